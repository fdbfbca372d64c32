//! `POST /v1/claims/{claim_id}/submit`.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use claims::{
    claim::{Event, Happened},
    handling::Handling,
    ruling::Ruling,
    step::Step,
};
use domain::{ids::ClaimId, message::MessageKind, money::Ore};
use requisition_api::{
    claims::{ClaimBody, SeenClaimBody},
    paths,
};

use super::{
    create_claim::{duplicate_of, told_duplicate},
    deciding::{Decided, can_be_sent, decided, enclosed, register_of, years_of},
    deed::take,
    doing::{held_fast, put},
    done::{Done, once, told},
    standing,
};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    idempotency::Answer,
    problem::Problem,
    routes::{trip_actions::number, wished::Asked},
    store::{Batch, StoredClaim},
};

/// Sends a claim. Where nothing is left to judge it is decided at once, by the same
/// regulation that `calculate` and the app ask; otherwise a case worker answers, for the
/// reasons that the claim tells.
///
/// # Errors
///
/// `not_found` for a claim that is not the signed-in person's to send; `version_conflict`
/// for another version than the one that was seen; `conflict_state` for one that is sent;
/// `claim_too_late`, `claim_duplicate` and `claim_incomplete`; as [`once`].
#[utoipa::path(post, path = paths::SUBMITTED_CLAIM,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    request_body = SeenClaimBody,
    responses((status = 200, body = ClaimBody, description = "The claim is sent")))]
pub async fn submit_claim(
    State(app): State<Arc<App>>,
    asked: Asked<ClaimId, SeenClaimBody>,
) -> Result<Response, Problem> {
    let Asked {
        signed_in,
        key,
        about: claim,
        body: SeenClaimBody { version },
    } = asked;
    let request = (Operation::SubmitClaim.id(), &claim, version);
    let by = (&*app, &signed_in);
    let effect = async || carry_out(by, (&claim, version)).await;
    let answer = once(by, key, &request, effect).await?;
    told(by, &answer, StatusCode::OK).await
}

async fn carry_out(
    (app, signed_in): (&App, &SignedIn),
    (claim, version): (&ClaimId, u32),
) -> Result<(Batch, Answer), Problem> {
    let operation = Operation::SubmitClaim;
    let (standing, before) = standing::of_claim(app, signed_in, claim, operation).await?;
    let patient = standing::patient(app, &standing.person).await?;
    // The version that was seen says the same when it is held fast.
    let years = years_of(&before.claim.content, signed_in.now);
    let by = (&patient, standing.claimant);
    let register = register_of(app, by, years, signed_in.now).await?;
    let seen = (claim, version);
    let (mut batch, mut stored) = held_fast((app, signed_in), &standing, seen).await?;
    take(&mut stored, Step::Submit)?;
    let content = &stored.claim.content;
    let decided = decided(&register, content, &enclosed(&stored.claim));
    can_be_sent(content, &decided)?;
    if let Some(other) = duplicate_of(&mut batch, &stored).await? {
        return Err(told_duplicate((app, signed_in), batch, other).await?);
    }
    stored.claimant = standing.claimant;
    stored.at = signed_in.now;
    stored.claim.receipt = Some(number::new());
    has_happened(&mut stored, Happened::Submitted);
    let steps = go_on(&mut stored, decided)?;
    put(&mut batch, &mut stored).await?;
    if stored.claim.ruling.is_some() {
        let kind = MessageKind::ClaimDecided;
        batch.tell_of_claim(&stored, kind, signed_in.now).await?;
    }
    signed_in.trail.goes_on(steps);
    Ok((batch, Done::answer(claim.clone())?))
}

/// What the service does by itself with a claim that is sent; answers with what it did.
fn go_on(stored: &mut StoredClaim, decided: Decided) -> Result<Vec<&'static str>, Problem> {
    let Decided {
        facts,
        decision,
        handling,
    } = decided;
    take(stored, Step::Receive)?;
    has_happened(stored, Happened::Received);
    let mut steps = vec!["receive_claim"];
    match handling {
        Handling::ByCaseWorker { because } => stored.claim.because = because,
        Handling::AtOnce => {
            let ruling = Ruling::of_service(&facts, decision, stored.at);
            take(stored, Step::Decide(ruling.result))?;
            has_happened(stored, Happened::Decided);
            steps.push("decide_claim");
            if ruling.granted == Ore(0) {
                take(stored, Step::Close)?;
                steps.push("close_claim");
            }
            stored.claim.ruling = Some(ruling);
        }
    }
    stored.settled = Some(facts);
    Ok(steps)
}

fn has_happened(stored: &mut StoredClaim, what: Happened) {
    stored.claim.events.push(Event {
        what,
        at: stored.at,
    });
}
