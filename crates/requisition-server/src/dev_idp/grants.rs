//! What the issuer remembers: requests, open pages, codes, and sign-ins that can
//! be renewed. All of it is in the database.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    CODE_LIVES, PAGE_LIVES, PUSHED_LIVES, claims::Login, redirect::Redirect, request::Request,
};
use crate::{
    auth::session,
    configuration::SignInLimits,
    personas::Persona,
    store::{Family, Store, StoreError},
};

/// A request that was pushed and not opened yet.
const PUSHED: &str = "pushed";
/// A page that was not answered yet.
const SHOWN: &str = "shown";
/// A code that was not exchanged yet.
const PICKED: &str = "picked";
/// What is over. For a code its body is the family it gave.
const OVER: &str = "over";

/// Why nothing is given.
#[derive(Debug, thiserror::Error)]
pub(super) enum Invalid {
    /// A request, a page, a code or a token that does not hold (any more).
    #[error("it does not hold")]
    NotGood,
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Tokens for somebody.
#[derive(Debug)]
pub(super) struct Given {
    pub login: Login,
    pub refresh_token: String,
    /// When the sign-in ends in any case.
    pub until: DateTime<Utc>,
}

/// Who picked whom on which page.
#[derive(Serialize, Deserialize)]
struct Picked {
    request: Request,
    login: Login,
}

/// Everything that is remembered.
pub(super) struct Grants {
    /// Under which name the issuer is known.
    pub issuer: String,
    pub store: Store,
    pub limits: SignInLimits,
}

impl Grants {
    /// Remembers a request; gives its name.
    pub async fn push(&self, request: &Request, now: DateTime<Utc>) -> Result<String, Invalid> {
        self.begin(PUSHED, request, now, PUSHED_LIVES).await
    }

    /// Remembers the request with this name while its page is open, once; gives
    /// the request and the page's number.
    pub async fn open(&self, name: &str, now: DateTime<Utc>) -> Result<(Request, String), Invalid> {
        let request: Request = self.end(PUSHED, name, now).await?;
        let number = self.begin(SHOWN, &request, now, PAGE_LIVES).await?;
        Ok((request, number))
    }

    /// Takes the request of a page, once.
    pub async fn close_page(&self, number: &str, now: DateTime<Utc>) -> Result<Request, Invalid> {
        self.end(SHOWN, number, now).await
    }

    /// A code for `persona`.
    pub async fn issue_code(
        &self,
        request: Request,
        persona: Persona,
        now: DateTime<Utc>,
    ) -> Result<String, Invalid> {
        let login = Login {
            persona: persona.key.to_owned(),
            subject: persona.subject(),
            at: now,
            level: request.level,
            sign_in: Uuid::new_v4(),
            key: String::new(),
        };
        let picked = Picked { request, login };
        // Remembered longer than it is good for: a second use must be noticed.
        self.begin(PICKED, &picked, now, PAGE_LIVES).await
    }

    /// Exchanges a code for tokens bound to `key`. The code thereby is used up,
    /// whatever comes of it. One that comes twice has leaked: the sign-in it gave
    /// is ended. Gives the nonce of the request too.
    pub async fn exchange(
        &self,
        code: &str,
        (redirect, verifier): (&Redirect, &str),
        key: String,
        now: DateTime<Utc>,
    ) -> Result<(Given, String), Invalid> {
        let id = hash(code);
        let family = unguessable();
        let picked = self.store.issuer_step((PICKED, &id), now).await?;
        let is_first = match picked {
            Some(_) => {
                self.store
                    .move_issuer_step(&id, (PICKED, OVER), &family)
                    .await?
            }
            None => false,
        };
        let Some(body) = picked.filter(|_| is_first) else {
            if let Some(leaked) = self.store.issuer_step((OVER, &id), now).await? {
                self.end_family(&leaked, now).await?;
            }
            return Err(Invalid::NotGood);
        };
        let Picked { request, mut login } = read(&body)?;
        let fits = now - login.at <= CODE_LIVES
            && request.redirect == *redirect
            && hash(verifier) == request.challenge
            && request.key.as_ref().is_none_or(|bound| *bound == key);
        if !fits {
            return Err(Invalid::NotGood);
        }
        login.key = key;
        let given = self.found(family, login, now).await?;
        Ok((given, request.nonce))
    }

