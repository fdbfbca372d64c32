//! What a complaint says so far. It stays until the page is left, whatever becomes of sending.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use claims::{attachment::Shows, complaint::About, content::Note, ruling::Ruling};
use domain::ids::ClaimId;
use i18n::{DayStyle, Value};
use leptos::prelude::*;

use crate::{
    components::{Button, CallSupport, LongText, Variant},
    erased::live,
    focus,
    pages::claim::{acting::Acting, enclosing::Enclosing},
    text::{tr, tr_with},
};

/// The pages of a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What one disagrees with.
    What,
    /// Why.
    Why,
    /// A look at the whole.
    Review,
}

impl Step {
    /// How many there are.
    pub const COUNT: i64 = 3;

    /// Its place, from 1.
    pub const fn number(self) -> i64 {
        match self {
            Self::What => 1,
            Self::Why => 2,
            Self::Review => 3,
        }
    }
}

/// A complaint that is being written.
#[derive(Clone, Copy)]
pub struct Form {
    /// Sending it.
    pub acting: Acting,
    /// Sending files with it.
    pub enclosing: Enclosing,
    /// The page that is shown.
    pub step: RwSignal<Step>,
    /// What it is about.
    pub about: RwSignal<BTreeSet<About>>,
    /// Whether it was gone on from with nothing chosen.
    pub lacks_about: RwSignal<bool>,
    /// Why.
    pub why: LongText,
    /// What a file shows that is picked.
    pub shows: RwSignal<Option<Shows>>,
    /// Which decision it is about.
    decided_at: StoredValue<Option<DateTime<Utc>>>,
}

impl Form {
    /// An empty one.
    pub fn new(claim: &ClaimId, acting: Acting) -> Self {
        Self {
            acting,
            enclosing: Enclosing::new(claim, acting),
            step: RwSignal::new(Step::What),
            about: RwSignal::new(BTreeSet::new()),
            lacks_about: RwSignal::new(false),
            why: LongText::new("complaint-why"),
            shows: RwSignal::new(None),
            decided_at: StoredValue::new(None),
        }
    }

    /// The decision that is complained about. What was chosen of another one is not meant.
    pub fn know(self, ruling: &Ruling) {
        let before = self.decided_at.get_value();
        if before.is_some_and(|before| before != ruling.at) {
            self.about.set(BTreeSet::new());
            self.step.set(Step::What);
        }
        self.decided_at.set_value(Some(ruling.at));
    }

    /// Shows another page of it, from its heading on.
    pub fn go(self, step: Step) {
        self.step.set(step);
        request_animation_frame(|| {
            focus::heading();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        });
    }

    /// Why, where it can be sent so; otherwise it says what to write.
    pub fn note(self) -> Option<Note> {
        let note = self.why.read("claim-complain-text").ok()?;
        if note.is_none() {
            self.why.refuse("claim-complain-text", "empty");
        }
        note
    }

    /// The way on and the way back.
    pub fn buttons(self, on_next: Callback<()>, before: Option<Step>) -> AnyView {
        let back = before.map(|before| {
            let on_back = Callback::new(move |()| self.go(before));
            view! {
                <Button variant=Variant::Secondary on_press=on_back>
                    {tr("claim-complain-before")}
                </Button>
            }
        });
        view! {
            <div class="actions">
                <Button on_press=on_next>{tr("claim-complain-next")}</Button>
                {back}
            </div>
        }
        .into_any()
    }

    /// That the last day is over, or that nothing can be complained about.
    pub fn too_late(self, ruling: &Ruling, cannot: bool) -> AnyView {
        if cannot {
            return self.acting.not_now("claim-complain-not");
        }
        let day = vec![("day", Value::Day(ruling.complain_by, DayStyle::Full))];
        live(move || {
            (!self.acting.is_done()).then(|| {
                view! {
                    <p class="ds-paragraph">{tr_with("claim-complain-late", day.clone())}</p>
                    <CallSupport />
                }
            })
        })
    }
}
