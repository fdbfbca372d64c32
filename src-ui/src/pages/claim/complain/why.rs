//! Why, in one's own words, and what shows it.

use claims::{attachment::Shows, content::ClaimedTrip, ruling::Ruling};
use entitlement::{decision::DocumentKind, facts::CostKind};
use leptos::prelude::*;

use super::form::{Form, Step};
use crate::{
    erased::live,
    text::{paragraph, tr, tr_part, use_words},
};

/// What may show that a decision is wrong, beside what it asks for.
const MORE: [DocumentKind; 9] = [
    DocumentKind::Attendance,
    DocumentKind::CarAttestation,
    DocumentKind::EscortConfirmation,
    DocumentKind::AcuteHelp,
    DocumentKind::TaxiReceipt,
    DocumentKind::LodgingReceipt,
    DocumentKind::Receipt(CostKind::Toll),
    DocumentKind::Receipt(CostKind::Ferry),
    DocumentKind::Receipt(CostKind::Parking),
];

/// The text, the files, and the way on.
pub(super) fn view(ruling: &Ruling, trips: &[ClaimedTrip], form: Form) -> AnyView {
    let next = Callback::new(move |()| {
        if form.note().is_some() {
            form.go(Step::Review);
        }
    });
    view! {
        {form.why.view("claim-complain-text", "claim-complain-left")}
        {files(ruling, trips, form)}
        {form.buttons(next, Some(Step::What))}
    }
    .into_any()
}

/// Every document of every trip, what the decision asks for first.
fn all(ruling: &Ruling, trips: &[ClaimedTrip]) -> Vec<Shows> {
    let asked = ruling.decision.documents.iter().map(|document| Shows {
        kind: document.kind,
        trip: document.trip,
    });
    let mut all: Vec<Shows> = asked.collect();
    for (trip, _) in (0_u16..).zip(trips) {
        all.extend(MORE.map(|kind| Shows { kind, trip }));
    }
    let mut once: Vec<Shows> = Vec::with_capacity(all.len());
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

fn files(ruling: &Ruling, trips: &[ClaimedTrip], form: Form) -> AnyView {
    let words = use_words();
    let choices = all(ruling, trips);
    let Some(first) = choices.first().copied() else {
        return ().into_any();
    };
    let several = trips.len() > 1;
    let name = move |shows: Shows| {
        let name = words
            .of(|words| i18n::answer::document_name(words, shows.kind))
            .text;
        if several {
            let number = i18n::Value::Count(i64::from(shows.trip) + 1);
            let values = [("number", number), ("line", name.into())];
            words.text("basis-trip", &values).text
        } else {
            name
        }
    };
    let options: Vec<AnyView> = choices
        .iter()
        .enumerate()
        .map(|(at, shows)| {
            let shows = *shows;
            view! { <option value=at.to_string()>{live(move || name(shows))}</option> }.into_any()
        })
        .collect();
    let shows = Signal::derive(move || form.shows.get().unwrap_or(first));
    let chosen = {
        let choices = choices.clone();
        Signal::derive(move || {
            let at = choices.iter().position(|one| *one == shows.get());
            at.unwrap_or_default().to_string()
        })
    };
    let choose = move |at: String| {
        let at: usize = at.parse().unwrap_or_default();
        form.shows.set(choices.get(at).copied());
    };
    let button = form.enclosing.button(
        shows,
        "claim-enclose-choose",
        Signal::derive(move || name(shows.get())),
    );
    view! {
        <section class="section" aria-labelledby="complaint-files">
            <h2 class="ds-heading" data-size="xs" id="complaint-files">
                {tr("claim-complain-files")}
            </h2>
            {paragraph("claim-complain-files", "means", Vec::new())}
            {form.enclosing.enclosed()}
            <div class="ds-field question__field">
                <label class="ds-label" for="complaint-shows">
                    {tr_part("claim-complain-files", "hint", Vec::new())}
                </label>
                <select
                    class="ds-input"
                    id="complaint-shows"
                    prop:value=chosen
                    on:change=move |event| choose(event_target_value(&event))
                >
                    {options}
                </select>
            </div>
            <p class="ds-paragraph">{tr("claim-enclose-kinds")}</p>
            {button}
        </section>
    }
    .into_any()
}
