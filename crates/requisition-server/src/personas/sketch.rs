//! The plain trip that every persona's trip starts from.

use domain::{
    actions::{Actions, Offer},
    escort::Escorts,
    ids::{PersonId, RequisitionId, TripId},
    mode::Mode,
    money::Ore,
    oslo,
    pick_up::PickUp,
    state::TripState,
    stated_time::{SaidBy, TimeSlot, When},
    trip::{
        Appointment, Copayment, Direction, NeedsAsBooked, OrganisedTrip, Place, Requisition,
        Segment, Segments, Sharing, TripGround, Vehicle,
    },
};

use super::days::Days;

/// The user fee of one direction in the sample data. The amount is what a
/// service would state; nothing here computes it.
const FEE: Ore = Ore(17_100);

/// An identifier of the sample data.
///
/// # Panics
///
/// When `text` is not an identifier; every caller's text is a constant or made
/// of a constant and a number.
pub(super) fn id<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().expect("an identifier of the sample data")
}

/// A place without a meeting point.
pub(super) fn place(label: &str) -> Place {
    Place {
        label: Some(label.to_owned()),
        meeting_point: None,
    }
}

/// A place with a meeting point.
pub(super) fn place_at(label: &str, meeting_point: &str) -> Place {
    Place {
        label: Some(label.to_owned()),
        meeting_point: Some(meeting_point.to_owned()),
    }
}

/// A vehicle as assigned.
pub(super) fn vehicle(number: &str, operator: &str) -> Option<Vehicle> {
    Some(Vehicle {
        number: number.to_owned(),
        operator: Some(operator.to_owned()),
    })
}

/// A part of a trip without line number and vehicle.
pub(super) fn segment(
    mode: Mode,
    from: Place,
    pick_up: PickUp,
    to: Place,
    arrival: TimeSlot,
) -> Segment {
    Segment {
        mode,
        service: None,
        from,
        pick_up,
        to,
        arrival,
        vehicle: None,
    }
}

/// The parts of a trip.
///
/// # Panics
///
/// When there is none.
pub(super) fn parts(segments: Vec<Segment>) -> Segments {
    segments
        .try_into()
        .expect("every trip of the sample data has a segment")
}

/// A treatment that the treatment place set nine days ago.
pub(super) fn appointment(days: &Days, starts: When, place: &str) -> Option<Appointment> {
    Some(Appointment {
        starts: days.said(starts, SaidBy::TreatmentPlace, 9 * 24),
        place: Some(place.to_owned()),
        directions: None,
    })
}

/// A booked taxi trip of one part to treatment, for one person alone in the
/// queue of orders: everything that is special about a trip is set on top.
pub(super) fn trip(days: &Days, trip: &str, person: &PersonId, part: Segment) -> OrganisedTrip {
    let number: TripId = id(trip);
    let issued = days.hours_ago(10 * 24);
    OrganisedTrip {
        requisition: Requisition {
            reference: reference(&number),
            issued_by: Some("Legekontoret Sentrum".to_owned()),
            issued_on: Some(oslo::date(issued)),
            ground: Some(TripGround::Health),
        },
        id: number,
        version: 1,
        person: person.clone(),
        state: TripState::Accepted,
        direction: Direction::Outbound,
        counterpart: None,
        series: None,
        mode: part.mode.clone(),
        sharing: Sharing::NotSettled,
        appointment: None,
        segments: parts(vec![part]),
        needs: NeedsAsBooked {
            needs: Vec::new(),
            said_by: SaidBy::Requisition,
            said_at: issued,
            measured_at: None,
        },
        escorts: Escorts::default(),
        copayment: Copayment::Due(Some(FEE)),
        actions: Actions {
            cancel: Offer::Over,
            confirm: None,
            change: Offer::Over,
            ready: None,
            withdraw_ready: None,
            undo: None,
            report_waiting: None,
            escorts: None,
            measures: None,
        },
        disrupted: false,
        places_withheld: false,
        needs_withheld: false,
        escorts_withheld: false,
        unheard: Vec::new(),
        receipts: Vec::new(),
        held: None,
        ready_from: None,
        earliest_return: TimeSlot::NotSet,
        changes: Vec::new(),
        updated_at: days.hours_ago(20),
    }
}

/// A number of twelve digits to read out on the phone, always the same for a
/// trip. It starts with 9 and is too long for a national identity number.
fn reference(trip: &TripId) -> RequisitionId {
    let sum = trip.as_str().bytes().fold(7_u64, |sum, byte| {
        sum.wrapping_mul(131).wrapping_add(u64::from(byte)) % 100_000_000_000
    });
    id(&format!("9{sum:011}"))
}
