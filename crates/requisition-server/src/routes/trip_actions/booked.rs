//! The trip that comes of an order.

use chrono::{DateTime, Utc};
use domain::{
    authorisation::Authorisation,
    changing::NewPlace,
    child::Stage,
    escort::Escorts,
    ids::PersonId,
    mode::Mode,
    pick_up::PickUp,
    requisitioning::may_share,
    state::TripState,
    stated_time::{SaidBy, StatedTime, TimeSlot, When},
    trip::{
        Appointment, Copayment, Direction, NeedsAsBooked, OrganisedTrip, Place, Requisition,
        Segment, Segments, Sharing,
    },
    trip_action::{Receipt, RefusalReason},
    wish::TripOrder,
};
use requisition_api::problem_code::ProblemCode;

use super::{number, order::refused};
use crate::{problem::Problem, store::NO_ACTIONS};

/// What a trip is made of.
pub(super) struct Booking<'a> {
    /// For whom.
    pub person: &'a PersonId,
    /// What it is booked on.
    pub certificate: &'a Authorisation,
    /// What was asked for, which the certificate allows.
    pub order: &'a TripOrder,
    /// Where the patient lives or stays.
    pub home: NewPlace,
    /// How old a child is on the day; `None` for an adult.
    pub stage: Option<Stage>,
    /// The receipt.
    pub receipt: &'a Receipt,
    /// The service's clock.
    pub now: DateTime<Utc>,
}

/// The trip: asked for, or to be looked at by the office first. When the patient is
/// picked up is not set, because nobody has said it.
///
/// # Errors
///
/// `child_cannot_travel_alone` for a child below school age without an escort.
pub(super) fn booked(booking: Booking<'_>) -> Result<OrganisedTrip, Problem> {
    let Booking {
        person,
        certificate,
        order,
        home,
        stage,
        receipt,
        now,
    } = booking;
    let mode = certificate.mode.clone();
    let mode = mode.unwrap_or_else(|| Mode::Unknown(NOT_SETTLED.to_owned()));
    let stated = TimeSlot::Set(StatedTime {
        when: When::At(order.at),
        said_by: SaidBy::PatientSide,
        said_at: receipt.at,
        previous: None,
    });
    let treatment = certificate
        .places
        .iter()
        .find(|place| place.id == order.treatment)
        .map(|place| place.name.clone());
    let is_home = order.direction == Direction::Return;
    let (appointment, earliest_return) = if is_home {
        (None, stated)
    } else {
        let appointment = Appointment {
            starts: stated,
            place: treatment.clone(),
            directions: None,
        };
        (Some(appointment), TimeSlot::NotSet)
    };
    Ok(OrganisedTrip {
        id: number::trip(),
        version: 1,
        person: person.clone(),
        state: state(&home, certificate.escorts, stage)?,
        direction: order.direction.clone(),
        counterpart: None,
        series: None,
        requisition: Requisition {
            reference: number::reference(),
            issued_by: certificate.issued_by.clone(),
            issued_on: certificate.issued_on,
            ground: None,
        },
        segments: part(mode.clone(), (home, treatment), is_home)?,
        mode,
        sharing: if may_share(&certificate.needs) {
            Sharing::NotSettled
        } else {
            Sharing::Alone
        },
        appointment,
        needs: NeedsAsBooked {
            needs: certificate.needs.clone(),
            said_by: SaidBy::Requisition,
            said_at: now,
            measured_at: None,
        },
        escorts: Escorts {
            approved: certificate.escorts,
            registered: Vec::new(),
            child_alone: stage.map(Stage::alone),
        },
        copayment: Copayment::Unknown,
        actions: NO_ACTIONS,
        disrupted: false,
        places_withheld: false,
        needs_withheld: false,
        escorts_withheld: false,
        unheard: Vec::new(),
        receipts: vec![receipt.clone()],
        held: None,
        ready_from: None,
        earliest_return,
        changes: Vec::new(),
        updated_at: now,
    })
}

/// The word on the wire for what the office has yet to say.
const NOT_SETTLED: &str = "not_settled";

/// The office looks at a child that would travel alone, and at a home in another
/// municipality than the one where the patient is registered.
fn state(home: &NewPlace, escorts: u8, stage: Option<Stage>) -> Result<TripState, Problem> {
    match stage.filter(|_| escorts == 0) {
        Some(Stage::BelowSchoolAge) => Err(refused(&RefusalReason::ChildAlone)),
        Some(_) => Ok(TripState::NeedsReview),
        None if home.is_near => Ok(TripState::Requested),
        None => Ok(TripState::NeedsReview),
    }
}

fn part(
    mode: Mode,
    (home, treatment): (NewPlace, Option<String>),
    is_home: bool,
) -> Result<Segments, Problem> {
    let place = |label| Place {
        label,
        meeting_point: None,
    };
    let (home, treatment) = (place(Some(home.label)), place(treatment));
    let (from, to) = if is_home {
        (treatment, home)
    } else {
        (home, treatment)
    };
    let only = Segment {
        mode,
        service: None,
        from,
        pick_up: PickUp::default(),
        to,
        arrival: TimeSlot::NotSet,
        vehicle: None,
    };
    vec![only]
        .try_into()
        .map_err(|_| Problem::new(ProblemCode::Internal))
}
