//! Complaining about a decision: what one disagrees with, why, and a look at the whole.

mod form;
mod review;
mod targets;
mod what;
mod why;

use chrono::NaiveDate;
use claims::{content::ClaimedTrip, ruling::Ruling};
use domain::ids::ClaimId;
use i18n::{Localized, Value};
use ipc::claims::ClaimView;
use leptos::prelude::*;

pub use targets::named;

use self::form::{Form, Step};
use super::acting::acting;
use crate::{
    components::{Page, frame},
    erased::live,
    text::{tr_with, use_words},
};

/// Complaining about the decision.
#[component]
pub fn ComplainAboutClaim(
    /// About which claim.
    claim: ClaimId,
) -> impl IntoView {
    let form = acting(&claim, "claim-complain", claims::Claim::has_complained);
    let form = form.map(|acting| Form::new(&claim, acting));
    let content = form.map(|form| {
        let load = form.acting.load;
        let ground = Memo::new(move |_| load.value(|answer| Ground::of(&answer.value)));
        let fields = live(move || ground.get().map(|ground| shown(ground, form)));
        let fields = frame(load.asking, "claim-case-loading", fields);
        view! { {form.acting.outcome()} {fields} {form.acting.back()} }
    });
    let above = live(move || {
        let step = form.filter(|form| !form.acting.is_done())?.step.get();
        let values = vec![
            ("step", Value::Count(step.number())),
            ("of", Value::Count(Step::COUNT)),
        ];
        Some(view! { <p class="step">{tr_with("claim-complain-step", values)}</p> })
    });
    view! {
        <Page title=title(form) above>
            <div class="trip-action">{content}</div>
        </Page>
    }
}

/// The question of the step.
fn title(form: Option<Form>) -> Signal<Localized> {
    let words = use_words();
    Signal::derive(move || {
        let open = form.filter(|form| !form.acting.is_done());
        let id = match open.map(|form| form.step.get()) {
            None => "claim-complain-title",
            Some(Step::What) => "claim-complain-what",
            Some(Step::Why) => "claim-complain-why",
            Some(Step::Review) => "claim-complain-review",
        };
        words.text(id, &[])
    })
}

/// What of the claim a complaint depends on. A file more does not make its fields anew.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ground {
    trips: Vec<ClaimedTrip>,
    ruling: Option<Ruling>,
    complain_by: Option<NaiveDate>,
    /// A complaint stands, or nobody knows where the claim does.
    cannot: bool,
}

impl Ground {
    fn of(view: &ClaimView) -> Self {
        Self {
            trips: view.claim.content.trips.clone(),
            ruling: view.claim.ruling.clone(),
            complain_by: view.complain_by,
            cannot: view.claim.has_complained() || view.claim.state.result().is_none(),
        }
    }
}

/// The step, or why there is none.
fn shown(ground: Ground, form: Form) -> AnyView {
    let Some(ruling) = ground.ruling else {
        return form.acting.not_now("claim-complain-not");
    };
    if ground.complain_by.is_none() {
        return form.too_late(&ruling, ground.cannot);
    }
    form.know(&ruling);
    let held = StoredValue::new((ruling, ground.trips));
    live(move || {
        if form.acting.is_done() {
            return None;
        }
        Some(held.with_value(|(ruling, trips)| match form.step.get() {
            Step::What => what::view(ruling, form),
            Step::Why => why::view(ruling, trips, form),
            Step::Review => review::view(ruling, trips, form),
        }))
    })
}
