//! Switching to another person.

use ipc::{Answer, Args, Origin, Problem, persons::ChoosePerson};

use crate::{
    App,
    asking::ask,
    kept::Persons,
    ports::{Api as _, Platform},
    session::shown,
};

/// Switches to a person that the service lists now. Everything held for the
/// person before is forgotten. What cannot be checked is not done: without the
/// service the person before stays chosen.
pub async fn choose_person<P: Platform>(
    app: &App<P>,
    choice: Args<ChoosePerson>,
) -> Answer<ChoosePerson> {
    let api = app.api()?;
    let lease = app.lease().await?;
    let persons = ask::<ChoosePerson, _, _>(app, Some(lease), &Persons, api.persons()).await?;
    if let Origin::Kept { because } = persons.origin {
        return Err(because);
    }
    let person = persons
        .value
        .into_iter()
        .find(|person| person.id == choice.person)
        .ok_or(Problem::NotFound)?;
    app.change_account(lease, |state| state.act_for(Some(person)))
        .await?;
    Ok(shown(app))
}
