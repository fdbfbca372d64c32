//! How each action is sent.

use domain::{
    trip_action::{Target, Targets, TripAction},
    wish::{ChangeWish, ChildMeasures, EscortStatement, TripOrder, WantedPlace},
};
use requisition_api::{
    paths, times,
    trip_actions::{
        BasedOnBody, CancellationBody, ChangeBody, EscortStatementBody, EscortsStatementBody,
        MeasuresBody, ReadyBody, TargetBody, TripOrderBody, UndoBody, WantedPlaceBody,
    },
    words::{CancelReasonWord, DirectionWord, EscortKindWord},
};

/// One action, as it is sent.
pub(super) struct Posting {
    /// Its name for the log.
    pub(super) name: &'static str,
    pub(super) path: String,
    /// The body; `None` where it cannot be written.
    pub(super) body: Option<String>,
}

impl Posting {
    pub(super) fn of(action: &TripAction) -> Self {
        let (name, path, body) = match action {
            TripAction::Cancel {
                person,
                targets,
                reason,
            } => (
                "POST /v1/persons/{person_id}/cancellations",
                paths::cancellations(person),
                serde_json::to_string(&CancellationBody {
                    targets: bodies(targets),
                    reason: reason.as_ref().map(CancelReasonWord::write).map(Into::into),
                }),
            ),
            TripAction::UndoCancellation { person, targets } => (
                "POST /v1/persons/{person_id}/cancellations/undo",
                paths::undone_cancellations(person),
                serde_json::to_string(&UndoBody {
                    targets: bodies(targets),
                }),
            ),
            TripAction::Confirm { target, .. } => (
                "POST /v1/trips/{trip_id}/confirm",
                paths::confirmation(&target.trip),
                based_on(target),
            ),
            TripAction::CallReady { target, from, .. } => (
                "POST /v1/trips/{trip_id}/ready",
                paths::ready(&target.trip),
                serde_json::to_string(&ReadyBody {
                    version: target.version,
                    from: from.map(times::write),
                }),
            ),
            TripAction::WithdrawReady { target, .. } => (
                "POST /v1/trips/{trip_id}/ready/withdraw",
                paths::withdrawn_ready(&target.trip),
                based_on(target),
            ),
            TripAction::ReportWaiting { target, .. } => (
                "POST /v1/trips/{trip_id}/waiting",
                paths::waiting(&target.trip),
                based_on(target),
            ),
            TripAction::Change { target, wish, .. } => (
                "POST /v1/trips/{trip_id}/changes",
                paths::trip_changes(&target.trip),
                serde_json::to_string(&changed(target, wish)),
            ),
            TripAction::RegisterEscorts {
                target, escorts, ..
            } => (
                "POST /v1/trips/{trip_id}/escorts",
                paths::escorts(&target.trip),
                serde_json::to_string(&EscortsStatementBody {
                    version: target.version,
                    escorts: escorts.iter().map(escort).collect(),
                }),
            ),
            TripAction::StateMeasures {
                target,
                measures:
                    ChildMeasures {
                        weight_kg,
                        height_cm,
                    },
                ..
            } => (
                "POST /v1/trips/{trip_id}/needs/measures",
                paths::measures(&target.trip),
                serde_json::to_string(&MeasuresBody {
                    version: target.version,
                    weight_kg: *weight_kg,
                    height_cm: *height_cm,
                }),
            ),
            TripAction::Order { person, order } => (
                "POST /v1/persons/{person_id}/trips",
                paths::trips(person),
                serde_json::to_string(&ordered(order)),
            ),
        };
        Self {
            name,
            path,
            body: body.ok(),
        }
    }
}

fn bodies(targets: &Targets) -> Vec<TargetBody> {
    let body = |target: &Target| TargetBody {
        trip_id: target.trip.to_string(),
        version: target.version,
    };
    targets.iter().map(body).collect()
}

fn changed(target: &Target, wish: &ChangeWish) -> ChangeBody {
    let unchanged = ChangeBody {
        version: target.version,
        ..ChangeBody::default()
    };
    match wish {
        ChangeWish::Appointment { at } => ChangeBody {
            appointment_at: Some(times::write(*at)),
            ..unchanged
        },
        ChangeWish::EarliestReturn { at } => ChangeBody {
            earliest_return_at: Some(times::write(*at)),
            ..unchanged
        },
        ChangeWish::Place { place } => ChangeBody {
            place: Some(wanted(place)),
            ..unchanged
        },
    }
}

fn wanted(place: &WantedPlace) -> WantedPlaceBody {
    match place {
        WantedPlace::Address(id) => WantedPlaceBody {
            address_id: Some(id.to_string()),
            place_id: None,
        },
        WantedPlace::Place(id) => WantedPlaceBody {
            address_id: None,
            place_id: Some(id.to_string()),
        },
    }
}

fn escort(EscortStatement { kind, name, phone }: &EscortStatement) -> EscortStatementBody {
    EscortStatementBody {
        kind: EscortKindWord::write(kind).to_owned(),
        name: name.clone(),
        phone: phone.clone(),
    }
}

