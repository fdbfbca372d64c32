//! T14 and T15: issuers that are not what they say.

use commands::ports::{Api as _, ApiError, SignInError};
use serde_json::{Value, json};

use crate::support::{Answer, Browser, Forgery, Server, World, client, limits};

async fn reason(world: &World) -> Option<&'static str> {
    match world.client.sign_in(&Browser::honest(&world.issuer)).await {
        Ok(_) => None,
        Err(SignInError::Refused { reason }) => Some(reason),
        Err(other) => panic!("{other:?}"),
    }
}

/// T14.
#[tokio::test]
async fn t14_an_id_token_that_does_not_hold_signs_nobody_in() {
    let does_not_hold = Some("the ID token does not hold");
    let unreadable = Some("its answer cannot be read");
    #[rustfmt::skip]
    let cases = [
        (Forgery::Nothing,           None),
        (Forgery::Missing,           Some("there is no ID token")),
        (Forgery::WrongIssuer,       does_not_hold),
        (Forgery::WrongAudience,     does_not_hold),
        (Forgery::OneMoreAudience,   does_not_hold),
        (Forgery::Expired,           does_not_hold),
        (Forgery::WrongNonce,        does_not_hold),
        (Forgery::NoNonce,           does_not_hold),
        (Forgery::NoExpiry,          unreadable),
        (Forgery::Unsigned,          does_not_hold),
        (Forgery::PublicKeyAsSecret, does_not_hold),
        (Forgery::StrangersKey,      does_not_hold),
        (Forgery::UnknownKey,        does_not_hold),
        (Forgery::Tampered,          does_not_hold),
        (Forgery::NotAToken,         unreadable),
    ];
    for (forgery, expected) in cases {
        let world = World::new().await;
        *world.issuer.forgery.lock().unwrap() = forgery;
        assert_eq!(reason(&world).await, expected, "{forgery:?}");
        assert_eq!(world.store.sessions().is_empty(), expected.is_some());
    }
}

/// T33.
#[tokio::test]
async fn t33_a_device_whose_clock_is_wrong_by_days_can_sign_in() {
    for days in [-3, 3] {
        let world = World::new().await;
        *world.issuer.clock_ahead.lock().unwrap() = days * 24 * 60 * 60;
        assert_eq!(reason(&world).await, None, "{days} days");
    }
}

/// T15.
#[tokio::test]
async fn t15_what_an_issuer_says_about_itself_must_fit() {
    let insecure = Some("an address is not a secure one");
    let else_ = Some("the issuer calls itself something else");
    let unreadable = Some("what the issuer says about itself cannot be read");
    #[rustfmt::skip]
    let cases = [
        (json!({ "issuer": "https://evil.example" }),                            else_),
        (json!({ "issuer": Value::Null }),                                       unreadable),
        (json!({ "jwks_uri": "not a url" }),                                     unreadable),
        (json!({ "authorization_endpoint": "http://evil.example/authorize" }),   insecure),
        (json!({ "authorization_endpoint": "file:///etc/passwd" }),              insecure),
        (json!({ "token_endpoint": "http://evil.example/token" }),               insecure),
        (json!({ "revocation_endpoint": "http://evil.example/revoke" }),         insecure),
        (json!({ "code_challenge_methods_supported": ["plain"] }),               Some("the issuer does not take S256")),
        (json!({ "code_challenge_methods_supported": Value::Null }),             None),
        (json!({ "token_endpoint": Value::Null }),                               Some("the issuer exchanges no codes")),
    ];
    for (metadata, expected) in cases {
        let world = World::new().await;
        *world.issuer.metadata.lock().unwrap() = metadata.clone();
        assert_eq!(reason(&world).await, expected, "{metadata}");
    }
}

/// T23.
#[tokio::test]
async fn t23_an_issuer_cannot_send_the_app_elsewhere() {
    for endpoint in [
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "revocation_endpoint",
        "pushed_authorization_request_endpoint",
    ] {
        let world = World::new().await;
        let elsewhere = Server::saying(Answer::status(404)).await;
        *world.issuer.metadata.lock().unwrap() =
            json!({ endpoint: format!("{}/x", elsewhere.address()) });
        let browser = Browser::honest(&world.issuer);
        let outcome = world.client.sign_in(&browser).await;
        let reason = "an address is not the issuer's";
        assert_eq!(outcome, Err(SignInError::Refused { reason }), "{endpoint}");
        assert!(!browser.was_opened(), "{endpoint}");
        assert!(elsewhere.asked().is_empty(), "{endpoint}");
    }
}

/// T15.
#[tokio::test]
async fn t15_keys_are_not_fetched_over_an_insecure_address() {
    let world = World::new().await;
    *world.issuer.metadata.lock().unwrap() = json!({ "jwks_uri": "http://evil.example/jwks" });
    assert_eq!(reason(&world).await, Some("an address is not a secure one"));
}

#[tokio::test]
async fn tokens_of_another_type_are_not_used() {
    let world = World::new().await;
    *world.issuer.token_reply.lock().unwrap() = json!({ "token_type": "mac" });
    assert_eq!(reason(&world).await, Some("the token is of another type"));
}

#[tokio::test]
async fn an_issuer_that_answers_with_nonsense_opens_no_browser() {
    let offline = SignInError::Api(ApiError::Offline);
    let unavailable = SignInError::Api(ApiError::Unavailable { trace: None });
    let refused = |reason| SignInError::Refused { reason };
    let unreadable = refused("what the issuer says about itself cannot be read");
    let page = Answer::status(200).with("Content-Type", "text/html");
    #[rustfmt::skip]
    let cases = [
        ("captive portal", page,                                                      offline.clone()),
        ("redirect",       Answer::status(302).with("Location", "https://evil.example"), offline.clone()),
        ("cut off",        Answer::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".into()), offline.clone()),
        ("silence",        Answer::Raw(Vec::new()),                                   offline),
        ("down",           Answer::status(500),                                       unavailable),
        ("absent",         Answer::status(404),                                       unreadable.clone()),
        ("junk",           crate::support::json("[[[["),                              unreadable),
        ("too long",       crate::support::json(vec![b' '; 3 * 1024 * 1024]),         refused("its answer cannot be taken in")),
    ];
    for (shows, answer, expected) in cases {
        let world = World::new().await;
        let issuer = Server::saying(answer).await;
        let client = client(
            &world.service.address(),
            &issuer.address(),
            world.store.clone(),
            limits(),
        );
        let outcome = client.sign_in(&Browser::honest(&world.issuer)).await;
        assert_eq!(outcome.unwrap_err(), expected, "{shows}");
        assert_eq!(world.issuer.token_requests(), 0, "{shows}");
    }
}
