//! On which ground somebody acts for a person, in words.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{oslo, person::Basis};
use i18n::{DayStyle, Value};
use ipc::persons::PersonView;
use leptos::prelude::*;

use crate::text::{tr, tr_with};

/// The ground, and until when it holds where that is known.
pub fn basis(person: &PersonView) -> AnyView {
    match (&person.basis, person.valid_until) {
        (Basis::Oneself, _) => ().into_any(),
        (Basis::Parent, _) => tr("person-basis-parent"),
        (Basis::PowerOfAttorney, Some(until)) => match last_whole_day(until) {
            Some(day) => {
                let values = vec![("day", Value::Day(day, DayStyle::Date))];
                tr_with("person-basis-power-of-attorney-until", values)
            }
            None => {
                let values = vec![("moment", Value::Moment(until, DayStyle::Date))];
                tr_with("person-basis-power-of-attorney-until-moment", values)
            }
        },
        (Basis::PowerOfAttorney, None) => tr("person-basis-power-of-attorney"),
        (Basis::Unknown(word), _) => tr_with(
            "person-basis-unknown",
            vec![("basis", word.as_str().into())],
        ),
    }
}

/// The last day that counts in full; `None` when it ends within a day in Norway.
pub fn last_whole_day(until: DateTime<Utc>) -> Option<NaiveDate> {
    let day = oslo::date(until);
    (oslo::midnight(day) == until)
        .then(|| day.pred_opt())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::sample::at;

    #[test]
    fn only_an_end_at_midnight_in_norway_leaves_a_whole_last_day() {
        #[rustfmt::skip]
        let cases = [
            // ends at                 last whole day
            ("2026-11-30T22:59:59Z",   None),
            ("2026-11-30T23:00:00Z",   NaiveDate::from_ymd_opt(2026, 11, 30)),
            ("2026-11-30T23:00:01Z",   None),
            ("2026-12-01T00:00:00Z",   None),
            ("2026-06-30T22:00:00Z",   NaiveDate::from_ymd_opt(2026, 6, 30)),
            ("2026-06-30T23:00:00Z",   None),
        ];
        for (until, expected) in cases {
            assert_eq!(last_whole_day(at(until)), expected, "{until}");
        }
    }
}
