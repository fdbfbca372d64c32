//! A file as it comes: read to its limit and no further, and held against what is said of it.

use axum::{
    body::{Body, HttpBody as _},
    http::{HeaderMap, header},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use claims::attachment::{Looks, MOST_ENCLOSED, Media, Shows, looks};
use futures_util::StreamExt as _;
use requisition_api::{
    claim_words::DocumentWord, headers::CONTENT_DIGEST, problem_code::ProblemCode,
};
use sha2::{Digest as _, Sha256};

use crate::{
    problem::{Problem, field_error},
    query::Parameters,
};

/// A file that is what it is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// What kind of file.
    pub media: Media,
    /// The SHA-256 of its content, in base 64.
    pub digest: String,
    /// The file itself.
    pub content: Vec<u8>,
}

/// Reads a file.
///
/// # Errors
///
/// `attachment_too_large` as soon as it is larger than may be, `attachment_type` where it is
/// of no kind that is taken or not of the one that its header names,
/// `attachment_digest_mismatch` where it is not the one that its digest names,
/// `validation_failed` without a digest.
pub async fn read(headers: &HeaderMap, body: Body) -> Result<Came, Problem> {
    let media = media_of(headers)?;
    let expected = digest_of(headers)?;
    let content = content_of(body).await?;
    let digest = STANDARD.encode(Sha256::digest(&content));
    if digest != expected {
        return Err(Problem::new(ProblemCode::AttachmentDigestMismatch));
    }
    if looks(&content) != Looks::Like(media) {
        return Err(Problem::new(ProblemCode::AttachmentType));
    }
    Ok(Came {
        media,
        digest,
        content,
    })
}

/// What a file shows, by the query: `kind` and `trip`.
///
/// # Errors
///
/// `validation_failed` for anything else.
pub fn shows(query: Option<&str>) -> Result<Shows, Problem> {
    let mut given = Parameters::read(query, &["kind", "trip"]);
    let kind = given.word("kind", DocumentWord::ALL);
    let kind = kind.as_deref().and_then(DocumentWord::read);
    let trip = given.text("trip").and_then(|text| text.parse().ok());
    for (name, is_missing) in [("kind", kind.is_none()), ("trip", trip.is_none())] {
        // A word that is not listed has been refused already.
        if is_missing && (name == "trip" || given.text(name).is_none()) {
            given.refuse(&format!("?{name}"), "malformed", &[]);
        }
    }
    let refused = || Problem::invalid(vec![field_error("?", "malformed", &[])]);
    given.finish()?;
    kind.zip(trip)
        .map(|(kind, trip)| Shows { kind, trip })
        .ok_or_else(refused)
}

fn media_of(headers: &HeaderMap) -> Result<Media, Problem> {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok());
    let media = kind.and_then(Media::of);
    media.ok_or(Problem::new(ProblemCode::AttachmentType))
}

/// The one digest that is named, as RFC 9530 writes it.
fn digest_of(headers: &HeaderMap) -> Result<String, Problem> {
    let mut given = headers.get_all(CONTENT_DIGEST).iter();
    let text = given.next().filter(|_| given.next().is_none());
    let text = text.and_then(|text| text.to_str().ok());
    let digest = text.and_then(|text| text.strip_prefix("sha-256=:")?.strip_suffix(':'));
    let refused = || Problem::invalid(vec![field_error(CONTENT_DIGEST, "malformed", &[])]);
    digest.map(str::to_owned).ok_or_else(refused)
}

/// The whole body. Whoever says beforehand that it is too large is not listened to, and of
/// one that goes on and on no more is kept than may be.
async fn content_of(body: Body) -> Result<Vec<u8>, Problem> {
    let too_large = || Problem::new(ProblemCode::AttachmentTooLarge);
    let hint = body.size_hint();
    let most = u64::try_from(MOST_ENCLOSED).unwrap_or(u64::MAX);
    if hint.lower() > most {
        return Err(too_large());
    }
    let said = usize::try_from(hint.lower()).unwrap_or_default();
    let mut content = Vec::with_capacity(said);
    let mut stream = body.into_data_stream();
    while let Some(chunk) = stream.next().await {
        // It broke off: nothing has come.
        let chunk = chunk.map_err(|_| Problem::new(ProblemCode::AttachmentDigestMismatch))?;
        if content.len() + chunk.len() > MOST_ENCLOSED {
            return Err(too_large());
        }
        content.extend_from_slice(&chunk);
    }
    Ok(content)
}
