//! The operations of the contract, one file each.

pub mod me;
pub mod meta;
pub mod persons;
pub mod trips;

use std::{str::FromStr, sync::Arc};

use axum::{
    Router,
    extract::{FromRequestParts, Path},
    http::request::Parts,
    routing::get,
};
use requisition_api::{paths, problem_code::ProblemCode};

use crate::{app::App, problem::Problem};

/// Every operation.
pub fn router() -> Router<Arc<App>> {
    Router::new()
        .route(paths::META, get(meta::get_meta))
        .route(paths::ME, get(me::get_me))
        .route(paths::PERSONS, get(persons::list::list_persons))
        .route(paths::PERSON, get(persons::one::get_person))
        .route(paths::TRIPS, get(trips::list::list_trips))
        .route(paths::TRIP, get(trips::one::get_trip))
}

/// An identifier in the path. One that is none is answered like one that does
/// not exist.
pub struct Id<T>(pub T);

impl<T: FromStr + Send> FromRequestParts<Arc<App>> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        Path::<String>::from_request_parts(parts, app)
            .await
            .ok()
            .and_then(|Path(text)| text.parse().ok())
            .map(Self)
            .ok_or(Problem::new(ProblemCode::NotFound))
    }
}

#[cfg(test)]
mod tests;
