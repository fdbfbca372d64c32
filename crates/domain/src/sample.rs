//! A made-up trip for tests.

mod timetable;

use chrono::{DateTime, Utc};

pub use timetable::timetable_line;

use crate::{
    actions::{Actions, Blocked, Offer},
    escort::Escorts,
    mode::Mode,
    pick_up::PickUp,
    state::TripState,
    stated_time::{SaidBy, StatedTime, TimeSlot, When},
    trip::{
        Appointment, Copayment, Direction, NeedsAsBooked, OrganisedTrip, Place, Requisition,
        Segment, Sharing,
    },
};

/// An instant from RFC 3339 text.
///
/// # Panics
///
/// When the text is no instant.
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant in RFC 3339")
}

/// A time stated by the office at 06:00 UTC on 1 December 2026.
pub fn stated(text: &str) -> TimeSlot {
    TimeSlot::Set(StatedTime {
        when: When::At(at(text)),
        said_by: SaidBy::TravelOffice,
        said_at: at("2026-12-01T06:00:00Z"),
        previous: None,
    })
}

/// A taxi on 2 December 2026: picked up 07:40, there 08:30, treated 09:15, all
/// in Norwegian time.
pub fn taxi() -> OrganisedTrip {
    let by_phone = || Offer::ByPhone {
        because: Blocked::PhoneOnly,
        until: None,
    };
    let segment = Segment {
        mode: Mode::Taxi,
        service: None,
        from: Place {
            label: Some("Prøveveien 1".into()),
            meeting_point: None,
        },
        pick_up: PickUp {
            promised: stated("2026-12-02T06:40:00Z"),
            ..PickUp::default()
        },
        to: Place {
            label: Some("Prøvestad sykehus".into()),
            meeting_point: None,
        },
        arrival: stated("2026-12-02T07:30:00Z"),
        vehicle: None,
    };
    OrganisedTrip {
        id: "trp_sample".parse().expect("an id"),
        version: 1,
        person: "per_sample".parse().expect("an id"),
        state: TripState::Ordered,
        direction: Direction::Outbound,
        counterpart: None,
        series: None,
        requisition: Requisition {
            reference: "12345".parse().expect("an id"),
            issued_by: None,
            issued_on: None,
            ground: None,
        },
        mode: Mode::Taxi,
        sharing: Sharing::Alone,
        appointment: Some(Appointment {
            starts: stated("2026-12-02T08:15:00Z"),
            place: Some("Prøvestad sykehus".into()),
            directions: None,
        }),
        segments: vec![segment].try_into().expect("one segment"),
        needs: NeedsAsBooked {
            needs: Vec::new(),
            said_by: SaidBy::Requisition,
            said_at: at("2026-11-20T10:00:00Z"),
            measured_at: None,
        },
        escorts: Escorts::default(),
        copayment: Copayment::Due(None),
        actions: Actions {
            cancel: by_phone(),
            confirm: None,
            change: by_phone(),
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
        updated_at: at("2026-12-01T06:00:00Z"),
    }
}

/// The same trip with its only segment changed.
pub fn taxi_with(change: impl FnOnce(&mut Segment)) -> OrganisedTrip {
    let mut trip = taxi();
    let mut segments = Vec::from(trip.segments);
    change(&mut segments[0]);
    trip.segments = segments.try_into().expect("one segment");
    trip
}
