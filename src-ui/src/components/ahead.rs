//! What will soon change in what one sees of a person and may do for them, told before
//! it does: what it means, and what can be arranged in time.

use domain::{
    changeover::{Changeover, Turn},
    oslo,
    person::Basis,
};
use i18n::{DayStyle, Value};
use ipc::persons::PersonView;
use leptos::prelude::*;

use super::{Alert, Tone, power_of_attorney};
use crate::{
    pages::last_whole_day,
    text::{Values, paragraph, tr_with},
};

/// A box for each thing that changes soon.
pub fn ahead_boxes(person: &PersonView) -> Vec<AnyView> {
    let boxes = person.ahead.iter().map(|one| {
        let (id, values) = said(person, *one);
        let heading = tr_with(id, values.clone());
        let how = is_about_power_of_attorney(person, one.turn).then(power_of_attorney);
        view! {
            <Alert tone=Tone::Info heading>
                {paragraph(id, "means", values.clone())}
                {paragraph(id, "do", values)}
                {how}
            </Alert>
        }
        .into_any()
    });
    boxes.collect()
}

/// The message of what changes for whoever sees `person`, and what it names.
fn said(person: &PersonView, one: Changeover) -> (&'static str, Values) {
    let name = ("name", Value::from(person.name.as_str()));
    let day = ("day", Value::Day(oslo::date(one.at), DayStyle::Date));
    match (one.turn, &person.basis) {
        (Turn::MayHide, _) => ("person-ahead-may-hide", vec![name, day]),
        (Turn::DecidesAlone, Basis::Oneself) => ("person-ahead-decide-oneself", vec![day]),
        (Turn::DecidesAlone, _) => ("person-ahead-decides", vec![name, day]),
        (Turn::EscortNeedsReason, Basis::Oneself) => ("person-ahead-escort-oneself", vec![day]),
        (Turn::EscortNeedsReason, _) => ("person-ahead-escort", vec![name, day]),
        (Turn::GroundEnds, basis) => {
            let (whole, moment) = match basis {
                Basis::PowerOfAttorney => {
                    ("person-ahead-power-ends", "person-ahead-power-ends-moment")
                }
                Basis::Oneself | Basis::Parent | Basis::Unknown(_) => (
                    "person-ahead-ground-ends",
                    "person-ahead-ground-ends-moment",
                ),
            };
            match last_whole_day(one.at) {
                Some(day) => (whole, vec![name, ("day", Value::Day(day, DayStyle::Date))]),
                None => (
                    moment,
                    vec![name, ("moment", Value::Moment(one.at, DayStyle::Date))],
                ),
            }
        }
    }
}

/// Whether a power of attorney is what can be arranged.
fn is_about_power_of_attorney(person: &PersonView, turn: Turn) -> bool {
    match turn {
        Turn::DecidesAlone => true,
        Turn::GroundEnds => person.basis == Basis::PowerOfAttorney,
        Turn::MayHide | Turn::EscortNeedsReason => false,
    }
}
