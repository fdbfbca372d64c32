//! What was done, as it is kept and as it is told.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::ids::ClaimId;
use requisition_api::problem_code::ProblemCode;
use serde::{Deserialize, Serialize};

use super::{ROUTE, standing};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    bodies,
    idempotency::{self, Answer, Key},
    problem::Problem,
    routes::trip_actions::KEPT,
    store::{Batch, StoreError},
};

/// What is kept under a key: to which claim it was done, and nothing about the claim.
#[derive(Debug, Serialize, Deserialize)]
pub struct Done {
    /// The claim.
    pub claim: ClaimId,
}

impl Done {
    /// What is kept under a key.
    ///
    /// # Errors
    ///
    /// `internal` when it cannot be written.
    pub fn answer(claim: ClaimId) -> Result<Answer, Problem> {
        Answer::json(StatusCode::OK, &Self { claim })
    }
}

/// Has `effect` happen once for `request`, for as long as a device may come back.
///
/// # Errors
///
/// As [`idempotency::once`].
pub async fn once<F, Fut>(
    (app, signed_in): (&App, &SignedIn),
    key: Key,
    request: &impl Serialize,
    effect: F,
) -> Result<Answer, Problem>
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<(Batch, Answer), Problem>>,
{
    let request = serde_json::to_vec(request).map_err(|_| Problem::new(ProblemCode::Internal))?;
    let wish = key.wish(&signed_in.person.id, ROUTE, &request);
    let wish = wish.remembered(KEPT);
    idempotency::once(&app.store, wish, signed_in.now, effect).await
}

/// The claim that something was done to, as it is now.
///
/// # Errors
///
/// `not_found` where the signed-in person may not know of it any more, or it is gone;
/// `internal` when the store does not answer.
pub async fn told(
    (app, signed_in): (&App, &SignedIn),
    answer: &Answer,
    status: StatusCode,
) -> Result<Response, Problem> {
    let done: Done =
        serde_json::from_str(answer.body()).map_err(|_| StoreError::Damaged("idempotency"))?;
    let operation = Operation::GetClaim;
    let (_, stored) = standing::of_claim(app, signed_in, &done.claim, operation).await?;
    Ok((status, Json(bodies::claim(stored.claim))).into_response())
}
