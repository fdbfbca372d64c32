//! What somebody claims.

use chrono::NaiveDate;
use domain::{ids::TripId, own_trip::Destination};
use entitlement::Facts;
use serde::{Deserialize, Serialize};

/// Several trips may stand in one claim, up to so many.
pub const MOST_TRIPS: usize = 20;

/// What a claim says, before anybody has judged it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// The trips, one for each of [`Facts::trips`], in the same order.
    pub trips: Vec<ClaimedTrip>,
    /// What the claimant states. What a register says goes before it.
    pub facts: Facts,
    /// Whether the claimant agrees that another ground for exemption from the user fee
    /// than the exemption card is kept with the claim. It can be withdrawn at any time;
    /// without it no such ground counts.
    #[serde(default)]
    pub ground_consent: bool,
    /// What the claimant wants to add, in their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

impl Content {
    /// Whether one trip stands in it twice, as it would in two claims: the same organised
    /// trip, or the same day and place.
    pub fn names_a_trip_twice(&self) -> bool {
        let is_again = |(at, trip): (usize, &ClaimedTrip)| {
            let mut before = self.trips.iter().take(at);
            before.any(|other| other.is_same_as(trip))
        };
        self.trips.iter().enumerate().any(is_again)
    }
}

/// A trip that is claimed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimedTrip {
    /// The day of the treatment in Norway.
    pub day: NaiveDate,
    /// Where to.
    pub to: Destination,
    /// The organised trip that it belongs to, where the service knows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trip: Option<TripId>,
}

impl ClaimedTrip {
    /// Where to, so that another blank or capital makes no other place.
    pub fn plain_place(&self) -> String {
        let words: Vec<_> = self.to.as_str().split_whitespace().collect();
        words.join(" ").to_lowercase()
    }

    /// Whether both are the same organised trip, or on the same day to the same place.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let is_same_trip = self.trip.is_some() && self.trip == other.trip;
        is_same_trip || self.day == other.day && self.plain_place() == other.plain_place()
    }
}

/// What somebody wrote in their own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

/// Why a text is no note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Nothing but space.
    #[error("a note is empty")]
    Empty,
    /// Longer than [`Note::LONGEST`].
    #[error("a note is too long")]
    TooLong,
    /// Something that nobody writes, other than a line break or a tab.
    #[error("a note holds control characters")]
    Control,
}

impl Note {
    /// How long a note may be, in characters.
    pub const LONGEST: usize = 4_000;

    /// What somebody wrote, without the space around it.
    pub fn read(text: &str) -> Result<Self, NoteError> {
        let text = text.trim();
        let is_odd = |one: char| one.is_control() && !matches!(one, '\n' | '\r' | '\t');
        if text.is_empty() {
            Err(NoteError::Empty)
        } else if text.chars().count() > Self::LONGEST {
            Err(NoteError::TooLong)
        } else if text.chars().any(is_odd) {
            Err(NoteError::Control)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Note {
    type Error = NoteError;

    fn try_from(text: String) -> Result<Self, NoteError> {
        Self::read(&text)
    }
}

impl From<Note> for String {
    fn from(note: Note) -> Self {
        note.0
    }
}
