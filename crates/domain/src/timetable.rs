//! Timetables of the buses that are built for patients (*Helseekspress*, *Helsebuss*).
//!
//! Who runs a line says its times; nothing is worked out that they have not said. A
//! seat must be booked: a line that runs is no trip.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::{
    holidays::{is_holiday, working_day_before},
    ids::LineId,
    language::Language,
    mode::Mode,
    oslo,
    trip::Direction,
};

/// One line with all that is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimetableLine {
    /// The line.
    pub id: LineId,
    /// What it is called, such as "Nordvik – Storby".
    pub name: String,
    /// What runs there.
    pub mode: Mode,
    /// Who runs it.
    pub operator: String,
    /// Whether it is made up, to try the program with.
    pub is_sample: bool,
    /// On which days it runs.
    pub runs: Runs,
    /// Whom there is room for.
    pub capacity: Capacity,
    /// How a seat is booked.
    pub booking: Booking,
    /// Every departure, in order.
    pub departures: Vec<Departure>,
    /// What is said about single stops, or about all.
    pub footnotes: Vec<Footnote>,
    /// Who says all this.
    pub said_by: String,
    /// When it was last compared with what they say.
    pub checked_at: DateTime<Utc>,
}

/// On which days a line runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Runs {
    /// The first day that the timetable is for; `None` when it does not say.
    pub from: Option<NaiveDate>,
    /// The last one.
    pub until: Option<NaiveDate>,
    /// The days of the week; `None` when they cannot be read.
    pub days: Option<Vec<Weekday>>,
    /// Whether it also runs on public holidays.
    pub on_holidays: bool,
    /// What counts instead, the first that fits.
    pub exceptions: Vec<Exception>,
}

/// Days on which something else counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// Whether it runs.
    pub runs: bool,
    /// Why, if that is said.
    pub note: Option<Told>,
}

/// A sentence in the languages of those who run the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// Whom there is room for; `None` where it is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capacity {
    /// Seats.
    pub seats: Option<u16>,
    /// Stretchers.
    pub stretchers: Option<u16>,
    /// Whether somebody can stay in their wheelchair.
    pub wheelchair: Option<bool>,
}

/// How a seat is booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// Whether nobody may come along without.
    pub is_required: bool,
    /// Until when.
    pub latest: LastBooking,
    /// Where, if it is said.
    pub phone: Option<String>,
}

/// Until when a seat can be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastBooking {
    /// Nothing is said about it.
    NotStated,
    /// On the last working day before, until this time in Norway.
    WorkingDayBefore(NaiveTime),
    /// Something is said that this version does not know.
    Unknown,
}

/// One run of the bus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// To the treatment or home.
    pub direction: Direction,
    /// Where it stops, in order.
    pub stops: Vec<Stop>,
}

/// Where the bus stops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Tells the stops of a line apart; footnotes name it.
    pub number: u16,
    /// What it is called.
    pub name: String,
    /// When one has to be there.
    pub meet: StopTime,
    /// When the bus comes.
    pub arrives: StopTime,
    /// When the bus leaves.
    pub departs: StopTime,
}

/// What is said of a time at a stop, on the clock of Norway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopTime {
    /// Nothing.
    #[default]
    NotStated,
    /// A time.
    At(NaiveTime),
    /// Something that is no time. It is never guessed at.
    Unreadable,
}

/// What is said about a stop, or about the whole line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// The mark beside the stop, such as `*`.
    pub mark: String,
    /// Which stop; `None` for the whole line.
    pub stop: Option<u16>,
    /// What is said.
    pub text: Told,
}

/// Whether a line runs on a day, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunsOn<'a> {
    /// It does, as on every such day.
    AsUsual,
    /// It does, on this exception.
    ByException(&'a Exception),
    /// It does not, on this exception.
    NotByException(&'a Exception),
    /// It does not on a public holiday.
    NotOnHoliday,
    /// It does not on this day of the week.
    NotOnWeekday,
    /// The timetable does not say.
    NotSaid,
}

impl TimetableLine {
    /// Whether it runs on `day`: what is excepted counts before a public holiday, and
    /// that before the day of the week.
    pub fn runs_on(&self, day: NaiveDate) -> RunsOn<'_> {
        let Runs {
            from,
            until,
            days,
            on_holidays,
            exceptions,
        } = &self.runs;
        if from.is_some_and(|from| day < from) || until.is_some_and(|until| until < day) {
            return RunsOn::NotSaid;
        }
        let mut exceptions = exceptions.iter();
        if let Some(exception) = exceptions.find(|one| (one.from..=one.until).contains(&day)) {
            return match exception.runs {
                true => RunsOn::ByException(exception),
                false => RunsOn::NotByException(exception),
            };
        }
        match days {
            None => RunsOn::NotSaid,
            Some(_) if is_holiday(day) && !on_holidays => RunsOn::NotOnHoliday,
            Some(days) if days.contains(&day.weekday()) => RunsOn::AsUsual,
            Some(_) => RunsOn::NotOnWeekday,
        }
    }

    /// What is said about a stop, in order.
    pub fn footnotes_at(&self, stop: u16) -> impl Iterator<Item = &Footnote> {
        let footnotes = self.footnotes.iter();
        footnotes.filter(move |footnote| footnote.stop == Some(stop))
    }
}

