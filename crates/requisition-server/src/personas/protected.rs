//! Hilde (code 7) and Tuva (code 6): people whose address nobody may learn.

use domain::{
    mode::Mode,
    state::TripState,
    stated_time::{SaidBy, When},
    trip::{Direction, OrganisedTrip},
};

use super::{
    Persona,
    days::{Days, planned, promised},
    sketch::{appointment, id, place_at, segment, trip, vehicle},
};

/// What is written in every field of their trips that could tell where they are.
/// The service holds it; no answer may.
pub const CANARIES: [&str; 6] = [
    "Kanariveien 66",
    "Kanariporten",
    "Kanarisykehuset",
    "Kanaritaxi",
    "Kanarilegen",
    "Kanarigangen",
];

/// The trips of Hilde.
pub(super) fn trips_of_hilde(days: &Days) -> Vec<OrganisedTrip> {
    let (out, home) = both_ways(days, "trp_hilde_out", "trp_hilde_home", &super::HILDE, 3);
    vec![out, home]
}

/// The trips of Tuva.
pub(super) fn trips_of_tuva(days: &Days) -> Vec<OrganisedTrip> {
    let (out, home) = both_ways(days, "trp_tuva_out", "trp_tuva_home", &super::TUVA, 8);
    vec![out, home]
}

fn both_ways(
    days: &Days,
    out: &str,
    home: &str,
    who: &Persona,
    day: i64,
) -> (OrganisedTrip, OrganisedTrip) {
    let [address, gate, hospital, taxi, doctor, corridor] = CANARIES;
    let said = |clock| days.said(When::At(days.at(day, clock)), SaidBy::TravelOffice, 30);
    let treatment = || {
        let mut treatment = appointment(days, When::At(days.at(day, (11, 0))), hospital);
        if let Some(treatment) = &mut treatment {
            treatment.directions = Some(corridor.to_owned());
        }
        treatment
    };
    let mut there = segment(
        Mode::Taxi,
        place_at(address, gate),
        promised(said((9, 50)), said((10, 0))),
        place_at(hospital, corridor),
        said((10, 35)),
    );
    there.vehicle = vehicle("T-77", taxi);
    there.service = Some(taxi.to_owned());
    let back = segment(
        Mode::Taxi,
        place_at(hospital, corridor),
        planned(said((12, 30))),
        place_at(address, gate),
        said((13, 10)),
    );
    let mut outbound = OrganisedTrip {
        counterpart: Some(id(home)),
        appointment: treatment(),
        ..trip(days, out, &who.id(), there)
    };
    outbound.requisition.issued_by = Some(doctor.to_owned());
    let mut homewards = OrganisedTrip {
        state: TripState::Ordered,
        direction: Direction::Return,
        counterpart: Some(id(out)),
        appointment: treatment(),
        ..trip(days, home, &who.id(), back)
    };
    homewards.requisition.issued_by = Some(doctor.to_owned());
    (outbound, homewards)
}
