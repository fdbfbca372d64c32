//! Who may use a token.

use axum::http::{HeaderMap, Method, Request, StatusCode, header, request::Builder};
use requisition_api::{
    headers::{CLIENT_PLATFORM, DPOP, DPOP_NONCE},
    paths::{ME, PERSONS},
};
use serde_json::json;

use crate::{
    auth::Proofs,
    clock::Clock as _,
    signing::SigningKey,
    stage::{
        Answer, BASE, PARENT, Stage, device,
        issuer::{header as good, sign},
    },
};

fn proof_for(stage: &Stage, key: &SigningKey, token: &str) -> String {
    let asked = ("GET", &*format!("{BASE}{ME}"));
    key.proof(asked, Some(token), None, stage.clock.now())
}

fn request(authorization: &str, proof: &str) -> Builder {
    Request::get(ME)
        .header(header::AUTHORIZATION, authorization)
        .header(DPOP, proof)
}

/// `ok`, or the code of the problem and the error of its challenge.
fn outcome(answer: &Answer) -> String {
    if answer.status == StatusCode::OK {
        return "ok".into();
    }
    let challenge = answer.headers[header::WWW_AUTHENTICATE].to_str().unwrap();
    assert!(challenge.starts_with("DPoP "), "{challenge}");
    let error = challenge.split("error=\"").nth(1);
    let error = error.and_then(|rest| rest.split('"').next());
    format!("{} {}", answer.code(), error.unwrap_or_default())
}

/// T16
#[tokio::test]
async fn a_token_comes_in_one_header_with_one_proof_of_its_key() {
    let stage = Stage::new().await;
    let token = stage.issuer.token(PARENT);
    let proof = || proof_for(&stage, &device(), &token);
    let thief = proof_for(&stage, &SigningKey::generate(), &token);
    let of_another = proof_for(&stage, &device(), "another token");
    let dpop = format!("DPoP {token}");
    #[rustfmt::skip]
    let cases = [
        ("as it should be",     request(&dpop, &proof()),                            "ok"),
        ("in small letters",    request(&format!("dpop {token}"), &proof()),         "ok"),
        ("as a bearer",         request(&format!("Bearer {token}"), &proof()),       "unauthenticated invalid_token"),
        ("another scheme",      request(&format!("Basic {token}"), &proof()),        "unauthenticated "),
        ("two spaces",          request(&format!("DPoP  {token}"), &proof()),        "unauthenticated invalid_token"),
        ("no space",            request(&format!("DPoP{token}"), &proof()),          "unauthenticated "),
        ("no token",            request("DPoP", &proof()),                           "unauthenticated "),
        ("nothing",             request("", &proof()),                               "unauthenticated "),
        ("twice",               request(&dpop, &proof()).header(header::AUTHORIZATION, &dpop), "unauthenticated "),
        ("no header at all",    Request::get(ME),                                    "unauthenticated "),
        ("in the query",        Request::get(format!("{ME}?access_token={token}")),  "unauthenticated "),
        ("no proof",            Request::get(ME).header(header::AUTHORIZATION, &dpop), "unauthenticated invalid_dpop_proof"),
        ("two proofs",          request(&dpop, &proof()).header(DPOP, proof()),      "unauthenticated invalid_dpop_proof"),
        ("nonsense",            request(&dpop, "x.y.z"),                             "unauthenticated invalid_dpop_proof"),
        ("for another token",   request(&dpop, &of_another),                         "unauthenticated invalid_dpop_proof"),
        ("of another key",      request(&dpop, &thief),                              "unauthenticated invalid_token"),
    ];
    for (shows, request, expected) in cases {
        assert_eq!(outcome(&stage.send(request).await), expected, "{shows}");
    }
}

/// T16
#[tokio::test]
async fn a_proof_is_good_for_one_request_of_its_method_and_path() {
    let stage = Stage::new().await;
    let token = stage.issuer.token(PARENT);
    let dpop = format!("DPoP {token}");
    let once = proof_for(&stage, &device(), &token);
    assert_eq!(outcome(&stage.send(request(&dpop, &once)).await), "ok");
    let replayed = outcome(&stage.send(request(&dpop, &once)).await);
    assert_eq!(replayed, "unauthenticated invalid_dpop_proof");
    #[rustfmt::skip]
    let cases = [
        (Method::GET,    format!("{ME}?"),    "ok"),
        (Method::HEAD,   ME.to_owned(),       "unauthenticated invalid_dpop_proof"),
        (Method::GET,    PERSONS.to_owned(),  "unauthenticated invalid_dpop_proof"),
    ];
    for (method, path, expected) in cases {
        let request = Request::builder()
            .method(method.clone())
            .uri(&path)
            .header(header::AUTHORIZATION, &dpop)
            .header(DPOP, proof_for(&stage, &device(), &token));
        let answer = stage.send(request).await;
        if method == Method::HEAD {
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        } else {
            assert_eq!(outcome(&answer), expected, "{method} {path}");
        }
    }
}