impl RunsOn<'_> {
    /// Whether the bus comes; `None` when nobody has said.
    pub const fn does_run(self) -> Option<bool> {
        match self {
            Self::AsUsual | Self::ByException(_) => Some(true),
            Self::NotByException(_) | Self::NotOnHoliday | Self::NotOnWeekday => Some(false),
            Self::NotSaid => None,
        }
    }
}

impl Booking {
    /// Until when a seat for `day` can be booked, where that is said.
    pub fn latest_for(&self, day: NaiveDate) -> Option<DateTime<Utc>> {
        match self.latest {
            LastBooking::WorkingDayBefore(time) => {
                Some(oslo::instant(working_day_before(day)?.and_time(time)))
            }
            LastBooking::NotStated | LastBooking::Unknown => None,
        }
    }
}

impl Told {
    /// The sentence in `language`, or in the one that stands in for it, which comes
    /// with it.
    pub fn in_language(&self, language: Language) -> (Language, &str) {
        let language = language.fallback().unwrap_or(language);
        let text = match language {
            Language::Nb | Language::Se => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        };
        (language, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{at, timetable_line};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Except 2026-12-28 to 2026-12-30, and with 2026-12-25 though it is a holiday.
    fn line() -> TimetableLine {
        let exception = |from, until, runs| Exception {
            from: day(from),
            until: day(until),
            runs,
            note: None,
        };
        let mut line = timetable_line();
        line.runs.exceptions = vec![
            exception("2026-12-25", "2026-12-25", true),
            exception("2026-12-28", "2026-12-30", false),
            exception("2026-12-29", "2026-12-29", true),
        ];
        line
    }

    #[test]
    fn a_line_runs_on_its_days_unless_something_else_is_said() {
        #[rustfmt::skip]
        let cases = [
            // what it shows                             day           runs
            ("an ordinary Wednesday",                    "2026-12-02", Some(true)),
            ("a Saturday",                               "2026-12-05", Some(false)),
            ("the first day of the timetable",           "2026-08-17", Some(true)),
            ("the day before it",                        "2026-08-16", None),
            ("the last day of the timetable",            "2027-06-18", Some(true)),
            ("the day after it",                         "2027-06-19", None),
            ("a holiday that is excepted",               "2026-12-25", Some(true)),
            ("the day before the closed days, a Sunday", "2026-12-27", Some(false)),
            ("the first closed day",                     "2026-12-28", Some(false)),
            ("of two exceptions the first counts",       "2026-12-29", Some(false)),
            ("the last closed day",                      "2026-12-30", Some(false)),
            ("the day after",                            "2026-12-31", Some(true)),
            ("New Year's Day, a Friday",                 "2027-01-01", Some(false)),
            ("Maundy Thursday",                          "2027-03-25", Some(false)),
            ("the Wednesday before",                     "2027-03-24", Some(true)),
            ("Whit Monday",                              "2027-05-17", Some(false)),
        ];
        for (shows, date, expected) in cases {
            assert_eq!(line().runs_on(day(date)).does_run(), expected, "{shows}");
        }
    }

    #[test]
    fn why_a_line_does_not_run_is_told() {
        let line = line();
        let why = |date| line.runs_on(day(date));
        assert_eq!(why("2026-12-05"), RunsOn::NotOnWeekday);
        assert_eq!(why("2027-01-01"), RunsOn::NotOnHoliday);
        let closed = &line.runs.exceptions[1];
        assert_eq!(why("2026-12-30"), RunsOn::NotByException(closed));
    }

    #[test]
    fn days_that_cannot_be_read_are_not_guessed_at() {
        let mut line = line();
        line.runs.days = None;
        for date in ["2026-12-02", "2026-12-05", "2027-01-01"] {
            assert_eq!(line.runs_on(day(date)), RunsOn::NotSaid, "{date}");
        }
        assert_eq!(line.runs_on(day("2026-12-25")).does_run(), Some(true));
        let mut every_holiday = timetable_line();
        every_holiday.runs.on_holidays = true;
        let new_year = every_holiday.runs_on(day("2027-01-01"));
        assert_eq!(new_year, RunsOn::AsUsual);
    }

    #[test]
    fn a_seat_is_booked_until_the_last_working_day_before() {
        let booking = timetable_line().booking;
        #[rustfmt::skip]
        let cases = [
            ("midweek",             "2026-12-02", "2026-12-01T12:00:00Z"),
            ("Monday",              "2026-12-07", "2026-12-04T12:00:00Z"),
            ("after Christmas",     "2026-12-28", "2026-12-24T12:00:00Z"),
            ("in summer",           "2027-06-15", "2027-06-14T11:00:00Z"),
        ];
        for (shows, date, expected) in cases {
            assert_eq!(booking.latest_for(day(date)), Some(at(expected)), "{shows}");
        }
        for latest in [LastBooking::NotStated, LastBooking::Unknown] {
            let booking = Booking {
                latest,
                ..booking.clone()
            };
            assert_eq!(booking.latest_for(day("2026-12-02")), None);
        }
    }

    #[test]
    fn what_is_told_is_told_in_every_language() {
        let told = Told {
            nb: "b".into(),
            nn: "n".into(),
            en: "e".into(),
        };
        let texts = Language::ALL.map(|language| told.in_language(language));
        assert_eq!(
            texts,
            [
                (Language::Nb, "b"),
                (Language::Nn, "n"),
                (Language::Nb, "b"),
                (Language::En, "e"),
            ]
        );
    }
}
