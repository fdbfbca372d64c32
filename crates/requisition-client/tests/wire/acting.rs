//! Doing something with trips: once, and told as it is.

mod service;

use std::{sync::Arc, time::Duration};

use commands::ports::{ActError, Acted, Api as _, ApiError, IdempotencyKey, Read, Settled};
use domain::trip_action::{RefusalReason, Target, TripAction};
use requisition_client::Limits;

use self::service::{Fault, Service};
use crate::support::{Answer, Browser, Memory, Server, TestClient, World, client, json, limits};

fn cancel() -> TripAction {
    TripAction::Cancel {
        person: "per_1".parse().unwrap(),
        targets: Target {
            trip: "trp_1".parse().unwrap(),
            version: 3,
        }
        .into(),
        reason: None,
    }
}

fn key(number: u32) -> IdempotencyKey {
    let key = format!("0b3f3c7e-0d0c-4f0e-9a55-2f6d{number:08x}");
    IdempotencyKey(key.parse().unwrap())
}

fn acting_for(act: Duration) -> Limits {
    Limits { act, ..limits() }
}

const LONG: Duration = Duration::from_secs(20);
const SHORT: Duration = Duration::from_millis(1_500);

/// Somebody signed in at a service that may be as bad as a test wants.
struct Here {
    service: Arc<Service>,
    server: Server,
    client: Arc<TestClient>,
    _world: World,
}

async fn here(limits: Limits) -> Here {
    let world = World::new().await;
    let service = Arc::new(Service::default());
    let answering = Arc::clone(&service);
    let server = Server::start(move |request| std::future::ready(answering.answer(&request))).await;
    let store = Arc::new(Memory::default());
    let client = client(&server.address(), &world.issuer.name(), store, limits);
    let browser = Browser::honest(&world.issuer);
    client.sign_in(&browser).await.unwrap();
    Here {
        service,
        server,
        client,
        _world: world,
    }
}

#[tokio::test]
async fn every_attempt_bears_the_same_key_and_body_and_a_proof_of_its_own() {
    let here = here(acting_for(LONG)).await;
    here.service.play(
        &[Fault::LosesIt, Fault::LosesTheAnswer, Fault::SignedOut],
        Fault::None,
    );
    let read = here.client.act(&cancel(), key(1)).await.unwrap();
    assert_eq!(read.value.receipt.id.as_str(), "R-1");
    assert_eq!(read.value.trips[0].id.as_str(), "trp_1");
    assert!(read.service_time.is_some());
    let asked = here.server.asked();
    let sent: Vec<_> = asked
        .iter()
        .filter(|asked| asked.method == "POST")
        .collect();
    assert_eq!(sent.len(), 4);
    let mut proofs = std::collections::HashSet::new();
    for sent in sent {
        assert_eq!(sent.path, "/v1/persons/per_1/cancellations");
        let expected = "\"0b3f3c7e-0d0c-4f0e-9a55-2f6d00000001\"";
        assert_eq!(sent.header("idempotency-key"), Some(expected));
        assert_eq!(sent.header("content-type"), Some("application/json"));
        assert_eq!(
            sent.body,
            r#"{"targets":[{"trip_id":"trp_1","version":3}]}"#
        );
        let proof = crate::support::proof(sent, &here.server.address()).unwrap();
        assert!(proofs.insert(proof.claims["jti"].to_string()));
    }
    assert_eq!(here.service.effects(key(1)), 1);
}

