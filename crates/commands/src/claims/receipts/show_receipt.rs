//! Looking at a file of the draft.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use claims::attachment::Media;
use ipc::{
    Answer, Args, Problem,
    claims::{ReceiptPicture, ShowReceipt},
};
use secrecy::ExposeSecret as _;

use crate::{
    App,
    claims::kept::kept_draft,
    ports::{Cache as _, Platform},
    report::report_unreadable,
};

/// A file that is enclosed with the draft of the chosen person. A document is not shown:
/// no program but the person's own opens it.
pub async fn show_receipt<P: Platform>(
    app: &App<P>,
    choice: Args<ShowReceipt>,
) -> Answer<ShowReceipt> {
    let acting = app.acting().await?;
    if choice.stamp.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    let kept = kept_draft::<ShowReceipt, P>(app, &acting).await?;
    let draft = kept.filter(|draft| draft.id == choice.stamp.draft);
    let receipts = draft.into_iter().flat_map(|draft| draft.receipts);
    let mut receipts = receipts.filter(|receipt| receipt.file.id == choice.receipt);
    let media = receipts.next().ok_or(Problem::NotFound)?.file.media;
    let base64 = match media {
        Media::Pdf => String::new(),
        Media::Jpeg | Media::Png => {
            let file = app.store().draft_file(&acting.owner, &choice.receipt).await;
            let file = file.map_err(report_unreadable::<ShowReceipt>)?;
            STANDARD.encode(file.ok_or(Problem::NotFound)?.expose_secret())
        }
    };
    drop(app.state_within(Some(acting.lease))?);
    Ok(ReceiptPicture { media, base64 })
}
