//! Marte and her child Ada of 4, whose trip is booked as it should not be: without an
//! escort, and with a child seat for nobody knows what weight.

use domain::{
    escort::{ChildAlone, Escorts},
    mode::Mode,
    need::Need,
    stated_time::{SaidBy, When},
    trip::{Copayment, OrganisedTrip},
};

use super::{
    days::{Days, planned},
    sketch::{appointment, place_at, segment, trip},
};

/// Ada's trip.
pub(super) fn trips(days: &Days) -> Vec<OrganisedTrip> {
    let said = |clock| days.said(When::At(days.at(3, clock)), SaidBy::TravelOffice, 30);
    let part = segment(
        Mode::Taxi,
        place_at("Oppspinnet 7, Fjordvik", "Ved porten"),
        planned(said((9, 15))),
        place_at("Fjordvik sykehus", "Inngang 1, barneklinikken"),
        said((9, 45)),
    );
    let mut booked = OrganisedTrip {
        appointment: appointment(
            days,
            When::At(days.at(3, (10, 15))),
            "Fjordvik sykehus, barnepoliklinikken",
        ),
        copayment: Copayment::Exempt,
        escorts: Escorts {
            approved: 0,
            registered: Vec::new(),
            child_alone: Some(ChildAlone::NotAllowed),
        },
        ..trip(days, "trp_ada_alone", &super::ADA.id(), part)
    };
    booked.needs.needs = vec![Need::ChildSeat {
        weight_kg: None,
        height_cm: Some(98),
    }];
    vec![booked]
}