/// What an answer comes to, and whether it is worth another attempt. One that leaves
/// it open is given once, and then the service refuses what it has not done.
#[tokio::test]
async fn what_the_network_does_is_told_for_what_it_is() {
    let html = Answer::Reply {
        status: 200,
        headers: vec![("Content-Type", "text/html".into())],
        body: b"<h1>Welcome to the train</h1>".into(),
    };
    let raw = |headers: &str, body: &str| {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        Answer::Raw(format!("{head}{headers}\r\n{body}").into_bytes())
    };
    let busy = service::problem(429, "rate_limited").with("Retry-After", "0");
    let unknown = || Err::<Read<Acted>, _>(ActError::Unknown);
    let not_done = |error| Err(ActError::NotDone(error));
    #[rustfmt::skip]
    let cases = [
        ("cut off before a word",   Answer::Raw(Vec::new()),                       unknown(), true),
        ("not HTTP",                Answer::Raw(b"SSH-2.0-OpenSSH\r\n".into()),    unknown(), true),
        ("silence",                 Answer::Hold(Vec::new()),                      unknown(), true),
        ("silence in the answer",   Answer::Hold(b"HTTP/1.1 200 OK\r\n".into()),   unknown(), true),
        ("cut off in the answer",   raw("Content-Length: 99\r\n", "{\"receipt\""), unknown(), true),
        ("captive portal",          html,                                          unknown(), true),
        ("redirect",                Answer::status(302).with("Location", "http://10.0.0.1/"), unknown(), true),
        ("asks for sign-in",        Answer::status(511),                           unknown(), true),
        ("not compressed",          json("{}").with("Content-Encoding", "gzip"),   unknown(), false),
        ("too long",                raw("Content-Length: 9000000\r\n", "{}"),      unknown(), false),
        ("no answer to it",         json("{}"),                                    unknown(), false),
        ("bad gateway",             Answer::status(502),                           unknown(), true),
        ("busy, says somebody",     Answer::status(429),                           unknown(), true),
        ("not there, says somebody", Answer::status(404),                          unknown(), false),
        ("at work",                 service::problem(409, "in_progress"),          unknown(), true),
        ("closed for a while",      service::problem(503, "maintenance"),          unknown(), true),
        ("a fault",                 service::problem(500, "internal"),             unknown(), true),
        ("busy",                    busy, not_done(ApiError::TooManyRequests { seconds: 0 }), true),
        ("not there",               service::problem(404, "not_found"), not_done(ApiError::NotFound), false),
        ("too old",                 service::problem(426, "client_too_old"), not_done(ApiError::MustUpdate), false),
        ("access has ended",        service::problem(403, "representation_ended"), not_done(ApiError::AccessEnded), false),
        ("ended elsewhere",         service::problem(401, "session_revoked"), not_done(ApiError::EndedElsewhere), false),
        ("signed out",              service::problem(401, "token_expired"), not_done(ApiError::SignedOut), true),
    ];
    let here = here(acting_for(LONG)).await;
    here.service.refuse("already_dispatched");
    for (number, (shows, answer, expected, again)) in cases.into_iter().enumerate() {
        let is_unknown = expected == unknown();
        if is_unknown {
            here.service.say_first(answer);
        } else {
            here.service.say(answer);
        }
        let before = here.service.attempts();
        let key = key(u32::try_from(number).unwrap());
        let outcome = here.client.act(&cancel(), key).await;
        let sent = here.service.attempts() - before;
        assert_eq!(sent > 1, again, "{shows}: sent {sent} times");
        if is_unknown && again {
            // The next attempt hears what the service says.
            assert!(matches!(outcome, Err(ActError::Refused(_))), "{shows}");
        } else {
            assert_eq!(outcome, expected, "{shows}");
            assert!(sent <= 3, "{shows}: sent {sent} times");
        }
    }
}

#[tokio::test]
async fn without_a_connection_nothing_is_done_unless_something_was_sent_before() {
    let mut here = here(acting_for(SHORT)).await;
    here.service.play(&[], Fault::LosesIt);
    let action = cancel();
    let leaving = async {
        let sent = async {
            while here.service.attempts() == 0 {
                tokio::task::yield_now().await;
            }
        };
        let sent = tokio::time::timeout(LONG, sent).await;
        sent.expect("something was sent");
        // From now on nobody is there.
        here.server = Server::saying(Answer::status(503)).await;
    };
    let (sent, ()) = tokio::join!(here.client.act(&action, key(1)), leaving);
    assert_eq!(sent, Err(ActError::Unknown));

    let unsent = here.client.act(&cancel(), key(2)).await;
    assert_eq!(unsent, Err(ActError::NotDone(ApiError::Offline)));
    here.client.forget().await;
    let nobody = here.client.act(&cancel(), key(3)).await;
    assert_eq!(nobody, Err(ActError::NotDone(ApiError::SignedOut)));
}

