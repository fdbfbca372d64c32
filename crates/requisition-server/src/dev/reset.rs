//! `POST /dev/reset`.

use axum::{extract::State, http::StatusCode};

use super::Dev;
use crate::problem::Problem;

/// Makes the sample data new, as seen from the clock.
pub(super) async fn reset(State(dev): State<Dev>) -> Result<StatusCode, Problem> {
    dev.reset().await?;
    Ok(StatusCode::NO_CONTENT)
}
