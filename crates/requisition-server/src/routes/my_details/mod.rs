//! What the service keeps about a person beside their trips and claims.

pub mod change_contact;
pub mod copayment_status;
pub mod erase;
pub mod export;
pub mod get_contact;
pub mod get_payout_account;
pub mod set_payout_account;
#[cfg(test)]
mod tests;

use domain::ids::PersonId;
use requisition_api::{my_details::PayoutAccountBody, problem_code::ProblemCode, times};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Operation, Relation},
    problem::Problem,
    routes::access::standing_of,
    store::StoredAccount,
};

/// Whose account travel support goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Payee {
    /// The patient's own.
    Patient,
    /// That of the parent who asks: a child's travel support is paid to their own account.
    Parent,
}

/// The person whose account it is that is read or changed by asking for `person`'s.
///
/// # Errors
///
/// As the table says, `internal` when the store does not answer.
async fn payee(
    app: &App,
    signed_in: &SignedIn,
    person: PersonId,
    operation: Operation,
) -> Result<(PersonId, Payee), Problem> {
    let (grant, relation) = standing_of(app, signed_in, &person, operation).await?;
    if let Some(code) = grant.refusal() {
        return Err(Problem::new(code));
    }
    match relation {
        Some(Relation::ParentOfChild | Relation::ParentOfYouth) => {
            Ok((signed_in.person.id.clone(), Payee::Parent))
        }
        Some(Relation::Oneself) => Ok((person, Payee::Patient)),
        // The table grants it to nobody else; should it ever, nobody's money goes astray.
        _ => Err(Problem::new(ProblemCode::NotFound)),
    }
}

fn account_body(
    signed_in: &SignedIn,
    payee: Payee,
    stored: Option<StoredAccount>,
) -> PayoutAccountBody {
    let known = stored.and_then(|stored| Some((stored.account?.ending(), stored.since)));
    PayoutAccountBody {
        version: stored.map_or(0, |stored| stored.version),
        ending: known.map(|(ending, _)| ending.to_string()),
        since: known.map(|(_, since)| times::write(since)),
        payee: match payee {
            Payee::Patient => "patient".to_owned(),
            Payee::Parent => "parent".to_owned(),
        },
        fresh_until: signed_in.fresh_until().map(times::write),
    }
}
