use domain::trip_action::{RefusalReason, Target};
use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER, WWW_AUTHENTICATE};
use serde_json::{Value, json};

use super::*;
use crate::parse::full_trip;

const NAME: &str = "POST /v1/persons/{person_id}/cancellations";

fn cancel() -> TripAction {
    TripAction::Cancel {
        person: "per_1".parse().unwrap(),
        targets: Target {
            trip: "trp_1".parse().unwrap(),
            version: 2,
        }
        .into(),
        reason: None,
    }
}

fn reply(status: u16, content_type: &str, body: &str) -> Reply {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, content_type.parse().unwrap());
    headers.insert(RETRY_AFTER, "1".parse().unwrap());
    Reply {
        status: StatusCode::from_u16(status).unwrap(),
        headers,
        body: body.into(),
    }
}

fn problem(status: u16, code: &str, retryable: bool) -> Reply {
    let body = json!({
        "type": "x", "title": "x", "status": status, "code": code, "retryable": retryable,
        "trace_id": "t", "trip_id": "trp_1",
    });
    reply(status, "application/problem+json", &body.to_string())
}

fn hear(reply: Reply) -> Heard {
    let action = &cancel();
    heard(&OnTrips { action, name: NAME }, Ok(reply))
}

/// What it came to: a word, and whether it is worth another attempt.
fn word(heard: &Heard) -> (&'static str, bool) {
    let is_again = |again: &Again| matches!(again, Again::After(_));
    match heard {
        Heard::Done(_) => ("done", false),
        Heard::Refused(_) => ("refused", false),
        Heard::NotDone { again, .. } => ("not done", is_again(again)),
        Heard::Unknown { again } => ("unknown", is_again(again)),
    }
}

/// A copy that somebody on the way has made is refused by its proof, before anything is
/// counted. Without proofs it is counted, and the other copy may have been done.
#[test]
fn too_many_requests_prove_nothing_of_an_attempt_that_may_have_been_copied() {
    let busy = || hear(problem(429, "rate_limited", true));
    assert_eq!(word(&busy()), ("not done", true));
    assert_eq!(word(&busy().without_proof()), ("unknown", true));
    for (status, code) in [
        (404, "not_found"),
        (409, "deadline_passed"),
        (500, "internal"),
    ] {
        let answer = || hear(problem(status, code, false));
        assert_eq!(answer().without_proof(), answer(), "{code}");
    }
}

/// Every code of the contract, with its own status, and what it says of a wish.
#[test]
fn every_problem_is_the_services_word_or_proof_that_nothing_was_done_or_nothing_at_all() {
    for code in ProblemCode::ALL {
        let expected = match code {
            ProblemCode::ConflictState
            | ProblemCode::AlreadyCancelled
            | ProblemCode::AlreadyDispatched
            | ProblemCode::SharedRideLocked
            | ProblemCode::ModeNotSupported
            | ProblemCode::DeadlinePassed
            | ProblemCode::EscortLimit
            | ProblemCode::ChildCannotTravelAlone
            | ProblemCode::AddressTooFar
            | ProblemCode::ImpossibleTime
            | ProblemCode::AuthorisationOver
            | ProblemCode::ClaimTooLate
            | ProblemCode::ClaimDuplicate
            | ProblemCode::ClaimIncomplete
            | ProblemCode::ComplaintDeadlinePassed
            | ProblemCode::AttachmentLimit
            | ProblemCode::KeyClosed
            | ProblemCode::VersionConflict => ("refused", false),
            ProblemCode::RateLimited | ProblemCode::AttachmentDigestMismatch => ("not done", true),
            ProblemCode::InProgress
            | ProblemCode::UpstreamUnavailable
            | ProblemCode::Maintenance
            | ProblemCode::Internal => ("unknown", true),
            ProblemCode::IdempotencyKeyReused => ("unknown", false),
            ProblemCode::Unauthenticated
            | ProblemCode::TokenExpired
            | ProblemCode::StepUpRequired
            | ProblemCode::SessionRevoked
            | ProblemCode::RepresentationEnded
            | ProblemCode::ChildConsentRequired
            | ProblemCode::ProtectedAddressChannel
            | ProblemCode::ForbiddenAction
            | ProblemCode::NotFound
            | ProblemCode::MethodNotAllowed
            | ProblemCode::CursorExpired
            | ProblemCode::PreconditionRequired
            | ProblemCode::AttachmentTooLarge
            | ProblemCode::AttachmentType
            | ProblemCode::ContentTooLarge
            | ProblemCode::ContentType
            | ProblemCode::ValidationFailed
            | ProblemCode::AccountInvalid
            | ProblemCode::ClientTooOld => ("not done", false),
            ProblemCode::Unknown(_) => unreachable!("it is not listed"),
        };
        let status = code.status().unwrap();
        let heard = hear(problem(status, code.as_str(), code.is_retryable()));
        assert_eq!(word(&heard), expected, "{code:?}");
        // With another status somebody has meddled with it.
        if status != 401 {
            let bent = problem(if status == 400 { 405 } else { 400 }, code.as_str(), false);
            assert_eq!(word(&hear(bent)).0, "unknown", "{code:?}");
            let mut bent = problem(status, code.as_str(), false);
            bent.status = StatusCode::BAD_GATEWAY;
            assert_eq!(word(&hear(bent)), ("unknown", true), "{code:?}");
        }
    }
}

