//! Cards, 50 more at every press of "Vis flere".

use chrono::NaiveDate;
use i18n::Value;
use ipc::{
    AsOf, Look, Origin, Problem,
    trips::{ListTrips, Period, TripPage, TripQuery},
};
use leptos::prelude::*;

use super::shelf::{Placed, Shelf};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{
        Button, LoadFailure, Variant,
        load_failure::values,
        trip::{CardWords, card},
    },
    erased::{live, spawn},
    focus,
    state::{
        connection::{Connection, use_connection},
        service::use_service,
    },
    text::{Words, tr, use_words},
};

/// The cards of a period from its first page on.
#[component]
pub fn PagesOfCards(
    /// Coming or past.
    period: Period,
    /// The cards.
    shelf: RwSignal<Shelf>,
    /// Today in Norway.
    today: NaiveDate,
    /// Begins again with the first page.
    from_the_start: Callback<()>,
) -> impl IntoView {
    let more = More::new(period, shelf);
    let has_lost_the_first = Memo::new(move |_| shelf.with(Shelf::has_lost_the_first));
    let start = live(move || {
        has_lost_the_first.get().then(|| {
            view! {
                <p class="ds-paragraph">{tr("trips-first-hidden")}</p>
                <Button variant=Variant::Secondary on_press=from_the_start>
                    {tr("trips-first-show")}
                </Button>
            }
        })
    });
    view! {
        {start}
        {cards(period, shelf, today)}
        {more.button()}
    }
}

/// The cards as a list. It is made anew when the language or the phone changes.
fn cards(period: Period, shelf: RwSignal<Shelf>, today: NaiveDate) -> AnyView {
    let (words, service) = (use_words(), use_service());
    let size = Memo::new(move |_| shelf.with(Shelf::size_of_set));
    let phone = Memo::new(move |_| service.support().phone);
    live(move || {
        // Asked for here, so that the list and not each card follows the language.
        words.text("trips-open", &[]);
        let with = CardWords {
            words,
            today,
            phone: phone.get(),
        };
        let item = move |placed: Placed| {
            let content = untrack(|| card(&placed.card, &with));
            view! {
                <li
                    class="ds-card trip-card"
                    aria-posinset=placed.place.to_string()
                    aria-setsize=move || size.get().to_string()
                >
                    {content}
                </li>
            }
        };
        view! {
            <ul class="trip-cards" id=list_id(period)>
                <For each=move || shelf.with(Shelf::cards) key=|placed| (placed.place, placed.stamp) children=item />
            </ul>
        }
    })
}

const fn list_id(period: Period) -> &'static str {
    match period {
        Period::Coming => "coming-trips",
        Period::Past => "past-trips",
    }
}

/// Fetching the next page.
#[derive(Clone, Copy)]
struct More {
    period: Period,
    shelf: RwSignal<Shelf>,
    is_asking: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
    connection: Connection,
    announcer: Announcer,
    words: Words,
}

impl More {
    fn new(period: Period, shelf: RwSignal<Shelf>) -> Self {
        Self {
            period,
            shelf,
            is_asking: RwSignal::new(false),
            problem: RwSignal::new(None),
            connection: use_connection(),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// "Vis flere", and what went wrong with it.
    fn button(self) -> AnyView {
        let press = Callback::new(move |()| self.fetch());
        let has_more = Memo::new(move |_| self.shelf.with(|shelf| shelf.next().is_some()));
        let name = match self.period {
            Period::Coming => "trips-more",
            Period::Past => "trips-more-past",
        };
        let button = live(move || {
            has_more.get().then(|| {
                view! {
                    <div class="actions">
                        <Button variant=Variant::Secondary on_press=press is_busy=self.is_asking>
                            {tr(name)}
                        </Button>
                    </div>
                }
            })
        });
        let failure = live(move || {
            self.problem
                .get()
                .map(|problem| view! { <LoadFailure problem on_retry=press /> })
        });
        view! { {failure} {button} }.into_any()
    }

    /// Fetches the next page. One press at a time counts.
    fn fetch(self) {
        let (after, edition) = self
            .shelf
            .with_untracked(|shelf| (shelf.next(), shelf.edition()));
        let Some(after) = after.filter(|_| !self.is_asking.get_untracked()) else {
            return;
        };
        self.is_asking.set(true);
        let query = TripQuery {
            period: self.period,
            after: Some(after),
            look: Look::Service,
        };
        spawn(async move {
            let answer = bridge::call::<ListTrips>(&query).await;
            // The page may be gone by now; then there is nothing left to change.
            self.is_asking.try_set(false);
            match answer {
                Ok(page) => self.add(page, edition),
                Err(problem) => self.fail(problem),
            }
        });
    }

    /// Puts a page up, says how many came and moves the focus to the first of them.
    fn add(self, page: AsOf<TripPage>, edition: u32) {
        let now = self.shelf.try_with_untracked(Shelf::edition);
        if now != Some(edition) {
            // The list has begun again meanwhile.
            return;
        }
        // The line under the list has the age of the first page.
        if let Origin::Kept { because } = &page.origin {
            self.connection.missed(because.clone());
        }
        let count = i64::try_from(page.value.cards.len()).unwrap_or_default();
        let Some(first) = self.shelf.try_update(|shelf| shelf.add(page.value)) else {
            return;
        };
        self.problem.try_set(None);
        self.say("trips-more-shown", &[("count", Value::Count(count))]);
        self.go_to(first);
    }

    /// Says what went wrong. The button that asked again keeps the focus where
    /// it is the same once more.
    fn fail(self, problem: Problem) {
        let Some(is_new) = self
            .problem
            .try_with_untracked(|known| known.as_ref() != Some(&problem))
        else {
            return;
        };
        self.say(problem.message(), &values(&problem));
        if is_new {
            self.problem.try_set(Some(problem));
        }
    }

    fn say(self, id: &'static str, values: &[(&'static str, Value)]) {
        self.announcer
            .status(untrack(|| self.words.text(id, values)));
    }

    /// Focuses the link of the card at `place`, once it is there.
    fn go_to(self, place: usize) {
        let link = format!("#{} > [aria-posinset='{place}'] a", list_id(self.period));
        request_animation_frame(move || focus::focus(&link));
    }
}
