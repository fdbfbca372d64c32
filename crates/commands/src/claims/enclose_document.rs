//! Enclosing a file with a claim that is sent.

use ipc::{
    Answer, Args, Problem,
    claims::{Adding, ClaimRefusal, DraftSaved, EncloseDocument},
    news::News,
};
use sha2::{Digest as _, Sha256};

use super::{file::pick, wishes::Wished};
use crate::{
    App, asking_now,
    ports::{ActError, Api as _, Enclosure, Platform},
    report::report,
};

/// Lets the person pick a file and sends it with a claim of the chosen person, online
/// only. The same file picked again while nobody knows whether it has arrived is not
/// enclosed twice, also after the program has ended in between.
pub async fn enclose_document<P: Platform>(
    app: &App<P>,
    enclosing: Args<EncloseDocument>,
) -> Answer<EncloseDocument> {
    let acting = app.acting().await?;
    if enclosing.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    let api = app.api()?;
    let _one = app.wishes().picking.lock().await;
    let file = match pick(app).await? {
        Ok(Some(file)) => file,
        Ok(None) => return Ok(Adding::NotPicked),
        Err(refusal) => return Ok(Adding::Refused(refusal)),
    };
    drop(app.state_within(Some(acting.lease))?);
    let digest = Sha256::digest(&file.bytes).into();
    let wished = Wished::Enclose(&enclosing.claim, enclosing.shows, digest);
    let (key, is_new) = app.wish(&acting.owner, &wished).await;
    let enclosure = Enclosure {
        person: enclosing.person,
        claim: enclosing.claim,
        shows: enclosing.shows,
        media: file.media,
        bytes: file.bytes.into(),
    };
    let answer = api.enclose(&enclosure, key).await;
    drop(app.state_within(Some(acting.lease))?);
    match answer {
        Ok(read) => {
            app.learn_clock(read.service_time);
            app.answered(key).await;
            app.board().publish(News::ClaimsChanged);
            Ok(Adding::Sent {
                version: read.value.version,
                file: read.value.file,
            })
        }
        Err(ActError::Refused(refusal)) => {
            app.answered(key).await;
            refused(refusal)
        }
        Err(ActError::NotDone(error)) => {
            if is_new {
                app.answered(key).await;
            }
            asking_now::settle(app, acting.lease, &error).await;
            Err(report::<EncloseDocument>(error))
        }
        Err(ActError::Unknown) => Ok(Adding::Unknown),
    }
}

fn refused(refusal: ClaimRefusal) -> Answer<EncloseDocument> {
    match refusal {
        ClaimRefusal::File(refusal) => Ok(Adding::Refused(refusal)),
        ClaimRefusal::NotAllowed | ClaimRefusal::ProtectedAddress => Err(Problem::NotFound),
        // Nothing can be enclosed from where it stands by now.
        ClaimRefusal::TooLate
        | ClaimRefusal::Duplicate(_)
        | ClaimRefusal::Incomplete
        | ClaimRefusal::Changed
        | ClaimRefusal::NotNow
        | ClaimRefusal::ComplaintTooLate(_) => Ok(Adding::Elsewhere(DraftSaved::Gone)),
    }
}
