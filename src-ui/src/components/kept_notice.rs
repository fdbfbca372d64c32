//! Says at the top of a page that what follows is from earlier.

use domain::oslo;
use leptos::prelude::*;

use crate::{
    erased::live,
    state::connection::{lost, use_connection},
    text::{near_moment, tr},
};

/// Shown while the page has values that are kept from earlier.
#[component]
pub fn KeptNotice() -> impl IntoView {
    let connection = use_connection();
    live(move || {
        connection.kept().map(|kept| {
            view! {
                <div class="ds-alert kept-notice" data-color="info">
                    <p class="ds-paragraph">
                        {tr(lost(&kept.because))}
                        " "
                        {tr("app-showing-kept")}
                        " "
                        {near_moment(kept.read_at, oslo::date(kept.asked_at))}
                        "."
                    </p>
                </div>
            }
        })
    })
}
