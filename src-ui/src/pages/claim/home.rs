//! What Home says of travel support: what waits for the person, what is begun, and the next
//! last day to claim.

use claims::{State, claim::ClaimSummary};
use domain::oslo;
use i18n::{DayStyle, Localized, Value};
use ipc::{
    AsOf, Origin,
    claims::{Claimable, DraftCard},
    home::HomeClaims,
};
use leptos::prelude::*;

use crate::{
    components::{ActionLink, Alert, MainLink, Tone},
    routes::{ClaimDoing, Route},
    text::{Words, near_moment, tr, tr_with, use_words},
};

/// What Home knows of travel support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnHome {
    /// What is begun.
    pub draft: Option<DraftCard>,
    /// What is known of claims.
    pub claims: Option<AsOf<HomeClaims>>,
    /// Whether the first that waits stands in the one alert, and not here.
    pub first_is_said: bool,
}

/// The one alert of Home, where nothing else is due.
pub fn claim_due(due: AsOf<ClaimSummary>) -> AnyView {
    let words = use_words();
    let age = age(&due);
    let claim = due.value;
    let title = words.of(|words| i18n::claim::title(words, &claim.trips));
    let until = claim.until.map(|day| {
        let day = vec![("day", Value::Day(day, DayStyle::Full))];
        view! { <p class="ds-paragraph">{tr_with("claim-case-needed-until", day)}</p> }
    });
    let to = waiting(&claim);
    view! {
        <Alert tone=Tone::Warning heading=tr("claim-case-needed")>
            <p class="ds-paragraph">{words.show(title)}</p>
            {until}
            <div class="actions">
                <MainLink to>{tr("claim-case-needed-open")}</MainLink>
            </div>
            {age}
        </Alert>
    }
    .into_any()
}

/// Where what a claim waits for is done.
fn waiting(claim: &ClaimSummary) -> Route {
    if claim.state == State::NeedsDocumentation {
        Route::ClaimAction(claim.id.clone(), ClaimDoing::Answer)
    } else {
        Route::Claim(claim.id.clone())
    }
}

/// The part of Home about travel support; nothing where there is nothing to do.
pub fn claims_on_home(home: OnHome) -> AnyView {
    let words = use_words();
    let skipped = usize::from(home.first_is_said);
    let known = home.claims.as_ref().map(|claims| &claims.value);
    let waiting = known
        .into_iter()
        .flat_map(|known| known.needs_you.iter().skip(skipped));
    let mut lines: Vec<AnyView> = waiting.map(|claim| waits(words, claim)).collect();
    let soon = known.and_then(|known| known.soon.as_ref());
    let is_told = !lines.is_empty() || soon.is_some();
    lines.extend(home.draft.as_ref().map(begun));
    lines.extend(soon.map(|soon| last_day(words, soon)));
    let age = home.claims.as_ref().filter(|_| is_told).map(age);
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="section" aria-labelledby="home-claims">
            <h2 class="ds-heading" id="home-claims">{tr("claim-case-page")}</h2>
            <ul class="link-list">{lines}</ul>
            {age}
        </section>
    }
    .into_any()
}

/// When the service last said so.
fn age<T>(told: &AsOf<T>) -> AnyView {
    let id = match told.origin {
        Origin::Service | Origin::Earlier => "app-as-of-service",
        Origin::Kept { .. } => "app-as-of-kept",
    };
    let read_at = near_moment(told.read_at, oslo::date(told.asked_at));
    view! { <p class="as-of__text">{tr(id)} " " {read_at}</p> }.into_any()
}

fn waits(words: Words, claim: &ClaimSummary) -> AnyView {
    let title: Localized = words.of(|words| i18n::claim::title(words, &claim.trips));
    let until = claim.until.map(|day| {
        let day = vec![("day", Value::Day(day, DayStyle::Full))];
        view! { <span class="link-list__more">{tr_with("claim-case-needed-until", day)}</span> }
    });
    let title = vec![("title", Value::Text(title.text))];
    view! {
        <li>
            <ActionLink to=waiting(claim)>{tr_with("claim-home-needed", title)}</ActionLink>
            {until}
        </li>
    }
    .into_any()
}

fn begun(draft: &DraftCard) -> AnyView {
    let id = if draft.is_half_sent {
        "claim-home-half-sent"
    } else {
        "claim-home-begun"
    };
    view! {
        <li>
            <ActionLink to=Route::ClaimForm(None)>{tr(id)}</ActionLink>
        </li>
    }
    .into_any()
}

fn last_day(words: Words, soon: &Claimable) -> AnyView {
    let day = Value::Day(soon.day, DayStyle::DateWithoutYear);
    let trip = match &soon.to {
        Some(to) => words.text("support-trip", &[("day", day), ("to", to.as_str().into())]),
        None => words.text("support-trip-no-place", &[("day", day)]),
    };
    let values = vec![
        ("trip", Value::Text(trip.text)),
        ("day", Value::Day(soon.claim_by, DayStyle::Full)),
        ("days", Value::Count(soon.days_left.into())),
    ];
    let id = if soon.days_left > 0 {
        "claim-home-soon"
    } else {
        "claim-home-last-day"
    };
    view! {
        <li>
            <ActionLink to=Route::TravelSupport>{tr("claim-home-claim")}</ActionLink>
            <span class="link-list__more">{tr_with(id, values)}</span>
        </li>
    }
    .into_any()
}
