//! `POST /v1/persons/{person_id}/cancellations`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::{ids::PersonId, trip_action::CancelReason};
use requisition_api::{
    paths,
    trip_actions::{CancellationBody, DoneBody},
    words::CancelReasonWord,
};

use super::{
    asked::Asked,
    wanted::{Deed, Wanted},
};
use crate::{app::App, problem::Problem};

/// Cancels trips of a person, all of them or none. The appointment is not cancelled by it.
///
/// The service holds the cancellation back from the carrier until `actions.undo.until`
/// of the trip; until then it can be taken back.
///
/// # Errors
///
/// `validation_failed` for a body that is none, or names a trip twice; as [`super::act::act`].
#[utoipa::path(post, path = paths::CANCELLATIONS,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    request_body = CancellationBody,
    responses((status = 200, body = DoneBody, description = "The trips are cancelled")))]
pub async fn create_cancellation(
    State(app): State<Arc<App>>,
    asked: Asked<PersonId, CancellationBody>,
) -> Result<Response, Problem> {
    asked
        .act(&app, |person, body, _| {
            let CancellationBody { targets, reason } = body;
            // Why is never a condition: a word that nobody knows is no ground to refuse.
            let reason =
                reason.map(|word| CancelReasonWord::read(&word).unwrap_or(CancelReason::Other));
            Wanted::of_person(person, targets, Deed::Cancel(reason))
        })
        .await
}
