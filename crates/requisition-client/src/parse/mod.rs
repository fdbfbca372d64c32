//! From the wire to the domain: one conversion, nothing left over.
//!
//! Every body is taken apart field by field, so that a field added to the
//! contract does not compile until somebody has decided what becomes of it.

mod access;
mod acted;
mod action;
mod asked_change;
mod authorisation;
mod changes;
mod claim;
mod claim_refusal;
mod me;
mod message;
mod meta;
mod my_details;
mod person;
mod places;
mod segment;
mod sessions;
mod text;
mod time;
mod timetables;
mod trip;

use serde::de::DeserializeOwned;

pub(crate) use access::accesses;
pub(crate) use acted::{acted, refusal, settled};
pub(crate) use authorisation::authorisations;
pub(crate) use changes::{News, Part, change, changes, cursor};
pub(crate) use claim::{claim, claims, enclosed, register};
pub(crate) use claim_refusal::claim_refusal;
pub(crate) use me::me;
pub(crate) use message::messages;
pub(crate) use meta::meta;
pub(crate) use my_details::{contact, detail_refusal, own_data, payout_account, user_fees};
pub(crate) use person::persons;
pub(crate) use places::{addresses, found_places};
pub(crate) use sessions::sessions;
pub(crate) use timetables::timetables;
pub(crate) use trip::{trip, trips};

/// A body that does not fit the contract. What exactly does not is not told: it
/// would be somebody's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misfit;

impl From<domain::ids::IdError> for Misfit {
    fn from(_: domain::ids::IdError) -> Self {
        Self
    }
}

impl From<domain::trip::NoSegments> for Misfit {
    fn from(_: domain::trip::NoSegments) -> Self {
        Self
    }
}

/// The wire type of a body.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Misfit> {
    serde_json::from_slice(body).map_err(|_| Misfit)
}

