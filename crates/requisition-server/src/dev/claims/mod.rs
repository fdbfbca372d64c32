//! What case workers do with claims, with which the whole life of one can be played.

mod stated;
mod worked;

use axum::{
    Json,
    extract::{Path, State},
};
use claims::{State as Stands, complaint};
use domain::ids::ClaimId;
use requisition_api::{
    claim_words::{ClaimStateWord, ComplaintStateWord},
    problem_code::ProblemCode,
};
use serde::Serialize;

pub(super) use stated::Stated;
pub(super) use worked::reasons;

use super::{Dev, given::Given};
use crate::{
    problem::Problem,
    store::{StoreError, StoredClaim},
};

/// More than anybody works through.
const MOST: u32 = 500;

/// Where a claim waits for the office or may still come back to it.
const WITH_THE_OFFICE: [Stands; 4] = [
    Stands::Submitted,
    Stands::Received,
    Stands::InReview,
    Stands::NeedsDocumentation,
];

/// Where it is answered: the word for the database, whatever was decided.
const ANSWERED: [Stands; 3] = [
    Stands::Decided(claims::state::Result::Approved),
    Stands::Paid(claims::state::Result::Approved),
    Stands::NothingToPay(claims::state::Result::Approved),
];

/// A claim in the queue.
#[derive(Serialize)]
pub(super) struct Queued {
    id: String,
    person_id: String,
    version: u32,
    state: &'static str,
    complaint: Option<&'static str>,
    because: Vec<String>,
}

impl From<&StoredClaim> for Queued {
    fn from(StoredClaim { claim, .. }: &StoredClaim) -> Self {
        let complaint = claim.complaint.as_ref();
        Self {
            id: claim.id.to_string(),
            person_id: claim.person.to_string(),
            version: claim.version,
            state: ClaimStateWord::write(claim.state),
            complaint: complaint.map(|complaint| ComplaintStateWord::write(complaint.state)),
            because: reasons(claim),
        }
    }
}

/// `GET /dev/claims`: what waits for the office, the oldest first.
pub(super) async fn list(State(dev): State<Dev>) -> Result<Json<Vec<Queued>>, Problem> {
    let queue = dev.queue().await?;
    Ok(Json(queue.iter().map(Queued::from).collect()))
}

/// `PUT /dev/claims/{claim_id}/steps`: a step of the office.
pub(super) async fn step(
    State(dev): State<Dev>,
    Path(id): Path<String>,
    Given(stated): Given<Stated>,
) -> Result<Json<Queued>, Problem> {
    let id: ClaimId = id
        .parse()
        .map_err(|_| Problem::new(ProblemCode::NotFound))?;
    let stored = dev.work(&id, stated).await?;
    Ok(Json(Queued::from(&stored)))
}

impl Dev {
    /// The claims that the office has something to do with: those that nobody has decided,
    /// those that nobody has paid or closed, and those with a complaint.
    pub(super) async fn queue(&self) -> Result<Vec<StoredClaim>, StoreError> {
        let mut queue = self.store.claims_that_are(&WITH_THE_OFFICE, MOST).await?;
        let answered = self.store.claims_that_are(&ANSWERED, MOST).await?;
        queue.extend(answered.into_iter().filter(is_open));
        queue.sort_by(|one, other| (one.at, &one.claim.id).cmp(&(other.at, &other.claim.id)));
        Ok(queue)
    }
}

/// Whether the office has something left to do with what it has answered.
fn is_open(stored: &StoredClaim) -> bool {
    let complaint = stored.claim.complaint.as_ref();
    let complained = complaint.is_some_and(|complaint| match complaint.state {
        complaint::State::Submitted | complaint::State::InReview | complaint::State::Upheld => true,
        complaint::State::Changed | complaint::State::Forwarded | complaint::State::Unknown => {
            false
        }
    });
    complained || matches!(stored.claim.state, Stands::Decided(_))
}

#[cfg(test)]
mod tests;
