//! The one border where an inner failure becomes a [`Problem`].

use ipc::{Command, Problem};

use crate::ports::{ApiError, CannotOpen, CannotRead, SignInError};

/// Translates what the service did while `C` ran, and logs what the person
/// will not be told.
pub(crate) fn report<C: Command>(error: ApiError) -> Problem {
    match error {
        ApiError::Offline => Problem::Offline,
        ApiError::Unavailable { trace } => Problem::Unavailable { trace },
        ApiError::TooManyRequests { seconds } => Problem::TooManyRequests { seconds },
        ApiError::SignedOut | ApiError::EndedElsewhere => Problem::SignedOut,
        ApiError::SignInAgain => Problem::SignInAgain,
        ApiError::NotFound => Problem::NotFound,
        ApiError::AccessEnded => Problem::AccessEnded,
        ApiError::MustUpdate => Problem::MustUpdate,
        ApiError::Refused { .. } | ApiError::Misfit { .. } | ApiError::Device { .. } => {
            let incident = new_incident();
            tracing::error!(command = C::NAME, incident, %error, "a command failed");
            Problem::Unexpected { incident }
        }
    }
}

/// Translates why nobody is signed in, on behalf of `C`.
pub(crate) fn report_sign_in<C: Command>(error: SignInError) -> Problem {
    match error {
        SignInError::CannotOpen(CannotOpen) => Problem::CannotOpen,
        SignInError::TimedOut => Problem::SignInTimedOut,
        SignInError::Cancelled => Problem::SignInCancelled,
        SignInError::Refused { reason } => {
            tracing::warn!(command = C::NAME, reason, "sign-in was refused");
            Problem::SignInRefused
        }
        // A session that is refused at birth is a refused sign-in.
        SignInError::Api(ApiError::SignedOut | ApiError::EndedElsewhere) => Problem::SignInRefused,
        // The service knows nobody by this sign-in, or nobody who may use it.
        SignInError::Api(ApiError::Refused { status: 403, .. }) => {
            tracing::warn!(command = C::NAME, "the service has nobody of this sign-in");
            Problem::SignInRefused
        }
        SignInError::Api(error) => report::<C>(error),
    }
}

/// Translates that the device does not give what it keeps, on behalf of `C`.
pub(crate) fn report_unreadable<C: Command>(error: CannotRead) -> Problem {
    let incident = new_incident();
    tracing::error!(command = C::NAME, incident, %error, "a command failed");
    Problem::Unexpected { incident }
}

/// Six hexadecimal digits: short enough to read out, and found again in the log.
fn new_incident() -> String {
    let mut incident = uuid::Uuid::new_v4().simple().to_string();
    incident.truncate(6);
    incident.make_ascii_uppercase();
    incident
}

#[cfg(test)]
mod tests {
    use ipc::home::GetHome;

    use super::*;

    #[test]
    fn what_a_person_can_act_on_keeps_its_meaning() {
        let trace = Some("4bf92f".to_owned());
        let cases = [
            (ApiError::Offline, Problem::Offline),
            (
                ApiError::Unavailable {
                    trace: trace.clone(),
                },
                Problem::Unavailable { trace },
            ),
            (
                ApiError::TooManyRequests { seconds: 7 },
                Problem::TooManyRequests { seconds: 7 },
            ),
            (ApiError::SignedOut, Problem::SignedOut),
            (ApiError::EndedElsewhere, Problem::SignedOut),
            (ApiError::SignInAgain, Problem::SignInAgain),
            (ApiError::NotFound, Problem::NotFound),
            (ApiError::AccessEnded, Problem::AccessEnded),
            (ApiError::MustUpdate, Problem::MustUpdate),
        ];
        for (error, expected) in cases {
            let shows = error.to_string();
            assert_eq!(report::<GetHome>(error), expected, "{shows}");
        }
    }

    #[test]
    fn anything_else_becomes_an_incident_that_can_be_read_out() {
        let misfit = ApiError::Misfit {
            operation: "GET /v1/me",
        };
        let Problem::Unexpected { incident } = report::<GetHome>(misfit) else {
            panic!("a misfit is unexpected");
        };
        assert_eq!(incident.len(), 6, "{incident}");
        assert!(
            incident
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F')),
            "{incident}"
        );
    }

    #[test]
    fn a_failed_sign_in_says_which_of_the_ways_it_failed() {
        let forbidden = ApiError::Refused {
            status: 403,
            code: Some("forbidden_action".into()),
            trace: None,
        };
        #[rustfmt::skip]
        let cases = [
            (SignInError::CannotOpen(CannotOpen),           Problem::CannotOpen),
            (SignInError::TimedOut,                         Problem::SignInTimedOut),
            (SignInError::Cancelled,                        Problem::SignInCancelled),
            (SignInError::Refused { reason: "bad state" },  Problem::SignInRefused),
            (SignInError::Api(ApiError::SignedOut),         Problem::SignInRefused),
            (SignInError::Api(forbidden),                   Problem::SignInRefused),
            (SignInError::Api(ApiError::Offline),           Problem::Offline),
        ];
        for (error, expected) in cases {
            let shows = error.to_string();
            assert_eq!(report_sign_in::<GetHome>(error), expected, "{shows}");
        }
    }
}
