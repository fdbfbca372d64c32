//! Whether a ground for exemption from the user fee may be kept with the claim.

use leptos::prelude::*;
use questions::Section;

use super::{draft, keeping, station};
use crate::{
    announce::use_announcer,
    components::{Button, Choice, Page, RadioGroup},
    erased::live,
    focus,
    pages::calculator::{Back, step},
    router::use_router,
    text::{say, tr, tr_part, use_words},
};

/// A ground tells of somebody's health: it is kept only with consent.
#[component]
pub fn Consent() -> impl IntoView {
    draft::be_at(None);
    let (router, words, announcer) = (use_router(), use_words(), use_announcer());
    let has_said = draft::way().has_asked_consent;
    let agrees = draft::look(|draft| draft.ground_consent) == Some(true);
    let chosen = RwSignal::new((has_said || agrees).then_some(usize::from(!agrees)));
    let is_wrong = RwSignal::new(false);
    let choose = Callback::new(move |at| {
        chosen.set(Some(at));
        is_wrong.set(false);
    });
    let go_on = Callback::new(move |()| {
        let Some(at) = chosen.get_untracked() else {
            is_wrong.set(true);
            announcer.status(untrack(|| words.text("calculator-error-choose", &[])));
            focus::focus("#claim-consent-0");
            return;
        };
        draft::pass(|way| way.has_asked_consent = true);
        draft::change(|draft| draft.ground_consent = at == 0);
        router.go(station::next().route());
    });
    let choices = ["yes", "no"].map(|part| Choice {
        more: Some(tr_part(
            "claiming-consent",
            if part == "yes" { "yes-more" } else { "no-more" },
            Vec::new(),
        )),
        ..Choice::new(tr_part("claiming-consent", part, Vec::new()))
    });
    let above = view! {
        <Back to=station::Station::Review.route() />
        {step(Section::Costs, true)}
    };
    view! {
        <Page title=say("claiming-consent") above=above.into_any()>
            {keeping::line()}
            <p class="ds-paragraph">{tr("claiming-consent-why")}</p>
            <p class="ds-paragraph">{tr("claiming-consent-back")}</p>
            <RadioGroup
                name="claim-consent"
                legend=tr("claiming-consent-choose")
                choices=choices.into()
                chosen
                on_choose=choose
            />
            {live(move || is_wrong.get().then(|| view! {
                <p class="ds-validation-message">{tr("calculator-error-choose")}</p>
            }))}
            <div class="actions">
                <Button on_press=go_on>{tr("calculator-next")}</Button>
                {keeping::later()}
            </div>
        </Page>
    }
}
