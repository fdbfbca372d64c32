//! Trips that somebody organises themselves. They are on this device only.

use chrono::{NaiveDate, NaiveTime};
use domain::{
    ids::{OwnTripId, PersonId},
    money::Ore,
    own_trip::{Destination, SelfOrganisedTrip},
    phase::Phase,
};
use entitlement::{
    Change,
    decision::{Deadlines, DocumentKind, Outcome},
    facts::{Metres, Mode},
};
use questions::{Answers, Asked};
use serde::{Deserialize, Serialize};

use crate::{boot::Storage, command};

command! {
    /// Lists the chosen person's own trips: going on and coming ones, soonest first,
    /// then past ones, latest first.
    ListOwnTrips = "list_own_trips": OwnTripsOf => OwnTripList
}

command! {
    /// One own trip, with what each way of travelling would give.
    ShowOwnTrip = "show_own_trip": OwnTripChoice => OwnTripView
}

command! {
    /// Keeps an own trip, a new one or in the place of what was kept of it. Answers
    /// about several trips make as many, all of them or none.
    SaveOwnTrip = "save_own_trip": OwnTripDraft => Saving
}

command! {
    /// Deletes an own trip. One that is not there any more is deleted.
    DeleteOwnTrip = "delete_own_trip": OwnTripDeletion => Deleting
}

/// A trip that somebody organises themselves, with what was answered about it.
pub type OwnTrip = SelfOrganisedTrip<Answers>;

/// How many own trips are kept of one person.
pub const MOST_OWN_TRIPS: usize = 100;

/// Whose own trips.
///
/// Another window may have chosen somebody else in the meantime; nothing is then
/// shown, kept or deleted that is not the person's whom this window shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTripsOf {
    /// Whom the window shows; `None` where that is nobody.
    pub person: Option<PersonId>,
}

/// Which own trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTripChoice {
    /// Whom the window shows; `None` where that is nobody.
    pub person: Option<PersonId>,
    /// The trip.
    pub trip: OwnTripId,
}

/// Which own trip, as it was when somebody last saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTripStamp {
    /// The trip.
    pub trip: OwnTripId,
    /// Its version.
    pub version: u32,
}

/// What is to be deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTripDeletion {
    /// Whom the window shows; `None` where that is nobody.
    pub person: Option<PersonId>,
    /// The trip, as the person has seen it.
    pub stamp: OwnTripStamp,
}

/// What is to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTripDraft {
    /// Whom it was written for; `None` where the window shows nobody.
    pub person: Option<PersonId>,
    /// What it is to take the place of; `None` for a new trip.
    pub before: Option<OwnTripStamp>,
    /// The day of the appointment in Norway; of the first, where there are several trips.
    pub day: NaiveDate,
    /// Its time by a clock in Norway, where it is known; of the first as well.
    pub at: Option<NaiveTime>,
    /// Where to.
    pub to: Destination,
    /// Whether the answers tell how the person has travelled.
    pub is_confirmed: bool,
    /// What was answered about it. What was answered about further trips makes
    /// further own trips, each with its own day.
    pub answers: Answers,
}

/// What has come of keeping a trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saving {
    /// It is kept.
    Kept {
        /// What is kept.
        stamp: OwnTripStamp,
        /// For how long.
        storage: Storage,
    },
    /// Nothing was kept: the trip has been changed in another window meanwhile.
    ChangedElsewhere {
        /// What is kept now.
        now: OwnTripStamp,
    },
    /// Nothing was kept: the trip has been deleted in another window meanwhile.
    Gone,
    /// Nothing was kept: there would be more than [`MOST_OWN_TRIPS`].
    Full,
    /// Nothing was kept: one of several trips has no day yet.
    NoDay {
        /// Which one, from 0.
        trip: u8,
    },
    /// Nothing was kept: by now somebody else is chosen than whom it was written for.
    SomebodyElse,
}

/// What has come of deleting a trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deleting {
    /// It is not there any more.
    Deleted,
    /// It is still there: it has been changed in another window meanwhile.
    ChangedElsewhere {
        /// What is kept now.
        now: OwnTripStamp,
    },
    /// It is still there: by now somebody else is chosen than whose it is.
    SomebodyElse,
}

/// The own trips of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTripList {
    /// The trips.
    pub cards: Vec<OwnTripCard>,
    /// Today in Norway.
    pub today: NaiveDate,
}

/// An own trip in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTripCard {
    /// The trip.
    pub id: OwnTripId,
    /// Where to.
    pub to: Destination,
    /// The day of the appointment in Norway.
    pub day: NaiveDate,
    /// Its time, where it is known.
    pub at: Option<NaiveTime>,
    /// Before, during or after.
    pub phase: Phase,
    /// The last day to claim, once the trip is over.
    pub claim_by: Option<NaiveDate>,
    /// How far it is there, where that was answered.
    pub far: Option<Metres>,
}

/// The page of an own trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTripView {
    /// What is kept of it.
    pub trip: OwnTrip,
    /// The day on which it is over.
    pub last_day: NaiveDate,
    /// Before, during or after.
    pub phase: Phase,
    /// Today in Norway.
    pub today: NaiveDate,
    /// What the way that was answered gives.
    pub own_way: Option<Way>,
    /// What other ways would give, over the same distance.
    pub other_ways: Vec<Way>,
    /// When to claim.
    pub deadlines: Deadlines,
    /// For how long the trip is kept.
    pub storage: Storage,
}

/// What a way of travelling gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The way there.
    pub mode: Mode,
    /// The way home, where it is another one.
    pub home: Option<Mode>,
    /// The kind of answer.
    pub outcome: Outcome,
    /// What is due for certain, in øre.
    pub net: Ore,
    /// What it comes to if everything that is open turns out well, in øre.
    pub at_best: Ore,
    /// What has not been answered and matters.
    pub unanswered: Vec<Asked>,
    /// What must be documented, each once.
    pub documents: Vec<DocumentKind>,
    /// What would change the answer for the better, the greatest change first.
    pub changes: Vec<Change>,
}
