//! Weather, a closed road or the like, and places that are not shown.

use domain::trip::OrganisedTrip;
use leptos::prelude::*;

use super::status::with_phone_part;
use crate::{
    components::{Alert, Tone},
    state::visit::use_visit,
    text::{tr, tr_part},
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

/// Why no place of the trip is shown, and how to be sure; nothing where places are.
pub fn withheld_box(trip: &OrganisedTrip) -> AnyView {
    if !trip.places_withheld {
        return ().into_any();
    }
    let id = "trip-places-withheld";
    let requisition = trip.requisition.reference.clone();
    let person = use_visit().person();
    let is_protected = person.is_some_and(|person| person.address_protected);
    let why = is_protected.then(|| {
        view! { <p class="ds-paragraph">{tr_part(id, "protected", Vec::new())}</p> }
    });
    view! {
        <Alert tone=Tone::Info heading=tr(id)>
            {why}
            <p class="ds-paragraph">{with_phone_part(id, requisition)}</p>
        </Alert>
    }
    .into_any()
}
