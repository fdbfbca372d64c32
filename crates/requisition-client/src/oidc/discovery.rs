//! What an issuer says about itself, and what of it is believed.

use serde::Deserialize;
use url::Url;

use super::issuer::IssuerError;
use crate::address::{self, Proofs, ServiceAddress};

/// What is needed of what an issuer says about itself (RFC 8414).
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Metadata {
    issuer: String,
    /// Where the person signs in.
    pub(crate) authorization_endpoint: Url,
    /// Where codes and refresh tokens are exchanged.
    pub(crate) token_endpoint: Option<Url>,
    /// The keys it signs with.
    pub(crate) jwks_uri: Url,
    /// Where to tell it that a token is to be refused.
    pub(crate) revocation_endpoint: Option<Url>,
    /// Where a sign-in is announced before the browser opens (RFC 9126).
    pub(crate) pushed_authorization_request_endpoint: Option<Url>,
    #[serde(default)]
    require_pushed_authorization_requests: bool,
    /// Whether it always names itself when the browser comes back (RFC 9207).
    #[serde(default)]
    pub(crate) authorization_response_iss_parameter_supported: bool,
    code_challenge_methods_supported: Option<Vec<String>>,
    dpop_signing_alg_values_supported: Option<Vec<String>>,
}

impl Metadata {
    /// Whether it says that it binds tokens to keys like ours (RFC 9449 § 5.1).
    pub(crate) fn offers_proofs(&self) -> bool {
        has(self.dpop_signing_alg_values_supported.as_ref(), "ES256").unwrap_or(false)
    }

    /// Whether proofs are sent to it.
    pub(crate) fn takes_proofs(&self, proofs: Proofs) -> bool {
        match proofs {
            Proofs::Required => true,
            Proofs::IfOffered => self.offers_proofs(),
        }
    }
}

/// Where an issuer says something about itself.
pub(super) fn place(issuer: &str) -> Option<Url> {
    let issuer = issuer.strip_suffix('/').unwrap_or(issuer);
    Url::parse(&format!("{issuer}/.well-known/openid-configuration")).ok()
}

/// Reads what the issuer says about itself.
///
/// It must call itself exactly what the configuration calls it, every address
/// must be a secure one where the configuration expects it, and what keeps a
/// sign-in safe must not be missing from its lists.
pub(crate) fn read(bytes: &[u8], address: &ServiceAddress) -> Result<Metadata, IssuerError> {
    let unreadable = IssuerError::Distrusted("what the issuer says about itself cannot be read");
    let metadata: Metadata = serde_json::from_slice(bytes).map_err(|_| unreadable)?;
    match misgiving(&metadata, address) {
        Some(reason) => Err(IssuerError::Distrusted(reason)),
        None => Ok(metadata),
    }
}

fn misgiving(metadata: &Metadata, address: &ServiceAddress) -> Option<&'static str> {
    if metadata.issuer != address.issuer() {
        return Some("the issuer calls itself something else");
    }
    let endpoints = || {
        let needed = [&metadata.authorization_endpoint, &metadata.jwks_uri];
        let others = [
            &metadata.token_endpoint,
            &metadata.revocation_endpoint,
            &metadata.pushed_authorization_request_endpoint,
        ];
        needed.into_iter().chain(others.into_iter().flatten())
    };
    if !endpoints().all(address::is_allowed) {
        return Some("an address is not a secure one");
    }
    if !endpoints().all(|url| address.is_issuers(url)) {
        return Some("an address is not the issuer's");
    }
    if metadata.token_endpoint.is_none() {
        return Some("the issuer exchanges no codes");
    }
    let pushes = metadata.pushed_authorization_request_endpoint.is_some();
    if metadata.require_pushed_authorization_requests && !pushes {
        return Some("the issuer wants to be told first and does not say where");
    }
    let lists = &metadata.code_challenge_methods_supported;
    if has(lists.as_ref(), "S256") == Some(false) {
        return Some("the issuer does not take S256");
    }
    let proofs = has(metadata.dpop_signing_alg_values_supported.as_ref(), "ES256");
    if address.proofs() == Proofs::Required && proofs == Some(false) {
        return Some("the issuer does not take proofs by ES256");
    }
    None
}

/// Whether a list names something; `None` without a list.
fn has(list: Option<&Vec<String>>, name: &str) -> Option<bool> {
    list.map(|list| list.iter().any(|item| item == name))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn judged(changes: &Value) -> Option<&'static str> {
        let address = "api = 'https://travel.example'\nissuer = 'https://login.example'\n\
                       client_id = 'app'\nsign_in_name = 'ID'\nissuer_origins = ['https://id.example']";
        let mut metadata = json!({
            "issuer": "https://login.example",
            "authorization_endpoint": "https://login.example/authorize",
            "token_endpoint": "https://login.example/token",
            "jwks_uri": "https://login.example/jwks",
        });
        for (key, value) in changes.as_object().unwrap() {
            metadata[key] = value.clone();
        }
        let address = ServiceAddress::from_toml(address).unwrap();
        match read(metadata.to_string().as_bytes(), &address) {
            Ok(_) => None,
            Err(IssuerError::Distrusted(reason)) => Some(reason),
            Err(other) => panic!("{other}"),
        }
    }

    /// T15, T23.
    #[test]
    fn t15_and_t23_an_issuer_is_believed_only_about_itself() {
        let elsewhere = Some("an address is not the issuer's");
        let insecure = Some("an address is not a secure one");
        let unreadable = Some("what the issuer says about itself cannot be read");
        #[rustfmt::skip]
        let mut cases = vec![
            (json!({}),                                                             None),
            (json!({ "issuer": "https://login.example/" }),                         Some("the issuer calls itself something else")),
            (json!({ "issuer": null }),                                             unreadable),
            (json!({ "token_endpoint": null }),                                     Some("the issuer exchanges no codes")),
            (json!({ "require_pushed_authorization_requests": true }),              Some("the issuer wants to be told first and does not say where")),
            (json!({ "require_pushed_authorization_requests": true,
                     "pushed_authorization_request_endpoint": "https://login.example/par" }), None),
            (json!({ "code_challenge_methods_supported": ["plain"] }),              Some("the issuer does not take S256")),
            (json!({ "code_challenge_methods_supported": [] }),                     Some("the issuer does not take S256")),
            (json!({ "code_challenge_methods_supported": ["plain", "S256"] }),      None),
            (json!({ "dpop_signing_alg_values_supported": ["RS256"] }),             Some("the issuer does not take proofs by ES256")),
            (json!({ "dpop_signing_alg_values_supported": ["ES256"] }),             None),
        ];
        for endpoint in [
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "revocation_endpoint",
            "pushed_authorization_request_endpoint",
        ] {
            let at = |url: &str| json!({ endpoint: url });
            cases.push((at("https://id.example/x"), None));
            cases.push((at("https://evil.example/x"), elsewhere));
            cases.push((at("https://login.example:8443/x"), elsewhere));
            cases.push((at("https://login.example@evil.example/x"), elsewhere));
            cases.push((at("http://login.example/x"), insecure));
            cases.push((at("file:///etc/passwd"), insecure));
            cases.push((at("x"), unreadable));
        }
        for (changes, expected) in cases {
            assert_eq!(judged(&changes), expected, "{changes}");
        }
    }

    #[test]
    fn an_issuer_is_asked_below_its_own_name() {
        let expected = "https://login.example/a/.well-known/openid-configuration";
        for name in ["https://login.example/a", "https://login.example/a/"] {
            assert_eq!(place(name).unwrap().as_str(), expected);
        }
    }
}
