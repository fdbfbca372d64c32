//! What is unlikely to be right about a trip, said calmly, with what to do.

use domain::{
    actions::Offer,
    child::{SEAT_BELOW_CM, SEAT_BELOW_KG},
    concern::Concern,
};
use i18n::Value;
use ipc::trips::{TripCard, TripView};
use leptos::prelude::*;

use super::{card::CardWords, status::with_phone};
use crate::{
    components::{Alert, CallSupport, MainLink, Tone},
    routes::{Doing, Route},
    text::{Values, tr, tr_part, tr_with},
};

/// The box about it on the trip's own page; nothing where all can be right.
pub fn concern_box(view: &TripView) -> Option<AnyView> {
    if view.concerns.is_empty() || view.trip.state.is_off() {
        return None;
    }
    let said = |concern: &Concern| tr_with(concern.sentence(), limits(*concern));
    let lines: Vec<AnyView> = view.concerns.iter().map(said).collect();
    let is_here = |concern: &Concern| {
        *concern == Concern::SeatWithoutWeight
            && matches!(view.trip.actions.measures, Some(Offer::Here { .. }))
    };
    let here = view.concerns.iter().any(is_here).then(|| {
        let to = Route::TripAction(view.trip.id.clone(), Doing::Needs);
        let what = Concern::SeatWithoutWeight.sentence();
        view! {
            <div class="actions">
                <MainLink to>{tr_part(what, "here", Values::new())}</MainLink>
            </div>
        }
    });
    let reference = view.trip.requisition.reference.clone();
    let phone = (!view.concerns.iter().all(is_here)).then(|| {
        view! {
            <p class="ds-paragraph">{with_phone("trip-phone-do", reference)}</p>
            <CallSupport />
        }
    });
    Some(
        view! {
            <Alert tone=Tone::Warning heading=tr("concern-title")>
                {list(lines)}
                {here}
                {phone}
            </Alert>
        }
        .into_any(),
    )
}

/// The same on a card: a line each.
pub(super) fn concern_lines(card: &TripCard, with: &CardWords) -> Option<AnyView> {
    if card.concerns.is_empty() || card.state.is_off() {
        return None;
    }
    let words = with.words;
    let line = |concern: &Concern| {
        let text = words.text(concern.sentence(), &limits(*concern));
        view! { <p class="trip-card__concern">{words.show(text)}</p> }
    };
    Some(card.concerns.iter().map(line).collect_view().into_any())
}

/// One sentence, or a list of them.
fn list(mut lines: Vec<AnyView>) -> AnyView {
    if lines.len() == 1 {
        let line = lines.pop();
        return view! { <p class="ds-paragraph">{line}</p> }.into_any();
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! { <ul class="ds-list">{lines.collect_view()}</ul> }.into_any()
}

/// The measures below which a child is secured, where the sentence names them.
fn limits(concern: Concern) -> Values {
    match concern {
        Concern::ChildWithoutSeat => seat_limits(),
        Concern::ChildAlone | Concern::SeatWithoutWeight | Concern::TwoAtOnce => Values::new(),
    }
}

/// The measures below which a child is secured in a car.
pub fn seat_limits() -> Values {
    vec![
        ("centimetres", Value::Count(SEAT_BELOW_CM.into())),
        ("kilograms", Value::Count(SEAT_BELOW_KG.into())),
    ]
}
