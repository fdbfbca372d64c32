//! `POST /v1/claims/{claim_id}/answer`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::ids::ClaimId;
use requisition_api::{
    claim_words::DocumentWord,
    claims::{AnswerBody, ClaimBody},
    paths,
};

use super::{content::note_of, deed::Deed, doing::act};
use crate::{app::App, given::invalid, problem::Problem, routes::wished::Asked};

/// How many kinds of documents somebody can say that they cannot get.
const MOST: usize = 20;

/// Says that what the office asked for is sent, or cannot be.
///
/// # Errors
///
/// `validation_failed` for a body that is none; as [`act`].
#[utoipa::path(post, path = paths::ANSWERED_CLAIM,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    request_body = AnswerBody,
    responses((status = 200, body = ClaimBody, description = "The claim is with the office")))]
pub async fn answer_claim(
    State(app): State<Arc<App>>,
    asked: Asked<ClaimId, AnswerBody>,
) -> Result<Response, Problem> {
    let AnswerBody {
        version,
        note,
        without,
    } = asked.body;
    if without.len() > MOST {
        return Err(invalid("/without"));
    }
    let kinds = without.iter().map(|word| DocumentWord::read(word));
    let deed = Deed::Answer {
        note: note.map(|note| note_of(&note, "/note")).transpose()?,
        without: kinds
            .collect::<Option<_>>()
            .ok_or_else(|| invalid("/without"))?,
    };
    let claim = (asked.about, version);
    act((&app, &asked.signed_in), asked.key, claim, deed).await
}
