//! What the issuer remembers: open pages, codes, sign-ins that can be renewed.
//!
//! In memory only: when the process ends, everybody is signed out.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::{
    CODE_LIVES, PAGE_LIVES, REFRESH_IDLES, REFRESH_LIVES, claims::Login, redirect::Redirect,
};

/// An authorization request that has passed every check.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub redirect: Redirect,
    pub state: String,
    pub nonce: String,
    pub challenge: String,
}

/// What an exchanged code gives.
#[derive(Debug)]
pub(super) struct Exchanged {
    pub login: Login,
    pub nonce: String,
    pub refresh_token: String,
}

/// A code, a refresh token or a page that does not hold (any more).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Invalid;

struct Code {
    request: Request,
    login: Login,
    issued: DateTime<Utc>,
    /// The sign-in it was exchanged for.
    family: Option<String>,
}

/// All refresh tokens that descend from one sign-in.
struct Family {
    login: Login,
    /// Hash of the only one that is still good.
    current: [u8; 32],
    renewed: DateTime<Utc>,
}

#[derive(Default)]
struct Memory {
    pages: HashMap<String, (Request, DateTime<Utc>)>,
    codes: HashMap<String, Code>,
    families: HashMap<String, Family>,
}

/// Everything that is remembered.
#[derive(Default)]
pub(super) struct Grants {
    memory: Mutex<Memory>,
}

impl Grants {
    fn memory(&self, now: DateTime<Utc>) -> MutexGuard<'_, Memory> {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.forget_what_is_over(now);
        memory
    }

    /// Remembers a request while its page is open; gives the page's number.
    pub fn open_page(&self, request: Request, now: DateTime<Utc>) -> String {
        let number = unguessable();
        let mut memory = self.memory(now);
        memory.pages.insert(number.clone(), (request, now));
        number
    }

    /// Takes the request of a page, once.
    pub fn close_page(&self, number: &str, now: DateTime<Utc>) -> Result<Request, Invalid> {
        let page = self.memory(now).pages.remove(number);
        page.map(|(request, _)| request).ok_or(Invalid)
    }

    /// A code for `login`.
    pub fn issue_code(&self, request: Request, login: Login) -> String {
        let number = unguessable();
        let code = Code {
            request,
            login,
            issued: login.at,
            family: None,
        };
        self.memory(login.at).codes.insert(number.clone(), code);
        number
    }

    /// Exchanges a code, which thereby is used up, whatever comes of it. A code
    /// that comes twice has leaked: the sign-in it gave is ended.
    pub fn exchange(
        &self,
        code: &str,
        redirect: &Redirect,
        verifier: &str,
        now: DateTime<Utc>,
    ) -> Result<Exchanged, Invalid> {
        let mut memory = self.memory(now);
        let Memory {
            codes, families, ..
        } = &mut *memory;
        let code = codes.get_mut(code).ok_or(Invalid)?;
        if let Some(family) = code.family.take() {
            families.remove(&family);
            return Err(Invalid);
        }
        let family = unguessable();
        code.family = Some(family.clone());
        let fits = now - code.issued <= CODE_LIVES
            && code.request.redirect == *redirect
            && BASE64.encode(Sha256::digest(verifier)) == code.request.challenge;
        if !fits {
            return Err(Invalid);
        }
        let (refresh_token, current) = next_token(&family);
        families.insert(
            family,
            Family {
                login: code.login,
                current,
                renewed: now,
            },
        );
        Ok(Exchanged {
            login: code.login,
            nonce: code.request.nonce.clone(),
            refresh_token,
        })
    }

    /// Renews a sign-in: a new refresh token for the old one. An old one that
    /// comes back has leaked: the sign-in is ended.
    pub fn refresh(&self, token: &str, now: DateTime<Utc>) -> Result<(Login, String), Invalid> {
        let mut memory = self.memory(now);
        let (name, _) = token.split_once('.').ok_or(Invalid)?;
        let family = memory.families.get_mut(name).ok_or(Invalid)?;
        if family.current != hash(token) {
            memory.families.remove(name);
            return Err(Invalid);
        }
        let (next, current) = next_token(name);
        family.current = current;
        family.renewed = now;
        Ok((family.login, next))
    }

    /// Ends the sign-in of a refresh token, an old one too (RFC 7009).
    pub fn revoke(&self, token: &str, now: DateTime<Utc>) {
        if let Some((name, _)) = token.split_once('.') {
            self.memory(now).families.remove(name);
        }
    }
}

impl Memory {
    fn forget_what_is_over(&mut self, now: DateTime<Utc>) {
        self.pages
            .retain(|_, (_, opened)| now - *opened <= PAGE_LIVES);
        // Used codes are kept as long, so that a second use is noticed.
        self.codes.retain(|_, code| now - code.issued <= PAGE_LIVES);
        self.families.retain(|_, family| {
            now - family.renewed <= REFRESH_IDLES && now - family.login.at <= REFRESH_LIVES
        });
    }
}

fn unguessable() -> String {
    BASE64.encode(rand::random::<[u8; 32]>())
}

fn next_token(family: &str) -> (String, [u8; 32]) {
    let token = format!("{family}.{}", unguessable());
    let hash = hash(&token);
    (token, hash)
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}