#[cfg(test)]
pub(crate) use tests::full_trip;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use requisition_api::{
        access_log::AccessBody,
        authorisations::AuthorisationsBody,
        changes::ChangesBody,
        claims::{ClaimBody, ClaimSummaryBody, EnclosedBody, RegisterBody},
        me::MeBody,
        messages::MessagesBody,
        meta::MetaBody,
        page::PageBody,
        persons::PersonsBody,
        places::{AddressesBody, FoundPlacesBody},
        sessions::SessionsBody,
        timetables::TimetablesBody,
        trip_actions::{DoneBody, OutcomeBody},
        trips::TripBody,
    };
    use serde_json::{Value, json};

    use super::*;

    /// A trip in which every field is there.
    pub(crate) fn full_trip() -> Value {
        let time = json!({
            "at": "2026-12-01T08:10:00+01:00",
            "said_by": "carrier",
            "said_at": "2026-11-30T12:00:00+01:00",
            "previous": { "at": "2026-12-01T08:00:00+01:00", "said_at": "2026-11-29T12:00:00+01:00" },
        });
        let action = json!({ "allowed": true, "until": "2026-11-30T13:00:00+01:00" });
        json!({
            "id": "trp_1", "version": 3, "person_id": "per_1",
            "state": "cancelled", "cancelled_by": "service", "direction": "outbound",
            "counterpart_trip_id": "trp_2", "series": { "id": "ser_1" },
            "requisition": {
                "reference": "4412-9", "issued_by": "Legekontoret", "issued_on": "2026-11-01",
            },
            "mode": "taxi", "shared": true,
            "appointment": { "starts": time, "place": "Sykehuset", "directions": "Inngang 3" },
            "segments": [{
                "mode": "flight", "service": "WF 123",
                "from": { "label": "Hjemme", "meeting_point": "Porten" },
                "pickup": { "scheduled": time, "promised": time, "estimated": time },
                "to": { "label": "Sykehuset" }, "arrival": time,
                "vehicle": { "number": "T-1234", "operator": "Taxi Vest" },
            }],
            "needs": {
                "items": [{ "code": "child_seat", "params": { "weight_kg": 14, "height_cm": 98 } }],
                "said_by": "requisition", "said_at": "2026-11-01T12:00:00+01:00",
                "measured_at": "2026-11-02T12:00:00+01:00",
            },
            "escorts": {
                "approved_count": 1,
                "registered": [{ "kind": "parent", "name": "Kari", "phone": "90000000" }],
                "child_travels_alone": "not_allowed",
            },
            "copayment": { "state": "due", "amount_ore": 17100, "currency": "NOK" },
            "actions": {
                "cancel": { "allowed": false, "blocked_by": "shared_ride", "alternative": "phone" },
                "confirm": action, "change": { "allowed": false }, "ready": action,
                "escorts": action, "measures": { "allowed": true },
            },
            "disrupted": true, "places_withheld": true,
            "needs_withheld": true, "escorts_withheld": true, "time_zone": "Europe/Oslo",
            "updated_at": "2026-11-30T12:00:00+01:00",
        })
    }

    fn parse_everything(body: &[u8]) {
        let _ = json(body).and_then(|body: TripBody| trip(body));
        let _ = json(body).and_then(|body: PageBody<TripBody>| trips(body));
        let _ = json(body).and_then(|body: PersonsBody| persons(body));
        let _ = json(body).and_then(|body: MeBody| me(body));
        let _ = json(body).and_then(|body: AddressesBody| addresses(body));
        let _ = json(body).and_then(|body: FoundPlacesBody| found_places(body));
        let _ = json(body).and_then(|body: MetaBody| meta(body));
        let _ = json(body).and_then(|body: ChangesBody| changes(body));
        let _ = json(body).and_then(|body: SessionsBody| sessions(body));
        let _ = json(body).and_then(|body: PageBody<AccessBody>| accesses(body));
        let _ = json(body).and_then(|body: AuthorisationsBody| authorisations(body));
        let _ = json(body).and_then(|body: MessagesBody| messages(body));
        let _ = json(body).and_then(|body: DoneBody| acted(body));
        let _ = json(body).and_then(|body: OutcomeBody| settled(body));
        let _ = json(body).and_then(|body: TimetablesBody| timetables(body));
        let _ = json(body).and_then(|body: ClaimBody| claim(body));
        let _ = json(body).and_then(|body: PageBody<ClaimSummaryBody>| claims(body));
        let _ = json(body).and_then(|body: RegisterBody| register(body));
        let _ = json(body).and_then(|body: EnclosedBody| enclosed(body));
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
            "[0-9T:+Z.-]{0,30}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::hash_map("[a-z_]{1,12}", inner, 0..6).prop_map(Value::from_iter),
            ]
        })
    }

    /// Every place in a document.
    pub(crate) fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        if let Some(map) = value.as_object() {
            for (key, value) in map {
                pointers(value, &format!("{at}/{key}"), found);
            }
        }
        for (index, value) in value.as_array().into_iter().flatten().enumerate() {
            pointers(value, &format!("{at}/{index}"), found);
        }
    }

    proptest! {
        #[test]
        fn no_json_is_too_strange(value in any_json()) {
            parse_everything(value.to_string().as_bytes());
        }

        #[test]
        fn no_bytes_are_too_strange(bytes: Vec<u8>) {
            parse_everything(&bytes);
        }

        #[test]
        fn no_trip_is_too_strange(at: prop::sample::Index, value in any_json()) {
            let mut body = full_trip();
            let mut places = Vec::new();
            pointers(&body, "", &mut places);
            let place: &String = at.get(&places);
            *body.pointer_mut(place).unwrap() = value;
            parse_everything(body.to_string().as_bytes());
            parse_everything(json!({ "items": [body] }).to_string().as_bytes());
        }
    }

    /// T24.
    #[test]
    fn t24_json_that_is_not_quite_json_does_not_fit() {
        let good = full_trip().to_string();
        assert!(json::<TripBody>(good.as_bytes()).and_then(trip).is_ok());
        let deep = "[".repeat(10_000);
        #[rustfmt::skip]
        let cases = [
            ("cut off",         good.strip_suffix('}').unwrap().to_owned()),
            ("trailing junk",   format!("{good}x")),
            ("a key twice",     good.replacen('{', "{\"version\":1,", 1)),
            ("not a number",    good.replace("\"version\":3", "\"version\":NaN")),
            ("infinite",        good.replace("\"version\":3", "\"version\":1e999")),
            ("a fraction",      good.replace("\"version\":3", "\"version\":3.5")),
            ("negative",        good.replace("\"version\":3", "\"version\":-3")),
            ("beyond i64",      good.replace("17100", "9223372036854775808")),
            ("null",            good.replace("\"version\":3", "\"version\":null")),
            ("deep",            deep.clone()),
            ("deep, unclosed",  format!("{{\"new\":{deep}")),
            ("empty",           String::new()),
            ("null alone",      "null".into()),
        ];
        for (shows, body) in cases {
            let read = json::<TripBody>(body.as_bytes()).and_then(trip);
            assert_eq!(read, Err(Misfit), "{shows}");
        }
    }

    #[test]
    fn what_a_later_version_adds_is_passed_over() {
        let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
        for new in ["1", "{\"a\":[1]}", &deep] {
            let later = full_trip()
                .to_string()
                .replacen('{', &format!("{{\"new\":{new},"), 1);
            assert!(json::<TripBody>(later.as_bytes()).and_then(trip).is_ok());
        }
    }
}
