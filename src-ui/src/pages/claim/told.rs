//! What belongs to a case: what has happened, the trips, the files, and what was written.

use chrono::NaiveDate;
use claims::{
    Claim,
    attachment::Attachment,
    claim::{Answered, Event},
    content::ClaimedTrip,
};
use i18n::{DayStyle, Value};
use leptos::prelude::*;

use super::enclosing::enclosed_list;
use crate::{
    components::ActionLink,
    erased::live,
    routes::Route,
    text::{near_moment, tr, tr_with, use_words},
};

fn section(id: &'static str, heading: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 class="ds-heading" id=id>{tr(heading)}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// What has happened, the first first.
pub fn happened(events: &[Event], today: NaiveDate) -> Option<AnyView> {
    if events.is_empty() {
        return None;
    }
    let words = use_words();
    let item = |event: &Event| {
        let what = event.what;
        let text = live(move || words.show(words.of(|words| i18n::claim::happened(words, what))));
        view! {
            <li>
                {text} " "
                <span class="case__when">{near_moment(event.at, today)}</span>
            </li>
        }
        .into_any()
    };
    let items: Vec<AnyView> = events.iter().map(item).collect();
    let list = view! { <ol class="ds-list">{items}</ol> };
    Some(section(
        "case-happened",
        "claim-case-happened",
        list.into_any(),
    ))
}

/// The trips, each with the way to the organised trip that it belongs to.
pub fn trips(trips: &[ClaimedTrip]) -> AnyView {
    let item = |trip: &ClaimedTrip| {
        let values = vec![
            ("day", Value::Day(trip.day, DayStyle::Full)),
            ("to", trip.to.as_str().into()),
        ];
        let open = trip.trip.clone().map(|trip| {
            view! {
                <span data-screen-only="">
                    <ActionLink to=Route::Trip(trip)>{tr("claim-case-trip-open")}</ActionLink>
                </span>
            }
        });
        view! { <li>{tr_with("claim-case-trip", values)} " " {open}</li> }.into_any()
    };
    let items: Vec<AnyView> = trips.iter().map(item).collect();
    let list = view! { <ul class="ds-list">{items}</ul> };
    section("case-trips", "claim-case-trips", list.into_any())
}

/// What is enclosed.
pub fn files(files: &[Attachment]) -> Option<AnyView> {
    let words = use_words();
    (!files.is_empty()).then(|| {
        section(
            "case-files",
            "claim-case-files",
            enclosed_list(words, files),
        )
    })
}

/// What the claimant has added.
pub fn note(claim: &Claim) -> Option<AnyView> {
    let text = claim.content.note.as_ref()?.as_str().to_owned();
    let text = view! { <p class="own-words">{text}</p> };
    Some(section("case-note", "claim-case-note", text.into_any()))
}

/// What the claimant has answered to the office.
pub fn answers(claim: &Claim, today: NaiveDate) -> Option<AnyView> {
    if claim.answers.is_empty() {
        return None;
    }
    let answers: Vec<AnyView> = claim.answers.iter().map(|one| answer(one, today)).collect();
    Some(section(
        "case-answers",
        "claim-case-answers",
        answers.into_any(),
    ))
}

fn answer(answered: &Answered, today: NaiveDate) -> AnyView {
    let words = use_words();
    let at = Value::NearMoment {
        at: answered.at,
        today,
    };
    let note = answered.note.as_ref().map(|note| {
        let text = note.as_str().to_owned();
        view! { <p class="own-words">{text}</p> }
    });
    let items: Vec<AnyView> = answered
        .without
        .iter()
        .map(|kind| {
            let name = words.of(|words| i18n::answer::document_name(words, *kind));
            view! { <li>{words.show(name)}</li> }.into_any()
        })
        .collect();
    let without = (!items.is_empty()).then(|| {
        view! {
            <p class="ds-paragraph">{tr("claim-case-without")}</p>
            <ul class="ds-list">{items}</ul>
        }
    });
    view! {
        <p class="ds-paragraph">{tr_with("claim-case-answered", vec![("at", at)])}</p>
        {note}
        {without}
    }
    .into_any()
}
