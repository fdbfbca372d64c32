//! What a trip is called, in a heading, on a card and in the name of a link.

use chrono::{Datelike as _, NaiveDate};
use domain::{
    mode::Mode,
    trip::{Direction, Sharing},
};
pub use i18n::trip::is_timetabled;
use i18n::{DayStyle, Localized, Value};
use ipc::trips::TripView;

use crate::text::{Values, Words};

/// The ends of a trip and its day: what it is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TripName {
    /// To the treatment or home.
    pub direction: Direction,
    /// Where the patient is picked up, if that is said.
    pub from: Option<String>,
    /// Where the patient ends up, if that is said.
    pub to: Option<String>,
    /// The day in Norway, if one is set.
    pub day: Option<NaiveDate>,
}

/// What the trip of a page is called.
pub fn trip_name(view: &TripView) -> TripName {
    let trip = &view.trip;
    TripName {
        direction: trip.direction.clone(),
        from: trip.segments.first().from.label.clone(),
        to: trip.destination().label.clone(),
        day: view.day,
    }
}

impl TripName {
    /// The name without the day: "Til Ullevål sykehus".
    pub fn short(&self, words: Words) -> Localized {
        let id = match self.direction {
            Direction::Outbound => "trips-name-outbound",
            Direction::Return => "trips-name-return",
            Direction::Other if self.is_elsewhere() => "trip-title",
            Direction::Other => "trips-name-other",
        };
        words.text(id, &self.ends(words))
    }

    /// The name with the day: "Til Ullevål sykehus fredag 12. mars".
    pub fn full(&self, words: Words, today: NaiveDate) -> Localized {
        let Some(day) = self.day else {
            return self.short(words);
        };
        let id = match self.direction {
            Direction::Outbound => "trips-name-outbound-day",
            Direction::Return => "trips-name-return-day",
            Direction::Other if self.is_elsewhere() => "trips-name-elsewhere-day",
            Direction::Other => "trips-name-other-day",
        };
        words.text(id, &self.ends_on(words, day, today))
    }

    /// The name of the link to the trip: "Se reisen til Ullevål sykehus fredag 12. mars".
    pub fn link(&self, words: Words, today: NaiveDate) -> Localized {
        let Some(day) = self.day else {
            let id = match self.direction {
                Direction::Outbound => "trips-open-outbound",
                Direction::Return => "trips-open-return",
                Direction::Other if self.is_elsewhere() => "trips-open",
                Direction::Other => "trips-open-other",
            };
            return words.text(id, &self.ends(words));
        };
        let id = match self.direction {
            Direction::Outbound => "trips-open-outbound-day",
            Direction::Return => "trips-open-return-day",
            Direction::Other if self.is_elsewhere() => "trips-open-elsewhere-day",
            Direction::Other => "trips-open-other-day",
        };
        words.text(id, &self.ends_on(words, day, today))
    }

    /// Whether no name can be made of both ends.
    const fn is_elsewhere(&self) -> bool {
        self.from.is_none() || self.to.is_none()
    }

    /// The end or ends that the direction calls for; a message takes no others.
    /// Where a trip there or home does not say its place, the treatment stands
    /// for it.
    fn ends(&self, words: Words) -> Values {
        let end = |place: &Option<String>| match place {
            Some(place) => Value::from(place.as_str()),
            None => Value::Text(words.text("trips-name-treatment", &[]).text),
        };
        match self.direction {
            Direction::Outbound => vec![("to", end(&self.to))],
            Direction::Return => vec![("from", end(&self.from))],
            Direction::Other if self.is_elsewhere() => Vec::new(),
            Direction::Other => vec![("from", end(&self.from)), ("to", end(&self.to))],
        }
    }

    fn ends_on(&self, words: Words, day: NaiveDate, today: NaiveDate) -> Values {
        let mut values = self.ends(words);
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
    words.of(|words| i18n::trip::mode(words, mode))
}

/// The line under a card's time: means of transport, shared ride, escorts, series.
pub fn facts(
    words: Words,
    by: &Mode,
    sharing: Sharing,
    escorts: Option<u8>,
    in_series: bool,
) -> Vec<Localized> {
    let mut facts = vec![mode(words, by)];
    if sharing == Sharing::Shared {
        facts.push(words.text("trips-shared", &[]));
    }
    if let Some(escorts @ 1..) = escorts {
        let count = Value::Count(escorts.into());
        facts.push(words.text("trips-escorts", &[("count", count)]));
    }
    if in_series {
        facts.push(words.text("trips-in-series", &[]));
    }
    facts
}
