//! What the service answers when it does not do what it was asked.
//!
//! A handler returns a [`Problem`]; the frame around all routes writes it out,
//! because only the frame knows the trace id.

use std::collections::BTreeMap;

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{ClaimId, TripId};
use requisition_api::{
    problem::{FieldErrorBody, ProblemBody, ProblemSupportBody},
    problem_code::ProblemCode,
};

use serde::{Deserialize, Serialize};

use crate::{audit::AuditError, store::StoreError};

/// Where the kinds of problems are described.
const KINDS: &str = "https://reisefolge.example/problems/";

/// A problem on its way out.
#[derive(Clone, Debug)]
pub struct Problem {
    code: ProblemCode,
    errors: Vec<FieldErrorBody>,
    about: Option<About>,
    last_day: Option<NaiveDate>,
    deadline: Option<DateTime<Utc>>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// Because of what nothing was done.
#[derive(Clone, Debug)]
enum About {
    Trip(TripId),
    Claim(ClaimId),
}

impl Problem {
    /// The problem with `code` and nothing more to say.
    pub const fn new(code: ProblemCode) -> Self {
        Self {
            code,
            errors: Vec::new(),
            about: None,
            last_day: None,
            deadline: None,
            headers: Vec::new(),
        }
    }

    /// What is wrong with the request.
    pub const fn invalid(errors: Vec<FieldErrorBody>) -> Self {
        Self {
            code: ProblemCode::ValidationFailed,
            errors,
            about: None,
            last_day: None,
            deadline: None,
            headers: Vec::new(),
        }
    }

    /// The same, because of this trip.
    #[must_use]
    pub fn about(mut self, trip: TripId) -> Self {
        self.about = Some(About::Trip(trip));
        self
    }

    /// The same, because of this claim.
    #[must_use]
    pub fn about_claim(mut self, claim: ClaimId) -> Self {
        self.about = Some(About::Claim(claim));
        self
    }

    /// The same, with the last day in Norway, which is over.
    #[must_use]
    pub const fn after_day(mut self, last_day: NaiveDate) -> Self {
        self.last_day = Some(last_day);
        self
    }

    /// The same, with the deadline that has passed.
    #[must_use]
    pub const fn after(mut self, deadline: Option<DateTime<Utc>>) -> Self {
        self.deadline = deadline;
        self
    }

    /// The same, saying what stands against it.
    #[must_use]
    pub fn because(mut self, errors: Vec<FieldErrorBody>) -> Self {
        self.errors = errors;
        self
    }

    /// The same with a header.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The same, saying when to come back, in **seconds**.
    #[must_use]
    pub fn retry_after(self, seconds: u32) -> Self {
        self.with_header(header::RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// The code.
    pub const fn code(&self) -> &ProblemCode {
        &self.code
    }

    /// The problem for a status that some layer answered without a problem.
    pub fn of_status(status: StatusCode) -> Self {
        let code = match status {
            StatusCode::UNAUTHORIZED => ProblemCode::Unauthenticated,
            StatusCode::FORBIDDEN => ProblemCode::ForbiddenAction,
            StatusCode::NOT_FOUND => ProblemCode::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => ProblemCode::MethodNotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::ContentTooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemCode::ContentType,
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => {
                ProblemCode::Maintenance
            }
            status if status.is_client_error() => ProblemCode::ValidationFailed,
            _ => ProblemCode::Internal,
        };
        Self::new(code)
    }

    /// Status and text under which it is kept, so that whoever asks the same again is
    /// refused for the same reason; `None` for one that may be another next time.
    pub fn kept(&self) -> Option<(u16, String)> {
        let is_refusal = matches!(
            self.code,
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
                | ProblemCode::VersionConflict
        );
        let kept = Kept {
            code: self.code.clone(),
            trip: self.trip().cloned(),
            claim: self.claim().cloned(),
            last_day: self.last_day,
            deadline: self.deadline,
        };
        let text = is_refusal.then(|| serde_json::to_string(&kept).ok())??;
        Some((self.status().as_u16(), text))
    }

    /// The problem that was kept as `text`; `None` when it was none.
    pub fn recalled(text: &str) -> Option<Self> {
        let Kept {
            code,
            trip,
            claim,
            last_day,
            deadline,
        } = serde_json::from_str(text).ok()?;
        let about = trip.map(About::Trip);
        Some(Self {
            about: about.or(claim.map(About::Claim)),
            last_day,
            deadline,
            ..Self::new(code)
        })
    }

    /// The body, once it is known what to read out and whom to call.
    pub fn body(&self, trace_id: &str, phone: &str) -> ProblemBody {
        ProblemBody {
            kind: format!("{KINDS}{}", self.code.as_str()),
            title: self.code.title().to_owned(),
            status: self.status().as_u16(),
            code: self.code.clone(),
            retryable: self.code.is_retryable(),
            support: Some(ProblemSupportBody {
                phone: phone.to_owned(),
            }),
            trace_id: trace_id.to_owned(),
            trip_id: self.trip().map(ToString::to_string),
            claim_id: self.claim().map(ToString::to_string),
            last_day: self.last_day.map(|day| day.to_string()),
            deadline: self.deadline.map(requisition_api::times::write),
            errors: self.errors.clone(),
        }
    }

    const fn trip(&self) -> Option<&TripId> {
        match &self.about {
            Some(About::Trip(trip)) => Some(trip),
            Some(About::Claim(_)) | None => None,
        }
    }

    const fn claim(&self) -> Option<&ClaimId> {
        match &self.about {
            Some(About::Claim(claim)) => Some(claim),
            Some(About::Trip(_)) | None => None,
        }
    }

    fn status(&self) -> StatusCode {
        self.code
            .status()
            .and_then(|status| StatusCode::from_u16(status).ok())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// A refusal as it is written down.
#[derive(Serialize, Deserialize)]
struct Kept {
    code: ProblemCode,
    trip: Option<TripId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    claim: Option<ClaimId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_day: Option<NaiveDate>,
    deadline: Option<DateTime<Utc>>,
}

/// What is wrong with the part `pointer` of a request.
pub fn field_error(pointer: &str, code: &str, params: &[(&str, &str)]) -> FieldErrorBody {
    FieldErrorBody {
        pointer: pointer.to_owned(),
        code: code.to_owned(),
        params: params
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>(),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        for (name, value) in &self.headers {
            response.headers_mut().insert(name, value.clone());
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<AuditError> for Problem {
    fn from(error: AuditError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "the audit failed");
        Self::new(ProblemCode::Maintenance)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "the store failed");
        Self::new(ProblemCode::Internal)
    }
}
