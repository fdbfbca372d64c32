//! The words of the page that the browser shows at the end of a sign-in.

use domain::language::Language;
use i18n::{Isolation, LocaleError, Localizer, Source};
use requisition_client::{SignInPage, SignInWords};

/// The page's words in the given language, or in the one that stands in for it.
///
/// # Errors
/// When the texts that were built in are broken.
pub fn sign_in_words(language: Language) -> Result<SignInWords, LocaleError> {
    let language = language.fallback().unwrap_or(language);
    let source = Source {
        language,
        name: "browser.ftl".into(),
        text: text_in(language).into(),
    };
    let words = Localizer::new(language, [source], Isolation::Plain)?;
    let page = |id: &str| SignInPage {
        title: words.text(id, &[]).text,
        text: words
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

const fn text_in(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Se => include_str!("../../locales/nb/browser.ftl"),
        Language::Nn => include_str!("../../locales/nn/browser.ftl"),
        Language::En => include_str!("../../locales/en/browser.ftl"),
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
