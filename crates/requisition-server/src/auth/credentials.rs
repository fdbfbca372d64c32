//! What a request brings to show who asks.

use std::str::FromStr;

use axum::{
    extract::OriginalUri,
    http::{HeaderMap, HeaderName, HeaderValue, header, request::Parts},
};
use chrono::{DateTime, Utc};
use requisition_api::{headers, problem_code::ProblemCode};
use url::Url;

use super::{
    Claims, TokenError,
    proof::{self, Asked, Proof, ProofError},
};
use crate::{app::App, problem::Problem};

/// How long to wait when the issuer's keys cannot be had, in **seconds**.
const RETRY_AFTER: u32 = 5;

/// Whether a token must be bound to a key that the client proves to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proofs {
    /// It must.
    Required,
    /// A token that its issuer did not bind is taken without. One that is bound
    /// always needs a proof.
    Accepted,
}

/// A word that is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected required or accepted")]
pub struct ProofsError;

impl FromStr for Proofs {
    type Err = ProofsError;

    fn from_str(word: &str) -> Result<Self, ProofsError> {
        match word {
            "required" => Ok(Self::Required),
            "accepted" => Ok(Self::Accepted),
            _ => Err(ProofsError),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Bearer,
    Dpop,
}

/// What the token of a request says, once it is certain that the one who asks
/// may use it.
///
/// # Errors
///
/// `unauthenticated`, `token_expired` or `step_up_required` with a challenge,
/// `upstream_unavailable` when the issuer's keys cannot be had.
pub(super) async fn claims_of(
    parts: &Parts,
    app: &App,
    now: DateTime<Utc>,
) -> Result<Claims, Problem> {
    let (scheme, token) =
        authorization(&parts.headers).ok_or_else(|| refused(ProblemCode::Unauthenticated, None))?;
    let claims = app
        .verified
        .verify(token, &app.keys, &app.expected, now)
        .await
        .map_err(|error| problem_of_token(error, app))?;
    match (scheme, &claims.bound_to) {
        (Scheme::Dpop, Some(key)) => {
            let refuse = |error| problem_of_proof(error, app, now);
            let proof = proven(parts, app, token, now).map_err(refuse)?;
            // Before anything is written: whoever has only the token writes nothing.
            if proof.thumbprint != *key {
                return Err(refused(ProblemCode::Unauthenticated, Some("invalid_token")));
            }
            use_up(&proof, app, now).await.map_err(refuse)?;
            Ok(claims)
        }
        (Scheme::Bearer, None) if app.proofs == Proofs::Accepted => Ok(claims),
        (Scheme::Bearer | Scheme::Dpop, _) => {
            tracing::debug!("a token came without what it needs");
            Err(refused(ProblemCode::Unauthenticated, Some("invalid_token")))
        }
    }
}

/// The proof of the request, which is not used up yet.
fn proven(parts: &Parts, app: &App, token: &str, now: DateTime<Utc>) -> Result<Proof, ProofError> {
    let given = proof::given(&parts.headers)?.ok_or(ProofError::Refused("none"))?;
    let address = address_of(parts, &app.base);
    let asked = Asked {
        method: &parts.method,
        address: &address,
        token: Some(token),
        needs_nonce: false,
        now,
    };
    Proof::check(given, &asked, &app.nonces)
}

async fn use_up(proof: &Proof, app: &App, now: DateTime<Utc>) -> Result<(), ProofError> {
    #[cfg(feature = "bench")]
    if app.leaves_out.used_proofs {
        return Ok(());
    }
    proof.use_up(&app.store, now).await
}

/// The address of the request as the client knows it, without its query.
fn address_of(parts: &Parts, base: &Url) -> Url {
    let asked = parts.extensions.get::<OriginalUri>();
    let path = asked.map_or_else(|| parts.uri.path(), |OriginalUri(uri)| uri.path());
    let mut address = base.clone();
    address.set_path(&format!("{}{path}", base.path().trim_end_matches('/')));
    address
}

/// Scheme and token of exactly one `Authorization` header.
fn authorization(headers: &HeaderMap) -> Option<(Scheme, &str)> {
    let mut given = headers.get_all(header::AUTHORIZATION).iter();
    let (only, None) = (given.next()?, given.next()) else {
        return None;
    };
    let (scheme, token) = only.to_str().ok()?.split_once(' ')?;
    let scheme = match scheme {
        scheme if scheme.eq_ignore_ascii_case("dpop") => Scheme::Dpop,
        scheme if scheme.eq_ignore_ascii_case("bearer") => Scheme::Bearer,
        _ => return None,
    };
    Some((scheme, token))
}

/// A refusal with its challenge (RFC 9449 § 7.1); without an error when nothing
/// was tried.
fn refused(code: ProblemCode, error: Option<&'static str>) -> Problem {
    let challenge = match error {
        Some("invalid_dpop_proof") => r#"DPoP error="invalid_dpop_proof", algs="ES256""#,
        Some("use_dpop_nonce") => r#"DPoP error="use_dpop_nonce", algs="ES256""#,
        Some(_) => r#"DPoP error="invalid_token", algs="ES256""#,
        None => r#"DPoP algs="ES256""#,
    };
    Problem::new(code).with_header(
        header::WWW_AUTHENTICATE,
        HeaderValue::from_static(challenge),
    )
}

pub(super) fn revoked() -> Problem {
    refused(ProblemCode::SessionRevoked, Some("invalid_token"))
}

fn problem_of_proof(error: ProofError, app: &App, now: DateTime<Utc>) -> Problem {
    match error {
        ProofError::Refused(reason) => {
            tracing::debug!(reason, "a proof was refused");
            refused(ProblemCode::Unauthenticated, Some("invalid_dpop_proof"))
        }
        ProofError::WantsNonce => {
            let problem = refused(ProblemCode::Unauthenticated, Some("use_dpop_nonce"));
            match HeaderValue::from_str(&app.nonces.at(now)) {
                Ok(nonce) => {
                    problem.with_header(HeaderName::from_static(headers::DPOP_NONCE), nonce)
                }
                Err(_) => problem,
            }
        }
        ProofError::Store(error) => error.into(),
    }
}

fn problem_of_token(error: TokenError, app: &App) -> Problem {
    match error {
        TokenError::Refused(reason) => {
            tracing::debug!(reason, "a token was refused");
            refused(ProblemCode::Unauthenticated, Some("invalid_token"))
        }
        TokenError::Expired => refused(ProblemCode::TokenExpired, Some("invalid_token")),
        TokenError::TooWeak => step_up(&app.expected.levels),
        TokenError::Keys(_) => {
            Problem::new(ProblemCode::UpstreamUnavailable).retry_after(RETRY_AFTER)
        }
    }
}

/// Which level of sign-in is asked for (RFC 9470).
fn step_up(levels: &[String]) -> Problem {
    let problem = Problem::new(ProblemCode::StepUpRequired);
    let challenge = format!(
        r#"DPoP error="insufficient_user_authentication", acr_values="{}""#,
        levels.join(" ")
    );
    match HeaderValue::from_str(&challenge) {
        Ok(challenge) => problem.with_header(header::WWW_AUTHENTICATE, challenge),
        Err(_) => problem,
    }
}
