//! What is in the form, and the trip it makes.

use chrono::{Days, NaiveDate, NaiveTime};
use domain::{
    own_trip::{Destination, DestinationError, read_clock},
    person::Basis,
};
use entitlement::facts::{Metres, Source};
use i18n::Localized;
use ipc::{
    own_trips::{OwnTrip, OwnTripDraft, OwnTripStamp},
    persons::PersonView,
};
use leptos::prelude::*;
use questions::{Answers, Asked, Form, Given, Invalid, QuestionId};

use super::words::day;
use crate::components::Typed;
use crate::{
    pages::calculator::{distance, give_distance},
    text::Words,
};

const FAR: Asked = Asked::of_part(QuestionId::Distance, 0, 0);
const HOW: Asked = Asked::of_part(QuestionId::Mode, 0, 0);
const HOME: Asked = Asked::of_trip(QuestionId::WayHome, 0);

/// The ways that can be chosen here, by the words of their option. Others are chosen
/// in the calculation.
pub const WAYS: [(&str, &str); 5] = [
    ("car", "own-trip-mode-car"),
    ("public_transport", "own-trip-mode-public-transport"),
    ("taxi", "own-trip-mode-taxi"),
    ("flight", "own-trip-mode-flight"),
    ("several", "own-trip-mode-several"),
];

/// The longest way that is believed.
const LONGEST: Metres = Metres(5_000_000);

/// How far back a trip may lie, in **days**: three years, the last that can be claimed.
const BACK: Days = Days::new(3 * 366);
/// How far ahead, in **days**.
const AHEAD: Days = Days::new(366);

/// What is in the form.
#[derive(Clone, Copy)]
pub struct Draft {
    pub to: Typed,
    pub day: Typed,
    pub clock: Typed,
    pub far: Typed,
    /// Which of [`WAYS`]; one more for not knowing yet.
    pub how: RwSignal<Option<usize>>,
    /// The same way home, none, or not known yet.
    pub home: RwSignal<Option<usize>>,
    answers: StoredValue<Answers>,
    is_confirmed: StoredValue<bool>,
}

impl Draft {
    /// A form for `trip`, or an empty one, with what is answered already.
    pub fn new(trip: Option<&OwnTrip>, answers: Answers, today: NaiveDate) -> Self {
        let answered_day = match answers.given(Asked::of_part(QuestionId::Date, 0, 0)) {
            Some(Given::Day(day)) => Some(*day),
            _ => None,
        };
        let day = answered_day.or(trip.map(|trip| trip.day));
        let day = day.map(|day| day.format("%-d.%-m.%Y").to_string());
        let clock = trip.and_then(|trip| trip.at);
        let clock = clock.map(|at| at.format("%H:%M").to_string());
        let far = distance(&answers, FAR, today).map_or_else(String::new, kilometres);
        let word = |asked| match answers.given(asked) {
            Some(Given::Chosen(word)) => Some(word.as_str()),
            _ => None,
        };
        let how = word(HOW).and_then(|word| WAYS.iter().position(|(way, _)| *way == word));
        let home = word(HOME).and_then(|word| ["same", "none"].iter().position(|one| *one == word));
        let to = trip.map(|trip| trip.to.as_str().to_owned());
        Self {
            to: Typed::new("own-to", to.unwrap_or_default()),
            day: Typed::new("own-day", day.unwrap_or_default()),
            clock: Typed::new("own-clock", clock.unwrap_or_default()),
            far: Typed::new("own-far", far),
            how: RwSignal::new(how),
            home: RwSignal::new(home),
            is_confirmed: StoredValue::new(trip.is_some_and(|trip| trip.is_confirmed)),
            answers: StoredValue::new(answers),
        }
    }

    /// What is answered already.
    pub fn answers(self) -> Answers {
        self.answers.get_value()
    }