#[tokio::test]
async fn a_refusal_is_told_at_once_also_after_a_lost_answer() {
    let here = here(acting_for(LONG)).await;
    for (number, before) in [&[][..], &[Fault::LosesIt], &[Fault::Withheld]]
        .iter()
        .enumerate()
    {
        let key = key(u32::try_from(number).unwrap());
        here.service.refuse("already_dispatched");
        here.service.play(before, Fault::None);
        let Err(ActError::Refused(refusal)) = here.client.act(&cancel(), key).await else {
            panic!("{before:?}");
        };
        assert_eq!(refusal.reason, RefusalReason::Dispatched);
        assert_eq!(refusal.trip, "trp_1".parse().ok());
        assert_eq!(here.service.effects(key), 0);
        let settled = here.client.settle(key).await.unwrap().value;
        assert_eq!(settled, Settled::Refused(refusal));
    }
}

/// Whatever goes wrong twice, and in whatever way it goes on: a wish is done once at
/// most, what is told is true, and what is not known can be found out.
#[tokio::test]
async fn whatever_goes_wrong_a_wish_is_done_once_and_told_as_it_is() {
    let mut number = 0;
    let mut told = [0; 3];
    for (rest, act) in [
        (Fault::None, LONG),
        (Fault::Gone, LONG),
        (Fault::LosesIt, Duration::from_millis(60)),
    ] {
        let here = here(acting_for(act)).await;
        for first in Fault::ALL {
            for second in Fault::ALL {
                number += 1;
                let key = key(number);
                here.service.play(&[first, second], rest);
                let outcome = here.client.act(&cancel(), key).await;
                let shows = format!("{first:?}, {second:?}, {rest:?}: {outcome:?}");
                // What was given up may still arrive.
                here.service.play(&[], Fault::None);
                match outcome {
                    Ok(read) => {
                        told[0] += 1;
                        assert_eq!(here.service.effects(key), 1, "{shows}");
                        assert!(here.service.has_given(read.value.receipt.id.as_str()));
                    }
                    Err(ActError::NotDone(_)) => {
                        told[1] += 1;
                        assert_eq!(here.service.effects(key), 0, "{shows}");
                    }
                    Err(ActError::Unknown) => {
                        told[2] += 1;
                        let settled = here.client.settle(key).await.unwrap().value;
                        let is_done = matches!(settled, Settled::Done(_));
                        let effects = here.service.effects(key);
                        assert_eq!(effects, usize::from(is_done), "{shows}: {settled:?}");
                        let late = here.client.act(&cancel(), key).await;
                        assert!(is_done || late.is_err(), "{shows}");
                    }
                    Err(ActError::Refused(_)) => panic!("nothing refuses: {shows}"),
                }
                assert!(here.service.effects(key) <= 1, "{shows}");
            }
        }
    }
    assert!(told.iter().all(|count| *count > 5), "{told:?}");
}

#[tokio::test]
async fn settling_names_the_key_and_is_tried_again() {
    let here = here(acting_for(LONG)).await;
    here.service
        .play(&[Fault::LosesIt, Fault::Withheld], Fault::None);
    let settled = here.client.settle(key(7)).await.unwrap();
    assert_eq!(settled.value, Settled::ClosedUnseen);
    let last = here.server.asked().pop().unwrap();
    assert_eq!(last.method, "POST");
    assert_eq!(
        last.path,
        "/v1/outcomes/0b3f3c7e-0d0c-4f0e-9a55-2f6d00000007/settle"
    );
    let closed = here.client.act(&cancel(), key(7)).await;
    let Err(ActError::Refused(refusal)) = closed else {
        panic!("{closed:?}");
    };
    assert_eq!(refusal.reason, RefusalReason::KeyClosed);
    assert_eq!(here.service.effects(key(7)), 0);

    here.service.say(service::problem(409, "in_progress"));
    let trace = Some("t".into());
    let busy = here.client.settle(key(7)).await;
    assert_eq!(busy, Err(ApiError::Unavailable { trace }));
    here.service.say(json(r#"{"outcome":"perhaps"}"#));
    let misfit = here.client.settle(key(7)).await;
    assert!(matches!(misfit, Err(ApiError::Misfit { .. })));
}
