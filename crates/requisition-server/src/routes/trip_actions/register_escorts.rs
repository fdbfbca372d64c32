//! `POST /v1/trips/{trip_id}/escorts`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::{
    ids::TripId,
    wish::{EscortStatement, Misstated, escort_name, phone_number},
};
use requisition_api::{
    paths,
    trip_actions::{DoneBody, EscortStatementBody, EscortsStatementBody},
    words::EscortKindWord,
};

use super::{
    asked::Asked,
    wanted::{Deed, Wanted},
};
use crate::{
    app::App,
    problem::{Problem, field_error},
};

/// No more than this are ever approved.
const MOST: usize = 2;

/// Says who goes along. Whoever was named before and is not named now is taken off.
///
/// # Errors
///
/// `validation_failed` for a body that is none; `escort_limit` and
/// `child_cannot_travel_alone`; as [`super::act::act`].
#[utoipa::path(post, path = paths::ESCORTS,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    request_body = EscortsStatementBody,
    responses((status = 200, body = DoneBody, description = "They go along")))]
pub async fn register_escorts(
    State(app): State<Arc<App>>,
    asked: Asked<TripId, EscortsStatementBody>,
) -> Result<Response, Problem> {
    asked
        .act(&app, |trip, body, _| {
            let escorts = read(body.escorts)?;
            let deed = Deed::RegisterEscorts(escorts);
            Ok(Wanted::of_trip(trip, body.version, deed))
        })
        .await
}

fn read(escorts: Vec<EscortStatementBody>) -> Result<Vec<EscortStatement>, Problem> {
    if escorts.len() > MOST {
        let error = field_error("/escorts", "out_of_range", &[]);
        return Err(Problem::invalid(vec![error]));
    }
    escorts.into_iter().enumerate().map(one).collect()
}

fn one((place, body): (usize, EscortStatementBody)) -> Result<EscortStatement, Problem> {
    let EscortStatementBody { kind, name, phone } = body;
    let refused = |field: &str, code| {
        let error = field_error(&format!("/escorts/{place}/{field}"), code, &[]);
        Problem::invalid(vec![error])
    };
    if !EscortKindWord::ALL.contains(&kind.as_str()) {
        return Err(refused("kind", "unknown"));
    }
    Ok(EscortStatement {
        kind: EscortKindWord::read(&kind),
        name: stated(name, escort_name).map_err(|_| refused("name", "malformed"))?,
        // What is dialled is sent as such.
        phone: stated(phone.clone(), phone_number)
            .ok()
            .filter(|dialled| *dialled == phone)
            .ok_or_else(|| refused("phone", "malformed"))?,
    })
}

/// What is stated says something.
fn stated(
    text: Option<String>,
    read: impl Fn(&str) -> Result<Option<String>, Misstated>,
) -> Result<Option<String>, Misstated> {
    text.map(|text| read(&text)?.ok_or(Misstated)).transpose()
}
