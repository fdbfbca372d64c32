//! Messages in the chosen language.

use std::{
    collections::BTreeSet,
    sync::{Mutex, OnceLock, PoisonError},
};

use domain::{language::Language, oslo};
use fluent::{FluentArgs, FluentValue};

use crate::{
    answer::Kept,
    bidi::{self, Isolation},
    clock, day,
    layer::Layer,
    number,
    source::{LocaleError, Source},
    value::Value,
};

/// More than this many gaps are a broken build; the rest says nothing new.
const GAPS_KEPT: usize = 200;

/// A text and the language it is in. An element that shows it carries that
/// language as `lang` wherever it is not the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    /// The text.
    pub text: String,
    /// The language of the text.
    pub language: Language,
}

impl Localized {
    /// The same with a capital first letter, where it opens a line.
    #[must_use]
    pub fn capitalised(self) -> Self {
        Self {
            text: bidi::capitalised(&self.text),
            language: self.language,
        }
    }
}

/// Something a message lacked when it was asked for. Tests assert that there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// No language at hand has a message with this id. The id was shown.
    Message {
        /// The id.
        id: String,
    },
    /// A message names a placeable, message or term that it was not given.
    Placeable {
        /// The message's id.
        id: String,
        /// The attribute, when it was not the message itself.
        attribute: Option<String>,
    },
    /// A value could not be put in words, since `unit.ftl` lacks them.
    Unit {
        /// The name of the placeable.
        name: String,
    },
}

/// Messages in one language, with another behind it where that language may
/// have holes.
pub struct Localizer {
    language: Language,
    layers: Vec<Layer>,
    isolation: Isolation,
    gaps: Mutex<BTreeSet<Gap>>,
    kept: OnceLock<Kept>,
}

impl Localizer {
    /// A localizer for `language`. `sources` holds its texts and, for a language
    /// with a fallback ([`Language::fallback`]), those of the fallback; texts in
    /// other languages are left alone.
    ///
    /// # Errors
    /// When a text is not Fluent, an id occurs twice in a language, or the
    /// language or its fallback has no text.
    pub fn new(
        language: Language,
        sources: impl IntoIterator<Item = Source>,
        isolation: Isolation,
    ) -> Result<Self, LocaleError> {
        let mut sources: Vec<Source> = sources.into_iter().collect();
        let mut layers = Vec::with_capacity(2);
        let mut wanted = Some(language);
        while let Some(language) = wanted {
            let (own, rest) = sources
                .into_iter()
                .partition::<Vec<_>, _>(|source| source.language == language);
            if own.is_empty() {
                return Err(LocaleError::NoSource { language });
            }
            layers.push(Layer::new(language, own)?);
            sources = rest;
            wanted = language.fallback();
        }
        Ok(Self {
            language,
            layers,
            isolation,
            gaps: Mutex::default(),
            kept: OnceLock::new(),
        })
    }

