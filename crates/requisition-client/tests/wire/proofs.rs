//! T16: every request proves who makes it, and tokens are bound to the proof.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use commands::ports::{Api as _, ApiError, SignInError, SystemClock};
use requisition_client::{Client, ServiceAddress};
use serde_json::json;

use crate::support::{
    Answer, Browser, Memory, Request, Server, TestClient, World, client, limits, me, proof, words,
};

/// What a service at `origin` was shown, request by request.
fn shown(service: &Server) -> Vec<crate::support::Proof> {
    let origin = service.address();
    let asked = service.asked();
    let proofs = asked.iter().map(|request| proof(request, &origin));
    proofs.collect::<Result<_, _>>().unwrap()
}

/// T16.
#[tokio::test]
async fn t16_every_request_has_a_proof_of_its_own_by_the_key_of_the_session() {
    let world = World::new().await;
    let browser = Browser::honest(&world.issuer);
    world.client.sign_in(&browser).await.unwrap();
    world.client.me().await.unwrap();
    world.client.keep_alive().await.unwrap();
    world.client.me().await.unwrap();
    let first = shown(&world.service);
    assert_eq!(first.len(), 3);
    for (index, proof) in first.iter().enumerate() {
        assert_eq!(proof.thumbprint, first[0].thumbprint, "one key");
        let earlier = &first[..index];
        assert!(
            earlier
                .iter()
                .all(|other| other.claims["jti"] != proof.claims["jti"])
        );
    }
    assert_eq!(
        world.issuer.asked().parameter("dpop_jkt"),
        first[0].thumbprint
    );

    world.client.sign_in(&browser).await.unwrap();
    let second = shown(&world.service).pop().unwrap();
    assert_ne!(second.thumbprint, first[0].thumbprint, "another key");
}

/// A service that takes only proofs with the nonce of the moment.
async fn picky(world: &World, nonce: Arc<Mutex<String>>) -> Server {
    let issuer = Arc::clone(&world.issuer);
    let date = "Thu, 26 Nov 2026 10:00:00 GMT";
    Server::start(move |request: Request| {
        let nonce = nonce.lock().unwrap().clone();
        let origin = format!("http://{}", request.header("host").unwrap());
        let fresh = proof(&request, &origin).is_ok_and(|proof| proof.claims["nonce"] == *nonce);
        let answer = if fresh {
            me(&request, &issuer)
        } else {
            Answer::status(401).with("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\"")
        };
        std::future::ready(answer.with("DPoP-Nonce", nonce).with("Date", date))
    })
    .await
}

fn at(world: &World, service: &Server) -> Arc<TestClient> {
    let store = Arc::clone(&world.store);
    client(&service.address(), &world.issuer.name(), store, limits())
}

/// T16.
#[tokio::test]
async fn t16_the_nonce_of_each_side_is_used_until_it_gives_another() {
    let world = World::new().await;
    *world.issuer.nonce.lock().unwrap() = Some("issuers".into());
    let nonce = Arc::new(Mutex::new("first".to_owned()));
    let service = picky(&world, Arc::clone(&nonce)).await;
    let client = at(&world, &service);
    client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    assert_eq!(
        world.issuer.token_requests(),
        2,
        "once more, with the nonce"
    );
    assert_eq!(service.asked().len(), 2, "once more, with the nonce");
    client.me().await.unwrap();
    assert_eq!(service.asked().len(), 3);
    *nonce.lock().unwrap() = "second".into();
    client.me().await.unwrap();
    client.me().await.unwrap();
    assert_eq!(service.asked().len(), 6);

    let nonces: Vec<_> = shown(&service)
        .iter()
        .map(|proof| proof.claims["nonce"].clone())
        .collect();
    let expected = json!([null, "first", "first", "first", "second", "second"]);
    assert_eq!(json!(nonces), expected);
}

/// T33.
#[tokio::test]
async fn t33_proofs_go_by_the_clock_of_whoever_is_asked() {
    let world = World::new().await;
    *world.issuer.clock_ahead.lock().unwrap() = -5 * 24 * 60 * 60;
    let service = picky(&world, Arc::new(Mutex::new("n".into()))).await;
    let client = at(&world, &service);
    client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    let seconds = |text: &str| {
        text.parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
            .timestamp()
    };
    let service_now = seconds("2026-11-26T10:00:00Z");
    let said = shown(&service).pop().unwrap().claims["iat"]
        .as_i64()
        .unwrap();
    assert!((said - service_now).abs() < 30, "{said}");
}

