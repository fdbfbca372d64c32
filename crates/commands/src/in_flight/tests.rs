use domain::sample::taxi;
use serde_json::{Value, json};

use super::*;

#[test]
fn what_is_sealed_has_identifiers_and_no_words_about_anybody() {
    let trip = taxi();
    let sealed = InFlight {
        account: trip.person.clone(),
        key: IdempotencyKey(Uuid::nil()),
        action: TripAction::Confirm {
            person: trip.person,
            target: domain::trip_action::Target {
                trip: trip.id,
                version: 3,
            },
        },
        sent_at: "2026-12-01T12:00:00Z".parse().unwrap(),
    };
    let written = serde_json::to_value(&sealed).unwrap();
    let expected = json!({
        "account": "per_sample",
        "key": "00000000-0000-0000-0000-000000000000",
        "action": { "confirm": {
            "person": "per_sample", "target": { "trip": "trp_sample", "version": 3 },
        } },
        "sent_at": "2026-12-01T12:00:00Z",
    });
    assert_eq!(written, expected);
}

#[test]
fn one_that_does_not_open_takes_no_other_with_it() {
    let action = json!({ "withdraw_ready": {
        "person": "per_1", "target": { "trip": "trp_1", "version": 1 },
    } });
    let one = |action: Value| {
        json!({
            "account": "per_1", "key": Uuid::nil(), "action": action,
            "sent_at": "2026-12-01T12:00:00Z",
        })
    };
    #[rustfmt::skip]
    let cases = [
        (json!([]),                                                     0),
        (json!([one(action.clone())]),                                  1),
        (json!([one(json!({ "fly": {} })), one(action.clone()), 7]),    1),
        (json!({ "in": "another shape" }),                              0),
    ];
    for (plain, count) in cases {
        let plain = serde_json::to_vec(&plain).unwrap();
        assert_eq!(read(&plain).len(), count);
    }
    assert_eq!(read(b"not JSON").len(), 0);
}
