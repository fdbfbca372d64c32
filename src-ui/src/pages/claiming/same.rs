//! Whether all was as in an earlier claim.

use claims::claim::ClaimSummary;
use i18n::{DayStyle, Value};
use ipc::claims::{Beginning, DeleteClaimDraft};
use leptos::prelude::*;

use super::{draft, opening::Door, queue, station};
use crate::{
    bridge,
    components::{Button, Page, Variant},
    pages::calculator::Back,
    router::use_router,
    routes::Route,
    text::{Values, say, tr, tr_with},
};

/// Offers the answers of an earlier claim.
#[component]
pub fn Same() -> impl IntoView {
    let router = use_router();
    let door = Door::new();
    let earlier = draft::look(|draft| draft.same_as.clone()).flatten();
    let name = earlier.as_ref().map(|earlier| named(earlier));
    let claim = earlier.map(|earlier| earlier.id);
    let same = Callback::new(move |()| {
        let Some(claim) = claim.clone() else {
            return;
        };
        let trips = draft::begun_with();
        // The draft that was begun without these answers goes; nothing has been said in it.
        queue::then(async move {
            if let Some(stamp) = draft::look(|draft| draft.stamp.clone()) {
                let _ = bridge::call::<DeleteClaimDraft>(&stamp).await;
                draft::let_go();
            }
            door.open_instead(Beginning::SameAs { trips, claim });
        });
    });
    let anew = Callback::new(move |()| {
        draft::pass(|way| way.has_asked_same = true);
        router.go(station::next().route());
    });
    view! {
        <Page
            title=say("claiming-same")
            above=view! { <Back to=Route::TravelSupport /> }.into_any()
        >
            <p class="lead">{tr("claiming-same-means")}</p>
            {name.map(|values| view! {
                <p class="ds-paragraph">{tr_with("claiming-same-which", values)}</p>
            })}
            {door.view()}
            <div class="actions">
                <Button on_press=same is_busy=door.is_busy()>{tr("claiming-same-yes")}</Button>
                <Button variant=Variant::Secondary on_press=anew>{tr("claiming-same-no")}</Button>
            </div>
        </Page>
    }
}

/// What an earlier claim is called: its first day and place.
pub fn named(earlier: &ClaimSummary) -> Values {
    let first = earlier.trips.first();
    let day = first.map(|trip| Value::Day(trip.day, DayStyle::Full));
    let to = first.map(|trip| Value::from(trip.to.as_str()));
    vec![
        ("day", day.unwrap_or_else(|| Value::from(""))),
        ("to", to.unwrap_or_else(|| Value::from(""))),
    ]
}
