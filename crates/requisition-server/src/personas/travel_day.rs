//! Turid, Arne and Berit: people who are travelling right now.

use chrono::TimeDelta;
use domain::{
    mode::Mode,
    state::TripState,
    stated_time::{EarlierTime, SaidBy, StatedTime, TimeSlot, When},
    trip::{Direction, OrganisedTrip},
};

use super::{
    Persona,
    days::{Days, promised},
    sketch::{appointment, place_at, segment, trip, vehicle},
};

/// Turid's taxi is twelve minutes away and five minutes late.
pub(super) fn approaching(days: &Days) -> OrganisedTrip {
    let mut booked = today(days, "trp_turid_today", &super::TURID, 7);
    booked.state = TripState::Approaching;
    let mut part = booked.segments.first().clone();
    part.pick_up.estimated = TimeSlot::Set(StatedTime {
        when: When::At(days.in_minutes(12)),
        said_by: SaidBy::Carrier,
        said_at: days.in_minutes(-2),
        previous: Some(EarlierTime {
            when: When::At(days.in_minutes(7)),
            said_at: days.in_minutes(-15),
        }),
    });
    booked.segments = super::sketch::parts(vec![part]);
    booked
}

/// Arne's taxi stands at the door.
pub(super) fn arrived(days: &Days) -> OrganisedTrip {
    OrganisedTrip {
        state: TripState::Arrived,
        ..today(days, "trp_arne_today", &super::ARNE, 1)
    }
}

/// Berit sits in the car on the way home.
pub(super) fn under_way(days: &Days) -> OrganisedTrip {
    let booked = today(days, "trp_berit_today", &super::BERIT, -20);
    let part = booked.segments.first();
    let mut home = segment(
        Mode::Taxi,
        part.to.clone(),
        part.pick_up.clone(),
        part.from.clone(),
        part.arrival.clone(),
    );
    home.vehicle = part.vehicle.clone();
    OrganisedTrip {
        state: TripState::PickedUp,
        direction: Direction::Return,
        appointment: appointment(
            days,
            When::At(days.in_minutes(-180)),
            "Fjordvik sykehus, medisinsk poliklinikk",
        ),
        segments: super::sketch::parts(vec![home]),
        ..booked
    }
}

/// A taxi that was promised `minutes` from now.
fn today(days: &Days, number: &str, who: &Persona, minutes: i64) -> OrganisedTrip {
    let promise = When::At(days.in_minutes(minutes));
    let mut part = segment(
        Mode::Taxi,
        place_at("Kulissen 9, Fjordvik", "Ved porten"),
        promised(
            days.said(promise, SaidBy::Requisition, 6 * 24),
            days.said(promise, SaidBy::TravelOffice, 18),
        ),
        place_at("Fjordvik sykehus", "Inngang 2"),
        days.said(
            When::At(days.in_minutes(minutes + 40)),
            SaidBy::TravelOffice,
            18,
        ),
    );
    part.vehicle = vehicle("T-1234", "Fjordvik Taxi");
    OrganisedTrip {
        version: 6,
        appointment: appointment(
            days,
            When::At(days.in_minutes(minutes + 75)),
            "Fjordvik sykehus, medisinsk poliklinikk",
        ),
        updated_at: days.now - TimeDelta::minutes(2),
        ..trip(days, number, &who.id(), part)
    }
}
