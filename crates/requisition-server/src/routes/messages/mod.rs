//! What the service tells persons.

pub mod list;
pub mod read;

use domain::ids::PersonId;

use crate::{
    app::App, auth::SignedIn, authorisation::Operation, problem::Problem,
    routes::access::grant_for, store::Reading,
};

/// What the signed-in person may read of what `person` is told.
async fn reading(
    app: &App,
    signed_in: &SignedIn,
    person: PersonId,
    operation: Operation,
) -> Result<Reading, Problem> {
    let grant = grant_for(app, signed_in, &person, operation).await?;
    Ok(Reading {
        person,
        reader: signed_in.person.id.clone(),
        leaves_out: grant.leaves_out(),
    })
}

#[cfg(test)]
mod tests;
