//! `GET /v1/meta`.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawQuery, State},
};
use requisition_api::{meta::MetaBody, paths, times};

use crate::{app::App, bodies, problem::Problem, query::Parameters};

/// The version of the contract.
pub const API_VERSION: &str = "1.0";

/// What the service says about itself.
///
/// Needs no sign-in and answers every version of the app.
///
/// # Errors
///
/// `validation_failed` for any query.
#[utoipa::path(get, path = paths::META, security(()),
    responses((status = 200, body = MetaBody, description = "What the service says about itself")))]
pub async fn get_meta(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
) -> Result<Json<MetaBody>, Problem> {
    Parameters::none(query.as_deref())?;
    Ok(Json(MetaBody {
        api_version: API_VERSION.to_owned(),
        min_client_version: app.min_client_version.to_string(),
        support: bodies::support(app.support.clone()),
        features: app.features.clone(),
        server_time: times::write(app.clock.now()),
    }))
}
