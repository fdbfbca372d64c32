//! Kari: an adult with every kind of trip that lies ahead.

use domain::{
    escort::{Escort, EscortKind, Escorts},
    mode::Mode,
    need::Need,
    state::{CancelledBy, TripState},
    stated_time::{SaidBy, TimeSlot, When},
    trip::{Copayment, Direction, OrganisedTrip, Place, Sharing},
};

use super::{
    days::{Days, planned, promised},
    sketch::{appointment, id, parts, place, place_at, segment, trip, vehicle},
};

pub(super) const HOME: &str = "Eksempelveien 12, Fjordvik";
const HOSPITAL: &str = "Fjordvik sykehus";
const UNIVERSITY_HOSPITAL: &str = "Storby universitetssykehus";

/// All trips of Kari that have not been carried out.
pub(super) fn trips(days: &Days) -> Vec<OrganisedTrip> {
    vec![
        taxi_tomorrow(days),
        home_tomorrow(days),
        called_off(days),
        minibus(days),
        impossible(days),
        flight(days),
        word_from_the_future(days),
        helseekspress(days),
        cancelled(days),
        requested(days),
    ]
}

fn home() -> Place {
    place_at(HOME, "Ved inngangsdøra")
}

fn taxi_tomorrow(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Taxi,
        home(),
        promised(
            days.said(When::At(days.at(1, (8, 0))), SaidBy::Requisition, 9 * 24),
            days.said(When::At(days.at(1, (8, 10))), SaidBy::TravelOffice, 20),
        ),
        place_at(HOSPITAL, "Inngang 3"),
        days.said(When::At(days.at(1, (9, 5))), SaidBy::TravelOffice, 20),
    );
    let mut treatment = appointment(
        days,
        When::At(days.at(1, (9, 30))),
        "Fjordvik sykehus, ortopedisk poliklinikk",
    );
    if let Some(treatment) = &mut treatment {
        treatment.directions = Some("Inngang 3, 2. etasje".to_owned());
    }
    let mut booked = OrganisedTrip {
        counterpart: Some(id("trp_kari_tomorrow_home")),
        appointment: treatment,
        sharing: Sharing::Alone,
        escorts: Escorts {
            approved: 1,
            registered: vec![Escort {
                kind: EscortKind::Private,
                name: Some("Ola Eksempel".to_owned()),
                phone: None,
            }],
            child_alone: None,
        },
        ..trip(days, "trp_kari_tomorrow", &super::KARI.id(), part)
    };
    booked.needs.needs = vec![Need::FrontSeat, Need::FoldingWheelchair];
    booked
}

fn home_tomorrow(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Taxi,
        place_at(HOSPITAL, "Inngang 3"),
        planned(TimeSlot::NotSet),
        place(HOME),
        TimeSlot::NotSet,
    );
    OrganisedTrip {
        state: TripState::WaitingReady,
        direction: Direction::Return,
        counterpart: Some(id("trp_kari_tomorrow")),
        appointment: appointment(
            days,
            When::At(days.at(1, (9, 30))),
            "Fjordvik sykehus, ortopedisk poliklinikk",
        ),
        ..trip(days, "trp_kari_tomorrow_home", &super::KARI.id(), part)
    }
}

fn called_off(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Helsebuss,
        place_at("Fjordvik rådhus", "Plattform B"),
        planned(days.said(When::At(days.at(4, (7, 40))), SaidBy::TravelOffice, 90)),
        place(HOSPITAL),
        days.said(When::At(days.at(4, (8, 55))), SaidBy::TravelOffice, 90),
    );
    OrganisedTrip {
        state: TripState::Cancelled(CancelledBy::Service),
        sharing: Sharing::Shared,
        disrupted: true,
        appointment: appointment(
            days,
            When::At(days.at(4, (9, 45))),
            "Fjordvik sykehus, røntgen",
        ),
        ..trip(days, "trp_kari_called_off", &super::KARI.id(), part)
    }
}

fn minibus(days: &Days) -> OrganisedTrip {
    let window = |from, to| When::Between {
        from: days.at(6, from),
        to: days.at(6, to),
    };
    let part = segment(
        Mode::Minibus,
        home(),
        promised(
            days.said(window((7, 0), (7, 30)), SaidBy::Requisition, 8 * 24),
            days.moved(
                window((7, 15), (7, 45)),
                SaidBy::TravelOffice,
                5,
                window((7, 0), (7, 30)),
            ),
        ),
        place_at(HOSPITAL, "Hovedinngangen"),
        days.said(When::At(days.at(6, (9, 20))), SaidBy::TravelOffice, 5),
    );
    let mut booked = OrganisedTrip {
        version: 3,
        state: TripState::AwaitingConfirmation,
        sharing: Sharing::Shared,
        appointment: appointment(
            days,
            When::At(days.at(6, (10, 0))),
            "Fjordvik sykehus, fysioterapi",
        ),
        updated_at: days.hours_ago(5),
        ..trip(days, "trp_kari_minibus", &super::KARI.id(), part)
    };
    booked.needs.needs = vec![Need::HighEntry];
    booked
}

