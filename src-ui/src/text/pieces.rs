//! Days and times of day on the page: for the eye, for the ear, and for
//! machines in `datetime`.

use crate::erased::live;
use chrono::{DateTime, NaiveDate, Utc};
use i18n::Value;
use leptos::prelude::*;

use super::use_words;

/// How sure a time of day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// It is that time.
    Exact,
    /// It is about that time.
    About,
}

/// A day as seen from `today`, with its time of day, such as "i dag kl. 06:10".
pub fn near_moment(at: DateTime<Utc>, today: NaiveDate) -> AnyView {
    timed(machine_moment(at), Value::NearMoment { at, today })
}

fn timed(machine: String, value: Value) -> AnyView {
    let words = use_words();
    view! { <time datetime=machine>{live(move || words.show(words.value(&value)))}</time> }
        .into_any()
}

/// In UTC, which every machine reads the same.
fn machine_moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
