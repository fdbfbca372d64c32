//! Keeping the draft of a claim.

use entitlement::decision::DocumentKind;
use ipc::{
    Answer, Args,
    claims::{DraftSaved, DraftSaving, SaveClaimDraft},
};

use super::{
    draft::Draft,
    kept::{keep_draft, to_change},
};
use crate::{App, ports::Platform};

/// Keeps the draft of the chosen person as it is now, unless it is another one than they
/// saw, or some of it is on its way. Nothing is sent.
pub async fn save_claim_draft<P: Platform>(
    app: &App<P>,
    saving: Args<SaveClaimDraft>,
) -> Answer<SaveClaimDraft> {
    let acting = app.acting().await?;
    let save = async {
        let seen = to_change::<SaveClaimDraft, P>(app, &acting, &saving.stamp).await?;
        let mut draft = match seen {
            Ok(draft) => draft,
            Err(why_not) => return Ok(why_not),
        };
        write_down(&mut draft, saving);
        draft.touch(app.now());
        let storage = keep_draft(app, &acting, &draft).await;
        Ok(DraftSaved::Kept {
            stamp: draft.stamp(&acting.owner.person),
            storage,
        })
    };
    app.keep_within(Some(acting.lease), save).await?
}

/// What the person has said. What they see enclosed stays, but for trips that are left out
/// and for what they do not agree to any more.
fn write_down(draft: &mut Draft, saving: DraftSaving) {
    let DraftSaving {
        stamp: _,
        answers,
        at,
        to,
        trips: seen,
        ground_consent,
        opted_out,
        note,
        receipts,
    } = saving;
    draft.answers = answers;
    draft.at = at;
    draft.to = to;
    draft.ground_consent = ground_consent;
    draft.opted_out = opted_out;
    draft.note = note;
    // Of a trip that took the place of another the booked one is not known.
    for (place, trip) in draft.trips.iter_mut().enumerate() {
        if seen.get(place) != Some(&*trip) {
            *trip = None;
        }
    }
    draft.fit();
    let trips = draft.trips.len();
    let is_there = |shows: u16| usize::from(shows) < trips;
    // What proves a ground for exemption is kept and sent with consent only.
    let may_be = |kind: DocumentKind| draft.ground_consent || kind != DocumentKind::ExemptionGround;
    draft.receipts.retain(|receipt| {
        let shows = receipt.file.shows;
        is_there(shows.trip) && may_be(shows.kind) && receipts.contains(&receipt.file.id)
    });
}
