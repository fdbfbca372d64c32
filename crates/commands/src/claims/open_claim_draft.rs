//! Opening the draft of a claim.

use claims::{claim::ClaimSummary, register::Register, state::Result as Outcome};
use domain::oslo;
use ipc::{
    Answer, Args, AsOf, Command, Problem,
    claims::{Beginning, DraftView, OpenClaimDraft, Opened},
    news::News,
};

use super::{
    beginning::begin,
    draft::Draft,
    kept::{keep_draft, kept_draft},
    known::know_person,
    overview::known_overview,
    registers::registers,
};
use crate::{
    App,
    acting::Acting,
    ports::{Dated, Platform, Storage},
};

/// Opens the draft of the chosen person: what is kept, or a new one, which is kept at once.
/// One that says something already is never put away for another.
pub async fn open_claim_draft<P: Platform>(
    app: &App<P>,
    opening: Args<OpenClaimDraft>,
) -> Answer<OpenClaimDraft> {
    let acting = app.acting().await?;
    if opening.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    let kept = kept_draft::<OpenClaimDraft, P>(app, &acting).await?;
    let is_new = opening.from != Beginning::Kept;
    if let Some(before) = kept.as_ref().filter(|before| is_new && !before.is_blank()) {
        return Ok(Opened::Other(card(app, &acting, before)));
    }
    let is_protected = app.state().is_protected(&acting.owner);
    if kept.is_none() && !is_new && !is_protected {
        return Ok(Opened::Nothing);
    }
    let register = match registers::<OpenClaimDraft, P>(app, &acting, kept.as_ref()).await? {
        Ok(register) => register,
        Err(closed) => return Ok(Opened::Closed(closed)),
    };
    let new = if is_new {
        Some(begin::<OpenClaimDraft, P>(app, &acting, opening.from).await?)
    } else {
        None
    };
    let keep = put::<OpenClaimDraft, P>(app, &acting, (new, &register));
    let (draft, storage) = match app.keep_within(Some(acting.lease), keep).await?? {
        Put::Kept(draft, storage) => (draft, storage),
        Put::Other(before) => return Ok(Opened::Other(card(app, &acting, &before))),
        Put::Nothing => return Ok(Opened::Nothing),
    };
    if is_new {
        app.board().publish(News::ClaimsChanged);
    }
    let same_as = same_as(app, &acting).await?;
    Ok(Opened::Draft(view(
        &acting,
        draft,
        (register, same_as, storage),
    )))
}

fn card<P: Platform>(app: &App<P>, acting: &Acting, draft: &Draft) -> ipc::claims::DraftCard {
    draft.card(&acting.owner.person, oslo::date(app.now()))
}

/// What has come of keeping what is opened.
enum Put {
    Kept(Box<Draft>, Storage),
    /// Another window has begun this in the meantime.
    Other(Box<Draft>),
    /// Another window has deleted it in the meantime.
    Nothing,
}

/// Keeps a new draft, or what the registers say now with the one that is kept.
async fn put<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    (new, register): (Option<Draft>, &AsOf<Register>),
) -> Result<Put, Problem> {
    let kept = kept_draft::<C, P>(app, acting).await?;
    let mut draft = match (new, kept) {
        (Some(_), Some(before)) if !before.is_blank() => {
            return Ok(Put::Other(Box::new(before)));
        }
        (Some(new), Some(_) | None) => new,
        (None, Some(kept)) => kept,
        (None, None) => return Ok(Put::Nothing),
    };
    // What is on its way stays as it is.
    if draft.sending.is_none() {
        know_person(&mut draft.answers, &register.value);
    }
    draft.register = Some(Dated {
        value: register.value.clone(),
        read_at: register.read_at,
    });
    let storage = keep_draft(app, acting, &draft).await;
    Ok(Put::Kept(Box::new(draft), storage))
}

/// The latest claim that gave something, as far as it is known without asking.
async fn same_as<P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<Option<ClaimSummary>, Problem> {
    let overview = known_overview(app, acting).await?;
    let claims = overview
        .into_iter()
        .flat_map(|known| known.value.sent.items);
    let gave = claims.filter(|claim| match claim.state.result() {
        Some(Outcome::Approved | Outcome::Partly) => true,
        Some(Outcome::Rejected) | None => false,
    });
    Ok(gave.max_by_key(|claim| claim.at))
}

fn view(
    acting: &Acting,
    draft: Box<Draft>,
    (register, same_as, storage): (AsOf<Register>, Option<ClaimSummary>, Storage),
) -> DraftView {
    DraftView {
        stamp: draft.stamp(&acting.owner.person),
        sent: draft.progress(),
        answers: draft.answers,
        at: draft.at,
        to: draft.to,
        trips: draft.trips,
        ground_consent: draft.ground_consent,
        opted_out: draft.opted_out,
        note: draft.note,
        receipts: draft.receipts,
        register,
        same_as,
        storage,
    }
}

#[cfg(test)]
mod tests;
