//! A draft on its way: what is sealed before each step, and after it.

use claims::{Claim, Content};
use domain::ids::{AttachmentId, DraftId};
use ipc::{Command, Problem};
use uuid::Uuid;

use super::{
    draft::{BeingSent, Draft, FileBeingSent, Made},
    kept::{keep_draft, kept_draft},
};
use crate::{
    App,
    acting::Acting,
    ports::{
        Api as _, Cache as _, Enclosed, IdempotencyKey, Platform, SeenClaim, Storage, Store as _,
    },
};

/// A name for a wish that is new.
pub(super) fn new_key() -> IdempotencyKey {
    IdempotencyKey(Uuid::new_v4())
}

impl BeingSent {
    /// What is to be sent of a draft that says `content`.
    pub(super) fn new(content: Content, draft: &Draft) -> Self {
        let file = |receipt: AttachmentId| FileBeingSent {
            receipt,
            key: new_key(),
            arrived: None,
        };
        Self {
            content,
            create: new_key(),
            made: None,
            files: draft.files().into_iter().map(file).collect(),
            submit: new_key(),
            is_submitted: false,
        }
    }

    /// The service has made the claim.
    pub(super) fn make(&mut self, claim: &Claim) {
        self.made = Some(Made {
            claim: claim.id.clone(),
            version: claim.version,
        });
    }

    /// A file has arrived.
    pub(super) fn arrive(&mut self, receipt: &AttachmentId, enclosed: Enclosed) {
        if let Some(made) = &mut self.made {
            made.version = made.version.max(enclosed.version);
        }
        let mut files = self.files.iter_mut();
        if let Some(file) = files.find(|file| file.receipt == *receipt) {
            file.arrived = Some(enclosed.file.id);
        }
    }

    /// The claim as it is to be submitted.
    pub(super) fn seen(&self, acting: &Acting) -> Option<SeenClaim> {
        let Made { claim, version } = self.made.clone()?;
        Some(SeenClaim {
            person: acting.owner.person.clone(),
            claim,
            version,
        })
    }
}

/// What has come of sealing a draft on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sealed {
    /// It outlives the program, or nothing on this device does, and the person is told so.
    Yes,
    /// The device keeps things and did not take this one: memory alone has it.
    No,
    /// It is gone by now, or another.
    Gone,
}

/// Seals `draft` as far as it has come on its way, unless it is gone by now or another.
/// Its version stays: nothing that the person has said is another.
pub(super) async fn seal<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    draft: &Draft,
) -> Result<Sealed, Problem> {
    let seal = async {
        let kept = kept_draft::<C, P>(app, acting).await?;
        let is_same = kept.is_some_and(|kept| kept.id == draft.id && kept.version == draft.version);
        if !is_same {
            return Ok(Sealed::Gone);
        }
        Ok(match keep_draft(app, acting, draft).await {
            Storage::Sealed => Sealed::Yes,
            Storage::MemoryOnly => match app.store().storage().await {
                Storage::Sealed => Sealed::No,
                Storage::MemoryOnly => Sealed::Yes,
            },
        })
    };
    app.keep_within(Some(acting.lease), seal).await?
}

/// The draft is sent: nothing of it stays on the device.
pub(super) async fn forget_draft<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    id: &DraftId,
) -> Result<(), Problem> {
    let forget = async {
        let kept = kept_draft::<C, P>(app, acting).await?;
        if kept.is_some_and(|kept| kept.id == *id) {
            app.store().remove_draft(&acting.owner).await;
        }
        Ok(())
    };
    app.keep_within(Some(acting.lease), forget).await?
}

/// Has the service delete what was made of a draft and never submitted. Where that does
/// not succeed, nobody looks at it.
pub(crate) async fn discard<P: Platform>(app: &App<P>, acting: &Acting, sending: &BeingSent) {
    let (Ok(api), Some(seen)) = (app.api(), sending.seen(acting)) else {
        return;
    };
    if let Err(error) = api.discard_claim(&seen, new_key()).await {
        tracing::info!(%error, "what was made of a draft was not deleted");
    }
}
