//! A trip that somebody organises themselves (egen reise).
//!
//! It is known on one device only, so the device says everything about it: no
//! service, no state, no requisition.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::{ids::OwnTripId, phase::Phase};

/// A trip to treatment that somebody organises themselves.
///
/// `A` is what was answered about it, which this crate need not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfOrganisedTrip<A> {
    /// Which one.
    pub id: OwnTripId,
    /// Goes up with every change.
    pub version: u32,
    /// The day of the appointment in Norway.
    pub day: NaiveDate,
    /// Its time by a clock in Norway, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<NaiveTime>,
    /// Where to.
    pub to: Destination,
    /// Whether the person has said, afterwards, that the answers tell how they travelled.
    #[serde(default)]
    pub is_confirmed: bool,
    /// What was answered about it.
    pub answers: A,
}

/// Where an own trip goes, in a person's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Destination(String);

/// Why a text is no destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DestinationError {
    /// Nothing but space.
    #[error("a destination is empty")]
    Empty,
    /// Longer than [`Destination::LONGEST`].
    #[error("a destination is too long")]
    TooLong,
    /// A line break or something else that nobody writes in a name.
    #[error("a destination holds control characters")]
    Control,
}

impl Destination {
    /// How long a destination may be, in characters.
    pub const LONGEST: usize = 100;

    /// The destination that somebody has written, without the space around it.
    pub fn read(text: &str) -> Result<Self, DestinationError> {
        let text = text.trim();
        if text.is_empty() {
            Err(DestinationError::Empty)
        } else if text.chars().count() > Self::LONGEST {
            Err(DestinationError::TooLong)
        } else if text.chars().any(char::is_control) {
            Err(DestinationError::Control)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Destination {
    type Error = DestinationError;

    fn try_from(text: String) -> Result<Self, DestinationError> {
        Self::read(&text)
    }
}

impl From<Destination> for String {
    fn from(destination: Destination) -> Self {
        destination.0
    }
}

/// The phase of a trip that is travelled from `first` to `last`, both inclusive.
///
/// Nobody reports anything about such a trip, so the calendar alone decides.
pub fn phase(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> Phase {
    if today < first {
        Phase::Before
    } else if today <= last.max(first) {
        Phase::During
    } else {
        Phase::After
    }
}

/// A time of day as people write it: `09:30`, `9.30`, `0930` or `kl. 9`.
///
/// `None` where it is no time of day.
pub fn read_clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let text = text.strip_prefix("kl").unwrap_or(text);
    let text = text.trim_start_matches('.').trim();
    let (hours, minutes) = match text.split_once([':', '.', ' ']) {
        Some(parts) => parts,
        None if text.len() > 2 => text.split_at_checked(text.len().checked_sub(2)?)?,
        None => (text, "00"),
    };
    let number = |part: &str, digits: std::ops::RangeInclusive<usize>| {
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && digits.contains(&part.len())).then(|| part.parse().ok())?
    };
    NaiveTime::from_hms_opt(number(hours, 1..=2)?, number(minutes, 2..=2)?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_read_as_people_write_it() {
        #[rustfmt::skip]
        let cases = [
            ("09:30",     Some((9, 30))),
            ("9.30",      Some((9, 30))),
            ("9 30",      Some((9, 30))),
            ("0930",      Some((9, 30))),
            ("930",       Some((9, 30))),
            ("kl. 14:05", Some((14, 5))),
            ("kl 9",      Some((9, 0))),
            (" 7 ",       Some((7, 0))),
            ("00:00",     Some((0, 0))),
            ("23:59",     Some((23, 59))),
            ("24:00",     None),
            ("12:60",     None),
            ("9:3",       None),
            ("12345",     None),
            ("",          None),
            ("kl.",       None),
            ("+9:30",     None),
            ("nå",        None),
            ("9:å0",      None),
        ];
        for (text, expected) in cases {
            let expected =
                expected.and_then(|(hours, minutes)| NaiveTime::from_hms_opt(hours, minutes, 0));
            assert_eq!(read_clock(text), expected, "{text}");
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_calendar_parts_before_during_and_after() {
        #[rustfmt::skip]
        let cases = [
            // first         last          today         expected
            ("2026-12-02", "2026-12-02", "2026-12-01", Phase::Before),
            ("2026-12-02", "2026-12-02", "2026-12-02", Phase::During),
            ("2026-12-02", "2026-12-02", "2026-12-03", Phase::After),
            ("2026-12-31", "2027-01-02", "2026-12-30", Phase::Before),
            ("2026-12-31", "2027-01-02", "2027-01-01", Phase::During),
            ("2026-12-31", "2027-01-02", "2027-01-02", Phase::During),
            ("2026-12-31", "2027-01-02", "2027-01-03", Phase::After),
            // Home before one left is no trip: the first day counts.
            ("2026-12-02", "2026-12-01", "2026-12-02", Phase::During),
            ("2026-12-02", "2026-12-01", "2026-12-03", Phase::After),
        ];
        for (first, last, today, expected) in cases {
            let found = phase(day(first), day(last), day(today));
            assert_eq!(found, expected, "{first} to {last} on {today}");
        }
    }

    #[test]
    fn a_destination_is_what_somebody_would_write_as_a_name() {
        let longest = "å".repeat(Destination::LONGEST);
        #[rustfmt::skip]
        let cases = [
            ("Ullevål sykehus",        Ok("Ullevål sykehus")),
            ("  Røntgen, 2. etasje ",  Ok("Røntgen, 2. etasje")),
            (longest.as_str(),         Ok(longest.as_str())),
            ("",                       Err(DestinationError::Empty)),
            (" \t ",                   Err(DestinationError::Empty)),
            ("Ulle\nvål",              Err(DestinationError::Control)),
        ];
        for (text, expected) in cases {
            let read = Destination::read(text);
            assert_eq!(
                read.as_ref().map(Destination::as_str),
                expected.as_ref().copied(),
                "{text}"
            );
        }
        let longer = "å".repeat(Destination::LONGEST + 1);
        assert_eq!(Destination::read(&longer), Err(DestinationError::TooLong));
    }

    #[test]
    fn what_is_read_back_is_what_was_kept_and_nothing_else_passes() {
        let trip = SelfOrganisedTrip {
            id: "own_1".parse().unwrap(),
            version: 3,
            day: day("2026-12-02"),
            at: NaiveTime::from_hms_opt(9, 30, 0),
            to: Destination::read("Ullevål").unwrap(),
            is_confirmed: false,
            answers: 7_u8,
        };
        let text = serde_json::to_string(&trip).unwrap();
        assert_eq!(
            serde_json::from_str::<SelfOrganisedTrip<u8>>(&text).unwrap(),
            trip
        );
        for (from, to) in [
            ("Ullevål", " "),
            ("own_1", "own 1"),
            ("\"version\"", "\"verse\""),
        ] {
            let bent = text.replacen(from, to, 1);
            assert!(
                serde_json::from_str::<SelfOrganisedTrip<u8>>(&bent).is_err(),
                "{bent}"
            );
        }
    }
}
