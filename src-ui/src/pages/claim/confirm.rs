//! Taking back the claim, or the consent: pages of their own, so that neither is done in
//! passing.

use claims::{Claim, State};
use domain::ids::ClaimId;
use ipc::claims::{ClaimAct, ClaimView};
use leptos::prelude::*;

use super::acting::{Acting, acting, means};
use crate::{
    components::{Page, Variant, loaded_quietly},
    erased::live,
    pages::action_title as title,
    routes::Route,
    text::{tr, use_words},
};

/// What is asked and said.
struct Question {
    /// The message of what is done.
    what: &'static str,
    /// The heading, and the one that names the person.
    title: [&'static str; 2],
    means: &'static str,
    yes: &'static str,
    no: &'static str,
    /// That it cannot be done.
    not: &'static str,
    act: fn() -> ClaimAct,
    shows: fn(&Claim) -> bool,
    can: fn(&ClaimView) -> bool,
}

const WITHDRAW: Question = Question {
    what: "claim-withdraw",
    title: ["claim-withdraw-title", "claim-withdraw-title-for"],
    means: "claim-withdraw-means",
    yes: "claim-withdraw-now",
    no: "claim-withdraw-keep",
    not: "claim-withdraw-not",
    act: || ClaimAct::Withdraw,
    shows: |claim| claim.state == State::Withdrawn,
    can: |view| view.can_withdraw,
};

const CONSENT: Question = Question {
    what: "claim-consent",
    title: ["claim-consent-title", "claim-consent-title-for"],
    means: "claim-consent-means",
    yes: "claim-consent-now",
    no: "claim-consent-keep",
    not: "claim-consent-not",
    act: || ClaimAct::WithdrawConsent,
    shows: |claim| !claim.content.ground_consent,
    can: holds_consent,
};

/// Whether there is a consent that can be withdrawn.
pub fn holds_consent(view: &ClaimView) -> bool {
    view.claim.content.ground_consent && view.claim.state != State::Draft
}

/// Taking back the claim.
#[component]
pub fn WithdrawClaim(
    /// Which one.
    claim: ClaimId,
) -> impl IntoView {
    page(&claim, &WITHDRAW)
}

/// Taking back the consent.
#[component]
pub fn WithdrawConsent(
    /// Of which claim.
    claim: ClaimId,
) -> impl IntoView {
    page(&claim, &CONSENT)
}

fn page(claim: &ClaimId, question: &'static Question) -> AnyView {
    let [own, other] = question.title;
    let content = acting(claim, question.what, question.shows).map(|acting| {
        let shown = loaded_quietly(acting.load, "claim-case-loading", move |answer| {
            shown(&answer.value, question, acting)
        });
        view! { {acting.outcome()} {shown} {acting.back()} }
    });
    view! {
        <Page title=title(own, other)>
            <div class="trip-action">{content}</div>
        </Page>
    }
    .into_any()
}

fn shown(view: &ClaimView, question: &'static Question, acting: Acting) -> AnyView {
    let words = use_words();
    let which = words.of(|words| i18n::claim::title(words, &view.claim.content.trips));
    if !(question.can)(view) {
        return acting.not_now(question.not);
    }
    let version = view.claim.version;
    let on_press = Callback::new(move |()| acting.act(version, (question.act)()));
    let to = Route::Claim(view.claim.id.clone()).path();
    live(move || {
        (!acting.is_done()).then(|| {
            view! {
                <p class="trip-action__which"><strong>{words.show(which.clone())}</strong></p>
                {means(question.means)}
                <div class="actions">
                    {acting.button(Variant::Danger, question.yes, on_press)}
                    <a class="ds-button" data-variant="secondary" href=to.clone()>
                        {tr(question.no)}
                    </a>
                </div>
            }
        })
    })
}
