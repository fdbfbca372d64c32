//! `POST /v1/persons/{person_id}/messages/read`.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use domain::ids::{MessageId, PersonId};
use requisition_api::{
    messages::{MOST_READ, ReadMessagesBody},
    paths,
    problem_code::ProblemCode,
};

use super::reading;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    given::Given,
    idempotency::{self, Answer, Key},
    problem::{Problem, field_error},
    query::Parameters,
    routes::Id,
};

/// Notes that the signed-in person has read messages. Others who may read them are told
/// of them all the same.
///
/// # Errors
///
/// `not_found` for a person of whom the signed-in person may not know,
/// `child_consent_required` without a parent's consent, `validation_failed` unless 1 to
/// 100 ids are given; as [`idempotency::once`].
#[utoipa::path(post, path = paths::READ_MESSAGES,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    request_body = ReadMessagesBody,
    responses((status = 204, description = "They are read")))]
pub async fn read_messages(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    key: Key,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    Given(body): Given<ReadMessagesBody>,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let reading = reading(&app, &signed_in, person, Operation::ReadMessages).await?;
    let messages = ids(&body)?;
    let request = serde_json::to_vec(&(&reading.person, &messages))
        .map_err(|_| Problem::new(ProblemCode::Internal))?;
    let route = Operation::ReadMessages.id();
    let (actor, now) = (&signed_in.person.id, signed_in.now);
    let wish = key.wish(actor, route, &request);
    let effect = async || {
        let mut batch = app.store.begin().await?;
        batch.read_messages(&reading, &messages, now).await?;
        Ok((batch, Answer::no_content()))
    };
    let answer = idempotency::once(&app.store, wish, now, effect).await?;
    Ok(answer.respond())
}

fn ids(ReadMessagesBody { message_ids }: &ReadMessagesBody) -> Result<Vec<MessageId>, Problem> {
    let refused = |pointer: &str, code| Problem::invalid(vec![field_error(pointer, code, &[])]);
    if !(1..=MOST_READ).contains(&message_ids.len()) {
        return Err(refused("/message_ids", "out_of_range"));
    }
    let ids = message_ids.iter().enumerate();
    ids.map(|(place, id)| {
        let pointer = format!("/message_ids/{place}");
        id.parse().map_err(|_| refused(&pointer, "malformed"))
    })
    .collect()
}
