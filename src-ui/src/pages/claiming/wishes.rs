//! What the person adds: whether a person decides, a note, and that it is right.

use claims::content::{Note, NoteError};
use i18n::Value;
use leptos::prelude::*;

use super::draft;
use crate::{
    components::LongText,
    erased::live,
    text::{Words, tr, tr_part, use_words},
};

/// The boxes to tick and the note.
#[derive(Clone, Copy)]
pub struct Wishes {
    opted_out: RwSignal<bool>,
    note: LongText,
    words: Words,
    /// Whether the person says that all of it is right.
    pub is_right: RwSignal<bool>,
    /// That has not been said, and must be.
    pub lacks_right: RwSignal<bool>,
}

impl Wishes {
    /// As they are kept.
    pub fn new() -> Self {
        let (opted_out, note) = draft::look(|draft| {
            let note = draft.note.clone().map(String::from);
            (draft.opted_out, note.unwrap_or_default())
        })
        .unwrap_or_default();
        let field = LongText::new("claim-note");
        field.text.set(note);
        Self {
            opted_out: RwSignal::new(opted_out),
            note: field,
            words: use_words(),
            is_right: RwSignal::new(false),
            lacks_right: RwSignal::new(false),
        }
    }

    /// Follows what changes who answers.
    pub fn track(self) {
        self.opted_out.track();
    }

    /// Keeps the note as it stands; says whether it can be sent so.
    pub fn commit(self) -> bool {
        let text = self.note.text.get_untracked();
        let (note, part) = match Note::read(&text) {
            Ok(note) => (Some(note), None),
            Err(NoteError::Empty) => (None, None),
            Err(NoteError::TooLong) => (None, Some("long")),
            Err(NoteError::Control) => (None, Some("control")),
        };
        if let Some(part) = part {
            let most = Value::Count(i64::try_from(Note::LONGEST).unwrap_or(i64::MAX));
            let wrong = untrack(|| {
                self.words
                    .part("claim-answer-note", part, &[("most", most)])
            });
            self.note.wrong.set(wrong);
            return false;
        }
        if draft::look(|draft| draft.note != note) == Some(true) {
            draft::change(|draft| draft.note = note);
        }
        true
    }

    /// The boxes and the note.
    pub fn view(self) -> AnyView {
        let opt_out = move |is_on: bool| {
            self.opted_out.set(is_on);
            draft::change(|draft| draft.opted_out = is_on);
        };
        let confirm = move |is_on: bool| {
            self.is_right.set(is_on);
            self.lacks_right.set(false);
        };
        view! {
            <div class="claiming__wishes">
                {tick("claim-opt-out", "claiming-opt-out", self.opted_out, opt_out)}
                {self.note_field()}
                {tick("claim-right", "claiming-right", self.is_right, confirm)}
                {live(move || self.lacks_right.get().then(|| view! {
                    <p class="ds-validation-message" id="claim-right-wrong">
                        {tr("claiming-right-lacks")}
                    </p>
                }))}
            </div>
        }
        .into_any()
    }

    fn note_field(self) -> AnyView {
        let leave = move |_| {
            self.commit();
        };
        view! {
            <div on:focusout=leave>{self.note.view("claim-answer-note", "claim-complain-left")}</div>
        }
        .into_any()
    }
}

/// A box to tick, large enough for a thumb; `.more` of its message says what it means.
fn tick(
    id: &'static str,
    label: &'static str,
    is_on: RwSignal<bool>,
    on_flip: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <div class="choices">
            <div class="choices__list">
                <div class="ds-field" data-variant="outline">
                    <input
                        class="ds-input"
                        type="checkbox"
                        id=id
                        prop:checked=is_on
                        on:change=move |event| on_flip(event_target_checked(&event))
                    />
                    <label class="ds-label" for=id>
                        {tr(label)}
                        <span class="choice__more">{tr_part(label, "more", Vec::new())}</span>
                    </label>
                </div>
            </div>
        </div>
    }
    .into_any()
}
