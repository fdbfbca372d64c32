//! The words of one language.

use std::borrow::Cow;

use domain::language::Language;
use fluent::{
    FluentArgs, FluentError, FluentResource, FluentValue, bundle, concurrent::FluentBundle,
    types::FluentNumber,
};
use fluent_syntax::ast::{Pattern, PatternElement};

use crate::{number, source::LocaleError, source::Source};

/// A language and its messages.
pub(crate) struct Layer {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// What a message said, and whether every placeable in it was known.
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) is_complete: bool,
}

impl Layer {
    pub(crate) fn new(language: Language, sources: Vec<Source>) -> Result<Self, LocaleError> {
        let identifier = language
            .tag()
            .parse()
            .expect("tags of the product are BCP 47");
        let mut bundle: FluentBundle<FluentResource> =
            bundle::FluentBundle::new_concurrent(vec![identifier]);
        // Fluent would fence every value, also our own digits; `bidi` fences what comes from outside.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Nb | Language::Nn | Language::Se => |value, _| count(value, Language::Nb),
            Language::En => |value, _| count(value, Language::En),
        }));
        for source in sources {
            let name = source.name.clone();
            if let Err(errors) = bundle.add_resource(source.read()?) {
                let id = errors.into_iter().find_map(id_of).unwrap_or_default();
                return Err(LocaleError::Twice { language, name, id });
            }
        }
        Ok(Self { language, bundle })
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| match attribute {
                None => message.value().is_some(),
                Some(attribute) => message.get_attribute(attribute).is_some(),
            })
    }

    /// A message or its attribute; `None` when this language lacks it.
    pub(crate) fn say(
        &self,
        id: &str,
        attribute: Option<&str>,
        values: &FluentArgs<'_>,
    ) -> Option<Said> {
        let pattern = self.pattern(id, attribute)?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(values), &mut errors)
            .into_owned();
        Some(Said {
            text,
            is_complete: errors.is_empty(),
        })
    }

    /// Whether a message or its attribute says the same whatever the values.
    pub(crate) fn is_constant(&self, id: &str, attribute: Option<&str>) -> bool {
        let is_text = |element: &PatternElement<_>| match element {
            PatternElement::TextElement { .. } => true,
            PatternElement::Placeable { .. } => false,
        };
        self.pattern(id, attribute)
            .is_some_and(|pattern| pattern.elements.iter().all(is_text))
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&Pattern<&str>> {
        let message = self.bundle.get_message(id)?;
        match attribute {
            None => message.value(),
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
        }
    }

    /// A message of `unit.ftl`; `None` when this language lacks it or a placeable of it.
    pub(crate) fn unit(
        &self,
        id: &str,
        values: &[(&'static str, FluentValue<'_>)],
    ) -> Option<String> {
        let values = values
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        self.say(id, None, &values)
            .filter(|said| said.is_complete)
            .map(|said| said.text)
    }
}

/// A number within a message. Fluent's own form has no groups and its minus is a hyphen.
fn count(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else {
        return None;
    };
    // Counts enter as whole numbers; a literal with decimals in a message keeps them.
    (value.fract() == 0.0).then(|| number::whole(*value as i64, language))
}

fn id_of(error: FluentError) -> Option<String> {
    match error {
        FluentError::Overriding { id, .. } => Some(id),
        FluentError::ParserError(_) | FluentError::ResolverError(_) => None,
    }
}
