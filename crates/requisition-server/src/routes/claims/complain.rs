//! `POST /v1/claims/{claim_id}/complaints`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use claims::complaint::About;
use domain::ids::ClaimId;
use requisition_api::{
    claims::{AboutBody, ClaimBody, NewComplaintBody},
    paths,
};

use super::{content::note_of, deed::Deed, doing::act};
use crate::{app::App, given::invalid, problem::Problem, routes::wished::Asked};

/// About how many things a complaint can be.
const MOST: usize = 100;

/// Complains of the decision about a claim, until four weeks after it.
///
/// # Errors
///
/// `complaint_deadline_passed` after the last day, `validation_failed` for a body that is
/// none or a line that is not there; as [`act`].
#[utoipa::path(post, path = paths::COMPLAINTS,
    params(("claim_id" = String, Path, description = "Which", max_length = 64)),
    request_body = NewComplaintBody,
    responses((status = 200, body = ClaimBody, description = "The complaint is sent")))]
pub async fn complain(
    State(app): State<Arc<App>>,
    asked: Asked<ClaimId, NewComplaintBody>,
) -> Result<Response, Problem> {
    let NewComplaintBody {
        version,
        about,
        why,
    } = asked.body;
    if !(1..=MOST).contains(&about.len()) {
        return Err(invalid("/about"));
    }
    let about = about.into_iter().map(about_of).collect::<Option<_>>();
    let deed = Deed::Complain {
        about: about.ok_or_else(|| invalid("/about"))?,
        why: note_of(&why, "/why")?,
    };
    let claim = (asked.about, version);
    act((&app, &asked.signed_in), asked.key, claim, deed).await
}

/// What a body names; `None` for both at once.
const fn about_of(AboutBody { line, step }: AboutBody) -> Option<About> {
    match (line, step) {
        (Some(line), None) => Some(About::Line(line)),
        (None, Some(step)) => Some(About::Step(step)),
        (None, None) => Some(About::Other),
        (Some(_), Some(_)) => None,
    }
}
