//! Access tokens whose signature has been checked a moment ago.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::{Claims, Expected, Keys, TokenError, token};

/// How long a signature need not be checked again. A key that the issuer takes
/// back is used no longer than this on top of what [`Keys`] allows.
const MAX_AGE: Duration = Duration::from_secs(60);

/// How many tokens are remembered.
const MAX_TOKENS: usize = 10_000;

struct Seen {
    claims: Claims,
    at: Instant,
}

/// Remembers what trusted tokens say, by their hash.
#[derive(Default)]
pub struct Verified {
    seen: Mutex<HashMap<[u8; 32], Seen>>,
}

impl Verified {
    /// What `token` says at `now`.
    ///
    /// # Errors
    ///
    /// As [`token::verify`].
    pub async fn verify(
        &self,
        token: &str,
        keys: &Keys,
        expected: &Expected,
        now: DateTime<Utc>,
    ) -> Result<Claims, TokenError> {
        let hash: [u8; 32] = Sha256::digest(token).into();
        if let Some(claims) = self.recall(&hash) {
            token::in_force(&claims, now)?;
            return Ok(claims);
        }
        let claims = token::verify(token, keys, expected, now).await?;
        self.remember(hash, claims.clone());
        Ok(claims)
    }

    fn recall(&self, hash: &[u8; 32]) -> Option<Claims> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = seen.get(hash)?;
        (seen.at.elapsed() < MAX_AGE).then(|| seen.claims.clone())
    }

    fn remember(&self, hash: [u8; 32], claims: Claims) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= MAX_TOKENS {
            seen.retain(|_, seen| seen.at.elapsed() < MAX_AGE);
        }
        // More people within a minute than this holds: each is checked again.
        if seen.len() >= MAX_TOKENS {
            seen.clear();
        }
        let at = Instant::now();
        seen.insert(hash, Seen { claims, at });
    }
}
