//! A P-256 key and what is signed with it: the tokens of the issuer of
//! development, and the proofs of tests. Never part of a release.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use p256::ecdsa::{self, Signature, signature::Signer as _};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::auth::proof;

/// A key for ES256.
pub struct SigningKey {
    secret: ecdsa::SigningKey,
    x: String,
    y: String,
    thumbprint: String,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SigningKey").field(&self.thumbprint).finish()
    }
}

impl SigningKey {
    /// A new key.
    pub fn generate() -> Self {
        // All but about one in 2^32 numbers are keys of this curve.
        loop {
            if let Some(key) = Self::from_secret(&rand::random()) {
                return key;
            }
        }
    }

    /// The key with this secret number; `None` when it is none of the curve.
    pub fn from_secret(number: &[u8; 32]) -> Option<Self> {
        let secret = ecdsa::SigningKey::from_slice(number).ok()?;
        let point = secret.verifying_key().to_encoded_point(false);
        let coordinate = |bytes: Option<&p256::FieldBytes>| Some(BASE64.encode(bytes?));
        let (x, y) = (coordinate(point.x())?, coordinate(point.y())?);
        let thumbprint = proof::thumbprint(&x, &y);
        Some(Self {
            secret,
            x,
            y,
            thumbprint,
        })
    }

    /// The secret number.
    pub fn secret(&self) -> [u8; 32] {
        self.secret.to_bytes().into()
    }

    /// The hash of the public half (RFC 7638), in base64url.
    pub fn thumbprint(&self) -> &str {
        &self.thumbprint
    }

    /// The public half (RFC 7517).
    pub fn public(&self) -> Value {
        json!({ "kty": "EC", "crv": "P-256", "x": self.x, "y": self.y })
    }

    /// `claims` as a compact signature under `header`.
    pub fn sign(&self, header: &Value, claims: &impl Serialize) -> String {
        let claims = serde_json::to_vec(claims).expect("claims are plain JSON");
        let signed = format!(
            "{}.{}",
            BASE64.encode(header.to_string()),
            BASE64.encode(claims)
        );
        let signature: Signature = self.secret.sign(signed.as_bytes());
        format!("{signed}.{}", BASE64.encode(signature.to_bytes()))
    }

    /// A proof (RFC 9449) for `method` at `address`, which has no query, made at
    /// `now`, with the access token and the nonce that it goes with.
    pub fn proof(
        &self,
        (method, address): (&str, &str),
        token: Option<&str>,
        nonce: Option<&str>,
        now: DateTime<Utc>,
    ) -> String {
        let header = json!({ "typ": proof::TYPE, "alg": "ES256", "jwk": self.public() });
        let mut claims = json!({
            "jti": Uuid::new_v4(), "htm": method, "htu": address, "iat": now.timestamp(),
        });
        if let Some(token) = token {
            claims["ath"] = BASE64.encode(Sha256::digest(token)).into();
        }
        if let Some(nonce) = nonce {
            claims["nonce"] = nonce.into();
        }
        self.sign(&header, &claims)
    }
}
