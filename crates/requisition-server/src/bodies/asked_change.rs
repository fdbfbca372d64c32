//! Changes that were asked for.

use chrono::{DateTime, Utc};
use domain::trip_change::{AskedChange, ChangeStanding, ChangedThing};
use requisition_api::{times, trip_changes::AskedChangeBody};

use super::trip::receipt;

/// The body of a change that was asked for.
pub fn asked_change(change: AskedChange) -> AskedChangeBody {
    let AskedChange {
        what,
        asked,
        standing,
    } = change;
    let (standing, settled_at) = standing_words(standing);
    let unsaid = AskedChangeBody {
        what: String::new(),
        from_at: None,
        to_at: None,
        from_place: None,
        to_place: None,
        receipt: receipt(asked),
        standing,
        settled_at: settled_at.map(times::write),
    };
    let at = |what: &str, from: Option<DateTime<Utc>>, to| AskedChangeBody {
        what: what.to_owned(),
        from_at: from.map(times::write),
        to_at: Some(times::write(to)),
        ..unsaid.clone()
    };
    match what {
        ChangedThing::Appointment { from, to } => at("appointment", from, to),
        ChangedThing::EarliestReturn { from, to } => at("earliest_return", from, to),
        ChangedThing::Place { from, to } => AskedChangeBody {
            what: "place".to_owned(),
            from_place: from,
            to_place: to,
            ..unsaid
        },
        ChangedThing::Unknown => AskedChangeBody {
            what: "unknown".to_owned(),
            ..unsaid
        },
    }
}

fn standing_words(standing: ChangeStanding) -> (String, Option<DateTime<Utc>>) {
    match standing {
        ChangeStanding::Applied => ("applied".to_owned(), None),
        ChangeStanding::Pending => ("pending".to_owned(), None),
        ChangeStanding::Approved { at } => ("approved".to_owned(), Some(at)),
        ChangeStanding::Declined { at } => ("declined".to_owned(), Some(at)),
        ChangeStanding::Unknown(word) => (word, None),
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        sample::at,
        trip_action::{ActionKind, DoneBy, Receipt},
    };
    use serde_json::json;

    use super::*;

    #[test]
    fn the_wire_shape_of_a_change_is_pinned() {
        let change = |what, standing| AskedChange {
            what,
            asked: Receipt {
                id: "K7M2-9QXD".parse().unwrap(),
                action: ActionKind::ChangeRequested,
                at: at("2026-12-01T08:00:00Z"),
                by: DoneBy::Parent,
            },
            standing,
        };
        let receipt = json!({ "id": "K7M2-9QXD", "action": "change_requested",
            "at": "2026-12-01T09:00:00+01:00", "by": "parent" });
        let appointment = ChangedThing::Appointment {
            from: Some(at("2026-12-02T08:15:00Z")),
            to: at("2026-12-02T09:15:00Z"),
        };
        let place = ChangedThing::Place {
            from: None,
            to: Some("Prøveveien 2".into()),
        };
        let declined = ChangeStanding::Declined {
            at: at("2026-12-01T09:00:00Z"),
        };
        #[rustfmt::skip]
        let cases = [
            (change(appointment, ChangeStanding::Pending),
                json!({ "what": "appointment", "from_at": "2026-12-02T09:15:00+01:00",
                    "to_at": "2026-12-02T10:15:00+01:00", "receipt": receipt, "standing": "pending" })),
            (change(place, declined),
                json!({ "what": "place", "to_place": "Prøveveien 2", "receipt": receipt,
                    "standing": "declined", "settled_at": "2026-12-01T10:00:00+01:00" })),
        ];
        for (change, expected) in cases {
            assert_eq!(
                serde_json::to_value(asked_change(change)).unwrap(),
                expected
            );
        }
    }
}