fn ordered(order: &TripOrder) -> TripOrderBody {
    let TripOrder {
        authorisation,
        direction,
        home,
        treatment,
        at,
    } = order;
    TripOrderBody {
        authorisation_id: authorisation.to_string(),
        direction: DirectionWord::write(direction).to_owned(),
        home: wanted(home),
        treatment_place_id: treatment.to_string(),
        at: times::write(*at),
    }
}

fn based_on(target: &Target) -> serde_json::Result<String> {
    serde_json::to_string(&BasedOnBody {
        version: target.version,
    })
}

#[cfg(test)]
mod tests {
    use domain::{escort::EscortKind, trip::Direction, trip_action::CancelReason};
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn every_action_goes_where_the_contract_has_it() {
        let target = Target {
            trip: "trp_1".parse().unwrap(),
            version: 3,
        };
        let person: domain::ids::PersonId = "per_1".parse().unwrap();
        let targets = || Targets::from(target.clone());
        let listed = json!([{ "trip_id": "trp_1", "version": 3 }]);
        let from = "2026-12-02T11:00:00Z".parse().ok();
        let (person, target) = (|| person.clone(), || target.clone());
        let at = "2026-12-02T11:00:00Z".parse().unwrap();
        let address = || WantedPlace::Address("adr_1".parse().unwrap());
        let escorts = vec![EscortStatement {
            kind: EscortKind::Parent,
            name: Some("Ola".into()),
            phone: None,
        }];
        let measures = ChildMeasures {
            weight_kg: 14,
            height_cm: 98,
        };
        let order = TripOrder {
            authorisation: "aut_1".parse().unwrap(),
            direction: Direction::Return,
            home: address(),
            treatment: "plc_1".parse().unwrap(),
            at,
        };
        #[rustfmt::skip]
        let cases = [
            (TripAction::Cancel { person: person(), targets: targets(), reason: Some(CancelReason::TooIll) },
                "/v1/persons/per_1/cancellations", json!({ "targets": listed, "reason": "too_ill" })),
            (TripAction::Cancel { person: person(), targets: targets(), reason: None },
                "/v1/persons/per_1/cancellations", json!({ "targets": listed })),
            (TripAction::UndoCancellation { person: person(), targets: targets() },
                "/v1/persons/per_1/cancellations/undo", json!({ "targets": listed })),
            (TripAction::Confirm { person: person(), target: target() },
                "/v1/trips/trp_1/confirm", json!({ "version": 3 })),
            (TripAction::CallReady { person: person(), target: target(), from: None },
                "/v1/trips/trp_1/ready", json!({ "version": 3 })),
            (TripAction::CallReady { person: person(), target: target(), from },
                "/v1/trips/trp_1/ready", json!({ "version": 3, "from": "2026-12-02T12:00:00+01:00" })),
            (TripAction::WithdrawReady { person: person(), target: target() },
                "/v1/trips/trp_1/ready/withdraw", json!({ "version": 3 })),
            (TripAction::ReportWaiting { person: person(), target: target() },
                "/v1/trips/trp_1/waiting", json!({ "version": 3 })),
            (TripAction::Change { person: person(), target: target(), wish: ChangeWish::Appointment { at } },
                "/v1/trips/trp_1/changes", json!({ "version": 3, "appointment_at": "2026-12-02T12:00:00+01:00" })),
            (TripAction::Change { person: person(), target: target(), wish: ChangeWish::EarliestReturn { at } },
                "/v1/trips/trp_1/changes", json!({ "version": 3, "earliest_return_at": "2026-12-02T12:00:00+01:00" })),
            (TripAction::Change { person: person(), target: target(), wish: ChangeWish::Place { place: address() } },
                "/v1/trips/trp_1/changes", json!({ "version": 3, "place": { "address_id": "adr_1" } })),
            (TripAction::RegisterEscorts { person: person(), target: target(), escorts: vec![] },
                "/v1/trips/trp_1/escorts", json!({ "version": 3, "escorts": [] })),
            (TripAction::RegisterEscorts { person: person(), target: target(), escorts },
                "/v1/trips/trp_1/escorts",
                json!({ "version": 3, "escorts": [{ "kind": "parent", "name": "Ola" }] })),
            (TripAction::StateMeasures { person: person(), target: target(), measures },
                "/v1/trips/trp_1/needs/measures", json!({ "version": 3, "weight_kg": 14, "height_cm": 98 })),
            (TripAction::Order { person: person(), order },
                "/v1/persons/per_1/trips",
                json!({ "authorisation_id": "aut_1", "direction": "return", "home": { "address_id": "adr_1" },
                    "treatment_place_id": "plc_1", "at": "2026-12-02T12:00:00+01:00" })),
        ];
        for (action, path, body) in cases {
            let posting = Posting::of(&action);
            assert_eq!(posting.path, path);
            let written: Value = serde_json::from_str(&posting.body.unwrap()).unwrap();
            assert_eq!(written, body, "{path}");
            // The log says which operation, never whose trip.
            let template = path
                .replace("per_1", "{person_id}")
                .replace("trp_1", "{trip_id}");
            assert_eq!(posting.name, format!("POST {template}"));
        }
    }
}
