//! Travel certificates of the sample people. Nobody has issued them.

use domain::{
    authorisation::{Authorisation, AuthorisationKind, Period, TreatmentPlace},
    mode::Mode,
    need::Need,
};

use super::{EMIL, EVIL, HILDE, KARI, LEIF, NORA, Persona, days::Days, hostile::TEXTS, sketch::id};
use crate::store::{StoredAuthorisation, Visibility};

const HOSPITAL: (&str, &str) = ("plc_fjordvik_sykehus", "Fjordvik sykehus");

/// All of them: ones that hold, with and without a limit; one that is used up, one that
/// has ended, one for the own car.
pub(super) fn certificates(days: &Days) -> Vec<StoredAuthorisation> {
    let kari = Authorisation {
        remaining: Some(6),
        needs: vec![Need::FrontSeat],
        escorts: 1,
        places: vec![
            place(HOSPITAL),
            place(("plc_fjordvik_fysio", "Fjordvik fysikalske institutt")),
        ],
        ..certificate(days, "aut_kari_taxi")
    };
    let ended = Authorisation {
        issued_by: Some("Fjordvik fysikalske institutt".to_owned()),
        remaining: Some(3),
        period: Some(period(days, -200, -20)),
        ..certificate(days, "aut_kari_ended")
    };
    let car = Authorisation {
        kind: AuthorisationKind::OwnCar,
        mode: None,
        ..certificate(days, "aut_kari_car")
    };
    let leif = Authorisation {
        remaining: Some(0),
        places: vec![place((
            "plc_fjordvik_dialyse",
            "Fjordvik sykehus, dialysen",
        ))],
        ..certificate(days, "aut_leif_taxi")
    };
    let nora = Authorisation {
        needs: vec![Need::ChildSeat {
            weight_kg: Some(26),
            height_cm: Some(128),
        }],
        escorts: 1,
        places: vec![place((
            "plc_fjordvik_barn",
            "Fjordvik sykehus, barnepoliklinikken",
        ))],
        ..certificate(days, "aut_nora_taxi")
    };
    let evil = Authorisation {
        issued_by: Some(TEXTS[0].to_owned()),
        places: TEXTS
            .iter()
            .enumerate()
            .map(|(at, text)| place((&format!("plc_evil_{at}"), text)))
            .collect(),
        ..certificate(days, "aut_evil_taxi")
    };
    let ordinary = Visibility::Ordinary;
    vec![
        of(KARI, kari, ordinary),
        of(KARI, ended, ordinary),
        of(KARI, car, ordinary),
        of(LEIF, leif, ordinary),
        of(NORA, nora, ordinary),
        of(
            EMIL,
            certificate(days, "aut_emil_taxi"),
            Visibility::HiddenFromGuardians,
        ),
        of(HILDE, certificate(days, "aut_hilde_taxi"), ordinary),
        of(EVIL, evil, ordinary),
    ]
}

fn of(
    persona: Persona,
    authorisation: Authorisation,
    visibility: Visibility,
) -> StoredAuthorisation {
    StoredAuthorisation {
        person: persona.id(),
        authorisation,
        visibility,
    }
}

/// One for a taxi to the hospital, for most of a year, as often as it takes.
fn certificate(days: &Days, key: &str) -> Authorisation {
    Authorisation {
        id: id(key),
        kind: AuthorisationKind::OrganisedTransport,
        trip: None,
        reference: None,
        issued_by: Some("Legekontoret Sentrum".to_owned()),
        issued_on: Some(days.date(-31)),
        period: Some(period(days, -30, 300)),
        remaining: None,
        mode: Some(Mode::Taxi),
        needs: Vec::new(),
        escorts: 0,
        places: vec![place(HOSPITAL)],
        places_withheld: false,
    }
}

fn period(days: &Days, from: i64, until: i64) -> Period {
    Period {
        from: days.date(from),
        until: days.date(until),
    }
}

fn place((key, name): (&str, &str)) -> TreatmentPlace {
    TreatmentPlace {
        id: id(key),
        name: name.to_owned(),
    }
}