/// T16.
#[tokio::test]
async fn t16_whoever_never_likes_a_nonce_is_not_argued_with() {
    let world = World::new().await;
    *world.issuer.nonce.lock().unwrap() = Some(String::new());
    let refused = world.client.sign_in(&Browser::honest(&world.issuer)).await;
    let reason = "the issuer refused";
    assert_eq!(refused, Err(SignInError::Refused { reason }));
    assert_eq!(world.issuer.token_requests(), 2);

    *world.issuer.nonce.lock().unwrap() = None;
    let count = AtomicUsize::new(0);
    let service = Server::start(move |_| {
        let nonce = count.fetch_add(1, Ordering::SeqCst).to_string();
        let challenge = "DPoP error=\"use_dpop_nonce\"";
        let answer = Answer::status(401).with("WWW-Authenticate", challenge);
        std::future::ready(answer.with("DPoP-Nonce", nonce))
    })
    .await;
    let client = at(&world, &service);
    world
        .client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    client
        .resume(&world.store.latest().into_bytes().into())
        .await
        .unwrap();
    assert_eq!(client.me().await, Err(ApiError::SignedOut));
    assert_eq!(service.asked().len(), 4, "two with each of two tokens");
}

/// T16.
#[tokio::test]
async fn t16_a_token_that_is_bound_to_nothing_is_not_used() {
    let world = World::new().await;
    let bearer = json!({ "token_type": "Bearer" });
    *world.issuer.token_reply.lock().unwrap() = bearer.clone();
    let outcome = world.client.sign_in(&Browser::honest(&world.issuer)).await;
    let reason = "the token is not bound to its key";
    assert_eq!(outcome, Err(SignInError::Refused { reason }));
    assert!(world.service.asked().is_empty());

    *world.issuer.token_reply.lock().unwrap() = json!({});
    world
        .client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    *world.issuer.token_reply.lock().unwrap() = bearer;
    let operation = "refreshing the session";
    let outcome = world.client.keep_alive().await;
    assert_eq!(outcome, Err(ApiError::Misfit { operation }));
}

/// T16.
#[tokio::test]
async fn t16_unbound_tokens_are_taken_only_where_that_is_configured_and_nothing_better_offered() {
    let refused = |reason| Err(SignInError::Refused { reason });
    let no_list = json!({ "dpop_signing_alg_values_supported": null });
    let list = json!({ "dpop_signing_alg_values_supported": ["ES256"] });
    let bearer = json!({ "token_type": "Bearer" });
    for (proofs, metadata, reply, expected) in [
        ("if_offered", &no_list, &bearer, Ok("Bearer access-1")),
        (
            "if_offered",
            &list,
            &bearer,
            refused("the token is not bound to its key"),
        ),
        (
            "if_offered",
            &no_list,
            &json!({ "token_type": "DPoP" }),
            refused("the token is bound to another key"),
        ),
        ("if_offered", &list, &json!({}), Ok("DPoP access-1")),
        (
            "required",
            &no_list,
            &bearer,
            refused("the token is not bound to its key"),
        ),
        ("required", &no_list, &json!({}), Ok("DPoP access-1")),
    ] {
        let world = World::new().await;
        *world.issuer.metadata.lock().unwrap() = metadata.clone();
        *world.issuer.token_reply.lock().unwrap() = reply.clone();
        let service = Server::saying(crate::support::json(
            r#"{"person_id":"per_1","name":"Kari","token_expires_at":"x"}"#,
        ))
        .await;
        let address = ServiceAddress::from_toml(&format!(
            "api = '{}'\nissuer = '{}'\nclient_id = 'app'\nsign_in_name = 'ID'\nproofs = '{proofs}'",
            service.address(),
            world.issuer.name(),
        ));
        let store = Arc::new(Memory::default());
        let client = Client::with_limits(address.unwrap(), store, SystemClock, words, limits());
        let outcome = client
            .unwrap()
            .sign_in(&Browser::honest(&world.issuer))
            .await;
        let used = service.asked().pop();
        match expected {
            Ok(token) => {
                assert!(outcome.is_ok(), "{proofs} {metadata} {reply}: {outcome:?}");
                let used = used.unwrap();
                assert_eq!(used.header("authorization"), Some(token));
                assert_eq!(used.header("dpop").is_some(), token.starts_with("DPoP"));
            }
            Err(error) => assert_eq!(outcome, Err(error), "{proofs} {metadata} {reply}"),
        }
    }
}
