//! What has changed.

use commands::ports::{Changed, Cursor};
use requisition_api::changes::{
    CLAIM, ChangeBody, ChangesBody, MESSAGES, REPRESENTATION_CHANGED, SESSION_ENDED, TRIP,
};

use super::Misfit;

/// The longest cursor that is taken. It travels in an address and a header.
const LONGEST_CURSOR: usize = 512;

/// A part of what has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) news: Vec<News>,
    pub(crate) cursor: Cursor,
    /// Whether there is more after the cursor.
    pub(crate) more: bool,
}

/// One thing that the service tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Something to read anew.
    Changed(Changed),
    /// The session is over.
    SessionEnded,
}

/// A list of changes.
pub(crate) fn changes(body: ChangesBody) -> Result<Part, Misfit> {
    let ChangesBody {
        items,
        cursor,
        more,
    } = body;
    let news = items.into_iter().map(change).collect::<Result<Vec<_>, _>>();
    Ok(Part {
        news: news?.into_iter().flatten().collect(),
        cursor: self::cursor(cursor)?,
        more,
    })
}

/// One change; `None` for a kind that this version does not know.
pub(crate) fn change(body: ChangeBody) -> Result<Option<News>, Misfit> {
    let ChangeBody {
        kind,
        id,
        version,
        gone,
    } = body;
    Ok(match kind.as_str() {
        TRIP => Some(News::Changed(trip(id, version, gone)?)),
        MESSAGES => {
            let person = id.ok_or(Misfit)?.parse()?;
            Some(News::Changed(Changed::Messages { person }))
        }
        CLAIM => {
            let id = id.ok_or(Misfit)?.parse()?;
            Some(News::Changed(Changed::Claim { id }))
        }
        REPRESENTATION_CHANGED => Some(News::Changed(Changed::Representation)),
        SESSION_ENDED => Some(News::SessionEnded),
        _ => None,
    })
}

fn trip(id: Option<String>, version: Option<i64>, gone: bool) -> Result<Changed, Misfit> {
    let id = id.ok_or(Misfit)?.parse()?;
    if gone {
        return Ok(Changed::TripGone { id });
    }
    let version = version.and_then(|version| u64::try_from(version).ok());
    let version = version.ok_or(Misfit)?;
    Ok(Changed::Trip { id, version })
}

/// A cursor: printable ASCII, so that it fits everywhere it must go.
pub(crate) fn cursor(text: String) -> Result<Cursor, Misfit> {
    let fits = (1..=LONGEST_CURSOR).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_graphic());
    fits.then_some(Cursor(text)).ok_or(Misfit)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(item: Value) -> Result<Vec<News>, Misfit> {
        let body = json!({ "items": [item], "cursor": "c1", "more": false }).to_string();
        super::super::json(body.as_bytes())
            .and_then(changes)
            .map(|part| part.news)
    }

    #[test]
    fn a_change_names_what_is_to_be_read_anew() {
        let trip = || "trp_1".parse().unwrap();
        #[rustfmt::skip]
        let cases = [
            (json!({ "type": "trip", "id": "trp_1", "version": 7 }), Ok(vec![News::Changed(Changed::Trip { id: trip(), version: 7 })])),
            (json!({ "type": "trip", "id": "trp_1", "gone": true }), Ok(vec![News::Changed(Changed::TripGone { id: trip() })])),
            (json!({ "type": "representation_changed", "new": 1 }),  Ok(vec![News::Changed(Changed::Representation)])),
            (json!({ "type": "messages", "id": "per_1" }),           Ok(vec![News::Changed(Changed::Messages { person: "per_1".parse().unwrap() })])),
            (json!({ "type": "claim", "id": "clm_1", "version": 2 }), Ok(vec![News::Changed(Changed::Claim { id: "clm_1".parse().unwrap() })])),
            (json!({ "type": "claim", "version": 2 }),               Err(Misfit)),
            (json!({ "type": "messages" }),                          Err(Misfit)),
            (json!({ "type": "session_ended" }),                     Ok(vec![News::SessionEnded])),
            (json!({ "type": "weather", "id": "../x" }),             Ok(vec![])),
            (json!({ "type": "trip", "version": 7 }),                Err(Misfit)),
            (json!({ "type": "trip", "id": "trp_1" }),               Err(Misfit)),
            (json!({ "type": "trip", "id": "trp_1", "version": -1 }), Err(Misfit)),
            (json!({ "type": "trip", "id": "../x", "version": 1 }),  Err(Misfit)),
            (json!({ "id": "trp_1" }),                               Err(Misfit)),
        ];
        for (item, expected) in cases {
            assert_eq!(read(item.clone()), expected, "{item}");
        }
    }

    #[test]
    fn a_cursor_can_stand_in_an_address_and_a_header() {
        let longest = "x".repeat(LONGEST_CURSOR);
        for good in ["8812", "a-_.~:b=", longest.as_str()] {
            assert!(cursor(good.into()).is_ok(), "{good}");
        }
        let too_long = "x".repeat(LONGEST_CURSOR + 1);
        for bad in ["", "a b", "a\r\nX: y", "ø", too_long.as_str()] {
            assert_eq!(cursor(bad.into()), Err(Misfit), "{bad:?}");
        }
    }
}