#[test]
fn a_code_that_is_not_known_is_a_refusal_only_where_its_status_is_one() {
    #[rustfmt::skip]
    let cases = [
        (409, false, ("refused",  false)),
        (412, false, ("refused",  false)),
        (409, true,  ("unknown",  true)),
        (422, false, ("not done", false)),
        (403, false, ("not done", false)),
        (422, true,  ("unknown",  true)),
        (500, false, ("unknown",  true)),
        (503, true,  ("unknown",  true)),
    ];
    for (status, retryable, expected) in cases {
        let heard = hear(problem(status, "struck_by_lightning", retryable));
        assert_eq!(word(&heard), expected, "{status} {retryable}");
    }
    let refused = Heard::Refused(Refusal {
        trip: "trp_1".parse().ok(),
        reason: RefusalReason::Unknown("ferry_strike".into()),
    });
    assert_eq!(hear(problem(409, "ferry_strike", false)), refused);
}

/// Somebody on the way sends an attempt twice: the first is done, and the second, whose
/// proof was used with the first, is what is answered.
#[test]
fn a_proof_that_was_used_says_that_the_attempt_has_arrived_before() {
    #[rustfmt::skip]
    let cases = [
        ("DPoP algs=\"ES256\", error=\"invalid_dpop_proof\"", ("unknown",  true)),
        ("DPoP algs=\"ES256\", error=\"invalid_token\"",      ("not done", false)),
        ("DPoP",                                              ("not done", false)),
    ];
    for (challenge, expected) in cases {
        let mut reply = problem(401, "unauthenticated", false);
        let challenged = challenge.parse().unwrap();
        reply.headers.insert(WWW_AUTHENTICATE, challenged);
        assert_eq!(word(&hear(reply)), expected, "{challenge}");
    }
}

/// Every status, from somebody who is not the service, or is and says nothing.
#[test]
fn a_status_alone_proves_nothing_but_that_nobody_is_signed_in() {
    for status in 200..600 {
        let Ok(code) = StatusCode::from_u16(status) else {
            continue;
        };
        let expected = match status {
            401 => ("not done", false),
            408 | 429 | 500..600 => ("unknown", true),
            _ => ("unknown", false),
        };
        for (content_type, body) in [
            ("text/html", "<h1>Bad gateway</h1>"),
            ("application/problem+json", ""),
            (
                "application/problem+json",
                r#"{"code":"already_cancelled"}"#,
            ),
            ("application/json", "[[[["),
            ("application/json", "{}"),
        ] {
            let heard = hear(reply(status, content_type, body));
            assert_eq!(word(&heard), expected, "{code} {body}");
        }
    }
}

fn done() -> Value {
    json!({
        "receipt": {
            "id": "K7M2-9QXD", "action": "cancelled", "at": "2026-11-30T12:00:00+01:00",
            "by": "patient",
        },
        "trips": [full_trip()],
    })
}

#[test]
fn only_an_answer_to_just_this_action_says_that_it_is_done() {
    let whole = |body: &Value| reply(200, "application/json", &body.to_string());
    let with = |pointer: &str, value: Value| {
        let mut body = done();
        *body.pointer_mut(pointer).unwrap() = value;
        body
    };
    let mut two = done();
    let other = full_trip();
    two["trips"].as_array_mut().unwrap().push(other);
    #[rustfmt::skip]
    let cases = [
        ("as it should be",         whole(&done()),                               "done"),
        ("another action",          whole(&with("/receipt/action", json!("confirmed"))), "unknown"),
        ("an action not known",     whole(&with("/receipt/action", json!("flown"))), "unknown"),
        ("no receipt",              whole(&with("/receipt", json!(null))),        "unknown"),
        ("another trip",            whole(&with("/trips/0/id", json!("trp_9"))),  "unknown"),
        ("another person's trip",   whole(&with("/trips/0/person_id", json!("per_9"))), "unknown"),
        ("no trip",                 whole(&with("/trips", json!([]))),            "done"),
        ("a trip twice",       whole(&two),                                  "unknown"),
        ("a trip that is none",     whole(&with("/trips/0/segments", json!([]))), "unknown"),
        ("another type",            reply(200, "text/plain", &done().to_string()), "unknown"),
        ("another status",          reply(201, "application/json", &done().to_string()), "unknown"),
        ("nothing",                 reply(204, "application/json", ""),           "unknown"),
        ("half of it",              reply(200, "application/json", done().to_string().trim_end_matches('}')), "unknown"),
    ];
    for (shows, reply, expected) in cases {
        assert_eq!(word(&hear(reply)), (expected, false), "{shows}");
    }
}

#[test]
fn what_never_left_the_device_is_not_done_and_a_bad_answer_is_no_proof() {
    #[rustfmt::skip]
    let cases = [
        (SendError::Insecure,           ("not done", false)),
        (SendError::Stranger,           ("not done", false)),
        (SendError::Captive,            ("unknown",  true)),
        (SendError::TooLong { limit: 1 }, ("unknown", false)),
    ];
    // What the network does to a connection is in the tests against servers.
    for (error, expected) in cases {
        let shows = error.to_string();
        let action = &cancel();
        let heard = heard(&OnTrips { action, name: NAME }, Err(error));
        assert_eq!(word(&heard), expected, "{shows}");
    }
}
