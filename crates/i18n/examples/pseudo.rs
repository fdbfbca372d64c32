//! Writes a language with accents and at least two fifths longer texts, for
//! layout tests: `cargo run -p i18n --example pseudo -- locales/en > pseudo.ftl`.
//!
//! Placeables, keys, ids and comments stay as they are. What the layout cuts off
//! or fails to translate is then seen at a glance.

use std::{env, error::Error, fs, io::Write as _, path::PathBuf};

use fluent_pseudo::transform;
use fluent_syntax::{
    ast::{Entry, Expression, Pattern, PatternElement, Resource},
    parser, serializer,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args()
        .nth(1)
        .ok_or("which folder? For example: locales/en")?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    let mut out = std::io::stdout().lock();
    for file in files {
        out.write_all(pseudo(&fs::read_to_string(&file)?).as_bytes())?;
    }
    Ok(())
}

/// A Fluent text with every word accented and lengthened.
fn pseudo(text: &str) -> String {
    let mut resource: Resource<String> = match parser::parse(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            let attributes = message
                .attributes
                .iter_mut()
                .map(|attribute| &mut attribute.value);
            message
                .value
                .iter_mut()
                .chain(attributes)
                .for_each(lengthen);
        }
    }
    serializer::serialize(&resource)
}

fn lengthen(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = longer(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                variants
                    .iter_mut()
                    .for_each(|variant| lengthen(&mut variant.value));
            }
            PatternElement::Placeable {
                expression: Expression::Inline(_),
            } => {}
        }
    }
}

/// Accents, doubled vowels, and dots up to two fifths more where those do not
/// suffice. Space at the ends stays at the ends.
fn longer(text: &str) -> String {
    let words = text.trim_end();
    let (_, space) = text.split_at(words.len());
    let length = words.chars().count();
    let mut accented = transform(words, false, true).into_owned();
    let wanted = length + (length * 2).div_ceil(5);
    if words.chars().any(char::is_alphabetic) {
        let lacking = wanted.saturating_sub(accented.chars().count());
        accented.extend(std::iter::repeat_n('·', lacking));
    }
    accented + space
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_grow_and_everything_else_stays() {
        let text = "# $place (text)\n\
                    made-trip = Trip to { $place }{\"\\u00A0\"}km\n    .title = { $count ->\n        [one] One trip\n       *[other] { $count } trips\n    }\n";
        let pseudo = pseudo(text);
        for kept in [
            "# $place (text)",
            "made-trip =",
            "{ $place }",
            "{ \"\\u00A0\" }",
            ".title =",
            "[one]",
            "*[other]",
            "{ $count ->",
        ] {
            assert!(pseudo.contains(kept), "{kept} is missing in:\n{pseudo}");
        }
        assert!(parser::parse(pseudo.as_str()).is_ok());
        assert!(!pseudo.contains("Trip to"));
    }

    #[test]
    fn a_text_is_at_least_two_fifths_longer() {
        for text in [
            "Trip",
            "Your trips",
            "We could not reach the service.",
            "Rhythm",
            "a",
        ] {
            let longer = longer(text).chars().count();
            assert!(
                longer * 5 >= text.chars().count() * 7,
                "{text} became {longer}"
            );
        }
        assert_eq!(longer(" · "), " · ");
        assert!(longer("To ").ends_with(' '));
    }
}
