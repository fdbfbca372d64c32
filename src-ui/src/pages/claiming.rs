//! Claiming travel support: from the first question to "sent".
//!
//! The questions, the sum so far and the answer are those of the calculator. What is added
//! here is the draft that is kept, where the trips go, what is enclosed, and sending.

mod account;
mod answer;
mod because;
mod calculated;
mod consent;
pub mod draft;
mod files;
mod keeping;
mod opening;
mod picture;
mod place;
mod protected;
mod queue;
mod receipts;
mod review;
mod same;
mod sending;
mod sent;
mod station;
mod travelled;
mod trips;
mod wishes;

use leptos::prelude::*;
use questions::Asked;

pub use draft::settled;
pub use keeping::{arrived, later};
pub use opening::{Door, closed_view, opened_box};
pub use receipts::limits;
pub use same::named;
pub use sent::ClaimSent;
pub use station::{Station, next};

use crate::{
    pages::calculator::{Calculation, Purpose, QuestionPage},
    routes::Stop,
};

/// The claim that is being written, where this window has it open.
pub fn claim() -> Option<Calculation> {
    draft::look(|draft| Calculation {
        today: draft.register.value.today,
        purpose: Purpose::Claim,
    })
}

/// A page on the way through a claim.
#[component]
pub fn ClaimForm(
    /// Which; none goes on where the person was.
    stop: Option<Stop>,
) -> impl IntoView {
    let station = stop.and_then(|stop| Station::from_written(stop.as_str()));
    match (station, claim()) {
        (Some(Station::Calculated), _) => view! { <calculated::Calculated /> }.into_any(),
        (Some(Station::Trips), _) => view! { <trips::Trips /> }.into_any(),
        (station, None) => view! { <opening::Reopened station /> }.into_any(),
        (station, Some(claim)) => page(station.unwrap_or_else(station::landing), claim),
    }
}

/// The page at `station` of a claim that was opened there.
fn opened(station: Station) -> AnyView {
    claim().map(|claim| page(station, claim)).into_any()
}

fn page(station: Station, claim: Calculation) -> AnyView {
    match station {
        Station::Same if draft::way().may_be_same() => view! { <same::Same /> }.into_any(),
        // Something has been said since, or it was begun in another window: what it says
        // and whose trips they are would be lost.
        Station::Same => page(station::next(), claim),
        Station::Place(trip) => view! { <place::Place trip /> }.into_any(),
        Station::Question(asked) => question(asked, claim),
        Station::Consent => view! { <consent::Consent /> }.into_any(),
        Station::Answer => view! { <answer::ClaimAnswer claim /> }.into_any(),
        Station::Files => view! { <files::Files claim /> }.into_any(),
        Station::Calculated | Station::Trips | Station::Review => {
            view! { <review::Review claim /> }.into_any()
        }
    }
}

/// A question; what is not asked any more leads to what is.
fn question(asked: Asked, claim: Calculation) -> AnyView {
    if let Some(question) = claim.question(asked) {
        return view! { <QuestionPage calculation=claim question /> }.into_any();
    }
    let station = next();
    if station == Station::Question(asked) {
        return ().into_any();
    }
    page(station, claim)
}
