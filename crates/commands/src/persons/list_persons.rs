//! Those a person may act for.

use domain::person::Basis;
use ipc::{Answer, persons::ListPersons};

use crate::{
    App,
    asking::ask,
    kept::Persons,
    persons::view,
    ports::{Api as _, Platform},
};

/// Lists the signed-in person and those they may act for, oneself first and
/// the others as the service orders them.
pub async fn list_persons<P: Platform>(app: &App<P>, (): ()) -> Answer<ListPersons> {
    let api = app.api()?;
    let lease = app.lease().await?;
    let mut persons = ask::<ListPersons, _, _>(app, Some(lease), &Persons, api.persons()).await?;
    persons
        .value
        .sort_by_key(|person| person.basis != Basis::Oneself);
    let now = persons.asked_at;
    Ok(persons.map(|persons| persons.iter().map(|person| view(person, now)).collect()))
}
