//! Children of every age and parents of every kind: Maja and Jonas, who have
//! outgrown Siri; Ida and Sindre of 14; Vilde, with no parent at her address.

use domain::{
    escort::{ChildAlone, Escorts},
    mode::Mode,
    stated_time::{SaidBy, When},
    trip::{Copayment, Direction, OrganisedTrip},
};

use super::{
    Persona,
    days::{Days, planned},
    sketch::{appointment, id, place_at, segment, trip},
};
use crate::store::{StoredTrip, Visibility};

/// The trips of all of them, each with who may know of it.
pub(super) fn trips(days: &Days) -> Vec<StoredTrip> {
    let mut trips = vec![
        ordinary(one_way(
            days,
            "trp_maja_clinic",
            &super::MAJA,
            6,
            "Fjordvik sykehus, allergiprøve",
        )),
        ordinary(one_way(
            days,
            "trp_jonas_clinic",
            &super::JONAS,
            9,
            "Fjordvik sykehus, kontroll av kne",
        )),
        ordinary(one_way(
            days,
            "trp_sindre_dentist",
            &super::SINDRE,
            4,
            "Fjordvik tannklinikk",
        )),
        ordinary(child(one_way(
            days,
            "trp_vilde_hearing",
            &super::VILDE,
            12,
            "Fjordvik sykehus, hørselsprøve",
        ))),
    ];
    trips.extend(trips_of_ida(days));
    trips
}

/// Five trips of Ida: one for everybody, one that her father knows only the
/// hours of, two of which one is hidden from him, and one that is for her
/// parents only.
fn trips_of_ida(days: &Days) -> Vec<StoredTrip> {
    let here = |number, day, place| one_way(days, number, &super::IDA, day, place);
    let out = OrganisedTrip {
        counterpart: Some(id("trp_ida_youth_home")),
        ..here("trp_ida_youth_out", 11, "Fjordvik helsestasjon for ungdom")
    };
    let home = OrganisedTrip {
        direction: Direction::Return,
        counterpart: Some(id("trp_ida_youth_out")),
        appointment: None,
        ..here("trp_ida_youth_home", 11, "Fjordvik helsestasjon for ungdom")
    };
    let seen_by = |visibility, trip| StoredTrip { trip, visibility };
    vec![
        ordinary(here("trp_ida_physio", 2, "Fjordvik sykehus, fysioterapi")),
        seen_by(
            Visibility::LogisticsForGuardians,
            here("trp_ida_talk", 7, "Fjordvik samtalesenter"),
        ),
        seen_by(Visibility::HiddenFromGuardians, out),
        ordinary(home),
        seen_by(
            Visibility::HiddenFromYouth,
            here("trp_ida_parents", 13, "Fjordvik familiekontor"),
        ),
    ]
}

fn ordinary(trip: OrganisedTrip) -> StoredTrip {
    StoredTrip {
        trip,
        visibility: Visibility::Ordinary,
    }
}

fn child(mut booked: OrganisedTrip) -> OrganisedTrip {
    booked.escorts = Escorts {
        approved: 1,
        registered: Vec::new(),
        child_alone: Some(ChildAlone::OfficeDecides),
    };
    booked
}

fn one_way(days: &Days, number: &str, who: &Persona, day: i64, treatment: &str) -> OrganisedTrip {
    let said = |clock| days.said(When::At(days.at(day, clock)), SaidBy::TravelOffice, 28);
    let part = segment(
        Mode::Taxi,
        place_at("Påfunnet 3, Fjordvik", "Ved postkassene"),
        planned(said((12, 20))),
        place_at("Fjordvik sentrum", "Snuplassen"),
        said((12, 50)),
    );
    OrganisedTrip {
        copayment: Copayment::Exempt,
        appointment: appointment(days, When::At(days.at(day, (13, 30))), treatment),
        ..trip(days, number, &who.id(), part)
    }
}
