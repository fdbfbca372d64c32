//! Words that stand before a text which is about one of several.

use entitlement::{
    Decision,
    decision::{At, Who},
};

use crate::{Localized, Localizer, Value};

/// Whether a decision is about more than one trip.
pub(super) fn several_trips(decision: &Decision) -> bool {
    decision.steps.iter().any(|step| step.at.trip > 0)
        || decision.lines.iter().any(|line| line.at.trip > 0)
}

/// The text with the trip before it, where there are several.
pub(super) fn of_trip(words: &Localizer, several: bool, trip: u16, text: Localized) -> Localized {
    if several {
        before(words, "basis-trip", i64::from(trip) + 1, text)
    } else {
        text
    }
}

/// The text with escort and trip before it.
pub(super) fn of(words: &Localizer, several: bool, at: At, text: Localized) -> Localized {
    let text = match at.who {
        Who::Patient => text,
        Who::Escort(number) => before(words, "basis-escort", i64::from(number) + 1, text),
    };
    of_trip(words, several, at.trip, text)
}

fn before(words: &Localizer, id: &'static str, number: i64, text: Localized) -> Localized {
    words.text(
        id,
        &[
            ("number", Value::Count(number)),
            ("line", Value::Text(text.text)),
        ],
    )
}
