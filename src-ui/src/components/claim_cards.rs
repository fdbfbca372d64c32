//! Claims that are sent, 50 more at every press of "Vis flere".

mod pile;

use chrono::NaiveDate;
use claims::{
    claim::ClaimSummary,
    state::{Group, State},
};
use domain::ids::PersonId;
use i18n::{DayStyle, MoneyStyle, Value};
use ipc::{
    Problem,
    claims::{ClaimPage, ListClaims, MoreClaims},
};
use leptos::prelude::*;

use self::pile::{Pile, Placed};
use super::{Button, ClaimTag, ComplaintTag, LoadFailure, Variant, load_failure::values};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    erased::{live, spawn},
    focus,
    routes::Route,
    text::{Words, tr, tr_with, use_words},
};

/// What was sent, from its first page on.
#[component]
pub fn SentClaims(
    /// Whose they are.
    person: PersonId,
    /// The first page.
    first: ClaimPage,
    /// Today in Norway.
    today: NaiveDate,
) -> impl IntoView {
    let more = More {
        person: StoredValue::new(person),
        first: StoredValue::new(first.clone()),
        pile: RwSignal::new(Pile::new(first)),
        is_asking: RwSignal::new(false),
        problem: RwSignal::new(None),
        announcer: use_announcer(),
        words: use_words(),
    };
    view! { {more.start()} {more.cards(today)} {more.button()} }
}

/// One claim that is sent, as a list shows it.
fn claim_card(words: Words, claim: &ClaimSummary, today: NaiveDate) -> AnyView {
    let title = words.of(|words| i18n::claim::title(words, &claim.trips));
    let places: Vec<AnyView> = claim
        .trips
        .iter()
        .map(|trip| {
            let values = vec![
                ("day", Value::Day(trip.day, DayStyle::Date)),
                ("to", trip.to.as_str().into()),
            ];
            view! { <p>{tr_with("claim-case-trip", values)}</p> }.into_any()
        })
        .collect();
    let sent = Value::NearMoment {
        at: claim.at,
        today,
    };
    let number = claim.receipt.as_ref().map(|receipt| {
        view! { <p>{tr("claim-case-number")} " " <bdi>{receipt.as_str().to_owned()}</bdi></p> }
    });
    let granted = claim.granted.map(|sum| {
        let amount = vec![("amount", Value::Money(sum, MoneyStyle::Written))];
        view! { <p><strong>{tr_with("claim-list-granted", amount)}</strong></p> }
    });
    let name = vec![("title", Value::Text(title.text.clone()))];
    view! {
        <h3 class="ds-heading" data-size="2xs">{words.show(title)}</h3>
        <p class="trip-card__tags">
            <ClaimTag state=claim.state />
            {claim.complaint.map(|state| view! { <ComplaintTag state /> })}
        </p>
        {granted}
        {until(claim)}
        {places}
        <p class="trip-source">{tr_with("claim-list-sent", vec![("at", sent)])}</p>
        {number}
        <a class="ds-link action-link" href=Route::Claim(claim.id.clone()).path()>
            <span aria-hidden="true">{tr("claim-list-open")}</span>
            <span class="ds-sr-only">{tr_with("claim-list-open-full", name)}</span>
        </a>
    }
    .into_any()
}

/// What must be done by which day.
fn until(claim: &ClaimSummary) -> Option<AnyView> {
    let id = match claim.state.group() {
        Group::NeedsYou => "claim-list-send-by",
        Group::Answered | Group::Over if claim.state != State::Withdrawn => {
            "claim-list-complain-by"
        }
        Group::Answered | Group::Over | Group::WithTheOffice => return None,
    };
    let day = vec![("day", Value::Day(claim.until?, DayStyle::Full))];
    Some(view! { <p>{tr_with(id, day)}</p> }.into_any())
}

