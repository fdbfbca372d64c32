//! Answers of the engine in words.

#[path = "../locale_files/mod.rs"]
mod locale_files;

mod claims;
mod complete;
mod guide;
mod written;

use domain::language::Language;
use i18n::{Isolation, Localizer};

/// The product's words in a language.
fn words(language: Language) -> Localizer {
    let sources = Language::ALL.into_iter().flat_map(locale_files::sources);
    Localizer::new(language, sources, Isolation::Plain).expect("the locales can be read")
}
