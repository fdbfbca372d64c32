//! "Reiste du slik?", once the trip is over.

use domain::ids::PersonId;
use ipc::{
    Problem,
    own_trips::{OwnTrip, OwnTripDraft, OwnTripStamp, OwnTripView, SaveOwnTrip, Saving},
};
use leptos::prelude::*;

use super::{
    answer::Load,
    words::{shown_person, way_words},
};
use crate::{
    announce::use_announcer,
    bridge,
    components::{ActionLink, Button, LoadFailure},
    erased::{live, spawn},
    focus,
    routes::Route,
    text::{tr, tr_part, tr_with, use_words},
};

/// Asks how the person has travelled, or says what they have confirmed.
pub fn confirm(view: &OwnTripView, load: Load<OwnTripView>) -> AnyView {
    let words = use_words();
    let edit = Route::OwnTripForm(Some(view.trip.id.clone()));
    let Some(way) = &view.own_way else {
        return asked("own-trip-confirm-none", Vec::new(), link(edit));
    };
    let mode = untrack(|| way_words(words, way)).text;
    let values = vec![("mode", mode.into())];
    if view.trip.is_confirmed {
        return view! {
            <p class="ds-paragraph">{tr_with("own-trip-confirmed", values)}</p>
            {link(edit)}
        }
        .into_any();
    }
    let answers = view! {
        <div class="actions">{yes(view.trip.clone(), load)} {link(edit)}</div>
    };
    asked("own-trip-confirm", values, answers.into_any())
}

fn asked(id: &'static str, values: crate::text::Values, answers: AnyView) -> AnyView {
    view! {
        <section aria-labelledby="own-confirm">
            <h3 class="ds-heading" id="own-confirm">
                {tr(id)}
            </h3>
            <p class="ds-paragraph">{tr_part(id, "text", values)}</p>
            {answers}
        </section>
    }
    .into_any()
}

fn link(edit: Route) -> AnyView {
    view! { <ActionLink to=edit>{tr("own-trip-confirm-change")}</ActionLink> }.into_any()
}

fn yes(trip: OwnTrip, load: Load<OwnTripView>) -> AnyView {
    let (announcer, words) = (use_announcer(), use_words());
    let person = shown_person();
    let failed = RwSignal::new(None::<Problem>);
    let is_busy = RwSignal::new(false);
    let save = Callback::new(move |()| {
        let draft = confirmed(&trip, person.clone());
        is_busy.set(true);
        spawn(async move {
            let outcome = bridge::call::<SaveOwnTrip>(&draft).await;
            is_busy.try_set(false);
            let said = match outcome {
                Ok(Saving::Kept { .. }) => "own-trip-saved",
                // The page shows what is kept now, and asks again.
                Ok(
                    Saving::ChangedElsewhere { .. }
                    | Saving::Gone
                    | Saving::Full
                    | Saving::NoDay { .. },
                ) => "own-trip-changed",
                Ok(Saving::SomebodyElse) => "own-trip-somebody-else",
                Err(problem) => {
                    failed.try_set(Some(problem));
                    return;
                }
            };
            announcer.status(untrack(|| words.text(said, &[])));
            // Whoever has gone on is not called back.
            if load.is_there() {
                load.again();
                focus::heading();
            }
        });
    });
    view! {
        {live(move || failed.get().map(|problem| view! { <LoadFailure problem on_retry=save /> }))}
        <Button on_press=save is_busy>
            {tr("own-trip-confirm-yes")}
        </Button>
    }
    .into_any()
}

fn confirmed(trip: &OwnTrip, person: Option<PersonId>) -> OwnTripDraft {
    OwnTripDraft {
        person,
        before: Some(OwnTripStamp {
            trip: trip.id.clone(),
            version: trip.version,
        }),
        day: trip.day,
        at: trip.at,
        to: trip.to.clone(),
        is_confirmed: true,
        answers: trip.answers.clone(),
    }
}
