//! Searching the register of places, one press at a time: what is typed says where
//! somebody lives or is treated, and is not sent with every key.

use domain::{
    places::{FoundPlaces, PlaceSearch, RegisteredPlace},
    wish::WantedPlace,
};
use i18n::Value;
use ipc::{Problem, places::FindPlaces};
use leptos::{ev::KeyboardEvent, prelude::*};

use super::{ChosenPlace, place_text};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{Button, Choice, LoadFailure, RadioGroup, Variant},
    erased::{live, spawn},
    focus,
    text::{Words, tr, tr_with, use_words},
};

/// What came of searching.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    /// Nothing was searched for.
    Nothing,
    Places(FoundPlaces),
    Failed(Problem),
}

/// A search, and what was picked from it.
#[derive(Clone, Copy)]
pub struct Search {
    name: &'static str,
    list: &'static str,
    chosen: RwSignal<Option<ChosenPlace>>,
    text: RwSignal<String>,
    found: RwSignal<Found>,
    is_busy: RwSignal<bool>,
    /// Which search the answer must be to.
    round: StoredValue<u32>,
    announcer: Announcer,
    words: Words,
}

impl Search {
    pub fn new(
        (name, list): (&'static str, &'static str),
        chosen: RwSignal<Option<ChosenPlace>>,
    ) -> Self {
        Self {
            name,
            list,
            chosen,
            text: RwSignal::new(String::new()),
            found: RwSignal::new(Found::Nothing),
            is_busy: RwSignal::new(false),
            round: StoredValue::new(0),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// The element that one types in.
    pub fn field(self) -> String {
        format!("{}-search", self.name)
    }

    /// What was picked from the list that is shown.
    pub fn picked(self) -> Option<ChosenPlace> {
        let chosen = self.chosen.get_untracked();
        chosen.filter(|chosen| matches!(chosen.wanted, WantedPlace::Place(_)))
    }

    /// The field with its button, and the list under it.
    pub fn view(self) -> AnyView {
        let (id, hint) = (self.field(), format!("{}-hint", self.field()));
        let on_press = Callback::new(move |()| self.search());
        let on_key = move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                self.search();
            }
        };
        view! {
            <div class="ds-field typed">
                <label class="ds-label" for=id.clone()>
                    {tr("place-search")}
                </label>
                <p data-field="description" id=hint.clone()>
                    {tr("place-search-hint")}
                </p>
                <input
                    class="ds-input"
                    type="text"
                    inputmode="search"
                    autocomplete="off"
                    maxlength="80"
                    data-width="place"
                    id=id
                    aria-describedby=hint
                    prop:value=self.text
                    on:input=move |event| self.text.set(event_target_value(&event))
                    on:keydown=on_key
                />
            </div>
            <div class="actions">
                <Button variant=Variant::Secondary on_press is_busy=self.is_busy>
                    {tr("place-search-now")}
                </Button>
            </div>
            {live(move || self.list())}
        }
        .into_any()
    }

    fn search(self) {
        let words = self.text.get_untracked();
        if words.trim().is_empty() {
            focus::focus(&format!("#{}", self.field()));
            return;
        }
        let search = PlaceSearch {
            words,
            treatment_only: false,
        };
        self.round
            .update_value(|round| *round = round.wrapping_add(1));
        let round = self.round.get_value();
        self.is_busy.set(true);
        spawn(async move {
            let answer = bridge::call::<FindPlaces>(&search).await;
            // Whoever has searched again or gone on needs this answer no more.
            if self.round.try_get_value() != Some(round) {
                return;
            }
            self.is_busy.set(false);
            let found = match answer {
                Ok(answer) => Found::Places(answer.value),
                Err(problem) => Found::Failed(problem),
            };
            self.forget();
            self.say(&found);
            self.found.set(found);
        });
    }

    /// What was picked from another list is not picked any more.
    fn forget(self) {
        if self.picked().is_some() {
            self.chosen.set(None);
        }
    }

    fn say(self, found: &Found) {
        let text = untrack(|| match found {
            Found::Nothing => None,
            Found::Places(found) => Some(self.words.text("place-found", &[count(found)])),
            Found::Failed(problem) => Some(self.words.text(problem.message(), &[])),
        });
        if let Some(text) = text {
            self.announcer.status(text);
        }
    }

    fn list(self) -> AnyView {
        match self.found.get() {
            Found::Nothing => ().into_any(),
            Found::Failed(problem) => {
                let on_retry = Callback::new(move |()| self.search());
                view! { <LoadFailure problem on_retry /> }.into_any()
            }
            Found::Places(found) if found.places.is_empty() => {
                let none = tr_with("place-found", vec![count(&found)]);
                view! {
                    <p class="ds-paragraph">{none} " " {tr("place-found-none-do")}</p>
                }
                .into_any()
            }
            Found::Places(found) => self.choices(found),
        }
    }

    fn choices(self, found: FoundPlaces) -> AnyView {
        let legend = tr_with("place-found", vec![count(&found)]);
        let more = found.has_more.then(|| {
            view! { <p class="ds-paragraph">{tr("place-found-more")}</p> }
        });
        let words = self.words;
        let choice = |place: &RegisteredPlace| {
            let show = |text: &str| words.show(words.value(&Value::from(text)));
            Choice {
                more: place.address.as_deref().map(show),
                ..Choice::new(show(&place.name))
            }
        };
        let choices = found.places.iter().map(choice).collect();
        let places = StoredValue::new(found.places);
        let on_choose = Callback::new(move |at| {
            let place = places.with_value(|places| places.get(at).cloned());
            self.chosen.set(place.map(|place| ChosenPlace {
                label: place_text(&place),
                wanted: WantedPlace::Place(place.id),
            }));
        });
        let chosen = Signal::derive(move || {
            self.chosen.with(|chosen| match chosen {
                Some(ChosenPlace {
                    wanted: WantedPlace::Place(id),
                    ..
                }) => places.with_value(|places| places.iter().position(|one| one.id == *id)),
                Some(_) | None => None,
            })
        });
        view! {
            <RadioGroup name=self.list legend choices chosen on_choose />
            {more}
        }
        .into_any()
    }
}

fn count(found: &FoundPlaces) -> (&'static str, Value) {
    let count = i64::try_from(found.places.len()).unwrap_or(i64::MAX);
    ("count", Value::Count(count))
}
