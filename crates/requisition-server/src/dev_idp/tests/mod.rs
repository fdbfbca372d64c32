//! The issuer as a client and a browser meet it.

use std::sync::{Mutex, PoisonError};

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;
use url::form_urlencoded;

use super::*;

mod asking;
mod exchanging;

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

#[tokio::test]
async fn the_issuer_states_its_own_time() {
    let bench = Bench::new();
    bench.wait(5);
    for path in ["/jwks", "/token", "/authorize"] {
        let answer = bench.get(path).await;
        assert_eq!(
            answer.headers[header::DATE],
            "Tue, 01 Dec 2026 09:00:05 GMT",
            "{path}"
        );
    }
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
