use axum::http::{Request, StatusCode, header, request::Builder};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use requisition_api::paths::ME;
use serde_json::{Value, json};

use crate::stage::{
    CHILD, NOW, PARENT, Stage,
    issuer::{Documents, header as good, public_bytes, sign, unsigned},
};

/// What `/v1/me` answers to a token: `ok` or the code of the problem.
async fn outcome(stage: &Stage, token: &str) -> String {
    outcome_of(stage, stage.signed(Request::get(ME), token)).await
}

async fn outcome_of(stage: &Stage, request: Builder) -> String {
    let answer = stage.send(request).await;
    if answer.status == StatusCode::OK {
        return "ok".into();
    }
    if answer.status == StatusCode::UNAUTHORIZED {
        assert!(answer.headers.contains_key(header::WWW_AUTHENTICATE));
    }
    answer.code()
}

fn changed(claims: &Value, name: &str, value: Value) -> Value {
    let mut claims = claims.clone();
    claims[name] = value;
    claims
}

fn without(claims: &Value, name: &str) -> Value {
    let mut claims = claims.clone();
    claims.as_object_mut().unwrap().remove(name);
    claims
}

#[tokio::test]
async fn claims_are_checked_on_both_sides_of_every_boundary() {
    let stage = Stage::new().await;
    let claims = stage.issuer.claims(PARENT);
    let now = domain::sample::at(NOW).timestamp();
    #[rustfmt::skip]
    let cases = [
        // what it shows                   claims                                                  outcome
        ("a good token",                   claims.clone(),                                         "ok"),
        ("one of several audiences",       changed(&claims, "aud", json!(["x", "requisition-api"])), "ok"),
        ("for another service",            changed(&claims, "aud", json!("other-api")),            "unauthenticated"),
        ("for nobody",                     without(&claims, "aud"),                                "unauthenticated"),
        ("an id token",                    changed(&claims, "aud", json!("app")),                  "unauthenticated"),
        ("of another issuer",              changed(&claims, "iss", json!("https://other.example")), "unauthenticated"),
        ("of no issuer",                   without(&claims, "iss"),                                "unauthenticated"),
        ("about nobody",                   without(&claims, "sub"),                                "unauthenticated"),
        ("without an end",                 without(&claims, "exp"),                                "unauthenticated"),
        ("an end that is no number",       changed(&claims, "exp", json!("soon")),                 "unauthenticated"),
        ("an end no clock shows",          changed(&claims, "exp", json!(8_210_266_876_799_i64)),  "unauthenticated"),
        ("the last end that can be written", changed(&claims, "exp", json!(253_370_764_799_i64)), "ok"),
        ("a sign-in no clock showed",      changed(&claims, "auth_time", json!(8_210_266_876_799_i64)), "ok"),
        ("an end beyond all calendars",    changed(&claims, "exp", json!(i64::MAX)),               "unauthenticated"),
        ("ended within the leeway",        changed(&claims, "exp", json!(now - 20)),               "ok"),
        ("ended",                          changed(&claims, "exp", json!(now - 30)),               "token_expired"),
        ("begins within the leeway",       changed(&claims, "nbf", json!(now + 30)),               "ok"),
        ("begins later",                   changed(&claims, "nbf", json!(now + 60)),               "unauthenticated"),
        ("about somebody unknown here",    changed(&claims, "sub", json!("per_nobody")),           "forbidden_action"),
        ("about somebody with a hostile name", changed(&claims, "sub", json!("' OR 1=1 --\u{0}")), "forbidden_action"),
        ("about a child of 8",             changed(&claims, "sub", json!(CHILD)),                  "forbidden_action"),
    ];
    for (shows, claims, expected) in cases {
        let token = sign(&good(), &claims, 1);
        assert_eq!(outcome(&stage, &token).await, expected, "{shows}");
    }
}