    /// The language that was asked for.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The `lang` attribute that a text needs on a page in the language that was
    /// asked for; `None` when it is in that language.
    pub fn lang(&self, localized: &Localized) -> Option<&'static str> {
        (localized.language != self.language).then(|| localized.language.tag())
    }

    /// Whether some language at hand has the message.
    pub fn has(&self, id: &str) -> bool {
        self.layers.iter().any(|layer| layer.has(id, None))
    }

    /// The message `id`. Where no language at hand has it the id itself comes
    /// back, and [`Self::gaps`] tells.
    pub fn text(&self, id: &str, values: &[(&'static str, Value)]) -> Localized {
        self.say(id, None, values).unwrap_or_else(|| {
            self.note(Gap::Message { id: id.to_owned() });
            Localized {
                text: id.to_owned(),
                language: self.language,
            }
        })
    }

    /// The attribute of a message; `None` when the message has no such attribute.
    pub fn part(
        &self,
        id: &str,
        attribute: &str,
        values: &[(&'static str, Value)],
    ) -> Option<Localized> {
        self.say(id, Some(attribute), values)
    }

    /// A value by itself, without a message around it.
    pub fn value(&self, value: &Value) -> Localized {
        self.in_words(&self.layers, value).unwrap_or_else(|| {
            self.note(Gap::Unit {
                name: String::new(),
            });
            Localized {
                text: String::new(),
                language: self.language,
            }
        })
    }

    /// Parts of answers that read the same every time.
    pub(crate) fn kept(&self) -> &Kept {
        self.kept.get_or_init(Kept::default)
    }

    /// What was asked for and not found, since this localizer was made.
    pub fn gaps(&self) -> Vec<Gap> {
        self.gaps
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .cloned()
            .collect()
    }

    fn say(
        &self,
        id: &str,
        attribute: Option<&str>,
        values: &[(&'static str, Value)],
    ) -> Option<Localized> {
        let place = self
            .layers
            .iter()
            .position(|layer| layer.has(id, attribute))?;
        let (layer, layers) = self.layers.get(place..)?.split_first()?;
        // Values need not be put in words for a message that names none.
        let values = if layer.is_constant(id, attribute) {
            &[]
        } else {
            values
        };
        let said = layer.say(id, attribute, &self.arguments(layer, layers, values))?;
        if !said.is_complete {
            self.note(Gap::Placeable {
                id: id.to_owned(),
                attribute: attribute.map(ToOwned::to_owned),
            });
        }
        Some(Localized {
            text: said.text,
            language: layer.language(),
        })
    }

    /// The values in the language of the message that they stand in.
    fn arguments<'a>(
        &self,
        layer: &Layer,
        behind: &[Layer],
        values: &[(&'static str, Value)],
    ) -> FluentArgs<'a> {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match self.argument(layer, behind, value) {
                Some(argument) => arguments.set(*name, argument),
                None => self.note(Gap::Unit {
                    name: (*name).to_owned(),
                }),
            }
        }
        arguments
    }

    fn argument<'a>(
        &self,
        layer: &Layer,
        behind: &[Layer],
        value: &Value,
    ) -> Option<FluentValue<'a>> {
        if let Value::Count(count) = value {
            return Some((*count).into());
        }
        let text = self
            .words(layer, value)
            .or_else(|| Some(self.in_words(behind, value)?.text))?;
        Some(text.into())
    }

    fn in_words(&self, layers: &[Layer], value: &Value) -> Option<Localized> {
        layers.iter().find_map(|layer| {
            Some(Localized {
                text: self.words(layer, value)?,
                language: layer.language(),
            })
        })
    }

    fn words(&self, layer: &Layer, value: &Value) -> Option<String> {
        match value {
            Value::Text(text) => Some(bidi::isolate(text, self.isolation)),
            Value::Choice(word) => Some((*word).to_owned()),
            Value::Count(count) => Some(number::whole(*count, layer.language())),
            Value::Percent(share) => number::percent(layer, *share),
            Value::Metres(metres) => number::distance(layer, *metres),
            Value::ExactMetres(metres) => number::exact_distance(layer, *metres),
            Value::Money(sum, style) => number::money(layer, *sum, *style),
            Value::Day(date, style) => day::day(layer, *date, *style),
            Value::NearDay { day, today } => day::near(layer, *day, *today),
            Value::Clock(time, style) => clock::clock(layer, *time, *style),
            Value::ClockAt(at, style) => clock::clock_at(layer, *at, *style),
            Value::Moment(at, style) => {
                day::with_clock(layer, day::day(layer, oslo::date(*at), *style)?, *at)
            }
            Value::NearMoment { at, today } => {
                day::with_clock(layer, day::near(layer, oslo::date(*at), *today)?, *at)
            }
        }
    }

    fn note(&self, gap: Gap) {
        let mut gaps = self.gaps.lock().unwrap_or_else(PoisonError::into_inner);
        if gaps.len() < GAPS_KEPT {
            gaps.insert(gap);
        }
    }
}
