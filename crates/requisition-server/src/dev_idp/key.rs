//! The key that signs, and compact signatures with it.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::{self, Signature, signature::Signer as _};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// An ES256 key that lives as long as the process.
pub(super) struct SigningKey {
    secret: ecdsa::SigningKey,
    x: String,
    y: String,
    id: String,
}

impl SigningKey {
    /// A new key.
    pub fn generate() -> Self {
        // All but about one in 2^32 numbers are keys of this curve.
        let secret = loop {
            let number: [u8; 32] = rand::random();
            if let Ok(secret) = ecdsa::SigningKey::from_slice(&number) {
                break secret;
            }
        };
        let point = secret.verifying_key().to_encoded_point(false);
        let coordinate = |bytes: Option<&_>| {
            let bytes: &p256::FieldBytes = bytes.expect("an uncompressed point of a public key");
            BASE64.encode(bytes)
        };
        let (x, y) = (coordinate(point.x()), coordinate(point.y()));
        // RFC 7638: the members that are required, in lexical order.
        let thumbprint = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        Self {
            secret,
            id: BASE64.encode(Sha256::digest(thumbprint)),
            x,
            y,
        }
    }

    /// The public half as a key set (RFC 7517).
    pub fn set(&self) -> Value {
        json!({ "keys": [{
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256",
            "kid": self.id, "x": self.x, "y": self.y,
        }] })
    }

    /// `claims` as a signed token whose header says `typ`.
    pub fn sign(&self, typ: &str, claims: &impl Serialize) -> String {
        let header = json!({ "alg": "ES256", "typ": typ, "kid": self.id });
        let claims = serde_json::to_vec(claims).expect("claims are plain JSON");
        let signed = format!(
            "{}.{}",
            BASE64.encode(header.to_string()),
            BASE64.encode(claims)
        );
        let signature: Signature = self.secret.sign(signed.as_bytes());
        format!("{signed}.{}", BASE64.encode(signature.to_bytes()))
    }
}
