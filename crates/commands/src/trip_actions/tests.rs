mod any_network;
mod cancellable;
mod leaving;
mod never_known;
mod wrong_clock;

use chrono::TimeDelta;
use domain::{
    person::Basis,
    sample::{at, taxi},
    state::{CancelledBy, TripState},
    trip::OrganisedTrip,
    trip_action::{DoneBy, Receipt, RefusalReason, Target, TripAction},
};
use ipc::{
    Look, Looking, Origin, Problem,
    actions::{Became, Outcome, Unsettled},
    trips::{Period, TripChoice, TripQuery},
};

use super::*;
use crate::{
    App,
    fakes::{Fake, NOW, Network, World, person},
    home::get_home,
    ports::{ApiError, Record},
    trips::{get_trip, list_trips},
};

const CANCELLED: TripState = TripState::Cancelled(CancelledBy::PatientSide);

fn target(version: u32) -> Target {
    Target {
        trip: taxi().id,
        version,
    }
}

fn cancel() -> TripAction {
    TripAction::Cancel {
        person: taxi().person,
        targets: target(1).into(),
        reason: None,
    }
}

fn confirm() -> TripAction {
    TripAction::Confirm {
        person: taxi().person,
        target: target(1),
    }
}

/// What the network does with what is sent next, and with what after that.
fn network(world: &World, does: &[Network]) {
    world.service.lock().unwrap().network = does.iter().copied().collect();
}

fn effects(world: &World) -> usize {
    world.service.lock().unwrap().effects.len()
}

fn look(look: Look) -> TripChoice {
    TripChoice {
        trip: taxi().id,
        look,
    }
}

async fn unsettled(app: &App<Fake>) -> Vec<Unsettled> {
    list_unsettled(app, ()).await.unwrap()
}

/// What the trip's page and the list show of it without asking.
async fn shown(app: &App<Fake>) -> [TripState; 2] {
    let page = get_trip(app, look(Look::Kept)).await.unwrap();
    let query = TripQuery {
        period: Period::Coming,
        after: None,
        look: Look::Kept,
    };
    let list = list_trips(app, query).await.unwrap();
    let listed = list.value.cards.into_iter();
    let mut listed = listed.filter(|card| card.id == taxi().id);
    [page.value.trip.state, listed.next().unwrap().state]
}

/// Signed in, with Home and the trip looked at.
async fn looked() -> (World, App<Fake>) {
    let world = World::new();
    let app = world.signed_in().await;
    get_home(&app, Looking::default()).await.unwrap();
    get_trip(&app, look(Look::Service)).await.unwrap();
    (world, app)
}

#[tokio::test]
async fn what_is_done_is_told_with_its_receipt_and_shown_at_once() {
    let (world, app) = looked().await;
    let Outcome::Done(done) = act_on_trips(&app, cancel()).await.unwrap() else {
        panic!("nothing stood against it");
    };
    assert_eq!(done.receipt.id.as_str(), "R-0");
    assert_eq!(done.trips[0].receipt, Some(done.receipt));
    assert_eq!(done.trips[0].state, CANCELLED);
    assert!(done.trips[0].undo_until.is_some());
    assert_eq!(done.trips[0].changed, []);
    assert_eq!((effects(&world), unsettled(&app).await), (1, Vec::new()));
    assert!(!world.records().contains(&Record::InFlight));

    world.fail(ApiError::Offline);
    assert_eq!(shown(&app).await, [CANCELLED, CANCELLED]);
    let page = get_trip(&app, look(Look::Kept)).await.unwrap();
    assert_eq!(page.value.changed, [], "they have done it themselves");
    let after_restart = get_trip(&world.start(), look(Look::Kept)).await.unwrap();
    assert_eq!(after_restart.value.trip.state, CANCELLED);
}

