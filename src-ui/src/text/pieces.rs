//! Days and times of day on the page: for the eye, for the ear, and for
//! machines in `datetime`.

use chrono::{DateTime, NaiveDate, Utc};
use i18n::{ClockStyle, DayStyle, Value};
use leptos::prelude::*;

use super::use_words;

/// A time of day in Norway: "kl. 07:40", read as "klokka 07:40"; with `about`,
/// "ca. kl. 07:40".
pub fn clock(at: DateTime<Utc>, precision: Precision) -> AnyView {
    let (seen, heard) = match precision {
        Precision::Exact => (ClockStyle::Marked, ClockStyle::Spoken),
        Precision::About => (ClockStyle::About, ClockStyle::SpokenAbout),
    };
    let words = use_words();
    let piece = move |style| words.show(words.value(&Value::clock_of(at, style)));
    view! {
        <time datetime=machine_moment(at)>
            <span aria-hidden="true">{move || piece(seen)}</span>
            <span class="ds-sr-only">{move || piece(heard)}</span>
        </time>
    }
    .into_any()
}

/// How sure a time of day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// It is that time.
    Exact,
    /// It is about that time.
    About,
}

/// A day, such as "fredag 12. mars 2027".
pub fn day(date: NaiveDate, style: DayStyle) -> AnyView {
    timed(machine_day(date), Value::Day(date, style))
}

/// A day as seen from `today`, such as "i morgen".
pub fn near_day(date: NaiveDate, today: NaiveDate) -> AnyView {
    timed(machine_day(date), Value::NearDay { day: date, today })
}

/// A day with its time of day.
pub fn moment(at: DateTime<Utc>, style: DayStyle) -> AnyView {
    timed(machine_moment(at), Value::Moment(at, style))
}

/// A day as seen from `today`, with its time of day, such as "i dag kl. 06:10".
pub fn near_moment(at: DateTime<Utc>, today: NaiveDate) -> AnyView {
    timed(machine_moment(at), Value::NearMoment { at, today })
}

fn timed(machine: String, value: Value) -> AnyView {
    let words = use_words();
    view! { <time datetime=machine>{move || words.show(words.value(&value))}</time> }.into_any()
}

fn machine_day(date: NaiveDate) -> String {
    date.to_string()
}

/// In UTC, which every machine reads the same.
fn machine_moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
