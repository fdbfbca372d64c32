//! Refreshing the session: once for all, kept before used, never half done.

use std::sync::Arc;

use commands::ports::{Api as _, ApiError, Store as _};
use serde_json::json;
use tokio::task::JoinSet;

use crate::support::{Answer, Browser, Memory, World, client, limits};

/// A world in which somebody signed in, ended the program and began it anew:
/// there is a refresh token and no access token.
async fn resumed() -> World {
    let mut world = World::new().await;
    let browser = Browser::honest(&world.issuer);
    world.client.sign_in(&browser).await.unwrap();
    let (api, issuer) = (world.service.address(), world.issuer.name());
    world.client = client(&api, &issuer, Arc::clone(&world.store), limits());
    let kept = world.store.read(commands::ports::Record::Session).await;
    world.client.resume(&kept.unwrap()).await.unwrap();
    world
}

#[tokio::test]
async fn many_who_wait_share_one_refresh() {
    let world = resumed().await;
    let mut readers = JoinSet::new();
    for _ in 0..8 {
        let client = Arc::clone(&world.client);
        readers.spawn(async move { client.me().await });
    }
    for me in readers.join_all().await {
        assert_eq!(me.unwrap().value.name, "Kari");
    }
    assert_eq!(world.issuer.refreshes(), 1);
    assert_eq!(world.store.sessions().len(), 2);
    assert!(world.store.latest().contains("refresh-2"));
}

/// T17.
#[tokio::test]
async fn t17_the_new_refresh_token_is_kept_before_the_new_access_token_is_used() {
    let world = resumed().await;
    for round in 2..5 {
        *world.issuer.token_reply.lock().unwrap() = json!({ "expires_in": 1 });
        world.client.me().await.unwrap();
        let used = world.service.asked().pop().unwrap();
        assert_eq!(
            used.header("authorization"),
            Some(&*format!("DPoP access-{round}"))
        );
        assert!(world.store.latest().contains(&format!("refresh-{round}")));
        // The service does not take it any more; neither is it asked for long.
        world
            .client
            .resume(&world.store.latest().into_bytes().into())
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn an_issuer_that_does_not_rotate_keeps_its_token_good() {
    let world = resumed().await;
    *world.issuer.token_reply.lock().unwrap() = json!({ "refresh_token": null });
    world.client.me().await.unwrap();
    assert_eq!(world.store.sessions().len(), 1, "nothing new to keep");
    assert!(world.client.forget().await.is_some());
}

#[tokio::test]
async fn a_token_that_the_service_does_not_take_is_refreshed_once() {
    let world = World::new().await;
    let browser = Browser::honest(&world.issuer);
    world.client.sign_in(&browser).await.unwrap();
    *world.issuer.token_reply.lock().unwrap() = json!({ "access_token": "not taken" });
    world
        .client
        .resume(&world.store.latest().into_bytes().into())
        .await
        .unwrap();

    let before = world.service.asked().len();
    assert_eq!(world.client.me().await, Err(ApiError::SignedOut));
    assert_eq!(world.service.asked().len() - before, 2);
    assert_eq!(world.issuer.refreshes(), 2);
}

/// T17.
#[tokio::test]
async fn t17_a_grant_that_has_ended_is_signed_out_and_not_asked_for_again() {
    let world = resumed().await;
    world.issuer.end_everything();
    assert_eq!(world.client.me().await, Err(ApiError::SignedOut));
    assert_eq!(world.client.me().await, Err(ApiError::SignedOut));
    assert_eq!(world.issuer.refreshes(), 1);
}

#[tokio::test]
async fn an_issuer_out_of_reach_is_no_sign_out() {
    let unavailable = ApiError::Unavailable { trace: None };
    let refused = ApiError::Misfit {
        operation: "refreshing the session",
    };
    let page = Answer::status(200).with("Content-Type", "text/html");
    for (answer, expected) in [
        (Answer::Raw(Vec::new()), ApiError::Offline),
        (page, ApiError::Offline),
        (Answer::status(503), unavailable),
        (Answer::status(403), refused),
    ] {
        let world = resumed().await;
        *world.issuer.token_answer.lock().unwrap() = Some(answer);
        assert_eq!(world.client.me().await, Err(expected));
        *world.issuer.token_answer.lock().unwrap() = None;
        assert!(
            world.client.me().await.is_ok(),
            "the session is still there"
        );
    }
}

#[tokio::test]
async fn who_stops_waiting_does_not_lose_the_session() {
    let world = resumed().await;
    let gate = world.issuer.gate.lock().await;
    let client = Arc::clone(&world.client);
    let reader = tokio::spawn(async move { client.me().await });
    world.issuer.refreshing().await;
    reader.abort();
    assert!(reader.await.unwrap_err().is_cancelled());
    drop(gate);

    assert!(world.client.me().await.is_ok());
    assert_eq!(
        world.issuer.refreshes(),
        1,
        "the one that nobody waited for"
    );
}

#[tokio::test]
async fn nothing_is_written_once_the_session_is_forgotten() {
    let world = resumed().await;
    let gate = world.issuer.gate.lock().await;
    let client = Arc::clone(&world.client);
    let reader = tokio::spawn(async move { client.me().await });
    world.issuer.refreshing().await;

    assert!(world.client.forget().await.is_some());
    let written = world.store.sessions();
    drop(gate);
    assert_eq!(reader.await.unwrap(), Err(ApiError::SignedOut));
    assert_eq!(world.store.sessions(), written);
    assert_eq!(world.issuer.revoking().await, ["refresh-2"]);
}

#[tokio::test]
async fn junk_is_not_taken_for_a_session() {
    let world = World::new().await;
    for junk in ["", "\u{2}", "\u{2}{}", "{}", "\u{1}{}"] {
        let plain = junk.as_bytes().to_vec().into();
        assert!(world.client.resume(&plain).await.is_err(), "{junk:?}");
    }
    let other = client(
        &world.service.address(),
        "https://other.example",
        Arc::new(Memory::default()),
        limits(),
    );
    let browser = Browser::honest(&world.issuer);
    world.client.sign_in(&browser).await.unwrap();
    let kept = world.store.latest().into_bytes().into();
    assert!(other.resume(&kept).await.is_err(), "another issuer's");
}
