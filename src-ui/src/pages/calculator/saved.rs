//! The distances of own trips, for a way that is the same.

use entitlement::facts::Metres;
use i18n::Value;
use ipc::own_trips::{ListOwnTrips, OwnTripCard, OwnTripsOf};
use leptos::prelude::*;

use crate::{
    components::{Button, Variant},
    erased::live,
    pages::{load_once, shown_person},
    state::own_trip,
    text::{tr, tr_with},
};

/// More would be longer than looking it up.
const MOST: usize = 5;

/// Offers the distances of the person's own trips; nothing where there are none, or
/// nobody is signed in.
#[component]
pub fn SavedDistances(
    /// Takes one.
    on_take: Callback<Metres>,
) -> impl IntoView {
    let person = shown_person()?;
    let load = load_once::<ListOwnTrips>(move || OwnTripsOf {
        person: Some(person.clone()),
    });
    let of = own_trip::of();
    Some(live(move || {
        let saved = load.value(|list| distances(&list.cards, of.as_ref()));
        let saved = saved.filter(|saved| !saved.is_empty())?;
        let item = move |(to, far): (String, Metres)| {
            let text = move || {
                let values = vec![
                    ("to", Value::from(to.as_str())),
                    ("distance", Value::ExactMetres(far.0)),
                ];
                tr_with("calculator-saved-distance", values)
            };
            let take = Callback::new(move |()| on_take.run(far));
            view! {
                <li>
                    <Button variant=Variant::Secondary on_press=take>
                        {text()}
                    </Button>
                </li>
            }
        };
        let items = saved.into_iter().map(item).collect_view();
        Some(view! {
            <section class="section saved-distances" aria-labelledby="saved-distances">
                <h2 class="ds-heading" data-size="xs" id="saved-distances">
                    {tr("calculator-saved-distances")}
                </h2>
                <ul class="saved-distances__list">{items}</ul>
            </section>
        })
    }))
}

/// Each place and distance once, but not that of the trip which is calculated.
fn distances(cards: &[OwnTripCard], of: Option<&domain::ids::OwnTripId>) -> Vec<(String, Metres)> {
    let mut found = Vec::new();
    for card in cards.iter().filter(|card| of != Some(&card.id)) {
        let Some(far) = card.far else { continue };
        let one = (card.to.as_str().to_owned(), far);
        if !found.contains(&one) && found.len() < MOST {
            found.push(one);
        }
    }
    found
}
