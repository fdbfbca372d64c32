//! The words of the page that the browser shows at the end of a sign-in.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use domain::language::Language;
use i18n::{Isolation, Localizer, Source};
use requisition_client::{SignInPage, SignInWords};

/// The words in the language of a fresh device, from the built window's texts.
pub(crate) fn sign_in_words(dist: &Path) -> Result<SignInWords> {
    let language = Language::default();
    let path = dist.join(format!("locales/{}.ftl", language.tag()));
    let source = Source {
        language,
        name: path.display().to_string(),
        text: fs::read_to_string(&path)
            .with_context(|| format!("no texts at {}", path.display()))?,
    };
    let localizer = Localizer::new(language, [source], Isolation::Plain)?;
    let page = |id: &str| SignInPage {
        title: localizer.text(id, &[]).text,
        text: localizer
            .part(id, "means", &[])
            .map(|part| part.text)
            .unwrap_or_default(),
    };
    Ok(SignInWords {
        language: language.tag().into(),
        done: page("browser-done"),
        failed: page("browser-failed"),
    })
}
