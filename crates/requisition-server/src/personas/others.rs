//! Frode with an exemption card, Amina without a national identity number, and
//! Gunnar, who is dead.

use domain::{
    mode::Mode,
    state::TripState,
    stated_time::{SaidBy, When},
    trip::{Copayment, Direction, OrganisedTrip},
};

use super::{
    Persona,
    days::{Days, planned},
    past::{Ending, over},
    sketch::{appointment, place, segment, trip},
};

/// The trips of all of them.
pub(super) fn trips(days: &Days) -> Vec<OrganisedTrip> {
    vec![
        OrganisedTrip {
            copayment: Copayment::ExemptionCard,
            ..taxi(days, "trp_frode_heart", &super::FRODE, 5)
        },
        taxi(days, "trp_amina_lab", &super::AMINA, 4),
        over(
            days,
            "trp_gunnar_last",
            &super::GUNNAR.id(),
            Ending {
                ago: 40,
                state: TripState::Completed,
                direction: Direction::Outbound,
            },
        ),
    ]
}

fn taxi(days: &Days, number: &str, who: &Persona, day: i64) -> OrganisedTrip {
    let said = |clock| days.said(When::At(days.at(day, clock)), SaidBy::TravelOffice, 28);
    let part = segment(
        Mode::Taxi,
        place("Diktveien 8, Fjordvik"),
        planned(said((8, 40))),
        place("Fjordvik sykehus"),
        said((9, 15)),
    );
    OrganisedTrip {
        appointment: appointment(
            days,
            When::At(days.at(day, (9, 45))),
            "Fjordvik sykehus, medisinsk poliklinikk",
        ),
        ..trip(days, number, &who.id(), part)
    }
}
