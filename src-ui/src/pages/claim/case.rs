//! The page of a case.

use chrono::NaiveDate;
use claims::{Claim, State};
use domain::{ids::ClaimId, oslo};
use i18n::{DayStyle, Value};
use ipc::claims::ClaimView;
use leptos::prelude::*;

use super::{
    acting::load,
    complaint::{complaint, disagree},
    confirm::holds_consent,
    papers::Papers,
    ruling::{decided, earlier},
    told::{answers, files, happened, note, trips},
};
use crate::{
    components::{
        ActionLink, Alert, ClaimTag, ComplaintTag, LoadFailure, MainLink, Page, Tone, loaded,
    },
    erased::live,
    routes::{ClaimDoing, Route},
    state::service::use_service,
    text::{paragraph, say, tr, tr_with, use_words},
};

/// One claim that is sent.
#[component]
pub fn ClaimCase(
    /// Which one.
    claim: ClaimId,
) -> impl IntoView {
    let words = use_words();
    let unnamed = say("claim-case-page");
    let load = load(&claim);
    let title = Signal::derive(move || {
        let trips =
            load.and_then(|load| load.value(|answer| answer.value.claim.content.trips.clone()));
        trips.map_or_else(
            || unnamed.get(),
            |trips| words.of(|words| i18n::claim::title(words, &trips)),
        )
    });
    let papers = Papers::new(&claim);
    let content = match load {
        Some(load) => loaded(load, "claim-case-loading", move |answer| {
            shown(&answer.value, oslo::date(answer.asked_at), papers)
        }),
        None => {
            let on_retry = Callback::new(|()| {});
            view! { <LoadFailure problem=ipc::Problem::NotFound on_retry /> }.into_any()
        }
    };
    view! {
        <Page title>
            {content}
            <p data-screen-only="">
                <ActionLink to=Route::TravelSupport>{tr("claim-case-all")}</ActionLink>
            </p>
        </Page>
    }
}

fn shown(view: &ClaimView, today: NaiveDate, papers: Papers) -> AnyView {
    let claim = &view.claim;
    let number = claim.receipt.as_ref().map(|receipt| {
        let number = receipt.as_str().to_owned();
        view! {
            <p class="lead">
                {tr("claim-case-number")} " " <strong class="trip-action__number"><bdi>{number}</bdi></strong>
            </p>
        }
    });
    let complained = claim.complaint.as_ref().map(|complaint| complaint.state);
    view! {
        <div class="case">
            <p class="trip__tags">
                <ClaimTag state=claim.state />
                {complained.map(|state| view! { <ComplaintTag state /> })}
            </p>
            {number}
            {needed(claim)}
            {claim.ruling.as_ref().map(|ruling| decided(ruling, today))}
            {next(claim)}
            {complaint(claim, today)}
            {disagree(view)}
            {happened(&claim.events, today)}
            {trips(&claim.content.trips)}
            {files(&claim.attachments)}
            {note(claim)}
            {answers(claim, today)}
            {earlier(&claim.earlier_rulings, today)}
            {papers.view(claim)}
            {consent(view)}
            {withdraw(view)}
        </div>
    }
    .into_any()
}

/// What the office waits for, and the way to send it.
fn needed(claim: &Claim) -> Option<AnyView> {
    let asked = claim
        .asked_for
        .as_ref()
        .filter(|_| claim.state == State::NeedsDocumentation)?;
    let words = use_words();
    let documents: Vec<AnyView> = asked
        .documents
        .iter()
        .map(|kind| {
            let name = words.of(|words| i18n::answer::document_name(words, *kind));
            view! { <li>{words.show(name)}</li> }.into_any()
        })
        .collect();
    let day = vec![("day", Value::Day(asked.until, DayStyle::Full))];
    let to = Route::ClaimAction(claim.id.clone(), ClaimDoing::Answer);
    Some(
        view! {
            <Alert tone=Tone::Warning heading=tr("claim-case-needed")>
                <ul class="ds-list">{documents}</ul>
                <p class="ds-paragraph">{tr_with("claim-case-needed-until", day)}</p>
                <div class="actions" data-screen-only="">
                    <MainLink to>{tr("claim-case-needed-open")}</MainLink>
                </div>
            </Alert>
        }
        .into_any(),
    )
}

/// What happens next, and why a case worker answers while one has to.
fn next(claim: &Claim) -> Option<AnyView> {
    // The box says it already, with the way to do it.
    if claim.state == State::NeedsDocumentation {
        return because(claim);
    }
    let (words, service) = (use_words(), use_service());
    let held = claim.clone();
    let text = live(move || {
        let phone = service.support().phone;
        let next = words.of(|words| i18n::claim::next(words, &held, &phone));
        next.map(|next| view! { <p class="ds-paragraph">{words.show(next)}</p> })
    });
    Some(
        view! {
            <section class="section" aria-labelledby="case-next">
                <h2 class="ds-heading" id="case-next">{tr("claim-case-next")}</h2>
                {text}
            </section>
            {because(claim)}
        }
        .into_any(),
    )
}

fn because(claim: &Claim) -> Option<AnyView> {
    let is_open = matches!(
        claim.state,
        State::Submitted | State::Received | State::InReview | State::NeedsDocumentation
    );
    if claim.because.is_empty() || !is_open {
        return None;
    }
    let words = use_words();
    let reasons: Vec<AnyView> = claim
        .because
        .iter()
        .map(|because| {
            let text = words.of(|words| i18n::claim::because(words, because));
            view! { <li>{words.show(text)}</li> }.into_any()
        })
        .collect();
    Some(
        view! {
            <section class="section" aria-labelledby="case-because">
                <h2 class="ds-heading" id="case-because">{tr("claim-case-because")}</h2>
                <ul class="ds-list">{reasons}</ul>
            </section>
        }
        .into_any(),
    )
}

fn consent(view: &ClaimView) -> Option<AnyView> {
    holds_consent(view).then(|| {
        let to = Route::ClaimAction(view.claim.id.clone(), ClaimDoing::Consent);
        view! {
            <section class="section" aria-labelledby="case-consent" data-screen-only="">
                <h2 class="ds-heading" id="case-consent">{tr("claim-consent-held")}</h2>
                {paragraph("claim-consent-held", "means", Vec::new())}
                <ActionLink to>{tr("claim-consent-open")}</ActionLink>
            </section>
        }
        .into_any()
    })
}

fn withdraw(view: &ClaimView) -> Option<AnyView> {
    view.can_withdraw.then(|| {
        let to = Route::ClaimAction(view.claim.id.clone(), ClaimDoing::Withdraw);
        view! {
            <p data-screen-only="">
                <ActionLink to>{tr("claim-withdraw-open")}</ActionLink>
            </p>
        }
        .into_any()
    })
}
