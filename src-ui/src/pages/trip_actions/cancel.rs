//! Cancelling: a page of its own, so that nothing is cancelled in passing.

use chrono::NaiveDate;
use domain::{
    actions::Offer,
    ids::{PersonId, TripId},
    oslo,
    state::TripState,
    trip_action::{CancelReason, Targets, TripAction},
};
use i18n::Value;
use ipc::{
    AsOf,
    actions::{CancelChoice, Cancellable},
};
use leptos::prelude::*;

use super::{
    back,
    choice::{self, Choice as Chosen, Lacks, Pick},
    for_whom, on_cancellable,
    reason::reasons,
    title,
};
use crate::{
    components::{
        Choice, Page, RadioGroup, Variant, frame,
        trip::{CardWords, blocked, card_name},
        trip_action::{Acting, Then, not_here, receipt_said},
    },
    erased::live,
    router::{Router, use_router},
    routes::{Doing, Route},
    state::{service::use_service, visit::use_visit},
    text::{tr, tr_with, use_words},
};

/// Cancelling a trip, alone or together with others.
#[component]
pub fn CancelTrip(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let (load, acting) = on_cancellable(&trip);
    let form = Form {
        acting,
        trip: StoredValue::new(trip),
        chosen: RwSignal::new(None),
        is_unchosen: RwSignal::new(false),
        reason: RwSignal::new(None),
        router: use_router(),
    };
    // While it is being done, and once it is, the page stands as it was pressed.
    let shown = RwSignal::new(None);
    crate::erased::effect(move || {
        let is_busy = form.acting.is_busy();
        load.value(|answer| {
            if !is_busy {
                shown.set(Some(answer.clone()));
            }
        });
    });
    let content = live(move || {
        if form.acting.is_in_the_way() {
            return None;
        }
        shown.with(|answer| answer.as_ref().map(|answer| form.shown(answer)))
    });
    view! {
        <Page title=title("trip-action-cancel-title", "trip-action-cancel-title-for")>
            <div class="trip-action">
                {form.acting.outcome()} {frame(load.asking, "trip-action-loading", content)}
            </div>
        </Page>
    }
}

#[derive(Clone, Copy)]
struct Form {
    acting: Acting,
    trip: StoredValue<TripId>,
    chosen: RwSignal<Option<Pick>>,
    /// Whether it was pressed with nothing chosen.
    is_unchosen: RwSignal<bool>,
    reason: RwSignal<Option<CancelReason>>,
    router: Router,
}

impl Form {
    fn shown(self, answer: &AsOf<Cancellable>) -> AnyView {
        let with = CardWords {
            words: use_words(),
            today: oslo::date(answer.asked_at),
            phone: use_service().support().phone,
        };
        let choices = choice::choices(&answer.value);
        let blocked = blocked_list(&choice::blocked(&answer.value), &with);
        if choices.is_empty() {
            return view! {
                {blocked}
                {back(&self.trip.get_value(), "trip-action-back")}
            }
            .into_any();
        }
        let which = self.which(&choices, &answer.value, &with);
        view! {
            {which}
            {blocked}
            <p class="ds-paragraph trip-action__note">
                <strong>{tr("trip-action-transport-only")}</strong>
            </p>
            {reasons(self.reason)}
            {self.buttons(choices)}
        }
        .into_any()
    }

    /// What will be cancelled; a choice where there are several.
    fn which(self, choices: &[Chosen], all: &Cancellable, with: &CardWords) -> AnyView {
        let only = choices.first().filter(|_| choices.len() == 1);
        if let Some(only) = only
            && only.pick == Pick::This
        {
            self.chosen.set(Some(Pick::This));
            return view! {
                <div class="trip-action__which">
                    <h2 class="ds-heading" data-size="2xs">
                        {with.words.show(card_name(&all.trip.card).full(with.words, with.today))}
                    </h2>
                    <p class="ds-paragraph">{with.words.show(with.time_said(&all.trip.card))}</p>
                </div>
            }
            .into_any();
        }
        let picks: Vec<Pick> = choices.iter().map(|choice| choice.pick).collect();
        // What one came for is chosen; anything else only by oneself.
        if self.chosen.get_untracked().is_none() && picks.contains(&Pick::This) {
            self.chosen.set(Some(Pick::This));
        }
        let labels = choices
            .iter()
            .map(|choice| labelled(choice, all, with))
            .collect();
        let at = {
            let picks = picks.clone();
            move || {
                let chosen = self.chosen.get()?;
                picks.iter().position(|pick| *pick == chosen)
            }
        };
        let on_choose = Callback::new(move |at: usize| {
            self.chosen.set(picks.get(at).copied());
            self.is_unchosen.set(false);
        });
        let wrong = live(move || {
            self.is_unchosen.get().then(|| {
                view! { <p class="ds-validation-message">{tr("trip-action-choose")}</p> }
            })
        });
        view! {
            <div id="what">
                <RadioGroup
                    name="what"
                    legend=tr("trip-action-what")
                    choices=labels
                    chosen=Signal::derive(at)
                    on_choose
                />
                {wrong}
            </div>
        }
        .into_any()
    }

