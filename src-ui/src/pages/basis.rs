//! On which ground somebody acts for a person, in words.

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
        (Basis::PowerOfAttorney, Some(until)) => {
            let last_day = oslo::date(until - chrono::TimeDelta::nanoseconds(1));
            let values = vec![("day", Value::Day(last_day, DayStyle::Date))];
            tr_with("person-basis-power-of-attorney-until", values)
        }
        (Basis::PowerOfAttorney, None) => tr("person-basis-power-of-attorney"),
        (Basis::Unknown(word), _) => tr_with(
            "person-basis-unknown",
            vec![("basis", word.as_str().into())],
        ),
    }
}
