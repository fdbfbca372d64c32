//! What a trip is called, in a heading, on a card and in the name of a link.

use chrono::{Datelike as _, NaiveDate};
use domain::{
    mode::Mode,
    trip::{Direction, Sharing},
};
use i18n::{DayStyle, Localized, Value};

use crate::text::{Values, Words};

/// The ends of a trip and its day: what it is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TripName {
    /// To the treatment or home.
    pub direction: Direction,
    /// Where the patient is picked up.
    pub from: String,
    /// Where the patient ends up.
    pub to: String,
    /// The day in Norway, if one is set.
    pub day: Option<NaiveDate>,
}

impl TripName {
    /// The name without the day: "Til Ullevål sykehus".
    pub fn short(&self, words: Words) -> Localized {
        let id = match self.direction {
            Direction::Outbound => "trips-name-outbound",
            Direction::Return => "trips-name-return",
            Direction::Other => "trips-name-other",
        };
        words.text(id, &self.ends())
    }

    /// The name with the day: "Til Ullevål sykehus fredag 12. mars".
    pub fn full(&self, words: Words, today: NaiveDate) -> Localized {
        let Some(day) = self.day else {
            return self.short(words);
        };
        let id = match self.direction {
            Direction::Outbound => "trips-name-outbound-day",
            Direction::Return => "trips-name-return-day",
            Direction::Other => "trips-name-other-day",
        };
        words.text(id, &self.ends_on(day, today))
    }

    /// The name of the link to the trip: "Se reisen til Ullevål sykehus fredag 12. mars".
    pub fn link(&self, words: Words, today: NaiveDate) -> Localized {
        let Some(day) = self.day else {
            let id = match self.direction {
                Direction::Outbound => "trips-open-outbound",
                Direction::Return => "trips-open-return",
                Direction::Other => "trips-open-other",
            };
            return words.text(id, &self.ends());
        };
        let id = match self.direction {
            Direction::Outbound => "trips-open-outbound-day",
            Direction::Return => "trips-open-return-day",
            Direction::Other => "trips-open-other-day",
        };
        words.text(id, &self.ends_on(day, today))
    }

    /// The end or ends that the direction calls for; a message takes no others.
    fn ends(&self) -> Values {
        let from = ("from", Value::from(self.from.as_str()));
        let to = ("to", Value::from(self.to.as_str()));
        match self.direction {
            Direction::Outbound => vec![to],
            Direction::Return => vec![from],
            Direction::Other => vec![from, to],
        }
    }

    fn ends_on(&self, day: NaiveDate, today: NaiveDate) -> Values {
        let mut values = self.ends();
        values.push(("day", Value::Day(day, day_style(day, today))));
        values
    }
}

/// A day is written with its year only in another year than this one.
pub fn day_style(day: NaiveDate, today: NaiveDate) -> DayStyle {
    if day.year() == today.year() {
        DayStyle::WithoutYear
    } else {
        DayStyle::Full
    }
}

/// A day by its date, with "i dag" or "i morgen" before it where that is so.
pub fn near_and_date(words: Words, day: NaiveDate, today: NaiveDate) -> Localized {
    let date = Value::Day(day, day_style(day, today));
    let distance = day.signed_duration_since(today).num_days();
    let said = if (-1..=1).contains(&distance) {
        let near = Value::NearDay { day, today };
        words.text("time-near-day", &[("near", near), ("day", date)])
    } else {
        words.value(&date)
    };
    said.capitalised()
}

/// The means of transport in words.
pub fn mode(words: Words, mode: &Mode) -> Localized {
    match mode {
        Mode::Unknown(word) => words.text(mode.word(), &[("word", word.as_str().into())]),
        known @ (Mode::Taxi
        | Mode::Minibus
        | Mode::Helseekspress
        | Mode::Helsebuss
        | Mode::Bus
        | Mode::Train
        | Mode::Boat
        | Mode::Flight) => words.text(known.word(), &[]),
    }
}

/// Whether it leaves by a timetable, from a stop, and does not come to the door.
pub const fn is_timetabled(mode: &Mode) -> bool {
    match mode {
        Mode::Helseekspress
        | Mode::Helsebuss
        | Mode::Bus
        | Mode::Train
        | Mode::Boat
        | Mode::Flight => true,
        Mode::Taxi | Mode::Minibus | Mode::Unknown(_) => false,
    }
}

/// The line under a card's time: means of transport, shared ride, escorts, series.
pub fn facts(
    words: Words,
    by: &Mode,
    sharing: Sharing,
    escorts: u8,
    in_series: bool,
) -> Vec<Localized> {
    let mut facts = vec![mode(words, by)];
    if sharing == Sharing::Shared {
        facts.push(words.text("trips-shared", &[]));
    }
    if escorts > 0 {
        let count = Value::Count(escorts.into());
        facts.push(words.text("trips-escorts", &[("count", count)]));
    }
    if in_series {
        facts.push(words.text("trips-in-series", &[]));
    }
    facts
}
