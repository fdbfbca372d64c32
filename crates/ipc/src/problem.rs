//! The one error that reaches the window.

use serde::{Deserialize, Serialize};

/// Why a command did not do what it was asked, in the person's terms.
///
/// A variant exists only where the window does something different for it. What
/// went wrong inside (SQL, HTTP, file names) goes to the log, never in here.
///
/// On the wire the variant is the key. A tag inside the object would cost the
/// window over ten kilobytes, because serde then has to buffer what it reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// No connection to the service.
    #[error("the service could not be reached")]
    Offline,
    /// The service was reached and cannot answer now.
    #[error("the service cannot answer now, trace {trace:?}")]
    Unavailable {
        /// What to read out to support, if the service gave it.
        trace: Option<String>,
    },
    /// The service asks for a pause.
    #[error("asked to wait {seconds} s")]
    TooManyRequests {
        /// How long, in **seconds**.
        seconds: u32,
    },
    /// The session ended, or nobody is signed in.
    #[error("signed out")]
    SignedOut,
    /// It does not exist, or is not this person's to see. The two answer alike.
    #[error("not found")]
    NotFound,
    /// This needs a sign-in of just now.
    #[error("a fresh sign-in is needed")]
    SignInAgain,
    /// What one person may do for another has ended.
    #[error("access to this person has ended")]
    AccessEnded,
    /// The program is too old for the service.
    #[error("the program is too old")]
    MustUpdate,
    /// The app is not set up with the address of any service.
    #[error("no service is configured")]
    NotConnected,
    /// Signing in was given up.
    #[error("sign-in was given up")]
    SignInCancelled,
    /// Nobody came back from the browser in time.
    #[error("sign-in took too long")]
    SignInTimedOut,
    /// The sign-in service said no, or answered something that cannot be trusted.
    #[error("sign-in was refused")]
    SignInRefused,
    /// The device could not open a link or dial.
    #[error("the device could not open the link")]
    CannotOpen,
    /// Anything else.
    #[error("unexpected failure, incident {incident}")]
    Unexpected {
        /// Random, shown to the person and found in the log.
        incident: String,
    },
}

impl Problem {
    /// The message that says what happened. Its attributes `.means`, `.do` and
    /// `.call` say what that means, what to do now and whom to call.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::Offline => "problem-offline",
            Self::Unavailable { .. } => "problem-unavailable",
            Self::TooManyRequests { .. } => "problem-too-many-requests",
            Self::SignedOut => "problem-signed-out",
            Self::NotFound => "problem-not-found",
            Self::SignInAgain => "problem-sign-in-again",
            Self::AccessEnded => "problem-access-ended",
            Self::MustUpdate => "problem-must-update",
            Self::NotConnected => "problem-not-connected",
            Self::SignInCancelled => "problem-sign-in-cancelled",
            Self::SignInTimedOut => "problem-sign-in-timed-out",
            Self::SignInRefused => "problem-sign-in-refused",
            Self::CannotOpen => "problem-cannot-open",
            Self::Unexpected { .. } => "problem-unexpected",
        }
    }

    /// The code a person can read out to support, if there is one.
    pub fn reference(&self) -> Option<&str> {
        match self {
            Self::Unavailable { trace } => trace.as_deref(),
            Self::Unexpected { incident } => Some(incident),
            Self::Offline
            | Self::TooManyRequests { .. }
            | Self::SignedOut
            | Self::NotFound
            | Self::SignInAgain
            | Self::AccessEnded
            | Self::MustUpdate
            | Self::NotConnected
            | Self::SignInCancelled
            | Self::SignInTimedOut
            | Self::SignInRefused
            | Self::CannotOpen => None,
        }
    }

    /// Whether asking again, unchanged, is safe and can help.
    pub const fn is_retryable(&self) -> bool {
        match self {
            Self::Offline
            | Self::Unavailable { .. }
            | Self::TooManyRequests { .. }
            | Self::SignInCancelled
            | Self::SignInTimedOut
            | Self::SignInRefused
            | Self::Unexpected { .. } => true,
            Self::SignedOut
            | Self::NotFound
            | Self::SignInAgain
            | Self::AccessEnded
            | Self::MustUpdate
            | Self::NotConnected
            | Self::CannotOpen => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wire_shape_is_pinned() {
        let problem = Problem::Unexpected {
            incident: "7F3A".into(),
        };
        let json = serde_json::to_string(&problem).unwrap();
        assert_eq!(json, r#"{"unexpected":{"incident":"7F3A"}}"#);
        assert_eq!(
            serde_json::to_string(&Problem::Offline).unwrap(),
            r#""offline""#
        );
    }
}
