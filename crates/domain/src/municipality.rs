//! Municipalities.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::county::County;

/// A municipality by its official number of four digits, `0301` for Oslo.
///
/// Numbers change with reforms, so a number belongs to a date. Whether it was
/// ever given to a municipality is not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Municipality(u16);

/// The text is not a number of four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a municipality has a number of four digits")]
pub struct NotAMunicipality;

impl Municipality {
    /// The municipality with that number; `None` unless it has one to four
    /// digits and is above 100.
    pub const fn with_number(number: u16) -> Option<Self> {
        if number > 100 && number < 10_000 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The official number, without its leading zero.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The county it lies in by its number; `None` for numbers of before 2024
    /// whose county is no more.
    pub fn county(self) -> Option<County> {
        u8::try_from(self.0 / 100)
            .ok()
            .and_then(County::with_number)
    }
}

impl fmt::Display for Municipality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl FromStr for Municipality {
    type Err = NotAMunicipality;

    fn from_str(text: &str) -> Result<Self, NotAMunicipality> {
        if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAMunicipality);
        }
        let number = text.parse().map_err(|_| NotAMunicipality)?;
        Self::with_number(number).ok_or(NotAMunicipality)
    }
}

impl TryFrom<String> for Municipality {
    type Error = NotAMunicipality;

    fn try_from(text: String) -> Result<Self, NotAMunicipality> {
        text.parse()
    }
}

impl From<Municipality> for String {
    fn from(municipality: Municipality) -> Self {
        municipality.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Municipality {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Municipality".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^[0-9]{4}$"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_four_digits_and_nothing_else() {
        #[rustfmt::skip]
        let cases = [
            ("0301",  Some(301)),
            ("5636",  Some(5636)),
            ("301",   None),
            ("03010", None),
            ("+301",  None),
            ("0000",  None),
            ("0100",  None),
            ("0101",  Some(101)),
            ("56 6",  None),
            ("",      None),
        ];
        for (text, number) in cases {
            let parsed = text.parse::<Municipality>().ok();
            assert_eq!(parsed.map(Municipality::number), number, "{text}");
        }
    }

    #[test]
    fn the_number_keeps_its_leading_zero_on_the_wire() {
        let oslo = Municipality::with_number(301).unwrap();
        assert_eq!(serde_json::to_string(&oslo).unwrap(), "\"0301\"");
        assert_eq!(
            serde_json::from_str::<Municipality>("\"0301\"").unwrap(),
            oslo
        );
        assert!(serde_json::from_str::<Municipality>("\"Oslo\"").is_err());
    }

    #[test]
    fn a_municipality_lies_in_the_county_of_its_number() {
        let county = |text: &str| text.parse::<Municipality>().unwrap().county();
        assert_eq!(county("0301"), Some(County::Oslo));
        assert_eq!(county("5540"), Some(County::Troms));
        assert_eq!(county("2021"), None);
    }
}
