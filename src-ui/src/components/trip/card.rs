//! A trip in a list: few elements, one heading, one link.
//!
//! Lists are long and are made anew when the language changes, so a card holds
//! finished words and no signals of its own.

use chrono::NaiveDate;
use domain::{oslo, state::TripState, stated_time::StatedTime};
use i18n::{Localized, Value};
use ipc::trips::{PickUpView, TripCard};
use leptos::prelude::*;

use super::{
    concerns::concern_lines,
    state::{TripStateTag, is_news, state_color, state_word},
    time::{Writing, machine, precision},
    words::{TripName, facts, is_timetabled, near_and_date},
};
use crate::{
    routes::Route,
    text::{Precision, Words},
};

/// What cards are written with.
#[derive(Clone)]
pub struct CardWords {
    /// The words.
    pub words: Words,
    /// Today in Norway.
    pub today: NaiveDate,
    /// The phone, for states and times that need it.
    pub phone: String,
}

/// What a card's trip is called.
pub fn name(card: &TripCard) -> TripName {
    TripName {
        direction: card.direction.clone(),
        from: card.origin.clone(),
        to: card.destination.clone(),
        day: card.day,
    }
}

/// The content of a card.
pub fn card(card: &TripCard, with: &CardWords) -> AnyView {
    let words = with.words;
    let name = name(card);
    let day = match card.day {
        Some(day) => near_and_date(words, day, with.today),
        None => words.text("trips-day-not-set", &[]),
    };
    view! {
        <h3 class="ds-heading trip-card__name" data-size="2xs">
            <span class="trip-card__day">{words.show(day)}</span>
            " "
            {words.show(name.short(words))}
        </h3>
        {with.time_line(card)}
        <p class="trip-card__facts">{with.facts_line(card)}</p>
        {concern_lines(card, with)}
        <p class="trip-card__tags">
            {with.state_tag(card)}
            {with.changed_tag(card)}
        </p>
        {open_link(card, with)}
    }
    .into_any()
}

/// "Se reisen", with the whole name for those who listen.
pub fn open_link(card: &TripCard, with: &CardWords) -> AnyView {
    let words = with.words;
    let label = name(card).link(words, with.today);
    let lang = words.lang(&label);
    view! {
        <a
            class="ds-link action-link"
            href=Route::Trip(card.id.clone()).path()
            lang=lang
            aria-label=label.text
        >
            {words.show(words.text("trips-open", &[]))}
        </a>
    }
    .into_any()
}

impl CardWords {
    /// When the patient is picked up, or why no time stands here.
    pub fn time_line(&self, card: &TripCard) -> AnyView {
        let text = self.words.show(self.time_said(card));
        match &card.pick_up {
            PickUpView::Set { time, .. } if !card.state.is_off() => {
                let machine = machine(time.when);
                view! { <time class="trip-card__time" datetime=machine>{text}</time> }.into_any()
            }
            PickUpView::Set { .. } | PickUpView::NotSet | PickUpView::Impossible { .. } => {
                view! { <p class="trip-card__time">{text}</p> }.into_any()
            }
        }
    }

    /// The same as words alone.
    pub fn time_said(&self, card: &TripCard) -> Localized {
        let words = self.words;
        if card.state.is_off() {
            return words.text("trips-not-collected", &[]);
        }
        match &card.pick_up {
            PickUpView::Set { time, .. } => self.time_words(card, time),
            PickUpView::NotSet if card.state == TripState::WaitingReady => {
                words.text("trips-time-when-ready", &[])
            }
            PickUpView::NotSet => words.text("trips-time-not-set", &[]),
            PickUpView::Impossible { .. } => {
                let phone = Value::from(self.phone.as_str());
                words.text("trips-time-impossible", &[("phone", phone)])
            }
        }
    }

    fn time_words(&self, card: &TripCard, time: &StatedTime) -> Localized {
        let words = self.words;
        let departs = is_timetabled(&card.picked_up_by);
        let writing = self.writing(card, time);
        if card.state.is_final() {
            return writing.seen(words, time.when).capitalised();
        }
        let now = ("time", writing.value(words, time.when));
        let Some(earlier) = time.previous else {
            let id = if departs {
                "trips-departure"
            } else {
                "trips-pick-up"
            };
            return words.text(id, &[now]);
        };
        let exact = Writing {
            precision: Precision::Exact,
            ..writing
        };
        let before = ("before", exact.value(words, earlier.when));
        let id = if departs {
            "trips-departure-moved"
        } else {
            "trips-pick-up-moved"
        };
        words.text(id, &[now, before])
    }

    /// The time that no longer counts, on a line of its own.
    pub fn moved_from(&self, card: &TripCard, time: &StatedTime) -> Option<AnyView> {
        let earlier = time.previous?;
        let words = self.words;
        let exact = Writing {
            precision: Precision::Exact,
            ..self.writing(card, time)
        };
        let before = [("time", exact.value(words, earlier.when))];
        let text = words.show(words.text("time-before", &before));
        Some(view! { <p class="trip-pick-up__before">{text}</p> }.into_any())
    }

    /// How a card's pick-up time is written.
    pub fn writing(&self, card: &TripCard, time: &StatedTime) -> Writing {
        let precision = match &card.pick_up {
            PickUpView::Set { kind, .. } => precision(*kind, &card.picked_up_by),
            PickUpView::NotSet | PickUpView::Impossible { .. } => Precision::Exact,
        };
        Writing {
            precision,
            day: Some(oslo::date(time.when.earliest())),
            today: self.today,
        }
    }

    /// Means of transport, shared ride, escorts: in one line.
    pub fn facts_line(&self, card: &TripCard) -> AnyView {
        let words = self.words;
        let facts = facts(
            words,
            &card.mode,
            card.sharing,
            card.escorts,
            card.in_series,
        );
        let last = facts.len().saturating_sub(1);
        facts
            .into_iter()
            .enumerate()
            .map(|(at, fact)| {
                // A line may break behind the dot, never before it.
                let dot = if at < last { "\u{a0}· " } else { "" };
                view! { {words.show(fact)} {dot} }.into_any()
            })
            .collect_view()
            .into_any()
    }

    /// Where it stands. Only what is true for minutes follows whether it is old.
    fn state_tag(&self, card: &TripCard) -> AnyView {
        if is_news(&card.state) {
            return view! { <TripStateTag state=card.state.clone() /> }.into_any();
        }
        let (words, color) = (self.words, state_color(&card.state));
        view! {
            <span class="ds-tag" data-color=color>
                <span class="ds-sr-only">
                    {words.show(words.text("trips-status-prefix", &[]))} " "
                </span>
                {words.show(state_word(words, &card.state, &self.phone))}
            </span>
        }
        .into_any()
    }

    fn changed_tag(&self, card: &TripCard) -> Option<AnyView> {
        let changed = !card.changed.is_empty();
        let words = self.words;
        changed.then(|| {
            let text = words.show(words.text("trips-changed", &[]));
            view! { <span class="ds-tag" data-color="info">{text}</span> }.into_any()
        })
    }
}
