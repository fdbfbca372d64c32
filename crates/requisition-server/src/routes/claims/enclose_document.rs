//! `POST /v1/claims/{claim_id}/attachments`.

use std::sync::Arc;

use axum::{
    Json,
    body::Body,
    extract::{RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use claims::{
    State as Stands,
    attachment::{Attachment, MOST_FILES, Shows},
};
use domain::ids::{AttachmentId, ClaimId};
use requisition_api::{
    claim_words::DocumentWord, claims::EnclosedBody, paths, problem_code::ProblemCode,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    doing::put,
    done::once,
    enclosed::{Came, read, shows},
    standing::{self, not_found},
};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    bodies,
    idempotency::{Answer, Key},
    problem::{Problem, field_error},
    routes::Id,
    store::{Batch, StoreError, StoredClaim, StoredFile},
};

/// What is kept under a key.
#[derive(Debug, Serialize, Deserialize)]
struct Done {
    claim: ClaimId,
    file: AttachmentId,
}

/// Encloses a file with a claim: a photo, a scan or a document. Its first bytes say what it
/// is; its name is the service's. The same key encloses the same file once, for good.
///
/// # Errors
///
/// `not_found` for a claim that the signed-in person may not know of; `attachment_too_large`,
/// `attachment_type` and `attachment_digest_mismatch` as [`read`]; `attachment_limit` where
/// there are as many as may be; `conflict_state` for a claim that was taken back;
/// `validation_failed` for a kind or trip that there is not; as [`once`].
#[utoipa::path(post, path = paths::ATTACHMENTS,
    params(
        ("claim_id" = String, Path, description = "With which", max_length = 64),
        ("kind" = DocumentWord, Query, description = "What it shows."),
        ("trip" = u16, Query, description = "Of which trip of the claim, from 0."),
        ("content-digest" = String, Header, description = "RFC 9530: `sha-256=:…:`."),
    ),
    request_body(content(
        (String = "image/jpeg"), (String = "image/png"), (String = "application/pdf"),
    ), description = "The file, of 10 MiB at most."),
    responses((status = 201, body = EnclosedBody, description = "It is enclosed")))]
pub async fn enclose_document(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    key: Key,
    Id(claim): Id<ClaimId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let by = (&*app, &signed_in);
    let operation = Operation::EncloseDocument;
    // Nobody is listened to who may not.
    standing::of_claim(by.0, by.1, &claim, operation).await?;
    let shows = shows(query.as_deref())?;
    let _room = app.uploads.acquire().await;
    let came = read(&headers, body).await?;
    let request = (operation.id(), &claim, shows, &came.digest);
    let effect = async || carry_out(by, key, (&claim, shows), &came).await;
    let answer = once(by, key, &request, effect).await?;
    told(by, &answer).await
}

async fn carry_out(
    (app, signed_in): (&App, &SignedIn),
    key: Key,
    (claim, shows): (&ClaimId, Shows),
    came: &Came,
) -> Result<(Batch, Answer), Problem> {
    let mut batch = app.store.begin().await?;
    batch.is_done_by(&signed_in.person.id);
    let mut stored = batch.take_claim(claim).await?.ok_or_else(not_found)?;
    let done = |file| {
        let claim = claim.clone();
        Answer::json(StatusCode::CREATED, &Done { claim, file })
    };
    if let Some(before) = batch.file_under(claim, key.uuid()).await? {
        if before.digest != came.digest {
            return Err(Problem::new(ProblemCode::IdempotencyKeyReused));
        }
        return Ok((batch, done(before.id)?));
    }
    can_be_enclosed(&stored, shows)?;
    let file = StoredFile {
        id: new_id(),
        claim: claim.clone(),
        key: key.uuid(),
        digest: came.digest.clone(),
        media: came.media,
        content: came.content.clone(),
    };
    batch.put_claim_file(&file).await?;
    stored.claim.attachments.push(Attachment {
        id: file.id.clone(),
        shows,
        media: came.media,
        bytes: u32::try_from(came.content.len()).unwrap_or(u32::MAX),
        at: Some(signed_in.now),
    });
    if stored.claim.state == Stands::Draft {
        stored.at = signed_in.now;
    }
    put(&mut batch, &mut stored).await?;
    Ok((batch, done(file.id)?))
}

fn can_be_enclosed(stored: &StoredClaim, shows: Shows) -> Result<(), Problem> {
    let claim = &stored.claim;
    if matches!(claim.state, Stands::Withdrawn | Stands::Unknown) {
        return Err(Problem::new(ProblemCode::ConflictState));
    }
    if claim.attachments.len() >= MOST_FILES {
        return Err(Problem::new(ProblemCode::AttachmentLimit));
    }
    if usize::from(shows.trip) >= claim.content.trips.len() {
        let error = field_error("?trip", "out_of_range", &[]);
        return Err(Problem::invalid(vec![error]));
    }
    Ok(())
}

async fn told((app, signed_in): (&App, &SignedIn), answer: &Answer) -> Result<Response, Problem> {
    let done: Done =
        serde_json::from_str(answer.body()).map_err(|_| StoreError::Damaged("idempotency"))?;
    let operation = Operation::GetClaim;
    let (_, stored) = standing::of_claim(app, signed_in, &done.claim, operation).await?;
    let mut files = stored.claim.attachments.iter();
    let file = files.find(|file| file.id == done.file);
    let body = EnclosedBody {
        attachment: bodies::attachment(file.ok_or_else(not_found)?),
        version: stored.claim.version,
    };
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// An id that no file has.
fn new_id() -> AttachmentId {
    let id = format!("att_{}", Uuid::new_v4().simple());
    id.parse().expect("36 plain letters are an id")
}
