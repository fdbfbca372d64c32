//! `DELETE /v1/persons/{person_id}/local-profile`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use domain::ids::PersonId;
use requisition_api::paths;

use super::set_payout_account::tell;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    idempotency::{self, Answer, Key},
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
};

/// Erases what is kept about a person beside their cases, after a sign-in of just now: what
/// was said here about how to reach them, addresses that were stored for them, the
/// account, and what they have begun to claim for themselves and not sent. Trips, claims that were sent and the audit stay.
///
/// # Errors
///
/// `not_found` for everybody but oneself, `step_up_required` without a sign-in of just now; as
/// [`idempotency::once`].
#[utoipa::path(delete, path = paths::LOCAL_PROFILE,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    responses((status = 204, description = "It is erased")))]
pub async fn erase_profile(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    key: Key,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    grant_for(&app, &signed_in, &person, Operation::EraseProfile).await?;
    signed_in.just_now(&app)?;
    let now = signed_in.now;
    let operation = Operation::EraseProfile.id();
    let wish = key.wish(&signed_in.person.id, operation, person.as_str().as_bytes());
    let effect = async || {
        let had = app.store.payout_account(&person).await?;
        let mut batch = app.store.begin().await?;
        batch.erase_profile(&person, now).await?;
        batch.remove_own_drafts(&person).await?;
        let has_gone = had.is_some_and(|stored| stored.account.is_some());
        if has_gone && let Some(gone) = batch.take_payout_account(&person).await? {
            tell(&mut batch, &person, &gone).await?;
        }
        Ok((batch, Answer::no_content()))
    };
    let answer = idempotency::once(&app.store, wish, now, effect).await?;
    Ok(answer.respond())
}
