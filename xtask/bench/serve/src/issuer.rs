//! An issuer of access tokens, and the device whose key they are bound to.

use anyhow::{Context as _, Result};
use axum::{Json, Router, routing::get};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, EncodingKey, crypto};
use p256::{
    SecretKey,
    elliptic_curve::sec1::ToEncodedPoint as _,
    pkcs8::{EncodePrivateKey as _, LineEnding},
};
use requisition_server::{auth::proof, configuration::AUDIENCE};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;
use uuid::Uuid;

const KEY_ID: &str = "bench";

/// How long a token is good, in **seconds**: longer than a run.
const LIFE: i64 = 4 * 3600;

/// A key that signs.
struct Key {
    secret: EncodingKey,
    x: String,
    y: String,
}

impl Key {
    fn generate() -> Result<Self> {
        let secret = SecretKey::from_slice(&rand::random::<[u8; 32]>())?;
        let point = secret.public_key().to_encoded_point(false);
        let coordinate = |bytes: Option<&p256::FieldBytes>| bytes.map(|bytes| BASE64.encode(bytes));
        let pem = secret.to_pkcs8_pem(LineEnding::LF)?;
        Ok(Self {
            secret: EncodingKey::from_ec_pem(pem.as_bytes())?,
            x: coordinate(point.x()).context("no coordinate")?,
            y: coordinate(point.y()).context("no coordinate")?,
        })
    }

    fn public(&self) -> Value {
        json!({ "kty": "EC", "crv": "P-256", "x": self.x, "y": self.y })
    }

    fn sign(&self, header: &str, claims: &Value) -> Result<String> {
        let signed = format!("{header}.{}", BASE64.encode(claims.to_string()));
        let signature = crypto::sign(signed.as_bytes(), &self.secret, Algorithm::ES256)?;
        Ok(format!("{signed}.{signature}"))
    }
}

/// Issues tokens, and says by which key they are known.
pub struct Issuer {
    key: Key,
    /// Its name, where it is found.
    pub name: String,
}

impl Issuer {
    /// Answers on loopback from now on.
    ///
    /// # Errors
    ///
    /// When nothing can be listened on.
    pub async fn start() -> Result<Self> {
        let key = Key::generate()?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let name = format!("http://{}", listener.local_addr()?);
        let about = json!({ "issuer": name, "jwks_uri": format!("{name}/jwks") });
        let mut public = key.public();
        public["kid"] = KEY_ID.into();
        let keys = json!({ "keys": [public] });
        let router = Router::new()
            .route(
                "/.well-known/openid-configuration",
                get(async move || Json(about)),
            )
            .route("/jwks", get(async move || Json(keys)));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { key, name })
    }

    /// A token for `subject`, bound to the key of `device` if one is named.
    ///
    /// # Errors
    ///
    /// When it cannot be signed.
    pub fn token(&self, subject: &str, device: Option<&Device>) -> Result<String> {
        let now = crate::now().timestamp();
        let mut claims = json!({
            "iss": self.name, "aud": AUDIENCE, "sub": subject, "acr": "high",
            "iat": now, "nbf": now, "exp": now + LIFE, "auth_time": now, "client_id": "bench",
        });
        if let Some(device) = device {
            claims["cnf"] = json!({ "jkt": proof::thumbprint(&device.0.x, &device.0.y) });
        }
        let header = json!({ "typ": "at+jwt", "alg": "ES256", "kid": KEY_ID });
        self.key.sign(&BASE64.encode(header.to_string()), &claims)
    }
}

/// Proves that it holds its key.
pub struct Device(Key);

impl Device {
    /// A new one.
    ///
    /// # Errors
    ///
    /// When no key can be made.
    pub fn new() -> Result<Self> {
        Ok(Self(Key::generate()?))
    }

    /// Begins to prove with what is the same in every proof.
    pub fn header(&self) -> String {
        let header = json!({ "typ": proof::TYPE, "alg": "ES256", "jwk": self.0.public() });
        BASE64.encode(header.to_string())
    }

    /// A new proof (RFC 9449) for `GET` at `address` with `token`.
    ///
    /// # Errors
    ///
    /// When it cannot be signed.
    pub fn proof(
        &self,
        header: &str,
        address: &str,
        token: &str,
        nonce: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<String> {
        self.proof_for(header, ("GET", address), token, nonce, now)
    }

    /// The same for any method.
    ///
    /// # Errors
    ///
    /// When it cannot be signed.
    pub fn proof_for(
        &self,
        header: &str,
        (method, address): (&str, &str),
        token: &str,
        nonce: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<String> {
        let mut claims = json!({
            "jti": Uuid::new_v4(), "htm": method, "htu": address, "iat": now.timestamp(),
            "ath": BASE64.encode(Sha256::digest(token)),
        });
        if let Some(nonce) = nonce {
            claims["nonce"] = nonce.into();
        }
        self.0.sign(header, &claims)
    }
}
