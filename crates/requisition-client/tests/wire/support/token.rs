//! ID tokens, good and forged.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// What is wrong with an ID token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgery {
    Nothing,
    Missing,
    WrongIssuer,
    WrongAudience,
    OneMoreAudience,
    Expired,
    WrongNonce,
    NoNonce,
    NoExpiry,
    /// `alg: none`, no signature.
    Unsigned,
    /// `HS256` with the issuer's public key as the secret.
    PublicKeyAsSecret,
    /// Signed by somebody else under the issuer's key id.
    StrangersKey,
    /// A key id that the issuer does not have.
    UnknownKey,
    /// Signed, then changed.
    Tampered,
    NotAToken,
}

pub const KEY_ID: &str = "key-1";

fn key() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).unwrap()
}

/// The issuer's public key.
pub fn jwks() -> Value {
    let point = key().verifying_key().to_encoded_point(false);
    json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": KEY_ID,
        "x": BASE64.encode(point.x().unwrap()),
        "y": BASE64.encode(point.y().unwrap()),
    }] })
}

pub fn mint(forgery: Forgery, issuer: &str, nonce: &str, now: i64) -> Option<String> {
    let mut header = json!({ "alg": "ES256", "kid": KEY_ID, "typ": "JWT" });
    let mut claims = json!({
        "iss": issuer, "aud": "app", "sub": "somebody", "nonce": nonce,
        "iat": now, "exp": now + 300,
    });
    let claim = |claims: &mut Value, name: &str, value: Value| claims[name] = value;
    match forgery {
        Forgery::Nothing | Forgery::StrangersKey | Forgery::Tampered => {}
        Forgery::Missing => return None,
        Forgery::NotAToken => return Some("a.b.c".into()),
        Forgery::WrongIssuer => claim(&mut claims, "iss", json!("https://evil.example")),
        Forgery::WrongAudience => claim(&mut claims, "aud", json!("another-app")),
        Forgery::OneMoreAudience => claim(&mut claims, "aud", json!(["app", "another-app"])),
        Forgery::Expired => claim(&mut claims, "exp", json!(now - 1)),
        Forgery::WrongNonce => claim(&mut claims, "nonce", json!("another")),
        Forgery::NoNonce => claim(&mut claims, "nonce", Value::Null),
        Forgery::NoExpiry => claim(&mut claims, "exp", Value::Null),
        Forgery::Unsigned => header["alg"] = json!("none"),
        Forgery::PublicKeyAsSecret => header["alg"] = json!("HS256"),
        Forgery::UnknownKey => header["kid"] = json!("key-2"),
    }
    let part = |value: &Value| BASE64.encode(value.to_string());
    let signed = format!("{}.{}", part(&header), part(&claims));
    let sign = |key: SigningKey| {
        let signature: Signature = key.sign(signed.as_bytes());
        signature.to_bytes().to_vec()
    };
    let signature = if forgery == Forgery::Unsigned {
        Vec::new()
    } else if forgery == Forgery::PublicKeyAsSecret {
        let point = key().verifying_key().to_encoded_point(false);
        hmac(point.as_bytes(), signed.as_bytes())
    } else if forgery == Forgery::StrangersKey {
        sign(SigningKey::from_slice(&[8; 32]).unwrap())
    } else {
        sign(key())
    };
    if forgery == Forgery::Tampered {
        claims["sub"] = json!("somebody-else");
        return Some(format!(
            "{}.{}.{}",
            part(&header),
            part(&claims),
            BASE64.encode(signature)
        ));
    }
    Some(format!("{signed}.{}", BASE64.encode(signature)))
}

/// RFC 2104 with SHA-256.
fn hmac(secret: &[u8], message: &[u8]) -> Vec<u8> {
    let mut block = Sha256::digest(secret).to_vec();
    block.resize(64, 0);
    let pad = |byte: u8| block.iter().map(|b| b ^ byte).collect::<Vec<_>>();
    let inner = Sha256::digest([pad(0x36).as_slice(), message].concat());
    Sha256::digest([pad(0x5c).as_slice(), &inner].concat()).to_vec()
}
