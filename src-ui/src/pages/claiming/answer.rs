//! What the claim gives, before it is sent.

use claims::handling::Handling;
use entitlement::decision::Outcome;
use i18n::answer::Tone;
use leptos::prelude::*;

use super::{because::who_answers, draft, keeping, station::Station};
use crate::{
    components::{MainLink, Page},
    pages::calculator::{Back, Calculation, Given, Shown},
    text::{tr, tr_with},
};

/// The answer with everything that it rests on, and the way on.
#[component]
pub fn ClaimAnswer(
    /// The claim.
    claim: Calculation,
) -> impl IntoView {
    draft::be_at(None);
    let reckoned = draft::look(draft::reckon);
    let has_documents = reckoned
        .as_ref()
        .is_some_and(|(decision, _)| !draft::documents(decision).is_empty());
    let handling = reckoned.map(|(_, handling)| handling);
    let is_by_a_person = handling
        .as_ref()
        .is_some_and(|one| *one != Handling::AtOnce);
    let shown = Shown::new(claim, Tone::Answer).by_a_person(is_by_a_person);
    let outcome = shown.outcome();
    let who = handling.filter(|_| outcome != Outcome::MissingFacts);
    let is_over = is_too_late(claim);
    let (to, text) = match claim.next() {
        Some(asked) => (claim.page_of(asked), "calculator-fill-in"),
        None if has_documents => (Station::Files.route(), "claiming-to-files"),
        None => (Station::Review.route(), "claiming-to-review"),
    };
    let may_send = (outcome == Outcome::NoRight && !is_over).then(|| {
        view! { <p class="ds-paragraph">{tr("claiming-may-send")}</p> }
    });
    let above = view! { <Back to=shown.last_question() /> {last_step()} };
    view! {
        <Page title=shown.heading() above=above.into_any()>
            {keeping::line()}
            {who.filter(|_| is_by_a_person && !is_over).map(who_answers)}
            {shown.view()}
            {may_send}
            <Given calculation=claim />
            <div class="actions">
                <MainLink to>{tr(text)}</MainLink>
                {keeping::later()}
            </div>
        </Page>
    }
}

/// Whether nobody takes a claim for it any more, whatever the reason (§ 25).
pub fn is_too_late(claim: Calculation) -> bool {
    let last_day = claim.decision().deadlines.late_until;
    last_day.is_some_and(|day| day < claim.today)
}

/// The last step: looking over and sending.
pub fn last_step() -> AnyView {
    let count = i18n::Value::Count(i64::from(questions::Section::COUNT) + 1);
    let values = vec![("step", count.clone()), ("of", count)];
    view! { <p class="step">{tr_with("claiming-step", values)}</p> }.into_any()
}
