//! The issuer as a client and a browser meet it.

use std::sync::{Mutex, PoisonError};

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use requisition_api::headers::{DPOP, DPOP_NONCE};
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt as _;
use url::form_urlencoded;

use super::*;
use crate::auth::session;

mod asking;
mod binding;
mod exchanging;
mod hurrying;

const VERIFIER: &str = "a-verifier-of-at-least-forty-three-characters-long";
/// Its hash.
const CHALLENGE: &str = "IVwqw-RbcfSCohPiwFj5_rcK5SITNl8PHeuEfqi9ouM";
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
    store: Store,
    limits: SignInLimits,
    /// The key of the app.
    key: SigningKey,
    /// The last nonce that the issuer gave.
    nonce: Mutex<Option<String>>,
    _folder: TempDir,
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

/// The parameters of a good request, with some replaced; an empty value leaves
/// the parameter out.
fn asked<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut pairs = vec![
        ("response_type", "code"),
        ("client_id", CLIENT_ID),
        ("redirect_uri", REDIRECT),
        ("scope", "openid"),
        ("state", "st"),
        ("nonce", "no"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    for (name, value) in changed {
        pairs.retain(|(known, _)| known != name);
        if !value.is_empty() {
            pairs.push((name, value));
        }
    }
    pairs
}

fn exchange_form(code: &str) -> [(&'static str, &str); 5] {
    [
        ("grant_type", "authorization_code"),
        ("client_id", CLIENT_ID),
        ("redirect_uri", REDIRECT),
        ("code", code),
        ("code_verifier", VERIFIER),
    ]
}

async fn issuer_on(store: &Store, clock: &Arc<Held>, limits: SignInLimits) -> DevIssuer {
    let ground = Ground {
        origin: "http://127.0.0.1:8080".parse().unwrap(),
        audience: AUDIENCE.into(),
        clock: Arc::clone(clock) as _,
        store: store.clone(),
        limits,
        rates: Profile::Standard,
    };
    DevIssuer::new(ground).await.unwrap()
}

impl Bench {
    async fn new() -> Self {
        Self::with(SignInLimits::default()).await
    }

    async fn with(limits: SignInLimits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let Ok(database) = folder.path().join("issuer.db").to_str().unwrap().parse();
        let store = Store::open(&database).await.unwrap();
        let clock = Held::at("2026-12-01T09:00:00Z");
        let issuer = issuer_on(&store, &clock, limits).await;
        Self {
            router: Router::new().nest(MOUNT, issuer.router()),
            issuer,
            clock,
            store,
            limits,
            key: SigningKey::generate(),
            nonce: Mutex::default(),
            _folder: folder,
        }
    }

    /// The same issuer in another process on the same database.
    async fn twin(&self) -> Self {
        let issuer = issuer_on(&self.store, &self.clock, self.limits).await;
        Self {
            router: Router::new().nest(MOUNT, issuer.router()),
            issuer,
            clock: Arc::clone(&self.clock),
            store: self.store.clone(),
            limits: self.limits,
            key: SigningKey::from_secret(&self.key.secret()).unwrap(),
            nonce: Mutex::default(),
            _folder: tempfile::tempdir().unwrap(),
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
        self.post_with(path, form, None).await
    }

    async fn post_with(&self, path: &str, form: &[(&str, &str)], proof: Option<&str>) -> Answer {
        let mut request = Request::post(format!("{MOUNT}{path}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(proof) = proof {
            request = request.header(DPOP, proof);
        }
        self.send(request.body(encode(form).into()).unwrap()).await
    }

    /// A proof of the app's key for a `POST` to `path`.
    fn proof(&self, key: &SigningKey, path: &str, nonce: Option<&str>) -> String {
        let address = format!("{}{path}", self.issuer.name());
        key.proof(("POST", &address), None, nonce, self.clock.now())
    }

    /// Posts with a proof of `key`, once more when the issuer wants its nonce in
    /// it.
    async fn post_as(&self, key: &SigningKey, path: &str, form: &[(&str, &str)]) -> Answer {
        let mut answer = None;
        for _ in 0..2 {
            let nonce = self.nonce.lock().unwrap().clone();
            let proof = self.proof(key, path, nonce.as_deref());
            let got = self.post_with(path, form, Some(&proof)).await;
            if let Some(nonce) = got.headers.get(DPOP_NONCE) {
                *self.nonce.lock().unwrap() = Some(nonce.to_str().unwrap().to_owned());
            }
            let is_done = !got.body.contains("use_dpop_nonce");
            answer = Some(got);
            if is_done {
                break;
            }
        }
        answer.unwrap()
    }

    /// The name of a pushed request with some parameters replaced.
    async fn push(&self, changed: &[(&str, &str)]) -> String {
        let answer = self.post("/par", &asked(changed)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        answer.json()["request_uri"].as_str().unwrap().to_owned()
    }

    /// The page of a pushed request.
    async fn page(&self, name: &str) -> Answer {
        let query = encode(&[("client_id", CLIENT_ID), ("request_uri", name)]);
        self.get(&format!("/authorize?{query}")).await
    }

    /// The number in the form of the page.
    async fn open_page(&self) -> String {
        let page = self.page(&self.push(&[]).await).await;
        assert_eq!(page.status, StatusCode::OK);
        let (_, rest) = page.body.split_once(r#"name="request" value=""#).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }

    async fn code(&self) -> String {
        self.code_for(&[]).await
    }

    /// A code for a request with some parameters replaced.
    async fn code_for(&self, changed: &[(&str, &str)]) -> String {
        self.picked(&self.push(changed).await).await
    }

    /// The code after Kari is picked on the page of a pushed request.
    async fn picked(&self, name: &str) -> String {
        let page = self.page(name).await;
        let (_, rest) = page.body.split_once(r#"name="request" value=""#).unwrap();
        let number = rest.split_once('"').unwrap().0;
        let choice = [("request", number), ("persona", "kari")];
        let answer = self.post("/authorize", &choice).await;
        answer.returned("code").unwrap()
    }

    async fn exchange(&self, code: &str, changed: &[(&str, &str)]) -> Answer {
        let mut form = exchange_form(code).to_vec();
        for (name, value) in changed {
            form.retain(|(known, _)| known != name);
            form.push((name, value));
        }
        self.post_as(&self.key, "/token", &form).await
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
        self.post_as(&self.key, "/token", &form).await
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
    let bench = Bench::new().await;
    let document = bench.get("/.well-known/openid-configuration").await.json();
    assert_eq!(document["issuer"], bench.issuer.name());
    for endpoint in [
        "authorization_endpoint",
        "token_endpoint",
        "revocation_endpoint",
        "pushed_authorization_request_endpoint",
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
    let bench = Bench::new().await;
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

#[tokio::test]
async fn the_issuer_refuses_to_be_anywhere_but_on_loopback() {
    let bench = Bench::new().await;
    for (origin, allowed) in [
        ("http://127.0.0.1:8080", true),
        ("http://[::1]:8080", true),
        ("http://localhost:8080", false),
        ("http://0.0.0.0:8080", false),
        ("http://192.168.1.2:8080", false),
        ("http://127.0.0.1.hostile.example", false),
        ("https://127.0.0.1:8080", false),
    ] {
        let issuer = DevIssuer::new(Ground {
            origin: origin.parse().unwrap(),
            audience: AUDIENCE.into(),
            clock: Arc::clone(&bench.clock) as _,
            store: bench.store.clone(),
            limits: bench.limits,
            rates: Profile::Lifted,
        });
        assert_eq!(issuer.await.is_ok(), allowed, "{origin}");
    }
}
