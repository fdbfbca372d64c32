//! Those who go along (*ledsager*).

use serde::{Deserialize, Serialize};

/// What is settled about escorts on a trip.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escorts {
    /// How many escorts are approved.
    pub approved: u8,
    /// Who is registered. Never longer than the service allows; a name is optional.
    pub registered: Vec<Escort>,
    /// Whether a child may make this trip alone; `None` for adults.
    pub child_alone: Option<ChildAlone>,
}

/// One escort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escort {
    /// What they are to the patient.
    pub kind: EscortKind,
    /// Their name, if stated.
    pub name: Option<String>,
    /// Their phone number, as it is dialled, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// What an escort is to the patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EscortKind {
    /// Family or friend.
    Private,
    /// Health personnel or other qualified escort.
    Professional,
    /// A parent.
    Parent,
    /// A kind this version does not know, in the service's own word.
    Unknown(String),
}

impl EscortKind {
    /// The message with the word a person reads.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Private => "escort-kind-private",
            Self::Professional => "escort-kind-professional",
            Self::Parent => "escort-kind-parent",
            Self::Unknown(_) => "escort-kind-unknown",
        }
    }
}

/// Whether a child may travel alone, as the office has settled it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChildAlone {
    /// Not below school age.
    NotAllowed,
    /// The office decides.
    OfficeDecides,
    /// Settled: the child may.
    Allowed,
}

impl ChildAlone {
    /// The message that explains it.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NotAllowed => "child-alone-not-allowed",
            Self::OfficeDecides => "child-alone-office-decides",
            Self::Allowed => "child-alone-allowed",
        }
    }
}
