//! The codes of problems.

use std::{borrow::Cow, convert::Infallible};

use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $status:literal, $title:literal;)*) => {
        /// What went wrong.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum ProblemCode {
            $($(#[$doc])* $variant,)*
            /// A code this version does not know, as the service sent it.
            Unknown(String),
        }

        impl ProblemCode {
            /// Every known code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Every known code as it is on the wire.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The code as it is on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Unknown(word) => word,
                }
            }

            /// The HTTP status it comes with; `None` for an unknown code.
            pub const fn status(&self) -> Option<u16> {
                match self {
                    $(Self::$variant => Some($status),)*
                    Self::Unknown(_) => None,
                }
            }

            /// The kind in English, for logs.
            pub const fn title(&self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)*
                    Self::Unknown(_) => "Unknown problem",
                }
            }
        }

        impl From<String> for ProblemCode {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$variant,)*
                    _ => Self::Unknown(word),
                }
            }
        }
    };
}

codes! {
    /// No access token, or one that cannot be trusted.
    Unauthenticated = "unauthenticated", 401, "Not signed in";
    /// The access token has ended.
    TokenExpired = "token_expired", 401, "Access token has ended";
    /// The sign-in is not strong enough.
    StepUpRequired = "step_up_required", 401, "Stronger sign-in required";
    /// The signed-in person may not do this, and it is no secret that it exists.
    ForbiddenAction = "forbidden_action", 403, "Not allowed";
    /// It does not exist, or is not for the signed-in person to see.
    NotFound = "not_found", 404, "Not found";
    /// The path exists, the method does not.
    MethodNotAllowed = "method_not_allowed", 405, "Method not allowed";
    /// The request is larger than the service takes.
    ContentTooLarge = "content_too_large", 413, "Content too large";
    /// The body is of a type that the service does not read.
    ContentType = "content_type", 415, "Unsupported content type";
    /// A part of the request is unknown or out of range.
    ValidationFailed = "validation_failed", 422, "Validation failed";
    /// The app is older than the service answers.
    ClientTooOld = "client_too_old", 426, "The app is too old";
    /// Too many requests; `Retry-After` says when to go on.
    RateLimited = "rate_limited", 429, "Too many requests";
    /// Something the service depends on does not answer.
    UpstreamUnavailable = "upstream_unavailable", 503, "A source does not answer";
    /// The service took too long, or is closed for a while.
    Maintenance = "maintenance", 503, "The service cannot answer now";
    /// A fault of the service.
    Internal = "internal", 500, "A fault of the service";
}

impl ProblemCode {
    /// Whether asking again, unchanged, is safe and can help. Every operation
    /// of today reads only.
    pub const fn is_retryable(&self) -> bool {
        match self {
            Self::RateLimited | Self::UpstreamUnavailable | Self::Maintenance | Self::Internal => {
                true
            }
            Self::Unauthenticated
            | Self::TokenExpired
            | Self::StepUpRequired
            | Self::ForbiddenAction
            | Self::NotFound
            | Self::MethodNotAllowed
            | Self::ContentTooLarge
            | Self::ContentType
            | Self::ValidationFailed
            | Self::ClientTooOld
            | Self::Unknown(_) => false,
        }
    }
}

impl From<ProblemCode> for String {
    fn from(code: ProblemCode) -> Self {
        code.as_str().to_owned()
    }
}

impl std::str::FromStr for ProblemCode {
    type Err = Infallible;

    fn from_str(word: &str) -> Result<Self, Infallible> {
        Ok(word.to_owned().into())
    }
}

impl PartialSchema for ProblemCode {
    fn schema() -> RefOr<Schema> {
        crate::words::schema_of(Self::WORDS, "What went wrong. More codes may come.")
    }
}

impl ToSchema for ProblemCode {
    fn name() -> Cow<'static, str> {
        "ProblemCode".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_status_and_survives_the_wire() {
        for code in ProblemCode::ALL {
            assert!(
                code.status().is_some_and(|status| status >= 400),
                "{code:?}"
            );
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(json, format!("\"{}\"", code.as_str()));
            assert_eq!(&serde_json::from_str::<ProblemCode>(&json).unwrap(), code);
        }
    }

    #[test]
    fn an_unknown_code_survives() {
        let code: ProblemCode = serde_json::from_str("\"struck_by_lightning\"").unwrap();
        assert_eq!(code, ProblemCode::Unknown("struck_by_lightning".into()));
        assert_eq!(code.status(), None);
        assert!(!code.is_retryable());
    }
}
