//! `POST /v1/places/search`.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawQuery, State},
};
use domain::places::{LONGEST_SEARCH, PlaceSearch, RegisteredPlace};
use requisition_api::{
    paths,
    places::{FoundPlacesBody, PlaceSearchBody, RegisteredPlaceBody},
    words::PlaceKindWord,
};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    given::Given,
    problem::{Problem, field_error},
    query::Parameters,
    routes::access::own_grant,
};

/// Searches the register of places. Nothing is changed by it, and nothing of the search
/// is kept: the words stand in the body because they may say where somebody lives or is
/// treated, and addresses of requests end up in logs.
///
/// # Errors
///
/// `validation_failed` for a body that is none, for too many words and for any query,
/// `internal` when the store does not answer.
#[utoipa::path(post, path = paths::PLACE_SEARCH,
    request_body = PlaceSearchBody,
    responses((status = 200, body = FoundPlacesBody, description = "The places, at most ten")))]
pub async fn find_places(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
    Given(body): Given<PlaceSearchBody>,
) -> Result<Json<FoundPlacesBody>, Problem> {
    own_grant(&signed_in, Operation::FindPlaces)?;
    Parameters::none(query.as_deref())?;
    let PlaceSearchBody {
        words,
        treatment_only,
    } = body;
    if words.is_empty() || words.chars().count() > LONGEST_SEARCH {
        return Err(Problem::invalid(vec![field_error(
            "/words",
            "out_of_range",
            &[],
        )]));
    }
    let search = PlaceSearch {
        words,
        treatment_only,
    };
    let found = app.store.find_places(&search).await?;
    Ok(Json(FoundPlacesBody {
        items: found.places.into_iter().map(place).collect(),
        has_more: found.has_more,
    }))
}

fn place(place: RegisteredPlace) -> RegisteredPlaceBody {
    let RegisteredPlace {
        id,
        name,
        kind,
        address,
    } = place;
    RegisteredPlaceBody {
        id: id.into(),
        name,
        kind: PlaceKindWord::write(&kind).to_owned(),
        address,
    }
}
