//! Codes and tokens.

use super::*;
use crate::personas::{KARI, SIRI};

#[tokio::test]
async fn a_sign_in_gives_tokens_that_say_who_when_and_how_surely() {
    let bench = Bench::new().await;
    let number = bench.open_page().await;
    bench.wait(30);
    let choice = [("request", number.as_str()), ("persona", "siri")];
    let back = bench.post("/authorize", &choice).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert!(back.location().unwrap().as_str().starts_with(REDIRECT));
    assert_eq!(back.returned("state").unwrap(), "st");
    assert_eq!(back.returned("iss").unwrap(), bench.issuer.name());

    bench.wait(60);
    let answer = bench.exchange(&back.returned("code").unwrap(), &[]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    let tokens = answer.json();
    assert_eq!(
        (&tokens["token_type"], &tokens["expires_in"]),
        (&"DPoP".into(), &300.into())
    );

    let id = tokens["id_token"].as_str().unwrap();
    let id = bench.claims(id, "JWT", CLIENT_ID).await;
    let access = tokens["access_token"].as_str().unwrap();
    let access = bench.claims(access, "at+jwt", AUDIENCE).await;
    let picked = "2026-12-01T09:00:30Z"
        .parse::<DateTime<Utc>>()
        .unwrap()
        .timestamp();
    for claims in [&id, &access] {
        assert_eq!(claims["sub"], SIRI.subject());
        assert_eq!(claims["acr"], ACR);
        assert_eq!(claims["auth_time"], picked);
        assert_eq!(claims["iat"], picked + 60);
        assert_eq!(claims["exp"], picked + 60 + 300);
    }
    assert_eq!(id["nonce"], "no");
    assert_eq!(access["client_id"], CLIENT_ID);
    assert_ne!(SIRI.subject(), KARI.subject());
}

#[tokio::test]
async fn a_code_is_good_for_its_own_verifier_address_and_minute_only() {
    let bench = Bench::new().await;
    #[rustfmt::skip]
    let cases = [
        // what is wrong,                                               seconds, answer
        (("code_verifier", "another-verifier-of-at-least-forty-three-chars"), 0, (400, "invalid_grant")),
        (("redirect_uri", "http://127.0.0.1:53413/callback"),                 0, (400, "invalid_grant")),
        (("redirect_uri", "https://hostile.example/callback"),                0, (400, "invalid_grant")),
        (("code", "guessed"),                                                 0, (400, "invalid_grant")),
        (("client_id", CLIENT_ID),                                           61, (400, "invalid_grant")),
        (("client_id", "somebody"),                                           0, (401, "invalid_client")),
        (("code_verifier", ""),                                               0, (400, "invalid_request")),
        (("grant_type", "password"),                                          0, (400, "unsupported_grant_type")),
        (("grant_type", ""),                                                  0, (400, "invalid_request")),
    ];
    for (wrong, seconds, (status, error)) in cases {
        let code = bench.code().await;
        bench.wait(seconds);
        let answer = bench.exchange(&code, &[wrong]).await;
        assert_eq!(answer.error(), (status, error.to_owned()), "{wrong:?}");
    }
}

#[tokio::test]
async fn a_code_that_was_tried_with_a_wrong_verifier_is_used_up() {
    let bench = Bench::new().await;
    let code = bench.code().await;
    let wrong = (
        "code_verifier",
        "another-verifier-of-at-least-forty-three-chars",
    );
    bench.exchange(&code, &[wrong]).await;
    let answer = bench.exchange(&code, &[]).await;
    assert_eq!(answer.error(), (400, "invalid_grant".into()));
}

#[tokio::test]
async fn a_code_that_comes_twice_ends_the_sign_in_it_gave() {
    let bench = Bench::new().await;
    let code = bench.code().await;
    let tokens = bench.exchange(&code, &[]).await.json();
    let refresh = tokens["refresh_token"].as_str().unwrap();
    let answer = bench.exchange(&code, &[]).await;
    assert_eq!(answer.error(), (400, "invalid_grant".into()));
    let answer = bench.refresh(refresh).await;
    assert_eq!(answer.error(), (400, "invalid_grant".into()));
}

/// T17
#[tokio::test]
async fn a_refresh_token_that_comes_twice_ends_the_whole_family() {
    let bench = Bench::new().await;
    let first = bench.refresh_token().await;
    let other = bench.refresh_token().await;
    bench.wait(400);
    let renewed = bench.refresh(&first).await.json();
    let second = renewed["refresh_token"].as_str().unwrap();
    assert_ne!(first, second);
    let access = renewed["access_token"].as_str().unwrap();
    let claims = bench.claims(access, "at+jwt", AUDIENCE).await;
    assert_eq!(claims["sub"], KARI.subject());
    let signed_in = claims["auth_time"].as_i64().unwrap();
    assert_eq!(claims["iat"].as_i64().unwrap(), signed_in + 400);

    assert_eq!(bench.refresh(&first).await.error().1, "invalid_grant");
    assert_eq!(bench.refresh(second).await.error().1, "invalid_grant");
    assert_eq!(bench.refresh(&other).await.status, StatusCode::OK);
}

/// T17
#[tokio::test]
async fn a_sign_in_runs_out_when_unused_and_in_the_end_in_any_case() {
    let bench = Bench::new().await;
    for (seconds, lives) in [(30 * 60, true), (30 * 60 + 1, false)] {
        let token = bench.refresh_token().await;
        bench.wait(seconds);
        let is_renewed = bench.refresh(&token).await.status == StatusCode::OK;
        assert_eq!(is_renewed, lives, "{seconds}");
    }
    let bench = Bench::with(SignInLimits {
        idle: TimeDelta::days(7),
        life: TimeDelta::days(30),
    })
    .await;
    let mut token = bench.refresh_token().await;
    for day in 1..=5 {
        bench.wait(6 * 86_400);
        let answer = bench.refresh(&token).await;
        assert_eq!(answer.status, StatusCode::OK, "{day}");
        token = answer.json()["refresh_token"].as_str().unwrap().to_owned();
    }
    bench.wait(1);
    assert_eq!(bench.refresh(&token).await.error().1, "invalid_grant");
}

/// T17
#[tokio::test]
async fn the_app_is_told_how_long_a_sign_in_lives() {
    let bench = Bench::with(SignInLimits {
        idle: TimeDelta::minutes(30),
        life: TimeDelta::minutes(60),
    })
    .await;
    let tokens = bench.exchange(&bench.code().await, &[]).await.json();
    let told = |tokens: &Value| {
        let seconds = |name: &str| tokens[name].as_i64().unwrap();
        (seconds("refresh_expires_in"), seconds("session_expires_in"))
    };
    assert_eq!(told(&tokens), (1800, 3600));
    bench.wait(1700);
    let tokens = bench
        .refresh(tokens["refresh_token"].as_str().unwrap())
        .await
        .json();
    assert_eq!(told(&tokens), (1800, 1900));
    bench.wait(1000);
    let tokens = bench
        .refresh(tokens["refresh_token"].as_str().unwrap())
        .await
        .json();
    assert_eq!(told(&tokens), (900, 900));
}

#[tokio::test]
async fn a_revoked_sign_in_cannot_be_renewed_and_revoking_twice_is_no_error() {
    let bench = Bench::new().await;
    let token = bench.refresh_token().await;
    let form = [("client_id", CLIENT_ID), ("token", token.as_str())];
    for _ in 0..2 {
        assert_eq!(bench.post("/revoke", &form).await.status, StatusCode::OK);
    }
    assert_eq!(bench.refresh(&token).await.error().1, "invalid_grant");
    let stranger = [("client_id", "somebody"), ("token", token.as_str())];
    assert_eq!(
        bench.post("/revoke", &stranger).await.error().1,
        "invalid_client"
    );
    let empty = [("client_id", CLIENT_ID)];
    assert_eq!(
        bench.post("/revoke", &empty).await.error().1,
        "invalid_request"
    );
}
