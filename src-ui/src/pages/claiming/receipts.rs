//! The files of a draft: picking, looking at, and taking one out again.

use std::cell::RefCell;

use claims::attachment::{MOST_ENCLOSED, MOST_FILES, MOST_PICKED, Media, Shows};
use domain::ids::AttachmentId;
use i18n::Value;
use ipc::{
    Problem,
    claims::{
        AddReceipt, Adding, DraftSaved, FileRefusal, ReceiptAdding, ReceiptCard, ReceiptChoice,
        RemoveReceipt,
    },
};
use leptos::prelude::*;

use super::{draft, keeping::refusal, picture::picture, queue};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{Button, LoadFailure, Variant, file_refusal, file_refusal_id},
    erased::live,
    focus,
    text::{Values, Words, tr, tr_with, use_words},
};

thread_local! {
    /// What was taken out and can still be put back. It goes when the page is left.
    static LEAVING: RefCell<Vec<AttachmentId>> = const { RefCell::new(Vec::new()) };
}

/// One thing that must be documented.
pub struct Part {
    /// Which one on the page, from 0.
    pub at: usize,
    /// Of how many.
    pub count: usize,
    /// The trip, from 0, where there are several.
    pub trip: Option<u16>,
    /// What its files show.
    pub shows: Shows,
}

/// Why there is nothing new.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    Refused(FileRefusal),
    Draft(DraftSaved),
    Failed(Problem),
    Unknown,
}

/// The files on the page.
#[derive(Clone, Copy)]
pub struct Receipts {
    leaving: RwSignal<Vec<AttachmentId>>,
    /// What is being picked.
    busy: RwSignal<Option<Shows>>,
    trouble: RwSignal<Option<(Shows, Trouble)>>,
    announcer: Announcer,
    words: Words,
}

/// How large files may be, and how many.
pub fn limits() -> Values {
    let megabytes = |bytes: usize| Value::Count(i64::try_from(bytes >> 20).unwrap_or(i64::MAX));
    vec![
        ("picture", megabytes(MOST_PICKED)),
        ("document", megabytes(MOST_ENCLOSED)),
        (
            "count",
            Value::Count(i64::try_from(MOST_FILES).unwrap_or(i64::MAX)),
        ),
    ]
}

/// Takes out for good what was taken out on the page.
fn clear_up() {
    for receipt in LEAVING.take() {
        let mut taken = None;
        // The page that opens next does not count it any more.
        draft::note(|draft| {
            let mut all = draft.receipts.iter();
            let at = all.position(|one| one.file.id == receipt);
            taken = at.map(|at| draft.receipts.remove(at));
        });
        queue::then(async move {
            let Some(stamp) = draft::look(|draft| draft.stamp.clone()) else {
                return;
            };
            let choice = ReceiptChoice { stamp, receipt };
            // What could not be taken out is seen again where everything is looked over.
            let outcome = bridge::call::<RemoveReceipt>(&choice).await;
            draft::note(|draft| match outcome {
                Ok(DraftSaved::Kept { stamp, .. }) => draft.stamp = stamp,
                Ok(_) | Err(_) => draft.receipts.extend(taken),
            });
        });
    }
}

