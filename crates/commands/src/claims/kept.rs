//! Where the draft is kept.

use ipc::{
    Command, Problem,
    claims::{DraftSaved, DraftStamp},
};
use secrecy::ExposeSecret as _;

use super::draft::Draft;
use crate::{
    App,
    acting::Acting,
    ports::{Cache as _, CannotRead, Plain, Platform, Storage},
    report::report_unreadable,
};

/// The draft that is kept of the person, on behalf of `C`. Of somebody with a protected
/// address there is none.
pub(crate) async fn kept_draft<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<Option<Draft>, Problem> {
    if app.state().is_protected(&acting.owner) {
        return Ok(None);
    }
    let kept = app.store().draft(&acting.owner).await;
    let kept = kept.and_then(|plain| plain.as_ref().map(read).transpose());
    drop(app.state_within(Some(acting.lease))?);
    kept.map_err(report_unreadable::<C>)
}

/// Keeps the draft in the place of what was there, and answers for how long. To be called
/// within [`App::keep_within`].
pub(crate) async fn keep_draft<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    draft: &Draft,
) -> Storage {
    let plain = serde_json::to_vec(draft).expect("a draft is written as plain JSON");
    let (plain, files) = (Plain::from(plain), draft.files());
    app.store().write_draft(&acting.owner, &plain, &files).await
}

/// The draft that `stamp` is about, as it was when somebody saw it; or what to say instead.
pub(crate) async fn as_seen<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    stamp: &DraftStamp,
) -> Result<Result<Draft, DraftSaved>, Problem> {
    if stamp.person != acting.owner.person {
        return Ok(Err(DraftSaved::SomebodyElse));
    }
    let kept = kept_draft::<C, P>(app, acting).await?;
    let Some(draft) = kept.filter(|draft| draft.id == stamp.draft) else {
        return Ok(Err(DraftSaved::Gone));
    };
    if draft.version != stamp.version {
        let now = draft.stamp(&stamp.person);
        return Ok(Err(DraftSaved::ChangedElsewhere { now }));
    }
    Ok(Ok(draft))
}

/// The same, to be changed: what is on its way stays as it is.
pub(crate) async fn to_change<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    stamp: &DraftStamp,
) -> Result<Result<Draft, DraftSaved>, Problem> {
    let seen = as_seen::<C, P>(app, acting, stamp).await?;
    Ok(seen.and_then(|draft| match draft.sending {
        None => Ok(draft),
        Some(_) => Err(DraftSaved::HalfSent),
    }))
}

/// Sealed by this key, but by another version of the program: it stays for that.
fn read(plain: &Plain) -> Result<Draft, CannotRead> {
    read_draft(plain.expose_secret()).ok_or(CannotRead)
}

/// A draft as it was written; `None` where another version has written it.
pub(crate) fn read_draft(plain: &[u8]) -> Option<Draft> {
    serde_json::from_slice(plain).ok()
}
