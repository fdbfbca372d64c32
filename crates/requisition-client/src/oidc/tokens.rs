//! What an issuer hands out.

use std::{sync::Arc, time::Duration};

use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use tokio::time::Instant;

use super::issuer::IssuerError;
use crate::dpop::Key;

/// How long an access token is taken to hold when the issuer does not say.
const UNSTATED_LIFE: Duration = Duration::from_secs(60);

/// What an issuer hands out.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) access: SecretString,
    /// When the access token ends, by the clock that only goes forward.
    pub(crate) ends: Instant,
    pub(crate) life: Duration,
    pub(crate) refresh: Option<SecretString>,
    /// When the session ends if it is not used.
    pub(crate) idle: Option<Instant>,
    /// When it ends whatever happens.
    pub(crate) absolute: Option<Instant>,
    /// What all of it is bound to.
    pub(crate) key: Option<Arc<Key>>,
}

/// An answer of the token endpoint. The last two members are of the issuer that
/// comes with the reference service; others may leave them out.
#[derive(Debug, Deserialize)]
pub(crate) struct TokenAnswer {
    access_token: SecretString,
    token_type: String,
    expires_in: Option<u64>,
    refresh_token: Option<SecretString>,
    pub(crate) id_token: Option<SecretString>,
    refresh_expires_in: Option<u64>,
    session_expires_in: Option<u64>,
}

/// Reads an answer of the token endpoint.
pub(crate) fn read(bytes: &[u8]) -> Result<TokenAnswer, IssuerError> {
    let unreadable = IssuerError::Distrusted("its answer cannot be read");
    let answer: TokenAnswer = serde_json::from_slice(bytes).map_err(|_| unreadable.clone())?;
    let has_token = !answer.access_token.expose_secret().is_empty();
    has_token.then_some(answer).ok_or(unreadable)
}

impl TokenAnswer {
    /// The tokens, if they are bound to `key`, or to none where there is none.
    /// Its times count from `asked`, which is before the issuer's.
    pub(crate) fn tokens(
        self,
        key: Option<&Arc<Key>>,
        asked: Instant,
    ) -> Result<Tokens, IssuerError> {
        let bound = match self.token_type.to_ascii_lowercase().as_str() {
            "dpop" => true,
            "bearer" => false,
            _ => return Err(IssuerError::Distrusted("the token is of another type")),
        };
        match (bound, key) {
            (true, Some(_)) | (false, None) => {}
            (false, Some(_)) => {
                return Err(IssuerError::Distrusted("the token is not bound to its key"));
            }
            (true, None) => {
                return Err(IssuerError::Distrusted("the token is bound to another key"));
            }
        }
        let life = self.expires_in.map_or(UNSTATED_LIFE, Duration::from_secs);
        let ends = asked
            .checked_add(life)
            .ok_or(IssuerError::Distrusted("the token holds for ever"))?;
        let limit = |seconds: Option<u64>| asked.checked_add(Duration::from_secs(seconds?));
        Ok(Tokens {
            access: self.access_token,
            ends,
            life,
            refresh: self
                .refresh_token
                .filter(|token| !token.expose_secret().is_empty()),
            idle: limit(self.refresh_expires_in),
            absolute: limit(self.session_expires_in),
            key: key.cloned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn outcome(changes: &Value, key: Option<&Arc<Key>>) -> Result<Tokens, &'static str> {
        let mut answer = json!({ "access_token": "a", "token_type": "DPoP", "expires_in": 300 });
        for (name, value) in changes.as_object().unwrap() {
            answer[name] = value.clone();
        }
        read(answer.to_string().as_bytes())
            .and_then(|answer| answer.tokens(key, Instant::now()))
            .map_err(|error| {
                let IssuerError::Distrusted(reason) = error else {
                    panic!("{error}");
                };
                reason
            })
    }

    /// T16.
    #[test]
    fn t16_a_token_is_bound_to_the_key_or_is_not_used() {
        let key = Arc::new(Key::fresh().unwrap());
        let another = Err("the token is of another type");
        let unbound = Err("the token is not bound to its key");
        let unreadable = Err("its answer cannot be read");
        #[rustfmt::skip]
        let cases = [
            (json!({}),                                      Some(&key), Ok(())),
            (json!({ "token_type": "dpop" }),                Some(&key), Ok(())),
            (json!({ "token_type": "Bearer" }),              Some(&key), unbound),
            (json!({ "token_type": "bearer" }),              None,       Ok(())),
            (json!({}),                                      None,       Err("the token is bound to another key")),
            (json!({ "token_type": "mac" }),                 Some(&key), another),
            (json!({ "token_type": "N_A" }),                 None,       another),
            (json!({ "token_type": null }),                  Some(&key), unreadable),
            (json!({ "access_token": "" }),                  Some(&key), unreadable),
            (json!({ "access_token": null }),                Some(&key), unreadable),
            (json!({ "expires_in": -1 }),                    Some(&key), unreadable),
            (json!({ "expires_in": u64::MAX }),              Some(&key), Err("the token holds for ever")),
            (json!({ "refresh_expires_in": u64::MAX }),      Some(&key), Ok(())),
        ];
        for (changes, key, expected) in cases {
            assert_eq!(outcome(&changes, key).map(drop), expected, "{changes}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_session_lasts_as_long_as_the_issuer_says() {
        let key = Arc::new(Key::fresh().unwrap());
        let now = Instant::now();
        let said = json!({ "refresh_expires_in": 1800, "session_expires_in": 7200 });
        let tokens = outcome(&said, Some(&key)).unwrap();
        let seconds = |at: Option<Instant>| at.map(|at| (at - now).as_secs());
        assert_eq!((tokens.ends - now).as_secs(), 300);
        assert_eq!(
            (seconds(tokens.idle), seconds(tokens.absolute)),
            (Some(1800), Some(7200))
        );

        let silent = outcome(
            &json!({ "expires_in": null, "refresh_token": "" }),
            Some(&key),
        );
        let silent = silent.unwrap();
        assert_eq!(
            (silent.life, silent.idle, silent.absolute),
            (UNSTATED_LIFE, None, None)
        );
        assert!(silent.refresh.is_none());
    }
}
