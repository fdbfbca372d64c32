//! Trips that are over.

use domain::{
    ids::PersonId,
    mode::Mode,
    oslo,
    state::TripState,
    stated_time::{SaidBy, When},
    trip::{Direction, OrganisedTrip},
};

use super::{
    days::{Days, planned},
    kari::HOME,
    sketch::{place, segment, trip},
};

/// How a trip ended.
pub(super) struct Ending {
    /// Days before today; at least 2.
    pub ago: i64,
    /// The last state.
    pub state: TripState,
    /// To the treatment or home.
    pub direction: Direction,
}

/// Kari's trips that are over.
pub(super) fn of_kari(days: &Days) -> Vec<OrganisedTrip> {
    [
        (
            "trp_kari_completed",
            14,
            TripState::Completed,
            Direction::Outbound,
        ),
        (
            "trp_kari_completed_home",
            14,
            TripState::Completed,
            Direction::Return,
        ),
        (
            "trp_kari_no_show",
            30,
            TripState::NoShow,
            Direction::Outbound,
        ),
        (
            "trp_kari_expired",
            45,
            TripState::Expired,
            Direction::Outbound,
        ),
    ]
    .into_iter()
    .map(|(number, ago, state, direction)| {
        let ending = Ending {
            ago,
            state,
            direction,
        };
        over(days, number, &super::KARI.id(), ending)
    })
    .collect()
}

/// Amina's trips by train and boat: of each there can have been costs, and of two the time
/// to claim for them runs out.
pub(super) fn of_amina(days: &Days) -> Vec<OrganisedTrip> {
    let by = |number, ago, mode: Mode, direction| {
        let ending = Ending {
            ago,
            state: TripState::Completed,
            direction,
        };
        let mut booked = over(days, number, &super::AMINA.id(), ending);
        booked.segments.first_mut().mode = mode.clone();
        OrganisedTrip { mode, ..booked }
    };
    let out = by("trp_amina_train", 20, Mode::Train, Direction::Outbound);
    let home = by("trp_amina_train_home", 20, Mode::Train, Direction::Return);
    let pair = (out.id.clone(), home.id.clone());
    vec![
        OrganisedTrip {
            counterpart: Some(pair.1),
            ..out
        },
        OrganisedTrip {
            counterpart: Some(pair.0),
            ..home
        },
        by("trp_amina_boat", 162, Mode::Boat, Direction::Outbound),
        by("trp_amina_bus", 178, Mode::Bus, Direction::Outbound),
    ]
}

/// A taxi trip between home and hospital that ended as `ending` says.
pub(super) fn over(days: &Days, number: &str, person: &PersonId, ending: Ending) -> OrganisedTrip {
    let Ending {
        ago,
        state,
        direction,
    } = ending;
    let hours = ago * 24 + 40;
    let said = |clock| days.said(When::At(days.at(-ago, clock)), SaidBy::TravelOffice, hours);
    let (home, hospital) = (place(HOME), place("Fjordvik sykehus"));
    let part = if direction == Direction::Return {
        segment(
            Mode::Taxi,
            hospital,
            planned(said((13, 30))),
            home,
            said((14, 15)),
        )
    } else {
        segment(
            Mode::Taxi,
            home,
            planned(said((9, 15))),
            hospital,
            said((10, 0)),
        )
    };
    let mut booked = OrganisedTrip {
        version: 5,
        state,
        direction,
        updated_at: days.hours_ago((ago - 1) * 24),
        ..trip(days, number, person, part)
    };
    let issued = days.hours_ago((ago + 12) * 24);
    booked.requisition.issued_on = Some(oslo::date(issued));
    booked.needs.said_at = issued;
    booked
}
