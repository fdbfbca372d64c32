//! What the patient's side can ask of a booked trip besides cancelling and confirming
//! it, and of a trip that they book themselves.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    escort::EscortKind,
    ids::{AddressId, AuthorisationId, PlaceId},
    trip::Direction,
};

/// One thing about a trip that is to be another, one at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChangeWish {
    /// When the treatment begins.
    Appointment {
        /// The new time.
        at: DateTime<Utc>,
    },
    /// When the patient can be picked up after the treatment, at the earliest.
    EarliestReturn {
        /// The new time.
        at: DateTime<Utc>,
    },
    /// Where the patient is picked up, or on the way home set down.
    Place {
        /// The new place.
        place: WantedPlace,
    },
}

/// A place that somebody chooses. What it is called is the service's to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WantedPlace {
    /// The registered address, or one that is stored for the person.
    Address(AddressId),
    /// A place from the service's own register of places.
    Place(PlaceId),
}

/// Somebody who goes along, as the patient's side states them. Name and phone number are
/// nobody's duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EscortStatement {
    /// What they are to the patient.
    pub kind: EscortKind,
    /// Their name.
    pub name: Option<String>,
    /// Their phone number, as it is dialled.
    pub phone: Option<String>,
}

/// The longest name of an escort, in characters.
pub const LONGEST_NAME: usize = 100;

/// The digits of a phone number, as many as there are everywhere and in short numbers.
const PHONE_DIGITS: RangeInclusive<usize> = 5..=15;

/// What a child can weigh, in whole **kilograms**.
const WEIGHT_KG: RangeInclusive<u16> = 1..=150;

/// How tall a child can be, in whole **centimetres**.
const HEIGHT_CM: RangeInclusive<u16> = 30..=220;

/// What somebody wrote is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this cannot be what it should be")]
pub struct Misstated;

/// An escort's name from what somebody has written; `None` where they wrote nothing.
///
/// # Errors
///
/// When it is longer than [`LONGEST_NAME`] or has characters that cannot be seen.
pub fn escort_name(written: &str) -> Result<Option<String>, Misstated> {
    let name = written.trim();
    let fits = name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    match (fits, name.is_empty()) {
        (false, _) => Err(Misstated),
        (true, true) => Ok(None),
        (true, false) => Ok(Some(name.to_owned())),
    }
}

/// A phone number as it is dialled from what somebody has written; `None` where they
/// wrote nothing. Whatever people put between the digits is left out.
///
/// # Errors
///
/// When there are letters in it, or too few or too many digits.
pub fn phone_number(written: &str) -> Result<Option<String>, Misstated> {
    let is_between = |character: &char| character.is_whitespace() || "-().".contains(*character);
    let dialled: String = written.chars().filter(|one| !is_between(one)).collect();
    if dialled.is_empty() {
        return Ok(None);
    }
    let digits = dialled.strip_prefix('+').unwrap_or(&dialled);
    let fits = digits.chars().all(|digit| digit.is_ascii_digit());
    if fits && PHONE_DIGITS.contains(&digits.len()) {
        Ok(Some(dialled))
    } else {
        Err(Misstated)
    }
}

/// A child's measures, for the child seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildMeasures {
    /// Weight in whole **kilograms**.
    pub weight_kg: u16,
    /// Height in whole **centimetres**.
    pub height_cm: u16,
}

impl ChildMeasures {
    /// Whether a child can weigh that much.
    pub fn has_weight(self) -> bool {
        WEIGHT_KG.contains(&self.weight_kg)
    }

    /// Whether a child can be that tall.
    pub fn has_height(self) -> bool {
        HEIGHT_CM.contains(&self.height_cm)
    }
}

/// One direction of travel that somebody books on a travel certificate (*reiseattest*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TripOrder {
    /// The travel certificate.
    pub authorisation: AuthorisationId,
    /// To the treatment or home.
    pub direction: Direction,
    /// Where the patient lives or stays: start of the way out, end of the way home.
    pub home: WantedPlace,
    /// Where the treatment is.
    pub treatment: PlaceId,
    /// On the way out when the treatment begins, on the way home when the patient can be
    /// picked up at the earliest.
    pub at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escort_has_a_name_that_can_be_read() {
        let long = |count: usize| "ø".repeat(count);
        #[rustfmt::skip]
        let cases = [
            ("nothing",          String::new(),            Ok(None)),
            ("blanks",           "  ".to_owned(),          Ok(None)),
            ("blanks around it", " Åse Li ".to_owned(),    Ok(Some("Åse Li".to_owned()))),
            ("the longest",      long(LONGEST_NAME),       Ok(Some(long(LONGEST_NAME)))),
            ("one longer",       long(LONGEST_NAME + 1),   Err(Misstated)),
            ("a line break",     "Åse\nLi".to_owned(),     Err(Misstated)),
        ];
        for (shows, written, expected) in cases {
            assert_eq!(escort_name(&written), expected, "{shows}");
        }
    }

    #[test]
    fn a_phone_number_is_dialled_without_what_stands_between() {
        #[rustfmt::skip]
        let cases = [
            ("",                   Ok(None)),
            (" - ",                Ok(None)),
            ("12345",              Ok(Some("12345"))),
            ("1234",               Err(Misstated)),
            ("900 00 000",         Ok(Some("90000000"))),
            ("+47 (900) 00-000",   Ok(Some("+4790000000"))),
            ("123456789012345",    Ok(Some("123456789012345"))),
            ("1234567890123456",   Err(Misstated)),
            ("9000000a",           Err(Misstated)),
            ("900+00000",          Err(Misstated)),
            ("٩٠٠٠٠٠٠٠",             Err(Misstated)),
        ];
        for (written, expected) in cases {
            let expected = expected.map(|phone| phone.map(str::to_owned));
            assert_eq!(phone_number(written), expected, "{written}");
        }
    }

    #[test]
    fn a_child_weighs_and_measures_something() {
        #[rustfmt::skip]
        let cases = [
            (0,   29,  false, false),
            (1,   30,  true,  true),
            (150, 220, true,  true),
            (151, 221, false, false),
        ];
        for (weight_kg, height_cm, has_weight, has_height) in cases {
            let measures = ChildMeasures {
                weight_kg,
                height_cm,
            };
            assert_eq!(measures.has_weight(), has_weight, "{weight_kg} kg");
            assert_eq!(measures.has_height(), has_height, "{height_cm} cm");
        }
    }
}
