//! `GET /v1/sessions`, `DELETE /v1/sessions` and `DELETE /v1/sessions/{session_id}`.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where the signed-in person is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionsBody {
    /// The sessions, the one in use first, then the last used first.
    pub items: Vec<SessionBody>,
}

/// One session: a sign-in on one device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// Whether it is the session of this very request.
    pub current: bool,
    /// When it was first used here.
    #[schema(format = DateTime)]
    pub started_at: String,
    /// When it was last used here.
    #[schema(format = DateTime)]
    pub last_used_at: String,
    /// The system that the app named, such as `linux`, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
}
