use std::sync::{Mutex, PoisonError};

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;
use url::form_urlencoded;

use super::*;
use crate::personas::{KARI, NORA, SIRI};

const VERIFIER: &str = "a-verifier-of-at-least-forty-three-characters-long";
const REDIRECT: &str = "http://127.0.0.1:53412/callback";
const AUDIENCE: &str = "http://127.0.0.1:8080";

/// A clock that stands until the test moves it.
struct Held(Mutex<DateTime<Utc>>);

impl Clock for Held {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn at(now: &str) -> Arc<Self> {
        Arc::new(Self(Mutex::new(now.parse().unwrap())))
    }
}

/// An issuer whose clock the test holds.
struct Bench {
    router: Router,
    issuer: DevIssuer,
    clock: Arc<Held>,
}

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    fn error(&self) -> (u16, String) {
        let error = self.json()["error"].as_str().unwrap().to_owned();
        (self.status.as_u16(), error)
    }

    fn location(&self) -> Option<Url> {
        let location = self.headers.get(header::LOCATION)?;
        location.to_str().unwrap().parse().ok()
    }

    fn returned(&self, name: &str) -> Option<String> {
        let location = self.location()?;
        let mut pairs = location.query_pairs();
        let found = pairs.find(|(key, _)| key == name);
        found.map(|(_, value)| value.into_owned())
    }
}

