//! The versions of the regulation's text.

use chrono::NaiveDate;

use crate::act::Act;

/// A version of the rules, in the order of time. Which one holds for a leg is
/// decided by the day it is travelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// Until 2016-09-30: syketransportforskriften, another regulation.
    V0,
    /// From 2016-10-01: pasientreiseforskriften as it first was.
    V1,
    /// From 2025-03-03: nearly every paragraph rewritten.
    V2,
    /// From 2025-04-25: a reference in § 1a put right.
    V2_1,
    /// From 2025-06-01: support at the abortion board (§§ 17, 24).
    V2_2,
    /// From 2026-01-01: the rates of 2026.
    V2_3,
    /// From 2027-01-01: the visitor levy on top of lodging (§ 12).
    V2_4,
}

impl Version {
    /// Every version, in the order of time.
    pub const ALL: [Self; 7] = [
        Self::V0,
        Self::V1,
        Self::V2,
        Self::V2_1,
        Self::V2_2,
        Self::V2_3,
        Self::V2_4,
    ];

    /// The name in data and in decisions: `V2.4`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::V0 => "V0",
            Self::V1 => "V1",
            Self::V2 => "V2",
            Self::V2_1 => "V2.1",
            Self::V2_2 => "V2.2",
            Self::V2_3 => "V2.3",
            Self::V2_4 => "V2.4",
        }
    }
}

/// When a version began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionStart {
    /// Which.
    pub version: Version,
    /// The first day; `None` for the one that was always there before.
    pub counts_from: Option<NaiveDate>,
    /// The act that made it.
    pub act: Act,
}
