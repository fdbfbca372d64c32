//! T14, T16 and T17 at an issuer that is not ours.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use commands::ports::{Api as _, ApiError, SystemClock};
use requisition_client::{Client, ServiceAddress};
use serde_json::Value;

use crate::support::{
    Answer, Foreign, Memory, Request, Server, TestClient, Visitor, json, limits, proof, words,
};

/// Gives the name to whoever shows a token for this service and its key.
fn me(request: &Request) -> Answer {
    let origin = format!("http://{}", request.header("host").unwrap_or_default());
    let Ok(proof) = proof(request, &origin) else {
        return Answer::status(401);
    };
    let token = request.header("authorization").unwrap();
    let token = token.strip_prefix("DPoP ").unwrap();
    let claims = BASE64.decode(token.split('.').nth(1).unwrap()).unwrap();
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    if claims["aud"] != *origin || claims["cnf"]["jkt"] != *proof.thumbprint {
        return Answer::status(401);
    }
    json(r#"{"person_id":"per_1","name":"Kari","token_expires_at":"2026-12-01T10:15:00+01:00"}"#)
}

struct Place {
    issuer: Foreign,
    service: Server,
    store: Arc<Memory>,
    client: Arc<TestClient>,
}

impl Place {
    async fn new() -> Self {
        let issuer = Foreign::start().await;
        let service = Server::start(|request| std::future::ready(me(&request))).await;
        let store = Arc::new(Memory::default());
        let client = client(&issuer, &service, Arc::clone(&store));
        Self {
            issuer,
            service,
            store,
            client,
        }
    }

    /// Another program that takes up what was sealed.
    async fn another(&self, sealed: &str) -> Arc<TestClient> {
        let another = client(&self.issuer, &self.service, Arc::default());
        let sealed = sealed.as_bytes().to_vec().into();
        another.resume(&sealed).await.unwrap();
        another
    }
}

fn client(issuer: &Foreign, service: &Server, store: Arc<Memory>) -> Arc<TestClient> {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let api = service.address();
    let address = ServiceAddress::from_toml(&format!(
        "api = '{api}'\nissuer = '{}'\nclient_id = 'app'\nsign_in_name = 'ID'\nresource = '{api}'\n\
         scopes = ['openid', 'offline_access', 'travel']",
        issuer.name
    ));
    let client = Client::with_limits(address.unwrap(), store, SystemClock, words, limits());
    Arc::new(client.unwrap())
}

/// T16.
#[tokio::test]
async fn t16_a_person_signs_in_with_a_pushed_request_and_bound_tokens() {
    let place = Place::new().await;
    let visitor = Visitor::default();
    let me = place.client.sign_in(&visitor).await.unwrap();
    assert_eq!(me.value.name, "Kari");
    let page = visitor.page.lock().unwrap().clone().unwrap();
    let names: Vec<_> = page
        .query_pairs()
        .map(|(name, _)| name.into_owned())
        .collect();
    assert_eq!(
        names,
        ["client_id", "request_uri"],
        "nothing else in the browser"
    );

    place.client.keep_alive().await.unwrap();
    assert_eq!(place.client.me().await.unwrap().value.name, "Kari");
    let tokens: Vec<_> = place
        .service
        .asked()
        .iter()
        .map(|asked| asked.header("authorization").unwrap().to_owned())
        .collect();
    assert_ne!(tokens.first(), tokens.last());
}

/// T17.
#[tokio::test]
async fn t17_a_refresh_token_used_twice_ends_the_whole_family() {
    let place = Place::new().await;
    place.client.sign_in(&Visitor::default()).await.unwrap();
    let stolen = place.store.latest();
    place.client.keep_alive().await.unwrap();

    let thief = place.another(&stolen).await;
    assert_eq!(thief.me().await, Err(ApiError::SignedOut));
    assert_eq!(place.client.keep_alive().await, Err(ApiError::SignedOut));
    assert_eq!(place.client.me().await, Err(ApiError::SignedOut));
}

/// T16.
#[tokio::test]
async fn t16_a_refresh_token_is_worth_nothing_without_its_key() {
    let place = Place::new().await;
    place.client.sign_in(&Visitor::default()).await.unwrap();
    let sealed = place.store.latest();
    let (form, json) = sealed.split_at(1);
    let mut record: Value = serde_json::from_str(json).unwrap();
    record["key"] = BASE64.encode([7; 32]).into();
    let thief = place.another(&format!("{form}{record}")).await;
    assert_eq!(thief.me().await, Err(ApiError::SignedOut));
    assert_eq!(place.client.keep_alive().await, Ok(()));
}

/// T19.
#[tokio::test]
async fn t19_what_was_revoked_cannot_be_taken_up() {
    let place = Place::new().await;
    place.client.sign_in(&Visitor::default()).await.unwrap();
    let sealed = place.store.latest();
    let revocation = place.client.forget().await.unwrap();
    place.client.revoke(revocation).await;

    let another = place.another(&sealed).await;
    assert_eq!(another.keep_alive().await, Err(ApiError::SignedOut));
}
