//! What is said aloud without moving the focus.

use std::time::Duration;

use i18n::Localized;
use leptos::prelude::*;

use crate::{erased::live, text::use_words};

/// After this long the text goes, so that the same one can be said again.
const SAID: Duration = Duration::from_secs(5);

/// The two live regions of the window.
#[derive(Clone, Copy)]
pub struct Announcer {
    status: RwSignal<Option<Localized>>,
    alert: RwSignal<Option<Localized>>,
    turn: StoredValue<u32>,
}

/// The announcer, within a component.
pub fn use_announcer() -> Announcer {
    expect_context()
}

impl Announcer {
    /// Both regions, silent.
    pub fn new() -> Self {
        Self {
            status: RwSignal::new(None),
            alert: RwSignal::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// Says something when the reader has finished what it is saying.
    pub fn status(self, text: Localized) {
        self.say(self.status, text);
    }

    /// Says something at once.
    pub fn alert(self, text: Localized) {
        self.say(self.alert, text);
    }

    fn say(self, region: RwSignal<Option<Localized>>, text: Localized) {
        region.set(Some(text));
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_value();
        let clear = move || {
            if self.turn.get_value() == turn {
                self.status.set(None);
                self.alert.set(None);
            }
        };
        set_timeout(clear, SAID);
    }
}

/// The live regions. They exist from the start and are never made anew.
#[component]
pub fn LiveRegions() -> impl IntoView {
    let announcer = use_announcer();
    let words = use_words();
    let said = move |region: RwSignal<Option<Localized>>| {
        live(move || region.get().map(|text| words.show(text)))
    };
    view! {
        <div class="ds-sr-only" role="status">{said(announcer.status)}</div>
        <div class="ds-sr-only" role="alert">{said(announcer.alert)}</div>
    }
}
