//! Times of a trip. What cannot be read stays unreadable; nothing is guessed.

use chrono::{DateTime, Datelike as _, Utc};
use domain::stated_time::{EarlierTime, StatedTime, TimeSlot, When};
use requisition_api::{
    times::{self, EarlierTimeBody, TimeBody},
    words::SaidByWord,
};

use super::text;

/// The years in which a trip can be. Outside them a slip of the pen is certain.
const YEARS: std::ops::Range<i32> = 1900..2200;

/// An instant with an offset, in a year that makes sense.
pub(super) fn instant(text: &str) -> Option<DateTime<Utc>> {
    times::read(text).filter(|at| YEARS.contains(&at.year()))
}

/// A stated time. Absent means not set; anything that is there and does not name
/// one time, who said it and when is unreadable.
pub(super) fn slot(body: Option<TimeBody>) -> TimeSlot {
    match body {
        None => TimeSlot::NotSet,
        Some(body) => stated(body).map_or(TimeSlot::Unreadable, TimeSlot::Set),
    }
}

fn stated(body: TimeBody) -> Option<StatedTime> {
    let TimeBody {
        at,
        from,
        to,
        said_by,
        said_at,
        previous,
    } = body;
    Some(StatedTime {
        when: when(at, from, to)?,
        said_by: SaidByWord::read(&text::word(said_by?)),
        said_at: instant(&said_at?)?,
        previous: previous.and_then(earlier),
    })
}

/// A time that no longer counts is left out where it cannot be read: it would
/// say less than the time in its place.
fn earlier(body: EarlierTimeBody) -> Option<EarlierTime> {
    let EarlierTimeBody {
        at,
        from,
        to,
        said_at,
    } = body;
    Some(EarlierTime {
        when: when(at, from, to)?,
        said_at: instant(&said_at?)?,
    })
}

fn when(at: Option<String>, from: Option<String>, to: Option<String>) -> Option<When> {
    match (at, from, to) {
        (Some(at), None, None) => instant(&at).map(When::At),
        (None, Some(from), Some(to)) => Some(When::Between {
            from: instant(&from)?,
            to: instant(&to)?,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::stated_time::SaidBy;
    use serde_json::{Value, json};

    use super::*;

    const SAID_AT: &str = "2026-11-30T12:00:00+01:00";

    fn read(body: Value) -> TimeSlot {
        slot(serde_json::from_value(body).unwrap())
    }

    fn set(when: When) -> TimeSlot {
        TimeSlot::Set(StatedTime {
            when,
            said_by: SaidBy::Carrier,
            said_at: SAID_AT.parse().unwrap(),
            previous: None,
        })
    }

    #[test]
    fn absent_is_not_set_and_whole_is_set() {
        assert_eq!(slot(None), TimeSlot::NotSet);
        assert_eq!(read(Value::Null), TimeSlot::NotSet);
        let at = "2026-12-01T10:15:00+01:00";
        assert_eq!(
            read(json!({ "at": at, "said_by": "carrier", "said_at": SAID_AT })),
            set(When::At("2026-12-01T09:15:00Z".parse().unwrap()))
        );
        assert_eq!(
            read(json!({ "from": at, "to": SAID_AT, "said_by": "carrier", "said_at": SAID_AT })),
            set(When::Between {
                from: at.parse().unwrap(),
                to: SAID_AT.parse().unwrap(),
            }),
            "a window that runs backwards is read; it is judged elsewhere"
        );
    }

    #[test]
    fn a_time_that_is_not_one_is_unreadable() {
        for at in [
            "",
            "08:10",
            "i morgen tidlig",
            "2026-12-01",
            "2026-12-01T08:10:00",
            "2026-12-01 08:10",
            "2026-02-29T08:10:00+01:00",
            "2026-12-01T24:00:00+01:00",
            "1899-12-31T23:59:59Z",
            "2200-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "+999999-01-01T00:00:00Z",
            "1764580500",
            "2026-12-01T08:10:00+99:99",
        ] {
            let body = json!({ "at": at, "said_by": "carrier", "said_at": SAID_AT });
            assert_eq!(read(body), TimeSlot::Unreadable, "{at:?}");
        }
        for at in ["1900-01-01T00:00:00Z", "2199-12-31T23:59:59Z"] {
            let body = json!({ "at": at, "said_by": "carrier", "said_at": SAID_AT });
            assert_eq!(read(body), set(When::At(at.parse().unwrap())), "{at:?}");
        }
    }

    #[test]
    fn a_time_without_its_source_or_with_two_meanings_is_unreadable() {
        let at = "2026-12-01T10:15:00+01:00";
        for (shows, body) in [
            ("nothing in it", json!({})),
            (
                "no time",
                json!({ "said_by": "carrier", "said_at": SAID_AT }),
            ),
            ("no source", json!({ "at": at, "said_at": SAID_AT })),
            ("no age", json!({ "at": at, "said_by": "carrier" })),
            (
                "bad age",
                json!({ "at": at, "said_by": "carrier", "said_at": "nå" }),
            ),
            (
                "half a window",
                json!({ "from": at, "said_by": "carrier", "said_at": SAID_AT }),
            ),
            (
                "both",
                json!({ "at": at, "from": at, "to": at, "said_by": "carrier", "said_at": SAID_AT }),
            ),
        ] {
            assert_eq!(read(body), TimeSlot::Unreadable, "{shows}");
        }
    }

    #[test]
    fn an_unknown_source_survives_and_a_bad_earlier_time_is_left_out() {
        let at = "2026-12-01T10:15:00+01:00";
        let slot = read(json!({
            "at": at, "said_by": "drone", "said_at": SAID_AT, "previous": { "at": "før" },
        }));
        let time = slot.time().unwrap();
        assert_eq!(time.said_by, SaidBy::Unknown("drone".into()));
        assert_eq!(time.previous, None);
        let slot = read(json!({
            "at": at, "said_by": "carrier", "said_at": SAID_AT,
            "previous": { "at": SAID_AT, "said_at": SAID_AT },
        }));
        assert!(slot.time().unwrap().previous.is_some());
    }
}
