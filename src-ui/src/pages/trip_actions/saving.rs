//! Saving something that a trip is booked with. The page stays as it is, and says so.

use chrono::NaiveDate;
use domain::{
    ids::TripId,
    trip::OrganisedTrip,
    trip_action::{ActionKind, Target, TripAction},
};
use ipc::trips::TripView;
use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    components::{
        Alert, Tone, Variant,
        trip_action::{Acting, Then, last, receipt_said},
    },
    erased::{effect, live},
    load::Load,
    text::{tr, tr_part, use_words},
};

/// What is saved, and the messages about it.
#[derive(Clone, Copy)]
pub struct What {
    /// What a receipt calls it: the message with `.done`.
    pub name: &'static str,
    /// What is said aloud.
    pub said: &'static str,
    /// Why there is no button without a connection.
    pub offline: &'static str,
    /// The text of the button.
    pub button: &'static str,
}

/// Saving on a page.
#[derive(Clone, Copy)]
pub struct Saving {
    what: What,
    acting: Acting,
    is_saved: RwSignal<bool>,
    /// The version that what is written was begun on; `None` until it is begun anew.
    version: StoredValue<Option<u32>>,
    /// Belongs to the page: what was pressed may be made anew while it is sent.
    then: Callback<()>,
}

/// `trip`, and saving `what` of it.
pub fn saving(trip: &TripId, what: What) -> (Load<TripView>, Saving) {
    let (load, acting) = super::on_trip(trip);
    let is_saved = RwSignal::new(false);
    let version = StoredValue::new(None);
    let (announcer, words) = (use_announcer(), use_words());
    let then = Callback::new(move |()| {
        is_saved.set(true);
        version.set_value(None);
        announcer.status(untrack(|| words.text(what.said, &[])));
        acting.again();
    });
    // Whoever goes on after that has been told how the trip is now.
    effect(move || {
        if acting.is_in_the_way() {
            version.set_value(None);
        }
    });
    let saving = Saving {
        what,
        acting,
        is_saved,
        version,
        then,
    };
    (load, saving)
}

impl Saving {
    /// How it went, where it is not saved.
    pub fn outcome(self) -> AnyView {
        self.acting.outcome()
    }

    /// Remembers on which version of `trip` something is written, until it is saved or
    /// something else must be read first.
    pub fn written_on(self, trip: &OrganisedTrip) {
        let is_kept = self.version.get_value().is_some();
        if !is_kept && !untrack(|| self.acting.is_in_the_way()) {
            self.version.set_value(Some(trip.version));
        }
    }

    /// `trip`, at the version on which something is written.
    pub fn target(self, trip: &OrganisedTrip) -> Target {
        Target {
            trip: trip.id.clone(),
            version: self.version.get_value().unwrap_or(trip.version),
        }
    }

    /// The form, as long as nothing must be read or settled first.
    pub fn form(self, fields: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        live(move || (!self.acting.is_in_the_way()).then(&fields))
    }

    /// The button that does it, or why there is none.
    pub fn button(self, on_press: Callback<()>) -> AnyView {
        let label = super::for_whom(self.what.button);
        view! {
            {self.acting.offline(self.what.offline)}
            <div class="actions">{self.acting.button(Variant::Primary, label, on_press)}</div>
        }
        .into_any()
    }

    /// Saves it. Once that is done it is said aloud, and the page is read from its
    /// heading, with what is true now.
    pub fn save(self, action: TripAction) {
        self.is_saved.set(false);
        self.acting.act(action, Then::Run(self.then));
    }

    /// When and by whom it was saved last, with the receipt.
    pub fn last(self, trip: &OrganisedTrip, kind: &ActionKind, today: NaiveDate) -> AnyView {
        let receipt = last(trip, kind).cloned();
        live(move || {
            let said = receipt_said(receipt.as_ref()?, today);
            if !self.is_saved.get() {
                let line = view! { {tr("booked-last")} ": " {said} };
                return Some(view! { <p class="trip-source">{line}</p> }.into_any());
            }
            let heading = tr_part(self.what.name, "done", Vec::new());
            Some(
                view! {
                    <Alert tone=Tone::Success heading>
                        <p class="ds-paragraph">{said}</p>
                    </Alert>
                }
                .into_any(),
            )
        })
    }
}
