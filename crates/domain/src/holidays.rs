//! Norwegian public holidays and working days.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// Days relative to Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday
/// and Monday, Ascension Day, Whit Sunday and Monday.
const AROUND_EASTER: [i64; 7] = [-3, -2, 0, 1, 39, 49, 50];

/// Fixed days as (month, day): New Year's Day, 1 May, 17 May, 25 and 26 December.
const FIXED: [(u32, u32); 5] = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

/// Whether `date` is a public holiday in Norway. Sundays are not counted here.
pub fn is_holiday(date: NaiveDate) -> bool {
    let from_easter =
        computus::gregorian_naive(date.year()).map(|easter| (date - easter).num_days());
    FIXED.contains(&(date.month(), date.day()))
        || from_easter.is_ok_and(|days| AROUND_EASTER.contains(&days))
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
}
