//! Choosing a place: one of the person's addresses, or a place of the service's register.

mod search;

use domain::{
    places::{Address, Addresses, RegisteredPlace},
    wish::WantedPlace,
};
use i18n::{Localized, Value};
use ipc::{Problem, places::ListAddresses};
use leptos::prelude::*;

use super::{Alert, CallSupport, Choice, LoadFailure, RadioGroup, Skeleton, Tone};
use crate::{
    bridge,
    erased::{effect, live, spawn},
    focus,
    text::{Words, tr, use_words},
};
use search::Search;

/// A place that is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenPlace {
    /// Which, as it is sent.
    pub wanted: WantedPlace,
    /// As it is written.
    pub label: String,
}

/// Choosing a place on a page.
#[derive(Clone, Copy)]
pub struct PlaceChoice {
    name: &'static str,
    /// What is chosen; nothing at first.
    pub chosen: RwSignal<Option<ChosenPlace>>,
    /// What to do instead, where nothing is chosen.
    wrong: RwSignal<Option<Localized>>,
    addresses: RwSignal<Option<Result<Addresses, Problem>>>,
    is_elsewhere: RwSignal<bool>,
    search: Search,
    words: Words,
}

impl PlaceChoice {
    /// Where somebody lives, stays or is picked up: an address or another place. `name`
    /// tells the choices of a page apart, and `found` their lists of what is found.
    pub fn of_person(name: &'static str, found: &'static str) -> Self {
        let chosen = RwSignal::new(None);
        Self {
            name,
            chosen,
            wrong: RwSignal::new(None),
            addresses: RwSignal::new(None),
            is_elsewhere: RwSignal::new(false),
            search: Search::new((name, found), chosen),
            words: use_words(),
        }
    }

    /// Asks for the addresses.
    fn ask(self) {
        self.addresses.set(None);
        spawn(async move {
            let answer = bridge::call::<ListAddresses>(&()).await;
            // Whoever has gone on needs them no more.
            self.addresses
                .try_set(Some(answer.map(|answer| answer.value)));
        });
    }

    /// The chosen place. Where none is chosen the choice says so and takes the focus.
    pub fn read(self) -> Option<ChosenPlace> {
        let chosen = self.chosen.get_untracked();
        self.wrong.set(None);
        if chosen.is_none() {
            let words = self.words;
            self.wrong
                .set(Some(untrack(|| words.text("place-choose", &[]))));
            let first = if self.is_elsewhere.get_untracked() {
                self.search.field()
            } else {
                format!("{}-0", self.name)
            };
            focus::focus(&format!("#{first}"));
        }
        chosen
    }

    /// The choice, under the message `legend`.
    pub fn view(self, legend: &'static str) -> AnyView {
        let words = self.words;
        if self.addresses.with_untracked(Option::is_none) {
            self.ask();
        }
        effect(move || {
            if self.chosen.with(Option::is_some) {
                self.wrong.set(None);
            }
        });
        let wrong = live(move || {
            let wrong = self.wrong.get()?;
            Some(view! { <p class="ds-validation-message">{words.show(wrong)}</p> })
        });
        let choices = live(move || self.addresses(legend));
        view! { <div class="place-choice">{choices} {wrong}</div> }.into_any()
    }

    fn addresses(self, legend: &'static str) -> AnyView {
        let known = match self.addresses.get() {
            None => return view! { <Skeleton waiting="place-loading" /> }.into_any(),
            Some(Err(problem)) => {
                let on_retry = Callback::new(move |()| self.ask());
                return view! { <LoadFailure problem on_retry /> }.into_any();
            }
            Some(Ok(known)) if known.withheld => return withheld(),
            Some(Ok(known)) => known.addresses,
        };
        let (kept, elsewhere) = (StoredValue::new(known.clone()), known.len());
        let on_choose = Callback::new(move |at| {
            let address = kept.with_value(|kept| kept.get(at).cloned());
            self.is_elsewhere.set(address.is_none());
            self.chosen.set(match address {
                Some(Address { id, label, .. }) => Some(ChosenPlace {
                    wanted: WantedPlace::Address(id),
                    label,
                }),
                None => self.search.picked(),
            });
        });
        let chosen = Signal::derive(move || {
            let at = self.chosen.with(|chosen| match chosen {
                Some(ChosenPlace {
                    wanted: WantedPlace::Address(id),
                    ..
                }) => kept.with_value(|kept| kept.iter().position(|one| one.id == *id)),
                Some(_) | None => None,
            });
            at.or_else(|| self.is_elsewhere.get().then_some(elsewhere))
        });
        let choices = known.into_iter().map(choice);
        let other = Choice::new(tr("place-elsewhere"));
        view! {
            <RadioGroup
                name=self.name
                legend=tr(legend)
                choices=choices.chain([other]).collect()
                chosen
                on_choose
            />
            {live(move || self.is_elsewhere.get().then(|| self.search.view()))}
        }
        .into_any()
    }
}

fn choice(address: Address) -> Choice {
    let words = use_words();
    let label = words.show(words.value(&Value::from(address.label.as_str())));
    Choice {
        more: Some(tr(address.kind.word())),
        ..Choice::new(label)
    }
}

/// Nothing of a protected address is told here, and none is chosen.
fn withheld() -> AnyView {
    view! {
        <Alert tone=Tone::Info heading=tr("place-withheld")>
            <p class="ds-paragraph">{tr("place-withheld-do")}</p>
            <CallSupport />
        </Alert>
    }
    .into_any()
}

/// A place of the register as it is written: its name, and where it is.
pub fn place_text(place: &RegisteredPlace) -> String {
    match &place.address {
        Some(address) => format!("{}, {address}", place.name),
        None => place.name.clone(),
    }
}
