//! Reckoning of deadlines.
//!
//! Weeks and months end on the day of the same name or number; where a month
//! lacks it, on its last day (domstolloven § 148). A last day on a Saturday, a
//! Sunday or a public holiday moves to the next working day (§ 149). Complaints
//! follow these sections through forvaltningsloven § 30. That claims under
//! pasientreiseforskriften § 25 do is not said in any source seen: whoever
//! shows a moved day says so.

use chrono::{Days, Months, NaiveDate};
use domain::holidays::is_working_day;

/// Months in which to claim, pasientreiseforskriften § 25 first paragraph.
const CLAIM: Months = Months::new(CLAIM_MONTHS);

/// The same as a number.
pub(crate) const CLAIM_MONTHS: u32 = 6;

/// Months after which nothing is paid at all, § 25 second paragraph.
const TOO_LATE: Months = Months::new(12 * TOO_LATE_YEARS);

/// The same in years.
pub(crate) const TOO_LATE_YEARS: u32 = 3;

/// Weeks in which to complain, pasient- og brukerrettighetsloven § 7-5.
pub const COMPLAINT_WEEKS: u8 = 4;

/// When something must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day, a working day.
    pub last_day: NaiveDate,
    /// The reckoned day is a day off, and the last day is the next working day.
    pub moved: bool,
}

/// The last day to claim what could be claimed from this day on.
pub fn claim_by(from: NaiveDate) -> Deadline {
    on_working_day(months_after(from, CLAIM))
}

/// The last day to claim late, for reasons that a case worker judges.
pub fn late_until(from: NaiveDate) -> Deadline {
    on_working_day(months_after(from, TOO_LATE))
}

/// The last day to complain of a decision received on this day.
pub fn complain_by(received: NaiveDate) -> Deadline {
    let weeks = Days::new(7 * u64::from(COMPLAINT_WEEKS));
    on_working_day(received.checked_add_days(weeks).unwrap_or(NaiveDate::MAX))
}

/// The day of the same number so many months on, or the last day of that month.
fn months_after(from: NaiveDate, months: Months) -> NaiveDate {
    from.checked_add_months(months).unwrap_or(NaiveDate::MAX)
}

/// The day itself if offices work on it, else the next on which they do.
fn on_working_day(day: NaiveDate) -> Deadline {
    let mut last_day = day;
    while !is_working_day(last_day) {
        let Some(next) = last_day.succ_opt() else {
            break;
        };
        last_day = next;
    }
    Deadline {
        last_day,
        moved: last_day != day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    type Reckons = fn(NaiveDate) -> Deadline;

    fn check(reckons: Reckons, cases: &[(&str, &str, &str, bool)]) {
        for (shows, from, last_day, moved) in cases {
            let expected = Deadline {
                last_day: day(last_day),
                moved: *moved,
            };
            assert_eq!(reckons(day(from)), expected, "{shows}");
        }
    }

    #[test]
    fn six_months_end_on_the_same_number_or_the_last_day_of_the_month() {
        #[rustfmt::skip]
        check(claim_by, &[
            // what it shows                             from          last day      moved
            ("the same number",                          "2026-02-10", "2026-08-10", false),
            ("31 August ends in February, a Saturday",   "2025-08-31", "2026-03-02", true),
            ("31 August ends in February, a Monday",     "2021-08-31", "2022-02-28", false),
            ("31 August before a leap year",             "2027-08-31", "2028-02-29", false),
            ("28 August ends on the same day as that",   "2021-08-28", "2022-02-28", false),
            ("30 September has no 30 in no month",       "2025-09-30", "2026-03-30", false),
            ("31 October ends on the 30th",              "2025-10-31", "2026-04-30", false),
            ("a Sunday",                                 "2026-02-09", "2026-08-10", true),
            ("1 May, a Friday",                          "2025-11-01", "2026-05-04", true),
            ("17 May 2027, which is Whit Monday too",    "2026-11-17", "2027-05-18", true),
            ("Maundy Thursday to Tuesday after Easter",  "2025-10-02", "2026-04-07", true),
            ("Christmas Day, a Friday",                  "2026-06-25", "2026-12-28", true),
            ("New Year's Day, a Friday",                 "2026-07-01", "2027-01-04", true),
        ]);
    }

    #[test]
    fn three_years_end_on_the_same_day_of_the_year() {
        #[rustfmt::skip]
        check(late_until, &[
            // what it shows                             from          last day      moved
            ("the same day",                             "2023-11-23", "2026-11-23", false),
            ("29 February",                              "2024-02-29", "2027-03-01", true),
            ("a Saturday",                               "2023-11-21", "2026-11-23", true),
        ]);
    }

    #[test]
    fn four_weeks_end_on_the_day_of_the_same_name() {
        #[rustfmt::skip]
        check(complain_by, &[
            // what it shows                             received      last day      moved
            ("a Monday",                                 "2026-10-26", "2026-11-23", false),
            ("a Saturday",                               "2026-10-24", "2026-11-23", true),
            ("over New Year",                            "2026-12-03", "2026-12-31", false),
            ("Christmas Eve is a working day",           "2026-11-26", "2026-12-24", false),
            ("Easter",                                   "2026-03-05", "2026-04-07", true),
        ]);
    }

    #[test]
    fn the_end_of_the_calendar_is_an_end() {
        for reckons in [claim_by as Reckons, late_until, complain_by] {
            assert_eq!(reckons(NaiveDate::MAX).last_day, NaiveDate::MAX);
        }
    }
}
