//! Changes that were asked for.

use domain::trip_change::{AskedChange, ChangeStanding, ChangedThing, MOST_CHANGES};
use requisition_api::trip_changes::AskedChangeBody;

use super::{Misfit, text, time, trip::receipt};

/// The changes of a trip, the latest.
pub(super) fn asked_changes(bodies: Vec<AskedChangeBody>) -> Result<Vec<AskedChange>, Misfit> {
    let too_many = bodies.len().saturating_sub(MOST_CHANGES);
    bodies
        .into_iter()
        .skip(too_many)
        .map(asked_change)
        .collect()
}

fn asked_change(body: AskedChangeBody) -> Result<AskedChange, Misfit> {
    let AskedChangeBody {
        what,
        from_at,
        to_at,
        from_place,
        to_place,
        receipt,
        standing,
        settled_at,
    } = body;
    let at = |text: Option<String>| text.as_deref().and_then(time::instant);
    let (from, to) = (at(from_at), at(to_at));
    let what = match (what.as_str(), to) {
        ("appointment", Some(to)) => ChangedThing::Appointment { from, to },
        ("earliest_return", Some(to)) => ChangedThing::EarliestReturn { from, to },
        ("place", _) => ChangedThing::Place {
            from: text::some(from_place),
            to: text::some(to_place),
        },
        _ => ChangedThing::Unknown,
    };
    let standing = match (standing.as_str(), at(settled_at)) {
        ("applied", _) => ChangeStanding::Applied,
        ("pending", _) => ChangeStanding::Pending,
        ("approved", Some(at)) => ChangeStanding::Approved { at },
        ("declined", Some(at)) => ChangeStanding::Declined { at },
        _ => ChangeStanding::Unknown(text::word(standing)),
    };
    Ok(AskedChange {
        what,
        asked: self::receipt(receipt)?,
        standing,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(body: Value) -> Option<AskedChange> {
        asked_change(serde_json::from_value(body).unwrap()).ok()
    }

    fn body() -> Value {
        json!({
            "what": "appointment", "from_at": "2026-12-02T09:15:00+01:00",
            "to_at": "2026-12-02T10:15:00+01:00", "standing": "approved",
            "settled_at": "2026-12-01T10:00:00+01:00",
            "receipt": { "id": "K7M2-9QXD", "action": "change_requested",
                "at": "2026-12-01T09:00:00+01:00", "by": "parent" },
        })
    }

    #[test]
    fn a_change_says_what_and_where_it_stands_and_nothing_is_taken_for_done() {
        let whole = read(body()).unwrap();
        let (from, to) = ("2026-12-02T08:15:00Z", "2026-12-02T09:15:00Z");
        assert_eq!(
            whole.what,
            ChangedThing::Appointment {
                from: from.parse().ok(),
                to: to.parse().unwrap()
            }
        );
        let at = "2026-12-01T09:00:00Z".parse().unwrap();
        assert_eq!(whole.standing, ChangeStanding::Approved { at });

        let with = |name: &str, value: Value| {
            let mut body = body();
            body[name] = value;
            read(body).unwrap()
        };
        let unknown = |word: &str| ChangeStanding::Unknown(word.into());
        assert_eq!(
            with("standing", json!("queued")).standing,
            unknown("queued")
        );
        assert_eq!(
            with("settled_at", json!("soon")).standing,
            unknown("approved")
        );
        assert_eq!(with("to_at", json!("soon")).what, ChangedThing::Unknown);
        assert_eq!(with("what", json!("colour")).what, ChangedThing::Unknown);
        let mut nameless = body();
        nameless["receipt"]["id"] = json!("");
        assert_eq!(read(nameless), None);
    }
}
