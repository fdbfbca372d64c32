//! `GET /v1/timetables`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use requisition_api::{paths, timetables::TimetablesBody};

use crate::{
    app::App, auth::SignedIn, authorisation::Operation, etag::conditional_long, problem::Problem,
    query::Parameters, routes::access::own_grant,
};

/// How long a line's text is, in **bytes**.
const LINE: usize = 2048;

/// Every line of the buses that are built for patients. It is the same for everybody.
///
/// # Errors
///
/// `validation_failed` for any query.
#[utoipa::path(get, path = paths::TIMETABLES,
    responses((status = 200, body = TimetablesBody, description = "The lines")))]
pub async fn list_timetables(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    own_grant(&signed_in, Operation::ListTimetables)?;
    let body = app.timetables.body();
    Ok(conditional_long(&headers, body.items.len() * LINE, body))
}

#[cfg(test)]
mod tests {
    use axum::http::{Request, StatusCode, header};
    use requisition_api::timetables::TimetablesBody;

    use super::*;
    use crate::{
        stage::{PARENT, Stage},
        timetables::Timetables,
    };

    async fn stage() -> Stage {
        Stage::with(|configuration| configuration.timetables = Timetables::sample()).await
    }

    #[tokio::test]
    async fn the_lines_are_told_as_they_were_read_and_not_twice() {
        let stage = stage().await;
        let first = stage.get(paths::TIMETABLES, PARENT).await;
        let told: TimetablesBody = serde_json::from_value(first.json()).unwrap();
        assert_eq!(told, *Timetables::sample().body());
        let again = Request::get(paths::TIMETABLES)
            .header(header::IF_NONE_MATCH, first.headers[header::ETAG].clone());
        let again = stage.send_as(PARENT, again).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }

    #[tokio::test]
    async fn a_question_that_nobody_asks_is_refused() {
        let path = format!("{}?line=x", paths::TIMETABLES);
        let refused = stage().await.get(&path, PARENT).await;
        assert_eq!(refused.code(), "validation_failed");
    }
}
