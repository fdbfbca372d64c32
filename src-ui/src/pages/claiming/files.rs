//! What is enclosed with a claim: a part for each thing that must be documented.

use leptos::prelude::*;

use super::{
    answer::last_step,
    draft, keeping,
    receipts::{self, Receipts},
    station::Station,
};
use crate::{
    components::{EmptyState, MainLink, Page},
    pages::calculator::{Back, Calculation},
    text::{paragraph, say, tr},
};

/// Every document that the answer asks for, with what is enclosed of it.
#[component]
pub fn Files(
    /// The claim.
    claim: Calculation,
) -> impl IntoView {
    draft::be_at(None);
    let decision = claim.decision();
    let mut wanted = draft::documents(&decision);
    // What is enclosed goes along also where an answer has changed since: it is seen here,
    // and can be taken out.
    let enclosed = draft::look(|draft| {
        let shown = draft.receipts.iter().map(|one| one.file.shows);
        shown
            .map(|shows| (shows.trip, shows.kind))
            .collect::<Vec<_>>()
    });
    for one in enclosed.unwrap_or_default() {
        if !wanted.contains(&one) {
            wanted.push(one);
        }
    }
    let has_several = claim.answers().trips() > 1;
    let receipts = Receipts::new();
    let count = wanted.len();
    let parts = wanted
        .into_iter()
        .enumerate()
        .map(|(at, (trip, kind))| {
            receipts.part(receipts::Part {
                at,
                count,
                trip: has_several.then_some(trip),
                shows: claims::attachment::Shows { kind, trip },
            })
        })
        .collect_view();
    let above = view! { <Back to=Station::Review.route() /> {last_step()} };
    view! {
        <Page title=say("claiming-files") above=above.into_any()>
            {keeping::line()}
            {if count == 0 {
                view! { <EmptyState text="claiming-files-none" /> }.into_any()
            } else {
                view! {
                    <p class="lead">{tr("claiming-files-lead")}</p>
                    {paragraph("claiming-files-lead", "kinds", receipts::limits())}
                }
                .into_any()
            }}
            <div class="claiming__parts">{parts}</div>
            <div class="actions">
                <MainLink to=Station::Review.route()>{tr("claiming-to-review")}</MainLink>
                {keeping::later()}
            </div>
        </Page>
    }
}
