//! An issuer that can be made to lie.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::get,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use p256::{
    SecretKey,
    elliptic_curve::sec1::ToEncodedPoint as _,
    pkcs8::{EncodePrivateKey as _, LineEnding},
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{NOW, device};

/// The id of the key that the issuer has from the start.
pub const KID: &str = "first";

/// What the issuer serves.
#[derive(Clone, Debug)]
pub enum Documents {
    /// What it should.
    Honest,
    /// A discovery document with another issuer's name.
    OtherName,
    /// This status.
    Status(StatusCode),
    /// A key document of this many bytes.
    Large(usize),
    /// A redirect to itself.
    Redirect,
    /// Something that is not JSON.
    Html,
}

#[derive(Clone)]
struct Shared {
    name: String,
    documents: Arc<Mutex<Documents>>,
    keys: Arc<Mutex<Vec<Value>>>,
    asked: Arc<AtomicUsize>,
}

/// An issuer on loopback.
pub struct TestIssuer {
    pub name: String,
    shared: Shared,
}

impl TestIssuer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let name = format!("http://{}", listener.local_addr().unwrap());
        let shared = Shared {
            name: name.clone(),
            documents: Arc::new(Mutex::new(Documents::Honest)),
            keys: Arc::new(Mutex::new(vec![public(&key(1), KID)])),
            asked: Arc::default(),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { name, shared }
    }

    /// Changes what is served.
    pub fn serve(&self, documents: Documents) {
        *self.shared.documents.lock().unwrap() = documents;
    }

    /// Serves one more key.
    pub fn add_key(&self, number: u8, kid: &str) {
        self.shared
            .keys
            .lock()
            .unwrap()
            .push(public(&key(number), kid));
    }

    /// How many times the keys were asked for.
    pub fn asked(&self) -> usize {
        self.shared.asked.load(Ordering::SeqCst)
    }

    /// What a good token for `subject` says.
    pub fn claims(&self, subject: &str) -> Value {
        self.claims_from(subject, domain::sample::at(NOW))
    }

    fn claims_from(&self, subject: &str, from: DateTime<Utc>) -> Value {
        let now = from.timestamp();
        json!({
            "iss": self.name, "aud": "requisition-api", "sub": subject,
            "iat": now, "nbf": now, "exp": now + 300,
            "auth_time": now - 60, "acr": "high", "client_id": "app",
            "cnf": { "jkt": device().thumbprint() },
        })
    }

    /// A token for `subject` that is good from `from` on, for five minutes.
    pub fn token_from(&self, subject: &str, from: &str) -> String {
        self.token_at(subject, domain::sample::at(from))
    }

    /// The same.
    pub fn token_at(&self, subject: &str, from: DateTime<Utc>) -> String {
        sign(&header(), &self.claims_from(subject, from), 1)
    }

    /// A good token for `subject`.
    pub fn token(&self, subject: &str) -> String {
        sign(&header(), &self.claims(subject), 1)
    }
}

/// The header of a good token.
pub fn header() -> Header {
    Header {
        typ: Some("at+jwt".into()),
        kid: Some(KID.into()),
        ..Header::new(Algorithm::ES256)
    }
}

/// A token signed with key `number`.
pub fn sign(header: &Header, claims: &Value, number: u8) -> String {
    let pem = key(number).to_pkcs8_pem(LineEnding::LF).unwrap();
    let key = EncodingKey::from_ec_pem(pem.as_bytes()).unwrap();
    encode(header, claims, &key).unwrap()
}

/// A token with any header and no regard for what it says, signed by nobody.
pub fn unsigned(header: &Value, claims: &Value, signature: &str) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.{signature}", part(header), part(claims))
}

/// The coordinates of key 1, as somebody may take them for a shared secret.
pub fn public_bytes() -> Vec<u8> {
    key(1)
        .public_key()
        .to_encoded_point(false)
        .as_bytes()
        .to_vec()
}

fn key(number: u8) -> SecretKey {
    SecretKey::from_slice(&[number; 32]).unwrap()
}

fn public(key: &SecretKey, kid: &str) -> Value {
    let point = key.public_key().to_encoded_point(false);
    let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    json!({
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid,
        "x": text(point.x().unwrap()), "y": text(point.y().unwrap()),
    })
}

async fn discovery(State(shared): State<Shared>) -> Response {
    shared.asked.fetch_add(1, Ordering::SeqCst);
    let documents = shared.documents.lock().unwrap().clone();
    let document = |issuer: &str| {
        json!({"issuer": issuer, "jwks_uri": format!("{}/keys", shared.name)}).to_string()
    };
    match documents {
        Documents::Honest | Documents::Large(_) => document(&shared.name).into_response(),
        Documents::OtherName => document("https://another.example").into_response(),
        Documents::Status(status) => status.into_response(),
        Documents::Redirect => (
            StatusCode::FOUND,
            [("location", "/.well-known/openid-configuration")],
        )
            .into_response(),
        Documents::Html => "<html></html>".into_response(),
    }
}

async fn keys(State(shared): State<Shared>) -> Response {
    let documents = shared.documents.lock().unwrap().clone();
    let keys = shared.keys.lock().unwrap().clone();
    match documents {
        Documents::Large(bytes) => {
            let pad = " ".repeat(bytes);
            format!("{}{pad}", json!({"keys": keys})).into_response()
        }
        Documents::Honest
        | Documents::OtherName
        | Documents::Status(_)
        | Documents::Redirect
        | Documents::Html => json!({"keys": keys}).to_string().into_response(),
    }
}
