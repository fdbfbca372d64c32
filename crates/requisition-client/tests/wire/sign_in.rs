//! Signing in from end to end.

use std::sync::Arc;

use commands::ports::{Api as _, ApiError, SignInError};
use serde_json::json;
use tokio::sync::Notify;

use crate::support::{Answer, Browser, Memory, Server, World, client, limits};

#[tokio::test]
async fn a_person_signs_in_and_the_session_is_written_before_it_is_used() {
    let world = World::new().await;
    let browser = Browser::honest(&world.issuer);
    let me = world.client.sign_in(&browser).await.unwrap();
    assert_eq!(me.value.name, "Kari");
    assert!(world.store.latest().contains(&world.issuer.refresh()));
    assert_eq!(world.client.me().await.unwrap().value.name, "Kari");

    let asked = world.service.asked();
    assert_eq!(asked.len(), 2);
    for request in asked {
        assert_eq!(request.path, "/v1/me");
        assert_eq!(request.header("reisefolge-version"), Some("0.1.0"));
        assert_eq!(request.header("user-agent"), Some("Reisefolge/0.1.0"));
        assert!(request.query.is_empty());
    }
}

/// T14.
#[tokio::test]
async fn t14_every_sign_in_proves_itself_anew() {
    let world = World::new().await;
    let browser = Browser::honest(&world.issuer);
    world.client.sign_in(&browser).await.unwrap();
    let first = world.issuer.asked();
    world.client.sign_in(&browser).await.unwrap();
    let second = world.issuer.asked();

    for name in ["state", "nonce", "code_challenge"] {
        assert!(first.parameter(name).len() >= 16, "{name}");
        assert_ne!(first.parameter(name), second.parameter(name), "{name}");
    }
    for (name, value) in [
        ("response_type", "code"),
        ("code_challenge_method", "S256"),
        ("prompt", "login"),
        ("ui_locales", "nn"),
        ("scope", "openid offline_access"),
        ("client_id", "app"),
    ] {
        assert_eq!(first.parameter(name), value, "{name}");
    }
    assert!(
        first
            .parameter("redirect_uri")
            .starts_with("http://127.0.0.1:")
    );
    assert!(first.parameter("redirect_uri").ends_with("/callback"));
}

#[tokio::test]
async fn giving_up_and_being_refused_on_the_page_are_told_apart() {
    let refused = |reason| SignInError::Refused { reason };
    for (answer, expected) in [
        ("error=access_denied", SignInError::Cancelled),
        ("error=server_error", refused("the issuer refused")),
        ("code=another-code", refused("the code was not accepted")),
    ] {
        let world = World::new().await;
        let browser = Browser::new(&world.issuer, move |asked| async move {
            asked.come_back(answer).await;
        });
        let outcome = world.client.sign_in(&browser).await;
        assert_eq!(outcome.unwrap_err(), expected, "{answer}");
        assert_eq!(world.store.sessions(), [""; 0], "{answer}");
        assert_eq!(world.client.me().await, Err(ApiError::SignedOut));
    }
}

#[tokio::test]
async fn nobody_comes_back_in_time() {
    let world = World::with_limits(requisition_client::Limits {
        sign_in: std::time::Duration::from_millis(50),
        ..limits()
    })
    .await;
    let browser = Browser::new(&world.issuer, |_| std::future::ready(()));
    let outcome = world.client.sign_in(&browser).await;
    assert_eq!(outcome, Err(SignInError::TimedOut));
}

/// T13: the page goes to the system's opener, and to nothing else.
#[tokio::test]
async fn a_browser_that_does_not_open_is_told_at_once() {
    struct None;
    impl commands::ports::Opener for None {
        async fn open(&self, _: &str) -> Result<(), commands::ports::CannotOpen> {
            Err(commands::ports::CannotOpen)
        }
    }
    let world = World::new().await;
    let outcome = world.client.sign_in(&None).await;
    assert!(matches!(outcome, Err(SignInError::CannotOpen(_))));
}

#[tokio::test]
async fn a_service_that_does_not_know_the_person_leaves_no_session() {
    let world = World::new().await;
    *world.issuer.token_reply.lock().unwrap() = json!({ "access_token": "not taken" });
    let browser = Browser::honest(&world.issuer);
    let outcome = world.client.sign_in(&browser).await;
    assert_eq!(outcome, Err(SignInError::Api(ApiError::SignedOut)));
    assert_eq!(world.store.sessions(), [""; 0]);
    assert_eq!(world.issuer.revoking().await, ["refresh-1"]);
}

#[tokio::test]
async fn a_sign_in_given_up_while_the_service_is_asked_is_told_to_the_issuer() {
    let world = World::new().await;
    let asked = Arc::new(Notify::new());
    let ring = Arc::clone(&asked);
    let silent = Server::start(move |_| {
        ring.notify_one();
        std::future::pending()
    })
    .await;
    let store = Arc::new(Memory::default());
    let issuer = world.issuer.name();
    let client = client(&silent.address(), &issuer, Arc::clone(&store), limits());
    let browser = Browser::honest(&world.issuer);
    tokio::select! {
        outcome = client.sign_in(&browser) => panic!("nobody answered: {outcome:?}"),
        () = asked.notified() => {}
    }
    assert_eq!(world.issuer.revoking().await, ["refresh-1"]);
    assert_eq!(store.sessions(), [""; 0]);
    assert_eq!(client.me().await, Err(ApiError::SignedOut));
}

#[tokio::test]
async fn a_code_is_exchanged_once_whatever_the_issuer_answers() {
    for (answer, expected) in [
        (Answer::status(503), ApiError::Unavailable { trace: None }),
        (
            Answer::status(429).with("Retry-After", "9"),
            ApiError::TooManyRequests { seconds: 9 },
        ),
        (
            Answer::status(302).with("Location", "/x"),
            ApiError::Offline,
        ),
    ] {
        let world = World::new().await;
        *world.issuer.token_answer.lock().unwrap() = Some(answer);
        let outcome = world.client.sign_in(&Browser::honest(&world.issuer)).await;
        assert_eq!(outcome, Err(SignInError::Api(expected)));
        assert_eq!(world.issuer.token_requests(), 1);
    }
}

/// T19.
#[tokio::test]
async fn t19_signing_out_forgets_here_and_tells_the_issuer() {
    let world = World::new().await;
    let browser = Browser::honest(&world.issuer);
    world.client.sign_in(&browser).await.unwrap();

    let revocation = world.client.forget().await.expect("there was a session");
    assert_eq!(world.client.me().await, Err(ApiError::SignedOut));
    assert_eq!(*world.issuer.revoked.lock().unwrap(), [""; 0]);
    world.client.revoke(revocation).await;
    assert_eq!(*world.issuer.revoked.lock().unwrap(), ["refresh-1"]);
    assert!(world.client.forget().await.is_none());
}
