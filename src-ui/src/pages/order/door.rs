//! The way to booking, where a certificate allows it.

use domain::authorisation::Bookable;
use ipc::authorisations::ListAuthorisations;
use leptos::prelude::*;

use crate::{
    bridge,
    components::ActionLink,
    erased::{live, spawn},
    routes::Route,
    text::tr,
};

/// A link to booking. Nothing where nothing can be booked, or where nobody can be asked.
#[component]
pub fn OrderDoor() -> impl IntoView {
    let is_open = RwSignal::new(false);
    spawn(async move {
        let Ok(all) = bridge::call::<ListAuthorisations>(&()).await else {
            return;
        };
        let mut all = all.value.iter();
        let can = all.any(|view| matches!(view.bookable, Bookable::On(_)));
        // Whoever has gone on needs no way any more.
        let _gone = is_open.try_set(can);
    });
    live(move || {
        is_open.get().then(|| {
            view! {
                <p class="home__calculator">
                    <ActionLink to=Route::Order(None)>{tr("order-open")}</ActionLink>
                </p>
            }
        })
    })
}
