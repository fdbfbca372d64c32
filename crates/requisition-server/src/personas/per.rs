//! Per: 400 trips, most of them over.

use domain::{
    state::TripState,
    stated_time::{SaidBy, When},
    trip::{Direction, OrganisedTrip},
};

use super::{
    days::{Days, planned},
    past::{Ending, over},
    sketch::{appointment, place, segment, trip},
};

/// How many trips Per has, out and home together.
pub const COUNT: usize = 400;

/// Days of travel that lie ahead; the others are over.
const AHEAD: i64 = 20;

/// The trips, numbered from the oldest: `trp_per_001` to `trp_per_400`.
pub(super) fn trips(days: &Days) -> Vec<OrganisedTrip> {
    (0..COUNT)
        .map(|i| {
            let number = format!("trp_per_{:03}", i + 1);
            let direction = if i % 2 == 0 {
                Direction::Outbound
            } else {
                Direction::Return
            };
            let day = day_of(i);
            if day < 0 {
                let ending = Ending {
                    ago: -day,
                    state: TripState::Completed,
                    direction,
                };
                over(days, &number, &super::PER.id(), ending)
            } else {
                ahead(days, &number, day, direction)
            }
        })
        .collect()
}

/// Every other day, two trips a day, the last [`AHEAD`] days in the future.
/// Never today and never yesterday.
fn day_of(i: usize) -> i64 {
    let pair = i64::try_from(i / 2).unwrap_or(0);
    let days_over = i64::try_from(COUNT / 2).unwrap_or(0) - AHEAD;
    let day = (pair - days_over) * 2 + 2;
    if day <= 0 { day - 2 } else { day }
}

fn ahead(days: &Days, number: &str, day: i64, direction: Direction) -> OrganisedTrip {
    let said = |clock| days.said(When::At(days.at(day, clock)), SaidBy::TravelOffice, 44);
    let (home, hospital) = (
        place("Oppdiktet allé 31, Storby"),
        place("Storby universitetssykehus"),
    );
    let part = match direction {
        Direction::Return => segment(
            domain::mode::Mode::Taxi,
            hospital,
            planned(said((14, 0))),
            home,
            said((14, 40)),
        ),
        Direction::Outbound | Direction::Other => segment(
            domain::mode::Mode::Taxi,
            home,
            planned(said((10, 0))),
            hospital,
            said((10, 40)),
        ),
    };
    OrganisedTrip {
        state: TripState::Ordered,
        direction,
        appointment: appointment(
            days,
            When::At(days.at(day, (11, 15))),
            "Storby universitetssykehus, stråleterapi",
        ),
        ..trip(days, number, &super::PER.id(), part)
    }
}
