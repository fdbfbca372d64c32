//! The key of a session.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use rand::{TryRngCore as _, rngs::OsRng};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// A P-256 key, made for one sign-in and overwritten when dropped.
pub(crate) struct Key(SigningKey);

/// What a proof says, besides by whom.
#[derive(Debug)]
pub(crate) struct Statement<'a> {
    /// The method of the request.
    pub(crate) method: &'a str,
    /// Its address, without query and fragment.
    pub(crate) address: &'a str,
    /// When, in **seconds** since 1970.
    pub(crate) at: i64,
    /// What the other side asked to be said.
    pub(crate) nonce: Option<&'a str>,
    /// The token that comes with it.
    pub(crate) token: Option<&'a SecretString>,
}

/// The operating system gave no random bytes.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the device gives no random bytes")]
pub(crate) struct NoRandomness;

#[derive(Serialize)]
struct Claims<'a> {
    jti: String,
    htm: &'a str,
    htu: &'a str,
    iat: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    ath: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<&'a str>,
}

impl Key {
    /// A new key.
    pub(crate) fn fresh() -> Result<Self, NoRandomness> {
        // Almost every 32 bytes are a key: one try in 2^32 is not.
        for _ in 0..4 {
            let mut bytes = Zeroizing::new([0; 32]);
            OsRng
                .try_fill_bytes(bytes.as_mut_slice())
                .map_err(|_| NoRandomness)?;
            if let Ok(key) = SigningKey::from_slice(bytes.as_slice()) {
                return Ok(Self(key));
            }
        }
        Err(NoRandomness)
    }

    /// The key as it is sealed.
    pub(crate) fn write(&self) -> SecretString {
        let bytes = Zeroizing::new(self.0.to_bytes());
        BASE64.encode(*bytes).into()
    }

    /// A key that was sealed; `None` when it is none.
    pub(crate) fn read(text: &SecretString) -> Option<Self> {
        let bytes = Zeroizing::new(BASE64.decode(text.expose_secret()).ok()?);
        let fits = bytes.len() == 32;
        SigningKey::from_slice(&bytes)
            .ok()
            .filter(|_| fits)
            .map(Self)
    }

    /// What an issuer knows the key by (RFC 7638).
    pub(crate) fn thumbprint(&self) -> String {
        let (x, y) = self.point();
        // Exactly these members, in this order, without a space.
        let jwk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        BASE64.encode(Sha256::digest(jwk))
    }

    /// A proof, as it stands in the header. No two are the same.
    pub(crate) fn prove(&self, statement: &Statement<'_>) -> String {
        let (x, y) = self.point();
        let header = format!(
            r#"{{"typ":"dpop+jwt","alg":"ES256","jwk":{{"kty":"EC","crv":"P-256","x":"{x}","y":"{y}"}}}}"#
        );
        let hash = |token: &SecretString| BASE64.encode(Sha256::digest(token.expose_secret()));
        let claims = Claims {
            jti: BASE64.encode(rand::random::<[u8; 16]>()),
            htm: statement.method,
            htu: statement.address,
            iat: statement.at,
            ath: statement.token.map(hash),
            nonce: statement.nonce,
        };
        let claims = serde_json::to_vec(&claims).expect("texts and a number are always JSON");
        let signed = format!("{}.{}", BASE64.encode(header), BASE64.encode(claims));
        let signature: Signature = self.0.sign(signed.as_bytes());
        format!("{signed}.{}", BASE64.encode(signature.to_bytes()))
    }

    fn point(&self) -> (String, String) {
        let point = self.0.verifying_key().to_encoded_point(false);
        let coordinate = |bytes: Option<&p256::FieldBytes>| {
            BASE64.encode(bytes.expect("a public key is a point with two coordinates"))
        };
        (coordinate(point.x()), coordinate(point.y()))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use p256::ecdsa::signature::Verifier as _;
    use serde_json::{Value, json};

    use super::*;

    fn part(proof: &str, index: usize) -> Value {
        let part = proof.split('.').nth(index).unwrap();
        serde_json::from_slice(&BASE64.decode(part).unwrap()).unwrap()
    }

    fn statement<'a>(token: Option<&'a SecretString>, nonce: Option<&'a str>) -> Statement<'a> {
        Statement {
            method: "GET",
            address: "https://travel.example/v1/me",
            at: 1_795_430_400,
            nonce,
            token,
        }
    }

    /// T16.
    #[test]
    fn t16_a_proof_says_what_is_asked_and_is_signed_by_the_key_it_names() {
        let key = Key::fresh().unwrap();
        let token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU".into();
        let proof = key.prove(&statement(Some(&token), Some("n\"1")));
        let (header, mut claims) = (part(&proof, 0), part(&proof, 1));
        assert_eq!(
            (&header["typ"], &header["alg"]),
            (&json!("dpop+jwt"), &json!("ES256"))
        );
        assert!(header["jwk"]["d"].is_null(), "only the public part");
        let jti = claims["jti"].take();
        assert!(jti.as_str().unwrap().len() >= 16);
        // The hash is the one of RFC 9449 § 7.1.
        let expected = json!({
            "jti": null, "htm": "GET", "htu": "https://travel.example/v1/me",
            "iat": 1_795_430_400, "nonce": "n\"1",
            "ath": "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo",
        });
        assert_eq!(claims, expected);

        let (signed, signature) = proof.rsplit_once('.').unwrap();
        let signature = Signature::from_slice(&BASE64.decode(signature).unwrap()).unwrap();
        let verifying = key.0.verifying_key();
        assert!(verifying.verify(signed.as_bytes(), &signature).is_ok());
        let another = key.prove(&statement(Some(&token), Some("n\"1")));
        assert_ne!(part(&another, 1)["jti"], jti);
    }

    #[test]
    fn what_is_not_there_is_not_said() {
        let key = Key::fresh().unwrap();
        let claims = part(&key.prove(&statement(None, None)), 1);
        let names: Vec<_> = claims.as_object().unwrap().keys().collect();
        assert_eq!(names, ["htm", "htu", "iat", "jti"]);
    }

    #[test]
    fn a_key_is_sealed_and_read_back_and_another_text_is_none() {
        let key = Key::fresh().unwrap();
        let read = Key::read(&key.write()).unwrap();
        assert_eq!(read.thumbprint(), key.thumbprint());
        assert_ne!(Key::fresh().unwrap().thumbprint(), key.thumbprint());
        assert_eq!(format!("{key:?}"), "Key([redacted])");
        let zero = BASE64.encode([0; 32]);
        let long = BASE64.encode([1; 33]);
        for bad in ["", "AAAA", "not base64!", &zero, &long] {
            assert!(Key::read(&bad.into()).is_none(), "{bad:?}");
        }
    }
}