/// Fetching the next page.
#[derive(Clone, Copy)]
struct More {
    person: StoredValue<PersonId>,
    first: StoredValue<ClaimPage>,
    pile: RwSignal<Pile>,
    is_asking: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
    announcer: Announcer,
    words: Words,
}

impl More {
    /// The way back to the first, where they have left the page.
    fn start(self) -> AnyView {
        let has_lost_the_first = Memo::new(move |_| self.pile.with(Pile::has_lost_the_first));
        let again = Callback::new(move |()| {
            self.pile.set(Pile::new(self.first.get_value()));
            go_to(1);
        });
        live(move || {
            has_lost_the_first.get().then(|| {
                view! {
                    <Button variant=Variant::Secondary on_press=again>
                        {tr("claim-list-first")}
                    </Button>
                }
            })
        })
    }

    fn cards(self, today: NaiveDate) -> AnyView {
        let words = self.words;
        let size = Memo::new(move |_| self.pile.with(Pile::size_of_set));
        live(move || {
            // Asked for here, so that the list and not each card follows the language.
            words.text("claim-list-open", &[]);
            let item = move |placed: Placed| {
                let content = untrack(|| claim_card(words, &placed.claim, today));
                view! {
                    <li
                        class="ds-card trip-card"
                        aria-posinset=placed.place.to_string()
                        aria-setsize=move || size.get()
                    >
                        {content}
                    </li>
                }
            };
            view! {
                <ul class="trip-cards" id="sent-claims">
                    <For
                        each=move || self.pile.with(Pile::placed)
                        key=|placed| (placed.place, placed.claim.id.clone(), placed.claim.version)
                        children=item
                    />
                </ul>
            }
        })
    }

    /// "Vis flere", and what went wrong with it.
    fn button(self) -> AnyView {
        let press = Callback::new(move |()| self.fetch());
        let has_more = Memo::new(move |_| self.pile.with(|pile| pile.next().is_some()));
        let button = live(move || {
            has_more.get().then(|| {
                view! {
                    <div class="actions">
                        <Button variant=Variant::Secondary on_press=press is_busy=self.is_asking>
                            {tr("claim-list-more")}
                        </Button>
                    </div>
                }
            })
        });
        let failure = live(move || {
            let problem = self.problem.get()?;
            Some(view! { <LoadFailure problem on_retry=press /> })
        });
        view! { {failure} {button} }.into_any()
    }

    fn fetch(self) {
        let Some(after) = self.pile.with_untracked(Pile::next) else {
            return;
        };
        if self.is_asking.get_untracked() {
            return;
        }
        self.is_asking.set(true);
        let query = MoreClaims {
            person: self.person.get_value(),
            after: Some(after),
        };
        spawn(async move {
            let answer = bridge::call::<ListClaims>(&query).await;
            // The page may be gone by now; then there is nothing left to change.
            self.is_asking.try_set(false);
            match answer {
                Ok(page) => self.add(page.value),
                Err(problem) => self.fail(problem),
            }
        });
    }

    /// Puts a page up, says how many came and moves the focus to the first of them.
    fn add(self, page: ClaimPage) {
        let count = i64::try_from(page.items.len()).unwrap_or_default();
        let Some(first) = self.pile.try_update(|pile| pile.add(page)) else {
            return;
        };
        self.problem.try_set(None);
        self.say("claim-list-shown", &[("count", Value::Count(count))]);
        go_to(first);
    }

    fn fail(self, problem: Problem) {
        self.say(problem.message(), &values(&problem));
        self.problem.try_set(Some(problem));
    }

    fn say(self, id: &'static str, values: &[(&'static str, Value)]) {
        self.announcer
            .status(untrack(|| self.words.text(id, values)));
    }
}

/// Focuses the link of the claim at `place`, once it is there.
fn go_to(place: usize) {
    let link = format!("#sent-claims > [aria-posinset='{place}'] a");
    request_animation_frame(move || focus::focus(&link));
}
