//! Weather, a closed road or the like.

use domain::trip::OrganisedTrip;
use leptos::prelude::*;

use super::status::with_phone_part;
use crate::{
    components::{Alert, Tone},
    text::tr,
};

/// The box about a trip that something disturbs; nothing where nothing does.
pub fn disruption_box(trip: &OrganisedTrip) -> AnyView {
    if !trip.disrupted || trip.state.is_final() {
        return ().into_any();
    }
    let id = "trip-disrupted";
    let requisition = trip.requisition.reference.clone();
    view! {
        <Alert tone=Tone::Warning heading=tr(id)>
            <p class="ds-paragraph">{with_phone_part(id, requisition)}</p>
        </Alert>
    }
    .into_any()
}
