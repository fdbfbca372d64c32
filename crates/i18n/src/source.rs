//! Where words come from.

use domain::language::Language;
use fluent::FluentResource;

/// One Fluent text: a file of `locales/`, or all files of a language in one.
#[derive(Clone, Debug)]
pub struct Source {
    /// The language it is written in.
    pub language: Language,
    /// What to call it when it cannot be read, such as the name of its file.
    pub name: String,
    /// The text itself.
    pub text: String,
}

/// Why a localizer could not be made. These are faults of the texts, found when
/// the product is built, never of what a person did.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocaleError {
    /// A text is not Fluent.
    #[error("{name}, line {line}: not readable as Fluent")]
    Unreadable {
        /// Name of the source.
        name: String,
        /// The first line that cannot be read, from 1.
        line: usize,
    },
    /// Two messages of a language have the same id.
    #[error("{name}: {id} exists already in {}", language.tag())]
    Twice {
        /// The language.
        language: Language,
        /// Name of the source with the second one.
        name: String,
        /// The message's id.
        id: String,
    },
    /// No source is in the language that was asked for.
    #[error("no source in {}", language.tag())]
    NoSource {
        /// The language.
        language: Language,
    },
}

impl Source {
    /// The text as Fluent.
    pub(crate) fn read(self) -> Result<FluentResource, LocaleError> {
        FluentResource::try_new(self.text).map_err(|(resource, errors)| {
            let at = errors
                .iter()
                .map(|error| error.pos.start)
                .min()
                .unwrap_or_default();
            let before = resource.source().bytes().take(at);
            LocaleError::Unreadable {
                name: self.name,
                line: before.filter(|byte| *byte == b'\n').count() + 1,
            }
        })
    }
}
