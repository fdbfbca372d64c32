//! Sending a claim.

use std::sync::Arc;

use claims::{Claim, State as ClaimState};
use domain::{ids::ClaimId, oslo};
use ipc::{
    Answer, Args, Problem,
    claims::{ClaimRefusal, DraftSaved, SendClaim, Sending},
    news::News,
};
use secrecy::ExposeSecret as _;

use super::{
    draft::{BeingSent, Draft},
    get_claim::{ask_for_claim, keep_told},
    kept::as_seen,
    on_its_way::{Sealed, discard, forget_draft, new_key, seal},
    overview,
};
use crate::{
    App,
    acting::Acting,
    asking_now,
    ports::{ActError, Api as _, ApiError, Cache as _, Enclosure, Platform, Read},
    report::{report, report_unreadable},
};

/// Why sending stops before it is done: what the person is told.
enum Stop {
    /// This.
    Told(Sending),
    /// That something went wrong.
    Failed(Problem),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Failed(problem)
    }
}

impl From<Sending> for Stop {
    fn from(told: Sending) -> Self {
        Self::Told(told)
    }
}

/// Sends the draft of the chosen person: makes the claim, encloses its files, submits it.
///
/// Everything under which that is done is sealed before the first step, and what has come
/// of each step after it. Whoever is interrupted, wherever, and presses again, goes on
/// there, and nothing is there twice. Until the last step was tried it is surely not sent.
/// Where the device keeps things and does not take this, nothing is sent.
pub async fn send_claim<P: Platform>(app: &App<P>, stamp: Args<SendClaim>) -> Answer<SendClaim> {
    let acting = app.acting().await?;
    app.api()?;
    let _one = app.wishes().sending.lock().await;
    let draft = match as_seen::<SendClaim, P>(app, &acting, &stamp).await? {
        Ok(draft) => draft,
        Err(instead) => return Ok(Sending::Elsewhere(instead)),
    };
    match (Way { app, acting }).go(draft).await {
        Ok(told) | Err(Stop::Told(told)) => Ok(told),
        Err(Stop::Failed(problem)) => Err(problem),
    }
}

struct Way<'a, P: Platform> {
    app: &'a App<P>,
    acting: Acting,
}

