//! How long a session lasts, where else there are some, and how they end.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use commands::ports::{Api as _, ApiError, IdempotencyKey, System};
use serde_json::json;

use crate::support::{
    Answer, Browser, Memory, Request, Server, TestClient, World, client, json as reply, limits,
};

const ME: &str = r#"{"person_id":"per_1","name":"Kari","token_expires_at":"x"}"#;

/// Somebody signed in at a service that answers everything but `GET /v1/me` so.
pub(crate) async fn signed_in<F>(answer: F) -> (World, Server, Arc<TestClient>)
where
    F: Fn(&Request) -> Answer + Send + Sync + 'static,
{
    let world = World::new().await;
    let service = Server::start(move |request: Request| {
        let is_me = request.path == "/v1/me";
        std::future::ready(if is_me { reply(ME) } else { answer(&request) })
    })
    .await;
    let store = Arc::new(Memory::default());
    let client = client(&service.address(), &world.issuer.name(), store, limits());
    client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    (world, service, client)
}

fn problem(status: u16, code: &str) -> Answer {
    let body = format!(
        r#"{{"type":"x","title":"x","status":{status},"code":"{code}","retryable":false,"trace_id":"t"}}"#
    );
    Answer::Reply {
        status,
        headers: vec![("Content-Type", "application/problem+json".into())],
        body: body.into(),
    }
}

/// T17.
#[tokio::test]
async fn t17_a_session_lasts_as_long_as_the_issuer_says_and_longer_when_kept_alive() {
    let world = World::new().await;
    assert_eq!(world.client.session_limits().await, None);
    assert_eq!(world.client.keep_alive().await, Err(ApiError::SignedOut));
    *world.issuer.token_reply.lock().unwrap() =
        json!({ "refresh_expires_in": 1_800, "session_expires_in": 7_200 });
    let before = Instant::now();
    world
        .client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    let limits = world.client.session_limits().await.unwrap();
    let in_time = |at: Option<Instant>, seconds: u64| {
        let left = at.unwrap() - before;
        left >= Duration::from_secs(seconds) && left < Duration::from_secs(seconds + 60)
    };
    assert!(in_time(limits.idle, 1_800) && in_time(limits.absolute, 7_200));

    *world.issuer.token_reply.lock().unwrap() = json!({ "refresh_expires_in": 3_600 });
    world.client.keep_alive().await.unwrap();
    let later = world.client.session_limits().await.unwrap();
    assert!(in_time(later.idle, 3_600));
    assert_eq!(
        later.absolute, limits.absolute,
        "what is not said anew holds"
    );

    *world.issuer.token_reply.lock().unwrap() = json!({ "refresh_token": "", "expires_in": 300 });
    world
        .client
        .sign_in(&Browser::honest(&world.issuer))
        .await
        .unwrap();
    let short = world.client.session_limits().await.unwrap();
    assert!(
        short.absolute.unwrap() < before + Duration::from_secs(360),
        "cannot be refreshed"
    );
    assert_eq!(world.client.keep_alive().await, Ok(()));
}

#[tokio::test]
async fn the_sessions_are_listed_with_the_one_in_use() {
    let list = r#"{"items":[
        {"id":"ses_1","current":true,"started_at":"2026-11-23T10:00:00+01:00",
         "last_used_at":"2026-11-23T11:00:00+01:00","platform":"linux"},
        {"id":"ses_2","current":false,"started_at":"2026-11-20T10:00:00+01:00",
         "last_used_at":"2026-11-21T11:00:00+01:00"}]}"#;
    let (_world, service, client) = signed_in(move |_| reply(list)).await;
    let sessions = client.sessions().await.unwrap().value;
    let seen: Vec<_> = sessions
        .iter()
        .map(|one| (one.id.as_str(), one.is_current, one.system))
        .collect();
    assert_eq!(
        seen,
        [
            ("ses_1", true, System::Linux),
            ("ses_2", false, System::Unknown)
        ]
    );
    let asked = service.asked().pop().unwrap();
    assert_eq!(asked.path, "/v1/sessions");
    assert_eq!(
        asked.header("reisefolge-platform"),
        Some(std::env::consts::OS)
    );
}

