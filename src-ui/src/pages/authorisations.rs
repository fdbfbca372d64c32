//! Requisitions and travel certificates: what each allows, until when, and whom to ask
//! for another one.

use chrono::NaiveDate;
use domain::{
    authorisation::{Authorisation, AuthorisationKind, Bookable, NotBookable, Period},
    holidays::last_call,
    oslo,
};
use i18n::Value;
use ipc::{
    AsOf,
    authorisations::{AuthorisationView, ListAuthorisations},
};
use leptos::prelude::*;

use crate::{
    components::{
        ActionLink, CallSupport, EmptyState, MainLink, Page, loaded,
        trip::{day_style, fact},
        trip_action::call,
    },
    load::load_unkept,
    routes::Route,
    text::{Words, say, tr, tr_with, use_words},
};

/// The list.
#[component]
pub fn Authorisations() -> impl IntoView {
    let load = load_unkept::<ListAuthorisations, _>(|_| ());
    let content = loaded(load, "authorisation-loading", shown);
    view! { <Page title=say("authorisation-title")>{content}</Page> }
}

fn shown(answer: &AsOf<Vec<AuthorisationView>>) -> AnyView {
    let today = oslo::date(answer.asked_at);
    let is_requisition =
        |view: &&AuthorisationView| view.authorisation.kind == AuthorisationKind::Requisition;
    let (requisitions, mut certificates): (Vec<_>, Vec<_>) =
        answer.value.iter().partition(is_requisition);
    // What something can be done with comes first.
    certificates.sort_by_key(|view| matches!(view.bookable, Bookable::No(_)));
    let empty = answer
        .value
        .is_empty()
        .then(|| view! { <EmptyState text="authorisation-empty" /> });
    let certificates = (!certificates.is_empty()).then(|| {
        let cards: Vec<AnyView> = certificates
            .into_iter()
            .map(|view| certificate(view, today))
            .collect();
        section("authorisation-certificates", cards)
    });
    let requisitions = (!requisitions.is_empty()).then(|| {
        let cards: Vec<AnyView> = requisitions
            .into_iter()
            .map(|view| requisition(&view.authorisation, today))
            .collect();
        section("authorisation-requisitions", cards)
    });
    view! {
        {empty}
        {certificates}
        {requisitions}
        {another()}
    }
    .into_any()
}

fn section(title: &'static str, cards: Vec<AnyView>) -> AnyView {
    view! {
        <section class="section" aria-labelledby=title>
            <h2 class="ds-heading" id=title>
                {tr(title)}
            </h2>
            <ul class="authorisations">{cards}</ul>
        </section>
    }
    .into_any()
}

fn certificate(view: &AuthorisationView, today: NaiveDate) -> AnyView {
    let authorisation = &view.authorisation;
    let words = use_words();
    let heading = match &authorisation.kind {
        AuthorisationKind::OrganisedTransport | AuthorisationKind::Requisition => {
            tr("authorisation-kind-transport")
        }
        AuthorisationKind::OwnCar => tr("authorisation-kind-car"),
        AuthorisationKind::Unknown(word) => tr_with(
            "authorisation-kind-unknown",
            vec![("word", word.as_str().into())],
        ),
    };
    let period = authorisation
        .period
        .map(|period| fact("authorisation-period", days(period, today)));
    let needs = (!authorisation.needs.is_empty()).then(|| {
        let needs: Vec<AnyView> = authorisation
            .needs
            .iter()
            .map(|need| words.show(words.of(|words| i18n::trip::need(words, need))))
            .collect();
        fact("authorisation-needs", list(needs))
    });
    let booked_on = authorisation.kind == AuthorisationKind::OrganisedTransport;
    let left = booked_on.then(|| fact("authorisation-remaining", remaining(authorisation)));
    view! {
        <li class="ds-card authorisation">
            <h3 class="ds-heading" data-size="xs">
                {heading}
            </h3>
            <dl class="trip-facts">
                {issued(authorisation, today)}
                {period}
                {left}
                {fact("authorisation-places", places(words, authorisation))}
                {needs}
                {company(authorisation)}
            </dl>
            {bookable(view, today)}
        </li>
    }
    .into_any()
}

fn requisition(authorisation: &Authorisation, today: NaiveDate) -> AnyView {
    let number = authorisation.reference.as_ref().map(|number| {
        let number = vec![("number", Value::from(number.as_str()))];
        tr_with("authorisation-kind-requisition", number)
    });
    let link = authorisation.trip.clone().map(|trip| {
        view! { <ActionLink to=Route::Trip(trip)>{tr("trips-open")}</ActionLink> }
    });
    view! {
        <li class="ds-card authorisation">
            <h3 class="ds-heading" data-size="xs">
                {number}
            </h3>
            <dl class="trip-facts">{issued(authorisation, today)}</dl>
            {link}
        </li>
    }
    .into_any()
}

