//! An app made by hand: signs in and asks, with nothing of our client in it.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use requisition_api::headers::{DPOP, DPOP_NONCE};
use reqwest::{Client, Response, StatusCode, header};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use testkit::{SigningKey, TestServer, browser, personas::Persona, tls};
use url::Url;

const REDIRECT: &str = "http://127.0.0.1:53412/callback";
const VERIFIER: &str = "a-verifier-of-at-least-forty-three-characters-long";

/// The answer to a request.
pub struct Answer {
    pub status: StatusCode,
    pub etag: Option<String>,
    pub kind: String,
    pub caching: String,
    pub body: Value,
}

/// An app in which somebody has signed in.
pub struct App {
    http: Client,
    origin: Url,
    token: String,
    key: SigningKey,
    now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
}

impl App {
    /// Signs `persona` in: discovery, the page, the code, the token.
    pub async fn signed_in(server: &TestServer, persona: Persona) -> Self {
        tls::install();
        let http = Client::builder().no_proxy().build().unwrap();
        let about = format!("{}/.well-known/openid-configuration", server.issuer());
        let about: Value = http.get(about).send().await.unwrap().json().await.unwrap();
        let endpoint = |name: &str| about[name].as_str().unwrap().parse::<Url>().unwrap();

        let wanted = [
            ("response_type", "code"),
            ("client_id", TestServer::CLIENT_ID),
            ("redirect_uri", REDIRECT),
            ("scope", "openid"),
            ("state", "a-state"),
            ("nonce", "a-nonce"),
            ("code_challenge", &BASE64.encode(Sha256::digest(VERIFIER))),
            ("code_challenge_method", "S256"),
        ];
        let pushed = http.post(endpoint("pushed_authorization_request_endpoint"));
        let pushed = pushed.form(&wanted).send().await.unwrap();
        let pushed: Value = pushed.json().await.unwrap();
        let mut page = endpoint("authorization_endpoint");
        page.query_pairs_mut().extend_pairs([
            ("client_id", TestServer::CLIENT_ID),
            ("request_uri", pushed["request_uri"].as_str().unwrap()),
        ]);
        let back = browser::pick(persona, &page).await.unwrap();
        assert!(back.as_str().starts_with(REDIRECT));
        let returned = |name: &str| back.query_pairs().find(|(key, _)| key == name).unwrap().1;
        assert_eq!(returned("state"), "a-state");
        assert_eq!(returned("iss"), server.issuer());

        let form = [
            ("grant_type", "authorization_code"),
            ("client_id", TestServer::CLIENT_ID),
            ("redirect_uri", REDIRECT),
            ("code", &returned("code")),
            ("code_verifier", VERIFIER),
        ];
        let key = SigningKey::generate();
        let token_endpoint = endpoint("token_endpoint");
        let mut nonce = None;
        let tokens = loop {
            let asked = ("POST", token_endpoint.as_str());
            let proof = key.proof(asked, None, nonce.as_deref(), server.now());
            let request = http.post(token_endpoint.clone()).form(&form);
            let answer = request.header(DPOP, proof).send().await.unwrap();
            let given = answer.headers()[DPOP_NONCE].to_str().unwrap().to_owned();
            let tokens: Value = answer.json().await.unwrap();
            // The first proof cannot hold the nonce of the issuer yet.
            if tokens["error"] != "use_dpop_nonce" || nonce.is_some() {
                break tokens;
            }
            nonce = Some(given);
        };
        Self {
            http,
            origin: server.origin().clone(),
            token: tokens["access_token"].as_str().unwrap().to_owned(),
            key,
            now: server.clock(),
        }
    }

    /// Asks for `path`.
    pub async fn get(&self, path: &str) -> Answer {
        self.get_unless(path, None).await
    }

    /// Asks for `path` unless it still has the tag.
    pub async fn get_unless(&self, path: &str, etag: Option<&str>) -> Answer {
        let address = self.origin.join(path).unwrap();
        let asked = format!(
            "{}{}",
            address.origin().ascii_serialization(),
            address.path()
        );
        let now = (self.now)();
        let proof = self
            .key
            .proof(("GET", &asked), Some(&self.token), None, now);
        let mut request = self.http.get(address).header(DPOP, proof);
        request = request.header(header::AUTHORIZATION, format!("DPoP {}", self.token));
        if let Some(etag) = etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        read(request.send().await.unwrap()).await
    }
}

async fn read(response: Response) -> Answer {
    let text = |name| {
        let value = response.headers().get(name)?;
        Some(value.to_str().unwrap().to_owned())
    };
    Answer {
        status: response.status(),
        etag: text(header::ETAG),
        kind: text(header::CONTENT_TYPE).unwrap_or_default(),
        caching: text(header::CACHE_CONTROL).unwrap_or_default(),
        body: serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default(),
    }
}
