//! The trips of a person: coming ones, and past ones on demand.

use domain::oslo;
use ipc::trips::{ListTrips, Period, TripQuery};
use leptos::prelude::*;

mod pages_of_cards;
mod shelf;

use pages_of_cards::PagesOfCards;

use crate::{
    components::{Button, EmptyState, Page, Variant, loaded},
    erased::live,
    focus,
    load::load_as_of,
    text::{say, tr},
};

/// The list of trips.
#[component]
pub fn Trips() -> impl IntoView {
    let is_past_wanted = RwSignal::new(false);
    let show_past = Callback::new(move |()| {
        is_past_wanted.set(true);
        // The button is gone; the heading above what it brings takes the focus.
        focus::focus("#past");
    });
    let past = live(move || {
        if is_past_wanted.get() {
            view! { <InPeriod period=Period::Past waiting="trips-past-loading" /> }.into_any()
        } else {
            view! {
                <Button variant=Variant::Secondary on_press=show_past>
                    {tr("trips-past-show")}
                </Button>
            }
            .into_any()
        }
    });
    view! {
        <Page title=say("trips-title")>
            <section class="trips" aria-labelledby="coming">
                <h2 class="ds-heading" id="coming" tabindex="-1">
                    {tr("trips-coming")}
                </h2>
                <InPeriod period=Period::Coming waiting="trips-loading" />
            </section>
            <section class="trips" aria-labelledby="past">
                <h2 class="ds-heading" id="past" tabindex="-1">
                    {tr("trips-past")}
                </h2>
                {past}
            </section>
        </Page>
    }
}

/// The trips of a period, page by page.
#[component]
fn InPeriod(
    /// Coming or past.
    period: Period,
    /// The message that says what is being fetched.
    waiting: &'static str,
) -> impl IntoView {
    let load = load_as_of::<ListTrips, _>(move || TripQuery {
        period,
        after: None,
    });
    let from_the_start = Callback::new(move |()| {
        load.again();
        // The pressed button goes with the cards that it stood above.
        focus::focus(match period {
            Period::Coming => "#coming",
            Period::Past => "#past",
        });
    });
    loaded(load, waiting, move |answer| {
        if answer.value.cards.is_empty() {
            return match period {
                Period::Coming => view! { <EmptyState text="trips-empty" /> }.into_any(),
                Period::Past => view! { <EmptyState text="trips-past-empty" /> }.into_any(),
            };
        }
        let first = answer.value.clone();
        let today = oslo::date(answer.asked_at);
        view! { <PagesOfCards period first today from_the_start /> }.into_any()
    })
}
