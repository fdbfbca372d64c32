//! Somebody who came along because the patient needed it.

use super::*;

/// An escort (reiseledsager), §§ 17–18a.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Escort {
    /// Why the patient needs an escort.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub basis: Fact<EscortBasis>,
    /// Special qualifications that the trip required.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub qualified: Fact<Qualified>,
    /// The escort's own calculated route, one way, where it differs from the patient's.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub distance: Fact<Metres>,
    /// The escort could have used public transport at one minimum fare.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub minimum_fare: Fact<bool>,
    /// Documented scheduled transport, the sum of both directions.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    #[serde(deserialize_with = "sum::read_fact")]
    pub tickets: Fact<Ore>,
    /// Income lost.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub income: Fact<LostIncome>,
    /// Receives benefits under folketrygdloven chapter 4 or 8.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub on_benefits: Fact<bool>,
    /// Stayed near the admitted patient by choice instead of going home.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub stayed: Fact<bool>,
    /// Another escort, as sound, could have come for less.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub cheaper_found: Fact<bool>,
    /// A municipality, county or the state has paid the escort's expenses.
    #[serde(skip_serializing_if = "Fact::is_not_stated")]
    pub paid_by_public_body: Fact<bool>,
    /// How long the escort was away, and where they slept.
    #[serde(skip_serializing_if = "Stay::is_empty")]
    pub stay: Stay,
}

/// Why a patient needs an escort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EscortBasis {
    /// The treating provider has confirmed it.
    Confirmed,
    /// Needed to prevent absconding or intoxication, confirmed.
    PreventsAbsconding,
    /// The patient is a child under 18.
    Child,
    /// A support person at the abortion board.
    AbortionBoardSupport,
    /// The provider has justified a second escort.
    SecondJustified,
    /// Nobody has confirmed it.
    NotConfirmed,
}

/// A special qualification, § 18a.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Qualified {
    /// None needed.
    None,
    /// Health personnel.
    Medical,
    /// Police.
    Police,
    /// Interpreter.
    Interpreter,
    /// Municipal home-care staff.
    HomeCare,
}

/// Income lost by an escort, § 18.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LostIncome {
    /// None, or no cut in pay.
    None,
    /// Documented, so many minutes.
    Documented {
        /// Minutes of lost work.
        minutes: u32,
    },
    /// Hired help instead, documented.
    HiredHelp {
        /// Minutes of help.
        minutes: u32,
        /// What it cost.
        #[serde(deserialize_with = "sum::read")]
        paid: Ore,
        /// The help is next of kin of the patient or the escort.
        next_of_kin: bool,
    },
}
