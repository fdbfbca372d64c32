//! The page and the way back.

use super::*;
use crate::personas::NORA;

#[tokio::test]
async fn nothing_is_sent_to_an_address_that_is_not_registered() {
    let bench = Bench::new();
    for wrong in [
        ("client_id", "somebody"),
        ("client_id", ""),
        ("redirect_uri", ""),
        ("redirect_uri", "https://hostile.example/callback"),
        ("redirect_uri", "http://127.0.0.1:53412/other"),
        ("redirect_uri", "http://localhost:53412/callback"),
    ] {
        let answer = bench.get(&format!("/authorize?{}", asked(&[wrong]))).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong:?}");
        assert!(answer.location().is_none(), "{wrong:?}");
        assert!(answer.body.contains("<main>"), "{wrong:?}");
    }
    let twice = format!(
        "/authorize?{}&{}",
        asked(&[]),
        encode(&[("redirect_uri", REDIRECT)])
    );
    assert!(bench.get(&twice).await.location().is_none());
}

#[tokio::test]
async fn a_request_that_is_not_right_goes_back_with_its_error() {
    let bench = Bench::new();
    let long = "x".repeat(44);
    #[rustfmt::skip]
    let cases = [
        (("response_type", "token"),          "unsupported_response_type"),
        (("response_type", "code id_token"),  "unsupported_response_type"),
        (("response_type", ""),               "invalid_request"),
        (("response_mode", "fragment"),       "invalid_request"),
        (("scope", "profile"),                "invalid_scope"),
        (("scope", ""),                       "invalid_scope"),
        (("state", ""),                       "invalid_request"),
        (("nonce", ""),                       "invalid_request"),
        (("code_challenge", ""),              "invalid_request"),
        (("code_challenge", long.as_str()),   "invalid_request"),
        (("code_challenge_method", "plain"),  "invalid_request"),
        (("code_challenge_method", ""),       "invalid_request"),
        (("prompt", "none"),                  "login_required"),
        (("request", "x.y.z"),                "request_not_supported"),
        (("request_uri", "https://x.example"), "request_uri_not_supported"),
    ];
    for (wrong, error) in cases {
        let answer = bench.get(&format!("/authorize?{}", asked(&[wrong]))).await;
        assert_eq!(
            answer.returned("error").as_deref(),
            Some(error),
            "{wrong:?}"
        );
        assert_eq!(answer.returned("iss").unwrap(), bench.issuer.name());
        let state = (wrong.0 != "state").then_some("st");
        assert_eq!(answer.returned("state").as_deref(), state, "{wrong:?}");
        assert_eq!(answer.returned("code"), None, "{wrong:?}");
    }
    let twice = format!("/authorize?{}&nonce=other", asked(&[]));
    let answer = bench.get(&twice).await;
    assert_eq!(answer.returned("error").unwrap(), "invalid_request");
}

#[tokio::test]
async fn the_page_is_shown_each_time_in_the_wanted_language_and_runs_nothing() {
    let bench = Bench::new();
    for (changed, lang) in [
        (vec![], "nb"),
        (vec![("prompt", "login")], "nb"),
        (vec![("ui_locales", "nn nb")], "nn"),
        (vec![("ui_locales", "se en")], "en"),
    ] {
        let page = bench.get(&format!("/authorize?{}", asked(&changed))).await;
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
    let bench = Bench::new();
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
    let again = bench.post("/authorize", &form).await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST);

    let number = bench.open_page().await;
    bench.wait(601);
    let late = [("request", number.as_str()), ("persona", "kari")];
    let answer = bench.post("/authorize", &late).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}
