//! What an answer means that is not the one asked for.

use std::time::Duration;

use commands::ports::ApiError;
use requisition_api::{problem::ProblemBody, problem_code::ProblemCode};
use reqwest::StatusCode;

use crate::http::Reply;

/// How long to wait where the service asks for a pause without saying how long,
/// in **seconds**.
const UNSTATED_PAUSE: u32 = 30;

/// Nobody is told to wait longer, in **seconds**.
const LONGEST_PAUSE: u32 = 60 * 60;

/// The error for a reply that is neither success nor "not modified".
///
/// The code decides; a code that is unknown, or a body that is no problem,
/// leaves it to the status.
pub(crate) fn explain(reply: &Reply) -> ApiError {
    let body = body(reply);
    let trace = body.as_ref().and_then(|body| plain(&body.trace_id));
    let code = body.map(|body| body.code);
    match code {
        Some(ProblemCode::Unauthenticated | ProblemCode::TokenExpired) => ApiError::SignedOut,
        Some(ProblemCode::SessionRevoked) => ApiError::EndedElsewhere,
        Some(ProblemCode::StepUpRequired) => ApiError::SignInAgain,
        Some(ProblemCode::RepresentationEnded | ProblemCode::ChildConsentRequired) => {
            ApiError::AccessEnded
        }
        Some(ProblemCode::NotFound) => ApiError::NotFound,
        Some(ProblemCode::ClientTooOld) => ApiError::MustUpdate,
        Some(ProblemCode::RateLimited) => ApiError::TooManyRequests {
            seconds: seconds(reply.retry_after()),
        },
        Some(
            ProblemCode::UpstreamUnavailable
            | ProblemCode::Maintenance
            | ProblemCode::Internal
            | ProblemCode::InProgress,
        ) => ApiError::Unavailable { trace },
        Some(
            code @ (ProblemCode::ForbiddenAction
            | ProblemCode::ProtectedAddressChannel
            | ProblemCode::CursorExpired
            | ProblemCode::ConflictState
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
            | ProblemCode::AttachmentDigestMismatch
            | ProblemCode::AttachmentTooLarge
            | ProblemCode::AttachmentType
            | ProblemCode::KeyClosed
            | ProblemCode::VersionConflict
            | ProblemCode::PreconditionRequired
            | ProblemCode::IdempotencyKeyReused
            | ProblemCode::MethodNotAllowed
            | ProblemCode::ContentTooLarge
            | ProblemCode::ContentType
            | ProblemCode::ValidationFailed
            | ProblemCode::AccountInvalid),
        ) => ApiError::Refused {
            status: reply.status.as_u16(),
            code: Some(code.as_str().to_owned()),
            trace,
        },
        Some(ProblemCode::Unknown(code)) => by_status(reply, plain(&code), trace),
        None => by_status(reply, None, trace),
    }
}

/// The problem that a reply holds, if it holds one.
pub(crate) fn body(reply: &Reply) -> Option<ProblemBody> {
    let read = || serde_json::from_slice(&reply.body).ok();
    reply.is_json().then(read).flatten()
}

fn by_status(reply: &Reply, code: Option<String>, trace: Option<String>) -> ApiError {
    match reply.status {
        StatusCode::UNAUTHORIZED if wants_fresh_sign_in(reply) => ApiError::SignInAgain,
        StatusCode::UNAUTHORIZED => ApiError::SignedOut,
        StatusCode::NOT_FOUND | StatusCode::GONE if code.is_some() => ApiError::NotFound,
        // The service says more. This is somebody on the way, who knows nothing of
        // what was asked for; nothing is forgotten on their word.
        StatusCode::NOT_FOUND | StatusCode::GONE => ApiError::Unavailable { trace },
        StatusCode::UPGRADE_REQUIRED => ApiError::MustUpdate,
        StatusCode::TOO_MANY_REQUESTS => ApiError::TooManyRequests {
            seconds: seconds(reply.retry_after()),
        },
        status if status.is_server_error() => ApiError::Unavailable { trace },
        status => ApiError::Refused {
            status: status.as_u16(),
            code,
            trace,
        },
    }
}

/// Whether a challenge asks for a sign-in of just now (RFC 9470).
fn wants_fresh_sign_in(reply: &Reply) -> bool {
    reply.challenge("insufficient_user_authentication")
}

/// Whether the service does not know any more what a cursor stands for.
pub(crate) fn is_cursor_expired(error: &ApiError) -> bool {
    matches!(error, ApiError::Refused { status: 410, .. })
}

