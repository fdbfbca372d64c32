//! `POST /v1/persons/{person_id}/payout-account`.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawQuery, State},
    response::{IntoResponse as _, Response},
};
use domain::{account::AccountNumber, ids::PersonId, message::MessageKind};
use requisition_api::{
    my_details::{NewPayoutAccountBody, PayoutAccountBody},
    paths,
    problem_code::ProblemCode,
};

use super::{account_body, payee};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    given::Given,
    idempotency::{self, Answer, Key},
    problem::Problem,
    query::Parameters,
    routes::Id,
    store::{About, Batch, StoredAccount, Telling},
};

/// Says where travel support for a person goes, after a sign-in of just now. Whoever the
/// account belongs to is told in a message, also where they did it themselves: a stranger at
/// their device would be nobody else to the service.
///
/// # Errors
///
/// `not_found` for whom the signed-in person may not receive money,
/// `protected_address_channel` for a protected address, `step_up_required` without a sign-in
/// of just now, `account_invalid` for what is no account number, `version_conflict` for another
/// version; as [`idempotency::once`].
#[utoipa::path(post, path = paths::PAYOUT_ACCOUNT,
    params(("person_id" = String, Path, description = "For whom", max_length = 64)),
    request_body = NewPayoutAccountBody,
    responses((status = 200, body = PayoutAccountBody, description = "As it is now, masked")))]
pub async fn set_payout_account(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    key: Key,
    Id(person): Id<PersonId>,
    RawQuery(query): RawQuery,
    Given(body): Given<NewPayoutAccountBody>,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let (owner, payee) = payee(&app, &signed_in, person, Operation::SetPayoutAccount).await?;
    signed_in.just_now(&app)?;
    let NewPayoutAccountBody { version, account } = body;
    let account: AccountNumber = account
        .parse()
        .map_err(|_| Problem::new(ProblemCode::AccountInvalid))?;
    let request = serde_json::to_vec(&(&owner, version, account))
        .map_err(|_| Problem::new(ProblemCode::Internal))?;
    let now = signed_in.now;
    let operation = Operation::SetPayoutAccount.id();
    let wish = key.wish(&signed_in.person.id, operation, &request);
    let effect = async || {
        let mut batch = app.store.begin().await?;
        let before = batch.take_payout_account(&owner).await?;
        if before.map_or(0, |before| before.version) != version {
            return Err(Problem::new(ProblemCode::VersionConflict));
        }
        let after = StoredAccount {
            version: version + 1,
            account: Some(account),
            since: now,
        };
        batch.put_payout_account(&owner, &after).await?;
        tell(&mut batch, &owner, &after).await?;
        // The answer is read anew: no copy of it is kept.
        Ok((batch, Answer::no_content()))
    };
    idempotency::once(&app.store, wish, now, effect).await?;
    let stored = app.store.payout_account(&owner).await?;
    Ok(Json(account_body(&signed_in, payee, stored)).into_response())
}

/// Tells the person by the name of nobody, so that they are told of their own doing, too.
pub(super) async fn tell(
    batch: &mut Batch,
    owner: &PersonId,
    stored: &StoredAccount,
) -> Result<(), Problem> {
    let telling = Telling {
        about: About::Person(owner),
        kind: MessageKind::PayoutAccountChanged,
        at: stored.since,
        once: format!("{owner}|payout_account|{}", stored.version),
    };
    batch.tell(telling).await?;
    Ok(())
}
