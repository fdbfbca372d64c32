//! `GET /v1/me`: who is signed in.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who is signed in, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MeBody {
    /// The signed-in person.
    pub person_id: String,
    /// The name to show.
    pub name: String,
    /// The level of the sign-in as the issuer states it (`acr`), if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub login_level: Option<String>,
    /// When the person proved who they are, if the issuer states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub signed_in_at: Option<String>,
    /// When the access token in use ends.
    #[schema(format = DateTime)]
    pub token_expires_at: String,
}
