//! What was calculated becomes a claim.

use ipc::claims::{Beginning, ClaimableTrip};
use leptos::prelude::*;

use super::{draft, opening::Door};
use crate::{
    components::{Page, Skeleton},
    erased::{effect, live},
    pages::calculator::{Calculation, use_calculation},
    state::own_trip,
    text::say,
};

/// Opens a draft with the answers of the calculation, which are then forgotten there.
#[component]
pub fn Calculated() -> impl IntoView {
    let calculation = use_calculation();
    let door = Door::new().with(Callback::new(move |()| take_over(calculation)));
    let from = own_trip::of().map_or(Beginning::Empty, |trip| {
        Beginning::Trips(vec![ClaimableTrip::Own(trip)])
    });
    effect(move || door.open_instead(from.clone()));
    let is_busy = door.is_busy();
    let waiting = live(move || {
        is_busy
            .get()
            .then(|| view! { <Skeleton waiting="claiming-opening" /> })
    });
    view! { <Page title=say("claiming-title")>{waiting} {door.view()}</Page> }
}

fn take_over(calculation: Calculation) {
    if calculation.is_empty() {
        return;
    }
    let calculated = calculation.answers();
    draft::change(|draft| draft.answers.take_over(&calculated));
    calculation.start_anew();
}
