//! Siri and her children Nora and Emil.

use domain::{
    escort::{ChildAlone, Escort, EscortKind, Escorts},
    mode::Mode,
    need::Need,
    state::TripState,
    stated_time::{SaidBy, TimeSlot, When},
    trip::{Copayment, Direction, OrganisedTrip, Place, Sharing},
};

use super::{
    days::{Days, planned, promised},
    sketch::{appointment, id, place, place_at, segment, trip},
};

/// Siri's own trip.
pub(super) fn own_trips(days: &Days) -> Vec<OrganisedTrip> {
    let part = segment(
        Mode::Helsebuss,
        place_at("Fjordvik rådhus", "Plattform B"),
        planned(days.said(When::At(days.at(10, (7, 40))), SaidBy::TravelOffice, 70)),
        place("Fjordvik sykehus"),
        days.said(When::At(days.at(10, (8, 55))), SaidBy::TravelOffice, 70),
    );
    vec![OrganisedTrip {
        state: TripState::Planned,
        sharing: Sharing::Shared,
        ..trip(days, "trp_siri_bus", &super::SIRI.id(), part)
    }]
}

/// The trips of Nora, who never travels without a parent.
pub(super) fn trips_of_nora(days: &Days) -> Vec<OrganisedTrip> {
    let treatment = || {
        appointment(
            days,
            When::At(days.at(2, (10, 0))),
            "Fjordvik sykehus, barnepoliklinikken",
        )
    };
    let out = segment(
        Mode::Taxi,
        address(),
        promised(
            days.said(When::At(days.at(2, (8, 50))), SaidBy::Requisition, 8 * 24),
            days.moved(
                When::At(days.at(2, (9, 0))),
                SaidBy::TravelOffice,
                4,
                When::At(days.at(2, (8, 50))),
            ),
        ),
        place_at("Fjordvik sykehus", "Inngang 1, barneklinikken"),
        days.said(When::At(days.at(2, (9, 40))), SaidBy::TravelOffice, 4),
    );
    let home = segment(
        Mode::Taxi,
        place_at("Fjordvik sykehus", "Inngang 1, barneklinikken"),
        planned(TimeSlot::NotSet),
        address(),
        TimeSlot::NotSet,
    );
    let out = OrganisedTrip {
        version: 2,
        appointment: treatment(),
        counterpart: Some(id("trp_nora_home")),
        updated_at: days.hours_ago(4),
        ..trip(days, "trp_nora_out", &super::NORA.id(), out)
    };
    let home = OrganisedTrip {
        state: TripState::WaitingReady,
        direction: Direction::Return,
        appointment: treatment(),
        counterpart: Some(id("trp_nora_out")),
        ..trip(days, "trp_nora_home", &super::NORA.id(), home)
    };
    [out, home].into_iter().map(with_parent).collect()
}

fn with_parent(mut booked: OrganisedTrip) -> OrganisedTrip {
    booked.copayment = Copayment::Exempt;
    booked.needs.needs = vec![Need::ChildSeat {
        weight_kg: Some(26),
        height_cm: Some(128),
    }];
    booked.escorts = Escorts {
        approved: 1,
        registered: vec![Escort {
            kind: EscortKind::Parent,
            name: Some(super::SIRI.name.to_owned()),
            phone: None,
        }],
        child_alone: Some(ChildAlone::OfficeDecides),
    };
    booked
}

/// The trip of Emil that his parents see.
pub(super) fn trips_of_emil(days: &Days) -> Vec<OrganisedTrip> {
    let at = |clock| days.said(When::At(days.at(7, clock)), SaidBy::TravelOffice, 26);
    let part = segment(
        Mode::Taxi,
        place_at("Fjordvik ungdomsskole", "Snuplassen"),
        planned(at((11, 10))),
        place("Fjordvik sykehus"),
        at((11, 45)),
    );
    vec![OrganisedTrip {
        appointment: appointment(
            days,
            When::At(days.at(7, (12, 15))),
            "Fjordvik sykehus, tannregulering",
        ),
        ..alone(trip(days, "trp_emil_school", &super::EMIL.id(), part))
    }]
}

/// The trip of Emil that nobody but himself may know of.
pub(super) fn hidden_trip_of_emil(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Taxi,
        place_at("Fjordvik ungdomsskole", "Snuplassen"),
        planned(days.said(When::At(days.at(5, (14, 5))), SaidBy::Requisition, 50)),
        place("Fjordvik helsestasjon"),
        TimeSlot::NotSet,
    );
    alone(trip(days, "trp_emil_hidden", &super::EMIL.id(), part))
}

fn alone(mut booked: OrganisedTrip) -> OrganisedTrip {
    booked.copayment = Copayment::Exempt;
    booked.escorts = Escorts {
        approved: 1,
        registered: Vec::new(),
        child_alone: Some(ChildAlone::Allowed),
    };
    booked
}

fn address() -> Place {
    place("Liksomgata 7, Fjordvik")
}
