//! An issuer that rotates refresh tokens and can be told to misbehave.

use std::sync::{
    Arc, Mutex, OnceLock,
    atomic::{AtomicUsize, Ordering},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use commands::ports::{Clock as _, SystemClock};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::sync::{Mutex as Gate, Notify};
use url::Url;

use super::{
    Answer, Asked, Forgery, Request, Server, proof,
    server::json as reply,
    token::{jwks, mint},
};

/// What a test may change, and what it may ask.
pub struct Issuer {
    server: OnceLock<Server>,
    name: OnceLock<String>,
    asked: Mutex<Option<Asked>>,
    /// Tokens are numbered; only the latest are good.
    number: AtomicUsize,
    pub metadata: Mutex<Value>,
    pub forgery: Mutex<Forgery>,
    pub token_reply: Mutex<Value>,
    /// Instead of what the token endpoint would say.
    pub token_answer: Mutex<Option<Answer>>,
    /// What every proof must hold; changes with every answer where it is `""`.
    pub nonce: Mutex<Option<String>>,
    /// The hash of the key that tokens are bound to.
    pub bound_to: Mutex<Option<String>>,
    /// Instead of what would be said to it.
    pub pushed_answer: Mutex<Option<Answer>>,
    /// What was handed over before the page was opened.
    pub pushed: Mutex<Vec<Request>>,
    /// How far the issuer's clock is ahead, in seconds.
    pub clock_ahead: Mutex<i64>,
    /// While a test holds it, the token endpoint does not answer.
    pub gate: Gate<()>,
    /// Somebody asked the token endpoint to refresh.
    arrived: Notify,
    pub revoked: Mutex<Vec<String>>,
    revocation: Notify,
}

impl Issuer {
    pub async fn start() -> Arc<Self> {
        let issuer = Arc::new(Self {
            server: OnceLock::new(),
            name: OnceLock::new(),
            asked: Mutex::default(),
            number: AtomicUsize::new(0),
            metadata: Mutex::new(json!({})),
            forgery: Mutex::new(Forgery::Nothing),
            token_reply: Mutex::new(json!({})),
            token_answer: Mutex::default(),
            nonce: Mutex::default(),
            bound_to: Mutex::default(),
            pushed_answer: Mutex::default(),
            pushed: Mutex::default(),
            clock_ahead: Mutex::default(),
            gate: Gate::default(),
            arrived: Notify::new(),
            revoked: Mutex::default(),
            revocation: Notify::new(),
        });
        let known = Arc::downgrade(&issuer);
        let server = Server::start(move |request| {
            let known = known.clone();
            async move {
                match known.upgrade() {
                    Some(issuer) => issuer.answer(request).await,
                    None => Answer::status(503),
                }
            }
        })
        .await;
        issuer.name.set(server.address()).unwrap();
        assert!(issuer.server.set(server).is_ok());
        issuer
    }

    pub fn name(&self) -> String {
        self.name.get().unwrap().clone()
    }

    /// What a page stands for: itself, or what was handed over before.
    pub fn resolve(&self, page: Url) -> Asked {
        let mut full = page;
        if let Some(pushed) = self.pushed.lock().unwrap().last() {
            full.set_query(Some(&pushed.body));
        }
        Asked { page: full }
    }

    pub fn remember(&self, asked: Asked) {
        *self.asked.lock().unwrap() = Some(asked);
    }

    /// What the app asked the page for last.
    pub fn asked(&self) -> Asked {
        self.asked
            .lock()
            .unwrap()
            .clone()
            .expect("a page was opened")
    }

    /// The access token that is good.
    pub fn access(&self) -> String {
        format!("access-{}", self.number.load(Ordering::SeqCst))
    }

    /// The refresh token that is good.
    pub fn refresh(&self) -> String {
        format!("refresh-{}", self.number.load(Ordering::SeqCst))
    }

    /// Everything that was handed out is worth nothing any more.
    pub fn end_everything(&self) {
        self.number.fetch_add(100, Ordering::SeqCst);
    }

    /// How often the token endpoint was asked to refresh.
    pub fn refreshes(&self) -> usize {
        let asked = self.server.get().unwrap().asked();
        let grants = asked.iter().map(|request| request.form("grant_type"));
        grants.filter(|grant| grant == "refresh_token").count()
    }

    pub fn token_requests(&self) -> usize {
        let asked = self.server.get().unwrap().asked();
        asked.iter().filter(|asked| asked.path == "/token").count()
    }

    /// Waits until the token endpoint is asked to refresh.
    pub async fn refreshing(&self) {
        soon(self.arrived.notified()).await;
    }

    /// Waits until a token is revoked; gives all that were.
    pub async fn revoking(&self) -> Vec<String> {
        soon(self.revocation.notified()).await;
        self.revoked.lock().unwrap().clone()
    }

    async fn answer(&self, request: Request) -> Answer {
        let now = SystemClock.now() + chrono::TimeDelta::seconds(*self.clock_ahead.lock().unwrap());
        let answer = match request.path.as_str() {
            "/.well-known/openid-configuration" => self.metadata(),
            "/jwks" => reply(jwks().to_string()),
            "/token" => self.token(&request, now.timestamp()).await,
            "/par" => self.push(request),
            "/revoke" => {
                self.revoked.lock().unwrap().push(request.form("token"));
                self.revocation.notify_one();
                Answer::status(200)
            }
            _ => Answer::status(404),
        };
        answer.with("Date", now.format("%a, %d %b %Y %H:%M:%S GMT").to_string())
    }

    fn metadata(&self) -> Answer {
        let at = |path: &str| format!("{}{path}", self.name());
        let mut metadata = json!({
            "issuer": self.name(), "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"), "jwks_uri": at("/jwks"),
            "revocation_endpoint": at("/revoke"),
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
            "code_challenge_methods_supported": ["S256"],
            "dpop_signing_alg_values_supported": ["ES256"],
            "authorization_response_iss_parameter_supported": true,
        });
        merge(&mut metadata, &self.metadata.lock().unwrap());
        reply(metadata.to_string())
    }

    async fn token(&self, request: &Request, now: i64) -> Answer {
        if request.form("grant_type") == "refresh_token" {
            self.arrived.notify_one();
        }
        drop(self.gate.lock().await);
        if let Some(answer) = self.token_answer.lock().unwrap().clone() {
            return answer;
        }
        let key = match self.key(request) {
            Ok(key) => key,
            Err(refusal) => return refusal,
        };
        let (good, id_token) = match request.form("grant_type").as_str() {
            "authorization_code" => self.redeem(request, now),
            "refresh_token" => (
                request.form("refresh_token") == self.refresh()
                    && *self.bound_to.lock().unwrap() == key,
                None,
            ),
            _ => (false, None),
        };
        if !good || request.form("client_id") != "app" {
            return refuse("invalid_grant");
        }
        let bound = key.is_some();
        *self.bound_to.lock().unwrap() = key;
        self.number.fetch_add(1, Ordering::SeqCst);
        let mut body = json!({
            "access_token": self.access(), "token_type": if bound { "DPoP" } else { "Bearer" }, "expires_in": 300,
            "refresh_token": self.refresh(),
        });
        if let Some(id_token) = id_token {
            body["id_token"] = id_token.into();
        }
        merge(&mut body, &self.token_reply.lock().unwrap());
        reply(body.to_string())
    }

    /// The hash of the key that the request shows, if it shows one.
    fn key(&self, request: &Request) -> Result<Option<String>, Answer> {
        if request.header("dpop").is_none() {
            return Ok(None);
        }
        let proof = proof(request, &self.name()).map_err(|_| refuse("invalid_dpop_proof"))?;
        let wanted = self.nonce.lock().unwrap().clone();
        match wanted {
            Some(nonce) if proof.claims["nonce"] != *nonce => {
                let another = self.server.get().unwrap().asked().len().to_string();
                let nonce = if nonce.is_empty() { another } else { nonce };
                Err(refuse("use_dpop_nonce").with("DPoP-Nonce", nonce))
            }
            _ => Ok(Some(proof.thumbprint)),
        }
    }

    fn push(&self, request: Request) -> Answer {
        if let Err(refusal) = self.key(&request) {
            return refusal;
        }
        self.pushed.lock().unwrap().push(request);
        if let Some(answer) = self.pushed_answer.lock().unwrap().clone() {
            return answer;
        }
        Answer::Reply {
            status: 201,
            headers: vec![("Content-Type", "application/json".into())],
            body: br#"{"request_uri":"urn:example:1","expires_in":60}"#.into(),
        }
    }

    fn redeem(&self, request: &Request, now: i64) -> (bool, Option<String>) {
        let asked = self.asked();
        let challenge = BASE64.encode(Sha256::digest(request.form("code_verifier")));
        let good = request.form("code") == "the-code"
            && request.form("redirect_uri") == asked.parameter("redirect_uri")
            && challenge == asked.parameter("code_challenge")
            && asked.parameter("code_challenge_method") == "S256"
            && request.form("code_verifier").len() >= 43;
        let forgery = *self.forgery.lock().unwrap();
        let nonce = asked.parameter("nonce");
        (good, mint(forgery, &self.name(), &nonce, now))
    }
}

fn refuse(error: &str) -> Answer {
    Answer::Reply {
        status: 400,
        headers: vec![("Content-Type", "application/json".into())],
        body: json!({ "error": error }).to_string().into(),
    }
}

fn merge(into: &mut Value, changes: &Value) {
    for (key, value) in changes.as_object().into_iter().flatten() {
        into[key] = value.clone();
    }
}

/// What never comes fails the test instead of holding it up.
async fn soon(coming: impl Future<Output = ()>) {
    let limit = std::time::Duration::from_secs(20);
    tokio::time::timeout(limit, coming)
        .await
        .expect("it never came");
}
