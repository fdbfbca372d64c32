//! The changes that somebody has asked for, as the trip shows them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    trip::OrganisedTrip,
    trip_change::{AskedChange, ChangeStanding, ChangedThing},
};
use i18n::Value;
use leptos::prelude::*;

use crate::{
    components::{Alert, Tone, trip_action::receipt_said},
    text::{Values, tr, tr_with},
};

/// That a change waits for the office, and that the trip is as it was until then.
pub fn pending_box(trip: &OrganisedTrip, today: NaiveDate) -> Option<AnyView> {
    let pending = trip.pending_change()?;
    let receipt = receipt_said(&pending.asked, today);
    let what = changed(&pending.what, today);
    Some(
        view! {
            <Alert tone=Tone::Info heading=tr("changing-pending")>
                <p class="ds-paragraph">{what}</p>
                <p class="ds-paragraph">{tr("changing-pending-means")}</p>
                <p class="ds-paragraph">{receipt}</p>
            </Alert>
        }
        .into_any(),
    )
}

/// Every change that was asked for, latest first; nothing where none was.
pub fn asked_changes(trip: &OrganisedTrip, today: NaiveDate) -> Option<AnyView> {
    if trip.changes.is_empty() {
        return None;
    }
    let line = |change: &AskedChange| {
        let is_open = trip.pending_change() == Some(change);
        view! {
            <li>
                <p>{changed(&change.what, today)}</p>
                <p>{standing(change, is_open, today)}</p>
                <p class="trip-source">{receipt_said(&change.asked, today)}</p>
            </li>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = trip.changes.iter().rev().map(line).collect();
    Some(
        view! {
            <section class="section" aria-labelledby="asked-changes">
                <h2 class="ds-heading" data-size="xs" id="asked-changes">
                    {tr("changing-asked")}
                </h2>
                <ul class="ds-list">{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

/// "Time for behandlingen: fra i morgen kl. 09:15 til i morgen kl. 10:00"
pub fn changed(what: &ChangedThing, today: NaiveDate) -> AnyView {
    let moment = |at: &DateTime<Utc>| Value::NearMoment { at: *at, today };
    match what {
        ChangedThing::Appointment { from, to } => between(
            ["changing-appointment-to", "changing-appointment-from-to"],
            from.as_ref().map(moment),
            moment(to),
        ),
        ChangedThing::EarliestReturn { from, to } => between(
            ["changing-return-to", "changing-return-from-to"],
            from.as_ref().map(moment),
            moment(to),
        ),
        ChangedThing::Place { from, to: Some(to) } => between(
            ["changing-place-to", "changing-place-from-to"],
            from.as_deref().map(Value::from),
            to.as_str().into(),
        ),
        ChangedThing::Place { to: None, .. } => tr("changing-place-unsaid"),
        ChangedThing::Unknown => tr("changing-something"),
    }
}

/// The first message, or the second where it is known what it was.
fn between([to_only, both]: [&'static str; 2], from: Option<Value>, to: Value) -> AnyView {
    match from {
        Some(from) => tr_with(both, vec![("from", from), ("to", to)]),
        None => tr_with(to_only, vec![("to", to)]),
    }
}

fn standing(change: &AskedChange, is_open: bool, today: NaiveDate) -> AnyView {
    let at = |at: &DateTime<Utc>| -> Values { vec![("at", Value::NearMoment { at: *at, today })] };
    match &change.standing {
        ChangeStanding::Applied => tr("changing-standing-applied"),
        ChangeStanding::Pending if is_open => tr("changing-standing-pending"),
        ChangeStanding::Pending => tr("changing-standing-lapsed"),
        ChangeStanding::Approved { at: when } => tr_with("changing-standing-approved", at(when)),
        ChangeStanding::Declined { at: when } => tr_with("changing-standing-declined", at(when)),
        ChangeStanding::Unknown(word) => tr_with(
            "changing-standing-unknown",
            vec![("word", word.as_str().into())],
        ),
    }
}
