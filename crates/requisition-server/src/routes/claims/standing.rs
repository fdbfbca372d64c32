//! What somebody may do with the claims of a person, and with one of them.

use claims::State;
use domain::ids::{ClaimId, PersonId};
use entitlement::facts::Claimant;
use requisition_api::problem_code::ProblemCode;

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, Relation},
    problem::Problem,
    routes::{access::standing_of, trip_actions::act::done_by},
    store::{StoredClaim, StoredPerson},
};
use domain::trip_action::DoneBy;

/// What somebody may do.
#[derive(Clone, Debug)]
pub struct Standing {
    /// For whom.
    pub person: PersonId,
    /// What they are to the patient.
    pub claimant: Claimant,
}

/// What the signed-in person may do with claims of `person`.
///
/// # Errors
///
/// As the table says; `internal` when the store does not answer.
pub async fn of_person(
    app: &App,
    signed_in: &SignedIn,
    person: PersonId,
    operation: Operation,
) -> Result<Standing, Problem> {
    let (grant, relation) = standing_of(app, signed_in, &person, operation).await?;
    if let Some(code) = grant.refusal() {
        return Err(Problem::new(code));
    }
    let claimant = relation.and_then(claimant_of).ok_or_else(not_found)?;
    Ok(Standing { person, claimant })
}

/// What the signed-in person may do with a claim, and the claim. For one that does not
/// exist the same questions are asked, about somebody who does not exist either.
///
/// # Errors
///
/// `not_found` for a claim that they may not know of; as [`of_person`].
pub async fn of_claim(
    app: &App,
    signed_in: &SignedIn,
    id: &ClaimId,
    operation: Operation,
) -> Result<(Standing, StoredClaim), Problem> {
    signed_in.trail.about_claim(id, None);
    let stored = app.store.claim_with(id).await?;
    let known = stored.as_ref().map(|stored| stored.visibility);
    signed_in.trail.about_claim(id, known);
    let person = match &stored {
        Some(stored) => stored.claim.person.clone(),
        None => id.as_str().parse().map_err(|_| not_found())?,
    };
    let (grant, _) = standing_of(app, signed_in, &person, operation).await?;
    // Of a claim that is hidden not even the reason is told.
    if let Some(stored) = &stored
        && grant.refusal().is_none()
        && !is_seen(app, signed_in, grant, stored).await?
    {
        return Err(not_found());
    }
    let standing = of_person(app, signed_in, person, operation).await?;
    Ok((standing, stored.ok_or_else(not_found)?))
}

/// Whether `grant` lets the signed-in person know of a claim.
///
/// # Errors
///
/// `internal` when the store does not answer.
pub async fn is_seen(
    app: &App,
    signed_in: &SignedIn,
    grant: Grant,
    stored: &StoredClaim,
) -> Result<bool, Problem> {
    let is_author = stored.author == signed_in.person.id;
    if !is_author && (stored.claim.state == State::Draft || grant == Grant::Own) {
        return Ok(false);
    }
    if grant == Grant::Own {
        return Ok(true);
    }
    let is_hidden = match grant.leaves_out() {
        Some(left_out) => {
            app.store
                .is_hidden_claim(&stored.claim.id, left_out)
                .await?
        }
        None => false,
    };
    Ok(!is_hidden && grant.shows(stored.visibility))
}

/// What somebody is to the patient for whom they claim; `None` without a ground.
fn claimant_of(relation: Relation) -> Option<Claimant> {
    match done_by(relation)? {
        DoneBy::Patient => Some(Claimant::Patient),
        DoneBy::Parent => Some(Claimant::Guardian),
        DoneBy::Representative => Some(Claimant::Representative),
        DoneBy::Unknown(_) => None,
    }
}

/// The person for whom somebody claims.
///
/// # Errors
///
/// `not_found` where there is none, `internal` when the store does not answer.
pub async fn patient(app: &App, person: &PersonId) -> Result<StoredPerson, Problem> {
    app.store.person(person).await?.ok_or_else(not_found)
}

pub fn not_found() -> Problem {
    Problem::new(ProblemCode::NotFound)
}
