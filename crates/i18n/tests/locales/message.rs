//! Messages as data: what they say, name and select on.

use std::collections::{BTreeMap, BTreeSet};

use domain::language::Language;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey},
    parser,
};

use crate::locale_files;

/// Where a text stands: a message, or one of its attributes.
pub type Place = (String, Option<String>);

/// A message or an attribute.
#[derive(Debug, Default)]
pub struct Words {
    /// Names of the placeables.
    pub variables: BTreeSet<String>,
    /// Messages that it builds on.
    pub references: BTreeSet<String>,
    /// The keys of every selector, in order.
    pub selectors: Vec<Vec<String>>,
    /// The text as it reads, once for every variant; a placeable reads as `0`.
    pub readings: Vec<String>,
}

/// A language as it lies in the repository.
pub struct Locale {
    pub language: Language,
    pub files: BTreeSet<String>,
    pub words: BTreeMap<Place, Words>,
    /// The comment right above each message.
    pub comments: BTreeMap<String, String>,
}

/// Reads every file of a language.
pub fn locale(language: Language) -> Locale {
    let mut locale = Locale {
        language,
        files: BTreeSet::new(),
        words: BTreeMap::new(),
        comments: BTreeMap::new(),
    };
    for source in locale_files::sources(language) {
        let resource = parser::parse(source.text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}/{}: {errors:?}", language.tag(), source.name));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                locale.take(message);
            }
        }
        locale.files.insert(source.name);
    }
    locale
}

impl Locale {
    /// Every id, without attributes.
    pub fn ids(&self) -> BTreeSet<&str> {
        self.words.keys().map(|(id, _)| id.as_str()).collect()
    }

    fn take(&mut self, message: &Message<&str>) {
        let id = message.id.name.to_owned();
        let comment = message
            .comment
            .as_ref()
            .map(|comment| comment.content.join("\n"))
            .unwrap_or_default();
        assert!(
            self.comments.insert(id.clone(), comment).is_none(),
            "{}: {id} occurs twice",
            self.language.tag()
        );
        if let Some(value) = &message.value {
            self.words.insert((id.clone(), None), words(value));
        }
        for attribute in &message.attributes {
            self.words.insert(
                (id.clone(), Some(attribute.id.name.to_owned())),
                words(&attribute.value),
            );
        }
    }
}

/// The place as a translator finds it.
pub fn shown((id, attribute): &Place) -> String {
    attribute
        .as_ref()
        .map_or_else(|| id.clone(), |attribute| format!("{id}.{attribute}"))
}

fn words(pattern: &Pattern<&str>) -> Words {
    let mut words = Words::default();
    collect(pattern, &mut words);
    let most = words.selectors.iter().map(Vec::len).max().unwrap_or(1);
    words.readings = (0..most)
        .map(|variant| reading(pattern, variant).trim().to_owned())
        .collect();
    words
}

fn collect(pattern: &Pattern<&str>, words: &mut Words) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => collect_inline(inline, words),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                collect_inline(selector, words);
                words
                    .selectors
                    .push(variants.iter().map(|variant| key(&variant.key)).collect());
                variants
                    .iter()
                    .for_each(|variant| collect(&variant.value, words));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, words: &mut Words) {
    match inline {
        InlineExpression::VariableReference { id } => {
            words.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            words.references.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => {
            panic!("not part of the product's messages: {inline:?}")
        }
    }
}

fn key(key: &VariantKey<&str>) -> String {
    match key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}

/// The text with the given variant of every selector, or its last.
fn reading(pattern: &Pattern<&str>, variant: usize) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => variants
                .get(variant)
                .or(variants.last())
                .map(|variant_of| reading(&variant_of.value, variant))
                .unwrap_or_default(),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => value.replace("\\u00A0", "\u{a0}"),
            PatternElement::Placeable {
                expression: Expression::Inline(_),
            } => "0".to_owned(),
        })
        .collect()
}
