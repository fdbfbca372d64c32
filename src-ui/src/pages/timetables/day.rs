//! The day on which a bus is to run.

use chrono::{Days, NaiveDate};
use i18n::{DayStyle, Value};
use leptos::prelude::*;
use questions::{Draft, Form, Given};

use crate::{
    components::{Button, Typed, Variant},
    focus,
    text::{Words, tr, use_words},
};

/// How far ahead a timetable is looked at, in **days**.
const AHEAD: Days = Days::new(366);

/// The field, and the day that was read from it.
#[derive(Clone, Copy)]
pub struct DayField {
    typed: Typed,
    day: RwSignal<Option<NaiveDate>>,
    words: Words,
}

impl DayField {
    /// An empty field.
    pub fn new() -> Self {
        Self {
            typed: Typed::new("timetable-day", String::new()),
            day: RwSignal::new(None),
            words: use_words(),
        }
    }

    /// The day that was read last; `None` for today.
    pub fn day(self) -> Option<NaiveDate> {
        self.day.get()
    }

    /// The field with the button that reads it.
    pub fn view(self, today: NaiveDate) -> AnyView {
        let read = Callback::new(move |()| self.read(today));
        let on_submit = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            read.run(());
        };
        view! {
            <form class="timetable__day" on:submit=on_submit>
                {self.typed.view("timetable-day", "numeric", "day")}
                <Button variant=Variant::Secondary on_press=read>
                    {tr("timetable-day-show")}
                </Button>
            </form>
        }
        .into_any()
    }

    fn read(self, today: NaiveDate) {
        let text = self.typed.text.get_untracked();
        if text.trim().is_empty() {
            self.typed.wrong.set(None);
            self.day.set(None);
            return;
        }
        let last = today.checked_add_days(AHEAD).unwrap_or(today);
        let draft = Draft {
            first: text,
            ..Draft::default()
        };
        let form = Form::Date { first: today, last };
        if let Ok(Given::Day(day)) = draft.read(&form, today) {
            self.typed.wrong.set(None);
            self.day.set(Some(day));
            return;
        }
        let day = |day| Value::Day(day, DayStyle::Full);
        let ends = [("first", day(today)), ("last", day(last))];
        let wrong = untrack(|| self.words.text("timetable-day-wrong", &ends));
        self.typed.wrong.set(Some(wrong));
        focus::focus(&format!("#{}", self.typed.id));
    }
}
