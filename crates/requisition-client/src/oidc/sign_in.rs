//! Signing in: out to the system's browser and back through the door.

use std::{pin::pin, sync::Arc};

use commands::ports::{ApiError, Opener, SignInError};
use openidconnect::{CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier};
use secrecy::SecretString;
use url::Url;

use super::{
    callback::{Answer, Expected},
    discovery::Metadata,
    door::Door,
    issuer::{Code, Issuer},
    page::SignInWords,
    tokens::Tokens,
};
use crate::{dpop::Key, limits::Limits};

/// Opens the door, then the browser, and gives the tokens that the person comes
/// back with. Dropping the future closes the door.
///
/// The issuer is always asked to show its page: whoever sat here before may
/// still be signed in to it.
pub(crate) async fn sign_in<O: Opener>(
    issuer: &Issuer,
    opener: &O,
    words: &SignInWords,
    limits: &Limits,
) -> Result<Tokens, SignInError> {
    let metadata = issuer.discover().await?;
    let keys = issuer.keys(&metadata).await?;
    let key = metadata
        .takes_proofs(issuer.address().proofs())
        .then(Key::fresh)
        .transpose()
        .map_err(|_| device("making a key"))?
        .map(Arc::new);
    let door = Door::open()
        .await
        .map_err(|_| device("listening on loopback"))?;
    let secrets = Secrets::fresh();
    let redirect = door.address();
    let parameters = parameters(
        issuer,
        &metadata,
        &secrets,
        &redirect,
        words,
        key.as_deref(),
    );
    let page = page(issuer, &metadata, &parameters, key.as_deref()).await?;
    let expected = Expected {
        host: door.host(),
        state: secrets.state,
        issuer: issuer.address().issuer().to_owned(),
        names_itself: metadata.authorization_response_iss_parameter_supported,
    };
    let come_back = come_back(door, opener, &page, &expected, words);
    let code = tokio::time::timeout(limits.sign_in, come_back)
        .await
        .map_err(|_| SignInError::TimedOut)??;
    let code = Code {
        code,
        verifier: secrets.verifier,
        nonce: secrets.nonce,
        redirect,
    };
    let tokens = issuer.redeem(&metadata, keys, code, key.as_ref());
    Ok(tokens.await?)
}

const fn device(what: &'static str) -> ApiError {
    ApiError::Device { what }
}

/// What only this program knows about the sign-in, or nobody can guess.
struct Secrets {
    state: CsrfToken,
    nonce: Nonce,
    challenge: PkceCodeChallenge,
    verifier: PkceCodeVerifier,
}

impl Secrets {
    fn fresh() -> Self {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        Self {
            state: CsrfToken::new_random(),
            nonce: Nonce::new_random(),
            challenge,
            verifier,
        }
    }
}

fn parameters(
    issuer: &Issuer,
    metadata: &Metadata,
    secrets: &Secrets,
    redirect: &str,
    words: &SignInWords,
    key: Option<&Key>,
) -> Vec<(&'static str, String)> {
    let address = issuer.address();
    let mut parameters = vec![
        ("response_type", "code".to_owned()),
        ("client_id", address.client_id().to_owned()),
        ("redirect_uri", redirect.to_owned()),
        ("scope", scope(address.scopes())),
        ("state", secrets.state.secret().clone()),
        ("nonce", secrets.nonce.secret().clone()),
        ("code_challenge", secrets.challenge.as_str().to_owned()),
        ("code_challenge_method", "S256".to_owned()),
        ("prompt", "login".to_owned()),
        ("ui_locales", words.language.clone()),
    ];
    if let Some(resource) = address.resource() {
        parameters.push(("resource", resource.to_owned()));
    }
    // Binds the code as well (RFC 9449 § 10). Not told to an issuer that does
    // not say that it binds anything.
    if let Some(key) = key.filter(|_| metadata.offers_proofs()) {
        parameters.push(("dpop_jkt", key.thumbprint()));
    }
    parameters
}

/// The scopes, with the one that makes it a sign-in.
fn scope(scopes: &[String]) -> String {
    let others = scopes.iter().filter(|scope| *scope != "openid");
    let all = std::iter::once("openid").chain(others.map(String::as_str));
    all.collect::<Vec<_>>().join(" ")
}

/// The issuer's page. Where the issuer takes the parameters beforehand, the
/// browser and its history see nothing of them.
async fn page(
    issuer: &Issuer,
    metadata: &Metadata,
    parameters: &[(&'static str, String)],
    key: Option<&Key>,
) -> Result<Url, SignInError> {
    let mut page = metadata.authorization_endpoint.clone();
    let pushed = match &metadata.pushed_authorization_request_endpoint {
        Some(endpoint) => Some(issuer.push(endpoint, parameters, key).await?),
        None => None,
    };
    match &pushed {
        Some(request) => page
            .query_pairs_mut()
            .append_pair("client_id", issuer.address().client_id())
            .append_pair("request_uri", request),
        None => page.query_pairs_mut().extend_pairs(parameters),
    };
    Ok(page)
}

/// Opens the page and waits at the door for the code. The door is watched while
/// the browser opens: it may be back before the operating system says so.
async fn come_back<O: Opener>(
    door: Door,
    opener: &O,
    page: &Url,
    expected: &Expected,
    words: &SignInWords,
) -> Result<SecretString, SignInError> {
    let mut back = pin!(door.wait(expected, words));
    let answer = tokio::select! {
        opened = opener.open_sign_in(page.as_str()) => {
            opened?;
            back.await
        }
        answer = &mut back => answer,
    };
    match answer {
        Answer::Code(code) => Ok(code),
        Answer::GivenUp => Err(SignInError::Cancelled),
        Answer::Refused => Err(SignInError::Refused {
            reason: "the issuer refused",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// T14.
    #[test]
    fn t14_every_sign_in_has_secrets_of_its_own_that_cannot_be_guessed() {
        let (one, other) = (Secrets::fresh(), Secrets::fresh());
        assert!((43..=128).contains(&one.verifier.secret().len()));
        assert_ne!(one.verifier.secret(), other.verifier.secret());
        // Sixteen random bytes or more, in base64.
        assert!(one.state.secret().len() >= 22 && one.nonce.secret().len() >= 22);
        assert_ne!(one.state.secret(), other.state.secret());
        assert_ne!(one.nonce.secret(), other.nonce.secret());
    }

    #[test]
    fn openid_is_always_asked_for_and_only_once() {
        let scopes =
            |scopes: &[&str]| scope(&scopes.iter().map(|s| (*s).into()).collect::<Vec<_>>());
        assert_eq!(scopes(&[]), "openid");
        assert_eq!(scopes(&["travel"]), "openid travel");
        assert_eq!(
            scopes(&["travel", "openid", "offline_access"]),
            "openid travel offline_access"
        );
    }
}
