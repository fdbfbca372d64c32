//! `POST /v1/outcomes/{key}/settle`.

use std::sync::Arc;

use axum::{
    Extension, Json,
    extract::{RawQuery, State},
};
use requisition_api::{
    paths,
    trip_actions::{CLOSED_UNSEEN, DONE, OutcomeBody, REFUSED},
};

use super::{KEPT, ROUTE, done::Done};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    frame::TraceId,
    idempotency::{Key, Outcome},
    problem::Problem,
    query::Parameters,
    routes::{Id, access::own_grant},
};

/// What became of something that the signed-in person wished to do with trips under a
/// key. Whatever it was, it cannot be done under that key any more.
///
/// # Errors
///
/// `not_found` for what is no key, `in_progress` while an attempt is at work,
/// `validation_failed` for any query, `internal` when the store does not answer.
#[utoipa::path(post, path = paths::OUTCOME,
    params(("key" = String, Path, description = "The key, without quotes",
        pattern = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$")),
    responses((status = 200, body = OutcomeBody, description = "What became of it")))]
pub async fn settle_outcome(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(key): Id<Key>,
    RawQuery(query): RawQuery,
    Extension(TraceId(trace_id)): Extension<TraceId>,
) -> Result<Json<OutcomeBody>, Problem> {
    own_grant(&signed_in, Operation::SettleOutcome)?;
    Parameters::none(query.as_deref())?;
    let SignedIn { person, now, .. } = &signed_in;
    let outcome = key.settle(&app.store, &person.id, ROUTE, KEPT, *now);
    let (word, done, refused) = match outcome.await? {
        Outcome::Done(answer) => {
            let done = Done::read(&answer)?.told(&app, &signed_in).await?;
            (DONE, Some(done), None)
        }
        Outcome::Refused(problem) => {
            let body = problem.body(&trace_id, &app.support.phone);
            (REFUSED, None, Some(body))
        }
        Outcome::ClosedUnseen => (CLOSED_UNSEEN, None, None),
    };
    Ok(Json(OutcomeBody {
        outcome: word.to_owned(),
        done,
        refused,
    }))
}