impl Receipts {
    /// The files of the draft.
    pub fn new() -> Self {
        on_cleanup(clear_up);
        Self {
            leaving: RwSignal::new(Vec::new()),
            busy: RwSignal::new(None),
            trouble: RwSignal::new(None),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// What is enclosed of one thing, and the way to more.
    pub fn part(self, part: Part) -> AnyView {
        let Part {
            at,
            count,
            trip,
            shows,
        } = part;
        let words = self.words;
        let heading = format!("claim-document-{at}");
        let labelled = heading.clone();
        let name = live(move || {
            words.show(words.of(|localizer| i18n::answer::document_name(localizer, shows.kind)))
        });
        let place = (count > 1).then(|| {
            let number = |number: usize| Value::Count(i64::try_from(number).unwrap_or(i64::MAX));
            let values = vec![("number", number(at + 1)), ("of", number(count))];
            view! { " " {tr_with("claiming-file-place", values)} }
        });
        let trip = trip.map(|trip| {
            let number = vec![("number", Value::Count(i64::from(trip) + 1))];
            view! { <p class="step">{tr_with("calculator-trip", number)}</p> }
        });
        let files = live(move || self.listed(shows));
        let is_busy = Signal::derive(move || self.busy.get() == Some(shows));
        let pick = Callback::new(move |()| self.pick(shows));
        let trouble = live(move || {
            let (of, trouble) = self.trouble.get()?;
            (of == shows).then(|| self.said(trouble, pick))
        });
        view! {
            <section class="section" aria-labelledby=labelled>
                <h2 class="ds-heading" id=heading tabindex="-1">{name} {place}</h2>
                {trip}
                {files}
                <div class="claiming__trouble" id=format!("claim-trouble-{at}")>{trouble}</div>
                <div class="actions">
                    <Button variant=Variant::Secondary on_press=pick is_busy>
                        {tr("claiming-file-pick")}
                        <span class="ds-sr-only">
                            {live(move || words.show(words.of(|localizer| {
                                i18n::answer::document_name(localizer, shows.kind)
                            })))}
                        </span>
                    </Button>
                </div>
                <details class="given">
                    <summary class="given__name">{tr("claiming-file-lacking")}</summary>
                    <p class="ds-paragraph">{tr("claiming-file-lacking-means")}</p>
                </details>
            </section>
        }
        .into_any()
    }

    fn listed(self, shows: Shows) -> Option<AnyView> {
        let files = draft::enclosed();
        let items: Vec<AnyView> = files
            .into_iter()
            .filter(|one| one.file.shows == shows)
            .enumerate()
            .map(|(at, one)| self.file(at, one))
            .collect();
        (!items.is_empty()).then(|| view! { <ul class="claiming__files">{items}</ul> }.into_any())
    }

    fn file(self, at: usize, one: ReceiptCard) -> AnyView {
        let id = one.file.id.clone();
        let name = move || named(at, &one);
        if self.leaving.with(|leaving| leaving.contains(&id)) {
            let back = Callback::new(move |()| self.put_back(&id));
            return view! {
                <li class="claiming__file">
                    <span>{tr_with("claiming-file-out", name())}</span>
                    <Button variant=Variant::Tertiary on_press=back>
                        {tr("claiming-file-undo")}
                    </Button>
                </li>
            }
            .into_any();
        }
        let (shown, values) = (id.clone(), name());
        let out = Callback::new(move |()| self.take_out(id.clone(), &values));
        let values = name();
        let again = values.clone();
        let look = picture(shown);
        view! {
            <li class="claiming__file">
                <span>{tr_with("claiming-file", values)}</span>
                {look}
                <Button variant=Variant::Tertiary on_press=out>
                    {tr("claiming-file-delete")}
                    <span class="ds-sr-only">" " {tr_with("claiming-file", again.clone())}</span>
                </Button>
            </li>
        }
        .into_any()
    }

    fn take_out(self, id: AttachmentId, values: &Values) {
        LEAVING.with_borrow_mut(|leaving| leaving.push(id.clone()));
        self.leaving.update(|leaving| leaving.push(id));
        self.say("claiming-file-out", values);
        // The way back stands where the button was.
        request_animation_frame(|| {
            focus::focus(".claiming__file:has(.ds-button:only-of-type) .ds-button")
        });
    }

    fn put_back(self, id: &AttachmentId) {
        LEAVING.with_borrow_mut(|leaving| leaving.retain(|one| one != id));
        self.leaving
            .update(|leaving| leaving.retain(|one| one != id));
        self.say("claiming-file-back", &Vec::new());
        focus::heading();
    }

    fn say(self, id: &'static str, values: &Values) {
        self.announcer
            .status(untrack(|| self.words.text(id, values)));
    }

    fn pick(self, shows: Shows) {
        if self.busy.get_untracked().is_some() {
            return;
        }
        self.busy.set(Some(shows));
        self.trouble.set(None);
        self.say("claiming-file-reading", &Vec::new());
        queue::then(async move {
            let Some(stamp) = draft::look(|draft| draft.stamp.clone()) else {
                self.busy.try_set(None);
                return;
            };
            let adding = ReceiptAdding { stamp, shows };
            let added = bridge::call::<AddReceipt>(&adding).await;
            if let Ok(Adding::Added { stamp, receipt }) = &added {
                draft::note(|draft| {
                    draft.stamp = stamp.clone();
                    draft.receipts.push(receipt.clone());
                });
            }
            // Whoever has gone on is not called back.
            if self.busy.try_set(None).is_none() {
                self.concluded(shows, added);
            }
        });
    }

    fn concluded(self, shows: Shows, added: Result<Adding, Problem>) {
        let trouble = match added {
            Ok(Adding::Added { receipt, .. }) => {
                let id = if receipt.is_scaled {
                    "claiming-file-added-smaller"
                } else {
                    "claiming-file-added"
                };
                self.say(id, &Vec::new());
                return;
            }
            Ok(Adding::Sent { .. } | Adding::NotPicked) => {
                self.say("claiming-file-left", &Vec::new());
                return;
            }
            Ok(Adding::Refused(why)) => {
                let said = untrack(|| self.words.text(file_refusal_id(why), &limits()));
                self.announcer.status(said);
                Trouble::Refused(why)
            }
            Ok(Adding::Elsewhere(refused)) => Trouble::Draft(refused),
            Ok(Adding::Unknown) => Trouble::Unknown,
            Err(problem) => Trouble::Failed(problem),
        };
        self.trouble.set(Some((shows, trouble)));
    }

    fn said(self, trouble: Trouble, on_retry: Callback<()>) -> AnyView {
        match trouble {
            Trouble::Refused(why) => file_refusal(why, limits()),
            Trouble::Draft(refused) => refusal(refused),
            Trouble::Failed(problem) => view! { <LoadFailure problem on_retry /> }.into_any(),
            Trouble::Unknown => {
                view! { <p class="ds-paragraph">{tr("claiming-file-unknown")}</p> }.into_any()
            }
        }
    }
}

/// What a file is called: names are ours.
fn named(at: usize, one: &ReceiptCard) -> Values {
    let kind = match one.file.media {
        Media::Jpeg | Media::Png => "picture",
        Media::Pdf => "document",
    };
    let number = i64::try_from(at).unwrap_or(0) + 1;
    let kilobytes = i64::from(one.file.bytes.div_ceil(1000));
    vec![
        ("kind", Value::Choice(kind)),
        ("number", Value::Count(number)),
        ("size", Value::Count(kilobytes)),
    ]
}
