//! What the service answers when it does not do what it was asked (RFC 9457).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::problem_code::ProblemCode;

/// The media type of [`ProblemBody`].
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A problem. What a person reads comes from the app's messages by `code`,
/// never from `title`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProblemBody {
    /// A URI that names the kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in English, for logs.
    pub title: String,
    /// The HTTP status again.
    pub status: u16,
    /// What went wrong. A reader keeps a code it does not know.
    pub code: ProblemCode,
    /// Whether asking again, unchanged, is safe and can help.
    pub retryable: bool,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<ProblemSupportBody>,
    /// What a person can read out to support.
    pub trace_id: String,
    /// The trip because of which nothing was done, if it was because of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trip_id: Option<String>,
    /// The claim that claims for the same, with `claim_duplicate`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// The last day in Norway, which is over, with `complaint_deadline_passed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub last_day: Option<String>,
    /// The deadline that has passed, with `deadline_passed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub deadline: Option<String>,
    /// What is wrong with which part of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldErrorBody>,
}

/// Whom to call about a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProblemSupportBody {
    /// The number inside Norway.
    #[schema(examples("05515"))]
    pub phone: String,
}

/// What is wrong with one part of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldErrorBody {
    /// A JSON pointer into the body, or the name of a query parameter behind
    /// `?`. Never a value that was sent.
    #[schema(examples("?limit"))]
    pub pointer: String,
    /// What is wrong: `unknown`, `malformed`, `out_of_range`, `repeated`.
    pub code: String,
    /// Numbers and words that belong to the code, such as `max`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}