/// A pause in whole seconds, rounded up and within reason.
pub(crate) fn seconds(pause: Option<Duration>) -> u32 {
    pause.map_or(UNSTATED_PAUSE, |pause| {
        let whole = pause.as_secs() + u64::from(pause.subsec_nanos() > 0);
        u32::try_from(whole).map_or(LONGEST_PAUSE, |whole| whole.min(LONGEST_PAUSE))
    })
}

/// A word that can stand in a log and be read out on the phone.
pub(crate) fn plain(word: &str) -> Option<String> {
    let fits = (1..=64).contains(&word.len())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    fits.then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER};

    use super::*;

    fn reply(status: u16, content_type: &str, body: &str) -> Reply {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, content_type.parse().unwrap());
        Reply {
            status: StatusCode::from_u16(status).unwrap(),
            headers,
            body: body.into(),
        }
    }

    fn problem(status: u16, code: &str) -> Reply {
        let body = format!(
            r#"{{"type":"x","title":"x","status":{status},"code":"{code}","retryable":false,
                "trace_id":"4bf92f35","new_in_a_later_version":1}}"#
        );
        reply(status, "application/problem+json", &body)
    }

    fn refused(status: u16, code: Option<&str>, trace: Option<&str>) -> ApiError {
        ApiError::Refused {
            status,
            code: code.map(Into::into),
            trace: trace.map(Into::into),
        }
    }

    #[test]
    fn the_code_says_what_happened() {
        let trace = Some("4bf92f35");
        let unavailable = ApiError::Unavailable {
            trace: trace.map(Into::into),
        };
        #[rustfmt::skip]
        let cases = [
            (401, "unauthenticated",      ApiError::SignedOut),
            (401, "token_expired",        ApiError::SignedOut),
            (401, "session_revoked",      ApiError::EndedElsewhere),
            (401, "step_up_required",     ApiError::SignInAgain),
            (403, "forbidden_action",     refused(403, Some("forbidden_action"), trace)),
            (403, "representation_ended", ApiError::AccessEnded),
            (403, "child_consent_required", ApiError::AccessEnded),
            (404, "not_found",            ApiError::NotFound),
            (404, "moved_to_mars",        ApiError::NotFound),
            (409, "in_progress",          unavailable.clone()),
            (410, "cursor_expired",       refused(410, Some("cursor_expired"), trace)),
            (422, "validation_failed",    refused(422, Some("validation_failed"), trace)),
            (426, "client_too_old",       ApiError::MustUpdate),
            (429, "rate_limited",         ApiError::TooManyRequests { seconds: 30 }),
            (500, "internal",             unavailable.clone()),
            (503, "upstream_unavailable", unavailable.clone()),
            (503, "maintenance",          unavailable.clone()),
            (503, "struck_by_lightning",  unavailable),
            (418, "teapot",               refused(418, Some("teapot"), trace)),
            (418, "Ola Nordmann\\n",      refused(418, None, trace)),
        ];
        for (status, code, expected) in cases {
            assert_eq!(explain(&problem(status, code)), expected, "{status} {code}");
        }
    }

    #[test]
    fn without_a_readable_problem_the_status_decides() {
        let none = ApiError::Unavailable { trace: None };
        #[rustfmt::skip]
        let cases = [
            (401, ApiError::SignedOut),
            (404, none.clone()),
            (410, none.clone()),
            (426, ApiError::MustUpdate),
            (429, ApiError::TooManyRequests { seconds: 30 }),
            (400, refused(400, None, None)),
            (500, none.clone()),
            (502, none.clone()),
            (599, none),
        ];
        for (status, expected) in cases {
            for (content_type, body) in [
                ("text/html", "<h1>Bad gateway</h1>"),
                ("application/problem+json", ""),
                ("application/problem+json", r#"{"code":null}"#),
                ("application/json", "[[[["),
            ] {
                let reply = reply(status, content_type, body);
                assert_eq!(explain(&reply), expected, "{status} {body}");
            }
        }
    }

    #[test]
    fn a_pause_is_rounded_up_and_stays_within_reason() {
        #[rustfmt::skip]
        let cases = [
            ("0",                    0),
            ("7",                    7),
            ("3600",                 3_600),
            ("3601",                 3_600),
            ("18446744073709551615", 3_600),
            ("later",                30),
        ];
        for (text, expected) in cases {
            let mut reply = problem(429, "rate_limited");
            reply.headers.insert(RETRY_AFTER, text.parse().unwrap());
            let expected = ApiError::TooManyRequests { seconds: expected };
            assert_eq!(explain(&reply), expected, "{text}");
        }
        assert_eq!(seconds(Some(Duration::from_millis(1_001))), 2);
    }
}
