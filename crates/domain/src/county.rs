//! Counties and the regions of the specialist health service.

use serde::{Deserialize, Serialize};

/// A county as it has been divided since 2024, or Svalbard, which is none but
/// has a number beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum County {
    /// 03.
    Oslo,
    /// 11.
    Rogaland,
    /// 15.
    MoreOgRomsdal,
    /// 18.
    Nordland,
    /// 21.
    Svalbard,
    /// 31.
    Ostfold,
    /// 32.
    Akershus,
    /// 33.
    Buskerud,
    /// 34.
    Innlandet,
    /// 39.
    Vestfold,
    /// 40.
    Telemark,
    /// 42.
    Agder,
    /// 46.
    Vestland,
    /// 50.
    Trondelag,
    /// 55.
    Troms,
    /// 56.
    Finnmark,
}

impl County {
    /// Every county, in the order of the official numbers.
    pub const ALL: [Self; 16] = [
        Self::Oslo,
        Self::Rogaland,
        Self::MoreOgRomsdal,
        Self::Nordland,
        Self::Svalbard,
        Self::Ostfold,
        Self::Akershus,
        Self::Buskerud,
        Self::Innlandet,
        Self::Vestfold,
        Self::Telemark,
        Self::Agder,
        Self::Vestland,
        Self::Trondelag,
        Self::Troms,
        Self::Finnmark,
    ];

    /// The official number: the first two digits of a municipality's number.
    pub const fn number(self) -> u8 {
        match self {
            Self::Oslo => 3,
            Self::Rogaland => 11,
            Self::MoreOgRomsdal => 15,
            Self::Nordland => 18,
            Self::Svalbard => 21,
            Self::Ostfold => 31,
            Self::Akershus => 32,
            Self::Buskerud => 33,
            Self::Innlandet => 34,
            Self::Vestfold => 39,
            Self::Telemark => 40,
            Self::Agder => 42,
            Self::Vestland => 46,
            Self::Trondelag => 50,
            Self::Troms => 55,
            Self::Finnmark => 56,
        }
    }

    /// The county with that official number; `None` for numbers of before 2024
    /// that no county has today.
    pub fn with_number(number: u8) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|county| county.number() == number)
    }
}

/// A region of the specialist health service (spesialisthelsetjenesteloven § 5-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HealthRegion {
    /// Helse Nord.
    North,
    /// Helse Midt-Norge.
    Central,
    /// Helse Vest.
    West,
    /// Helse Sør-Øst.
    SouthEast,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_is_found_by_its_number_and_by_no_other() {
        for county in County::ALL {
            assert_eq!(County::with_number(county.number()), Some(county));
        }
        for gone in [0, 1, 19, 20, 30, 54, 57] {
            assert_eq!(County::with_number(gone), None, "{gone}");
        }
    }
}
