//! A step of the office, carried out and written down.

use chrono::{DateTime, Utc};
use claims::{
    Claim, State,
    handling::Because,
    office::{Dealt, deal},
    step::Impossible,
};
use domain::ids::ClaimId;
use requisition_api::{
    claim_words::{ClaimStateWord, ComplaintStateWord, DocumentWord},
    problem_code::ProblemCode,
};

use super::{super::Dev, Stated};
use crate::{
    audit::Event,
    authorisation::Relation,
    clock::Clock as _,
    problem::{Problem, field_error},
    routes::claims::create_claim::duplicate_of,
    store::StoredClaim,
};

impl Dev {
    /// Does what is stated with a claim that is sent, as a case worker: writes it, tells
    /// whoever claims, and answers only once the audit has it.
    pub(in crate::dev) async fn work(
        &self,
        id: &ClaimId,
        stated: Stated,
    ) -> Result<StoredClaim, Problem> {
        let now = self.clock.now();
        let mut batch = self.store.begin().await?;
        let stored = batch.take_claim(id).await?;
        // What is not sent is nobody's business.
        let stored = stored.filter(|stored| stored.claim.state != State::Draft);
        let stored = stored.ok_or(Problem::new(ProblemCode::NotFound))?;
        let name = stated.name();
        let deed = stated.deed(&stored, now)?;
        let dealt = deal(&stored.claim, deed, now);
        let Dealt { claim, told } = dealt.map_err(|Impossible| out_of_step(&stored.claim))?;
        let counted = stored.counts();
        let stored = StoredClaim { claim, ..stored };
        // While it was refused, somebody may have claimed for the same anew.
        if !counted
            && stored.counts()
            && let Some(other) = duplicate_of(&mut batch, &stored).await?
        {
            return Err(Problem::new(ProblemCode::ClaimDuplicate).about_claim(other.claim.id));
        }
        batch.put_claim(&stored).await?;
        if let Some(kind) = told {
            batch.tell_of_claim(&stored, kind, now).await?;
        }
        batch.commit().await?;
        self.leave_event(&stored, name, now).await?;
        Ok(stored)
    }

    async fn leave_event(
        &self,
        stored: &StoredClaim,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Problem> {
        let event = Event::of_step(stored, name, Relation::CaseWorker.row(), now);
        let withheld = |_| Problem::new(ProblemCode::Maintenance);
        self.audit.take(event).await.map_err(withheld)?;
        self.audit.flush().await.map_err(withheld)
    }
}

fn out_of_step(claim: &Claim) -> Problem {
    let complaint = claim.complaint.as_ref();
    let complaint = complaint.map_or("none", |one| ComplaintStateWord::write(one.state));
    let state = ClaimStateWord::write(claim.state);
    let params = [("state", state), ("complaint", complaint)];
    let reason = field_error("", "out_of_step", &params);
    Problem::new(ProblemCode::ConflictState).because(vec![reason])
}

/// Why a case worker answers a claim, in words of the contract.
pub(in crate::dev) fn reasons(claim: &Claim) -> Vec<String> {
    let because = claim.because.iter();
    because
        .map(|because| match because {
            Because::Judgement(rule) => format!("judgement {}", rule.id()),
            Because::Unknown(rule) => format!("unknown_fact {}", rule.id()),
            Because::OptedOut => "opted_out".to_owned(),
            Because::Missing(kind) => format!("missing_document {}", DocumentWord::write(*kind)),
        })
        .collect()
}
