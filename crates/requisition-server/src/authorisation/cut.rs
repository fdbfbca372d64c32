//! A trip as far as a grant goes. Every field that carries a place or a purpose
//! is named here once; what is withheld is not there, never replaced by a hint.

use domain::{
    actions::{Actions, Blocked, Offer},
    escort::Escorts,
    register::{Register, Unheard},
    trip::{Appointment, Copayment, OrganisedTrip, Place, Segment, Segments},
    trip_action::ActionKind,
    trip_change::ChangedThing,
};

use super::Grant;
use crate::store::{StoredTrip, Visibility};

/// What `grant` shows of a trip with its actions worked out; `None` when it must
/// be as if there were none.
pub fn seen(stored: StoredTrip, grant: Grant) -> Option<OrganisedTrip> {
    let StoredTrip { trip, visibility } = stored;
    if !grant.shows(visibility) {
        return None;
    }
    match grant {
        Grant::None | Grant::ConsentRequired | Grant::OtherChannel | Grant::Own => None,
        Grant::LogisticsWithoutAddress => Some(without_places(for_a_youth(trip))),
        Grant::LogisticsOnly => Some(for_a_youth(trip)),
        Grant::WithoutAddress => Some(without_places(trip)),
        Grant::Visible if visibility == Visibility::LogisticsForGuardians => {
            Some(without_places(without_purpose(trip)))
        }
        Grant::Visible | Grant::All => Some(trip),
    }
}

/// Nothing that says why.
fn without_purpose(mut trip: OrganisedTrip) -> OrganisedTrip {
    trip.appointment = None;
    trip.requisition.issued_by = None;
    trip.requisition.ground = None;
    // A time of treatment says as much as the treatment.
    trip.changes
        .retain(|change| matches!(change.what, ChangedThing::Place { .. }));
    trip.needs.needs.clear();
    trip.needs_withheld = true;
    // That measures were or can be stated would tell of a child seat.
    trip.needs.measured_at = None;
    trip.actions.measures = None;
    trip.receipts
        .retain(|receipt| receipt.action != ActionKind::MeasuresStated);
    // Why a change is not offered would tell of the ground.
    trip.actions.change = match trip.actions.change {
        Offer::Here { .. } | Offer::ByPhone { .. } => Offer::ByPhone {
            because: Blocked::PhoneOnly,
            until: None,
        },
        Offer::Over => Offer::Over,
    };
    trip
}

/// When, where and in which car: nothing that says why, who goes along or what
/// it costs, and nothing to decide here.
fn for_a_youth(trip: OrganisedTrip) -> OrganisedTrip {
    let mut trip = without_purpose(trip);
    trip.receipts.retain(|receipt| {
        !matches!(
            receipt.action,
            ActionKind::EscortsRegistered | ActionKind::Changed | ActionKind::ChangeRequested
        )
    });
    let Actions {
        cancel,
        confirm,
        change,
        ready,
        withdraw_ready,
        undo,
        report_waiting,
        escorts: _,
        measures: _,
    } = trip.actions;
    OrganisedTrip {
        changes: Vec::new(),
        unheard: without(&Register::ExemptionCards, trip.unheard),
        escorts: Escorts::default(),
        escorts_withheld: true,
        copayment: Copayment::Unknown,
        actions: Actions {
            cancel: not_here(cancel),
            confirm: confirm.map(not_here),
            change,
            ready,
            withdraw_ready,
            undo: undo.map(not_here),
            report_waiting,
            escorts: None,
            measures: None,
        },
        ..trip
    }
}

/// A youth can ring; deciding in the app is for those who act for them.
fn not_here(offer: Offer) -> Offer {
    match offer {
        Offer::Here { until } => Offer::ByPhone {
            because: Blocked::PhoneOnly,
            until,
        },
        Offer::ByPhone { .. } | Offer::Over => offer,
    }
}

/// Nothing that tells where somebody lives, is picked up or is treated: also no
/// line number, no local operator and no local issuer.
fn without_places(mut trip: OrganisedTrip) -> OrganisedTrip {
    trip.requisition.issued_by = None;
    trip.unheard = without(&Register::Addresses, trip.unheard);
    trip.appointment = trip.appointment.map(|appointment| Appointment {
        starts: appointment.starts,
        place: None,
        directions: None,
    });
    for change in &mut trip.changes {
        if let ChangedThing::Place { from, to } = &mut change.what {
            (*from, *to) = (None, None);
        }
    }
    let segments: Vec<_> = Vec::<Segment>::from(trip.segments.clone())
        .into_iter()
        .map(without_place)
        .collect();
    OrganisedTrip {
        segments: Segments::try_from(segments).unwrap_or(trip.segments),
        places_withheld: true,
        ..trip
    }
}

