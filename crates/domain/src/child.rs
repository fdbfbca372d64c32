//! Children on the way: who may travel alone, and what secures them in a car.
//!
//! Source: the office's page for practitioners (*Rekvirere transport*, 2 August 2022).
//! Those who carry out trips follow it; it is no regulation.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{escort::ChildAlone, oslo};

/// From this age on, in completed **years**, nobody is a child.
pub(crate) const OF_AGE: u32 = 18;

/// Until this age, in completed **years**, a child is to have an escort.
pub(crate) const HALF_GROWN: u32 = 12;

/// Below this height, in **centimetres**, a child must be secured by what fits its weight.
pub const SEAT_BELOW_CM: u16 = 135;

/// Below this weight, in **kilograms**, a child must be secured by what fits its weight.
pub const SEAT_BELOW_KG: u16 = 36;

/// How old a child is, as far as it decides about travelling alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Not at school yet.
    BelowSchoolAge,
    /// At school, and not twelve.
    BelowTwelve,
    /// Twelve or more, and not of age.
    FromTwelve,
}

impl Stage {
    /// Of somebody born on `born_on`, on the `day` of travel; `None` for an adult.
    pub fn on(day: NaiveDate, born_on: NaiveDate) -> Option<Self> {
        let is_below = |years| oslo::completed_years(born_on, day).is_none_or(|age| age < years);
        if !is_below(OF_AGE) {
            None
        } else if !goes_to_school(born_on, day) {
            Some(Self::BelowSchoolAge)
        } else if is_below(HALF_GROWN) {
            Some(Self::BelowTwelve)
        } else {
            Some(Self::FromTwelve)
        }
    }

    /// Whether such a child may travel alone, as long as nobody has settled it.
    pub const fn alone(self) -> ChildAlone {
        match self {
            Self::BelowSchoolAge => ChildAlone::NotAllowed,
            Self::BelowTwelve | Self::FromTwelve => ChildAlone::OfficeDecides,
        }
    }
}

/// Whether a child may make a trip alone, from what is settled for it and from its
/// `stage` on the day; `None` for adults. Below school age nobody can allow it.
pub fn alone(settled: Option<ChildAlone>, stage: Option<Stage>) -> Option<ChildAlone> {
    match stage {
        Some(Stage::BelowSchoolAge) => Some(ChildAlone::NotAllowed),
        Some(stage) => settled.or(Some(stage.alone())),
        None => settled,
    }
}

/// Whether a child goes to school on `day`: from August of the year in which it
/// completes six years. That is why the guide speaks of "5 to 6".
fn goes_to_school(born_on: NaiveDate, day: NaiveDate) -> bool {
    let begins = NaiveDate::from_ymd_opt(born_on.year().saturating_add(6), 8, 1);
    begins.is_some_and(|begins| day >= begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ChildAlone::{Allowed, NotAllowed, OfficeDecides};
    use Stage::{BelowSchoolAge, BelowTwelve, FromTwelve};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_child_is_as_old_as_on_the_day_of_travel() {
        #[rustfmt::skip]
        let cases = [
            // what it shows               born          travels       stage
            ("not born",                   "2026-12-03", "2026-12-02", Some(BelowSchoolAge)),
            ("born that day",              "2026-12-02", "2026-12-02", Some(BelowSchoolAge)),
            ("the last day before school", "2020-01-01", "2026-07-31", Some(BelowSchoolAge)),
            ("the first day of school",    "2020-12-31", "2026-08-01", Some(BelowTwelve)),
            ("the day before twelve",      "2014-12-03", "2026-12-02", Some(BelowTwelve)),
            ("twelve",                     "2014-12-02", "2026-12-02", Some(FromTwelve)),
            ("the day before eighteen",    "2008-12-03", "2026-12-02", Some(FromTwelve)),
            ("eighteen",                   "2008-12-02", "2026-12-02", None),
            ("twelve on 28 February",      "2012-02-29", "2024-02-29", Some(FromTwelve)),
        ];
        for (shows, born_on, on, expected) in cases {
            assert_eq!(Stage::on(day(on), day(born_on)), expected, "{shows}");
        }
    }

    #[test]
    fn the_office_decides_about_every_child_that_goes_to_school() {
        #[rustfmt::skip]
        let cases = [
            // settled               stage                  holds
            (None,                   Some(BelowSchoolAge),  Some(NotAllowed)),
            (Some(Allowed),          Some(BelowSchoolAge),  Some(NotAllowed)),
            (None,                   Some(BelowTwelve),     Some(OfficeDecides)),
            (Some(Allowed),          Some(BelowTwelve),     Some(Allowed)),
            (Some(NotAllowed),       Some(FromTwelve),      Some(NotAllowed)),
            (None,                   Some(FromTwelve),      Some(OfficeDecides)),
            (Some(OfficeDecides),    None,                  Some(OfficeDecides)),
            (None,                   None,                  None),
        ];
        for (settled, stage, expected) in cases {
            assert_eq!(alone(settled, stage), expected, "{settled:?} {stage:?}");
        }
    }
}
