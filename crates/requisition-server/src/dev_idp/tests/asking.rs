//! Pushed requests, the page, and the way back.

use super::*;
use crate::personas::NORA;

#[tokio::test]
async fn a_request_that_is_not_right_is_refused_before_a_browser_sees_it() {
    let bench = Bench::new().await;
    let long = "x".repeat(44);
    #[rustfmt::skip]
    let cases = [
        (("client_id", "somebody"),            (401, "invalid_client")),
        (("client_id", ""),                    (401, "invalid_client")),
        (("redirect_uri", ""),                 (400, "invalid_request")),
        (("redirect_uri", "https://hostile.example/callback"), (400, "invalid_request")),
        (("redirect_uri", "http://127.0.0.1:53412/other"), (400, "invalid_request")),
        (("redirect_uri", "http://localhost:53412/callback"), (400, "invalid_request")),
        (("response_type", "token"),           (400, "unsupported_response_type")),
        (("response_type", "code id_token"),   (400, "unsupported_response_type")),
        (("response_type", ""),                (400, "invalid_request")),
        (("response_mode", "fragment"),        (400, "invalid_request")),
        (("scope", "profile"),                 (400, "invalid_scope")),
        (("scope", ""),                        (400, "invalid_scope")),
        (("state", ""),                        (400, "invalid_request")),
        (("nonce", ""),                        (400, "invalid_request")),
        (("code_challenge", ""),               (400, "invalid_request")),
        (("code_challenge", long.as_str()),    (400, "invalid_request")),
        (("code_challenge_method", "plain"),   (400, "invalid_request")),
        (("code_challenge_method", ""),        (400, "invalid_request")),
        (("prompt", "none"),                   (400, "login_required")),
        (("prompt", "consent"),                (400, "invalid_request")),
        (("max_age", "-1"),                    (400, "invalid_request")),
        (("max_age", "soon"),                  (400, "invalid_request")),
        (("acr_values", "mother-in-law"),      (400, "unmet_authentication_requirements")),
        (("dpop_jkt", long.as_str()),          (400, "invalid_request")),
        (("request", "x.y.z"),                 (400, "request_not_supported")),
        (("request_uri", "https://x.example"), (400, "invalid_request")),
    ];
    for (wrong, (status, error)) in cases {
        let answer = bench.post("/par", &asked(&[wrong])).await;
        assert_eq!(answer.error(), (status, error.to_owned()), "{wrong:?}");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    }
    let mut twice = asked(&[]);
    twice.push(("nonce", "other"));
    let answer = bench.post("/par", &twice).await;
    assert_eq!(answer.error(), (400, "invalid_request".into()));
}

#[tokio::test]
async fn a_pushed_request_opens_one_page_within_its_time() {
    let bench = Bench::new().await;
    let pushed = bench.post("/par", &asked(&[])).await;
    assert_eq!(pushed.status, StatusCode::CREATED);
    assert_eq!(pushed.json()["expires_in"], 90);
    let name = bench.push(&[]).await;
    assert!(name.starts_with("urn:ietf:params:oauth:request_uri:"));
    assert_eq!(bench.page(&name).await.status, StatusCode::OK);
    assert_eq!(bench.page(&name).await.status, StatusCode::BAD_REQUEST);

    for (seconds, status) in [(90, StatusCode::OK), (91, StatusCode::BAD_REQUEST)] {
        let name = bench.push(&[]).await;
        bench.wait(seconds);
        assert_eq!(bench.page(&name).await.status, status, "{seconds}");
    }
}

