//! Whom the signed-in person may act for has changed.

use std::collections::HashSet;

use domain::{ids::PersonId, person::Person};
use ipc::{Look, Origin, news::News, persons::ListPersons};

use crate::{
    App,
    acting::Whose,
    app::Lease,
    asking::ask,
    kept::{Keep as _, Persons},
    ports::{Api as _, Owner, Platform},
    session::end_access,
};

/// Reads anew whom the signed-in person may act for, and forgets at once
/// everything about whoever is not among them any more.
pub(crate) async fn persons_changed<P: Platform>(app: &App<P>, lease: Lease) {
    let lease = Lease {
        choice: None,
        ..lease
    };
    let Ok(api) = app.api() else { return };
    let before = kept_before(app, lease).await;
    let looking = (Some(lease), Look::Service);
    let answer = ask::<ListPersons, _, _>(app, looking, &Persons, api.persons()).await;
    if let Ok(persons) = answer
        && persons.origin == Origin::Service
    {
        let is_listed = |owner: &Owner| persons.value.iter().any(|other| other.id == owner.person);
        for owner in before.iter().filter(|owner| !is_listed(owner)) {
            app.forget_person(owner).await;
        }
        let chosen = app.state().owner();
        match chosen.filter(|_| app.state().is_within(lease)) {
            Some(owner) if !is_listed(&owner) => end_access(app, lease).await,
            Some(owner) => {
                let mut persons = persons.value.into_iter();
                let still = persons.find(|person| person.id == owner.person);
                // A choice that was made meanwhile is newer than this.
                let update = app.change_account(lease, |state| {
                    if state.owner().is_some_and(|now| now == owner) {
                        state.act_for(still);
                    }
                });
                let _over = update.await;
            }
            None => {}
        }
    }
    if app.state().is_within(lease) {
        app.board().publish(News::PersonsChanged);
    }
}

/// Forgets everything about those for whom the ground has run out by now, also where the
/// service cannot be asked. `gone` are those who were forgotten so before, until there is a
/// new ground.
pub(super) async fn let_go_of_ended<P: Platform>(
    app: &App<P>,
    lease: Lease,
    gone: &mut HashSet<PersonId>,
) {
    let Ok(Some(whose)) = app.whose(Some(lease)) else {
        return;
    };
    let now = app.now();
    for person in kept_persons(app, &whose).await {
        if !person.has_ended(now) {
            gone.remove(&person.id);
        } else if gone.insert(person.id.clone()) {
            let account = whose.account.clone();
            let person = person.id;
            app.forget_person(&Owner { account, person }).await;
        }
    }
}

/// Those about whom something may be kept.
async fn kept_before<P: Platform>(app: &App<P>, lease: Lease) -> Vec<Owner> {
    let Ok(Some(whose)) = app.whose(Some(lease)) else {
        return Vec::new();
    };
    let owner = |person: Person| Owner {
        account: whose.account.clone(),
        person: person.id,
    };
    let persons = kept_persons(app, &whose).await;
    persons.into_iter().map(owner).collect()
}

async fn kept_persons<P: Platform>(app: &App<P>, whose: &Whose) -> Vec<Person> {
    let held = Persons.find(&app.state()).map(|kept| kept.value);
    let persons = match held {
        Some(held) => Some(held),
        None => Persons.sealed(app, whose).await.map(|kept| kept.value),
    };
    persons.unwrap_or_default()
}
