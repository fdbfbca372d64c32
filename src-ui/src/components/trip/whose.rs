//! Sentences that speak to whoever travels, and name them where somebody else reads.

use leptos::prelude::*;

use crate::{
    state::visit::use_visit,
    text::{Values, tr_part, tr_with},
};

/// The message `id`; where the signed-in person acts for somebody else its part `for`,
/// which names them.
pub fn tr_whose(id: &'static str, mut values: Values) -> AnyView {
    match untrack(|| use_visit().other_person()) {
        Some(person) => {
            values.push(("name", person.name.into()));
            tr_part(id, "for", values)
        }
        None => tr_with(id, values),
    }
}
