//! An organised trip (*organisert reise*): one direction.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    actions::Actions,
    escort::Escorts,
    ids::{PersonId, RequisitionId, SeriesId, TripId},
    mode::Mode,
    money::Ore,
    need::Need,
    oslo,
    pick_up::{ActiveTime, PickUp},
    register::Unheard,
    state::TripState,
    stated_time::{SaidBy, TimeSlot},
    trip_action::{CancelReason, Receipt},
    trip_change::AskedChange,
};

/// One direction of travel, booked on a requisition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisedTrip {
    /// The trip.
    pub id: TripId,
    /// Goes up with every change on the service.
    pub version: u32,
    /// Who travels.
    pub person: PersonId,
    /// Where it stands.
    pub state: TripState,
    /// To the treatment or home.
    pub direction: Direction,
    /// The trip in the other direction, if there is one.
    pub counterpart: Option<TripId>,
    /// Its place in a series.
    pub series: Option<SeriesPlace>,
    /// What it is booked on.
    pub requisition: Requisition,
    /// The main means of transport.
    pub mode: Mode,
    /// Whether others travel in the same vehicle. Who they are is never sent.
    pub sharing: Sharing,
    /// The treatment it belongs to.
    pub appointment: Option<Appointment>,
    /// The parts, in order; at least one.
    pub segments: Segments,
    /// Needs as booked.
    pub needs: NeedsAsBooked,
    /// Escorts.
    pub escorts: Escorts,
    /// The user fee of this direction.
    pub copayment: Copayment,
    /// What can be done.
    pub actions: Actions,
    /// Whether weather, a closed road or the like disturbs the trip.
    pub disrupted: bool,
    /// Whether the service keeps every place of the trip to itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub places_withheld: bool,
    /// Whether the service keeps the needs to itself. That none stand here says nothing then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_withheld: bool,
    /// Whether the service keeps to itself who goes along, and how many may.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub escorts_withheld: bool,
    /// The registers that were silent when the service told this; none for most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unheard: Vec<Unheard>,
    /// What the patient's side has done with it, oldest first. Long ago is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<Receipt>,
    /// What the carrier has not been told yet. The service keeps this to itself; others
    /// see it as [`Actions::undo`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Held>,
    /// From when the patient is ready for the trip home; there once they have said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ready_from: Option<DateTime<Utc>>,
    /// On the way home, when the patient can be picked up at the earliest, as stated.
    #[serde(default, skip_serializing_if = "TimeSlot::is_not_set")]
    pub earliest_return: TimeSlot,
    /// The changes that the patient's side has asked for, oldest first. Long ago is
    /// left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<AskedChange>,
    /// When the service last changed anything about it.
    pub updated_at: DateTime<Utc>,
}

/// A cancellation that the service holds back from the carrier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Until when it can be taken back. No step of the carrier is taken before.
    pub until: DateTime<Utc>,
    /// Where the trip stood.
    pub from: TripState,
    /// Why, if somebody has said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<CancelReason>,
}

/// Which way a trip goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// To the treatment.
    Outbound,
    /// Home.
    Return,
    /// Between two treatment places, or a direction this version does not know.
    Other,
}

/// A trip's place in a series. Gaps are not counted out to anyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesPlace {
    /// The series.
    pub id: SeriesId,
}

/// What a trip is booked on (*rekvisisjon*): one direction, one requisition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requisition {
    /// The number a person reads out on the phone.
    pub reference: RequisitionId,
    /// Who issued it, as they sign: "Legekontoret Sentrum".
    pub issued_by: Option<String>,
    /// The day it was issued.
    pub issued_on: Option<NaiveDate>,
    /// Why the patient needs the trip; `None` when the service does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<TripGround>,
}

/// Why a patient needs a requisitioned trip. Which reason of health is never told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TripGround {
    /// Reasons of health.
    Health,
    /// No public transport runs.
    Transport,
    /// A ground this version does not know, in the service's own word.
    Unknown(String),
}

/// Whether others travel in the same vehicle (*samkjøring*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// Others travel along.
    Shared,
    /// Nobody else travels along.
    Alone,
    /// Not settled.
    NotSettled,
}

/// The treatment a trip belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// When it begins.
    pub starts: TimeSlot,
    /// Where, as the service writes it, if it says so.
    pub place: Option<String>,
    /// How to find it there, such as an entrance or a floor.
    pub directions: Option<String>,
}

