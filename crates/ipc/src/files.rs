//! What a person takes with them out of the app: a calendar file and a trip slip.
//!
//! The window names neither a path nor what stands in a file. Where it goes, the person
//! says to the operating system.

use chrono::NaiveTime;
use domain::{ids::TripId, language::Language};
use serde::{Deserialize, Serialize};

use crate::{AsOf, command, trips::TripChoice};

command! {
    /// Makes a calendar file of a trip (RFC 5545) and asks where to put it.
    SaveCalendarFile = "save_calendar_file": CalendarWish => Filed
}

command! {
    /// What one needs of a trip when the phone is dead, in words.
    GetTripSlip = "get_trip_slip": TripChoice => AsOf<TripSlip>
}

command! {
    /// Makes a page of the same that any browser opens, and asks where to put it.
    SaveTripSlip = "save_trip_slip": SlipChoice => Filed
}

/// When a reminder of the evening before comes, on the clock of Norway: 18:00.
pub const EVENING: NaiveTime = NaiveTime::from_hms_opt(18, 0, 0).expect("18:00 is a time");

/// How a calendar is to show a trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarWish {
    /// The trip.
    pub trip: TripId,
    /// What is to stand there.
    pub title: CalendarTitle,
    /// When the calendar is to remind of it.
    pub reminder: Reminder,
}

/// What stands in a calendar, which others may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarTitle {
    /// That there is a trip, and no place.
    #[default]
    Neutral,
    /// Where it goes, too, and from where.
    WithPlace,
}

/// When a calendar reminds of a trip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reminder {
    /// One hour before the pick-up.
    #[default]
    HourBefore,
    /// At [`EVENING`] on the day before.
    EveningBefore,
    /// Never.
    Never,
}

/// Which trip a slip is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipChoice {
    /// The trip.
    pub trip: TripId,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filed {
    /// It lies where the person wanted it.
    Saved,
    /// The person has not said where, and nothing has happened.
    Left,
    /// The device did not take it.
    Failed,
    /// There is none of this trip.
    Refused(NoFile),
}

/// Why there is no file of a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoFile {
    /// Somebody's address is protected: nothing of their trips is kept anywhere.
    ProtectedAddress,
    /// No time of the trip is set, so that it has no day.
    NoDay,
    /// A pick-up time was stated that cannot be right.
    ImpossibleTime,
}

/// A trip slip, in words. The page in the window and the saved file say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripSlip {
    /// The language that it is written in.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// What must be read before anything else; empty for most.
    pub warnings: Vec<String>,
    /// The rest, in order.
    pub sections: Vec<SlipSection>,
    /// From when all this is.
    pub as_of: String,
}

/// A part of a slip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlipSection {
    /// What it is about.
    pub heading: String,
    /// Facts by name.
    pub rows: Vec<SlipRow>,
    /// Sentences after them.
    pub sentences: Vec<String>,
}

/// A fact on a slip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlipRow {
    /// What it is.
    pub name: String,
    /// What is known of it; at least one line. The first is what counts.
    pub lines: Vec<String>,
}
