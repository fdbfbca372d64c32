//! What nobody will ever find out says so, and stands in the way of nothing.

use super::*;

/// Cancelled, and the answer lost; then so much time goes by.
async fn unknown_for(time: TimeDelta) -> (World, App<Fake>) {
    let (world, app) = looked().await;
    network(&world, &[Network::LosesTheAnswer]);
    act_on_trips(&app, cancel()).await.unwrap();
    {
        let mut store = world.store.lock().unwrap();
        let sealed = store.get_mut(&Record::InFlight).unwrap();
        let mut flights: serde_json::Value = serde_json::from_slice(sealed).unwrap();
        flights[0]["sent_at"] = serde_json::to_value(at(NOW) - time).unwrap();
        *sealed = serde_json::to_vec(&flights).unwrap();
    }
    (world, app)
}

async fn settled(app: &App<Fake>) -> Vec<&'static str> {
    let settled = settle_actions(app, ()).await.unwrap();
    settled.iter().map(|one| word(&one.became)).collect()
}

/// The key is forgotten after 120 days, and "never seen" then means nothing: it may have
/// been done.
#[tokio::test]
async fn what_the_service_may_have_forgotten_is_not_taken_for_not_done() {
    #[rustfmt::skip]
    let cases = [
        (TimeDelta::days(1),                               "not done"),
        (TimeDelta::days(110) - TimeDelta::seconds(1),     "not done"),
        (TimeDelta::days(110),                             "never known"),
        (TimeDelta::days(400),                             "never known"),
    ];
    for (time, expected) in cases {
        let (world, app) = unknown_for(time).await;
        world.service.lock().unwrap().forget_keys();
        assert_eq!(settled(&app).await, [expected], "{time}");
        assert_eq!(unsettled(&app).await, [], "{time}");
        // The trip itself says that it is cancelled.
        assert_eq!(shown(&app).await, [CANCELLED, CANCELLED], "{time}");
    }
}

#[tokio::test]
async fn an_answer_that_is_never_readable_holds_the_trip_up_for_an_hour_and_no_longer() {
    let hour = TimeDelta::hours(1);
    #[rustfmt::skip]
    let cases = [
        (hour - TimeDelta::seconds(1), "still unknown"),
        (hour,                         "never known"),
    ];
    for (time, expected) in cases {
        let (world, app) = unknown_for(time).await;
        network(&world, &[Network::GarblesTheAnswer]);
        assert_eq!(settled(&app).await, [expected]);
        let is_over = expected == "never known";
        assert_eq!(unsettled(&app).await.is_empty(), is_over);
        let next = act_on_trips(&app, confirm()).await.unwrap();
        assert_eq!(!matches!(next, Outcome::Unknown(_)), is_over);
        assert_eq!(effects(&world), 1, "cancelled once, and nothing besides");
    }
}

#[tokio::test]
async fn a_connection_that_is_away_for_long_ends_nothing() {
    let (world, app) = unknown_for(TimeDelta::days(400)).await;
    network(&world, &[Network::Down]);
    assert_eq!(settled(&app).await, ["still unknown"]);
    assert_eq!(unsettled(&app).await.len(), 1);
}
