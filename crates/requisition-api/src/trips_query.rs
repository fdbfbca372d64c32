//! Which trips a list asks for.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which part of the trips, seen from the service's clock in Norway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Today and later, what is still running, and what has no time yet; the
    /// first one first, those without a time last.
    Coming,
    /// The rest; the latest first.
    Past,
}

/// The query of `GET /v1/persons/{person_id}/trips`. Anything else in it is
/// refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TripsQuery {
    /// Which part. All trips, the first one first, when it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(inline)]
    pub period: Option<Period>,
    /// Only trips on this day in Norway or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(format = Date)]
    pub from: Option<String>,
    /// Only trips on this day in Norway or earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(format = Date)]
    pub to: Option<String>,
    /// Only trips in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(schema_with = crate::state_word::asked_for)]
    pub state: Option<String>,
    /// How many on a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 1, maximum = 100, default = 50)]
    pub limit: Option<u32>,
    /// Where the page begins: `next_cursor` of the page before, from a request
    /// with the same other parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(max_length = 512)]
    pub cursor: Option<String>,
}