#[tokio::test]
async fn one_wish_has_one_key_however_often_it_is_sent() {
    let count = AtomicUsize::new(0);
    let (_world, service, client) =
        signed_in(move |_| match count.fetch_add(1, Ordering::SeqCst) {
            0 => Answer::status(503),
            1 => Answer::Raw(Vec::new()),
            _ => Answer::status(204),
        })
        .await;
    let key = IdempotencyKey("0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11".parse().unwrap());
    client
        .end_session(&"ses_2".parse().unwrap(), key)
        .await
        .unwrap();
    client.end_all_sessions(key).await.unwrap();
    let asked = service.asked();
    let asked: Vec<_> = asked
        .iter()
        .skip(1)
        .map(|asked| (&*asked.method, &*asked.path))
        .collect();
    let one = ("DELETE", "/v1/sessions/ses_2");
    assert_eq!(asked, [one, one, one, ("DELETE", "/v1/sessions")]);
    for asked in service.asked().iter().skip(1) {
        let expected = Some("\"0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11\"");
        assert_eq!(asked.header("idempotency-key"), expected);
    }
}

/// What ends every session also ends the one that asks: a try after a lost answer
/// is told so, and then it is done.
#[tokio::test]
async fn a_session_that_was_ended_by_its_own_wish_is_no_failure() {
    type End = fn(usize) -> bool;
    #[rustfmt::skip]
    let cases: [(&str, End, bool, Result<(), ApiError>); 3] = [
        ("all, after a lost answer",  |before| before > 0, true,  Ok(())),
        ("all, at the first try",     |_| true,            true,  Err(ApiError::EndedElsewhere)),
        ("another, after a lost one", |before| before > 0, false, Err(ApiError::EndedElsewhere)),
    ];
    let key = IdempotencyKey("0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11".parse().unwrap());
    for (shows, is_revoked, all, expected) in cases {
        let count = AtomicUsize::new(0);
        let answer = move |_: &Request| match is_revoked(count.fetch_add(1, Ordering::SeqCst)) {
            true => problem(401, "session_revoked"),
            false => Answer::Raw(Vec::new()),
        };
        let (_world, _service, client) = signed_in(answer).await;
        let outcome = if all {
            client.end_all_sessions(key).await
        } else {
            client.end_session(&"ses_2".parse().unwrap(), key).await
        };
        assert_eq!(outcome, expected, "{shows}");
    }
}

#[tokio::test]
async fn why_a_session_is_not_enough_is_told_apart() {
    let stronger = "DPoP error=\"insufficient_user_authentication\", max_age=\"300\"";
    let challenge = move || Answer::status(401).with("WWW-Authenticate", stronger);
    #[rustfmt::skip]
    let cases = [
        (401, "session_revoked",      ApiError::EndedElsewhere, 1),
        (401, "step_up_required",     ApiError::SignInAgain,    1),
        (401, "token_expired",        ApiError::SignedOut,      2),
        (403, "representation_ended", ApiError::AccessEnded,    1),
        (404, "not_found",            ApiError::NotFound,       1),
    ];
    for (status, code, expected, requests) in cases {
        let (_world, service, client) = signed_in(move |_| problem(status, code)).await;
        assert_eq!(client.sessions().await, Err(expected));
        assert_eq!(service.asked().len(), 1 + requests, "{code}");
    }
    let (_world, service, client) = signed_in(move |_| challenge()).await;
    assert_eq!(client.sessions().await, Err(ApiError::SignInAgain));
    assert_eq!(
        service.asked().len(),
        2,
        "another token would not be stronger"
    );
}

#[tokio::test]
async fn the_access_log_is_asked_for_page_by_page() {
    let page = r#"{"items":[{"id":"acc_1","at":"2026-11-23T10:00:00+01:00","actor_name":"Ola",
        "basis":"parent","operation":"get_trip","allowed":true}],"next_cursor":"n&2"}"#;
    let (_world, service, client) = signed_in(move |_| reply(page)).await;
    let person = "per_1".parse().unwrap();
    let first = client.accesses(&person, None).await.unwrap().value;
    assert_eq!(first.accesses[0].actor_name, "Ola");
    client
        .accesses(&person, first.next.as_deref())
        .await
        .unwrap();
    let asked = service.asked();
    let queries: Vec<_> = asked.iter().skip(1).map(|asked| &*asked.query).collect();
    assert_eq!(queries, ["limit=50", "limit=50&cursor=n%262"]);
    assert!(
        asked
            .iter()
            .skip(1)
            .all(|asked| asked.path == "/v1/persons/per_1/access-log")
    );
}
