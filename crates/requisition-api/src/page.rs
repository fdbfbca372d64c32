//! Lists in pages.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How many items a page has when nobody says.
pub const DEFAULT_LIMIT: u32 = 50;

/// How many items a page has at most.
pub const MAX_LIMIT: u32 = 100;

/// A page of a list. There are no totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PageBody<T> {
    /// The items of this page, in order.
    pub items: Vec<T>,
    /// The `cursor` of the next page; absent on the last one. Opaque.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
