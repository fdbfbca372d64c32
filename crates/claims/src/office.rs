//! What the office does with a claim, and what it tells whoever claims.

use chrono::{DateTime, Utc};
use domain::{message::MessageKind, money::Ore, oslo};

use crate::{
    claim::{AskedFor, Claim, Event, Happened},
    complaint,
    content::Note,
    ruling::Ruling,
    state::State,
    step::{self, Impossible, Step},
};

/// What a case worker does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Looks at the claim. From now on it cannot be taken back.
    TakeUp,
    /// Asks for documents.
    AskForDocuments(AskedFor),
    /// Decides.
    Decide(Ruling),
    /// Sends the money.
    Pay,
    /// Closes it: there is no money to send, which the decision has told.
    Close,
    /// Looks at the decision anew, because of the complaint.
    TakeUpComplaint,
    /// Decides anew.
    Change(Ruling, Note),
    /// Stands by the decision.
    Uphold(Note),
    /// Sends the complaint on to Statsforvalteren.
    Forward,
}

/// A claim after something was done, and what is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealt {
    /// The claim as it is now.
    pub claim: Claim,
    /// What whoever claims is told; `None` where there is nothing for them to do or know.
    pub told: Option<MessageKind>,
}

/// Does `deed` with `claim` at `at`, along [`step::after`] and [`complaint::after`].
///
/// # Errors
///
/// When the claim or its complaint does not stand where that can be done, when documents
/// are asked for until a day that is not to come, or when there is money to send and it
/// is closed, or none and it is paid.
pub fn deal(claim: &Claim, deed: Deed, at: DateTime<Utc>) -> Result<Dealt, Impossible> {
    let mut claim = claim.clone();
    let (what, told) = match deed {
        Deed::TakeUp => {
            claim.state = step::after(claim.state, Step::TakeUp)?;
            (Some(Happened::TakenUp), None)
        }
        Deed::AskForDocuments(asked_for) => {
            let until = asked_for.until;
            ask(&mut claim, asked_for, at)?;
            let told = Some(MessageKind::DocumentsAskedFor { until });
            (Some(Happened::DocumentsAskedFor), told)
        }
        Deed::Decide(ruling) => {
            // What was decided is changed by a complaint alone, and what nobody has taken
            // up is for the service.
            if !matches!(claim.state, State::InReview | State::NeedsDocumentation) {
                return Err(Impossible);
            }
            decide(&mut claim, ruling)?;
            (Some(Happened::Decided), Some(MessageKind::ClaimDecided))
        }
        Deed::Pay => {
            claim.state = close(&claim, Step::Pay)?;
            (Some(Happened::Paid), Some(MessageKind::ClaimPaid))
        }
        Deed::Close => {
            claim.state = close(&claim, Step::Close)?;
            (None, None)
        }
        Deed::TakeUpComplaint => {
            answer(&mut claim, complaint::Step::TakeUp, None, at)?;
            (Some(Happened::ComplaintTakenUp), None)
        }
        Deed::Change(ruling, said) => {
            answer(&mut claim, complaint::Step::Change, Some(said), at)?;
            decide(&mut claim, ruling)?;
            (
                Some(Happened::Decided),
                Some(MessageKind::ComplaintAnswered),
            )
        }
        Deed::Uphold(said) => {
            answer(&mut claim, complaint::Step::Uphold, Some(said), at)?;
            let told = Some(MessageKind::ComplaintAnswered);
            (Some(Happened::DecisionUpheld), told)
        }
        Deed::Forward => {
            answer(&mut claim, complaint::Step::Forward, None, at)?;
            let told = Some(MessageKind::ComplaintForwarded);
            (Some(Happened::ComplaintForwarded), told)
        }
    };
    claim.version = claim.version.saturating_add(1);
    claim.events.extend(what.map(|what| Event { what, at }));
    Ok(Dealt { claim, told })
}

fn ask(claim: &mut Claim, asked_for: AskedFor, at: DateTime<Utc>) -> Result<(), Impossible> {
    if asked_for.documents.is_empty() || asked_for.until <= oslo::date(at) {
        return Err(Impossible);
    }
    claim.state = step::after(claim.state, Step::AskForDocuments)?;
    claim.asked_for = Some(asked_for);
    Ok(())
}

fn decide(claim: &mut Claim, ruling: Ruling) -> Result<(), Impossible> {
    claim.state = step::after(claim.state, Step::Decide(ruling.result))?;
    claim.asked_for = None;
    if let Some(before) = claim.ruling.replace(ruling) {
        claim.earlier_rulings.insert(0, before);
    }
    Ok(())
}

/// What is granted is paid, and only what is granted.
fn close(claim: &Claim, step: Step) -> Result<State, Impossible> {
    let is_due = claim
        .ruling
        .as_ref()
        .is_some_and(|ruling| ruling.granted > Ore(0));
    if is_due != (step == Step::Pay) {
        return Err(Impossible);
    }
    step::after(claim.state, step)
}

fn answer(
    claim: &mut Claim,
    step: complaint::Step,
    said: Option<Note>,
    at: DateTime<Utc>,
) -> Result<(), Impossible> {
    let complaint = claim.complaint.as_mut().ok_or(Impossible)?;
    complaint.state = complaint::after(complaint.state, step)?;
    complaint.since = at;
    if said.is_some() {
        complaint.answer = said;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
