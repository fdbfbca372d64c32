//! Language, text size and theme, in force at once.

use ipc::{
    Problem,
    settings::{SaveSettings, Settings, TextSize, Theme},
};
use leptos::prelude::*;

use crate::{boot, bridge, text::Words};

/// The settings in force.
#[derive(Clone, Copy)]
pub struct InForce {
    settings: RwSignal<Settings>,
    words: Words,
}

/// The settings, within a component.
pub fn use_settings() -> InForce {
    expect_context()
}

impl InForce {
    /// `settings` are in force and `words` speaks their language.
    pub fn new(settings: Settings, words: Words) -> Self {
        Self {
            settings: RwSignal::new(settings),
            words,
        }
    }

    /// What is in force.
    pub fn get(self) -> Settings {
        self.settings.get()
    }

    /// Puts `wanted` in force and has it kept.
    ///
    /// # Errors
    /// When it could not be kept: it is in force until the program ends.
    pub async fn change(self, wanted: Settings) -> Result<(), Problem> {
        let before = self.settings.get_untracked();
        if wanted.language != before.language {
            let localizer = boot::localizer(wanted.language).await;
            let localizer = localizer.ok_or_else(|| Problem::Unexpected {
                incident: "WORDS".into(),
            })?;
            show(&wanted);
            self.words.change(localizer);
        }
        show(&wanted);
        self.settings.set(wanted);
        bridge::call::<SaveSettings>(&wanted).await.map(|_| ())
    }
}

/// Puts settings on the document, where the style sheet and screen readers find them.
pub fn show(settings: &Settings) {
    let scheme = match settings.theme {
        Theme::Device => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let size = match settings.text_size {
        TextSize::Normal => "md",
        TextSize::Large => "lg",
    };
    // These attributes exist in every web view; there is nothing else to try.
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", settings.language.tag());
        let _ = root.set_attribute("data-color-scheme", scheme);
    }
    if let Some(body) = document().body() {
        let _ = body.set_attribute("data-size", size);
    }
}
