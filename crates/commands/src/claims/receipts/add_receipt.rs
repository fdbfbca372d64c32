//! Enclosing a file.

use claims::attachment::{Attachment, MOST_FILES};
use ipc::{
    Answer, Args, Problem,
    claims::{AddReceipt, Adding, DraftSaved, FileRefusal, ReceiptAdding, ReceiptCard},
};

use crate::{
    App,
    acting::Acting,
    claims::{
        draft::{Draft, new_id},
        file::{Prepared, pick},
        kept::{keep_draft, to_change},
    },
    ports::{Cache as _, CannotKeep, Plain, Platform},
};

/// Has the person pick a file and encloses it with the draft, unless that is another one
/// by then than they saw. Of a file that is not enclosed nothing stays.
pub async fn add_receipt<P: Platform>(
    app: &App<P>,
    adding: Args<AddReceipt>,
) -> Answer<AddReceipt> {
    let acting = app.acting().await?;
    if let Err(why_not) = with_room(app, &acting, &adding).await? {
        return Ok(why_not);
    }
    let _one = app.wishes().picking.lock().await;
    let prepared = match pick(app).await? {
        Ok(Some(prepared)) => prepared,
        Ok(None) => return Ok(Adding::NotPicked),
        Err(refusal) => return Ok(Adding::Refused(refusal)),
    };
    let enclose = async {
        match with_room(app, &acting, &adding).await? {
            Ok(draft) => Ok(put(app, &acting, draft, (adding, prepared)).await),
            Err(why_not) => Ok(why_not),
        }
    };
    app.keep_within(Some(acting.lease), enclose).await?
}

/// The draft as it was seen, with room for one file more and the trip that it shows.
async fn with_room<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    adding: &ReceiptAdding,
) -> Result<Result<Draft, Adding>, Problem> {
    let draft = match to_change::<AddReceipt, P>(app, acting, &adding.stamp).await? {
        Ok(draft) => draft,
        Err(why_not) => return Ok(Err(Adding::Elsewhere(why_not))),
    };
    if usize::from(adding.shows.trip) >= draft.trips.len() {
        let now = draft.stamp(&acting.owner.person);
        let elsewhere = DraftSaved::ChangedElsewhere { now };
        return Ok(Err(Adding::Elsewhere(elsewhere)));
    }
    Ok(if draft.receipts.len() < MOST_FILES {
        Ok(draft)
    } else {
        Err(Adding::Refused(FileRefusal::Full))
    })
}

/// The file first, then the draft that names it: a program that ends in between leaves a
/// draft without it.
async fn put<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    mut draft: Draft,
    (adding, prepared): (ReceiptAdding, Prepared),
) -> Adding {
    let Prepared {
        media,
        bytes,
        is_scaled,
    } = prepared;
    let receipt = ReceiptCard {
        file: Attachment {
            id: new_id("rcp").parse().expect("letters and digits"),
            shows: adding.shows,
            media,
            bytes: u32::try_from(bytes.len()).expect("10 MiB at most"),
            at: None,
        },
        is_scaled,
    };
    let bytes = Plain::from(bytes);
    let (owner, id) = (&acting.owner, &receipt.file.id);
    if let Err(CannotKeep) = app.store().write_draft_file(owner, id, &bytes).await {
        return Adding::Refused(FileRefusal::NoRoom);
    }
    draft.receipts.push(receipt.clone());
    draft.touch(app.now());
    keep_draft(app, acting, &draft).await;
    Adding::Added {
        stamp: draft.stamp(&owner.person),
        receipt,
    }
}
