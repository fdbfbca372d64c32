//! Leif: dialysis on Mondays, Wednesdays and Fridays, out and back.

use chrono::{Datelike as _, Weekday};
use domain::{
    mode::Mode,
    need::Need,
    oslo,
    state::TripState,
    stated_time::{SaidBy, When},
    trip::{Copayment, Direction, OrganisedTrip, Place, SeriesPlace, Sharing},
};

use super::{
    days::{Days, planned},
    sketch::{appointment, id, place_at, segment, trip},
};

/// How far the series reaches, in days before and after today.
const REACH: (i64, i64) = (-14, 35);

/// The whole series was set at once, twenty days ago.
const SET_HOURS_AGO: i64 = 20 * 24;

/// The trips of the series. Upcoming days are numbered from tomorrow
/// (`trp_leif_next_01_out`, `trp_leif_next_01_home`), earlier ones backwards
/// from today (`trp_leif_past_01_out`), so that a test can name them.
pub(super) fn trips(days: &Days) -> Vec<OrganisedTrip> {
    let numbered = |offsets: Vec<i64>, when: &'static str| {
        offsets
            .into_iter()
            .filter(|offset| is_dialysis_day(days, *offset))
            .enumerate()
            .map(move |(i, offset)| (offset, format!("trp_leif_{when}_{:02}", i + 1)))
            .collect::<Vec<_>>()
    };
    let next = numbered((1..=REACH.1).collect(), "next");
    let past = numbered((REACH.0..=-1).rev().collect(), "past");
    next.into_iter()
        .chain(past)
        .flat_map(|(offset, number)| [out(days, offset, &number), home(days, offset, &number)])
        .collect()
}

fn is_dialysis_day(days: &Days, offset: i64) -> bool {
    matches!(
        days.date(offset).weekday(),
        Weekday::Mon | Weekday::Wed | Weekday::Fri
    )
}

fn address() -> Place {
    place_at("Prøveveien 4, Fjordvik", "Ved garasjen")
}

fn ward() -> Place {
    place_at("Fjordvik sykehus", "Inngang 5, dialyseavdelingen")
}

fn out(days: &Days, offset: i64, number: &str) -> OrganisedTrip {
    let said = |clock| {
        days.said(
            When::At(days.at(offset, clock)),
            SaidBy::Requisition,
            SET_HOURS_AGO,
        )
    };
    let part = segment(
        Mode::Taxi,
        address(),
        planned(said((7, 30))),
        ward(),
        said((8, 5)),
    );
    let mut booked = OrganisedTrip {
        counterpart: Some(id(&format!("{number}_home"))),
        ..in_series(
            days,
            offset,
            trip(days, &format!("{number}_out"), &super::LEIF.id(), part),
        )
    };
    booked.needs.needs = vec![Need::HighEntry];
    booked
}

fn home(days: &Days, offset: i64, number: &str) -> OrganisedTrip {
    let said = |clock| {
        days.said(
            When::At(days.at(offset, clock)),
            SaidBy::TravelOffice,
            SET_HOURS_AGO,
        )
    };
    let part = segment(
        Mode::Minibus,
        ward(),
        planned(said((13, 0))),
        address(),
        said((13, 50)),
    );
    OrganisedTrip {
        direction: Direction::Return,
        counterpart: Some(id(&format!("{number}_out"))),
        sharing: Sharing::Shared,
        ..in_series(
            days,
            offset,
            trip(days, &format!("{number}_home"), &super::LEIF.id(), part),
        )
    }
}

fn in_series(days: &Days, offset: i64, mut booked: OrganisedTrip) -> OrganisedTrip {
    let set = days.hours_ago(SET_HOURS_AGO);
    booked.requisition.issued_on = Some(oslo::date(set));
    booked.needs.said_at = set;
    OrganisedTrip {
        series: Some(SeriesPlace {
            id: id("ser_leif_dialysis"),
        }),
        state: if offset < 0 {
            TripState::Completed
        } else {
            TripState::Planned
        },
        copayment: Copayment::ExemptionCard,
        appointment: appointment(
            days,
            When::At(days.at(offset, (8, 30))),
            "Fjordvik sykehus, dialyseavdelingen",
        ),
        updated_at: set,
        ..booked
    }
}
