//! The words that stand outside the window: on the page that the browser shows at the end of a sign-in, and in
//! a notice.

use domain::{language::Language, message::Message};
use i18n::{Isolation, LocaleError, Localizer, Source, message};
use requisition_client::{SignInPage, SignInWords};

/// The page's words in the given language, or in the one that stands in for it.
///
/// # Errors
/// When the texts that were built in are broken.
pub fn sign_in_words(language: Language) -> Result<SignInWords, LocaleError> {
    let (language, words) = words_in(language)?;
    let page = |id: &str| {
        let (title, text) = both(&words, id);
        SignInPage { title, text }
    };
    Ok(SignInWords {
        language: language.tag().into(),
        done: page("browser-done"),
        failed: page("browser-failed"),
    })
}

/// All that a notice says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The program's name, or what has happened.
    pub title: String,
    /// That something is new, or what exactly.
    pub text: String,
}

/// A notice's words in the given language, or in the one that stands in for it. Without
/// `told` they say that something is new and no more.
///
/// # Errors
/// When the texts that were built in are broken.
pub fn notice(language: Language, told: Option<&Message>) -> Result<Notice, LocaleError> {
    let (_, words) = words_in(language)?;
    let (title, text) = both(&words, "notice-message");
    Ok(match told {
        None => Notice { title, text },
        Some(Message { kind, day, .. }) => Notice {
            title: message::titled(&words, kind, *day).text,
            text: message::sentences(&words, kind)
                .into_iter()
                .map(|sentence| sentence.text)
                .collect::<Vec<_>>()
                .join(" "),
        },
    })
}

/// The message and what it means.
fn both(words: &Localizer, id: &str) -> (String, String) {
    let means = words.part(id, "means", &[]);
    let text = means.map(|part| part.text).unwrap_or_default();
    (words.text(id, &[]).text, text)
}

fn words_in(language: Language) -> Result<(Language, Localizer), LocaleError> {
    let language = language.fallback().unwrap_or(language);
    let source = Source {
        language,
        name: "outside.ftl".into(),
        text: text_in(language).into(),
    };
    let words = Localizer::new(language, [source], Isolation::Plain)?;
    Ok((language, words))
}

/// The files of one language.
macro_rules! files {
    ($folder:literal) => {
        concat!(
            include_str!(concat!("../../locales/", $folder, "/browser.ftl")),
            include_str!(concat!("../../locales/", $folder, "/notice.ftl")),
            include_str!(concat!("../../locales/", $folder, "/message.ftl")),
            include_str!(concat!("../../locales/", $folder, "/unit.ftl")),
        )
    };
}

const fn text_in(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Se => files!("nb"),
        Language::Nn => files!("nn"),
        Language::En => files!("en"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_both_pages_in_words() {
        for language in Language::ALL {
            let words = sign_in_words(language).unwrap();
            let wanted = language.fallback().unwrap_or(language);
            assert_eq!(words.language, wanted.tag());
            for page in [&words.done, &words.failed] {
                for text in [&page.title, &page.text] {
                    assert!(
                        text.contains(' ') && !text.contains("browser-"),
                        "{language:?}: {text}"
                    );
                }
            }
            assert_ne!(words.done, words.failed);
        }
    }
}