#[tokio::test]
async fn what_is_refused_says_why_and_how_the_trip_is_now() {
    let deadline = Some(at(NOW));
    #[rustfmt::skip]
    let reasons = [
        RefusalReason::Changed,
        RefusalReason::AlreadyCancelled,
        RefusalReason::Dispatched,
        RefusalReason::SharedRide,
        RefusalReason::Mode,
        RefusalReason::DeadlinePassed { deadline },
        RefusalReason::NotNow,
        RefusalReason::Unknown("ferry_strike".into()),
    ];
    for reason in reasons {
        let (world, app) = looked().await;
        world.service.lock().unwrap().refuses = Some(reason.clone());
        let shows = format!("{reason:?}");
        let Outcome::Refused(refused) = act_on_trips(&app, cancel()).await.unwrap() else {
            panic!("{shows}");
        };
        assert_eq!(refused.refusal.reason, reason);
        assert_eq!(refused.trip.unwrap().id, taxi().id, "{shows}");
        assert_eq!(
            shown(&app).await,
            [TripState::Ordered, TripState::Ordered],
            "{shows}"
        );
        assert_eq!((effects(&world), unsettled(&app).await), (0, Vec::new()));
    }
}

/// T32.
#[tokio::test]
async fn a_trip_that_has_changed_says_what_has_happened_and_by_whom() {
    let (world, app) = looked().await;
    let theirs = Receipt {
        id: "R-theirs".parse().unwrap(),
        action: domain::trip_action::ActionKind::Cancelled,
        at: at(NOW),
        by: DoneBy::Parent,
    };
    world.set_trips(vec![OrganisedTrip {
        version: 2,
        state: CANCELLED,
        receipts: vec![theirs.clone()],
        ..taxi()
    }]);
    let outcome = act_on_trips(&app, cancel()).await.unwrap();
    let Outcome::Refused(refused) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(refused.refusal.reason, RefusalReason::Changed);
    let card = refused.trip.unwrap();
    assert_eq!((card.state, card.receipt), (CANCELLED, Some(theirs)));
    assert!(!card.changed.is_empty());
    world.fail(ApiError::Offline);
    assert_eq!(shown(&app).await, [CANCELLED, CANCELLED]);
    assert_eq!(effects(&world), 0);
}

#[tokio::test]
async fn what_is_surely_not_done_leaves_nothing_behind() {
    let wait = || ApiError::TooManyRequests { seconds: 9 };
    #[rustfmt::skip]
    let cases = [
        (ApiError::Offline,     Ok(Outcome::NotSent)),
        (wait(),                Err(Problem::TooManyRequests { seconds: 9 })),
        (ApiError::NotFound,    Err(Problem::NotFound)),
        (ApiError::SignInAgain, Err(Problem::SignInAgain)),
        (ApiError::MustUpdate,  Err(Problem::MustUpdate)),
        (ApiError::AccessEnded, Err(Problem::AccessEnded)),
        (ApiError::SignedOut,   Err(Problem::SignedOut)),
    ];
    for (failure, expected) in cases {
        let (world, app) = looked().await;
        let shows = failure.to_string();
        world.fail(failure);
        assert_eq!(act_on_trips(&app, cancel()).await, expected, "{shows}");
        assert!(!world.records().contains(&Record::InFlight), "{shows}");
        assert_eq!(effects(&world), 0, "{shows}");
    }
    let (world, app) = looked().await;
    network(&world, &[Network::Down]);
    assert_eq!(act_on_trips(&app, cancel()).await, Ok(Outcome::NotSent));
    assert_eq!(shown(&app).await, [TripState::Ordered, TripState::Ordered]);
    // Pressing again is another wish, and nothing stands in its way.
    let again = act_on_trips(&app, cancel()).await.unwrap();
    assert!(matches!(again, Outcome::Done(_)));
}

