//! What is done with one claim, and why it is not.

use chrono::{DateTime, Utc};
use claims::{
    Claim, Content, State,
    claim::{Answered, Event, Happened},
    complaint::{self, About, Complaint},
    content::Note,
    step::{self, Step},
};
use domain::{
    ids::{AttachmentId, ReceiptId},
    oslo,
};
use entitlement::{Facts, decision::DocumentKind, facts::Fact};
use requisition_api::problem_code::ProblemCode;
use serde::Serialize;

use super::standing::not_found;
use crate::{
    authorisation::Operation,
    given::invalid,
    problem::Problem,
    store::{StoredClaim, Visibility},
};

/// What somebody does with a claim that the service has.
#[derive(Clone, Debug, Serialize)]
pub enum Deed {
    /// Has a claim that is not sent say something else.
    Change(Box<Content>),
    /// Takes a file out of a claim that is not sent.
    Remove(AttachmentId),
    /// Takes a claim back.
    Withdraw,
    /// Answers what the office asks for.
    Answer {
        /// What they add.
        note: Option<Note>,
        /// Which of the documents they cannot get.
        without: Vec<DocumentKind>,
    },
    /// Takes back the consent to keep a ground for exemption.
    WithdrawConsent,
    /// Complains of the decision.
    Complain {
        /// What it is about.
        about: Vec<About>,
        /// Why.
        why: Note,
    },
}

/// What is known when something is done.
#[derive(Clone, Debug)]
pub struct Doing {
    /// The service's clock.
    pub now: DateTime<Utc>,
    /// A number to read out.
    pub receipt: ReceiptId,
    /// Who may know of the claim with what it says then.
    pub visibility: Visibility,
}

impl Deed {
    /// The operation.
    pub const fn operation(&self) -> Operation {
        match self {
            Self::Change(_) => Operation::ChangeClaim,
            Self::Remove(_) => Operation::RemoveAttachment,
            Self::Withdraw => Operation::WithdrawClaim,
            Self::Answer { .. } => Operation::AnswerClaim,
            Self::WithdrawConsent => Operation::WithdrawClaimConsent,
            Self::Complain { .. } => Operation::Complain,
        }
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// `conflict_state` where it is not possible from where the claim stands,
    /// `complaint_deadline_passed`, `not_found` for a file that is not there, and
    /// `validation_failed` for a line or a step that is not there.
    pub fn done_to(self, stored: &mut StoredClaim, doing: Doing) -> Result<(), Problem> {
        let Doing {
            now,
            receipt,
            visibility,
        } = doing;
        let happened = match self {
            Self::Change(content) => {
                is_draft(stored)?;
                stored.claim.content = *content;
                stored.visibility = visibility;
                stored.at = now;
                if !stored.claim.content.ground_consent {
                    forget_proof(&mut stored.claim);
                }
                return Ok(());
            }
            Self::Remove(file) => return remove(stored, &file),
            Self::Withdraw => {
                take(stored, Step::Withdraw)?;
                Happened::Withdrawn
            }
            Self::Answer { note, without } => {
                take(stored, Step::Answer)?;
                stored.claim.asked_for = None;
                stored.claim.answers.push(Answered {
                    at: now,
                    note,
                    without,
                });
                Happened::Answered
            }
            Self::WithdrawConsent => {
                forget_ground(stored)?;
                Happened::ConsentWithdrawn
            }
            Self::Complain { about, why } => {
                let complaint = Complaint {
                    about,
                    why,
                    state: complaint::State::Submitted,
                    at: now,
                    receipt,
                    since: now,
                    answer: None,
                };
                complain(stored, complaint)?;
                Happened::Complained
            }
        };
        stored.claim.events.push(Event {
            what: happened,
            at: now,
        });
        Ok(())
    }
}

/// The claim one step on.
///
/// # Errors
///
/// `conflict_state` where there is no such step.
pub fn take(stored: &mut StoredClaim, step: Step) -> Result<(), Problem> {
    let next = step::after(stored.claim.state, step);
    stored.claim.state = next.map_err(|_| Problem::new(ProblemCode::ConflictState))?;
    Ok(())
}

/// What was not sent is its author's to change.
///
/// # Errors
///
/// `conflict_state` once it is sent.
pub fn is_draft(stored: &StoredClaim) -> Result<(), Problem> {
    let is_draft = stored.claim.state == State::Draft;
    is_draft
        .then_some(())
        .ok_or(Problem::new(ProblemCode::ConflictState))
}

fn remove(stored: &mut StoredClaim, id: &AttachmentId) -> Result<(), Problem> {
    let files = &mut stored.claim.attachments;
    if !files.iter().any(|file| file.id == *id) {
        return Err(not_found());
    }
    files.retain(|file| file.id != *id);
    // What a decision rests on stays.
    is_draft(stored)
}

/// The ground itself, and what proves it, are kept no longer. A decision that rests on it
/// stands.
fn forget_ground(stored: &mut StoredClaim) -> Result<(), Problem> {
    let content = &mut stored.claim.content;
    if stored.claim.state == State::Draft || !content.ground_consent {
        return Err(Problem::new(ProblemCode::ConflictState));
    }
    content.ground_consent = false;
    let settled = stored.settled.as_mut();
    std::iter::once(&mut content.facts)
        .chain(settled)
        .for_each(without_ground);
    forget_proof(&mut stored.claim);
    Ok(())
}

/// What proves a ground for exemption goes with the consent.
fn forget_proof(claim: &mut Claim) {
    let files = &mut claim.attachments;
    files.retain(|file| file.shows.kind != DocumentKind::ExemptionGround);
}

fn without_ground(facts: &mut Facts) {
    for trip in &mut facts.trips {
        trip.treatment.exemption = Fact::NotStated;
    }
}

/// One complaint at a time: of a decision that was changed somebody may complain again.
fn complain(stored: &mut StoredClaim, complaint: Complaint) -> Result<(), Problem> {
    let not_now = || Problem::new(ProblemCode::ConflictState);
    let claim = &mut stored.claim;
    let is_answered = match claim.state {
        State::Decided(_) | State::Paid(_) | State::NothingToPay(_) => true,
        State::Draft
        | State::Submitted
        | State::Received
        | State::InReview
        | State::NeedsDocumentation
        | State::Withdrawn
        | State::Unknown => false,
    };
    let before = claim.complaint.as_ref().map(|before| before.state);
    let is_open = before.is_some_and(|state| state != complaint::State::Changed);
    let ruling = claim.ruling.as_ref().filter(|_| is_answered && !is_open);
    let ruling = ruling.ok_or_else(not_now)?;
    if oslo::date(complaint.at) > ruling.complain_by {
        let late = Problem::new(ProblemCode::ComplaintDeadlinePassed);
        return Err(late.after_day(ruling.complain_by));
    }
    let lines = ruling.decision.lines.len() + ruling.decision.pending.len();
    let steps = ruling.decision.steps.len();
    let is_there = |about: &About| match about {
        About::Line(line) => usize::from(*line) < lines,
        About::Step(step) => usize::from(*step) < steps,
        About::Other => true,
    };
    if !complaint.about.iter().all(is_there) {
        return Err(invalid("/about"));
    }
    claim.put_complaint(complaint);
    Ok(())
}
