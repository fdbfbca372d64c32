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

#[cfg(test)]
mod tests {
    use domain::{person::Basis, sample::taxi, trip::OrganisedTrip};
    use ipc::{persons::PersonChoice, session::Session};

    use super::*;
    use crate::{
        App,
        fakes::{Fake, World, oneself, person},
        home::get_home,
        ports::ApiError,
    };

    fn choice(person: &str) -> PersonChoice {
        PersonChoice {
            person: person.parse().unwrap(),
        }
    }

    fn acting_for(app: &App<Fake>) -> Option<String> {
        match shown(app) {
            Session::SignedOut => None,
            Session::SignedIn { acting_for, .. } => acting_for.map(|person| person.id.into()),
        }
    }

    async fn parent() -> (World, App<Fake>) {
        let world = World::new();
        *world.persons.lock().unwrap() = vec![oneself(), person("per_child", Basis::Parent)];
        let app = world.signed_in().await;
        (world, app)
    }

    #[tokio::test]
    async fn until_somebody_is_chosen_there_is_access_to_nobody() {
        let (world, app) = parent().await;
        assert_eq!(get_home(&app, ()).await, Err(Problem::AccessEnded));
        assert_eq!(*world.asked.lock().unwrap(), ["persons"]);
    }

    #[tokio::test]
    async fn switching_forgets_everything_about_the_person_before() {
        let (world, app) = parent().await;
        choose_person(&app, choice("per_sample")).await.unwrap();
        get_home(&app, ()).await.unwrap();
        choose_person(&app, choice("per_child")).await.unwrap();
        assert_eq!(acting_for(&app).as_deref(), Some("per_child"));
        choose_person(&app, choice("per_sample")).await.unwrap();
        world.fail(ApiError::Offline);
        assert_eq!(get_home(&app, ()).await, Err(Problem::Offline));
    }

    #[tokio::test]
    async fn the_choice_outlives_the_program() {
        let (world, app) = parent().await;
        choose_person(&app, choice("per_child")).await.unwrap();
        let again = world.start();
        again.restored().await;
        assert_eq!(acting_for(&again).as_deref(), Some("per_child"));
    }

    #[tokio::test]
    async fn only_those_the_service_lists_now_can_be_chosen() {
        let (world, app) = parent().await;
        choose_person(&app, choice("per_sample")).await.unwrap();
        assert_eq!(
            choose_person(&app, choice("per_stranger")).await,
            Err(Problem::NotFound)
        );
        world.fail(ApiError::Offline);
        assert_eq!(
            choose_person(&app, choice("per_child")).await,
            Err(Problem::Offline)
        );
        assert_eq!(acting_for(&app).as_deref(), Some("per_sample"));
    }

    #[tokio::test]
    async fn access_that_has_ended_ends_the_choice() {
        let (world, app) = parent().await;
        let of_child = OrganisedTrip {
            person: "per_child".parse().unwrap(),
            ..taxi()
        };
        world.set_trips(vec![of_child]);
        choose_person(&app, choice("per_child")).await.unwrap();
        get_home(&app, ()).await.unwrap();
        world.fail(ApiError::AccessEnded);
        assert_eq!(get_home(&app, ()).await, Err(Problem::AccessEnded));
        assert_eq!(acting_for(&app), None);
    }
}
