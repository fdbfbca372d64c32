//! `GET /v1/persons/{person_id}/messages`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, header},
    response::Response,
};
use domain::ids::PersonId;
use requisition_api::{messages::MessagesBody, paths};

use super::reading;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    bodies,
    etag::conditional,
    problem::Problem,
    routes::{
        Id,
        changes::cursor::Feed,
        latest_first::{Log, Wanted},
    },
};

/// What a person is told, the latest first, and how much of it is unread.
///
/// What somebody has done is not told to themselves. What is kept from the one who asks
/// leaves no trace here either.
///
/// # Errors
///
/// `not_found` for a person of whom the signed-in person may not know,
/// `child_consent_required` without a parent's consent, `validation_failed` for
/// parameters out of range or unknown, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::MESSAGES,
    params(
        ("person_id" = String, Path, description = "Whose", max_length = 64),
        ("limit" = Option<u32>, Query, description = "How many on a page.", minimum = 1, maximum = 100),
        ("cursor" = Option<String>, Query, description = "`next_cursor` of the page before.", max_length = 512),
    ),
    responses((status = 200, body = MessagesBody, description = "A page of messages")))]
pub async fn list_messages(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let reading = reading(&app, &signed_in, person, Operation::ListMessages).await?;
    let log = Log {
        feed: Feed::Messages,
        person: &reading.person,
        reader: &reading.reader,
        cursors: &app.cursors,
    };
    let wanted = Wanted::read(query.as_deref(), log)?;
    let mut messages = app
        .store
        .messages(&reading, wanted.before, wanted.limit + 1)
        .await?;
    let size = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let has_more = messages.len() > size;
    messages.truncate(size);
    let last = messages.last().filter(|_| has_more);
    let next_cursor = last.and_then(|(place, _)| log.cursor(*place, signed_in.now));
    let link = next_cursor
        .as_deref()
        .and_then(|cursor| wanted.link(&paths::messages(&reading.person), cursor));
    let messages = messages.into_iter();
    let body = MessagesBody {
        items: messages.map(|(_, one)| bodies::message(one)).collect(),
        unread: app.store.unread(&reading).await?,
        next_cursor,
    };
    let mut response = conditional(&headers, &body);
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}
