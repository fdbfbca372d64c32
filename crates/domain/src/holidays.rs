//! Norwegian public holidays and working days.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc, Weekday};

use crate::oslo;

/// Days relative to Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday
/// and Monday, Ascension Day, Whit Sunday and Monday.
const AROUND_EASTER: [i64; 7] = [-3, -2, 0, 1, 39, 49, 50];

/// The months that [`AROUND_EASTER`] can reach: Easter Sunday is never before 22 March or after 25 April.
const WITH_EASTER: std::ops::RangeInclusive<u32> = 3..=6;

/// Fixed days as (month, day): New Year's Day, 1 May, 17 May, 25 and 26 December.
const FIXED: [(u32, u32); 5] = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

/// When the office takes the last word about a trip, on the last working day before: 13:00.
pub const LAST_CALL: NaiveTime = NaiveTime::from_hms_opt(13, 0, 0).expect("13:00 is a time");

/// Whether `date` is a public holiday in Norway. Sundays are not counted here.
pub fn is_holiday(date: NaiveDate) -> bool {
    FIXED.contains(&(date.month(), date.day()))
        || (WITH_EASTER.contains(&date.month()) && is_around_easter(date))
}

fn is_around_easter(date: NaiveDate) -> bool {
    let easter = computus::gregorian_naive(date.year());
    easter.is_ok_and(|easter| AROUND_EASTER.contains(&(date - easter).num_days()))
}

/// Whether offices work on `date`: Monday to Friday and no holiday.
pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(date)
}

/// The last working day before `date`; `None` at the beginning of the calendar.
pub fn working_day_before(date: NaiveDate) -> Option<NaiveDate> {
    let mut day = date;
    loop {
        day = day.checked_sub_days(Days::new(1))?;
        if is_working_day(day) {
            return Some(day);
        }
    }
}

/// From when on it is too late to say something about a trip on `date` other than by
/// phone; `None` at the beginning of the calendar.
pub fn last_call(date: NaiveDate) -> Option<DateTime<Utc>> {
    let day = working_day_before(date)?;
    Some(oslo::instant(day.and_time(LAST_CALL)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_working_day_skips_weekends_and_holidays() {
        #[rustfmt::skip]
        let cases = [
            // what it shows                         day           last working day before
            ("midweek",                              "2026-11-25", "2026-11-24"),
            ("Monday looks back to Friday",          "2026-11-23", "2026-11-20"),
            ("Sunday too",                           "2026-11-22", "2026-11-20"),
            ("Tuesday after Easter",                 "2027-03-30", "2027-03-24"),
            ("Ascension Day 2027, the day after",    "2027-05-07", "2027-05-05"),
            ("17 May 2027 is Whit Monday too",       "2027-05-18", "2027-05-14"),
            ("Christmas",                            "2026-12-28", "2026-12-24"),
            ("New Year's Day on a Friday",           "2027-01-04", "2026-12-31"),
        ];
        for (shows, day, expected) in cases {
            assert_eq!(
                working_day_before(day.parse().unwrap()),
                expected.parse().ok(),
                "{shows}"
            );
        }
    }

    #[test]
    fn no_easter_reaches_beyond_the_months_that_are_looked_at() {
        for year in 1900..2300 {
            let easter = computus::gregorian_naive(year).unwrap();
            for days in AROUND_EASTER {
                let day = easter + chrono::TimeDelta::days(days);
                assert!(
                    WITH_EASTER.contains(&day.month()) && is_holiday(day),
                    "{day}"
                );
            }
        }
    }
}
