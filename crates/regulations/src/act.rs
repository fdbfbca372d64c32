//! The acts that laid a figure down.

use std::{fmt, str::FromStr};

use chrono::NaiveDate;

/// A regulation by its number at Lovdata, `FOR-2025-12-15-2590`.
///
/// The number holds the day it was adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Act {
    /// The day it was adopted.
    pub adopted_on: NaiveDate,
    /// Its number within that year.
    pub number: u16,
}

/// The text is not the number of a regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an act is written FOR-YYYY-MM-DD-number")]
pub struct NotAnAct;

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FOR-{}-{}", self.adopted_on, self.number)
    }
}

impl FromStr for Act {
    type Err = NotAnAct;

    fn from_str(text: &str) -> Result<Self, NotAnAct> {
        let rest = text.strip_prefix("FOR-").ok_or(NotAnAct)?;
        let (date, number) = rest.rsplit_once('-').ok_or(NotAnAct)?;
        let act = Self {
            adopted_on: date.parse().map_err(|_| NotAnAct)?,
            number: number.parse().map_err(|_| NotAnAct)?,
        };
        // One act has one spelling.
        if act.number > 0 && act.to_string() == text {
            Ok(act)
        } else {
            Err(NotAnAct)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_read_and_written_as_lovdata_numbers_it() {
        let act: Act = "FOR-2025-01-22-96".parse().unwrap();
        assert_eq!(act.adopted_on.to_string(), "2025-01-22");
        assert_eq!(act.number, 96);
        assert_eq!(act.to_string(), "FOR-2025-01-22-96");
    }

    #[test]
    fn what_lovdata_would_not_write_is_no_act() {
        for text in [
            "",
            "FOR-2025-01-22",
            "FOR-2025-02-30-96",
            "FOR-2025-1-22-96",
            "FOR-2025-01-22-096",
            "FOR-2025-01-22-0",
            "FOR-2025-01-22-99999",
            "LOV-2025-01-22-96",
            " FOR-2025-01-22-96",
        ] {
            assert_eq!(text.parse::<Act>(), Err(NotAnAct), "{text}");
        }
    }
}
