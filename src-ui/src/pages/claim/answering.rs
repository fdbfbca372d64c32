//! Sending what the office has asked for, or saying that it cannot be had.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use claims::{attachment::Shows, claim::AskedFor, content::ClaimedTrip};
use domain::ids::ClaimId;
use entitlement::decision::DocumentKind;
use i18n::{DayStyle, Value};
use ipc::claims::{ClaimAct, ClaimView};
use leptos::prelude::*;

use super::{
    acting::{Acting, acting},
    enclosing::Enclosing,
};
use crate::{
    components::{CallSupport, LongText, Page, Variant, frame},
    erased::live,
    focus,
    pages::action_title as title,
    text::{tr, tr_with, use_words},
};

/// Sending what is asked for.
#[component]
pub fn AnswerOffice(
    /// For which claim.
    claim: ClaimId,
) -> impl IntoView {
    let content = acting(&claim, "claim-answer", |claim| claim.asked_for.is_none()).map(|acting| {
        let form = Form {
            acting,
            enclosing: Enclosing::new(&claim, acting),
            without: RwSignal::new(BTreeSet::new()),
            note: LongText::new("answer-note"),
            lacking: RwSignal::new(None),
        };
        let asked = Memo::new(move |_| acting.load.value(|answer| Asked::of(&answer.value)));
        let fields = live(move || asked.get().map(|asked| shown(asked, form)));
        let fields = frame(acting.load.asking, "claim-case-loading", fields);
        view! { {acting.outcome()} {fields} {acting.back()} }
    });
    view! {
        <Page title=title("claim-answer-title", "claim-answer-title-for")>
            <div class="trip-action">{content}</div>
        </Page>
    }
}

/// What of the claim the page depends on. A file more does not make its fields anew.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    trips: Vec<ClaimedTrip>,
    asked: Option<AskedFor>,
}

impl Asked {
    fn of(view: &ClaimView) -> Self {
        Self {
            trips: view.claim.content.trips.clone(),
            asked: view.claim.asked_for.clone(),
        }
    }
}

#[derive(Clone, Copy)]
struct Form {
    acting: Acting,
    enclosing: Enclosing,
    /// What cannot be had.
    without: RwSignal<BTreeSet<DocumentKind>>,
    note: LongText,
    /// The first document that is neither there nor given up, after it was pressed.
    lacking: RwSignal<Option<DocumentKind>>,
}

fn shown(asked: Asked, form: Form) -> AnyView {
    let Some(AskedFor { documents, until }) = asked.asked else {
        return form.acting.not_now("claim-answer-not");
    };
    let words = use_words();
    let which = words.of(|words| i18n::claim::title(words, &asked.trips));
    let parts: Vec<AnyView> = documents
        .iter()
        .enumerate()
        .map(|(at, kind)| form.document(at, *kind, &asked.trips))
        .collect();
    let send = Callback::new(move |()| form.send(&documents));
    view! {
        <div hidden=Signal::derive(move || form.acting.is_done())>
            <p class="trip-action__which"><strong>{words.show(which)}</strong></p>
            {deadline(until)}
            {parts}
            {form.note.view("claim-answer-note", "claim-complain-left")}
            <div class="actions">
                {form.acting.button(Variant::Primary, "claim-answer-send", send)}
            </div>
        </div>
    }
    .into_any()
}

fn deadline(until: NaiveDate) -> AnyView {
    let day = vec![("day", Value::Day(until, DayStyle::Full))];
    view! { <p class="ds-paragraph">{tr_with("claim-answer-until", day)}</p> }.into_any()
}

