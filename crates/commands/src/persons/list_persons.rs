//! Those a person may act for.

use domain::person::Basis;
use ipc::{Answer, Args, Origin, persons::ListPersons};

use crate::{
    App,
    asking::ask,
    kept::Persons,
    persons::view,
    ports::{Api as _, Platform},
};

/// Lists the signed-in person and those they may act for, oneself first and
/// the others as the service orders them.
pub async fn list_persons<P: Platform>(
    app: &App<P>,
    looking: Args<ListPersons>,
) -> Answer<ListPersons> {
    let api = app.api()?;
    let lease = app.lease().await?;
    let how = (Some(lease), looking.look);
    let mut persons = ask::<ListPersons, _, _>(app, how, &Persons, api.persons()).await?;
    persons
        .value
        .sort_by_key(|person| person.basis != Basis::Oneself);
    if persons.origin == Origin::Service
        && persons.value.iter().any(|person| person.address_protected)
    {
        // Also the next start knows it from the beginning.
        app.change_account(lease, |state| {
            if let Some(account) = &mut state.account {
                account.take_up(&persons.value);
            }
        })
        .await?;
    }
    let now = persons.asked_at;
    // What was kept may be older than the end of a ground.
    persons.value.retain(|person| !person.has_ended(now));
    Ok(persons.map(|persons| persons.iter().map(|person| view(person, now)).collect()))
}

#[cfg(test)]
mod tests {
    use domain::{
        person::Person,
        sample::{at, taxi},
        trip::OrganisedTrip,
    };
    use ipc::{Looking, Problem};

    use super::*;
    use crate::{
        fakes::{NOW, World, oneself, person},
        ports::{ApiError, Cache as _, Owner},
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
        let listed = list_persons(&app, Looking::default()).await.unwrap();
        let ids: Vec<_> = listed
            .value
            .iter()
            .map(|person| person.id.as_str())
            .collect();
        assert_eq!(ids, ["per_sample", "per_nora", "per_ada"]);
        assert_eq!(listed.origin, Origin::Service);
    }

    /// Whichever question brings it to light, nothing of somebody whom the signed-in
    /// person may not see any more stays on the device.
    #[tokio::test]
    async fn whoever_is_not_listed_any_more_is_forgotten() {
        let (ada, nora) = (
            person("per_ada", Basis::PowerOfAttorney),
            person("per_nora", Basis::Parent),
        );
        let world = World::new();
        *world.persons.lock().unwrap() = vec![oneself(), ada.clone(), nora.clone()];
        let app = world.signed_in().await;
        list_persons(&app, Looking::default()).await.unwrap();
        let owner = |person: &Person| Owner {
            account: oneself().id,
            person: person.id.clone(),
        };
        for person in [&ada, &nora] {
            let trip = OrganisedTrip {
                person: person.id.clone(),
                ..taxi()
            };
            world
                .cache
                .put_trips(&owner(person), vec![trip], at(NOW))
                .await;
        }
        *world.persons.lock().unwrap() = vec![oneself(), ada.clone()];
        // A start later, so that memory knows of nobody.
        let app = world.start();
        list_persons(&app, Looking::default()).await.unwrap();
        for (person, is_kept) in [(&ada, true), (&nora, false)] {
            let kept = world.cache.trip(&owner(person), &taxi().id).await;
            assert_eq!(kept.is_some(), is_kept, "{}", person.id);
        }
    }

    #[tokio::test]
    async fn the_list_from_before_stands_in_and_says_so() {
        let world = World::new();
        let app = world.signed_in().await;
        let fresh = list_persons(&app, Looking::default()).await.unwrap();
        world.fail(ApiError::Offline);
        let kept = list_persons(&app, Looking::default()).await.unwrap();
        assert_eq!(kept.value, fresh.value);
        let because = Problem::Offline;
        assert_eq!(kept.origin, Origin::Kept { because });
    }
}
