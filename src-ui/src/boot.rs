//! From the loaded program to the first page.

use domain::language::Language;
use i18n::{Isolation, Localizer, Source};
use ipc::boot::GetBoot;
use leptos::{mount::mount_to_body, prelude::*};

use crate::{app::App, bridge, state::settings};

/// Asks how to start and puts the first page in place of the text of
/// `index.html`. Where that is not possible, the text stands.
pub async fn run() {
    let fallback = document().get_element_by_id("fallback");
    let started = async {
        let boot = bridge::call::<GetBoot>(&()).await.ok()?;
        let localizer = localizer(boot.settings.language).await?;
        Some((boot, localizer))
    };
    match started.await {
        Some((boot, localizer)) => {
            settings::show(&boot.settings);
            if let Some(fallback) = fallback {
                fallback.remove();
            }
            mount_to_body(move || view! { <App boot localizer /> });
        }
        None => {
            if let Some(fallback) = fallback {
                // A fallback that cannot be marked appears by itself a moment later.
                let _ = fallback.set_attribute("data-failed", "");
            }
        }
    }
}

/// The words of `language` with those that stand in for missing ones.
pub async fn localizer(language: Language) -> Option<Localizer> {
    let mut sources = Vec::with_capacity(2);
    let mut wanted = Some(language);
    while let Some(language) = wanted {
        sources.push(Source {
            language,
            name: language.tag().to_owned(),
            text: bridge::texts(language).await?,
        });
        wanted = language.fallback();
    }
    Localizer::new(language, sources, Isolation::Fenced).ok()
}
