//! The complaint on the page of the case, and the way to it.

use chrono::NaiveDate;
use claims::{
    Claim,
    complaint::{Complaint, State},
};
use i18n::{DayStyle, Value};
use ipc::claims::ClaimView;
use leptos::prelude::*;

use super::complain::named;
use crate::{
    components::{ActionLink, trip::fact},
    erased::live,
    routes::{ClaimDoing, Route},
    state::service::use_service,
    text::{tr, tr_part, tr_with, use_words},
};

/// The complaint that was sent: what it is about, where it stands, what happens next. After
/// it those that had an earlier decision changed.
pub fn complaint(claim: &Claim, today: NaiveDate) -> Option<AnyView> {
    let latest = section((claim, claim.complaint.as_ref()?), "case-complaint", today);
    let earlier = (1..).zip(&claim.earlier_complaints).map(|(number, one)| {
        let id = format!("case-complaint-earlier-{number}");
        section((claim, one), &id, today)
    });
    let earlier: Vec<_> = earlier.collect();
    Some(view! { {latest} {earlier} }.into_any())
}

fn section((claim, complaint): (&Claim, &Complaint), id: &str, today: NaiveDate) -> AnyView {
    let is_latest = claim.complaint.as_ref() == Some(complaint);
    let heading = if is_latest {
        "claim-case-complaint"
    } else {
        "claim-case-complaint-earlier"
    };
    let sent = Value::NearMoment {
        at: complaint.at,
        today,
    };
    let answer = complaint.answer.as_ref().map(|answer| {
        let text = answer.as_str().to_owned();
        fact(
            "claim-case-complaint-answer",
            view! { <p class="own-words">{text}</p> }.into_any(),
        )
    });
    let number = complaint.receipt.as_str().to_owned();
    let why = complaint.why.as_str().to_owned();
    view! {
        <section class="section" aria-labelledby=id.to_owned()>
            <h2 class="ds-heading" id=id.to_owned()>{tr(heading)}</h2>
            {stands(complaint.state, is_latest)}
            <p class="ds-paragraph">
                {tr_with("claim-case-complaint-sent", vec![("at", sent)])} " "
                {tr("claim-case-complaint-number")} " "
                <strong class="trip-action__number"><bdi>{number}</bdi></strong>
            </p>
            <dl class="trip-facts">
                {answer}
                {about(claim, complaint)}
                {fact("claim-case-complaint-why", view! { <p class="own-words">{why}</p> }.into_any())}
            </dl>
        </section>
    }
    .into_any()
}

/// Where it stands, and of the latest what happens next.
fn stands(state: State, is_latest: bool) -> AnyView {
    let (words, service) = (use_words(), use_service());
    live(move || {
        let phone = service.support().phone;
        let said = words.of(|words| i18n::claim::complaint(words, state, &phone));
        let next = words.of(|words| i18n::claim::complaint_next(words, state, &phone));
        let next = next.filter(|_| is_latest);
        view! {
            <p class="ds-paragraph"><strong>{words.show(said)}</strong></p>
            {next.map(|next| view! { <p class="ds-paragraph">{words.show(next)}</p> })}
        }
    })
}

/// What it is about, in the words of the decision that stood when it was sent.
fn about(claim: &Claim, complaint: &Complaint) -> Option<AnyView> {
    let all = claim.ruling.iter().chain(&claim.earlier_rulings);
    let ruling = all.into_iter().find(|ruling| ruling.at <= complaint.at)?;
    let words = use_words();
    let items: Vec<AnyView> = words
        .of(|words| named(words, ruling, &complaint.about))
        .into_iter()
        .map(|text| view! { <li>{words.show(text)}</li> }.into_any())
        .collect();
    let list = view! { <ul class="ds-list">{items}</ul> };
    Some(fact("claim-case-complaint-about", list.into_any()))
}

/// Until when one can complain, the way to it, and who helps.
pub fn disagree(view: &ClaimView) -> Option<AnyView> {
    let ruling = view.claim.ruling.as_ref()?;
    let Some(until) = view.complain_by else {
        let day = vec![("day", Value::Day(ruling.complain_by, DayStyle::Full))];
        // Of a state that this version does not know nothing is said to be over.
        let is_over = !view.claim.has_complained() && view.claim.state.result().is_some();
        return is_over.then(|| {
            view! {
                <section class="section" aria-labelledby="case-disagree">
                    <h2 class="ds-heading" id="case-disagree">{tr("claim-case-disagree")}</h2>
                    <p class="ds-paragraph">{tr_with("claim-case-complain-over", day)}</p>
                </section>
            }
            .into_any()
        });
    };
    let service = use_service();
    let left = view.days_left.filter(|days| *days >= 0).map(|days| {
        let values = vec![("days", Value::Count(days.into()))];
        let part = if days == 0 { "today" } else { "left" };
        view! { " " {tr_part("claim-case-complain-by", part, values)} }
    });
    let day = vec![("day", Value::Day(until, DayStyle::Full))];
    let to = Route::ClaimAction(view.claim.id.clone(), ClaimDoing::Complain);
    let help = live(move || {
        let phone = vec![("phone", service.support().phone.into())];
        tr_part("claim-case-complain-help", "call", phone)
    });
    Some(
        view! {
            <section class="section" aria-labelledby="case-disagree">
                <h2 class="ds-heading" id="case-disagree">{tr("claim-case-disagree")}</h2>
                <p class="ds-paragraph">{tr_with("claim-case-complain-by", day)} {left}</p>
                <p class="ds-paragraph">{tr("claim-case-complain-help")} " " {help}</p>
                <p data-screen-only="">
                    <ActionLink to>{tr("claim-case-complain")}</ActionLink>
                </p>
            </section>
        }
        .into_any(),
    )
}
