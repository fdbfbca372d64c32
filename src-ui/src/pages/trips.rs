//! The trips of a person: coming ones, and past ones on demand.

use domain::oslo;
use ipc::trips::{Period, TripCard};
use leptos::prelude::*;

mod pages_of_cards;
mod shelf;
mod stretch;

use pages_of_cards::PagesOfCards;
use shelf::{Placed, Shelf};
use stretch::{Stretch, load_stretch};

use crate::{
    components::{ActionLink, Button, EmptyState, Page, Variant, frame, trip::Teller},
    erased::{effect, live},
    focus,
    load::Load,
    pages::own_trips,
    parts::{self, later_within},
    routes::Route,
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
            <p class="ds-paragraph">
                <ActionLink to=Route::Authorisations>{tr("trips-authorisations")}</ActionLink>
            </p>
            {later_within(|| parts::own_trip_cards(own_trips::Shelf::Trips))}
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
    let shelf = RwSignal::new(Shelf::default());
    let load = load_stretch(period, shelf);
    let from_the_start = Callback::new(move |()| {
        shelf.update_untracked(Shelf::begin_again);
        load.asking.again();
        // The pressed button goes with the cards that it stood above.
        focus::focus(match period {
            Period::Coming => "#coming",
            Period::Past => "#past",
        });
    });
    fill(shelf, load);
    let is_laid = Memo::new(move |_| shelf.with(Shelf::is_laid));
    let is_empty = Memo::new(move |_| shelf.with(Shelf::is_empty));
    let today = Memo::new(move |_| load.asking.age().map(|age| oslo::date(age.asked_at)));
    let content = live(move || match (today.get(), is_laid.get(), is_empty.get()) {
        (None, _, _) | (_, false, _) => ().into_any(),
        (Some(_), true, true) => match period {
            Period::Coming => view! { <EmptyState text="trips-empty" /> }.into_any(),
            Period::Past => view! { <EmptyState text="trips-past-empty" /> }.into_any(),
        },
        (Some(today), true, false) => {
            view! { <PagesOfCards period shelf today from_the_start /> }.into_any()
        }
    });
    frame(load.asking, waiting, content)
}

/// Puts every answer on the shelf and says what it has brought.
fn fill(shelf: RwSignal<Shelf>, load: Load<Stretch>) {
    let teller = Teller::new();
    load.each(move |origin, now, is_wanted| {
        let before = shelf.with_untracked(Shelf::cards);
        focus::hold();
        focus::hold_place();
        let fits = shelf.try_update(|shelf| shelf.replace(now.value.pages.clone()));
        if fits != Some(true) {
            load.asking.renew();
            return;
        }
        let Some(origin) = origin else {
            return;
        };
        let after = shelf.with_untracked(Shelf::cards);
        teller.tell(
            (&cards(&before), &cards(&after)),
            (&origin, &now.origin, oslo::date(now.asked_at)),
            is_wanted,
        );
    });
    effect(move || {
        if load.value(|_| ()).is_none() && shelf.with_untracked(Shelf::is_laid) {
            shelf.update(Shelf::clear);
        }
    });
}

fn cards(placed: &[Placed]) -> Vec<&TripCard> {
    placed.iter().map(|placed| &placed.card).collect()
}
