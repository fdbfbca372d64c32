//! Proofs of possession, as those who are shown them see them.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::{
    EncodedPoint,
    ecdsa::{Signature, VerifyingKey, signature::Verifier as _},
};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::Request;

/// What a proof says.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The hash of its key.
    pub thumbprint: String,
    pub claims: Value,
}

/// The proof of a request to the server at `origin`, if it holds for it and for
/// the token that comes with it; otherwise why not.
pub fn proof(request: &Request, origin: &str) -> Result<Proof, &'static str> {
    let proof = request.header("dpop").ok_or("there is none")?;
    let (signed, signature) = proof.rsplit_once('.').ok_or("not three parts")?;
    let (header, claims) = signed.split_once('.').ok_or("not three parts")?;
    let (header, claims) = (part(header), part(claims));
    if header["typ"] != "dpop+jwt" || header["alg"] != "ES256" {
        return Err("another type");
    }
    let jwk = &header["jwk"];
    let coordinate = |name: &str| BASE64.decode(jwk[name].as_str().unwrap()).unwrap();
    let (x, y) = (coordinate("x"), coordinate("y"));
    let point = EncodedPoint::from_affine_coordinates(x[..].into(), y[..].into(), false);
    let key = VerifyingKey::from_encoded_point(&point).map_err(|_| "no key")?;
    let signature = BASE64.decode(signature).map_err(|_| "no signature")?;
    let signature = Signature::from_slice(&signature).map_err(|_| "no signature")?;
    key.verify(signed.as_bytes(), &signature)
        .map_err(|_| "signed by another key")?;
    if claims["htm"] != *request.method {
        return Err("another method");
    }
    if claims["htu"] != format!("{origin}{}", request.path) {
        return Err("another address");
    }
    let token = request.header("authorization");
    let token = token.and_then(|value| value.strip_prefix("DPoP "));
    let hash = token.map(|token| BASE64.encode(Sha256::digest(token)));
    if claims["ath"].as_str() != hash.as_deref() {
        return Err("another token");
    }
    let jwk = format!(
        r#"{{"crv":"P-256","kty":"EC","x":{},"y":{}}}"#,
        jwk["x"], jwk["y"]
    );
    Ok(Proof {
        thumbprint: BASE64.encode(Sha256::digest(jwk)),
        claims,
    })
}

fn part(part: &str) -> Value {
    serde_json::from_slice(&BASE64.decode(part).unwrap()).unwrap()
}
