//! The person who travels to treatment, and who claims.

use super::*;

/// The person who travels to treatment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Patient {
    /// How old.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub age: Fact<Age>,
    /// The exemption card (frikort), as far as none is stated for the leg.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub exemption_card: Fact<ExemptionCard>,
    /// User fees paid this year, counted toward the cap. Shown, never part of a sum.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    #[serde(deserialize_with = "sum::read_fact")]
    pub copaid_this_year: Fact<Ore>,
    /// Speaks Sámi and wants priority on a Sámi-speaking doctor's list.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub sami_speaking: Fact<bool>,
    /// The municipality of the registered address.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub municipality: Fact<Municipality>,
    /// Lives on Svalbard.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub on_svalbard: Fact<bool>,
}

/// How old a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// Born on this day.
    BornOn(NaiveDate),
    /// Completed years on the day of travel.
    YearsWhenTravelling(u8),
}

impl Age {
    /// Completed years on `date`; none before birth. Who is born on 29 February
    /// completes a year on 1 March where the year has no such day.
    pub fn years_on(self, date: NaiveDate) -> Option<u32> {
        match self {
            Self::BornOn(birth) => date.years_since(birth),
            Self::YearsWhenTravelling(years) => Some(u32::from(years)),
        }
    }
}

/// Whether the person has an exemption card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExemptionCard {
    /// None.
    None,
    /// One that counts from this day to the end of its calendar year.
    ValidFrom(NaiveDate),
}

/// Who claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Claimant {
    /// The patient.
    Patient,
    /// A parent for a child.
    Guardian,
    /// By power of attorney.
    Representative,
    /// The escort, for own costs.
    Escort,
    /// The estate of a person who has died.
    Estate,
}

/// How the claim may be handled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Handling {
    /// Has opted out of automated processing.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub opted_out: Fact<bool>,
    /// Has a protected address (code 6 or 7).
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub protected_address: Fact<bool>,
    /// Something that always goes by paper or to a case worker.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub special_case: Fact<SpecialCase>,
    /// Why a claim comes late.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub late_because: Fact<LateBecause>,
    /// An account of attendance is found in the registers.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub in_health_record: Fact<bool>,
    /// Something was paid in error for an earlier trip.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub paid_in_error: Fact<bool>,
}

/// What always goes by paper or to a case worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpecialCase {
    /// Nothing of this kind.
    None,
    /// The deadline for treatment was broken (fristbrudd).
    BrokenDeadline,
    /// Control of tuberculosis.
    Tuberculosis,
    /// Donation of an organ.
    OrganDonation,
    /// A child in an exposed family situation.
    ExposedChild,
}

/// Why a claim comes late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LateBecause {
    /// Could not claim earlier.
    NotAble,
    /// Got misleading information from the health trust.
    Misled,
    /// For another reason.
    Other,
}
