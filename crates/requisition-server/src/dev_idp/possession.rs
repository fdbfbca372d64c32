//! The key of the app, as it shows it to the issuer (RFC 9449 § 5).

use axum::http::{HeaderMap, Method};
use chrono::{DateTime, Utc};
use url::Url;

use super::{Issuer, token::TokenError};
use crate::auth::proof::{self, Asked, Proof, ProofError};

impl Issuer {
    /// The thumbprint of the key that the request to `path` shows, which must be
    /// fresh by a nonce of ours; `None` when it shows none.
    pub(super) async fn shown_key(
        &self,
        headers: &HeaderMap,
        path: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<String>, TokenError> {
        let Some(given) = proof::given(headers)? else {
            return Ok(None);
        };
        let address =
            Url::parse(&format!("{}{path}", self.name)).map_err(|_| TokenError::InvalidProof)?;
        let asked = Asked {
            method: &Method::POST,
            address: &address,
            token: None,
            needs_nonce: true,
            now,
        };
        let proof = Proof::check(given, &asked, &self.nonces)?;
        proof.use_up(&self.grants.store, now).await?;
        Ok(Some(proof.thumbprint))
    }
}

impl From<ProofError> for TokenError {
    fn from(error: ProofError) -> Self {
        match error {
            ProofError::Refused(reason) => {
                tracing::debug!(reason, "a proof was refused");
                Self::InvalidProof
            }
            ProofError::WantsNonce => Self::WantsNonce,
            ProofError::Store(error) => error.into(),
        }
    }
}
