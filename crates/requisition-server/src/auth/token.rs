//! Whether an access token can be trusted.

use chrono::{DateTime, Datelike as _, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, Validation, decode, decode_header};
use serde::Deserialize;

use super::{Keys, KeysError};

/// The longest token that is looked at, in **bytes**.
const MAX_LENGTH: usize = 8 * 1024;

/// How far the clocks of issuer and service may be apart.
const LEEWAY: TimeDelta = TimeDelta::seconds(30);

/// The years that a token may name: RFC 3339 writes no others.
const YEARS: std::ops::Range<i32> = 1..9999;

/// The one algorithm. What a token says about itself never widens it.
const ALGORITHM: Algorithm = Algorithm::ES256;

/// What a token must say.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The issuer's identifier.
    pub issuer: String,
    /// Whom the token must be for.
    pub audience: String,
    /// To which app it must have been given, if that is checked.
    pub client_id: Option<String>,
    /// The levels of sign-in that are enough; every level when empty.
    pub levels: Vec<String>,
}

/// What a trusted token says.
#[derive(Clone, Debug)]
pub struct Claims {
    /// Whom the issuer means.
    pub subject: String,
    /// The level of the sign-in, if stated.
    pub level: Option<String>,
    /// When the person proved who they are, if stated.
    pub signed_in_at: Option<DateTime<Utc>>,
    /// When the token ends.
    pub expires_at: DateTime<Utc>,
    /// When the token was given, if stated.
    pub issued_at: Option<DateTime<Utc>>,
    /// When the token begins, if stated.
    pub not_before: Option<DateTime<Utc>>,
    /// The thumbprint of the key that the token is bound to, if it is.
    pub bound_to: Option<String>,
    /// The issuer's name for the sign-in, if stated.
    pub sign_in: Option<String>,
}

/// Why a token is not trusted.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// It is not a token that this service takes.
    #[error("the token is refused: {0}")]
    Refused(&'static str),
    /// It has ended.
    #[error("the token has ended")]
    Expired,
    /// The sign-in behind it is not strong enough.
    #[error("the sign-in is not strong enough")]
    TooWeak,
    /// The issuer's keys could not be had.
    #[error(transparent)]
    Keys(#[from] KeysError),
}

impl Claims {
    /// Whether the token was given before `instant`, as exactly as tokens say
    /// when: to the second. One that does not say counts as given before.
    pub fn is_from_before(&self, instant: DateTime<Utc>) -> bool {
        self.issued_at
            .or(self.not_before)
            .is_none_or(|at| at.timestamp() < instant.timestamp())
    }
}

#[derive(Deserialize)]
struct RawClaims {
    sub: String,
    exp: i64,
    iat: Option<i64>,
    nbf: Option<i64>,
    acr: Option<String>,
    auth_time: Option<i64>,
    client_id: Option<String>,
    azp: Option<String>,
    cnf: Option<Confirmation>,
    sid: Option<String>,
}

/// How the holder of the token is known (RFC 7800).
#[derive(Deserialize)]
struct Confirmation {
    jkt: Option<String>,
}

/// Reads `token` at `now`.
///
/// # Errors
///
/// When it is not of this issuer, not for this service, not in force, not of
/// the type of access tokens, or not signed by a key of the issuer.
pub async fn verify(
    token: &str,
    keys: &Keys,
    expected: &Expected,
    now: DateTime<Utc>,
) -> Result<Claims, TokenError> {
    use TokenError::Refused;
    if token.len() > MAX_LENGTH {
        return Err(Refused("too long"));
    }
    let header = decode_header(token).map_err(|_| Refused("no header"))?;
    if header.alg != ALGORITHM {
        return Err(Refused("algorithm"));
    }
    let kind = header.typ.as_deref().unwrap_or_default();
    let kind = kind.strip_prefix("application/").unwrap_or(kind);
    if !["at+jwt", "jwt"]
        .iter()
        .any(|k| k.eq_ignore_ascii_case(kind))
    {
        return Err(Refused("type"));
    }
    let kid = header.kid.as_deref().ok_or(Refused("no key id"))?;
    let key = keys.find(kid).await?.ok_or(Refused("unknown key"))?;

    let mut rules = Validation::new(ALGORITHM);
    rules.set_issuer(&[&expected.issuer]);
    rules.set_audience(&[&expected.audience]);
    rules.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
    // The service has its own clock; see below.
    rules.validate_exp = false;
    rules.validate_nbf = false;
    let claims = decode::<RawClaims>(token, &key, &rules)
        .map_err(|_| Refused("signature or claims"))?
        .claims;
    check(claims, expected, now)
}

fn check(raw: RawClaims, expected: &Expected, now: DateTime<Utc>) -> Result<Claims, TokenError> {
    let RawClaims {
        sub,
        exp,
        iat,
        nbf,
        acr,
        auth_time,
        client_id,
        azp,
        cnf,
        sid,
    } = raw;
    let at = |seconds| DateTime::from_timestamp(seconds, 0).filter(|at| YEARS.contains(&at.year()));
    let bound_to = match cnf {
        // Bound to something that this service does not know is not unbound.
        Some(Confirmation { jkt: None }) => return Err(TokenError::Refused("kind of binding")),
        Some(Confirmation { jkt }) => jkt,
        None => None,
    };
    let claims = Claims {
        subject: sub,
        level: acr,
        signed_in_at: auth_time.and_then(at),
        expires_at: at(exp).ok_or(TokenError::Refused("end"))?,
        issued_at: iat.and_then(at),
        not_before: match nbf {
            Some(nbf) => Some(at(nbf).ok_or(TokenError::Refused("not yet"))?),
            None => None,
        },
        bound_to,
        sign_in: sid,
    };
    in_force(&claims, now)?;
    if let Some(wanted) = &expected.client_id
        && client_id.or(azp).as_ref() != Some(wanted)
    {
        return Err(TokenError::Refused("given to another app"));
    }
    let is_enough = |level: &String| expected.levels.contains(level);
    if !expected.levels.is_empty() && !claims.level.as_ref().is_some_and(is_enough) {
        return Err(TokenError::TooWeak);
    }
    Ok(claims)
}

/// Whether a token that says `claims` is in force at `now`.
///
/// # Errors
///
/// When it has ended, or has not begun.
pub(super) fn in_force(claims: &Claims, now: DateTime<Utc>) -> Result<(), TokenError> {
    if now >= claims.expires_at + LEEWAY {
        return Err(TokenError::Expired);
    }
    match claims.not_before {
        Some(from) if now + LEEWAY < from => Err(TokenError::Refused("not yet")),
        _ => Ok(()),
    }
}
