//! Times of day in words.

use chrono::{DateTime, NaiveTime, Timelike as _, Utc};
use domain::oslo::{self, Season};

use crate::{layer::Layer, value::ClockStyle};

/// A time of day on the 24-hour clock, seconds left out; `None` when the
/// language lacks the words.
pub(crate) fn clock(layer: &Layer, time: NaiveTime, style: ClockStyle) -> Option<String> {
    in_style(layer, digits(time), style)
}

/// The same for an instant. Where a clock in Norway shows the same twice that night, it
/// says which it is.
pub(crate) fn clock_at(layer: &Layer, at: DateTime<Utc>, style: ClockStyle) -> Option<String> {
    let digits = digits(oslo::clock(at));
    let told = match oslo::season_to_tell(at) {
        None => digits,
        Some(Season::Summer) => layer.unit("unit-clock-summer", &[("clock", digits.into())])?,
        Some(Season::Winter) => layer.unit("unit-clock-winter", &[("clock", digits.into())])?,
    };
    in_style(layer, told, style)
}

fn digits(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn in_style(layer: &Layer, digits: String, style: ClockStyle) -> Option<String> {
    let pattern = match style {
        ClockStyle::Digits => return Some(digits),
        ClockStyle::Marked => "unit-clock",
        ClockStyle::About => "unit-clock-about",
        ClockStyle::Spoken => "unit-clock-spoken",
        ClockStyle::SpokenAbout => "unit-clock-spoken-about",
    };
    layer.unit(pattern, &[("clock", digits.into())])
}
