//! Sign-ins that are announced before the browser opens (RFC 9126).

use commands::ports::{Api as _, ApiError, SignInError};
use serde_json::json;

use crate::support::{Answer, Browser, World, proof};

async fn pushing() -> World {
    let world = World::new().await;
    *world.issuer.metadata.lock().unwrap() = json!({
        "pushed_authorization_request_endpoint": format!("{}/par", world.issuer.name()),
        "require_pushed_authorization_requests": true,
    });
    world
}

/// T14.
#[tokio::test]
async fn t14_what_is_asked_for_goes_to_the_issuer_and_not_through_the_browser() {
    let world = pushing().await;
    let browser = Browser::honest(&world.issuer);
    world.client.sign_in(&browser).await.unwrap();
    let page = browser.page();
    assert_eq!(
        page.query(),
        Some("client_id=app&request_uri=urn%3Aexample%3A1")
    );

    let pushed = world.issuer.pushed.lock().unwrap()[0].clone();
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", "app"),
        ("scope", "openid offline_access"),
        ("code_challenge_method", "S256"),
        ("prompt", "login"),
        ("ui_locales", "nn"),
    ] {
        assert_eq!(pushed.form(name), value, "{name}");
    }
    for name in ["state", "nonce", "code_challenge", "redirect_uri"] {
        assert!(pushed.form(name).len() >= 22, "{name}");
    }
    let proof = proof(&pushed, &world.issuer.name()).unwrap();
    assert_eq!(pushed.form("dpop_jkt"), proof.thumbprint);
}

#[tokio::test]
async fn an_issuer_that_takes_no_announcement_opens_no_browser() {
    let refused = |reason| SignInError::Refused { reason };
    let json = |status, body: &str| Answer::Reply {
        status,
        headers: vec![("Content-Type", "application/json".into())],
        body: body.into(),
    };
    let unreadable = "its answer cannot be read";
    #[rustfmt::skip]
    let cases = [
        (json(400, r#"{"error":"invalid_request"}"#),              refused("the issuer refused")),
        (json(201, r#"{"request_uri":""}"#),                       refused(unreadable)),
        (json(201, "{}"),                                          refused(unreadable)),
        (json(201, "[[["),                                         refused(unreadable)),
        (json(201, &format!(r#"{{"request_uri":"{}"}}"#, "x".repeat(1_001))), refused(unreadable)),
        (Answer::status(302).with("Location", "https://evil.example"), SignInError::Api(ApiError::Offline)),
        (Answer::status(503),                                      SignInError::Api(ApiError::Unavailable { trace: None })),
        (Answer::status(429).with("Retry-After", "9"),             SignInError::Api(ApiError::TooManyRequests { seconds: 9 })),
    ];
    for (answer, expected) in cases {
        let world = pushing().await;
        *world.issuer.pushed_answer.lock().unwrap() = Some(answer);
        let browser = Browser::honest(&world.issuer);
        let outcome = world.client.sign_in(&browser).await;
        assert_eq!(outcome, Err(expected));
        assert!(!browser.was_opened());
    }
}
