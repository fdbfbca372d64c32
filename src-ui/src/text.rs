//! Words on the page, in the language that is chosen now.
//!
//! Every piece follows a change of language by itself, and says so in `lang`
//! where another language stands in for it.

use std::sync::Arc;

use crate::erased::live;
use i18n::{Localized, Localizer, Value};
use leptos::prelude::*;

mod pieces;

pub use pieces::{Precision, near_moment};

/// The values of a message, by name.
pub type Values = Vec<(&'static str, Value)>;

/// The words of the chosen language.
#[derive(Clone, Copy)]
pub struct Words(RwSignal<Arc<Localizer>>);

/// The words, within a component.
pub fn use_words() -> Words {
    expect_context()
}

impl Words {
    /// Words that say what `localizer` says.
    pub fn new(localizer: Localizer) -> Self {
        Self(RwSignal::new(Arc::new(localizer)))
    }

    /// Speaks another language from now on.
    pub fn change(self, localizer: Localizer) {
        self.0.set(Arc::new(localizer));
    }

    /// The message `id`; follows the language inside a reactive closure.
    pub fn text(self, id: &str, values: &[(&'static str, Value)]) -> Localized {
        self.0.with(|localizer| localizer.text(id, values))
    }

    /// The attribute `part` of a message, if it has one.
    pub fn part(self, id: &str, part: &str, values: &[(&'static str, Value)]) -> Option<Localized> {
        self.0.with(|localizer| localizer.part(id, part, values))
    }

    /// A value by itself.
    pub fn value(self, value: &Value) -> Localized {
        self.0.with(|localizer| localizer.value(value))
    }

    /// Whatever `say` makes of the words; follows the language inside a reactive closure.
    pub fn of<T>(self, say: impl FnOnce(&Localizer) -> T) -> T {
        self.0.with(|localizer| say(localizer))
    }

    /// The `lang` attribute that `text` needs.
    pub fn lang(self, text: &Localized) -> Option<&'static str> {
        self.0.with(|localizer| localizer.lang(text))
    }

    /// `text` on the page.
    pub fn show(self, text: Localized) -> AnyView {
        match self.lang(&text) {
            None => text.text.into_any(),
            Some(lang) => view! { <span lang=lang>{text.text}</span> }.into_any(),
        }
    }
}

/// The message `id` on the page.
pub fn tr(id: &'static str) -> AnyView {
    tr_with(id, Vec::new())
}

/// The message `id` on the page, with values.
pub fn tr_with(id: &'static str, values: Values) -> AnyView {
    let words = use_words();
    live(move || words.show(words.text(id, &values)))
}

/// The attribute `part` of the message `id` as a paragraph; nothing where it has none.
pub fn paragraph(id: &'static str, part: &'static str, values: Values) -> AnyView {
    let words = use_words();
    live(move || {
        words
            .part(id, part, &values)
            .map(|text| view! { <p class="ds-paragraph">{words.show(text)}</p> })
    })
}

/// The attribute `part` of the message `id` on the page; nothing where it has none.
pub fn tr_part(id: &'static str, part: &'static str, values: Values) -> AnyView {
    let words = use_words();
    live(move || words.part(id, part, &values).map(|text| words.show(text)))
}

/// The message `id` with its language, for titles and announcements.
pub fn say(id: &'static str) -> Signal<Localized> {
    say_with(id, Vec::new())
}

/// The message `id` with its language and values, for titles and announcements.
pub fn say_with(id: &'static str, values: Values) -> Signal<Localized> {
    let words = use_words();
    Signal::derive(move || words.text(id, &values))
}

/// The message `id` for an attribute. Hidden text is better where there is a
/// choice: an attribute cannot say that it is in another language.
pub fn string(id: &'static str) -> Signal<String> {
    string_with(id, Vec::new())
}

/// The message `id` for an attribute, with values.
pub fn string_with(id: &'static str, values: Values) -> Signal<String> {
    let words = use_words();
    Signal::derive(move || words.text(id, &values).text)
}