#[tokio::test]
async fn the_browser_can_add_nothing_to_a_request() {
    let bench = Bench::new().await;
    let name = bench.push(&[]).await;
    #[rustfmt::skip]
    let cases = [
        vec![("client_id", "somebody"), ("request_uri", name.as_str())],
        vec![("request_uri", name.as_str())],
        vec![("client_id", CLIENT_ID), ("request_uri", "urn:ietf:params:oauth:request_uri:guessed")],
        vec![("client_id", CLIENT_ID), ("request_uri", "https://hostile.example/request")],
    ];
    for query in cases {
        let page = bench.get(&format!("/authorize?{}", encode(&query))).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{query:?}");
        assert!(page.location().is_none(), "{query:?}");
        assert!(page.body.contains("<main>"), "{query:?}");
    }
    let hostile = [
        ("client_id", CLIENT_ID),
        ("request_uri", name.as_str()),
        ("redirect_uri", "https://hostile.example/callback"),
        ("state", "other"),
    ];
    let page = bench.get(&format!("/authorize?{}", encode(&hostile))).await;
    assert_eq!(page.status, StatusCode::OK);
    let (_, rest) = page.body.split_once(r#"name="request" value=""#).unwrap();
    let number = rest.split_once('"').unwrap().0;
    let choice = [("request", number), ("persona", "kari")];
    let back = bench.post("/authorize", &choice).await;
    assert!(back.location().unwrap().as_str().starts_with(REDIRECT));
    assert_eq!(back.returned("state").unwrap(), "st");
}

#[tokio::test]
async fn the_page_is_shown_each_time_in_the_wanted_language_and_runs_nothing() {
    let bench = Bench::new().await;
    for (changed, lang) in [
        (vec![], "nb"),
        (vec![("prompt", "login"), ("max_age", "0")], "nb"),
        (vec![("ui_locales", "nn nb")], "nn"),
        (vec![("ui_locales", "se en")], "en"),
    ] {
        let page = bench.page(&bench.push(&changed).await).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(&format!(r#"<html lang="{lang}">"#)));
        assert_eq!(
            page.headers[header::CONTENT_SECURITY_POLICY],
            "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:53412; \
             frame-ancestors 'none'; base-uri 'none'"
        );
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(page.headers[header::REFERRER_POLICY], "no-referrer");
    }
}

#[tokio::test]
async fn a_page_is_answered_once_by_somebody_who_can_sign_in() {
    let bench = Bench::new().await;
    let number = bench.open_page().await;
    for choice in [("persona", "nobody"), ("persona", NORA.key), ("other", "x")] {
        let form = [("request", number.as_str()), choice];
        let answer = bench.post("/authorize", &form).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{choice:?}");
        assert!(answer.location().is_none(), "{choice:?}");
    }
    let form = [("request", number.as_str()), ("cancel", "yes")];
    let answer = bench.post("/authorize", &form).await;
    assert_eq!(answer.returned("error").unwrap(), "access_denied");
    assert_eq!(answer.returned("state").unwrap(), "st");
    assert_eq!(answer.returned("iss").unwrap(), bench.issuer.name());
    let again = bench.post("/authorize", &form).await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST);

    let number = bench.open_page().await;
    bench.wait(601);
    let late = [("request", number.as_str()), ("persona", "kari")];
    let answer = bench.post("/authorize", &late).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_level_of_the_sign_in_is_the_one_that_was_asked_for() {
    #[rustfmt::skip]
    let cases = [
        ("",                                           ACR),
        (ACR,                                          ACR),
        ("idporten-loa-substantial",                   "idporten-loa-substantial"),
        ("idporten-loa-low idporten-loa-high",         ACR),
    ];
    let bench = Bench::new().await;
    for (wanted, level) in cases {
        let code = bench
            .code_for(&[("acr_values", wanted), ("max_age", "300")])
            .await;
        let tokens = bench.exchange(&code, &[]).await.json();
        let access = tokens["access_token"].as_str().unwrap();
        let claims = bench.claims(access, "at+jwt", AUDIENCE).await;
        assert_eq!(claims["acr"], level, "{wanted}");
        let id = tokens["id_token"].as_str().unwrap();
        let id = bench.claims(id, "JWT", CLIENT_ID).await;
        assert_eq!(
            (&id["acr"], &id["auth_time"]),
            (&claims["acr"], &claims["iat"])
        );
    }
}
