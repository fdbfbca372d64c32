//! The words of files. They are read outside the window, which has words of its own.

use domain::language::Language;
use i18n::{Isolation, Localizer, Source};
use ipc::Problem;

/// The files of one language that speak of trips and claims.
macro_rules! files {
    ($folder:literal: $($file:literal)*) => {
        concat!($(include_str!(concat!("../../../../locales/", $folder, "/", $file)), "\n",)*)
    };
}

macro_rules! texts {
    ($folder:literal) => {
        files!($folder: "basis.ftl" "calendar.ftl" "citation.ftl" "claim-case.ftl" "claim-paper.ftl"
            "claim-pick.ftl" "claim-state.ftl" "decide.ftl" "document.ftl" "doubt.ftl" "escort.ftl"
            "fact.ftl" "mode.ftl" "need.ftl" "outcome.ftl" "own-data.ftl" "rule.ftl" "slip.ftl"
            "state.ftl" "time.ftl" "trip.ftl" "trip-action.ftl" "unit.ftl")
    };
}

const fn text_in(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Se => texts!("nb"),
        Language::Nn => texts!("nn"),
        Language::En => texts!("en"),
    }
}

/// The words in `language`, or in the one that stands in for it. A file has one language
/// throughout, also where single words of another would be known.
///
/// # Errors
/// When the texts that were built in are broken.
pub(crate) fn words(language: Language) -> Result<Localizer, Problem> {
    let language = language.fallback().unwrap_or(language);
    let source = Source {
        language,
        name: "files.ftl".to_owned(),
        text: text_in(language).to_owned(),
    };
    Localizer::new(language, [source], Isolation::Plain).map_err(|error| {
        tracing::error!(%error, "the words of files are broken");
        Problem::Unexpected {
            incident: "WORDS".into(),
        }
    })
}

/// A message that takes no values.
pub(crate) fn say(words: &Localizer, id: &str) -> String {
    words.text(id, &[]).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_words_for_files() {
        for language in Language::ALL {
            let words = words(language).unwrap();
            let expected = language.fallback().unwrap_or(language);
            assert_eq!(words.language(), expected);
            for id in [
                "slip-title",
                "calendar-summary",
                "claim-pick-kind",
                "own-data-file-name",
                "trip-action-pay-yourself",
            ] {
                assert!(words.has(id), "{language:?} {id}");
            }
        }
    }
}