fn impossible(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Taxi,
        home(),
        promised(
            days.said(When::At(days.at(9, (9, 0))), SaidBy::Requisition, 9 * 24),
            days.moved(
                When::At(days.at(9, (11, 0))),
                SaidBy::Carrier,
                3,
                When::At(days.at(9, (9, 0))),
            ),
        ),
        place(HOSPITAL),
        days.said(When::At(days.at(9, (11, 50))), SaidBy::Carrier, 3),
    );
    OrganisedTrip {
        version: 2,
        appointment: appointment(
            days,
            When::At(days.at(9, (10, 15))),
            "Fjordvik sykehus, øyeavdelingen",
        ),
        updated_at: days.hours_ago(3),
        ..trip(days, "trp_kari_impossible", &super::KARI.id(), part)
    }
}

fn flight(days: &Days) -> OrganisedTrip {
    let said = |when, by, hours| days.said(When::At(days.at(12, when)), by, hours);
    let to_airport = segment(
        Mode::Taxi,
        home(),
        planned(said((6, 20), SaidBy::TravelOffice, 30)),
        place_at("Fjordvik lufthavn", "Avgangshallen"),
        said((6, 55), SaidBy::TravelOffice, 30),
    );
    let mut plane = segment(
        Mode::Flight,
        place("Fjordvik lufthavn"),
        planned(said((7, 45), SaidBy::Carrier, 70)),
        place("Storby lufthavn"),
        said((8, 50), SaidBy::Carrier, 70),
    );
    plane.service = Some("EX 412".to_owned());
    let to_hospital = segment(
        Mode::Taxi,
        place_at("Storby lufthavn", "Drosjeholdeplass 2"),
        planned(said((9, 10), SaidBy::TravelOffice, 30)),
        place_at(UNIVERSITY_HOSPITAL, "Gamle hovedbygning"),
        said((9, 40), SaidBy::TravelOffice, 30),
    );
    OrganisedTrip {
        mode: Mode::Flight,
        segments: parts(vec![to_airport.clone(), plane, to_hospital]),
        appointment: appointment(
            days,
            When::At(days.at(12, (11, 0))),
            "Storby universitetssykehus, hjertepoliklinikken",
        ),
        ..trip(days, "trp_kari_flight", &super::KARI.id(), to_airport)
    }
}

fn word_from_the_future(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Unknown("autonomous_shuttle".to_owned()),
        home(),
        planned(days.said(
            When::At(days.at(16, (12, 5))),
            SaidBy::Unknown("route_planner".to_owned()),
            12,
        )),
        place(HOSPITAL),
        TimeSlot::NotSet,
    );
    let mut booked = OrganisedTrip {
        state: TripState::Unknown("rerouted".to_owned()),
        copayment: Copayment::Unknown,
        ..trip(days, "trp_kari_future_word", &super::KARI.id(), part)
    };
    booked.needs.needs = vec![Need::Unknown("oxygen_supply".to_owned())];
    booked
}

fn helseekspress(days: &Days) -> OrganisedTrip {
    let mut part = segment(
        Mode::Helseekspress,
        place_at("Fjordvik rutebilstasjon", "Plattform 4"),
        planned(days.said(When::At(days.at(20, (6, 45))), SaidBy::TravelOffice, 48)),
        place(UNIVERSITY_HOSPITAL),
        days.said(When::At(days.at(20, (10, 50))), SaidBy::TravelOffice, 48),
    );
    part.service = Some("Helseekspressen 2".to_owned());
    part.vehicle = vehicle("Buss 7", "Fjordvik turvogn");
    OrganisedTrip {
        state: TripState::Planned,
        sharing: Sharing::Shared,
        copayment: Copayment::ExemptionCard,
        appointment: appointment(
            days,
            When::At(days.at(20, (12, 30))),
            "Storby universitetssykehus, nevrologen",
        ),
        ..trip(days, "trp_kari_helseekspress", &super::KARI.id(), part)
    }
}

fn cancelled(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Taxi,
        home(),
        planned(days.said(When::At(days.at(3, (13, 30))), SaidBy::Requisition, 60)),
        place("Fjordvik legesenter"),
        TimeSlot::NotSet,
    );
    OrganisedTrip {
        state: TripState::Cancelled(CancelledBy::PatientSide),
        ..trip(days, "trp_kari_cancelled", &super::KARI.id(), part)
    }
}

fn requested(days: &Days) -> OrganisedTrip {
    let part = segment(
        Mode::Taxi,
        home(),
        planned(TimeSlot::NotSet),
        place(HOSPITAL),
        TimeSlot::NotSet,
    );
    OrganisedTrip {
        state: TripState::Requested,
        copayment: Copayment::Due(None),
        appointment: appointment(
            days,
            When::At(days.at(25, (14, 0))),
            "Fjordvik sykehus, ortopedisk poliklinikk",
        ),
        ..trip(days, "trp_kari_requested", &super::KARI.id(), part)
    }
}
