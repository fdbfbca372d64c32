//! `POST /v1/persons/{person_id}/contact`.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawQuery, State},
    response::{IntoResponse as _, Response},
};
use domain::{
    contact::{StatedContact, email},
    ids::PersonId,
    wish::{Misstated, phone_number},
};
use requisition_api::{
    my_details::{ContactBody, StatedContactBody},
    paths,
    problem_code::ProblemCode,
};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    bodies,
    given::{Given, invalid},
    idempotency::{self, Answer, Key},
    problem::Problem,
    query::Parameters,
    routes::{Id, access::grant_for},
};

/// Says how a person can be reached. What is absent is not said here any more.
///
/// # Errors
///
/// `not_found` for whom the signed-in person may not see, `child_consent_required` without a
/// parent's consent, `validation_failed` for what cannot be a number or an address,
/// `version_conflict` for another version; as [`idempotency::once`].
#[utoipa::path(post, operation_id = "update_contact", path = paths::CONTACT,
    params(("person_id" = String, Path, description = "Whose", max_length = 64)),
    request_body = StatedContactBody,
    responses((status = 200, body = ContactBody, description = "As it is now")))]
pub async fn change_contact(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    key: Key,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    Given(body): Given<StatedContactBody>,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    grant_for(&app, &signed_in, &person, Operation::ChangeContact).await?;
    let (version, stated) = stated(&body)?;
    let request = serde_json::to_vec(&(&person, version, &stated))
        .map_err(|_| Problem::new(ProblemCode::Internal))?;
    let (actor, now) = (&signed_in.person.id, signed_in.now);
    let wish = key.wish(actor, Operation::ChangeContact.id(), &request);
    let effect = async || {
        let mut batch = app.store.begin().await?;
        batch.is_done_by(actor);
        let before = batch.take_contact(&person).await?;
        if before.version != version {
            return Err(Problem::new(ProblemCode::VersionConflict));
        }
        let after = before.stating(stated.clone(), now);
        batch.put_contact(&person, &after).await?;
        // The answer is read anew: a number or an address is kept in one place only.
        Ok((batch, Answer::no_content()))
    };
    idempotency::once(&app.store, wish, now, effect).await?;
    let contact = app.store.contact_of(&person).await?.contact();
    Ok(Json(bodies::contact(contact)).into_response())
}

fn stated(body: &StatedContactBody) -> Result<(u32, StatedContact), Problem> {
    let StatedContactBody {
        version,
        phone,
        email: address,
    } = body;
    let read = |text: &Option<String>, pointer: &str, parse: fn(&str) -> Result<_, Misstated>| {
        parse(text.as_deref().unwrap_or_default()).map_err(|Misstated| invalid(pointer))
    };
    let stated = StatedContact {
        phone: read(phone, "/phone", phone_number)?,
        email: read(address, "/email", email)?,
    };
    Ok((*version, stated))
}