#[tokio::test]
async fn it_is_sealed_before_it_is_sent_and_not_settled_while_it_is() {
    let (world, app) = looked().await;
    let gate = std::sync::Arc::new(tokio::sync::Notify::new());
    world.gates.lock().unwrap().push_back(gate.clone());
    let meanwhile = async {
        while !world.asked.lock().unwrap().contains(&"act".to_owned()) {
            tokio::task::yield_now().await;
        }
        assert!(world.records().contains(&Record::InFlight));
        assert_eq!(unsettled(&app).await, []);
        assert_eq!(settle_actions(&app, ()).await, Ok(Vec::new()));
        let second = act_on_trips(&app, cancel()).await.unwrap();
        assert!(matches!(second, Outcome::Unknown(_)), "pressed twice");
        gate.notify_one();
    };
    let (outcome, ()) = tokio::join!(act_on_trips(&app, cancel()), meanwhile);
    assert!(matches!(outcome, Ok(Outcome::Done(_))));
    assert_eq!(effects(&world), 1);

    // Whoever gives up waiting leaves it to be settled.
    world.set_trips(vec![taxi()]);
    world.gates.lock().unwrap().push_back(gate);
    let waiting = act_on_trips(&app, confirm());
    let given_up = tokio::time::timeout(std::time::Duration::from_millis(20), waiting).await;
    assert!(given_up.is_err());
    assert_eq!(unsettled(&app).await.len(), 1);
}

#[tokio::test]
async fn while_an_outcome_is_unknown_nothing_else_is_done_with_the_trip() {
    let (world, app) = looked().await;
    network(&world, &[Network::LosesTheAnswer]);
    let sent = Unsettled {
        action: cancel(),
        sent_at: at(NOW),
    };
    let unknown = Ok(Outcome::Unknown(sent.clone()));
    assert_eq!(act_on_trips(&app, cancel()).await, unknown);
    assert_eq!(unsettled(&app).await, [sent]);
    // Nobody has said that it is cancelled, whatever the service has done.
    assert_eq!(shown(&app).await, [TripState::Ordered, TripState::Ordered]);
    let asked = world.asked.lock().unwrap().len();
    assert_eq!(act_on_trips(&app, confirm()).await, unknown);
    assert_eq!(world.asked.lock().unwrap().len(), asked);
    // Other trips are not held up.
    let other = OrganisedTrip {
        id: "trp_other".parse().unwrap(),
        ..taxi()
    };
    world.set_trips(vec![taxi(), other.clone()]);
    let confirm = TripAction::Confirm {
        person: other.person,
        target: Target {
            trip: other.id,
            version: 1,
        },
    };
    network(&world, &[Network::LosesIt]);
    let second = act_on_trips(&app, confirm).await;
    assert!(matches!(second, Ok(Outcome::Unknown(_))));
    assert_eq!(unsettled(&app).await.len(), 2);
}

/// What the window is told, without what comes with it.
fn word(became: &Became) -> &'static str {
    match became {
        Became::Done(_) => "done",
        Became::Refused(_) => "refused",
        Became::NotDone => "not done",
        Became::StillUnknown => "still unknown",
        Became::NeverKnown => "never known",
    }
}

#[tokio::test]
async fn what_was_unknown_is_settled_also_after_a_restart() {
    use Network::{Down, IsLate, LosesIt, LosesTheAnswer};
    let refuses = Some(RefusalReason::Dispatched);
    #[rustfmt::skip]
    let cases = [
        (vec![LosesTheAnswer],                 None,            "done",          1, CANCELLED),
        (vec![LosesTheAnswer],                 refuses.clone(), "refused",       0, TripState::Ordered),
        (vec![LosesIt],                        None,            "not done",      0, TripState::Ordered),
        (vec![IsLate],                         None,            "not done",      0, TripState::Ordered),
        (vec![LosesTheAnswer, Down],           None,            "still unknown", 1, TripState::Ordered),
        (vec![LosesIt, LosesTheAnswer],        None,            "still unknown", 0, TripState::Ordered),
    ];
    for restarts in [false, true] {
        for (does, refuses, expected, count, state) in &cases {
            let shows = format!("{does:?}, restarts: {restarts}");
            let (world, mut app) = looked().await;
            network(&world, does);
            world.service.lock().unwrap().refuses.clone_from(refuses);
            let sent = act_on_trips(&app, cancel()).await.unwrap();
            assert!(matches!(sent, Outcome::Unknown(_)), "{shows}");
            if restarts {
                app = world.start();
            }
            let settled = settle_actions(&app, ()).await.unwrap();
            assert_eq!(settled.len(), 1, "{shows}");
            assert_eq!(word(&settled[0].became), *expected, "{shows}");
            assert_eq!(settled[0].trips().collect::<Vec<_>>(), [&taxi().id]);
            assert_eq!(effects(&world), *count, "{shows}");
            let page = get_trip(&app, look(Look::Kept)).await.unwrap();
            assert_eq!(page.value.trip.state, *state, "{shows}");
            let is_over = *expected != "still unknown";
            assert_eq!(unsettled(&app).await.is_empty(), is_over, "{shows}");
            let again = settle_actions(&app, ()).await.unwrap();
            assert_eq!(again.is_empty(), is_over, "{shows}");
            // What was on its way all the time does nothing any more.
            assert_eq!(effects(&world), *count, "{shows}");
        }
    }
}

