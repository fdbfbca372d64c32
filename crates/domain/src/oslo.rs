//! The wall clock of Norway, on top of instants.
//!
//! Instants are kept in UTC. What a patient reads is Europe/Oslo, also when the
//! device is abroad.

use chrono::{
    DateTime, Datelike as _, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta,
    TimeZone as _, Utc,
};
use chrono_tz::{Europe::Oslo, Tz};

/// The instant as a clock in Norway shows it, with its offset.
pub fn local(at: DateTime<Utc>) -> DateTime<Tz> {
    at.with_timezone(&Oslo)
}

/// The day in Norway on which the instant falls.
pub fn date(at: DateTime<Utc>) -> NaiveDate {
    local(at).date_naive()
}

/// The time of day in Norway at that instant.
pub fn clock(at: DateTime<Utc>) -> NaiveTime {
    local(at).time()
}

/// The instant at which a clock in Norway shows `wall`.
///
/// In the hour that comes twice (last Sunday of October) it is the first one.
/// In the hour that is left out (last Sunday of March) it is the same distance
/// after the change, so 02:30 becomes 03:30.
pub fn instant(wall: NaiveDateTime) -> DateTime<Utc> {
    match Oslo.from_local_datetime(&wall).earliest() {
        Some(at) => at.with_timezone(&Utc),
        None => {
            let before = wall - TimeDelta::hours(1);
            Oslo.from_local_datetime(&before)
                .earliest()
                .map_or(wall.and_utc(), |at| {
                    at.with_timezone(&Utc) + TimeDelta::hours(1)
                })
        }
    }
}

/// The only instant at which a clock in Norway shows `wall`; `None` where it shows that
/// twice, or never: nobody has said which is meant.
pub fn only_instant(wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    let only = Oslo.from_local_datetime(&wall).single()?;
    Some(only.with_timezone(&Utc))
}

/// Which of the two times it is in the hour that comes twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// Summer time, before the clock is turned back.
    Summer,
    /// Winter time (*normaltid*), after that.
    Winter,
}

/// What tells an instant from the other at which a clock in Norway shows the same, that
/// night; `None` where it shows that once only.
pub fn season_to_tell(at: DateTime<Utc>) -> Option<Season> {
    match Oslo.from_local_datetime(&local(at).naive_local()) {
        LocalResult::Ambiguous(first, _) if first == at => Some(Season::Summer),
        LocalResult::Ambiguous(_, _) => Some(Season::Winter),
        LocalResult::Single(_) | LocalResult::None => None,
    }
}

/// The instant at which `date` begins in Norway.
pub fn midnight(date: NaiveDate) -> DateTime<Utc> {
    instant(date.and_time(NaiveTime::MIN))
}

/// Completed years between `born_on` and `on`; `None` before birth. A person
/// born on 29 February completes a year on 1 March of a common year.
pub fn completed_years(born_on: NaiveDate, on: NaiveDate) -> Option<u32> {
    on.years_since(born_on)
}

/// The first day on which a person has completed `years` years.
pub fn birthday(born_on: NaiveDate, years: u32) -> Option<NaiveDate> {
    let year = born_on.year().checked_add_unsigned(years)?;
    born_on
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)?.checked_add_days(Days::new(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn the_wall_clock_is_right_on_both_sides_of_the_clock_changes() {
        #[rustfmt::skip]
        let cases = [
            // what it shows                     wall clock          instant
            ("winter is one hour ahead",         "2026-12-01 10:15", "2026-12-01T09:15:00Z"),
            ("summer is two hours ahead",        "2026-07-01 10:15", "2026-07-01T08:15:00Z"),
            ("last minute before spring change", "2027-03-28 01:59", "2027-03-28T00:59:00Z"),
            ("the hour that is left out",        "2027-03-28 02:30", "2027-03-28T01:30:00Z"),
            ("first minute after it",            "2027-03-28 03:00", "2027-03-28T01:00:00Z"),
            ("the hour that comes twice: first", "2026-10-25 02:30", "2026-10-25T00:30:00Z"),
            ("after it",                         "2026-10-25 03:00", "2026-10-25T02:00:00Z"),
        ];
        for (shows, local, utc) in cases {
            assert_eq!(
                instant(wall(local)).to_rfc3339().replace("+00:00", "Z"),
                utc,
                "{shows}"
            );
        }
    }

    #[test]
    fn what_a_clock_shows_twice_or_never_is_no_instant_by_itself() {
        #[rustfmt::skip]
        let cases = [
            // wall clock         the only instant
            ("2026-10-25 01:59", Some("2026-10-24T23:59:00+00:00")),
            ("2026-10-25 02:00", None),
            ("2026-10-25 02:59", None),
            ("2026-10-25 03:00", Some("2026-10-25T02:00:00+00:00")),
            ("2027-03-28 01:59", Some("2027-03-28T00:59:00+00:00")),
            ("2027-03-28 02:00", None),
            ("2027-03-28 02:59", None),
            ("2027-03-28 03:00", Some("2027-03-28T01:00:00+00:00")),
        ];
        for (local, expected) in cases {
            let only = only_instant(wall(local)).map(|at| at.to_rfc3339());
            assert_eq!(only.as_deref(), expected, "{local}");
        }
    }

    #[test]
    fn in_the_hour_that_comes_twice_the_season_tells_which_it_is() {
        #[rustfmt::skip]
        let cases = [
            ("2026-10-24T23:59:59Z", None),
            ("2026-10-25T00:00:00Z", Some(Season::Summer)),
            ("2026-10-25T00:59:59Z", Some(Season::Summer)),
            ("2026-10-25T01:00:00Z", Some(Season::Winter)),
            ("2026-10-25T01:59:59Z", Some(Season::Winter)),
            ("2026-10-25T02:00:00Z", None),
            ("2027-03-28T00:59:59Z", None),
            ("2027-03-28T01:00:00Z", None),
        ];
        for (at, expected) in cases {
            assert_eq!(season_to_tell(at.parse().unwrap()), expected, "{at}");
        }
    }

    #[test]
    fn a_birthday_is_the_first_day_of_the_completed_year() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (born, years, expected) in [
            ("2010-06-02", 16, "2026-06-02"),
            ("2012-02-29", 14, "2026-03-01"),
            ("2012-02-29", 16, "2028-02-29"),
        ] {
            let on = birthday(day(born), years).unwrap();
            assert_eq!(on, day(expected));
            assert_eq!(completed_years(day(born), on), Some(years));
            assert_eq!(
                completed_years(day(born), on.pred_opt().unwrap()),
                Some(years - 1)
            );
        }
    }
}
