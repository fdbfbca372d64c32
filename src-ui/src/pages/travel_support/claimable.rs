//! A trip that can be claimed for.

use chrono::NaiveDate;
use claims::{claim::ClaimSummary, state::Result as Outcome};
use i18n::{Localized, Value};
use ipc::claims::{Beginning, Claimable};
use leptos::prelude::*;

use crate::{
    components::{Button, Variant, trip::day_style},
    pages::claiming::{Door, named},
    text::{Values, Words, tr, tr_with, use_words},
};

/// From this many days on the days that are left are counted aloud.
const SOON: i32 = 30;

/// A trip by its day and, where that is not withheld, its place.
pub fn trip_named(words: Words, one: &Claimable, today: NaiveDate) -> Localized {
    let day = Value::Day(one.day, day_style(one.day, today));
    let named = match &one.to {
        Some(to) => words.text(
            "support-trip",
            &[("day", day), ("to", Value::from(to.as_str()))],
        ),
        None => words.text("support-trip-no-place", &[("day", day)]),
    };
    named.capitalised()
}

/// The latest claim for the same place that gave something: its answers may be the same.
pub fn earlier(one: &Claimable, sent: &[ClaimSummary]) -> Option<ClaimSummary> {
    let to = one.to.as_ref()?;
    let gave = |claim: &&ClaimSummary| match claim.state.result() {
        Some(Outcome::Approved | Outcome::Partly) => true,
        Some(Outcome::Rejected) | None => false,
    };
    let goes_there = |claim: &&ClaimSummary| {
        claim.trips.len() == 1 && claim.trips.iter().any(|trip| trip.to == *to)
    };
    let same = sent.iter().filter(gave).filter(goes_there);
    same.max_by_key(|claim| claim.at).cloned()
}

/// What it is, until when, and the way to the answer.
pub fn card(
    one: &Claimable,
    earlier: Option<ClaimSummary>,
    is_first: bool,
    today: NaiveDate,
    door: Door,
) -> AnyView {
    let words = use_words();
    let name = trip_named(words, one, today);
    let trips = vec![one.what.clone()];
    let variant = match (is_first, &earlier) {
        (true, None) => Variant::Primary,
        _ => Variant::Secondary,
    };
    let reckon = {
        let trips = trips.clone();
        Callback::new(move |()| door.open(Beginning::Trips(trips.clone())))
    };
    let which = StoredValue::new(name.clone());
    let same = earlier.map(|earlier| {
        let claim = earlier.id.clone();
        let values = named(&earlier);
        let open = Callback::new(move |()| {
            door.open(Beginning::SameAs {
                trips: trips.clone(),
                claim: claim.clone(),
            });
        });
        let variant = if is_first {
            Variant::Primary
        } else {
            Variant::Secondary
        };
        view! {
            <Button variant on_press=open is_busy=door.is_busy()>
                {tr_with("support-same", values.clone())}
                <span class="ds-sr-only">
                    " " {which.with_value(|which| words.show(which.clone()))}
                </span>
            </Button>
        }
    });
    view! {
        <h3 class="ds-heading trip-card__name" data-size="2xs">{words.show(name)}</h3>
        <p class="trip-card__facts">{deadline(one, today)}</p>
        <div class="actions">
            {same}
            <Button variant on_press=reckon is_busy=door.is_busy()>
                {tr("support-reckon")}
                <span class="ds-sr-only">
                    " " {which.with_value(|which| words.show(which.clone()))}
                </span>
            </Button>
        </div>
    }
    .into_any()
}

/// Until when, with the days that are left where they are few; late is not too late.
fn deadline(one: &Claimable, today: NaiveDate) -> AnyView {
    let mut values: Values = vec![(
        "day",
        Value::Day(one.claim_by, day_style(one.claim_by, today)),
    )];
    values.push(("count", Value::Count(one.days_left.into())));
    match one.days_left {
        ..0 => tr_with("support-late", values),
        0 => view! { <strong>{tr("support-last-day")}</strong> }.into_any(),
        1..=SOON => view! { <strong>{tr_with("support-soon", values)}</strong> }.into_any(),
        _ => tr_with("support-by", values),
    }
}
