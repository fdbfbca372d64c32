//! Picking a file and sending it with a claim that is sent.

use claims::attachment::{Attachment, Shows};
use domain::ids::ClaimId;
use entitlement::decision::DocumentKind;
use ipc::{
    Problem,
    claims::{Adding, EncloseDocument, Enclosing as Enclosed, FileRefusal},
};
use leptos::prelude::*;

use super::acting::Acting;
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{
        Alert, Button, LoadFailure, Tone, Variant, file_refusal, file_refusal_id,
        load_failure::values,
    },
    erased::{live, spawn},
    pages::claiming::limits,
    state::visit::use_visit,
    text::{Words, paragraph, tr, use_words},
};

/// What came of picking a file, where it is not simply sent.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// It is not enclosed.
    Refused(FileRefusal),
    /// The claim was not as it was seen.
    Elsewhere,
    /// Nobody knows.
    Unknown,
    /// It is not enclosed.
    Failed(Problem),
}

/// Sending files with the claim of a page, one at a time.
#[derive(Clone, Copy)]
pub struct Enclosing {
    acting: Acting,
    claim: StoredValue<ClaimId>,
    /// The version after the last file, which the page may not have read yet.
    version: RwSignal<u32>,
    busy: RwSignal<Option<Shows>>,
    trouble: RwSignal<Option<(Shows, Trouble)>>,
    announcer: Announcer,
    words: Words,
}

impl Enclosing {
    /// Nothing is sent yet.
    pub fn new(claim: &ClaimId, acting: Acting) -> Self {
        Self {
            acting,
            claim: StoredValue::new(claim.clone()),
            version: RwSignal::new(0),
            busy: RwSignal::new(None),
            trouble: RwSignal::new(None),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// The version of the claim, with the files that were sent from here.
    pub fn version(self) -> u32 {
        let read = self
            .acting
            .load
            .value(|answer| answer.value.claim.version)
            .unwrap_or_default();
        read.max(self.version.get())
    }

    /// The button that picks a file for `shows`, by the name of the document, and what
    /// came of it.
    pub fn button(
        self,
        shows: Signal<Shows>,
        label: &'static str,
        name: Signal<String>,
    ) -> AnyView {
        let pick = Callback::new(move |()| self.pick(shows.get_untracked()));
        let is_busy = Signal::derive(move || self.busy.get() == Some(shows.get()));
        let trouble = live(move || {
            let (of, trouble) = self.trouble.get()?;
            (of == shows.get()).then(|| self.said(&trouble, pick))
        });
        view! {
            <div class="enclosing">
                <Button variant=Variant::Secondary on_press=pick is_busy>
                    {tr(label)}
                    <span class="ds-sr-only">" " {live(move || name.get())}</span>
                </Button>
                {live(move || is_busy.get().then(|| view! {
                    <p class="ds-paragraph">{tr("claim-enclose-sending")}</p>
                }))}
                {trouble}
            </div>
        }
        .into_any()
    }

    /// What is enclosed already.
    pub fn enclosed(self) -> AnyView {
        let (load, words) = (self.acting.load, self.words);
        let files = Memo::new(move |_| load.value(|answer| answer.value.claim.attachments.clone()));
        live(move || {
            let files = files.get().filter(|files| !files.is_empty())?;
            Some(view! {
                <p class="ds-paragraph">{tr("claim-enclose-there")}</p>
                {enclosed_list(words, &files)}
            })
        })
    }

    /// Whether a file that shows this, of whichever trip, has come since the office asked.
    pub fn has(self, kind: DocumentKind) -> bool {
        let load = self.acting.load;
        load.value(|answer| answer.value.claim.has_sent_since_asked(kind))
            .unwrap_or_default()
    }

    fn pick(self, shows: Shows) {
        let person = untrack(|| use_visit().person());
        let Some(person) = person.filter(|_| self.busy.get_untracked().is_none()) else {
            return;
        };
        self.busy.set(Some(shows));
        self.trouble.set(None);
        self.say("claim-enclose-sending");
        let enclosing = Enclosed {
            person: person.id,
            claim: self.claim.get_value(),
            version: untrack(|| self.version()),
            shows,
        };
        spawn(async move {
            let answer = bridge::call::<EncloseDocument>(&enclosing).await;
            // The page may be gone by now; the case says what is enclosed.
            if self.busy.try_set(None).is_none() {
                self.conclude(shows, answer);
            }
        });
    }

    fn conclude(self, shows: Shows, answer: Result<Adding, Problem>) {
        let trouble = match answer {
            Ok(Adding::Sent { version, .. }) => {
                self.version.set(version);
                self.say("claim-enclose-sent");
                None
            }
            // A draft is not what was asked for; nothing of it is here.
            Ok(Adding::NotPicked | Adding::Added { .. }) => {
                self.say("claim-enclose-none");
                None
            }
            Ok(Adding::Refused(why)) => {
                let text = untrack(|| self.words.text(file_refusal_id(why), &limits()));
                self.announcer.status(text);
                Some(Trouble::Refused(why))
            }
            Ok(Adding::Elsewhere(_)) => {
                self.say("claim-refused-changed");
                Some(Trouble::Elsewhere)
            }
            Ok(Adding::Unknown) => {
                self.say("claim-enclose-unknown");
                Some(Trouble::Unknown)
            }
            Err(problem) => {
                let text = untrack(|| self.words.text(problem.message(), &values(&problem)));
                self.announcer.status(text);
                Some(Trouble::Failed(problem))
            }
        };
        self.trouble.set(trouble.map(|trouble| (shows, trouble)));
        self.acting.load.asking.renew();
    }

    fn said(self, trouble: &Trouble, on_retry: Callback<()>) -> AnyView {
        match trouble {
            Trouble::Refused(why) => {
                let why = file_refusal(*why, limits());
                view! {
                    <Alert tone=Tone::Danger heading=tr("claim-enclose-failed")>{why}</Alert>
                }
                .into_any()
            }
            Trouble::Elsewhere => view! {
                <Alert tone=Tone::Danger heading=tr("claim-enclose-failed")>
                    <p class="ds-paragraph">{tr("claim-refused-changed")}</p>
                </Alert>
            }
            .into_any(),
            Trouble::Unknown => view! {
                <Alert tone=Tone::Warning heading=tr("claim-enclose-unknown")>
                    {paragraph("claim-enclose-unknown", "means", Vec::new())}
                </Alert>
            }
            .into_any(),
            Trouble::Failed(problem) => {
                view! { <LoadFailure problem=problem.clone() on_retry /> }.into_any()
            }
        }
    }

    fn say(self, id: &'static str) {
        let text = untrack(|| self.words.text(id, &[]));
        self.announcer.status(text);
    }
}

/// Files by what they show. Names are ours.
pub fn enclosed_list(words: Words, files: &[Attachment]) -> AnyView {
    let item = |file: &Attachment| {
        let text = words.of(|words| i18n::claim::enclosed(words, file));
        view! { <li>{words.show(text)}</li> }.into_any()
    };
    let items: Vec<AnyView> = files.iter().map(item).collect();
    view! { <ul class="ds-list">{items}</ul> }.into_any()
}
