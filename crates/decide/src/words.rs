//! The words that were built in.

use domain::language::Language;
use i18n::{Isolation, LocaleError, Localizer, Source};

/// The files of one language that speak of answers.
macro_rules! files {
    ($folder:literal: $($file:literal)*) => {
        concat!($(include_str!(concat!("../../../locales/", $folder, "/", $file, ".ftl")), "\n",)*)
    };
}

macro_rules! texts {
    ($folder:literal) => {
        files!($folder: "basis" "citation" "decide" "document" "fact" "outcome" "rule" "unit" "whatif")
    };
}

/// The words in a language, or in the one that stands in for it.
///
/// # Errors
/// When the texts that were built in are broken.
pub fn words(language: Language) -> Result<Localizer, LocaleError> {
    let language = language.fallback().unwrap_or(language);
    let text = match language {
        Language::Nb | Language::Se => texts!("nb"),
        Language::Nn => texts!("nn"),
        Language::En => texts!("en"),
    };
    let source = Source {
        language,
        name: "decide.ftl".to_owned(),
        text: text.to_owned(),
    };
    Localizer::new(language, [source], Isolation::Plain)
}