#[tokio::test]
async fn what_was_done_is_shown_as_the_trip_is_now_and_not_as_it_was_then() {
    let (world, app) = looked().await;
    network(&world, &[Network::LosesTheAnswer]);
    act_on_trips(&app, cancel()).await.unwrap();
    let now = OrganisedTrip {
        version: 7,
        state: TripState::Ordered,
        ..taxi()
    };
    world.set_trips(vec![now]);
    let settled = settle_actions(&app, ()).await.unwrap();
    let Became::Done(done) = &settled[0].became else {
        panic!("{settled:?}");
    };
    assert_eq!(done.receipt.id.as_str(), "R-0");
    assert_eq!(done.trips[0].state, TripState::Ordered);
    assert_eq!(shown(&app).await, [TripState::Ordered, TripState::Ordered]);
}

#[tokio::test]
async fn without_the_service_nothing_is_settled_and_asked_for_once_only() {
    let world = World::new();
    let trips = ["trp_1", "trp_2", "trp_3"].map(|id| OrganisedTrip {
        id: id.parse().unwrap(),
        ..taxi()
    });
    world.set_trips(trips.to_vec());
    let app = world.signed_in().await;
    network(&world, &[Network::LosesIt; 3]);
    for trip in trips {
        let confirm = TripAction::Confirm {
            person: trip.person,
            target: Target {
                trip: trip.id,
                version: 1,
            },
        };
        act_on_trips(&app, confirm).await.unwrap();
    }
    *world.clock_error.lock().unwrap() += TimeDelta::minutes(2);
    world.fail(ApiError::Offline);
    let settled = settle_actions(&app, ()).await.unwrap();
    let words: Vec<_> = settled.iter().map(|one| word(&one.became)).collect();
    assert_eq!(words, ["still unknown"; 3]);
    let asked = world.asked.lock().unwrap().clone();
    let asked = asked.iter().filter(|what| *what == "settle").count();
    assert_eq!(asked, 1, "nobody is there");
    world.fail(None);
    let settled = settle_actions(&app, ()).await.unwrap();
    let words: Vec<_> = settled.iter().map(|one| word(&one.became)).collect();
    assert_eq!(words, ["not done"; 3]);
}

#[tokio::test]
async fn only_trips_of_whom_the_pages_concern_are_acted_on() {
    let world = World::new();
    let child = person("per_child", Basis::Parent);
    *world.persons.lock().unwrap() = vec![crate::fakes::oneself(), child.clone()];
    let app = world.signed_in().await;
    let nobody = act_on_trips(&app, cancel()).await;
    assert_eq!(nobody, Err(Problem::AccessEnded));
    let choice = ipc::persons::PersonChoice { person: child.id };
    crate::persons::choose_person(&app, choice).await.unwrap();
    assert_eq!(act_on_trips(&app, cancel()).await, Err(Problem::NotFound));
    assert!(!world.asked.lock().unwrap().contains(&"act".to_owned()));
    assert_eq!(unsettled(&app).await, []);
}
