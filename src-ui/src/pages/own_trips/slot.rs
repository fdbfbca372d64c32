//! From the calculation to an own trip and back. All of it is in memory.

use ipc::own_trips::OwnTrip;
use leptos::prelude::*;
use questions::Answers;

use crate::{
    components::ActionLink,
    pages::calculator::{Calculation, use_calculation},
    routes::Route,
    state::{own_trip, visit::use_visit},
    text::{paragraph, tr},
};

/// "Lagre som egen reise", or why that needs a sign-in.
#[component]
pub fn SaveAsOwnTrip() -> impl IntoView {
    let is_signed_in = untrack(|| use_visit().is_signed_in());
    let of = own_trip::of();
    let text = match (&of, use_calculation().answers().trips()) {
        (Some(_), _) => "own-trip-save-in",
        (None, 1) => "own-trip-save-as",
        (None, _) => "own-trip-save-several",
    };
    let to = Route::OwnTripForm(of);
    if is_signed_in {
        return view! { <p>{link(to, text)}</p> }.into_any();
    }
    view! {
        <div>
            {link(to, "own-trip-signed-out")}
            {paragraph("own-trip-signed-out", "means", Vec::new())}
        </div>
    }
    .into_any()
}

fn link(to: Route, text: &'static str) -> AnyView {
    view! { <ActionLink to>{tr(text)}</ActionLink> }.into_any()
}

/// What is answered about a trip: in the calculation where that is about it, otherwise
/// as it is kept.
pub(super) fn answers_for(trip: Option<&OwnTrip>) -> Answers {
    let calculated = use_calculation().answers();
    let is_about_it = own_trip::of().as_ref() == trip.map(|trip| &trip.id);
    match trip {
        _ if is_about_it && !calculated.is_empty() => calculated,
        Some(trip) => trip.answers.clone(),
        None => Answers::default(),
    }
}

/// Whether the form begins with what was answered in the calculation.
pub(super) fn is_from_calculation(trip: Option<&OwnTrip>) -> bool {
    let is_about_it = own_trip::of().as_ref() == trip.map(|trip| &trip.id);
    is_about_it && !use_calculation().is_empty()
}

/// Whether something else is being calculated, which would be lost by [`calculate`].
pub(super) fn is_in_the_way(calculation: Calculation, trip: &OwnTrip) -> bool {
    !calculation.is_empty() && calculation.answers() != trip.answers
}

/// The calculation goes on with what is answered about `trip`.
pub(super) fn calculate(calculation: Calculation, trip: &OwnTrip) {
    let answers = trip.answers.clone();
    calculation.change(|calculated| *calculated = answers);
    own_trip::calculate_for(Some(trip.id.clone()));
}
