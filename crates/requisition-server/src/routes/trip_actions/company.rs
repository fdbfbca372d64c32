//! What is noted about those who go along, and about what a child needs.

use chrono::{DateTime, NaiveDate, SubsecRound as _, Utc};
use domain::{
    child::{self, Stage},
    escort::{ChildAlone, Escort},
    need::Need,
    trip::OrganisedTrip,
    wish::{ChildMeasures, EscortStatement},
};
use requisition_api::problem_code::ProblemCode;

/// Has `escorts` go along with a patient born on `born_on`, and nobody else. What is
/// approved stays.
///
/// # Errors
///
/// `escort_limit` for more than are approved; `child_cannot_travel_alone` for none, where
/// nobody has allowed a child to travel alone.
pub fn register(
    trip: &mut OrganisedTrip,
    escorts: &[EscortStatement],
    born_on: Option<NaiveDate>,
) -> Result<(), ProblemCode> {
    if escorts.len() > usize::from(trip.escorts.approved) {
        return Err(ProblemCode::EscortLimit);
    }
    let stage = match (trip.day(), born_on) {
        (Some(day), Some(born_on)) => Stage::on(day, born_on),
        (None, _) | (_, None) => None,
    };
    let may_be_alone = match child::alone(trip.escorts.child_alone, stage) {
        None | Some(ChildAlone::Allowed) => true,
        Some(ChildAlone::NotAllowed | ChildAlone::OfficeDecides) => false,
    };
    if escorts.is_empty() && !may_be_alone {
        return Err(ProblemCode::ChildCannotTravelAlone);
    }
    let escort = |stated: &EscortStatement| {
        let EscortStatement { kind, name, phone } = stated.clone();
        Escort { kind, name, phone }
    };
    trip.escorts.registered = escorts.iter().map(escort).collect();
    Ok(())
}

/// Notes the `measures` for the child seat that is booked. Everything else about the
/// needs is as the practitioner stated it.
pub fn measure(trip: &mut OrganisedTrip, measures: ChildMeasures, now: DateTime<Utc>) {
    for need in &mut trip.needs.needs {
        if let Need::ChildSeat {
            weight_kg,
            height_cm,
        } = need
        {
            *weight_kg = Some(measures.weight_kg);
            *height_cm = Some(measures.height_cm);
            trip.needs.measured_at = Some(now.trunc_subsecs(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        escort::EscortKind,
        sample::{at, taxi},
    };

    use super::*;
    use ProblemCode::{ChildCannotTravelAlone, EscortLimit};

    fn parent(name: Option<&str>) -> EscortStatement {
        EscortStatement {
            kind: EscortKind::Parent,
            name: name.map(str::to_owned),
            phone: Some("90000000".to_owned()),
        }
    }

    #[test]
    fn as_many_go_along_as_are_approved_and_a_child_has_somebody() {
        use ChildAlone::{Allowed, NotAllowed, OfficeDecides};
        let (small, at_school) = ("2022-05-01".parse().ok(), "2019-05-01".parse().ok());
        let adult = "1990-05-01".parse().ok();
        #[rustfmt::skip]
        let cases = [
            // what it shows                  born       settled              approved  named  answer
            ("one, as approved",              adult,     None,                1,        1,     Ok(())),
            ("nobody, of an adult",           adult,     None,                1,        0,     Ok(())),
            ("one too many",                  adult,     None,                1,        2,     Err(EscortLimit)),
            ("none is approved",              adult,     None,                0,        1,     Err(EscortLimit)),
            ("two of a child",                at_school, Some(OfficeDecides), 2,        2,     Ok(())),
            ("a child for itself",            at_school, Some(OfficeDecides), 1,        0,     Err(ChildCannotTravelAlone)),
            ("the office has said nothing",   at_school, None,                1,        0,     Err(ChildCannotTravelAlone)),
            ("the office has said yes",       at_school, Some(Allowed),       1,        0,     Ok(())),
            ("below school age all the same", small,     Some(Allowed),       1,        0,     Err(ChildCannotTravelAlone)),
            ("nobody knows how old",          None,      Some(NotAllowed),    1,        0,     Err(ChildCannotTravelAlone)),
        ];
        for (shows, born_on, settled, approved, named, expected) in cases {
            let mut trip = taxi();
            trip.escorts.approved = approved;
            trip.escorts.child_alone = settled;
            let before = trip.clone();
            let escorts = vec![parent(Some("Siri")); named];
            assert_eq!(register(&mut trip, &escorts, born_on), expected, "{shows}");
            if expected.is_ok() {
                assert_eq!(trip.escorts.registered.len(), named, "{shows}");
                assert_eq!(trip.escorts.approved, approved, "{shows}");
            } else {
                assert_eq!(trip, before, "{shows}");
            }
        }
    }

    #[test]
    fn a_name_that_is_not_given_any_more_is_gone() {
        let mut trip = taxi();
        trip.escorts.approved = 1;
        register(&mut trip, &[parent(Some("Siri"))], None).unwrap();
        register(&mut trip, &[parent(None)], None).unwrap();
        let names: Vec<_> = trip
            .escorts
            .registered
            .iter()
            .map(|one| &one.name)
            .collect();
        assert_eq!(names, [&None]);
    }

    #[test]
    fn measures_go_to_the_seat_and_leave_the_rest_as_it_was_stated() {
        let measures = ChildMeasures {
            weight_kg: 14,
            height_cm: 98,
        };
        let mut trip = taxi();
        trip.needs.needs = vec![
            Need::FrontSeat,
            Need::ChildSeat {
                weight_kg: None,
                height_cm: None,
            },
        ];
        let (said_by, said_at) = (trip.needs.said_by.clone(), trip.needs.said_at);
        measure(&mut trip, measures, at("2026-12-01T08:00:00.5Z"));
        let seat = Need::ChildSeat {
            weight_kg: Some(14),
            height_cm: Some(98),
        };
        assert_eq!(trip.needs.needs, [Need::FrontSeat, seat]);
        assert_eq!((trip.needs.said_by, trip.needs.said_at), (said_by, said_at));
        assert_eq!(trip.needs.measured_at, Some(at("2026-12-01T08:00:00Z")));
    }
}