impl Form {
    /// One document: what is there, the way to enclose it, and that it cannot be had.
    fn document(self, at: usize, kind: DocumentKind, trips: &[ClaimedTrip]) -> AnyView {
        let words = use_words();
        let name = move || words.of(|words| i18n::answer::document_name(words, kind));
        let [heading, labelled] = [(); 2].map(|()| format!("answer-document-{at}"));
        let cannot = format!("answer-without-{at}");
        let there = Memo::new(move |_| self.enclosing.has(kind));
        let is_without = Signal::derive(move || self.without.with(|all| all.contains(&kind)));
        let flip = move |is_on: bool| {
            self.without.update(|all| {
                if is_on {
                    all.insert(kind);
                } else {
                    all.remove(&kind);
                }
            });
            self.lacking.set(None);
        };
        let wrong = live(move || {
            (self.lacking.get() == Some(kind)).then(|| {
                let document = vec![("document", Value::Text(name().text))];
                view! {
                    <p class="ds-validation-message" id=format!("answer-lacking-{at}")>
                        {tr_with("claim-answer-lacking", document)}
                    </p>
                }
            })
        });
        let means = live(move || {
            is_without.get().then(|| {
                view! {
                    <p class="ds-paragraph">{tr("claim-answer-cannot-means")}</p>
                    <CallSupport />
                }
            })
        });
        let sent = live(move || {
            there.get().then(|| {
                view! { <p class="ds-paragraph"><strong>{tr("claim-enclose-sent")}</strong></p> }
            })
        });
        let buttons = self.buttons(kind, trips);
        view! {
            <section class="section" aria-labelledby=labelled>
                <h2 class="ds-heading" data-size="xs" id=heading>
                    {live(move || words.show(name()))}
                </h2>
                <p class="ds-paragraph">{tr("claim-enclose-kinds")}</p>
                {sent}
                {buttons}
                {wrong}
                <div class="choices">
                    <div class="choices__list">
                        <div class="ds-field" data-variant="outline">
                            <input
                                class="ds-input"
                                type="checkbox"
                                id=cannot.clone()
                                aria-describedby=move || {
                                    (self.lacking.get() == Some(kind))
                                        .then(|| format!("answer-lacking-{at}"))
                                }
                                prop:checked=is_without
                                on:change=move |event| flip(event_target_checked(&event))
                            />
                            <label class="ds-label" for=cannot>
                                {tr("claim-answer-cannot")}
                                <span class="ds-sr-only">": " {live(move || words.show(name()))}</span>
                            </label>
                        </div>
                    </div>
                </div>
                {means}
            </section>
        }
        .into_any()
    }

    /// The way to enclose it; for each trip where there are several.
    fn buttons(self, kind: DocumentKind, trips: &[ClaimedTrip]) -> Vec<AnyView> {
        let words = use_words();
        let several = trips.len() > 1;
        let button = |(trip, claimed): (u16, &ClaimedTrip)| {
            let values = vec![
                ("day", Value::Day(claimed.day, DayStyle::Date)),
                ("to", claimed.to.as_str().into()),
            ];
            let which = several.then(|| {
                let values = values.clone();
                view! { <p class="ds-paragraph">{tr_with("claim-case-trip", values)}</p> }
            });
            let name = move || {
                let name = words
                    .of(|words| i18n::answer::document_name(words, kind))
                    .text;
                match several {
                    true => format!("{name}, {}", words.text("claim-case-trip", &values).text),
                    false => name,
                }
            };
            let shows = Signal::stored(Shows { kind, trip });
            let button = self
                .enclosing
                .button(shows, "claim-answer-enclose", Signal::derive(name));
            view! { {which} {button} }.into_any()
        };
        (0_u16..).zip(trips).map(button).collect()
    }

    fn send(self, documents: &[DocumentKind]) {
        let without = self.without.get_untracked();
        let is_lacking =
            |kind: &DocumentKind| !without.contains(kind) && !untrack(|| self.enclosing.has(*kind));
        if let Some((at, kind)) = documents
            .iter()
            .enumerate()
            .find(|(_, kind)| is_lacking(kind))
        {
            self.lacking.set(Some(*kind));
            focus::focus(&format!("#answer-without-{at}"));
            return;
        }
        let Ok(note) = self.note.read("claim-answer-note") else {
            return;
        };
        // What is there all the same need not be done without.
        let without = documents
            .iter()
            .filter(|kind| without.contains(kind))
            .copied();
        let act = ClaimAct::Answer {
            note,
            without: without.collect(),
        };
        self.acting.act(untrack(|| self.enclosing.version()), act);
    }
}
