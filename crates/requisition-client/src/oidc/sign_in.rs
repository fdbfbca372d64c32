//! Signing in: out to the system's browser and back through the door.

use std::pin::pin;

use chrono::{DateTime, Utc};
use commands::ports::{ApiError, Opener, SignInError};
use openidconnect::{
    AuthenticationFlow, CsrfToken, LanguageTag, Nonce, PkceCodeChallenge, RedirectUrl, Scope,
    core::{CoreAuthPrompt, CoreResponseType},
};

use super::{
    callback::{Answer, Expected},
    discovery,
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
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let client = issuer.client(&metadata).set_redirect_uri(redirect.clone());
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

    let expected = Expected {
        host: door.host(),
        state,
        issuer: issuer.name().to_owned(),
        names_itself: discovery::names_itself(&metadata),
    };
    let answer = tokio::time::timeout(with.limits.sign_in, async {
        let mut coming_back = pin!(door.wait(&expected, with.words));
        tokio::select! {
            opened = opener.open(address.as_str()) => {
                opened?;
                Ok(coming_back.await)
            }
            answer = &mut coming_back => Ok(answer),
        }
    })
    .await
    .map_err(|_| SignInError::TimedOut)?;

    let code = match answer {
        Ok(Answer::Code(code)) => code,
        Ok(Answer::GivenUp) => return Err(SignInError::Cancelled),
        Ok(Answer::Refused) => {
            return Err(SignInError::Refused {
                reason: "the issuer refused",
            });
        }
        Err(error) => return Err(error),
    };
    let proof = Proof {
        code,
        verifier,
        nonce,
        redirect,
    };
    Ok(issuer.redeem(&metadata, proof, with.device_now).await?)
}