/// The parts of a trip: at least one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Segment>", into = "Vec<Segment>")]
pub struct Segments {
    first: Segment,
    rest: Vec<Segment>,
}

/// A trip without any part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a trip has at least one segment")]
pub struct NoSegments;

impl Segments {
    /// The first part: where the patient is picked up.
    pub const fn first(&self) -> &Segment {
        &self.first
    }

    /// The first part, to be changed.
    pub const fn first_mut(&mut self) -> &mut Segment {
        &mut self.first
    }

    /// The last part: where the patient ends up.
    pub fn last(&self) -> &Segment {
        self.rest.last().unwrap_or(&self.first)
    }

    /// The last part, to be changed.
    pub fn last_mut(&mut self) -> &mut Segment {
        self.rest.last_mut().unwrap_or(&mut self.first)
    }

    /// All parts, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Segment> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

impl TryFrom<Vec<Segment>> for Segments {
    type Error = NoSegments;

    fn try_from(segments: Vec<Segment>) -> Result<Self, NoSegments> {
        let mut segments = segments.into_iter();
        let first = segments.next().ok_or(NoSegments)?;
        Ok(Self {
            first,
            rest: segments.collect(),
        })
    }
}

impl From<Segments> for Vec<Segment> {
    fn from(segments: Segments) -> Self {
        std::iter::once(segments.first)
            .chain(segments.rest)
            .collect()
    }
}

/// A part of a trip between two stops (*delstrekning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// The means of transport of this part.
    pub mode: Mode,
    /// What it is called in a timetable: a flight or line number.
    pub service: Option<String>,
    /// Where it starts.
    pub from: Place,
    /// When the patient is picked up there.
    pub pick_up: PickUp,
    /// Where it ends.
    pub to: Place,
    /// When it is expected there.
    pub arrival: TimeSlot,
    /// The vehicle, once assigned.
    pub vehicle: Option<Vehicle>,
}

/// A place as the service writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// A name or an address, if the service says it.
    pub label: Option<String>,
    /// Where exactly to stand.
    pub meeting_point: Option<String>,
}

/// A vehicle that is assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vehicle {
    /// The number on it, such as "T-1234".
    pub number: String,
    /// Who runs it.
    pub operator: Option<String>,
}

/// Needs, who stated them and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedsAsBooked {
    /// The needs.
    pub needs: Vec<Need>,
    /// Who stated them.
    pub said_by: SaidBy,
    /// When they stated them.
    pub said_at: DateTime<Utc>,
    /// When the patient's side stated the weight and height of the child seat, if it
    /// did: they count then, whoever stated the need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured_at: Option<DateTime<Utc>>,
}

/// The user fee (*egenandel*) of this direction, as the service knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Copayment {
    /// It is due; the amount in øre, if the service states it.
    Due(Option<Ore>),
    /// A valid exemption card (*frikort*).
    ExemptionCard,
    /// Nothing to pay on another ground, which is not told.
    Exempt,
    /// The service does not know.
    Unknown,
}

impl OrganisedTrip {
    /// Whether the service holds something back from the carrier at `now`, so that no
    /// step of the carrier or the office is taken.
    pub fn is_held(&self, now: DateTime<Utc>) -> bool {
        self.held.as_ref().is_some_and(|held| now < held.until)
    }

    /// The instant that places the trip in time, for order and for phases: the
    /// pick-up time, else the appointment, else the expected arrival, else when the patient
    /// can be picked up for the way home at the earliest.
    pub fn anchor(&self) -> Option<DateTime<Utc>> {
        if let ActiveTime::Set(_, time) = self.segments.first().pick_up.active() {
            return Some(time.when.earliest());
        }
        let appointment = self
            .appointment
            .as_ref()
            .and_then(|appointment| appointment.starts.time());
        let arrival = self.segments.last().arrival.time();
        let stated = appointment.or(arrival).or(self.earliest_return.time());
        stated.map(|time| time.when.earliest())
    }

    /// The day of travel in Norway, if any time is set.
    pub fn day(&self) -> Option<NaiveDate> {
        self.anchor().map(oslo::date)
    }

    /// Where the patient ends up.
    pub fn destination(&self) -> &Place {
        &self.segments.last().to
    }
}
