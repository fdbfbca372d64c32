//! Persons.

pub mod list;
pub mod one;

use domain::person::{Basis, Person};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, ends_at, may},
    problem::Problem,
    store::{Representation, StoredPerson},
};

/// The signed-in person as the contract has persons.
fn oneself(person: StoredPerson) -> Person {
    Person {
        id: person.id,
        name: person.name,
        born_on: Some(person.born_on),
        basis: Basis::Oneself,
        valid_until: None,
    }
}

/// Those whom the signed-in person may see beside themselves, at the instant of
/// the request.
async fn represented(
    app: &App,
    signed_in: &SignedIn,
    operation: Operation,
) -> Result<Vec<Person>, Problem> {
    let grounds = signed_in.grounds(app).await?;
    let mut persons = Vec::new();
    for ground in &grounds {
        if let Some(person) = app.store.person(&ground.person).await?
            && is_seen(signed_in, &person, ground, operation)
        {
            persons.push(Person {
                valid_until: ends_at(&person, ground),
                id: person.id,
                name: person.name,
                born_on: Some(person.born_on),
                basis: ground.basis.clone(),
            });
        }
    }
    Ok(persons)
}

fn is_seen(
    signed_in: &SignedIn,
    person: &StoredPerson,
    ground: &Representation,
    operation: Operation,
) -> bool {
    let only = std::slice::from_ref(ground);
    may(&signed_in.person, person, only, operation, signed_in.now) != Grant::None
}

#[cfg(test)]
mod tests;
