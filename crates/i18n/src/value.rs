//! What can stand in a message.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{money::Ore, oslo};

/// A value for a placeable. It reaches Fluent already in words and digits of the
/// language that answers; only [`Value::Count`] and [`Value::Choice`] can be
/// selected on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text from outside: a name, a place, a reference. Fenced off from the
    /// sentence when the localizer says so.
    Text(String),
    /// A word of the program that a message selects on; never shown itself.
    Choice(&'static str),
    /// A number of things. Selects the plural form and is shown in groups of three.
    Count(i64),
    /// A share in whole percent.
    Percent(i64),
    /// A length in metres, shown in kilometres with at most one decimal.
    Metres(u32),
    /// A length in metres, shown in kilometres to the metre: for a length that
    /// is compared or multiplied where the reader sees it.
    ExactMetres(u32),
    /// A sum of money.
    Money(Ore, MoneyStyle),
    /// A calendar day.
    Day(NaiveDate, DayStyle),
    /// A calendar day as seen from today: the word for yesterday, today or
    /// tomorrow, otherwise weekday and date; with the year when it is another one.
    NearDay {
        /// The day that is spoken of.
        day: NaiveDate,
        /// Today in Norway.
        today: NaiveDate,
    },
    /// A time of day, as a clock in Norway shows it.
    Clock(NaiveTime, ClockStyle),
    /// The time of day in Norway at an instant; it says whether it is summer or winter time
    /// in the hour that comes twice.
    ClockAt(DateTime<Utc>, ClockStyle),
    /// Day and time of day in Norway.
    Moment(DateTime<Utc>, DayStyle),
    /// Like [`Value::NearDay`], followed by the time of day in Norway.
    NearMoment {
        /// The instant that is spoken of.
        at: DateTime<Utc>,
        /// Today in Norway.
        today: NaiveDate,
    },
}

impl Value {
    /// The day in Norway on which an instant falls.
    pub fn day_of(at: DateTime<Utc>, style: DayStyle) -> Self {
        Self::Day(oslo::date(at), style)
    }

    /// The time of day in Norway at an instant.
    pub const fn clock_of(at: DateTime<Utc>, style: ClockStyle) -> Self {
        Self::ClockAt(at, style)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// How a sum is written. Bokmål as the example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyStyle {
    /// `1 234,50 kr`; whole kroner without decimals: `171 kr`.
    Written,
    /// `171 kroner`, for text that is read aloud.
    Spoken,
}

/// How a day is written. Bokmål as the example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayStyle {
    /// `fredag 12. mars 2027`
    Full,
    /// `fredag 12. mars`
    WithoutYear,
    /// `12. mars 2027`
    Date,
    /// `12. mars`
    DateWithoutYear,
    /// `12.03.2027`
    Short,
    /// `fredag`
    Weekday,
}

/// How a time of day is written. Bokmål as the example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockStyle {
    /// `07:40`
    Digits,
    /// `kl. 07:40`
    Marked,
    /// `ca. kl. 07:40`, for a planned pick-up.
    About,
    /// `klokka 07:40`, for text that is read aloud.
    Spoken,
    /// `ca. klokka 07:40`
    SpokenAbout,
}
