use domain::stated_time::{EarlierTime, StatedTime, TimeSlot, When};
use requisition_api::{
    times::{self, EarlierTimeBody, TimeBody},
    words::SaidByWord,
};

/// Not set is absent; what cannot be read is a body that names no time.
pub(super) fn slot(slot: TimeSlot) -> Option<TimeBody> {
    match slot {
        TimeSlot::NotSet => None,
        TimeSlot::Set(time) => Some(stated(time)),
        TimeSlot::Unreadable => Some(TimeBody::default()),
    }
}

fn stated(time: StatedTime) -> TimeBody {
    let StatedTime {
        when,
        said_by,
        said_at,
        previous,
    } = time;
    let Texts { at, from, to } = Texts::of(when);
    TimeBody {
        at,
        from,
        to,
        said_by: Some(SaidByWord::write(&said_by).to_owned()),
        said_at: Some(times::write(said_at)),
        previous: previous.map(earlier),
    }
}

fn earlier(time: EarlierTime) -> EarlierTimeBody {
    let EarlierTime { when, said_at } = time;
    let Texts { at, from, to } = Texts::of(when);
    EarlierTimeBody {
        at,
        from,
        to,
        said_at: Some(times::write(said_at)),
    }
}

struct Texts {
    at: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

impl Texts {
    fn of(when: When) -> Self {
        match when {
            When::At(at) => Self {
                at: Some(times::write(at)),
                from: None,
                to: None,
            },
            When::Between { from, to } => Self {
                at: None,
                from: Some(times::write(from)),
                to: Some(times::write(to)),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{sample::at, stated_time::SaidBy};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_time_says_who_said_it_when_and_what_it_was() {
        let time = |when, previous| {
            TimeSlot::Set(StatedTime {
                when,
                said_by: SaidBy::Carrier,
                said_at: at("2026-12-01T06:00:00Z"),
                previous,
            })
        };
        let early = When::At(at("2026-12-02T06:40:00Z"));
        let window = When::Between {
            from: at("2026-12-02T06:40:00Z"),
            to: at("2026-12-02T06:50:00Z"),
        };
        let before = EarlierTime {
            when: early,
            said_at: at("2026-11-30T06:00:00Z"),
        };
        #[rustfmt::skip]
        let cases = [
            (TimeSlot::NotSet, json!(null)),
            (TimeSlot::Unreadable, json!({})),
            (time(early, None), json!({
                "at": "2026-12-02T07:40:00+01:00",
                "said_by": "carrier", "said_at": "2026-12-01T07:00:00+01:00",
            })),
            (time(window, Some(before)), json!({
                "from": "2026-12-02T07:40:00+01:00", "to": "2026-12-02T07:50:00+01:00",
                "said_by": "carrier", "said_at": "2026-12-01T07:00:00+01:00",
                "previous": { "at": "2026-12-02T07:40:00+01:00", "said_at": "2026-11-30T07:00:00+01:00" },
            })),
        ];
        for (slot_, expected) in cases {
            assert_eq!(serde_json::to_value(slot(slot_)).unwrap(), expected);
        }
    }
}