/// T16
#[tokio::test]
async fn a_proof_of_another_key_is_not_even_remembered() {
    let stage = Stage::new().await;
    let token = stage.issuer.token(PARENT);
    let dpop = format!("DPoP {token}");
    let thief = proof_for(&stage, &SigningKey::generate(), &token);
    // Had it been, the second time would be told that it was used before.
    for _ in 0..2 {
        let answer = stage.send(request(&dpop, &thief)).await;
        assert_eq!(outcome(&answer), "unauthenticated invalid_token");
    }
}

/// T16
#[tokio::test]
async fn a_client_whose_clock_is_wrong_is_given_a_nonce() {
    let stage = Stage::new().await;
    let token = stage.issuer.token(PARENT);
    let dpop = format!("DPoP {token}");
    let asked = ("GET", &*format!("{BASE}{ME}"));
    let wrong = stage.clock.now() - chrono::TimeDelta::days(3);
    let nonce = |headers: &HeaderMap| headers[DPOP_NONCE].to_str().unwrap().to_owned();

    let first = device().proof(asked, Some(&token), None, wrong);
    let answer = stage.send(request(&dpop, &first)).await;
    assert_eq!(outcome(&answer), "unauthenticated use_dpop_nonce");
    let given = nonce(&answer.headers);
    let second = device().proof(asked, Some(&token), Some(&given), wrong);
    let answer = stage.send(request(&dpop, &second)).await;
    assert_eq!(outcome(&answer), "ok");
    // Every answer to a proof has the nonce for the next one, no other does.
    assert_eq!(nonce(&answer.headers).len(), given.len());
    let without = stage.send(Request::get(ME)).await;
    assert!(!without.headers.contains_key(DPOP_NONCE));
}

/// T16
#[tokio::test]
async fn a_token_that_is_not_bound_is_taken_where_that_is_configured() {
    for (proofs, expected) in [
        (Proofs::Required, "unauthenticated invalid_token"),
        (Proofs::Accepted, "ok"),
    ] {
        let stage = Stage::with(|configuration| configuration.proofs = proofs).await;
        let bound = stage.issuer.token(PARENT);
        let mut claims = stage.issuer.claims(PARENT);
        claims.as_object_mut().unwrap().remove("cnf");
        let unbound = sign(&good(), &claims, 1);
        let by = |token: &str| Request::get(ME).header(header::AUTHORIZATION, token.to_owned());
        let as_bearer = stage.send(by(&format!("Bearer {unbound}"))).await;
        assert_eq!(outcome(&as_bearer), expected);
        // A binding that there is always counts.
        let stolen = stage.send(by(&format!("Bearer {bound}"))).await;
        assert_eq!(outcome(&stolen), "unauthenticated invalid_token");
        let proof = proof_for(&stage, &device(), &unbound);
        let answer = stage
            .send(request(&format!("DPoP {unbound}"), &proof))
            .await;
        assert_eq!(outcome(&answer), "unauthenticated invalid_token");
        // Bound to something else, such as a certificate.
        claims["cnf"] = json!({ "x5t#S256": "x" });
        let other = sign(&good(), &claims, 1);
        let answer = stage.send(by(&format!("Bearer {other}"))).await;
        assert_eq!(outcome(&answer), "unauthenticated invalid_token");
    }
}

/// T16
#[tokio::test]
async fn a_level_that_is_too_low_is_told_which_is_enough() {
    let stage = Stage::with(|configuration| {
        configuration.levels = vec!["high".into(), "higher".into()];
    })
    .await;
    let mut claims = stage.issuer.claims(PARENT);
    claims["acr"] = json!("low");
    let answer = stage.get_with(ME, &sign(&good(), &claims, 1)).await;
    assert_eq!(answer.code(), "step_up_required");
    assert_eq!(
        answer.headers[header::WWW_AUTHENTICATE],
        r#"DPoP error="insufficient_user_authentication", acr_values="high higher""#
    );
}

#[tokio::test]
async fn a_token_that_was_trusted_a_moment_ago_still_ends_in_time() {
    let stage = Stage::new().await;
    let token = stage.issuer.token(PARENT);
    let ask = async || outcome(&stage.get_with(ME, &token).await);
    assert_eq!(ask().await, "ok");
    let start = stage.clock.now();
    for (seconds, expected) in [
        (300, "ok"),
        (331, "token_expired invalid_token"),
        (-60, "unauthenticated invalid_token"),
    ] {
        stage.clock.set(start + chrono::TimeDelta::seconds(seconds));
        assert_eq!(ask().await, expected, "{seconds}");
    }
}

/// T17
#[tokio::test]
async fn a_session_that_was_ended_is_refused_at_once() {
    let stage = Stage::new().await;
    let token = stage.issuer.token(PARENT);
    let request = Request::get(ME).header(CLIENT_PLATFORM, "linux");
    assert_eq!(
        outcome(&stage.send(stage.signed(request, &token)).await),
        "ok"
    );
    let person = PARENT.parse().unwrap();
    let now = stage.clock.now();
    let long_ago = now - chrono::TimeDelta::days(1);
    let sessions = stage.store.sessions_of(&person, long_ago).await.unwrap();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].platform.as_deref(), Some("linux"));
    let mut batch = stage.store.begin().await.unwrap();
    batch.end_sessions_of(&person, now).await.unwrap();
    batch.commit().await.unwrap();
    let answer = stage.get_with(ME, &token).await;
    assert_eq!(outcome(&answer), "session_revoked invalid_token");
}
