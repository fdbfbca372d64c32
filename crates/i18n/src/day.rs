//! Days in words.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use crate::{
    layer::Layer,
    value::{ClockStyle, DayStyle},
};

/// A day in words; `None` when the language lacks them.
pub(crate) fn day(layer: &Layer, day: NaiveDate, style: DayStyle) -> Option<String> {
    let pattern = match style {
        DayStyle::Full => "unit-day-full",
        DayStyle::WithoutYear => "unit-day-without-year",
        DayStyle::Date => "unit-date",
        DayStyle::DateWithoutYear => "unit-date-without-year",
        DayStyle::Short => "unit-day-short",
        DayStyle::Weekday => return weekday(layer, day),
    };
    let numbered = |number: u32| format!("{number:02}");
    layer.unit(
        pattern,
        &[
            ("weekday", weekday(layer, day)?.into()),
            ("day", day.day().to_string().into()),
            ("dayDigits", numbered(day.day()).into()),
            (
                "month",
                layer
                    .unit("unit-month", &[("month", day.month().into())])?
                    .into(),
            ),
            (
                "monthShort",
                layer
                    .unit("unit-month-short", &[("month", day.month().into())])?
                    .into(),
            ),
            ("monthDigits", numbered(day.month()).into()),
            ("year", format!("{:04}", day.year()).into()),
        ],
    )
}

fn weekday(layer: &Layer, day: NaiveDate) -> Option<String> {
    layer.unit(
        "unit-weekday",
        &[("weekday", day.weekday().number_from_monday().into())],
    )
}

/// A day as seen from `today`; `None` when the language lacks the words.
pub(crate) fn near(layer: &Layer, day_meant: NaiveDate, today: NaiveDate) -> Option<String> {
    match day_meant.signed_duration_since(today).num_days() {
        -1 => layer.unit("unit-yesterday", &[]),
        0 => layer.unit("unit-today", &[]),
        1 => layer.unit("unit-tomorrow", &[]),
        _ if day_meant.year() == today.year() => day(layer, day_meant, DayStyle::WithoutYear),
        _ => day(layer, day_meant, DayStyle::Full),
    }
}

/// A day that is already in words, and the time of day at an instant.
pub(crate) fn with_clock(layer: &Layer, day: String, at: DateTime<Utc>) -> Option<String> {
    let clock = crate::clock::clock_at(layer, at, ClockStyle::Digits)?;
    layer.unit(
        "unit-moment",
        &[("day", day.into()), ("clock", clock.into())],
    )
}
