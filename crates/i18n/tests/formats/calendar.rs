//! Every day of some years, and the nights on which the clock is moved.

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};
use domain::language::Language::{self, En, Nb};
use i18n::{
    ClockStyle::Digits,
    DayStyle::{self, Full, Short},
    Value::{self, Day, Moment, NearDay},
};

use crate::{day, instant, localizer, written};

const MONDAY_FIRST: [&str; 7] = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
];

#[test]
fn every_day_of_ten_years_has_its_own_weekday_and_number() {
    let nb = localizer(Nb);
    // 1 January 2023 was a Sunday; from there weekdays follow each other.
    let first = day("2023-01-01");
    for (number, date) in first
        .iter_days()
        .take_while(|date| date.year() < 2033)
        .enumerate()
    {
        let text = written(&nb, &Day(date, Full));
        let weekday = MONDAY_FIRST[(number + 6) % 7];
        assert!(
            text.starts_with(&format!("{weekday} {}. ", date.day())),
            "{date}: {text}"
        );
        assert!(
            text.ends_with(&format!(" {}", date.year())),
            "{date}: {text}"
        );
        assert_eq!(
            written(&nb, &Day(date, Short)),
            date.format("%d.%m.%Y").to_string()
        );
    }
}

#[test]
fn every_day_has_words_in_every_language() {
    const STYLES: [DayStyle; 6] = [
        DayStyle::Full,
        DayStyle::WithoutYear,
        DayStyle::Date,
        DayStyle::DateWithoutYear,
        DayStyle::Short,
        DayStyle::Weekday,
    ];
    for language in Language::ALL {
        let localizer = localizer(language);
        for date in day("2028-01-01").iter_days().take(366) {
            for style in STYLES {
                assert!(!written(&localizer, &Day(date, style)).is_empty());
            }
        }
    }
}

#[test]
fn days_at_the_edges_of_months_years_and_the_calendar() {
    let nb = localizer(Nb);
    #[rustfmt::skip]
    let cases = [
        (day("2028-02-29"), "tirsdag 29. februar 2028"),
        (day("2027-02-28"), "søndag 28. februar 2027"),
        (day("2027-03-01"), "mandag 1. mars 2027"),
        (day("2026-12-31"), "torsdag 31. desember 2026"),
        (day("2027-01-01"), "fredag 1. januar 2027"),
        (NaiveDate::MIN,    "torsdag 1. januar -262143"),
        (NaiveDate::MAX,    "mandag 31. desember 262142"),
    ];
    for (date, expected) in cases {
        assert_eq!(written(&nb, &Day(date, Full)), expected);
    }
    assert_eq!(
        written(
            &nb,
            &NearDay {
                day: NaiveDate::MAX,
                today: NaiveDate::MIN
            }
        ),
        "mandag 31. desember 262142"
    );
}

#[test]
fn an_instant_is_shown_as_clocks_in_norway_show_it() {
    let (nb, en) = (localizer(Nb), localizer(En));
    #[rustfmt::skip]
    let cases = [
        // what it shows                            instant                  nb                             en
        ("winter",                                  "2026-12-01T09:15:00Z", "1. desember 2026 kl. 10:15",  "1 December 2026 at 10:15"),
        ("summer",                                  "2026-07-01T08:15:00Z", "1. juli 2026 kl. 10:15",      "1 July 2026 at 10:15"),
        ("the last minute before spring forward",   "2027-03-28T00:59:00Z", "28. mars 2027 kl. 01:59",     "28 March 2027 at 01:59"),
        ("the first minute after it",               "2027-03-28T01:00:00Z", "28. mars 2027 kl. 03:00",     "28 March 2027 at 03:00"),
        ("the hour that comes twice, first time",   "2026-10-25T00:30:00Z", "25. oktober 2026 kl. 02:30 sommertid",  "25 October 2026 at 02:30 summer time"),
        ("the hour that comes twice, second time",  "2026-10-25T01:30:00Z", "25. oktober 2026 kl. 02:30 vintertid",  "25 October 2026 at 02:30 winter time"),
        ("the first minute after it",               "2026-10-25T02:00:00Z", "25. oktober 2026 kl. 03:00",  "25 October 2026 at 03:00"),
        ("New Year comes an hour before UTC",       "2026-12-31T23:00:00Z", "1. januar 2027 kl. 00:00",    "1 January 2027 at 00:00"),
        ("the last minute of the year",             "2026-12-31T22:59:00Z", "31. desember 2026 kl. 23:59", "31 December 2026 at 23:59"),
        ("leap day",                                "2028-02-28T23:00:00Z", "29. februar 2028 kl. 00:00",  "29 February 2028 at 00:00"),
    ];
    for (shows, at, norwegian, english) in cases {
        let moment = Moment(instant(at), DayStyle::Date);
        assert_eq!(
            (written(&nb, &moment), written(&en, &moment)),
            (norwegian.into(), english.into()),
            "{shows}"
        );
    }
}

#[test]
fn the_clock_runs_on_except_at_the_two_changes() {
    let nb = localizer(Nb);
    let minutes = |text: &str| {
        // In the hour that comes twice, which one it is comes after the digits.
        let digits = text.split(' ').next().expect("digits");
        let (hours, minutes) = digits.split_once(':').expect("hours and minutes");
        let number = |digits: &str| digits.parse::<i64>().expect("digits");
        number(hours) * 60 + number(minutes)
    };
    let start = instant("2026-01-01T00:00:00Z");
    let shown = (0..366 * 24).map(|hour| {
        let at = start + TimeDelta::hours(hour);
        minutes(&written(&nb, &Value::clock_of(at, Digits)))
    });
    let shown: Vec<i64> = shown.collect();
    let steps = shown
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).rem_euclid(24 * 60));
    let (mut held, mut leapt) = (0, 0);
    for step in steps {
        match step {
            60 => {}
            0 => held += 1,
            120 => leapt += 1,
            other => panic!("the clock moved {other} minutes in an hour"),
        }
    }
    assert_eq!((held, leapt), (1, 1));
    assert_eq!(day("2026-01-01") + Days::new(365), day("2027-01-01"));
}