fn encode(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

fn challenge() -> String {
    BASE64.encode(Sha256::digest(VERIFIER))
}

/// The parameters of a good request, with some replaced; an empty value leaves
/// the parameter out.
fn asked(changed: &[(&str, &str)]) -> String {
    let challenge = challenge();
    let mut pairs = vec![
        ("response_type", "code"),
        ("client_id", CLIENT_ID),
        ("redirect_uri", REDIRECT),
        ("scope", "openid"),
        ("state", "st"),
        ("nonce", "no"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    for (name, value) in changed {
        pairs.retain(|(known, _)| known != name);
        if !value.is_empty() {
            pairs.push((name, value));
        }
    }
    encode(&pairs)
}

impl Bench {
    fn new() -> Self {
        let clock = Held::at("2026-12-01T09:00:00Z");
        let origin = "http://127.0.0.1:8080".parse().unwrap();
        let issuer = DevIssuer::new(&origin, AUDIENCE, Arc::clone(&clock) as _).unwrap();
        Self {
            router: Router::new().nest(MOUNT, issuer.router()),
            issuer,
            clock,
        }
    }

    fn wait(&self, seconds: i64) {
        *self.clock.0.lock().unwrap() += TimeDelta::seconds(seconds);
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        let request = Request::get(format!("{MOUNT}{path}"));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let request = Request::post(format!("{MOUNT}{path}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(encode(form).into()).unwrap()).await
    }

    /// The number in the form of the page.
    async fn open_page(&self) -> String {
        let page = self.get(&format!("/authorize?{}", asked(&[]))).await;
        assert_eq!(page.status, StatusCode::OK);
        let (_, rest) = page.body.split_once(r#"name="request" value=""#).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }

    async fn code(&self) -> String {
        let number = self.open_page().await;
        let answer = self
            .post("/authorize", &[("request", &number), ("persona", "kari")])
            .await;
        answer.returned("code").unwrap()
    }

    async fn exchange(&self, code: &str, changed: &[(&str, &str)]) -> Answer {
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("client_id", CLIENT_ID),
            ("redirect_uri", REDIRECT),
            ("code", code),
            ("code_verifier", VERIFIER),
        ];
        for (name, value) in changed {
            form.retain(|(known, _)| known != name);
            form.push((name, value));
        }
        self.post("/token", &form).await
    }

    async fn refresh_token(&self) -> String {
        let tokens = self.exchange(&self.code().await, &[]).await.json();
        tokens["refresh_token"].as_str().unwrap().to_owned()
    }

    async fn refresh(&self, token: &str) -> Answer {
        let form = [
            ("grant_type", "refresh_token"),
            ("client_id", CLIENT_ID),
            ("refresh_token", token),
        ];
        self.post("/token", &form).await
    }

    /// The claims of a token, checked with another implementation.
    async fn claims(&self, token: &str, typ: &str, audience: &str) -> Value {
        let header = decode_header(token).unwrap();
        assert_eq!(header.alg, Algorithm::ES256);
        assert_eq!(header.typ.as_deref(), Some(typ));
        let keys: JwkSet = serde_json::from_str(&self.get("/jwks").await.body).unwrap();
        let key = keys.find(&header.kid.unwrap()).unwrap();
        let mut validation = Validation::new(Algorithm::ES256);
        validation.set_audience(&[audience]);
        validation.set_issuer(&[self.issuer.name()]);
        // The clock of this test is not the machine's.
        validation.validate_exp = false;
        let key = DecodingKey::from_jwk(key).unwrap();
        decode::<Value>(token, &key, &validation).unwrap().claims
    }
}

#[tokio::test]
async fn a_sign_in_gives_tokens_that_say_who_when_and_how_surely() {
    let bench = Bench::new();
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
        (&"Bearer".into(), &300.into())
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

#[tokio::test]
async fn a_code_is_good_for_its_own_verifier_address_and_minute_only() {
    let bench = Bench::new();
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
    let bench = Bench::new();
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
    let bench = Bench::new();
    let code = bench.code().await;
    let tokens = bench.exchange(&code, &[]).await.json();
    let refresh = tokens["refresh_token"].as_str().unwrap();
    let answer = bench.exchange(&code, &[]).await;
    assert_eq!(answer.error(), (400, "invalid_grant".into()));
    let answer = bench.refresh(refresh).await;
    assert_eq!(answer.error(), (400, "invalid_grant".into()));
}

#[tokio::test]
async fn a_refresh_token_that_comes_twice_ends_the_whole_family() {
    let bench = Bench::new();
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

#[tokio::test]
async fn a_sign_in_runs_out_when_unused_and_in_the_end_in_any_case() {
    let bench = Bench::new();
    let token = bench.refresh_token().await;
    bench.wait(7 * 86_400 + 1);
    assert_eq!(bench.refresh(&token).await.error().1, "invalid_grant");

    let mut token = bench.refresh_token().await;
    for _ in 0..5 {
        bench.wait(6 * 86_400);
        let answer = bench.refresh(&token).await;
        assert_eq!(answer.status, StatusCode::OK);
        token = answer.json()["refresh_token"].as_str().unwrap().to_owned();
    }
    bench.wait(1);
    assert_eq!(bench.refresh(&token).await.error().1, "invalid_grant");
}

#[tokio::test]
async fn a_revoked_sign_in_cannot_be_renewed_and_revoking_twice_is_no_error() {
    let bench = Bench::new();
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

#[tokio::test]
async fn what_discovery_names_is_there() {
    let bench = Bench::new();
    let document = bench.get("/.well-known/openid-configuration").await.json();
    assert_eq!(document["issuer"], bench.issuer.name());
    for endpoint in [
        "authorization_endpoint",
        "token_endpoint",
        "revocation_endpoint",
        "jwks_uri",
    ] {
        let address = document[endpoint].as_str().unwrap();
        let path = address.strip_prefix(bench.issuer.name()).unwrap();
        assert_ne!(
            bench.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{endpoint}"
        );
    }
    let keys = bench.get("/jwks").await.json();
    assert_eq!(keys, bench.issuer.key_set());
    assert_eq!(keys["keys"][0].get("d"), None);
}

#[test]
fn the_issuer_refuses_to_be_anywhere_but_on_loopback() {
    let clock = Held::at("2026-12-01T09:00:00Z");
    for (origin, allowed) in [
        ("http://127.0.0.1:8080", true),
        ("http://[::1]:8080", true),
        ("http://localhost:8080", false),
        ("http://0.0.0.0:8080", false),
        ("http://192.168.1.2:8080", false),
        ("http://127.0.0.1.hostile.example", false),
        ("https://127.0.0.1:8080", false),
    ] {
        let issuer = DevIssuer::new(&origin.parse().unwrap(), AUDIENCE, Arc::clone(&clock) as _);
        assert_eq!(issuer.is_ok(), allowed, "{origin}");
    }
}
