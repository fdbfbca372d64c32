//! Saving a file, and what came of it.

use ipc::{
    Args, Command, Problem,
    files::{Filed, NoFile},
};
use leptos::prelude::*;

use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{Alert, Button, LoadFailure, Tone, Variant, load_failure::values},
    erased::{live, spawn},
    text::{Words, paragraph, tr, use_words},
};

/// What is said of a file, by message.
#[derive(Clone, Copy)]
pub struct Said {
    /// The button.
    pub save: &'static str,
    /// That it is there.
    pub saved: &'static str,
    /// That nothing has happened.
    pub left: &'static str,
    /// That the device did not take it.
    pub failed: &'static str,
    /// That there is none, by why.
    pub none: fn(NoFile) -> &'static str,
}

/// One file that can be saved again and again.
#[derive(Clone, Copy)]
pub struct Filing {
    said: Said,
    variant: Variant,
    outcome: RwSignal<Option<Result<Filed, Problem>>>,
    is_busy: RwSignal<bool>,
    announcer: Announcer,
    words: Words,
}

impl Filing {
    /// Nothing is saved yet.
    pub fn new(said: Said) -> Self {
        Self {
            said,
            variant: Variant::Primary,
            outcome: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// The same beside something else that is the one thing to do.
    pub fn beside(self) -> Self {
        Self {
            variant: Variant::Secondary,
            ..self
        }
    }

    /// The button that has the command `C` save it.
    pub fn button<C>(self, args: impl Fn() -> Args<C> + Send + Sync + 'static) -> AnyView
    where
        C: Command<Out = Filed> + 'static,
    {
        let save = Callback::new(move |()| self.save::<C>(args()));
        let id = self.said.save;
        view! {
            <Button variant=self.variant on_press=save is_busy=self.is_busy>
                {tr(id)}
            </Button>
        }
        .into_any()
    }

    fn save<C: Command<Out = Filed> + 'static>(self, args: Args<C>) {
        self.is_busy.set(true);
        self.outcome.set(None);
        spawn(async move {
            let outcome = bridge::call::<C>(&args).await;
            // The page may be gone by now; then there is nothing left to say.
            if self.is_busy.try_set(false).is_some() {
                return;
            }
            let said = match &outcome {
                Ok(filed) => self.words.text(self.id(*filed), &[]),
                Err(problem) => self.words.text(problem.message(), &values(problem)),
            };
            self.announcer.status(said);
            self.outcome.set(Some(outcome));
        });
    }

    /// What came of it, in its place under the button.
    pub fn outcome(self) -> AnyView {
        live(move || match self.outcome.get()? {
            Ok(filed) => Some(self.shown(filed)),
            Err(problem) => {
                let on_retry = Callback::new(move |()| self.outcome.set(None));
                Some(view! { <LoadFailure problem on_retry /> }.into_any())
            }
        })
    }

    fn shown(self, filed: Filed) -> AnyView {
        let id = self.id(filed);
        let tone = match filed {
            Filed::Saved => Tone::Success,
            Filed::Left => return view! { <p class="ds-paragraph">{tr(id)}</p> }.into_any(),
            Filed::Failed => Tone::Danger,
            Filed::Refused(_) => Tone::Warning,
        };
        view! {
            <Alert tone heading=tr(id)>
                {paragraph(id, "means", Vec::new())}
            </Alert>
        }
        .into_any()
    }

    fn id(self, filed: Filed) -> &'static str {
        match filed {
            Filed::Saved => self.said.saved,
            Filed::Left => self.said.left,
            Filed::Failed => self.said.failed,
            Filed::Refused(why) => (self.said.none)(why),
        }
    }
}
