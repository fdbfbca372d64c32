//! Doing something with a claim that the service has: once, and at the version that was
//! seen.

use axum::{http::StatusCode, response::Response};
use domain::ids::ClaimId;
use requisition_api::problem_code::ProblemCode;

use super::{
    content,
    deed::{Deed, Doing},
    done::{Done, once, told},
    standing::{self, Standing, not_found},
};
use crate::{
    app::App,
    auth::SignedIn,
    idempotency::{Answer, Key},
    problem::Problem,
    routes::trip_actions::number,
    store::{Batch, StoredClaim},
};

/// Does `deed` to the claim at the version that was seen, and answers with the claim.
///
/// # Errors
///
/// `not_found` for a claim that the signed-in person may not know of, `version_conflict`
/// for another version; as [`Deed::done_to`] and [`once`].
pub async fn act(
    (app, signed_in): (&App, &SignedIn),
    key: Key,
    (claim, version): (ClaimId, u32),
    deed: Deed,
) -> Result<Response, Problem> {
    let request = (deed.operation().id(), &claim, version, deed.clone());
    let effect = async || carry_out((app, signed_in), (&claim, version), deed).await;
    let answer = once((app, signed_in), key, &request, effect).await?;
    told((app, signed_in), &answer, StatusCode::OK).await
}

async fn carry_out(
    (app, signed_in): (&App, &SignedIn),
    (claim, version): (&ClaimId, u32),
    deed: Deed,
) -> Result<(Batch, Answer), Problem> {
    let seen = standing::of_claim(app, signed_in, claim, deed.operation()).await?;
    let (standing, before) = seen;
    let visibility = match &deed {
        Deed::Change(content) => {
            content::visibility_of(app, signed_in, &standing.person, content).await?
        }
        Deed::Remove(_)
        | Deed::Withdraw
        | Deed::Answer { .. }
        | Deed::WithdrawConsent
        | Deed::Complain { .. } => before.visibility,
    };
    let doing = Doing {
        now: signed_in.now,
        receipt: number::new(),
        visibility,
    };
    let (mut batch, mut stored) = held_fast((app, signed_in), &standing, (claim, version)).await?;
    let files = stored.claim.attachments.clone();
    deed.done_to(&mut stored, doing)?;
    for file in files {
        if !stored.claim.attachments.contains(&file) {
            batch.remove_claim_file(claim, &file.id).await?;
        }
    }
    put(&mut batch, &mut stored).await?;
    Ok((batch, Done::answer(claim.clone())?))
}

/// The claim as it is and stays until the end of the batch.
///
/// # Errors
///
/// `not_found` when it is gone, `version_conflict` for another version than the one that was
/// seen, `internal` when the store does not answer.
pub async fn held_fast(
    (app, signed_in): (&App, &SignedIn),
    standing: &Standing,
    (claim, version): (&ClaimId, u32),
) -> Result<(Batch, StoredClaim), Problem> {
    let mut batch = app.store.begin().await?;
    batch.is_done_by(&signed_in.person.id);
    batch.take_claims_of(&standing.person).await?;
    let stored = batch.take_claim(claim).await?.ok_or_else(not_found)?;
    if stored.claim.version != version {
        return Err(Problem::new(ProblemCode::VersionConflict));
    }
    Ok((batch, stored))
}

/// Writes the claim as another version than before.
///
/// # Errors
///
/// `internal` when the store does not answer.
pub async fn put(batch: &mut Batch, stored: &mut StoredClaim) -> Result<(), Problem> {
    stored.claim.version = stored.claim.version.saturating_add(1);
    batch.put_claim(stored).await?;
    Ok(())
}
