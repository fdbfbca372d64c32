//! `GET /v1/changes`.

use std::{sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{RawQuery, State},
};
use requisition_api::{
    changes::{ChangesBody, ChangesQuery, MAX_WAIT},
    page::MAX_LIMIT,
    paths,
    problem_code::ProblemCode,
};
use tokio::time::{Instant, timeout_at};

use super::{
    cursor::{Cursor, Feed},
    reading::{self, Found},
};
use crate::{app::App, auth::SignedIn, problem::Problem, query::Parameters};

struct Wanted {
    since: Option<String>,
    wait: u32,
    limit: u32,
}

impl Wanted {
    fn read(query: Option<&str>) -> Result<Self, Problem> {
        let mut given = Parameters::read(query, &["since", "wait", "limit"]);
        let since = given.text("since").map(str::to_owned);
        let wait = match given.text("wait") {
            Some("0") => None,
            _ => given.count("wait", MAX_WAIT),
        };
        let limit = given.count("limit", MAX_LIMIT).unwrap_or(MAX_LIMIT);
        given.finish()?;
        Ok(Self {
            since,
            wait: wait.unwrap_or(0),
            limit,
        })
    }
}

/// What has changed since a cursor, for everybody that the signed-in person may
/// see. Without a cursor: the cursor of now.
///
/// # Errors
///
/// `cursor_expired` for a cursor that is too old or was not given out to the
/// signed-in person, `validation_failed` for parameters out of range or unknown,
/// `internal` when the store does not answer.
#[utoipa::path(get, path = paths::CHANGES, params(ChangesQuery),
    responses((status = 200, body = ChangesBody, description = "What has changed, oldest first")))]
pub async fn list_changes(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Json<ChangesBody>, Problem> {
    let wanted = Wanted::read(query.as_deref())?;
    let found = match wanted.since {
        None => Found {
            items: Vec::new(),
            end: reading::now(&app, &signed_in).await?,
            more: false,
        },
        Some(text) => {
            let since = app
                .cursors
                .read(&text, Feed::Changes, &signed_in.person.id)
                .ok_or(Problem::new(ProblemCode::CursorExpired))?;
            let until = Instant::now() + Duration::from_secs(wanted.wait.into());
            wait(&app, &signed_in, since, wanted.limit, until).await?
        }
    };
    let cursor = app
        .cursors
        .write(&found.end, Feed::Changes, &signed_in.person.id)
        .ok_or(Problem::new(ProblemCode::Internal))?;
    Ok(Json(ChangesBody {
        items: found.items.into_iter().map(|item| item.body).collect(),
        cursor,
        more: found.more,
    }))
}

/// What has changed since `since`, as soon as that is something.
async fn wait(
    app: &App,
    signed_in: &SignedIn,
    since: Cursor,
    limit: u32,
    until: Instant,
) -> Result<Found, Problem> {
    let mut heard = app.store.hear();
    loop {
        let is_over = heard.borrow_and_update().is_over;
        let found = reading::since(app, signed_in, since, limit).await?;
        if is_over || !found.items.is_empty() || Instant::now() >= until {
            return Ok(found);
        }
        // Time alone may change something: somebody comes of age. Nobody is told
        // of that, so it is looked for at the end.
        let told = timeout_at(until, heard.changed()).await;
        if matches!(told, Ok(Err(_))) {
            return Ok(found);
        }
    }
}
