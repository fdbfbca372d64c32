//! A time of day that is typed as hour and minute, today in Norway.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::oslo;

/// Why what is typed is no time from which one can be ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no time of day.
    NoTime,
    /// It has passed already.
    Passed,
}

/// The instant today in Norway at which a clock shows `hour` and `minute`; `now` says
/// which day it is. The minute that runs has not passed.
pub fn today_at(hour: &str, minute: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, Wrong> {
    let number = |text: &str| {
        let text = text.trim();
        let is_short = (1..=2).contains(&text.len());
        let is_number = is_short && text.chars().all(|character| character.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (hour, minute) = number(hour).zip(number(minute)).ok_or(Wrong::NoTime)?;
    let clock = NaiveTime::from_hms_opt(hour, minute, 0).ok_or(Wrong::NoTime)?;
    let first = oslo::instant(oslo::date(now).and_time(clock));
    // The hour that comes twice shows it once more.
    let again = oslo::season_to_tell(first).map(|_| first + TimeDelta::hours(1));
    let is_ahead = |at: &DateTime<Utc>| at.timestamp() / 60 >= now.timestamp() / 60;
    let mut instants = [Some(first), again].into_iter().flatten();
    instants.find(is_ahead).ok_or(Wrong::Passed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::sample::at;

    #[test]
    fn a_time_of_day_is_today_in_norway_and_has_not_passed() {
        // 13:30 in Norway.
        let now = "2026-12-02T12:30:40Z";
        #[rustfmt::skip]
        let cases = [
            ("14", "05", Ok(at("2026-12-02T13:05:00Z"))),
            (" 9", "05", Err(Wrong::Passed)),
            ("13", "30", Ok(at("2026-12-02T12:30:00Z"))),
            ("13", "29", Err(Wrong::Passed)),
            ("23", "59", Ok(at("2026-12-02T22:59:00Z"))),
            ("24", "00", Err(Wrong::NoTime)),
            ("14", "60", Err(Wrong::NoTime)),
            ("14", "5",  Ok(at("2026-12-02T13:05:00Z"))),
            ("14", "",   Err(Wrong::NoTime)),
            ("",   "05", Err(Wrong::NoTime)),
            ("+4", "05", Err(Wrong::NoTime)),
            ("014", "5", Err(Wrong::NoTime)),
            ("to", "05", Err(Wrong::NoTime)),
        ];
        for (hour, minute, expected) in cases {
            assert_eq!(today_at(hour, minute, at(now)), expected, "{hour}:{minute}");
        }
    }

    #[test]
    fn shortly_after_midnight_it_is_the_new_day_in_norway() {
        let now = at("2026-12-01T23:10:00Z");
        assert_eq!(today_at("00", "30", now), Ok(at("2026-12-01T23:30:00Z")));
    }

    #[test]
    fn what_the_clock_shows_twice_is_the_next_time_that_it_does() {
        #[rustfmt::skip]
        let cases = [
            // now                    typed  meant
            ("2026-10-25T00:10:00Z", "30",  Ok(at("2026-10-25T00:30:00Z"))),
            ("2026-10-25T00:30:59Z", "30",  Ok(at("2026-10-25T00:30:00Z"))),
            ("2026-10-25T00:31:00Z", "30",  Ok(at("2026-10-25T01:30:00Z"))),
            ("2026-10-25T01:31:00Z", "30",  Err(Wrong::Passed)),
        ];
        for (now, minute, expected) in cases {
            assert_eq!(today_at("02", minute, at(now)), expected, "{now}");
        }
    }

    #[test]
    fn an_hour_that_is_left_out_is_the_one_after() {
        let now = at("2027-03-28T00:10:00Z");
        assert_eq!(today_at("02", "30", now), Ok(at("2027-03-28T01:30:00Z")));
    }
}
