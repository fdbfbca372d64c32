//! What the service says about itself, and the phone where it says nothing.

use domain::support::Support;
use ipc::{
    AsOf, Origin,
    service::{GetService, ServiceView},
};
use leptos::prelude::*;

use crate::{bridge, erased::spawn, first_paint::first_paint};

/// What the service says about itself.
#[derive(Clone, Copy)]
pub struct Service {
    heard: RwSignal<Option<AsOf<ServiceView>>>,
    is_asking: StoredValue<bool>,
}

/// The service, within a component.
pub fn use_service() -> Service {
    expect_context()
}

impl Service {
    /// Asks the service; until it answers, the national number stands.
    pub fn new() -> Self {
        let service = Self {
            heard: RwSignal::new(None),
            is_asking: StoredValue::new(false),
        };
        service.ask_if_unheard();
        service
    }

    /// Asks again where the service itself has not answered yet.
    pub fn ask_if_unheard(self) {
        if self.is_asking.get_value() || self.heard.with_untracked(is_fresh) {
            return;
        }
        self.is_asking.set_value(true);
        spawn(async move {
            first_paint().await;
            // Without an answer the app does all it can, and pages say what failed.
            if let Ok(answer) = bridge::call::<GetService>(&()).await {
                self.heard.set(Some(answer));
            }
            self.is_asking.set_value(false);
        });
    }

    /// Its answer, if there was one.
    pub fn answer(self) -> Option<AsOf<ServiceView>> {
        self.heard.get()
    }

    /// Whom to call.
    pub fn support(self) -> Support {
        self.heard
            .with(|answer| answer.as_ref().map(|answer| answer.value.support.clone()))
            .unwrap_or_default()
    }

    /// Whether it has sample persons to try the app with.
    pub fn has_sample_persons(self) -> bool {
        self.asserts(|view| view.has_sample_persons)
    }

    /// Whether this program is too old for it.
    pub fn must_update(self) -> bool {
        self.asserts(|view| view.must_update)
    }

    fn asserts(self, what: impl Fn(&ServiceView) -> bool) -> bool {
        self.heard
            .with(|answer| answer.as_ref().is_some_and(|answer| what(&answer.value)))
    }
}

fn is_fresh(heard: &Option<AsOf<ServiceView>>) -> bool {
    heard
        .as_ref()
        .is_some_and(|answer| answer.origin == Origin::Service)
}
