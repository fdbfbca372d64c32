//! `POST /v1/persons/{person_id}/trips`.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use domain::{ids::PersonId, wish::TripOrder};
use requisition_api::{
    paths, times,
    trip_actions::{DoneBody, TripOrderBody},
    words::DirectionWord,
};

use super::asked::Asked;
use crate::{
    app::App,
    problem::{Problem, field_error},
    routes::places::chosen::wanted_place,
};

/// Books one direction on a travel certificate for organised transport.
///
/// The trip is asked for, with the needs and escorts of the certificate; who picks up the
/// patient and when is for the office to say. One trip less is left on the certificate.
///
/// # Errors
///
/// `validation_failed` for a body that is none; as [`super::order::book`].
#[utoipa::path(post, path = paths::TRIPS,
    params(("person_id" = String, Path, description = "For whom", max_length = 64)),
    request_body = TripOrderBody,
    responses((status = 200, body = DoneBody, description = "The trip is booked")))]
pub async fn order_trip(
    State(app): State<Arc<App>>,
    asked: Asked<PersonId, TripOrderBody>,
) -> Result<Response, Problem> {
    asked.book(&app, order).await
}

fn order(body: TripOrderBody) -> Result<TripOrder, Problem> {
    let TripOrderBody {
        authorisation_id,
        direction,
        home,
        treatment_place_id,
        at,
    } = body;
    let refused = |pointer| Problem::invalid(vec![field_error(pointer, "malformed", &[])]);
    Ok(TripOrder {
        authorisation: authorisation_id
            .parse()
            .map_err(|_| refused("/authorisation_id"))?,
        direction: DirectionWord::read(&direction).ok_or_else(|| refused("/direction"))?,
        home: wanted_place("/home", home)?,
        treatment: treatment_place_id
            .parse()
            .map_err(|_| refused("/treatment_place_id"))?,
        at: times::read(&at).ok_or_else(|| refused("/at"))?,
    })
}