    /// Renews a sign-in with the key it is bound to: a new refresh token for the
    /// old one. An old one that comes back has leaked: the sign-in is ended.
    pub async fn refresh(
        &self,
        token: &str,
        key: &str,
        now: DateTime<Utc>,
    ) -> Result<Given, Invalid> {
        let (name, _) = token.split_once('.').ok_or(Invalid::NotGood)?;
        let family = self.store.family(name).await?.ok_or(Invalid::NotGood)?;
        let login: Login = read(&family.body)?;
        // Whoever has the token without its key cannot end the sign-in with it.
        if login.key != key {
            return Err(Invalid::NotGood);
        }
        let is_over = now - family.renewed_at > self.limits.idle || now > family.until;
        let old = hash(token);
        if is_over || family.current != old || self.was_ended(&login).await? {
            self.end_family(name, now).await?;
            return Err(Invalid::NotGood);
        }
        let next = token_of(name);
        let renewed = self
            .store
            .renew_family(name, (&old, &hash(&next)), now)
            .await?;
        if !renewed {
            // The same token at the same time: one of the two is not its owner.
            self.end_family(name, now).await?;
            return Err(Invalid::NotGood);
        }
        Ok(Given {
            login,
            refresh_token: next,
            until: family.until,
        })
    }

    /// Ends the sign-in of a refresh token, an old one too (RFC 7009).
    pub async fn revoke(&self, token: &str, now: DateTime<Utc>) -> Result<(), Invalid> {
        match token.split_once('.') {
            Some((name, _)) => self.end_family(name, now).await,
            None => Ok(()),
        }
    }

    async fn found(
        &self,
        name: String,
        login: Login,
        now: DateTime<Utc>,
    ) -> Result<Given, Invalid> {
        let refresh_token = token_of(&name);
        let until = login.at + self.limits.life;
        let family = Family {
            id: name,
            subject: login.subject.clone(),
            current: hash(&refresh_token),
            body: text(&login),
            renewed_at: now,
            until,
        };
        self.store.put_family(&family, now).await?;
        Ok(Given {
            login,
            refresh_token,
            until,
        })
    }

    /// Ends a family, and the session that the service knows it by.
    async fn end_family(&self, name: &str, now: DateTime<Utc>) -> Result<(), Invalid> {
        let Some(family) = self.store.family(name).await? else {
            return Ok(());
        };
        self.store.end_family(name).await?;
        let login: Login = read(&family.body)?;
        let id = session::of_key(&self.issuer, &login.subject, &login.key);
        let Some(known) = self.store.session(&id).await? else {
            return Ok(());
        };
        let mut batch = self.store.begin().await?;
        batch.end_session(&id, &known.person, now).await?;
        Ok(batch.commit().await?)
    }

    /// Whether the service was told to end the session.
    async fn was_ended(&self, login: &Login) -> Result<bool, Invalid> {
        let id = session::of_key(&self.issuer, &login.subject, &login.key);
        let known = self.store.session(&id).await?;
        Ok(known.is_some_and(|known| known.ended_at.is_some()))
    }

    async fn begin(
        &self,
        step: &str,
        body: &impl Serialize,
        now: DateTime<Utc>,
        lives: TimeDelta,
    ) -> Result<String, Invalid> {
        let secret = unguessable();
        let id = hash(&secret);
        self.store
            .put_issuer_step((step, &id), &text(body), now, now + lives)
            .await?;
        Ok(secret)
    }

    /// Takes what a secret stands for, once.
    async fn end<T: DeserializeOwned>(
        &self,
        step: &str,
        secret: &str,
        now: DateTime<Utc>,
    ) -> Result<T, Invalid> {
        let id = hash(secret);
        let body = self.store.issuer_step((step, &id), now).await?;
        let body = body.ok_or(Invalid::NotGood)?;
        if self.store.move_issuer_step(&id, (step, OVER), "").await? {
            read(&body)
        } else {
            Err(Invalid::NotGood)
        }
    }
}

fn text(body: &impl Serialize) -> String {
    serde_json::to_string(body).expect("plain data is JSON")
}

fn read<T: DeserializeOwned>(body: &str) -> Result<T, Invalid> {
    serde_json::from_str(body).map_err(|_| StoreError::Damaged("issuer").into())
}

fn unguessable() -> String {
    BASE64.encode(rand::random::<[u8; 32]>())
}

fn token_of(family: &str) -> String {
    format!("{family}.{}", unguessable())
}

fn hash(secret: &str) -> String {
    BASE64.encode(Sha256::digest(secret))
}
