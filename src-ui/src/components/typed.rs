//! A text that is typed, with its hint and what is wrong with it.

use i18n::Localized;
use leptos::prelude::*;

use crate::{
    erased::live,
    text::{tr, tr_part, use_words},
};

/// What is typed in a field, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct Typed {
    /// The element, and what those around it are named after.
    pub id: &'static str,
    /// As it is typed.
    pub text: RwSignal<String>,
    /// What to write instead.
    pub wrong: RwSignal<Option<Localized>>,
}

impl Typed {
    /// A field with `text` in it.
    pub fn new(id: &'static str, text: String) -> Self {
        Self {
            id,
            text: RwSignal::new(text),
            wrong: RwSignal::new(None),
        }
    }

    /// The field. Its label is the message `label`, whose attribute `.hint` says more.
    pub fn view(self, label: &'static str, keys: &'static str, width: &'static str) -> AnyView {
        let words = use_words();
        let id = self.id;
        let (hint, fault) = (format!("{id}-hint"), format!("{id}-wrong"));
        let is_wrong = move || self.wrong.with(Option::is_some);
        let described = {
            let (hint, fault) = (hint.clone(), fault.clone());
            Signal::derive(move || {
                if is_wrong() {
                    format!("{hint} {fault}")
                } else {
                    hint.clone()
                }
            })
        };
        let wrong = live(move || {
            self.wrong.get().map(|text| {
                view! {
                    <p class="ds-validation-message" id=fault.clone()>
                        {words.show(text)}
                    </p>
                }
            })
        });
        view! {
            <div class="ds-field typed">
                <label class="ds-label" for=id>
                    {tr(label)}
                </label>
                <p data-field="description" id=hint>
                    {tr_part(label, "hint", Vec::new())}
                </p>
                <input
                    class="ds-input"
                    type="text"
                    inputmode=keys
                    autocomplete="off"
                    data-width=width
                    id=id
                    aria-describedby=described
                    aria-invalid=Signal::derive(move || is_wrong().then_some("true"))
                    prop:value=self.text
                    on:input=move |event| self.text.set(event_target_value(&event))
                />
                {wrong}
            </div>
        }
        .into_any()
    }
}
