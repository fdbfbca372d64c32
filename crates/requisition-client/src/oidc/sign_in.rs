//! Signing in: out to the system's browser and back through the door.

use std::pin::pin;

use chrono::{DateTime, Utc};
use commands::ports::{ApiError, Opener, SignInError};
use openidconnect::{
    AuthenticationFlow, CsrfToken, LanguageTag, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope,
    core::{CoreAuthPrompt, CoreResponseType},
};
use secrecy::SecretString;
use url::Url;

use super::{
    callback::{Answer, Expected},
    discovery::{self, Metadata},
    door::Door,
    issuer::{Issuer, Proof, Tokens},
    page::SignInWords,
};
use crate::limits::Limits;

/// What a sign-in needs besides the issuer.
#[derive(Debug)]
pub(crate) struct Circumstances<'a> {
    pub(crate) scopes: &'a [String],
    pub(crate) words: &'a SignInWords,
    pub(crate) limits: &'a Limits,
    pub(crate) device_now: DateTime<Utc>,
}

/// Opens the door, then the browser, and gives the tokens that the person comes
/// back with. Dropping the future closes the door.
///
/// The issuer is always asked to show its page: whoever sat here before may
/// still be signed in to it.
pub(crate) async fn sign_in<O: Opener>(
    issuer: &Issuer,
    opener: &O,
    with: Circumstances<'_>,
) -> Result<Tokens, SignInError> {
    let metadata = issuer.discover().await?;
    let door = Door::open().await.map_err(|_| ApiError::Device {
        what: "listening on loopback",
    })?;
    let redirect = RedirectUrl::new(door.address()).map_err(|_| ApiError::Device {
        what: "naming the way back",
    })?;
    let page = page(issuer, &metadata, &redirect, &with);
    let expected = Expected {
        host: door.host(),
        state: page.state,
        issuer: issuer.name().to_owned(),
        names_itself: discovery::names_itself(&metadata),
    };
    let come_back = come_back(door, opener, &page.address, &expected, with.words);
    let code = tokio::time::timeout(with.limits.sign_in, come_back)
        .await
        .map_err(|_| SignInError::TimedOut)??;
    let proof = Proof {
        code,
        verifier: page.verifier,
        nonce: page.nonce,
        redirect,
    };
    Ok(issuer.redeem(&metadata, proof, with.device_now).await?)
}

/// The issuer's page, and what only this program knows about it.
struct Page {
    address: Url,
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
}

fn page(
    issuer: &Issuer,
    metadata: &Metadata,
    redirect: &RedirectUrl,
    with: &Circumstances<'_>,
) -> Page {
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let client = issuer.client(metadata).set_redirect_uri(redirect.clone());
    let mut page = client
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        .add_prompt(CoreAuthPrompt::Login)
        .add_ui_locale(LanguageTag::new(with.words.language.clone()))
        .set_pkce_challenge(challenge);
    // The library adds `openid` by itself.
    for scope in with.scopes.iter().filter(|scope| *scope != "openid") {
        page = page.add_scope(Scope::new(scope.clone()));
    }
    let (address, state, nonce) = page.url();
    Page {
        address,
        state,
        nonce,
        verifier,
    }
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
