//! Deleting the draft of a claim.

use ipc::{
    Answer, Args,
    claims::{DeleteClaimDraft, DraftSaved},
    news::News,
};

use super::{draft::Draft, get_claim::ask_for_claim, kept::as_seen, on_its_way::new_key};
use crate::{
    App,
    acting::Acting,
    ports::{ActError, Api as _, ApiError, Cache as _, Platform},
};

/// Deletes the draft of the chosen person with everything that is enclosed, unless it is
/// another one than they saw. What the service has of it goes first; where that cannot be
/// done, or it may be sent already, nothing is deleted.
pub async fn delete_claim_draft<P: Platform>(
    app: &App<P>,
    stamp: Args<DeleteClaimDraft>,
) -> Answer<DeleteClaimDraft> {
    let acting = app.acting().await?;
    let draft = match as_seen::<DeleteClaimDraft, P>(app, &acting, &stamp).await? {
        Ok(draft) => draft,
        Err(why_not) => return Ok(why_not),
    };
    if !is_gone_there(app, &acting, &draft).await? {
        return Ok(DraftSaved::HalfSent);
    }
    let delete = async {
        let now = match as_seen::<DeleteClaimDraft, P>(app, &acting, &stamp).await? {
            Ok(now) => now,
            Err(why_not) => return Ok(why_not),
        };
        if now.sending != draft.sending {
            return Ok(DraftSaved::HalfSent);
        }
        app.store().remove_draft(&acting.owner).await;
        Ok(DraftSaved::Gone)
    };
    let deleted = app.keep_within(Some(acting.lease), delete).await?;
    app.board().publish(News::ClaimsChanged);
    deleted
}

/// Whether the service has nothing of the draft, or nothing of it any more.
async fn is_gone_there<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    draft: &Draft,
) -> Result<bool, ipc::Problem> {
    let Some(sending) = &draft.sending else {
        return Ok(true);
    };
    // What was never made, or nobody has heard of, nobody looks at.
    let Some(seen) = sending.seen(acting) else {
        return Ok(!sending.is_submitted);
    };
    let api = app.api()?;
    if sending.is_submitted {
        // What is not there cannot be sent any more, and waits for nothing here.
        let there = ask_for_claim(api.as_ref(), &seen.claim, &seen.person).await;
        drop(app.state_within(Some(acting.lease))?);
        return Ok(matches!(there, Err(ApiError::NotFound)));
    }
    let discarded = api.discard_claim(&seen, new_key()).await;
    drop(app.state_within(Some(acting.lease))?);
    Ok(match discarded {
        Ok(_) | Err(ActError::NotDone(ApiError::NotFound)) => true,
        Err(_) => false,
    })
}
