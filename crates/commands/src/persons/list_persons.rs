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

#[cfg(test)]
mod tests {
    use ipc::{Origin, Problem};

    use super::*;
    use crate::{
        fakes::{World, oneself, person},
        ports::ApiError,
    };

    #[tokio::test]
    async fn oneself_comes_first_and_the_others_stay_in_order() {
        let world = World::new();
        *world.persons.lock().unwrap() = vec![
            person("per_nora", Basis::Parent),
            person("per_ada", Basis::PowerOfAttorney),
            oneself(),
        ];
        let app = world.signed_in().await;
        let listed = list_persons(&app, ()).await.unwrap();
        let ids: Vec<_> = listed
            .value
            .iter()
            .map(|person| person.id.as_str())
            .collect();
        assert_eq!(ids, ["per_sample", "per_nora", "per_ada"]);
        assert_eq!(listed.origin, Origin::Service);
    }

    #[tokio::test]
    async fn the_list_from_before_stands_in_and_says_so() {
        let world = World::new();
        let app = world.signed_in().await;
        let fresh = list_persons(&app, ()).await.unwrap();
        world.fail(ApiError::Offline);
        let kept = list_persons(&app, ()).await.unwrap();
        assert_eq!(kept.value, fresh.value);
        let because = Problem::Offline;
        assert_eq!(kept.origin, Origin::Kept { because });
    }
}