/// What is not shown is not said to be old.
fn without(withheld: &Register, mut unheard: Vec<Unheard>) -> Vec<Unheard> {
    unheard.retain(|one| one.register != *withheld);
    unheard
}

fn without_place(segment: Segment) -> Segment {
    let Segment {
        mode,
        service: _,
        from: _,
        pick_up,
        to: _,
        arrival,
        vehicle,
    } = segment;
    let nowhere = || Place {
        label: None,
        meeting_point: None,
    };
    Segment {
        mode,
        service: None,
        from: nowhere(),
        pick_up,
        to: nowhere(),
        arrival,
        vehicle: vehicle.map(|mut vehicle| {
            vehicle.operator = None;
            vehicle
        }),
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        escort::{Escort, EscortKind},
        need::Need,
        sample::taxi_with,
        trip::{Sharing, TripGround, Vehicle},
        trip_action::{DoneBy, Receipt},
        trip_change::{AskedChange, ChangeStanding},
    };
    use serde_json::Value;

    use super::*;

    const PLACES: [&str; 8] = [
        "canary-change",
        "canary-from",
        "canary-to",
        "canary-meeting-point",
        "canary-service",
        "canary-operator",
        "canary-appointment",
        "canary-directions",
    ];
    const PURPOSE: [&str; 5] = [
        "canary-receipt-measures",
        "canary-appointment",
        "canary-issuer",
        "canary-need",
        "canary-ground",
    ];
    const NOT_FOR_A_YOUTH: [&str; 6] = [
        "canary-escort",
        "canary-phone",
        "canary-change",
        "canary-receipt-escorts",
        "canary-receipt-made",
        "canary-receipt-asked",
    ];

    /// Every field that can hold a text holds a canary.
    fn full(visibility: Visibility) -> StoredTrip {
        let place = |label: &str| Place {
            label: Some(label.to_owned()),
            meeting_point: Some("canary-meeting-point".to_owned()),
        };
        let mut trip = taxi_with(|segment| {
            segment.service = Some("canary-service".to_owned());
            segment.from = place("canary-from");
            segment.to = place("canary-to");
            segment.vehicle = Some(Vehicle {
                number: "canary-car".to_owned(),
                operator: Some("canary-operator".to_owned()),
            });
        });
        trip.sharing = Sharing::Alone;
        trip.requisition.issued_by = Some("canary-issuer".to_owned());
        trip.needs.needs = vec![Need::Unknown("canary-need".to_owned())];
        if let Some(appointment) = &mut trip.appointment {
            appointment.place = Some("canary-appointment".to_owned());
            appointment.directions = Some("canary-directions".to_owned());
        }
        trip.escorts.registered = vec![Escort {
            kind: EscortKind::Parent,
            name: Some("canary-escort".to_owned()),
            phone: Some("canary-phone".to_owned()),
        }];
        trip.requisition.ground = Some(TripGround::Unknown("canary-ground".to_owned()));
        trip.changes = vec![AskedChange {
            what: ChangedThing::Place {
                from: Some("canary-change".to_owned()),
                to: Some("canary-change".to_owned()),
            },
            asked: Receipt {
                id: "R-1".parse().unwrap(),
                action: ActionKind::Changed,
                at: trip.updated_at,
                by: DoneBy::Parent,
            },
            standing: ChangeStanding::Applied,
        }];
        let receipt = |(id, action): (&str, ActionKind)| Receipt {
            id: id.parse().unwrap(),
            action,
            at: trip.updated_at,
            by: DoneBy::Parent,
        };
        let receipts = [
            ("canary-receipt-measures", ActionKind::MeasuresStated),
            ("canary-receipt-escorts", ActionKind::EscortsRegistered),
            ("canary-receipt-made", ActionKind::Changed),
            ("canary-receipt-asked", ActionKind::ChangeRequested),
            ("canary-receipt-confirmed", ActionKind::Confirmed),
        ];
        trip.receipts = receipts.map(receipt).to_vec();
        trip.actions.cancel = Offer::Here { until: None };
        trip.actions.change = Offer::ByPhone {
            because: Blocked::Ground,
            until: None,
        };
        StoredTrip { trip, visibility }
    }

    fn text(trip: &OrganisedTrip) -> String {
        serde_json::to_string(trip).unwrap()
    }

    #[test]
    fn each_grant_shows_what_it_names_and_nothing_more() {
        use Visibility::{LogisticsForGuardians, Ordinary};
        let withheld = |groups: &[&[&'static str]]| groups.concat();
        #[rustfmt::skip]
        let cases = [
            (Grant::All,                     Ordinary,              withheld(&[])),
            (Grant::All,                     LogisticsForGuardians, withheld(&[])),
            (Grant::Visible,                 Ordinary,              withheld(&[])),
            (Grant::Visible,                 LogisticsForGuardians, withheld(&[&PLACES, &PURPOSE])),
            (Grant::WithoutAddress,          Ordinary,              withheld(&[&PLACES, &["canary-issuer"]])),
            (Grant::LogisticsOnly,           Ordinary,              withheld(&[&PURPOSE, &NOT_FOR_A_YOUTH, &["canary-directions"]])),
            (Grant::LogisticsWithoutAddress, Ordinary,              withheld(&[&PLACES, &PURPOSE, &NOT_FOR_A_YOUTH])),
        ];
        let for_all = ["canary-car", "canary-receipt-confirmed"];
        let all = [&PLACES[..], &PURPOSE, &NOT_FOR_A_YOUTH, &for_all].concat();
        for (grant, visibility, withheld) in cases {
            let trip = seen(full(visibility), grant).unwrap();
            let text = text(&trip);
            let is_without_places = withheld.contains(&"canary-from");
            assert_eq!(trip.places_withheld, is_without_places, "{grant:?}");
            let (needs, escorts) = (trip.needs_withheld, trip.escorts_withheld);
            assert_eq!(needs, withheld.contains(&"canary-need"), "{grant:?}");
            assert_eq!(escorts, withheld.contains(&"canary-escort"), "{grant:?}");
            let tells_ground = trip.actions.change == full(visibility).trip.actions.change;
            let is_without_purpose = withheld.contains(&"canary-ground");
            assert_eq!(tells_ground, !is_without_purpose, "{grant:?}");
            for canary in &all {
                let shown = !withheld.contains(canary);
                assert_eq!(text.contains(canary), shown, "{grant:?} {canary}");
            }
        }
    }

    /// That something is withheld must not tell whether there is anything.
    #[test]
    fn nothing_that_is_withheld_and_something_that_is_look_alike() {
        let cut = |with: fn(&mut OrganisedTrip)| {
            let mut stored = StoredTrip {
                trip: taxi_with(|_| ()),
                visibility: Visibility::Ordinary,
            };
            with(&mut stored.trip);
            seen(stored, Grant::LogisticsOnly).unwrap()
        };
        let bare = cut(|_| ());
        let full = cut(|trip| {
            trip.needs.needs = vec![Need::Stretcher];
            trip.escorts.approved = 2;
        });
        assert!(bare.needs_withheld && bare.escorts_withheld);
        assert_eq!(bare, full);
    }

    #[test]
    fn times_and_the_car_are_there_whatever_else_is_withheld() {
        let whole: Value = serde_json::from_str(&text(&full(Visibility::Ordinary).trip)).unwrap();
        for grant in [
            Grant::LogisticsOnly,
            Grant::LogisticsWithoutAddress,
            Grant::WithoutAddress,
        ] {
            let cut = seen(full(Visibility::Ordinary), grant).unwrap();
            let cut: Value = serde_json::from_str(&text(&cut)).unwrap();
            for pointer in [
                "/id",
                "/version",
                "/state",
                "/segments/0/pick_up",
                "/segments/0/arrival",
                "/segments/0/vehicle/number",
            ] {
                assert_eq!(
                    cut.pointer(pointer),
                    whole.pointer(pointer),
                    "{grant:?} {pointer}"
                );
            }
        }
    }

    #[test]
    fn a_youth_decides_nothing_here() {
        let cut = seen(full(Visibility::Ordinary), Grant::LogisticsOnly).unwrap();
        let by_phone = Offer::ByPhone {
            because: Blocked::PhoneOnly,
            until: None,
        };
        assert_eq!(cut.actions.cancel, by_phone);
        assert_eq!(cut.copayment, Copayment::Unknown);
    }
}
