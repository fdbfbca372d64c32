//! Doing something with a claim that is sent.

use claims::Claim;
use domain::ids::ReceiptId;
use ipc::{
    Answer, Args, Problem,
    claims::{ActOnClaim, ClaimAct, ClaimOutcome, ClaimRefusal, ClaimWish},
};

use super::{
    get_claim::{ask_for_claim, keep_told, view},
    overview,
    wishes::Wished,
};
use crate::{
    App,
    acting::Acting,
    asking_now,
    ports::{ActError, Api as _, ApiError, Platform},
    report::report,
};

/// Does something with a claim of the chosen person, online only.
///
/// While nobody knows what came of it, the same words are sent under the same key, also
/// after the program has ended in between.
pub async fn act_on_claim<P: Platform>(app: &App<P>, wish: Args<ActOnClaim>) -> Answer<ActOnClaim> {
    let acting = app.acting().await?;
    if wish.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    let api = app.api()?;
    let (key, is_new) = app.wish(&acting.owner, &Wished::Act(&wish)).await;
    let question = app.state().begin_question();
    match api.act_on_claim(&wish, key).await {
        Ok(read) => {
            app.learn_clock(read.service_time);
            app.answered(key).await;
            done(app, (&acting, &wish), (read.value, question)).await
        }
        Err(ActError::Refused(refusal)) => {
            app.answered(key).await;
            refused(app, (&acting, &wish), refusal).await
        }
        Err(ActError::NotDone(error)) if is_new => {
            app.answered(key).await;
            not_done(app, &acting, error, ClaimOutcome::NotSent).await
        }
        Err(ActError::NotDone(error)) => not_done(app, &acting, error, ClaimOutcome::Unknown).await,
        Err(ActError::Unknown) => {
            drop(app.state_within(Some(acting.lease))?);
            Ok(ClaimOutcome::Unknown)
        }
    }
}

async fn done<P: Platform>(
    app: &App<P>,
    (acting, wish): (&Acting, &ClaimWish),
    (claim, question): (Claim, u64),
) -> Answer<ActOnClaim> {
    let receipt = receipt(&wish.act, &claim);
    let claim = view(keep_told(app, acting, (&claim, question)).await?).value;
    if let Err(problem) = overview::read_anew(app, acting).await {
        tracing::info!(%problem, "the list of claims was not read again");
    }
    Ok(ClaimOutcome::Done { claim, receipt })
}

/// The number that the service gave to just this.
fn receipt(act: &ClaimAct, claim: &Claim) -> Option<ReceiptId> {
    match act {
        ClaimAct::Complain { .. } => claim.complaint.as_ref().map(|one| one.receipt.clone()),
        ClaimAct::Withdraw => claim.receipt.clone(),
        ClaimAct::Answer { .. } | ClaimAct::WithdrawConsent => None,
    }
}

/// Nothing has changed by it; something else has, most of the time.
async fn refused<P: Platform>(
    app: &App<P>,
    (acting, wish): (&Acting, &ClaimWish),
    refusal: ClaimRefusal,
) -> Answer<ActOnClaim> {
    let question = app.state().begin_question();
    let api = app.api()?;
    match ask_for_claim(api.as_ref(), &wish.claim, &wish.person).await {
        Ok(read) => {
            app.learn_clock(read.service_time);
            keep_told(app, acting, (&read.value, question)).await?;
        }
        Err(error) => tracing::info!(%error, "a claim could not be read again"),
    }
    drop(app.state_within(Some(acting.lease))?);
    Ok(ClaimOutcome::Refused(refusal))
}

async fn not_done<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    error: ApiError,
    offline: ClaimOutcome,
) -> Answer<ActOnClaim> {
    asking_now::settle(app, acting.lease, &error).await;
    let problem = report::<ActOnClaim>(error);
    if problem != Problem::Offline {
        return Err(problem);
    }
    drop(app.state_within(Some(acting.lease))?);
    Ok(offline)
}
