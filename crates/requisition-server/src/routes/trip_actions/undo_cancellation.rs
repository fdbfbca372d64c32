//! `POST /v1/persons/{person_id}/cancellations/undo`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::PersonId;
use requisition_api::{
    paths,
    trip_actions::{DoneBody, UndoBody},
};

use super::{
    asked::Asked,
    wanted::{Deed, Wanted},
};
use crate::{app::App, problem::Problem};

/// Takes cancellations of a person's trips back, all of them or none, while the service
/// holds them back from the carrier.
///
/// # Errors
///
/// `validation_failed` for a body that is none, or names a trip twice; as [`super::act::act`].
#[utoipa::path(post, path = paths::UNDONE_CANCELLATIONS,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    request_body = UndoBody,
    responses((status = 200, body = DoneBody, description = "The trips stand where they stood")))]
pub async fn undo_cancellation(
    State(app): State<Arc<App>>,
    asked: Asked<PersonId, UndoBody>,
) -> Result<Response, Problem> {
    let undone =
        |person, body: UndoBody, _| Wanted::of_person(person, body.targets, Deed::UndoCancellation);
    asked.act(&app, undone).await
}
