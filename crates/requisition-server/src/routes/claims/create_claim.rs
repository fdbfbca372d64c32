//! `POST /v1/persons/{person_id}/claims`.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use claims::{Claim, Content, State as Stands};
use domain::ids::{ClaimId, PersonId};
use requisition_api::{
    claims::{ClaimBody, NewClaimBody},
    paths,
    problem_code::ProblemCode,
};
use uuid::Uuid;

use super::{
    content::{content_to_keep, visibility_of},
    deciding::in_time,
    done::{Done, once, told},
    standing::{self, Standing},
};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    idempotency::{Answer, Key},
    problem::Problem,
    routes::{access::grant_of, wished::Asked},
    store::{Batch, Claiming, StoredClaim, Visibility},
};

/// Begins a claim. Nobody looks at it before it is sent, and until then it is its author's
/// alone. The same key makes the same claim, for good.
///
/// # Errors
///
/// `not_found` for a person for whom the signed-in person may not claim and for an organised
/// trip that they may not know of; `protected_address_channel` as the table says;
/// `claim_too_late` three years after a trip; `claim_duplicate` for a trip that is claimed
/// for; `validation_failed` for a body that is none; as [`once`].
#[utoipa::path(post, path = paths::CLAIMS,
    params(("person_id" = String, Path, description = "For whom", max_length = 64)),
    request_body = NewClaimBody,
    responses((status = 201, body = ClaimBody, description = "The claim, which is not sent")))]
pub async fn create_claim(
    State(app): State<Arc<App>>,
    asked: Asked<PersonId, NewClaimBody>,
) -> Result<Response, Problem> {
    let Asked {
        signed_in,
        key,
        about: person,
        body,
    } = asked;
    // Nobody is told what is wrong with a claim that they may not make.
    let operation = Operation::CreateClaim;
    standing::of_person(&app, &signed_in, person.clone(), operation).await?;
    let content = content_to_keep(body.content)?;
    let request = (operation.id(), &person, &content);
    let by = (&*app, &signed_in);
    let effect = async || carry_out(by, key, &person, content.clone()).await;
    let answer = once(by, key, &request, effect).await?;
    told(by, &answer, StatusCode::CREATED).await
}

async fn carry_out(
    (app, signed_in): (&App, &SignedIn),
    key: Key,
    person: &PersonId,
    content: Content,
) -> Result<(Batch, Answer), Problem> {
    let operation = Operation::CreateClaim;
    let standing = standing::of_person(app, signed_in, person.clone(), operation).await?;
    let visibility = visibility_of(app, signed_in, person, &content).await?;
    in_time(&content, domain::oslo::date(signed_in.now))?;
    let author = &signed_in.person.id;
    let mut batch = app.store.begin().await?;
    batch.is_done_by(author);
    batch.take_claims_of(person).await?;
    if let Some(made) = batch.claim_made_under(author, key.uuid()).await? {
        return Ok((batch, Done::answer(made)?));
    }
    let stored = begun((signed_in, &standing), key, visibility, content);
    let duplicate = duplicate_of(&mut batch, &stored).await?;
    if let Some(duplicate) = duplicate {
        return Err(told_duplicate((app, signed_in), batch, duplicate).await?);
    }
    batch.put_claim(&stored).await?;
    Ok((batch, Done::answer(stored.claim.id)?))
}

fn begun(
    (signed_in, standing): (&SignedIn, &Standing),
    key: Key,
    visibility: Visibility,
    content: Content,
) -> StoredClaim {
    let claim = Claim {
        id: new_id(),
        version: 1,
        person: standing.person.clone(),
        content,
        attachments: Vec::new(),
        state: Stands::Draft,
        receipt: None,
        because: Vec::new(),
        asked_for: None,
        answers: Vec::new(),
        ruling: None,
        earlier_rulings: Vec::new(),
        complaint: None,
        earlier_complaints: Vec::new(),
        events: Vec::new(),
    };
    StoredClaim {
        claim,
        author: signed_in.person.id.clone(),
        claimant: standing.claimant,
        create_key: key.uuid(),
        visibility,
        at: signed_in.now,
        settled: None,
    }
}

/// A claim that claims for one of the trips already.
///
/// # Errors
///
/// `internal` when the store does not answer.
pub async fn duplicate_of(
    batch: &mut Batch,
    stored: &StoredClaim,
) -> Result<Option<StoredClaim>, Problem> {
    let claiming = Claiming {
        person: &stored.claim.person,
        as_escort: stored.is_of_an_escort(),
        except: &stored.claim.id,
    };
    for trip in &stored.claim.content.trips {
        if let Some(other) = batch.claim_for(claiming, trip).await? {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// The refusal because of `other`, which is named to those only who may know of it. Nothing
/// of the batch is written.
///
/// # Errors
///
/// `internal` when the store does not answer.
pub async fn told_duplicate(
    (app, signed_in): (&App, &SignedIn),
    batch: Batch,
    other: StoredClaim,
) -> Result<Problem, Problem> {
    // Whoever writes to SQLite may have the last connection.
    drop(batch);
    let operation = Operation::GetClaim;
    let grant = grant_of(app, signed_in, &other.claim.person, operation).await?;
    let is_seen =
        grant.refusal().is_none() && standing::is_seen(app, signed_in, grant, &other).await?;
    let refused = Problem::new(ProblemCode::ClaimDuplicate);
    Ok(if is_seen {
        refused.about_claim(other.claim.id)
    } else {
        refused
    })
}

/// An id that no claim has.
fn new_id() -> ClaimId {
    let id = format!("clm_{}", Uuid::new_v4().simple());
    id.parse().expect("36 plain letters are an id")
}
