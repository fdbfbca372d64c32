//! Taking a file out of the draft.

use ipc::{
    Answer, Args,
    claims::{DraftSaved, RemoveReceipt},
};

use crate::{
    App,
    claims::kept::{keep_draft, to_change},
    ports::Platform,
};

/// Takes a file out of the draft, unless that is another one than the person saw. One that
/// is not there any more is taken out.
pub async fn remove_receipt<P: Platform>(
    app: &App<P>,
    choice: Args<RemoveReceipt>,
) -> Answer<RemoveReceipt> {
    let acting = app.acting().await?;
    let remove = async {
        let seen = to_change::<RemoveReceipt, P>(app, &acting, &choice.stamp).await?;
        let mut draft = match seen {
            Ok(draft) => draft,
            Err(why_not) => return Ok(why_not),
        };
        let is_other = |id: &domain::ids::AttachmentId| *id != choice.receipt;
        draft.receipts.retain(|receipt| is_other(&receipt.file.id));
        draft.touch(app.now());
        let storage = keep_draft(app, &acting, &draft).await;
        Ok(DraftSaved::Kept {
            stamp: draft.stamp(&acting.owner.person),
            storage,
        })
    };
    app.keep_within(Some(acting.lease), remove).await?
}