/// Who has issued it and when, as far as that is told.
fn issued(authorisation: &Authorisation, today: NaiveDate) -> Option<AnyView> {
    let day = authorisation
        .issued_on
        .map(|day| ("day", Value::Day(day, day_style(day, today))));
    let who = authorisation
        .issued_by
        .as_deref()
        .map(|who| ("who", Value::from(who)));
    let said = match (who, day) {
        (Some(who), Some(day)) => tr_with("authorisation-issued-by-on", vec![who, day]),
        (Some(who), None) => tr_with("authorisation-issued-by", vec![who]),
        (None, Some(day)) => tr_with("authorisation-issued-on", vec![day]),
        (None, None) => return None,
    };
    Some(fact("authorisation-issued", said))
}

/// How many escorts are approved for every trip.
fn company(authorisation: &Authorisation) -> Option<AnyView> {
    let count = Value::Count(authorisation.escorts.into());
    let said = || tr_with("authorisation-escorts-count", vec![("count", count)]);
    (authorisation.escorts > 0).then(|| fact("authorisation-escorts", said()))
}

fn days(period: Period, today: NaiveDate) -> AnyView {
    let day = |day| Value::Day(day, day_style(day, today));
    let ends = vec![("from", day(period.from)), ("until", day(period.until))];
    tr_with("authorisation-days", ends)
}

fn remaining(authorisation: &Authorisation) -> AnyView {
    match authorisation.remaining {
        Some(count) => tr_with(
            "authorisation-remaining-count",
            vec![("count", Value::Count(count.into()))],
        ),
        None => tr("authorisation-remaining-unlimited"),
    }
}

fn places(words: Words, authorisation: &Authorisation) -> AnyView {
    if authorisation.places_withheld {
        return tr("authorisation-places-withheld");
    }
    if authorisation.places.is_empty() {
        return tr("trip-place-not-said");
    }
    let place = |name: &str| words.show(words.value(&Value::from(name)));
    let places = authorisation.places.iter();
    list(places.map(|one| place(&one.name)).collect())
}

fn list(items: Vec<AnyView>) -> AnyView {
    let items: Vec<AnyView> = items
        .into_iter()
        .map(|item| view! { <li>{item}</li> }.into_any())
        .collect();
    view! { <ul class="trip-facts__list">{items}</ul> }.into_any()
}

/// What can be booked, from which day on and until when, or why nothing can.
fn bookable(view: &AuthorisationView, today: NaiveDate) -> AnyView {
    let why_not = match view.bookable {
        Bookable::On(period) => {
            let to = Route::Order(Some(view.authorisation.id.clone()));
            return view! {
                {first_day(period, today)}
                <MainLink to>{tr("order-open")}</MainLink>
            }
            .into_any();
        }
        Bookable::No(why_not) => why_not,
    };
    let id = match why_not {
        NotBookable::Booked => return ().into_any(),
        NotBookable::OwnCar => "authorisation-not-car",
        NotBookable::UsedUp => "authorisation-not-used-up",
        NotBookable::Ended => "authorisation-not-ended",
        NotBookable::PhoneOnly => "authorisation-not-phone",
    };
    view! { <p class="ds-paragraph">{tr(id)}</p> }.into_any()
}

/// The first day that can still be booked, and until when that is.
pub fn first_day(period: Period, today: NaiveDate) -> AnyView {
    let day = period.from;
    let mut values = vec![("day", Value::Day(day, day_style(day, today)))];
    let id = match last_call(day) {
        Some(at) => {
            values.push(("until", Value::NearMoment { at, today }));
            "authorisation-first-day-until"
        }
        None => "authorisation-first-day",
    };
    view! { <p class="ds-paragraph">{tr_with(id, values)}</p> }.into_any()
}

/// Whom to ask for another one.
fn another() -> AnyView {
    view! {
        <section class="section" aria-labelledby="another">
            <h2 class="ds-heading" data-size="xs" id="another">
                {tr("authorisation-another")}
            </h2>
            <p class="ds-paragraph">{tr("authorisation-another-health")}</p>
            <p class="ds-paragraph">
                {call("authorisation-another-transport")}
            </p>
            <CallSupport />
        </section>
    }
    .into_any()
}
