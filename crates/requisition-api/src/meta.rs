//! `GET /v1/meta`: what the service says about itself. Needs no sign-in.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The feature that says that sample persons can be signed in with.
pub const SAMPLE_PERSONS: &str = "sample_persons";

/// What the service says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MetaBody {
    /// The version of the contract, such as `1.0`.
    #[schema(examples("1.0"))]
    pub api_version: String,
    /// The oldest version of the app that the service still answers.
    #[schema(examples("0.1.0"))]
    pub min_client_version: String,
    /// Whom to call.
    pub support: SupportBody,
    /// What this service has beyond the contract, such as `sample_persons`.
    pub features: Vec<String>,
    /// The service's clock.
    #[schema(format = DateTime)]
    pub server_time: String,
}

/// The phone service of Pasientreiser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SupportBody {
    /// The number inside Norway.
    #[schema(examples("05515"))]
    pub phone: String,
    /// The number from abroad, with `+47`.
    #[schema(examples("+47 915 05 515"))]
    pub phone_abroad: String,
    /// Whether somebody answers now; absent when the service does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<OpenBody>,
}

/// Whether somebody answers: exactly one of the two is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpenBody {
    /// Open until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub until: Option<String>,
    /// Closed until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub closed_until: Option<String>,
}
