//! What becomes of an unknown outcome when somebody leaves.

use std::sync::Arc;

use ipc::{persons::PersonChoice, session::Ended};
use tokio::sync::Notify;

use super::*;
use crate::{
    fakes::oneself,
    persons::{choose_person, list_persons},
    session::{Leaving, Why, leave, sign_in, sign_out},
};

/// Somebody has cancelled, and does not know what came of it.
async fn unknown() -> (World, App<Fake>) {
    let (world, app) = looked().await;
    network(&world, &[Network::LosesTheAnswer]);
    let outcome = act_on_trips(&app, cancel()).await;
    assert!(matches!(outcome, Ok(Outcome::Unknown(_))));
    (world, app)
}

#[tokio::test]
async fn whoever_has_left_finds_out_when_they_are_back_and_nobody_else_does() {
    #[rustfmt::skip]
    let ways = [
        ("signed out", Leaving::SigningOut),
        ("locked",     Leaving::Without(Why::Locked)),
        ("expired",    Leaving::Without(Why::Ended(Ended::Expired))),
        ("elsewhere",  Leaving::Without(Why::Ended(Ended::Elsewhere))),
    ];
    for (shows, how) in ways {
        for restarts in [false, true] {
            let (world, mut app) = unknown().await;
            leave(&app, None, how).await;
            if restarts {
                app = world.start();
            }
            assert_eq!(list_unsettled(&app, ()).await, Err(Problem::SignedOut));
            assert_eq!(settle_actions(&app, ()).await, Err(Problem::SignedOut));

            *world.signs_in.lock().unwrap() = Some(person("per_other", Basis::Oneself));
            sign_in(&app, ()).await.unwrap();
            assert_eq!(unsettled(&app).await, [], "{shows}");
            assert_eq!(settle_actions(&app, ()).await, Ok(Vec::new()), "{shows}");
            sign_out(&app, ()).await.unwrap();

            *world.signs_in.lock().unwrap() = None;
            sign_in(&app, ()).await.unwrap();
            assert_eq!(unsettled(&app).await.len(), 1, "{shows}");
            let settled = settle_actions(&app, ()).await.unwrap();
            assert_eq!(word(&settled[0].became), "done", "{shows}");
            assert_eq!(effects(&world), 1, "{shows}");
            assert_eq!(unsettled(&app).await, [], "{shows}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_nobody_may_be_told_any_more_is_told_when_it_is_settled() {
    for switches in [false, true] {
        let world = World::new();
        let child = person("per_child", Basis::Parent);
        *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
        let app = world.signed_in().await;
        let choose = async |id| choose_person(&app, PersonChoice { person: id }).await;
        choose(oneself().id).await.unwrap();
        let gate = Arc::new(Notify::new());
        world.gates.lock().unwrap().push_back(Arc::clone(&gate));
        let (late, ()) = tokio::join!(act_on_trips(&app, cancel()), async {
            if switches {
                choose(child.id.clone()).await.unwrap();
            } else {
                sign_out(&app, ()).await.unwrap();
            }
            gate.notify_one();
        });
        let expected = if switches {
            Problem::NotFound
        } else {
            Problem::SignedOut
        };
        assert_eq!(late, Err(expected));
        if !switches {
            sign_in(&app, ()).await.unwrap();
        }
        let settled = settle_actions(&app, ()).await.unwrap();
        assert_eq!(word(&settled[0].became), "done", "switches: {switches}");
        assert_eq!(settled[0].sent.action.person(), &oneself().id);
        assert_eq!(effects(&world), 1);
    }
}

#[tokio::test]
async fn a_session_that_ends_while_it_is_settled_leaves_it_to_be_settled() {
    let (world, app) = unknown().await;
    world.fail(ApiError::EndedElsewhere);
    assert_eq!(settle_actions(&app, ()).await, Err(Problem::SignedOut));
    world.fail(None);
    sign_in(&app, ()).await.unwrap();
    let settled = settle_actions(&app, ()).await.unwrap();
    assert_eq!(word(&settled[0].became), "done");
}

/// T35.
#[tokio::test]
async fn nothing_of_a_person_with_a_protected_address_is_in_flight_on_the_device() {
    let protected = || domain::person::Person {
        address_protected: true,
        ..oneself()
    };
    for protected_before in [true, false] {
        let world = World::new();
        if protected_before {
            *world.persons.lock().unwrap() = vec![protected()];
        }
        let app = world.signed_in().await;
        network(&world, &[Network::LosesTheAnswer]);
        act_on_trips(&app, cancel()).await.unwrap();
        assert_eq!(
            world.records().contains(&Record::InFlight),
            !protected_before
        );
        *world.persons.lock().unwrap() = vec![protected()];
        list_persons(&app, Looking::default()).await.unwrap();
        assert!(!world.records().contains(&Record::InFlight));
        // For as long as the program runs it is as for anybody else.
        sign_out(&app, ()).await.unwrap();
        assert!(!world.records().contains(&Record::InFlight));
        sign_in(&app, ()).await.unwrap();
        let settled = settle_actions(&app, ()).await.unwrap();
        assert_eq!(word(&settled[0].became), "done");
        assert!(!world.records().contains(&Record::InFlight));
    }
}
