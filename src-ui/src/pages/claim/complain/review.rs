//! The whole complaint, before it is sent.

use claims::{content::ClaimedTrip, ruling::Ruling};
use ipc::claims::ClaimAct;
use leptos::prelude::*;

use super::{
    form::{Form, Step},
    targets::named,
};
use crate::{
    components::{Button, Variant, trip::fact},
    text::{tr, use_words},
};

/// What it is about, why, what is enclosed, and the button.
pub(super) fn view(ruling: &Ruling, trips: &[ClaimedTrip], form: Form) -> AnyView {
    let words = use_words();
    let about: Vec<_> = form
        .about
        .with_untracked(|about| about.iter().copied().collect());
    let items: Vec<AnyView> = words
        .of(|words| named(words, ruling, &about))
        .into_iter()
        .map(|text| view! { <li>{words.show(text)}</li> }.into_any())
        .collect();
    let written = form.why.text.get_untracked().trim().to_owned();
    let send = Callback::new(move |()| {
        // It was read on the page before, and can be nothing else since.
        let Some(why) = form.note() else {
            form.go(Step::Why);
            return;
        };
        let about: Vec<_> = form
            .about
            .with_untracked(|about| about.iter().copied().collect());
        let version = untrack(|| form.enclosing.version());
        form.acting.act(version, ClaimAct::Complain { about, why });
    });
    let edit = |step: Step, id: &'static str| {
        let on_press = Callback::new(move |()| form.go(step));
        view! {
            <Button variant=Variant::Tertiary on_press>
                {tr(id)}
            </Button>
        }
    };
    let which = words.of(|words| i18n::claim::title(words, trips));
    view! {
        <p class="trip-action__which"><strong>{words.show(which)}</strong></p>
        <dl class="trip-facts">
            {fact("claim-case-complaint-about", view! { <ul class="ds-list">{items}</ul> }.into_any())}
            {fact("claim-case-complaint-why", view! { <p class="own-words">{written}</p> }.into_any())}
        </dl>
        {form.enclosing.enclosed()}
        <div class="actions">
            {form.acting.button(Variant::Primary, "claim-complain-send", send)}
        </div>
        <div class="actions">
            {edit(Step::What, "claim-complain-edit-what")}
            {edit(Step::Why, "claim-complain-edit-why")}
        </div>
    }
    .into_any()
}
