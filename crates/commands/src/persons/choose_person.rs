//! Switching to another person.

use ipc::{Answer, Args, Look, Origin, Problem, persons::ChoosePerson};

use crate::{
    App,
    asking::ask,
    kept::Persons,
    notices,
    ports::{Api as _, Platform},
    session::shown,
};

/// Switches to a person that the service lists now. Everything held for the
/// person before is forgotten. What cannot be checked is not done: without the
/// service the person before stays chosen. When several choices are under way
/// the one made last counts, whichever is answered first.
pub async fn choose_person<P: Platform>(
    app: &App<P>,
    choice: Args<ChoosePerson>,
) -> Answer<ChoosePerson> {
    let api = app.api()?;
    let lease = app.lease().await?;
    let mine = app.state().begin_choice();
    let how = (Some(lease), Look::Service);
    let persons = ask::<ChoosePerson, _, _>(app, how, &Persons, api.persons()).await?;
    if let Origin::Kept { because } = persons.origin {
        return Err(because);
    }
    let person = persons
        .value
        .into_iter()
        .find(|person| person.id == choice.person)
        .ok_or(Problem::NotFound)?;
    app.change_account(lease, |state| {
        if state.choices_begun == mine {
            if state.owner().is_none_or(|owner| owner.person != person.id) {
                notices::withdraw(app, state);
            }
            state.act_for(Some(person));
        }
    })
    .await?;
    Ok(shown(app))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{person::Basis, sample::taxi, trip::OrganisedTrip};
    use ipc::{persons::PersonChoice, session::Session};
    use tokio::sync::Notify;

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
            Session::SignedOut | Session::Ended { .. } | Session::Locked => None,
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
        assert_eq!(
            get_home(&app, ipc::Looking::default()).await,
            Err(Problem::AccessEnded)
        );
        assert_eq!(*world.asked.lock().unwrap(), ["persons"]);
    }

    #[tokio::test]
    async fn switching_forgets_everything_about_the_person_before() {
        let (world, app) = parent().await;
        choose_person(&app, choice("per_sample")).await.unwrap();
        get_home(&app, ipc::Looking::default()).await.unwrap();
        choose_person(&app, choice("per_child")).await.unwrap();
        assert_eq!(acting_for(&app).as_deref(), Some("per_child"));
        choose_person(&app, choice("per_sample")).await.unwrap();
        world.fail(ApiError::Offline);
        assert_eq!(
            get_home(&app, ipc::Looking::default()).await,
            Err(Problem::Offline)
        );
    }

    #[tokio::test]
    async fn the_choice_made_last_counts_whichever_is_answered_first() {
        for first_answered in ["per_sample", "per_child"] {
            let (world, app) = parent().await;
            let gates = [(); 2].map(|()| Arc::new(Notify::new()));
            world.gates.lock().unwrap().extend(gates.clone());
            let [one, other] = if first_answered == "per_sample" {
                [&gates[0], &gates[1]]
            } else {
                [&gates[1], &gates[0]]
            };
            one.notify_one();
            let answers = tokio::join!(
                choose_person(&app, choice("per_sample")),
                choose_person(&app, choice("per_child")),
                async {
                    tokio::task::yield_now().await;
                    other.notify_one();
                }
            );
            assert!(answers.0.is_ok() && answers.1.is_ok(), "{answers:?}");
            let chosen = acting_for(&app);
            assert_eq!(chosen.as_deref(), Some("per_child"), "{first_answered}");
        }
    }

    #[tokio::test]
    async fn an_answer_for_the_person_before_is_not_shown_for_the_next() {
        let (world, app) = parent().await;
        choose_person(&app, choice("per_sample")).await.unwrap();
        let gate = Arc::new(Notify::new());
        world.gates.lock().unwrap().push_back(Arc::clone(&gate));
        let (late, chosen) = tokio::join!(get_home(&app, ipc::Looking::default()), async {
            let chosen = choose_person(&app, choice("per_child")).await;
            gate.notify_one();
            chosen
        });
        assert!(chosen.is_ok());
        assert_eq!(late, Err(Problem::NotFound));
        world.fail(ApiError::Offline);
        assert_eq!(
            get_home(&app, ipc::Looking::default()).await,
            Err(Problem::Offline)
        );
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
        get_home(&app, ipc::Looking::default()).await.unwrap();
        for failure in [ApiError::AccessEnded, ApiError::NotFound] {
            world.fail(None);
            choose_person(&app, choice("per_child")).await.unwrap();
            let shows = failure.to_string();
            world.fail(failure);
            let home = get_home(&app, ipc::Looking::default()).await;
            assert_eq!(home, Err(Problem::AccessEnded), "{shows}");
            assert_eq!(acting_for(&app), None, "{shows}");
        }
    }
}
