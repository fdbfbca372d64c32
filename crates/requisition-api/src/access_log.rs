//! `GET /v1/persons/{person_id}/access-log`: who has looked at what, or done what.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::words::BasisWord;

/// The [`AccessBody::basis`] of one who had no ground, or none that held.
pub const NO_BASIS: &str = "none";

/// The [`AccessBody::basis`] of a case worker of the travel office.
pub const OFFICE: &str = "case_worker";

/// One look or one act, latest first in a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AccessBody {
    /// Opaque.
    #[schema(pattern = "^[A-Za-z0-9_-]{1,64}$")]
    pub id: String,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// The name of whoever did it; empty for a case worker, whose name stays with the office.
    pub actor_name: String,
    /// On which ground; `none` when there was none that held, `case_worker` for the office.
    #[schema(value_type = BasisWord)]
    pub basis: String,
    /// Which operation of this contract, such as `list_trips`, or which step of the office,
    /// such as `decide_claim`.
    pub operation: String,
    /// Whether it was granted.
    pub allowed: bool,
}
