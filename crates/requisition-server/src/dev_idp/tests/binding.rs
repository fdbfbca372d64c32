//! Tokens and the key that they are bound to.

use super::*;

fn form(token: &str) -> [(&'static str, &str); 3] {
    [
        ("grant_type", "refresh_token"),
        ("client_id", CLIENT_ID),
        ("refresh_token", token),
    ]
}

/// T16
#[tokio::test]
async fn tokens_are_bound_to_the_key_that_was_shown_for_them() {
    let bench = Bench::new().await;
    let answer = bench.exchange(&bench.code().await, &[]).await;
    assert!(answer.headers.contains_key(DPOP_NONCE));
    let tokens = answer.json();
    assert_eq!(tokens["token_type"], "DPoP");
    let access = tokens["access_token"].as_str().unwrap();
    let claims = bench.claims(access, "at+jwt", AUDIENCE).await;
    assert_eq!(claims["cnf"]["jkt"], bench.key.thumbprint());
}

/// T16
#[tokio::test]
async fn a_proof_holds_a_nonce_of_the_issuer_and_is_good_once() {
    let bench = Bench::new().await;
    let token = bench.refresh_token().await;
    let answer = bench.post("/token", &form(&token)).await;
    assert_eq!(answer.error(), (400, "invalid_dpop_proof".into()));
    let without = bench.proof(&bench.key, "/token", None);
    let answer = bench
        .post_with("/token", &form(&token), Some(&without))
        .await;
    assert_eq!(answer.error(), (400, "use_dpop_nonce".into()));
    let nonce = answer.headers[DPOP_NONCE].to_str().unwrap().to_owned();

    #[rustfmt::skip]
    let refused = [
        ("a nonce of somebody else", bench.proof(&bench.key, "/token", Some("guessed")), "use_dpop_nonce"),
        ("for another address",      bench.proof(&bench.key, "/revoke", Some(&nonce)),   "invalid_dpop_proof"),
        ("no proof",                 "x.y.z".to_owned(),                                 "invalid_dpop_proof"),
    ];
    for (shows, proof, error) in refused {
        let answer = bench.post_with("/token", &form(&token), Some(&proof)).await;
        assert_eq!(answer.error(), (400, error.to_owned()), "{shows}");
    }
    // Nothing of this has used up the token.
    let good = bench.proof(&bench.key, "/token", Some(&nonce));
    let answer = bench.post_with("/token", &form(&token), Some(&good)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let next = answer.json()["refresh_token"].as_str().unwrap().to_owned();
    let answer = bench.post_with("/token", &form(&next), Some(&good)).await;
    assert_eq!(answer.error(), (400, "invalid_dpop_proof".into()));
    // Nor in another process.
    let twin = bench.twin().await;
    let answer = twin.post_with("/token", &form(&next), Some(&good)).await;
    assert_eq!(answer.error(), (400, "invalid_dpop_proof".into()));
}

/// T16
#[tokio::test]
async fn a_stolen_refresh_token_is_worth_nothing_without_its_key() {
    let bench = Bench::new().await;
    let token = bench.refresh_token().await;
    let thief = SigningKey::generate();
    let answer = bench.post_as(&thief, "/token", &form(&token)).await;
    assert_eq!(answer.error(), (400, "invalid_grant".into()));
    // And the thief cannot end the sign-in with it.
    assert_eq!(bench.refresh(&token).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_code_that_was_asked_for_with_a_key_is_good_with_that_key_only() {
    let bench = Bench::new().await;
    let other = SigningKey::generate();
    for (named, key, works) in [
        (bench.key.thumbprint(), &bench.key, true),
        (other.thumbprint(), &bench.key, false),
        (other.thumbprint(), &other, true),
    ] {
        let code = bench.code_for(&[("dpop_jkt", named)]).await;
        let form = exchange_form(&code);
        let answer = bench.post_as(key, "/token", &form).await;
        assert_eq!(answer.status == StatusCode::OK, works);
    }
    // Shown instead of named; both at once must agree.
    let pushed = bench.post_as(&other, "/par", &asked(&[])).await;
    assert_eq!(pushed.status, StatusCode::CREATED);
    let code = bench
        .picked(pushed.json()["request_uri"].as_str().unwrap())
        .await;
    let form = exchange_form(&code);
    let answer = bench.post_as(&bench.key, "/token", &form).await;
    assert_eq!(answer.error(), (400, "invalid_grant".into()));
    let contrary = asked(&[("dpop_jkt", bench.key.thumbprint())]);
    let answer = bench.post_as(&other, "/par", &contrary).await;
    assert_eq!(answer.error(), (400, "invalid_dpop_proof".into()));
}

/// T17
#[tokio::test]
async fn a_sign_in_that_the_service_ended_cannot_be_renewed() {
    let bench = Bench::new().await;
    let token = bench.refresh_token().await;
    let other = bench.refresh_token().await;
    let subject = crate::personas::KARI.subject();
    let session = session::of_key(bench.issuer.name(), &subject, bench.key.thumbprint());
    let person = crate::personas::KARI.id();
    let now = bench.clock.now();
    bench
        .store
        .note_session(&session, &person, None, now)
        .await
        .unwrap();
    let renewed = bench.refresh(&other).await;
    assert_eq!(renewed.status, StatusCode::OK);
    let mut batch = bench.store.begin().await.unwrap();
    assert!(batch.end_session(&session, &person, now).await.unwrap());
    batch.commit().await.unwrap();
    for token in [&token, renewed.json()["refresh_token"].as_str().unwrap()] {
        assert_eq!(bench.refresh(token).await.error().1, "invalid_grant");
    }
}

/// T17
#[tokio::test]
async fn signing_out_everywhere_ends_every_sign_in_also_those_that_never_asked() {
    let bench = Bench::new().await;
    let kari = crate::personas::KARI;
    let tokens = [bench.refresh_token().await, bench.refresh_token().await];
    let mut batch = bench.store.begin().await.unwrap();
    let scene = crate::personas::scene(bench.clock.now());
    scene.write(&mut batch, bench.issuer.name()).await.unwrap();
    let (somebody, now) = ("per_somebody".parse().unwrap(), bench.clock.now());
    batch.end_sessions_of(&somebody, now).await.unwrap();
    batch.commit().await.unwrap();
    let [first, second] = tokens;
    let renewed = bench.refresh(&first).await;
    assert_eq!(renewed.status, StatusCode::OK, "somebody else's end");
    let first = renewed.json()["refresh_token"].as_str().unwrap().to_owned();
    let mut batch = bench.store.begin().await.unwrap();
    batch.end_sessions_of(&kari.id(), now).await.unwrap();
    batch.commit().await.unwrap();
    for token in [first, second] {
        assert_eq!(bench.refresh(&token).await.error().1, "invalid_grant");
    }
    let again = bench.refresh_token().await;
    assert_eq!(bench.refresh(&again).await.status, StatusCode::OK);
}

/// T17
#[tokio::test]
async fn two_processes_on_one_database_are_one_issuer() {
    let bench = Bench::new().await;
    let twin = bench.twin().await;
    assert_eq!(bench.issuer.key_set(), twin.issuer.key_set());
    let code = bench.picked(&twin.push(&[]).await).await;
    let tokens = twin.exchange(&code, &[]).await.json();
    let first = tokens["refresh_token"].as_str().unwrap();
    let second = bench.refresh(first).await.json();
    let second = second["refresh_token"].as_str().unwrap();
    assert_eq!(twin.refresh(first).await.error().1, "invalid_grant");
    assert_eq!(bench.refresh(second).await.error().1, "invalid_grant");
}

/// T17
#[tokio::test]
async fn of_many_who_renew_with_one_token_at_once_at_most_one_gets_another() {
    let bench = Bench::new().await;
    let token = bench.refresh_token().await;
    let nonce = bench.nonce.lock().unwrap().clone().unwrap();
    let tries = (0..8).map(|_| {
        let proof = bench.proof(&bench.key, "/token", Some(&nonce));
        let (router, body) = (bench.router.clone(), encode(&form(&token)));
        let request = Request::post(format!("{MOUNT}/token"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(DPOP, proof)
            .body(Body::from(body))
            .unwrap();
        tokio::spawn(async move { router.oneshot(request).await.unwrap().status() })
    });
    let mut good = 0;
    for one in tries.collect::<Vec<_>>() {
        good += usize::from(one.await.unwrap() == StatusCode::OK);
    }
    assert!(good <= 1, "{good}");
}
