//! Food and lodging.

use super::*;

/// How long a person was away, and where they slept, § 12.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Stay {
    /// Minutes away from home that travel, examination and treatment took.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub minutes_away: Fact<u32>,
    /// Meals were given at the treatment place.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub meals_provided: Fact<bool>,
    /// The stay was prolonged for another reason than the treatment, and what
    /// is said here does not tell that part from the rest.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub prolonged: Fact<bool>,
    /// Stayed near the treatment between several treatments instead of going home.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub stayed_between: Fact<bool>,
    /// Nights away, in the order of time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lodging: Vec<Lodging>,
}

impl Stay {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Nights in one place, at one price; those of another price stand by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lodging {
    /// What kind of place.
    pub kind: LodgingKind,
    /// How many nights.
    pub nights: u16,
    /// What they cost together, without the visitor levy.
    #[serde(deserialize_with = "sum::read")]
    pub paid: Ore,
    /// The visitor levy on them (overnattingsavgift).
    #[serde(default)]
    #[serde(deserialize_with = "sum::read")]
    pub visitor_levy: Ore,
    /// Why the night was necessary.
    #[serde(default, skip_serializing_if = "Fact::is_not_stated")]
    pub reason: Fact<LodgingReason>,
    /// Whether there is a receipt.
    #[serde(default, skip_serializing_if = "Fact::is_not_stated")]
    pub receipt: Fact<bool>,
}

/// What kind of place a person slept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LodgingKind {
    /// Paid lodging.
    Paid,
    /// With family or friends.
    Private,
}

/// Why a night away was necessary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LodgingReason {
    /// No way to travel the same day; the person explains.
    Traffic,
    /// For reasons of health, the provider has documented it.
    HealthDocumented,
    /// For reasons of health, not documented.
    Health,
    /// For the treatment: the day before admission, rest after.
    Treatment,
    /// Because the stay was prolonged for another reason than a health service.
    Prolonged,
}