    /// Reads the form; marks what is wrong and gives the first field of it.
    pub fn read(
        self,
        words: Words,
        today: NaiveDate,
        person: Option<&PersonView>,
        before: Option<OwnTripStamp>,
    ) -> Result<OwnTripDraft, &'static str> {
        let to = mark(self.to, self.read_to(words));
        let day = mark(self.day, self.read_day(words, today));
        let at = mark(self.clock, self.read_clock(words));
        let far = mark(self.far, self.read_far(words, today));
        let (to, day, at, far) = (to?, day?, at?, far?);
        let mut answers = self.answers.get_value();
        self.answer(&mut answers, far, today);
        if let Some(person) = person {
            know(&mut answers, person, day);
        }
        Ok(OwnTripDraft {
            person: person.map(|person| person.id.clone()),
            before,
            day,
            at,
            to,
            is_confirmed: self.is_confirmed.get_value(),
            answers,
        })
    }

    fn read_to(self, words: Words) -> Result<Destination, Localized> {
        self.to.text.with_untracked(|text| {
            Destination::read(text).map_err(|error| {
                let part = match error {
                    DestinationError::Empty => "empty",
                    DestinationError::TooLong => "long",
                    DestinationError::Control => "control",
                };
                part_of(words, "own-trip-to", part)
            })
        })
    }

    fn read_day(self, words: Words, today: NaiveDate) -> Result<NaiveDate, Localized> {
        let first = today.checked_sub_days(BACK).unwrap_or(today);
        let last = today.checked_add_days(AHEAD).unwrap_or(today);
        let text = self.day.text.get_untracked();
        match typed(text, &Form::Date { first, last }, today) {
            Ok(Given::Day(day)) => Ok(day),
            Err(Some(Invalid::TooEarly(_) | Invalid::TooLate(_))) => Err(words.text(
                "own-trip-day-outside",
                &[("first", day(first, today)), ("last", day(last, today))],
            )),
            Ok(_) | Err(_) => Err(part_of(words, "own-trip-day", "error")),
        }
    }

    fn read_clock(self, words: Words) -> Result<Option<NaiveTime>, Localized> {
        let text = self.clock.text.get_untracked();
        if text.trim().is_empty() {
            return Ok(None);
        }
        let at = read_clock(&text);
        at.map(Some)
            .ok_or_else(|| part_of(words, "own-trip-clock", "error"))
    }

    fn read_far(self, words: Words, today: NaiveDate) -> Result<Option<Metres>, Localized> {
        let text = self.far.text.get_untracked();
        if text.trim().is_empty() {
            return Ok(None);
        }
        match typed(text, &Form::Kilometres { most: LONGEST }, today) {
            Ok(Given::Distance(far)) => Ok(Some(far)),
            Ok(_) | Err(_) => Err(part_of(words, "own-trip-far", "error")),
        }
    }

    /// Answers what is chosen here. What was answered in another way elsewhere, and is
    /// no choice here, stays unless something else is chosen.
    fn answer(self, answers: &mut Answers, far: Option<Metres>, today: NaiveDate) {
        give_distance(answers, FAR, far, today);
        let word = |word: &str| Given::Chosen(word.to_owned());
        if let Some(at) = self.how.get_untracked() {
            match WAYS.get(at) {
                Some((way, _)) => answers.give(HOW, word(way)),
                None => answers.forget(HOW),
            }
        }
        match self.home.get_untracked() {
            Some(0) => answers.give(HOME, word("same")),
            Some(1) => answers.give(HOME, word("none")),
            Some(_) => answers.forget(HOME),
            None => {}
        }
    }
}

/// What was typed, as an answer to a question of that form.
fn typed(text: String, form: &Form, today: NaiveDate) -> Result<Given, Option<Invalid>> {
    let draft = questions::Draft {
        first: text,
        ..questions::Draft::default()
    };
    let read = draft.read(form, today);
    read.map_err(|wrong| wrong.first().map(|(_, invalid)| *invalid))
}

/// Marks the field where what was read is wrong.
fn mark<T>(field: Typed, read: Result<T, Localized>) -> Result<T, &'static str> {
    match read {
        Ok(value) => {
            field.wrong.set(None);
            Ok(value)
        }
        Err(wrong) => {
            field.wrong.set(Some(wrong));
            Err(field.id)
        }
    }
}

fn part_of(words: Words, id: &'static str, part: &str) -> Localized {
    words
        .part(id, part, &[])
        .unwrap_or_else(|| words.text(id, &[]))
}

/// What the register says of whoever the pages concern need not be asked.
fn know(answers: &mut Answers, person: &PersonView, day: NaiveDate) {
    let who = match person.basis {
        Basis::Oneself => Some("oneself"),
        Basis::Parent => Some("child"),
        Basis::PowerOfAttorney | Basis::Unknown(_) => None,
    };
    let once = Asked::once;
    if let Some(who) = who {
        let who = Given::Chosen(who.to_owned());
        answers.know(once(QuestionId::ForWhom), who, Source::Register);
    }
    if let Some(years) = person.born_on.and_then(|born_on| day.years_since(born_on)) {
        answers.know(
            once(QuestionId::Age),
            Given::Number(years),
            Source::Register,
        );
    }
    if let Some(born_on) = person.born_on {
        let born_on = Given::Day(born_on);
        answers.know(once(QuestionId::BornOn), born_on, Source::Register);
    }
}

/// As it is typed: whole kilometres, or with what is after the comma.
fn kilometres(far: Metres) -> String {
    let (whole, rest) = (far.0 / 1000, far.0 % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    let rest = format!("{rest:03}");
    format!("{whole},{}", rest.trim_end_matches('0'))
}
