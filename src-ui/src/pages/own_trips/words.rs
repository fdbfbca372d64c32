//! What is said of own trips in more than one place.

use chrono::{NaiveDate, NaiveTime};
use domain::ids::PersonId;
use entitlement::facts::Mode;
use i18n::{ClockStyle, Localized, Value};
use ipc::own_trips::Way;
use leptos::prelude::*;

use crate::{
    components::trip::day_style,
    erased::live,
    state::{service::use_service, visit::use_visit},
    text::{Values, Words, tr_with, use_words},
};

/// A way of travelling in words.
pub const fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Car => "own-trip-mode-car",
        Mode::PublicTransport => "own-trip-mode-public-transport",
        Mode::Taxi => "own-trip-mode-taxi",
        Mode::Flight => "own-trip-mode-flight",
        Mode::OnFoot => "own-trip-mode-on-foot",
        Mode::Several => "own-trip-mode-several",
        Mode::PrivateBoat => "own-trip-mode-private-boat",
        Mode::Snowmobile => "own-trip-mode-snowmobile",
        Mode::AmbulanceBoat => "own-trip-mode-ambulance-boat",
    }
}

/// A way there and home in words.
pub fn way_words(words: Words, way: &Way) -> Localized {
    let there = words.text(mode_word(way.mode), &[]);
    let Some(home) = way.home else {
        return there;
    };
    let home = words.text(mode_word(home), &[]);
    let values = [
        ("there", Value::from(there.text)),
        ("home", Value::from(home.text)),
    ];
    words.text("own-trip-mode-both", &values)
}

/// The same where it stands by itself.
pub fn way_view(way: &Way) -> AnyView {
    let (words, way) = (use_words(), way.clone());
    live(move || words.show(way_words(words, &way)))
}

/// A day, with its year where that is another than this one.
pub fn day(day: NaiveDate, today: NaiveDate) -> Value {
    Value::Day(day, day_style(day, today))
}

/// A time of day.
pub const fn clock(at: NaiveTime) -> Value {
    Value::Clock(at, ClockStyle::Marked)
}

/// A message that names the phone.
pub fn with_phone(id: &'static str, others: Values) -> AnyView {
    let service = use_service();
    live(move || {
        let mut values = others.clone();
        values.push(("phone", service.support().phone.as_str().into()));
        tr_with(id, values)
    })
}

/// Whom the window shows.
pub fn shown_person() -> Option<PersonId> {
    untrack(|| use_visit().person()).map(|person| person.id)
}

/// The name of the person whom it concerns, where that is another than the signed-in one.
pub fn other_name() -> Option<String> {
    untrack(|| use_visit().other_person()).map(|person| person.name)
}
