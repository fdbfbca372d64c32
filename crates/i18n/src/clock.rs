//! Times of day in words.

use chrono::{NaiveTime, Timelike as _};

use crate::{layer::Layer, value::ClockStyle};

/// A time of day on the 24-hour clock, seconds left out; `None` when the
/// language lacks the words.
pub(crate) fn clock(layer: &Layer, time: NaiveTime, style: ClockStyle) -> Option<String> {
    let digits = format!("{:02}:{:02}", time.hour(), time.minute());
    let pattern = match style {
        ClockStyle::Digits => return Some(digits),
        ClockStyle::Marked => "unit-clock",
        ClockStyle::About => "unit-clock-about",
        ClockStyle::Spoken => "unit-clock-spoken",
        ClockStyle::SpokenAbout => "unit-clock-spoken-about",
    };
    layer.unit(pattern, &[("clock", digits.into())])
}
