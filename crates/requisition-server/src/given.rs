//! A JSON body, read strictly.

use axum::{
    Json,
    extract::{FromRequest, Request, rejection::JsonRejection},
};
use requisition_api::problem_code::ProblemCode;
use serde::de::DeserializeOwned;

use crate::problem::{Problem, field_error};

/// A JSON body. Its type refuses unknown fields.
pub struct Given<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Given<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Json::from_request(request, state).await {
            Ok(Json(value)) => Ok(Self(value)),
            Err(JsonRejection::MissingJsonContentType(_)) => {
                Err(Problem::new(ProblemCode::ContentType))
            }
            Err(JsonRejection::BytesRejection(rejection)) => {
                Err(Problem::of_status(rejection.status()))
            }
            Err(_) => Err(invalid("")),
        }
    }
}

/// `validation_failed` for the part `pointer` of the body.
pub(crate) fn invalid(pointer: &str) -> Problem {
    Problem::invalid(vec![field_error(pointer, "malformed", &[])])
}
