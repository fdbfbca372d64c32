//! `POST /v1/trips/{trip_id}/needs/measures`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::{ids::TripId, wish::ChildMeasures};
use requisition_api::{
    paths,
    trip_actions::{DoneBody, MeasuresBody},
};

use super::{
    asked::Asked,
    wanted::{Deed, Wanted},
};
use crate::{
    app::App,
    problem::{Problem, field_error},
};

/// States a child's weight and height for the child seat that is booked. It is no
/// other need that is changed by it.
///
/// # Errors
///
/// `validation_failed` for measures that no child has; as [`super::act::act`].
#[utoipa::path(post, path = paths::MEASURES,
    params(("trip_id" = String, Path, description = "Which", max_length = 64)),
    request_body = MeasuresBody,
    responses((status = 200, body = DoneBody, description = "The child seat is booked by them")))]
pub async fn state_measures(
    State(app): State<Arc<App>>,
    asked: Asked<TripId, MeasuresBody>,
) -> Result<Response, Problem> {
    asked
        .act(&app, |trip, body, _| {
            let deed = Deed::StateMeasures(read(&body)?);
            Ok(Wanted::of_trip(trip, body.version, deed))
        })
        .await
}

fn read(body: &MeasuresBody) -> Result<ChildMeasures, Problem> {
    let measures = ChildMeasures {
        weight_kg: body.weight_kg,
        height_cm: body.height_cm,
    };
    let refused = |field: &str| field_error(field, "out_of_range", &[]);
    let weight = (!measures.has_weight()).then(|| refused("/weight_kg"));
    let height = (!measures.has_height()).then(|| refused("/height_cm"));
    let errors: Vec<_> = weight.into_iter().chain(height).collect();
    if errors.is_empty() {
        Ok(measures)
    } else {
        Err(Problem::invalid(errors))
    }
}
