//! `PUT /dev/trips/{trip_id}/sharing`: merging a trip into a shared ride, and taking it out.

use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    requisitioning::may_share,
    trip::{OrganisedTrip, Sharing},
};
use serde::Deserialize;

use super::{
    Dev,
    dispatch::Refused,
    given::Given,
    steps::{Stepped, stepped},
};
use crate::problem::Problem;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    shared: bool,
}

pub(super) async fn set(
    State(dev): State<Dev>,
    Path(id): Path<String>,
    Given(wanted): Given<Wanted>,
) -> Result<Json<Stepped>, Problem> {
    stepped(&dev, &id, |trip, _| share(trip, wanted.shared)).await
}

/// Has others travel along, or nobody. Needs that the practitioner stated come first.
pub(super) fn share(trip: &mut OrganisedTrip, shared: bool) -> Result<(), Refused> {
    if trip.state.is_final() || trip.state.is_under_way() {
        return Err(Refused::OutOfStep(trip.state.clone()));
    }
    if shared && !may_share(&trip.needs.needs) {
        return Err(Refused::AloneInCar);
    }
    trip.sharing = if shared {
        Sharing::Shared
    } else {
        Sharing::Alone
    };
    Ok(())
}