    /// Both buttons; without a connection the reason and the phone stand in their place.
    fn buttons(self, choices: Vec<Chosen>) -> AnyView {
        let press = {
            let choices = choices.clone();
            Callback::new(move |()| self.press(&choices))
        };
        let is_several = move || {
            let chosen = self.chosen.get();
            choices
                .iter()
                .any(|choice| Some(choice.pick) == chosen && choice.targets.len() > 1)
        };
        let (one, several) = (
            for_whom("trip-action-cancel-now"),
            for_whom("trip-action-cancel-now-several"),
        );
        let label: ChildrenFn = ToChildren::to_children(move || {
            live({
                let (one, several, is_several) = (one.clone(), several.clone(), is_several.clone());
                move || if is_several() { several() } else { one() }
            })
        });
        view! {
            {self.acting.offline("trip-action-offline-cancel")}
            <div class="actions">
                {self.acting.button(Variant::Danger, label, press)}
                <a class="ds-button" data-variant="secondary" href=self.trip_path()>
                    {tr("trip-action-keep")}
                </a>
            </div>
        }
        .into_any()
    }

    fn trip_path(self) -> String {
        Route::Trip(self.trip.get_value()).path()
    }

    fn press(self, choices: &[Chosen]) {
        let chosen = self.chosen.get_untracked();
        let targets = choices
            .iter()
            .find(|choice| Some(choice.pick) == chosen)
            .and_then(|choice| Targets::try_from(choice.targets.clone()).ok());
        let (Some(targets), Some(person)) = (targets, person()) else {
            self.is_unchosen.set(true);
            crate::focus::focus("#what input");
            return;
        };
        // The page of the receipt is that of a trip that was cancelled.
        let first = targets.iter().next().map(|target| target.trip.clone());
        let then = Callback::new(move |()| {
            if let Some(trip) = first.clone() {
                self.router.go(Route::TripAction(trip, Doing::Cancelled));
            }
        });
        let action = TripAction::Cancel {
            person,
            targets,
            reason: self.reason.get_untracked(),
        };
        self.acting.act(action, Then::Run(then));
    }
}

/// Whose trips these are.
fn person() -> Option<PersonId> {
    untrack(|| use_visit().person()).map(|person| person.id)
}

fn labelled(choice: &Chosen, all: &Cancellable, with: &CardWords) -> Choice {
    let words = with.words;
    let cards: Vec<&CancelChoice> = choice
        .targets
        .iter()
        .filter_map(|target| choice::find(all, &target.trip))
        .collect();
    let line = |one: &CancelChoice| {
        let name = words.show(card_name(&one.card).full(words, with.today));
        let time = words.show(with.time_said(&one.card));
        view! { {name} ": " {time} }.into_any()
    };
    let lines = |cards: &[&CancelChoice]| -> AnyView {
        let lines: Vec<_> = cards
            .iter()
            .map(|one| view! { <span class="trip-action__line">{line(one)}</span> })
            .collect();
        lines.into_any()
    };
    let (label, more) = match (choice.pick, cards.first(), cards.last()) {
        (Pick::This | Pick::Other, Some(one), _) => {
            let name = words.show(card_name(&one.card).full(words, with.today));
            (name, Some(words.show(with.time_said(&one.card))))
        }
        (Pick::Rest, Some(_), Some(last)) => {
            let count = i64::try_from(cards.len()).unwrap_or(i64::MAX);
            let values = vec![("count", Value::Count(count))];
            let last = vec![(
                "last",
                Value::Text(card_name(&last.card).full(words, with.today).text),
            )];
            let which = match choice.lacks {
                Lacks::Nothing => "trip-action-rest-until",
                Lacks::Blocked => "trip-action-rest-some-until",
                Lacks::TheEnd => "trip-action-rest-first-until",
            };
            (
                tr_with("trip-action-rest", values),
                Some(tr_with(which, last)),
            )
        }
        (Pick::Both | Pick::This | Pick::Other | Pick::Rest, ..) => {
            (tr("trip-action-both"), Some(lines(&cards)))
        }
    };
    Choice {
        label,
        more,
        lang: None,
    }
}

/// Every trip that cannot be cancelled here, with its reason, and the phone where the
/// button would be.
fn blocked_list(list: &[&CancelChoice], with: &CardWords) -> Option<AnyView> {
    if list.is_empty() {
        return None;
    }
    let boxes: Vec<AnyView> = list
        .iter()
        .map(|choice| {
            let card = &choice.card;
            let name = with
                .words
                .show(card_name(card).full(with.words, with.today));
            let why = not_here(why_not(choice, with.today), card.requisition.clone());
            view! {
                <li class="trip-action__blocked">
                    <h2 class="ds-heading" data-size="2xs">
                        {name}
                    </h2>
                    {why}
                </li>
            }
            .into_any()
        })
        .collect();
    Some(view! { <ul class="trip-action__list">{boxes}</ul> }.into_any())
}

fn why_not(choice: &CancelChoice, today: NaiveDate) -> AnyView {
    if let TripState::Cancelled(_) = choice.card.state {
        let last = choice.card.receipt.as_ref();
        let said = last.map(|receipt| receipt_said(receipt, today));
        return view! { {tr("trip-action-refused-cancelled")} " " {said} }.into_any();
    }
    match &choice.offer {
        Offer::ByPhone { because, .. } => {
            view! { {tr("trip-action-by-phone")} " " {blocked(because)} }.into_any()
        }
        Offer::Here { .. } | Offer::Over => tr("trip-cancel-over"),
    }
}
