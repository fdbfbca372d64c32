//! What the service answers when it does not do what it was asked.
//!
//! A handler returns a [`Problem`]; the frame around all routes writes it out,
//! because only the frame knows the trace id.

use std::collections::BTreeMap;

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use requisition_api::{
    problem::{FieldErrorBody, ProblemBody, ProblemSupportBody},
    problem_code::ProblemCode,
};

use crate::store::StoreError;

/// Where the kinds of problems are described.
const KINDS: &str = "https://reisefolge.example/problems/";

/// A problem on its way out.
#[derive(Clone, Debug)]
pub struct Problem {
    code: ProblemCode,
    errors: Vec<FieldErrorBody>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Problem {
    /// The problem with `code` and nothing more to say.
    pub const fn new(code: ProblemCode) -> Self {
        Self {
            code,
            errors: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// What is wrong with the request.
    pub const fn invalid(errors: Vec<FieldErrorBody>) -> Self {
        Self {
            code: ProblemCode::ValidationFailed,
            errors,
            headers: Vec::new(),
        }
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
            errors: self.errors.clone(),
        }
    }

    fn status(&self) -> StatusCode {
        self.code
            .status()
            .and_then(|status| StatusCode::from_u16(status).ok())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
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

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "the store failed");
        Self::new(ProblemCode::Internal)
    }
}