#[tokio::test]
async fn headers_and_signatures_are_checked() {
    let stage = Stage::new().await;
    let claims = stage.issuer.claims(PARENT);
    let with = |change: fn(&mut Header)| {
        let mut header = good();
        change(&mut header);
        sign(&header, &claims, 1)
    };
    let none = json!({"alg": "none", "typ": "at+jwt", "kid": "first"});
    let es256 = json!({"alg": "ES256", "typ": "at+jwt", "kid": "first"});
    let mut hs256 = good();
    hs256.alg = Algorithm::HS256;
    let confused = encode(&hs256, &claims, &EncodingKey::from_secret(&public_bytes())).unwrap();
    let token = stage.issuer.token(PARENT);
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let (head, _) = signed.split_once('.').unwrap();
    let other = stage.issuer.token("per_friend");
    let (_, body) = other.rsplit_once('.').unwrap().0.split_once('.').unwrap();
    #[rustfmt::skip]
    let cases = [
        ("the other spelling of the type",  with(|h| h.typ = Some("application/AT+JWT".into())), "ok"),
        ("the old type",                    with(|h| h.typ = Some("JWT".into())),        "ok"),
        ("another type",                    with(|h| h.typ = Some("dpop+jwt".into())),   "unauthenticated"),
        ("no type",                         with(|h| h.typ = None),                      "unauthenticated"),
        ("no key id",                       with(|h| h.kid = None),                      "unauthenticated"),
        ("an unknown key id",               with(|h| h.kid = Some("second".into())),     "unauthenticated"),
        ("another key with a known id",     sign(&good(), &claims, 2),                   "unauthenticated"),
        ("algorithm none",                  unsigned(&none, &claims, ""),                "unauthenticated"),
        ("algorithm none with a signature", unsigned(&none, &claims, signature),         "unauthenticated"),
        ("the public key as a secret",      confused,                                    "unauthenticated"),
        ("no signature",                    unsigned(&es256, &claims, ""),               "unauthenticated"),
        ("a signature of zeros",            unsigned(&es256, &claims, &"A".repeat(86)),  "unauthenticated"),
        ("another person's claims",         format!("{head}.{body}.{signature}"),        "unauthenticated"),
        ("one character cut off",           { let mut t = token.clone(); t.pop(); t },   "unauthenticated"),
        ("two parts",                       signed.to_owned(),                           "unauthenticated"),
        ("nothing",                         String::new(),                               "unauthenticated"),
        ("dots",                            "..".to_owned(),                             "unauthenticated"),
        ("very long",                       format!("{token}{}", "A".repeat(9000)),      "unauthenticated"),
    ];
    for (shows, token, expected) in cases {
        assert_eq!(outcome(&stage, &token).await, expected, "{shows}");
    }
}

#[tokio::test]
async fn app_and_level_are_checked_where_they_are_configured() {
    let stage = Stage::with(|configuration| {
        configuration.client_id = Some("app".into());
        configuration.levels = vec!["high".into(), "higher".into()];
    })
    .await;
    let claims = stage.issuer.claims(PARENT);
    let by_azp = changed(&without(&claims, "client_id"), "azp", json!("app"));
    #[rustfmt::skip]
    let cases = [
        ("as configured",           claims.clone(),                             "ok"),
        ("the other level",         changed(&claims, "acr", json!("higher")),   "ok"),
        ("a level that is too low", changed(&claims, "acr", json!("low")),      "step_up_required"),
        ("no level",                without(&claims, "acr"),                    "step_up_required"),
        ("the app named by azp",    by_azp,                                     "ok"),
        ("another app",             changed(&claims, "client_id", json!("x")),  "unauthenticated"),
        ("no app",                  without(&claims, "client_id"),              "unauthenticated"),
    ];
    for (shows, claims, expected) in cases {
        let token = sign(&good(), &claims, 1);
        assert_eq!(outcome(&stage, &token).await, expected, "{shows}");
    }
}

#[tokio::test]
async fn unknown_keys_do_not_make_the_service_flood_the_issuer() {
    let stage = Stage::new().await;
    for i in 0..20 {
        let mut header = good();
        header.kid = Some(format!("made-up-{i}"));
        let token = sign(&header, &stage.issuer.claims(PARENT), 1);
        assert_eq!(outcome(&stage, &token).await, "unauthenticated");
    }
    assert_eq!(stage.issuer.asked(), 1);
    let token = stage.issuer.token(PARENT);
    assert_eq!(outcome(&stage, &token).await, "ok");
    assert_eq!(stage.issuer.asked(), 1);
}

#[tokio::test]
async fn a_new_key_is_found_once_the_issuer_may_be_asked_again() {
    let stage = Stage::with(|configuration| {
        configuration.keys_interval = std::time::Duration::ZERO;
    })
    .await;
    let mut header = good();
    header.kid = Some("second".into());
    let token = sign(&header, &stage.issuer.claims(PARENT), 2);
    assert_eq!(outcome(&stage, &token).await, "unauthenticated");
    stage.issuer.add_key(2, "second");
    assert_eq!(outcome(&stage, &token).await, "ok");
    assert_eq!(outcome(&stage, &stage.issuer.token(PARENT)).await, "ok");
    // What was true before still holds when the issuer falls silent.
    stage
        .issuer
        .serve(Documents::Status(StatusCode::BAD_GATEWAY));
    assert_eq!(outcome(&stage, &token).await, "ok");
}

#[tokio::test]
async fn an_issuer_that_does_not_answer_as_it_should_is_not_trusted() {
    #[rustfmt::skip]
    let cases = [
        (Documents::Status(StatusCode::INTERNAL_SERVER_ERROR), "upstream_unavailable"),
        (Documents::OtherName,       "upstream_unavailable"),
        (Documents::Redirect,        "upstream_unavailable"),
        (Documents::Html,            "upstream_unavailable"),
        (Documents::Large(70 * 1024), "upstream_unavailable"),
        (Documents::Large(60 * 1024), "ok"),
    ];
    for (documents, expected) in cases {
        let stage = Stage::new().await;
        stage.issuer.serve(documents.clone());
        let token = stage.issuer.token(PARENT);
        let answer = stage.get_with(ME, &token).await;
        if expected == "ok" {
            assert_eq!(answer.status, StatusCode::OK, "{documents:?}");
        } else {
            assert_eq!(answer.code(), expected, "{documents:?}");
            assert!(answer.headers.contains_key(header::RETRY_AFTER));
        }
    }
}
