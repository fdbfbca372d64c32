//! A day and a time of day that are typed, in Norway.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::{oslo, own_trip::read_clock};
use i18n::{DayStyle, Localized, Value};
use leptos::prelude::*;
use questions::{Draft, Form, Given, Invalid};

use super::Typed;
use crate::{
    focus,
    text::{Words, use_words},
};

/// How far ahead, in **days**.
const AHEAD: Days = Days::new(366);

/// The two fields.
#[derive(Clone, Copy)]
pub struct Moment {
    day: Typed,
    clock: Typed,
    words: Words,
}

impl Moment {
    /// Two fields whose elements have these ids, filled with `at` where it is known.
    pub fn new([day, clock]: [&'static str; 2], at: Option<DateTime<Utc>>) -> Self {
        let wall = at.map(oslo::local);
        let text = |pattern: &str| wall.map(|wall| wall.format(pattern).to_string());
        Self {
            day: Typed::new(day, text("%-d.%-m.%Y").unwrap_or_default()),
            clock: Typed::new(clock, text("%H:%M").unwrap_or_default()),
            words: use_words(),
        }
    }

    /// The fields, one under the other.
    pub fn view(self) -> AnyView {
        view! {
            <div class="moment">
                {self.day.view("moment-day", "numeric", "day")}
                {self.clock.view("moment-clock", "numeric", "day")}
            </div>
        }
        .into_any()
    }

    /// The instant, from `today` on. Where it is none, the fields say so and the first of
    /// them takes the focus.
    pub fn read(self, today: NaiveDate) -> Option<DateTime<Utc>> {
        let day = mark(self.day, self.read_day(today));
        let clock = self.clock.text.with_untracked(|text| read_clock(text));
        let clock = mark(self.clock, clock.ok_or_else(|| self.part("moment-clock")));
        let wrong = match (&day, &clock) {
            (None, _) => Some(self.day.id),
            (Some(_), None) => Some(self.clock.id),
            (Some(_), Some(_)) => None,
        };
        if let Some(field) = wrong {
            focus::focus(&format!("#{field}"));
        }
        self.read_instant(day?, clock?)
    }

    /// In a night when the clock is changed, a time of day may be two instants or none.
    fn read_instant(self, day: NaiveDate, clock: NaiveTime) -> Option<DateTime<Utc>> {
        let at = oslo::only_instant(day.and_time(clock));
        if at.is_none() {
            let wrong = untrack(|| self.words.text("moment-clock-changes", &[]));
            self.clock.wrong.set(Some(wrong));
            focus::focus(&format!("#{}", self.clock.id));
        }
        at
    }

    fn read_day(self, today: NaiveDate) -> Result<NaiveDate, Localized> {
        let last = today.checked_add_days(AHEAD).unwrap_or(today);
        let draft = Draft {
            first: self.day.text.get_untracked(),
            ..Draft::default()
        };
        let form = Form::Date { first: today, last };
        match draft.read(&form, today) {
            Ok(Given::Day(day)) => Ok(day),
            Ok(_) => Err(self.part("moment-day")),
            Err(wrong) => Err(match wrong.first() {
                Some((_, Invalid::TooEarly(_) | Invalid::TooLate(_))) => {
                    let day = |day| Value::Day(day, DayStyle::Full);
                    let ends = [("first", day(today)), ("last", day(last))];
                    untrack(|| self.words.text("moment-day-outside", &ends))
                }
                Some(_) | None => self.part("moment-day"),
            }),
        }
    }

    fn part(self, id: &'static str) -> Localized {
        let words = self.words;
        let part = untrack(|| words.part(id, "error", &[]));
        part.unwrap_or_else(|| untrack(|| words.text(id, &[])))
    }
}

fn mark<T>(field: Typed, read: Result<T, Localized>) -> Option<T> {
    match read {
        Ok(value) => {
            field.wrong.set(None);
            Some(value)
        }
        Err(wrong) => {
            field.wrong.set(Some(wrong));
            None
        }
    }
}
