//! Persons.

pub mod list;
pub mod one;

use domain::person::{Basis, Person};
use requisition_api::persons::{PersonBody, READ_TRIPS};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, ends_at, may},
    bodies,
    problem::Problem,
    store::{Representation, StoredPerson},
};

/// The signed-in person as the contract has persons.
pub fn oneself(signed_in: &SignedIn) -> PersonBody {
    let stored = &signed_in.person;
    let person = Person {
        id: stored.id.clone(),
        name: stored.name.clone(),
        born_on: Some(stored.born_on),
        basis: Basis::Oneself,
        valid_until: None,
        address_protected: stored.address_protected,
    };
    bodies::person(person, capabilities(signed_in, stored, &[]))
}

/// Those whom the signed-in person may see beside themselves, at the instant of
/// the request.
async fn represented(
    app: &App,
    signed_in: &SignedIn,
    operation: Operation,
) -> Result<Vec<PersonBody>, Problem> {
    let grounds = signed_in.grounds(app).await?;
    let mut persons = Vec::new();
    for ground in &grounds {
        let Some(stored) = app.store.person(&ground.person).await? else {
            continue;
        };
        let only = std::slice::from_ref(ground);
        let actor = &signed_in.person;
        if may(actor, &stored, only, operation, signed_in.now) != Grant::None {
            let can = capabilities(signed_in, &stored, only);
            persons.push(bodies::person(as_seen(stored, ground), can));
        }
    }
    Ok(persons)
}

fn as_seen(person: StoredPerson, ground: &Representation) -> Person {
    Person {
        valid_until: ends_at(&person, ground),
        id: person.id,
        name: person.name,
        born_on: Some(person.born_on),
        basis: ground.basis.clone(),
        address_protected: person.address_protected,
    }
}

/// What the signed-in person can do for `person`, as the window needs to know
/// it; each call is decided anew.
fn capabilities(
    signed_in: &SignedIn,
    person: &StoredPerson,
    grounds: &[Representation],
) -> Vec<String> {
    let grant = may(
        &signed_in.person,
        person,
        grounds,
        Operation::ListTrips,
        signed_in.now,
    );
    match grant.refusal() {
        None => vec![READ_TRIPS.to_owned()],
        Some(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
