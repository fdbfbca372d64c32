//! What the service says about itself, and the phone where it says nothing.

use domain::support::Support;
use ipc::{
    AsOf,
    service::{GetService, ServiceView},
};
use leptos::prelude::*;

use crate::{bridge, erased::spawn};

/// What the service says about itself.
#[derive(Clone, Copy)]
pub struct Service(RwSignal<Option<AsOf<ServiceView>>>);

/// The service, within a component.
pub fn use_service() -> Service {
    expect_context()
}

impl Service {
    /// Asks the service; until it answers, the national number stands.
    pub fn new() -> Self {
        let service = Self(RwSignal::new(None));
        service.ask();
        service
    }

    /// Asks again.
    pub fn ask(self) {
        spawn(async move {
            // Without an answer the app does all it can, and pages say what failed.
            if let Ok(answer) = bridge::call::<GetService>(&()).await {
                self.0.set(Some(answer));
            }
        });
    }

    /// Its answer, if there was one.
    pub fn answer(self) -> Option<AsOf<ServiceView>> {
        self.0.get()
    }

    /// Whom to call.
    pub fn support(self) -> Support {
        self.0
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
        self.0
            .with(|answer| answer.as_ref().is_some_and(|answer| what(&answer.value)))
    }
}
