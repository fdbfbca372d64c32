//! A note in one's own words, with how much room is left.

use claims::content::{Note, NoteError};
use i18n::{Localized, Value};
use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    erased::{effect, live},
    focus,
    text::{tr, tr_part, tr_with, use_words},
};

/// With so many characters left it is said aloud how many; never before.
const NEAR: usize = 50;

/// What is written, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct LongText {
    /// The element, and what those around it are named after.
    pub id: &'static str,
    /// As it is written.
    pub text: RwSignal<String>,
    /// What to write instead.
    pub wrong: RwSignal<Option<Localized>>,
}

impl LongText {
    /// An empty field.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            text: RwSignal::new(String::new()),
            wrong: RwSignal::new(None),
        }
    }

    /// How many characters there is still room for; below zero where it is too long.
    fn left(self) -> i64 {
        let written = self.text.with(|text| text.trim().chars().count());
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        number(Note::LONGEST) - number(written)
    }

    /// What is written, or none. Where it cannot be sent so, an attribute of the message
    /// `id` says what to write instead, and the focus is in the field.
    pub fn read(self, id: &str) -> Result<Option<Note>, NoteError> {
        let error = match Note::read(&self.text.get_untracked()) {
            Ok(note) => return Ok(Some(note)),
            Err(NoteError::Empty) => return Ok(None),
            Err(error) => error,
        };
        let part = match error {
            NoteError::Control => "control",
            NoteError::TooLong | NoteError::Empty => "long",
        };
        self.refuse(id, part);
        Err(error)
    }

    /// Says by an attribute of the message `id` what to write, and moves the focus there.
    pub fn refuse(self, id: &str, part: &str) {
        let words = use_words();
        let most = Value::Count(i64::try_from(Note::LONGEST).unwrap_or(i64::MAX));
        let said = untrack(|| words.part(id, part, &[("most", most)]));
        self.wrong.set(said);
        focus::focus(&format!("#{}", self.id));
    }

    /// The field. Its label is the message `label`, whose attribute `.hint` says more;
    /// `left` says how much room there is.
    pub fn view(self, label: &'static str, left: &'static str) -> AnyView {
        let words = use_words();
        let id = self.id;
        self.say_near_the_end(left);
        let is_wrong = move || self.wrong.with(Option::is_some);
        let described = Signal::derive(move || match is_wrong() {
            true => format!("{id}-hint {id}-wrong"),
            false => format!("{id}-hint"),
        });
        let wrong = live(move || {
            self.wrong.get().map(|text| {
                view! {
                    <p class="ds-validation-message" id=format!("{id}-wrong")>
                        {words.show(text)}
                    </p>
                }
            })
        });
        let room = live(move || tr_with(left, vec![("count", Value::Count(self.left()))]));
        view! {
            <div class="ds-field long-text">
                <label class="ds-label" for=id>
                    {tr(label)}
                </label>
                <p data-field="description" id=format!("{id}-hint")>
                    {tr_part(label, "hint", Vec::new())}
                </p>
                <textarea
                    class="ds-input"
                    rows="6"
                    id=id
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=Signal::derive(move || is_wrong().then_some("true"))
                    prop:value=self.text
                    on:input=move |event| {
                        self.text.set(event_target_value(&event));
                        self.wrong.set(None);
                    }
                ></textarea>
                <p data-field="counter">{room}</p>
                {wrong}
            </div>
        }
        .into_any()
    }

    /// Once when the end comes near, and once when it is passed.
    fn say_near_the_end(self, left: &'static str) {
        let (announcer, words) = (use_announcer(), use_words());
        let said = StoredValue::new((false, false));
        effect(move || {
            let room = self.left();
            let now = (room <= i64::try_from(NEAR).unwrap_or(i64::MAX), room < 0);
            if now != said.get_value() && now.0 {
                let count = [("count", Value::Count(room))];
                announcer.status(untrack(|| words.text(left, &count)));
            }
            said.set_value(now);
        });
    }
}
