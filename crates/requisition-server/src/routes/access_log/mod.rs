//! `GET /v1/persons/{person_id}/access-log`.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, header},
    response::Response,
};
use domain::ids::PersonId;
use requisition_api::{access_log::AccessBody, page::PageBody, paths};

use crate::{
    app::App,
    audit::Event,
    auth::SignedIn,
    authorisation::Operation,
    bodies,
    etag::conditional,
    problem::Problem,
    routes::{
        Id,
        access::grant_for,
        changes::cursor::Feed,
        latest_first::{Log, Wanted},
    },
    store::Looks,
};

/// Who else has looked at or done something for a person, the latest first.
///
/// What a person does for themselves is not listed; what the office does with a claim is. What is kept from the one
/// who asks leaves no trace here either.
///
/// # Errors
///
/// `not_found` for a person of whom the signed-in person may not know,
/// `child_consent_required` without a parent's consent, `validation_failed` for
/// parameters out of range or unknown, `internal` when the store does not answer.
#[utoipa::path(get, path = paths::ACCESS_LOG,
    params(
        ("person_id" = String, Path, description = "Whose", max_length = 64),
        ("limit" = Option<u32>, Query, description = "How many on a page.", minimum = 1, maximum = 100),
        ("cursor" = Option<String>, Query, description = "`next_cursor` of the page before.", max_length = 512),
    ),
    responses((status = 200, body = PageBody<AccessBody>, description = "A page of looks and acts")))]
pub async fn list_access_log(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let grant = grant_for(&app, &signed_in, &person, Operation::ListAccessLog).await?;
    let log = Log {
        feed: Feed::AccessLog,
        person: &person,
        reader: &signed_in.person.id,
        cursors: &app.cursors,
    };
    let wanted = Wanted::read(query.as_deref(), log)?;
    // What this process has answered until now is in the page.
    app.audit.flush().await?;
    let looks = Looks {
        person: person.clone(),
        leaves_out: grant.leaves_out(),
        before: wanted.before,
        limit: wanted.limit + 1,
    };
    let mut events = app.store.looks(&looks).await?;
    let size = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let has_more = events.len() > size;
    events.truncate(size);
    let next_cursor = events
        .last()
        .filter(|_| has_more)
        .and_then(|(number, _)| log.cursor(*number, signed_in.now));
    let link = next_cursor
        .as_deref()
        .and_then(|cursor| wanted.link(&paths::access_log(&person), cursor));
    let body = PageBody {
        items: items(&app, events).await?,
        next_cursor,
    };
    let mut response = conditional(&headers, &body);
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

async fn items(app: &App, events: Vec<(i64, Event)>) -> Result<Vec<AccessBody>, Problem> {
    let mut names: BTreeMap<PersonId, String> = BTreeMap::new();
    let mut items = Vec::with_capacity(events.len());
    for (_, event) in events {
        let Some(actor) = event.actor.clone() else {
            items.push(bodies::access(event, String::new()));
            continue;
        };
        if !names.contains_key(&actor) {
            let person = app.store.person(&actor).await?;
            let name = person.map(|person| person.name).unwrap_or_default();
            names.insert(actor.clone(), name);
        }
        let name = names.get(&actor).cloned().unwrap_or_default();
        items.push(bodies::access(event, name));
    }
    Ok(items)
}

#[cfg(test)]
mod tests;