impl<P: Platform> Way<'_, P> {
    async fn go(&self, mut draft: Draft) -> Result<Sending, Stop> {
        let before = draft.sending.clone();
        let is_new = before.is_none();
        let mut sending = match before {
            // Sealed before the first attempt, which was another one.
            Some(sending) => sending,
            None => self.begin(&mut draft).await?,
        };
        if sending.made.is_none() {
            self.make(&mut draft, &mut sending, is_new).await?;
        }
        for at in 0..sending.files.len() {
            self.enclose(&mut draft, &mut sending, at).await?;
        }
        self.submit(&mut draft, sending).await
    }

    /// Seals everything under which it is sent, or leaves the draft as it was.
    async fn begin(&self, draft: &mut Draft) -> Result<BeingSent, Stop> {
        let today = oslo::date(self.app.now());
        let stated = draft.stated();
        if stated.lacks_trip(today).is_some() {
            return Err(Sending::Refused(ClaimRefusal::Incomplete).into());
        }
        let sending = BeingSent::new(stated.content(today), draft);
        draft.sending = Some(sending.clone());
        if self.is_sealed(draft).await? {
            return Ok(sending);
        }
        draft.sending = None;
        self.keep(draft).await?;
        Err(Sending::NotKept.into())
    }

    /// Notes what has come of a step. Where only memory takes it, the step is done over
    /// again after a start, under the same key.
    async fn note(&self, draft: &mut Draft, sending: &BeingSent) -> Result<(), Stop> {
        draft.sending = Some(sending.clone());
        self.keep(draft).await
    }

    async fn keep(&self, draft: &Draft) -> Result<(), Stop> {
        self.is_sealed(draft).await.map(drop)
    }

    /// Keeps the draft, and answers whether it is sealed.
    async fn is_sealed(&self, draft: &Draft) -> Result<bool, Stop> {
        match seal::<SendClaim, P>(self.app, &self.acting, draft).await? {
            Sealed::Yes => Ok(true),
            Sealed::No => Ok(false),
            Sealed::Gone => Err(Sending::Elsewhere(DraftSaved::Gone).into()),
        }
    }

    async fn make(
        &self,
        draft: &mut Draft,
        sending: &mut BeingSent,
        is_new: bool,
    ) -> Result<(), Stop> {
        let person = &self.acting.owner.person;
        let answer = self
            .app
            .api()?
            .create_claim(person, &sending.content, sending.create);
        match answer.await {
            Ok(Read {
                value,
                service_time,
            }) => {
                self.app.learn_clock(service_time);
                sending.make(&value);
                self.note(draft, sending).await
            }
            Err(ActError::Refused(refusal)) => Err(self.refused(draft, refusal).await?),
            Err(ActError::NotDone(error)) => {
                if is_new {
                    // Nothing of it has left, so that all of it can still be another.
                    draft.sending = None;
                    self.keep(draft).await?;
                }
                Err(self.not_done(draft, error).await)
            }
            Err(ActError::Unknown) => Err(not_sent(draft)),
        }
    }

    async fn enclose(
        &self,
        draft: &mut Draft,
        sending: &mut BeingSent,
        at: usize,
    ) -> Result<(), Stop> {
        let (Some(file), Some(made)) = (sending.files.get(at).cloned(), sending.made.clone())
        else {
            return Ok(());
        };
        if file.arrived.is_some() {
            return Ok(());
        }
        let mut receipts = draft.receipts.iter();
        let receipt = receipts.find(|receipt| receipt.file.id == file.receipt);
        let (Some(receipt), Some(bytes)) = (receipt, self.bytes(&file.receipt).await?) else {
            // It is not what the person has seen any more.
            return Err(Sending::Elsewhere(DraftSaved::Gone).into());
        };
        let enclosure = Enclosure {
            person: self.acting.owner.person.clone(),
            claim: made.claim,
            shows: receipt.file.shows,
            media: receipt.file.media,
            bytes,
        };
        match self.app.api()?.enclose(&enclosure, file.key).await {
            Ok(read) => {
                self.app.learn_clock(read.service_time);
                sending.arrive(&file.receipt, read.value);
                self.note(draft, sending).await
            }
            Err(ActError::Refused(refusal)) => Err(self.refused(draft, refusal).await?),
            // It has been deleted there, and was never submitted.
            Err(ActError::NotDone(ApiError::NotFound)) if !sending.is_submitted => {
                draft.sending = None;
                self.keep(draft).await?;
                Err(not_sent(draft))
            }
            Err(ActError::NotDone(error)) => Err(self.not_done(draft, error).await),
            Err(ActError::Unknown) => Err(not_sent(draft)),
        }
    }

    async fn bytes(&self, file: &domain::ids::AttachmentId) -> Result<Option<Arc<[u8]>>, Stop> {
        let kept = self.app.store().draft_file(&self.acting.owner, file).await;
        let kept = kept.map_err(report_unreadable::<SendClaim>)?;
        Ok(kept.map(|plain| Arc::from(plain.expose_secret())))
    }

    async fn submit(&self, draft: &mut Draft, mut sending: BeingSent) -> Result<Sending, Stop> {
        for is_last in [false, true] {
            let was_tried = std::mem::replace(&mut sending.is_submitted, true);
            if !was_tried {
                draft.sending = Some(sending.clone());
                if !self.is_sealed(draft).await? {
                    sending.is_submitted = false;
                    self.note(draft, &sending).await?;
                    return Err(Sending::NotKept.into());
                }
            }
            let Some(seen) = sending.seen(&self.acting) else {
                return Err(not_sent(draft));
            };
            let question = self.app.state().begin_question();
            match self.app.api()?.submit_claim(&seen, sending.submit).await {
                Ok(read) => {
                    self.app.learn_clock(read.service_time);
                    return self.sent(draft, &read.value, question).await;
                }
                Err(ActError::Refused(
                    refusal @ (ClaimRefusal::Changed | ClaimRefusal::NotNow),
                )) => {
                    // Long ago it may have been sent under a key that is forgotten.
                    let claim = self.as_it_is(&seen.claim).await?;
                    if claim.state != ClaimState::Draft {
                        return self.sent(draft, &claim, question).await;
                    }
                    if is_last {
                        return Err(self.refused(draft, refusal).await?);
                    }
                    sending.make(&claim);
                    sending.submit = new_key();
                    sending.is_submitted = false;
                }
                Err(ActError::Refused(refusal)) => {
                    return Err(self.refused(draft, refusal).await?);
                }
                // As for a file: deleted there, and never submitted.
                Err(ActError::NotDone(ApiError::NotFound)) if !was_tried => {
                    draft.sending = None;
                    self.keep(draft).await?;
                    return Err(not_sent(draft));
                }
                Err(ActError::NotDone(error)) => {
                    if was_tried {
                        return Err(self.unknown(error).await);
                    }
                    sending.is_submitted = false;
                    self.note(draft, &sending).await?;
                    return Err(self.not_done(draft, error).await);
                }
                Err(ActError::Unknown) => return Err(self.over_or(Sending::Unknown)),
            }
        }
        Err(not_sent(draft))
    }

    async fn as_it_is(&self, claim: &ClaimId) -> Result<Claim, Stop> {
        let person = &self.acting.owner.person;
        match ask_for_claim(self.app.api()?.as_ref(), claim, person).await {
            Ok(read) => Ok(read.value),
            Err(error) => Err(self.unknown(error).await),
        }
    }

    /// It is sent. The draft goes; where the session is over by now, it goes once somebody
    /// presses again, or when the list says that it is sent.
    async fn sent(&self, draft: &Draft, claim: &Claim, question: u64) -> Result<Sending, Stop> {
        let Some(receipt) = claim.receipt.clone() else {
            return Ok(Sending::Unknown);
        };
        let (app, acting) = (self.app, &self.acting);
        let kept = keep_told(app, acting, (claim, question)).await.map(drop);
        let forgotten = forget_draft::<SendClaim, P>(app, acting, &draft.id).await;
        if let Err(problem) = kept.and(forgotten) {
            // It is sent all the same, and whoever is still there is told so.
            drop(app.state_within(Some(acting.lease))?);
            tracing::info!(%problem, "a draft that is sent was not put away");
        }
        if overview::read_anew(app, acting).await.is_err() {
            app.board().publish(News::ClaimsChanged);
        }
        Ok(Sending::Sent {
            claim: claim.id.clone(),
            receipt,
        })
    }

    /// The service does not take it, so that it can be another again.
    async fn refused(&self, draft: &mut Draft, refusal: ClaimRefusal) -> Result<Stop, Stop> {
        let sending = draft.sending.take();
        self.keep(draft).await?;
        if let Some(sending) = sending {
            discard(self.app, &self.acting, &sending).await;
        }
        Ok(Sending::Refused(refusal).into())
    }

    async fn not_done(&self, draft: &Draft, error: ApiError) -> Stop {
        asking_now::settle(self.app, self.acting.lease, &error).await;
        let problem = report::<SendClaim>(error);
        if problem == Problem::Offline {
            self.over_or(told_not_sent(draft))
        } else {
            problem.into()
        }
    }

    /// This attempt has done nothing; one before may have.
    async fn unknown(&self, error: ApiError) -> Stop {
        asking_now::settle(self.app, self.acting.lease, &error).await;
        tracing::info!(%error, "whether a claim is sent is still not known");
        self.over_or(Sending::Unknown)
    }

    /// What is told, unless nobody is there any more to be told.
    fn over_or(&self, told: Sending) -> Stop {
        match self.app.state_within(Some(self.acting.lease)) {
            Ok(_) => told.into(),
            Err(problem) => problem.into(),
        }
    }
}

fn told_not_sent(draft: &Draft) -> Sending {
    Sending::NotSent {
        progress: draft.progress(),
    }
}

fn not_sent(draft: &Draft) -> Stop {
    told_not_sent(draft).into()
}
