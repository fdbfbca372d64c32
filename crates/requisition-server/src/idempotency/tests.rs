//! T31: what is asked for once and again happens once.

use std::sync::atomic::{AtomicU32, Ordering};

use axum::{body::to_bytes, http::Request};
use domain::sample::at;
use serde_json::json;
use tokio::task::JoinSet;

use super::*;
use crate::store::both;

const NOW: &str = "2026-12-01T10:00:00Z";

fn actor(id: &str) -> PersonId {
    id.parse().unwrap()
}

async fn text(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

/// Counts how often it happens: in the database, and in this process also when
/// nothing came of it.
async fn count(
    store: &Store,
    wish: Wish,
    now: &str,
    tried: &AtomicU32,
) -> Result<(u16, String), ProblemCode> {
    let done = once(store, wish, at(now), async || {
        let mut batch = store.begin().await?;
        let number = tried.fetch_add(1, Ordering::SeqCst) + 1;
        batch.put_property(&format!("n{number}"), "done").await?;
        let answer = Answer::json(StatusCode::CREATED, &json!({ "number": number }))?;
        Ok((batch, answer))
    });
    match done.await {
        Ok(answer) => Ok(text(answer.respond()).await),
        Err(problem) => Err(problem.code().clone()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_wish_has_one_effect_and_one_answer_and_another_has_its_own() {
    for place in both::places() {
        let one = Store::open(&place.location).await.unwrap();
        let other = Store::open(&place.location).await.unwrap();
        let tried = AtomicU32::new(0);
        let (first, second) = (Key(Uuid::new_v4()), Key(Uuid::new_v4()));
        let wish =
            |key: Key, who, route, request: &str| key.wish(&actor(who), route, request.as_bytes());
        let created = |number| Ok((201, format!("{{\"number\":{number}}}")));
        let reused = || Err(ProblemCode::IdempotencyKeyReused);
        let day_after = "2026-12-02T10:00:00.001Z";
        #[rustfmt::skip]
        let cases = [
            ("the first time",            &one,   wish(first, "per_1", "a", "x"),  NOW,       created(1)),
            ("again",                     &one,   wish(first, "per_1", "a", "x"),  NOW,       created(1)),
            ("again, by another process", &other, wish(first, "per_1", "a", "x"),  NOW,       created(1)),
            ("after 24 hours to the ms",  &one,   wish(first, "per_1", "a", "x"),  "2026-12-02T10:00:00Z", created(1)),
            ("with another body",         &other, wish(first, "per_1", "a", "y"),  NOW,       reused()),
            ("of another person",         &one,   wish(first, "per_2", "a", "x"),  NOW,       created(2)),
            ("of another operation",      &one,   wish(first, "per_1", "b", "x"),  NOW,       created(3)),
            ("under another key",         &other, wish(second, "per_1", "a", "x"), NOW,       created(4)),
            ("when it is forgotten",      &one,   wish(first, "per_1", "a", "y"),  day_after, created(5)),
        ];
        for (shows, store, wish, now, expected) in cases {
            let found = count(store, wish, now, &tried).await;
            assert_eq!(found, expected, "{}: {shows}", place.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_have_one_effect() {
    for place in both::places() {
        let stores = [
            Store::open(&place.location).await.unwrap(),
            Store::open(&place.location).await.unwrap(),
        ];
        let tried = Arc::new(AtomicU32::new(0));
        let key = Key(Uuid::new_v4());
        let mut attempts = JoinSet::new();
        for number in 0..50 {
            let (store, tried) = (stores[number % 2].clone(), Arc::clone(&tried));
            let wish = key.wish(&actor("per_1"), "a", b"x");
            attempts.spawn(async move { count(&store, wish, NOW, &tried).await });
        }
        for answer in attempts.join_all().await {
            match answer {
                Ok(answer) => assert_eq!(answer, (201, "{\"number\":1}".into())),
                Err(code) => assert_eq!(code, ProblemCode::InProgress),
            }
        }
        assert_eq!(tried.load(Ordering::SeqCst), 1, "{}", place.name);
        let [store, _] = &stores;
        assert_eq!(store.property("n1").await.unwrap().as_deref(), Some("done"));
        let again = key.wish(&actor("per_1"), "a", b"x");
        let again = count(store, again, NOW, &tried).await;
        assert_eq!(again, Ok((201, "{\"number\":1}".into())), "{}", place.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_that_failed_frees_the_key_and_one_that_was_lost_does_after_a_while() {
    for place in both::places() {
        let store = Store::open(&place.location).await.unwrap();
        let tried = AtomicU32::new(0);
        let key = Key(Uuid::new_v4());
        let wish = || key.wish(&actor("per_1"), "a", b"x");
        let failed = once(&store, wish(), at(NOW), async || {
            let mut batch = store.begin().await?;
            batch.put_property("half", "done").await?;
            Err(Problem::new(ProblemCode::NotFound))
        })
        .await;
        assert_eq!(*failed.unwrap_err().code(), ProblemCode::NotFound);
        assert_eq!(store.property("half").await.unwrap(), None);

        // An attempt whose process ends before it answers.
        let Claimed::New(lost) = store.claim(wish(), at(NOW)).await.unwrap() else {
            panic!("{}: the key is not free", place.name);
        };
        #[rustfmt::skip]
        let cases = [
            ("2026-12-01T10:00:00Z",     Err(ProblemCode::InProgress)),
            ("2026-12-01T10:00:30Z",     Err(ProblemCode::InProgress)),
            ("2026-12-01T10:00:30.001Z", Ok((201, "{\"number\":1}".into()))),
        ];
        for (now, expected) in cases {
            let found = count(&store, wish(), now, &tried).await;
            assert_eq!(found, expected, "{}: {now}", place.name);
        }
        // The lost one comes back, and may not do anything any more.
        let mut batch = store.begin().await.unwrap();
        assert!(
            !batch.answer(&lost, 201, "").await.unwrap(),
            "{}",
            place.name
        );
    }
}

#[tokio::test]
async fn a_key_is_one_uuid_of_version_4_in_quotes() {
    let good = "\"0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11\"";
    let malformed = Some(ProblemCode::ValidationFailed);
    #[rustfmt::skip]
    let cases = [
        (vec![good],                                             None),
        (vec![],                                                 Some(ProblemCode::PreconditionRequired)),
        (vec![good, good],                                       malformed.clone()),
        (vec!["0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11"],           malformed.clone()),
        (vec!["\"0b3f3c7e-0d0c-1f0e-9a55-2f6d1c1c7a11\""],       malformed.clone()),
        (vec!["\"0b3f3c7e0d0c4f0e9a552f6d1c1c7a11\""],           malformed.clone()),
        (vec!["\"{0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11}\""],     malformed.clone()),
        (vec!["\"\""],                                           malformed.clone()),
        (vec![""],                                               malformed),
    ];
    for (given, expected) in cases {
        let mut request = Request::get("/");
        for value in &given {
            request = request.header(IDEMPOTENCY_KEY, *value);
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let found = key_of(&parts).err().map(|problem| problem.code().clone());
        assert_eq!(found, expected, "{given:?}");
    }
}

#[tokio::test]
async fn an_answer_without_a_body_has_no_type() {
    let response = Answer::no_content().respond();
    assert!(!response.headers().contains_key(header::CONTENT_TYPE));
    assert_eq!(text(response).await, (204, String::new()));
}
