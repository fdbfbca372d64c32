//! What a message says, the same in the window and in a notice. No sentence says "you":
//! a message may be about a child.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    message::MessageKind,
    oslo,
    stated_time::{StatedTime, When},
    trip_action::{ActionKind, DoneBy},
};

use crate::{ClockStyle, DayStyle, Localized, Localizer, Value};

/// What it is about, in a few words: "Ny hentetid".
pub fn title(words: &Localizer, kind: &MessageKind) -> Localized {
    words.text(title_id(kind), &[])
}

/// The same with the day of travel, if there is one: "Ny hentetid, 2. desember".
pub fn titled(words: &Localizer, kind: &MessageKind, day: Option<NaiveDate>) -> Localized {
    let title = title(words, kind);
    let Some(day) = day else {
        return title;
    };
    let day = ("day", Value::Day(day, DayStyle::DateWithoutYear));
    words.text("message-titled", &[("title", title.text.into()), day])
}

const fn title_id(kind: &MessageKind) -> &'static str {
    match kind {
        MessageKind::Booked => "message-booked",
        MessageKind::PickUp(StatedTime { previous: None, .. }) => "message-pick-up-set",
        MessageKind::PickUp(_) => "message-pick-up-changed",
        MessageKind::PickUpWithdrawn => "message-pick-up-withdrawn",
        MessageKind::PickUpPlace => "message-pick-up-place",
        MessageKind::MustConfirm { .. } => "message-must-confirm",
        MessageKind::ConfirmReminder { .. } => "message-confirm-reminder",
        MessageKind::NotConfirmed => "message-not-confirmed",
        MessageKind::VehicleAssigned => "message-vehicle-assigned",
        MessageKind::CalledOff => "message-called-off",
        MessageKind::NotMet => "message-not-met",
        MessageKind::Disrupted => "message-disrupted",
        MessageKind::Done { action, .. } => done_id(action),
        MessageKind::ChangeApproved => "message-change-approved",
        MessageKind::ChangeDeclined => "message-change-declined",
        MessageKind::DocumentsAskedFor { .. } => "message-documents-asked-for",
        MessageKind::DocumentsReminder { .. } => "message-documents-reminder",
        MessageKind::ClaimDecided => "message-claim-decided",
        MessageKind::ClaimPaid => "message-claim-paid",
        MessageKind::ComplaintAnswered => "message-complaint-answered",
        MessageKind::ComplaintForwarded => "message-complaint-forwarded",
        MessageKind::ClaimDeadline { .. } => "message-claim-deadline",
        MessageKind::PayoutAccountChanged => "message-payout-account-changed",
        MessageKind::Unknown(_) => "message-unknown",
    }
}

const fn done_id(action: &ActionKind) -> &'static str {
    match action {
        ActionKind::Cancelled => "message-done-cancelled",
        ActionKind::CancellationUndone => "message-done-undone",
        ActionKind::Confirmed => "message-done-confirmed",
        ActionKind::ReadyCalled => "message-done-ready",
        ActionKind::ReadyWithdrawn => "message-done-not-ready",
        ActionKind::WaitingReported => "message-done-waiting",
        ActionKind::Changed => "message-done-changed",
        ActionKind::ChangeRequested => "message-done-change-requested",
        ActionKind::EscortsRegistered => "message-done-escorts",
        ActionKind::MeasuresStated => "message-done-measures",
        ActionKind::Ordered => "message-done-ordered",
        ActionKind::Unknown(_) => "message-done-unknown",
    }
}

/// What it says, sentence by sentence. Days are named, so that it stays true for whoever
/// reads it later.
pub fn sentences(words: &Localizer, kind: &MessageKind) -> Vec<Localized> {
    let plain = |id| vec![words.text(id, &[])];
    match kind {
        MessageKind::PickUp(time) => pick_up(words, time),
        MessageKind::MustConfirm { until: Some(until) } => {
            vec![until_then(words, "message-must-confirm-until", *until)]
        }
        MessageKind::ConfirmReminder { until } => vec![
            words.text("message-confirm-reminder-text", &[]),
            until_then(words, "message-confirm-until", *until),
        ],
        MessageKind::Done { by, .. } => plain(done_by_id(by)),
        MessageKind::Booked => plain("message-booked-text"),
        MessageKind::PickUpWithdrawn => plain("message-pick-up-withdrawn-text"),
        MessageKind::PickUpPlace => plain("message-pick-up-place-text"),
        MessageKind::MustConfirm { until: None } => plain("message-must-confirm-text"),
        MessageKind::NotConfirmed => plain("message-not-confirmed-text"),
        MessageKind::VehicleAssigned => plain("message-vehicle-assigned-text"),
        MessageKind::CalledOff => plain("message-called-off-text"),
        MessageKind::NotMet => plain("message-not-met-text"),
        MessageKind::Disrupted => plain("message-disrupted-text"),
        MessageKind::ChangeApproved => plain("message-change-approved-text"),
        MessageKind::ChangeDeclined => plain("message-change-declined-text"),
        MessageKind::DocumentsAskedFor { until } => vec![
            words.text("message-documents-asked-for-text", &[]),
            last_day(words, "message-documents-until", *until),
        ],
        MessageKind::DocumentsReminder { until } => vec![
            words.text("message-documents-reminder-text", &[]),
            last_day(words, "message-documents-until", *until),
        ],
        MessageKind::ClaimDecided => plain("message-claim-decided-text"),
        MessageKind::ClaimPaid => plain("message-claim-paid-text"),
        MessageKind::ComplaintAnswered => plain("message-complaint-answered-text"),
        MessageKind::ComplaintForwarded => plain("message-complaint-forwarded-text"),
        MessageKind::ClaimDeadline { until } => vec![
            words.text("message-claim-deadline-text", &[]),
            last_day(words, "message-claim-until", *until),
        ],
        MessageKind::PayoutAccountChanged => plain("message-payout-account-changed-text"),
        MessageKind::Unknown(_) => plain("message-unknown-text"),
    }
}

fn until_then(words: &Localizer, id: &str, until: DateTime<Utc>) -> Localized {
    words.text(id, &[("until", moment(until))])
}

fn last_day(words: &Localizer, id: &str, day: NaiveDate) -> Localized {
    words.text(id, &[("day", Value::Day(day, DayStyle::Full))])
}

const fn done_by_id(by: &DoneBy) -> &'static str {
    match by {
        DoneBy::Patient => "message-done-by-patient",
        DoneBy::Parent => "message-done-by-parent",
        DoneBy::Representative => "message-done-by-representative",
        DoneBy::Unknown(_) => "message-done-by-unknown",
    }
}

/// The time of now, and the one before where there was one.
fn pick_up(words: &Localizer, time: &StatedTime) -> Vec<Localized> {
    let now = at_or_between(
        words,
        ["message-pick-up-at", "message-pick-up-between"],
        time.when,
    );
    let before = time.previous.map(|previous| {
        at_or_between(
            words,
            ["message-pick-up-was-at", "message-pick-up-was-between"],
            previous.when,
        )
    });
    std::iter::once(now).chain(before).collect()
}

fn at_or_between(words: &Localizer, [at, between]: [&str; 2], when: When) -> Localized {
    match when {
        When::At(instant) => words.text(at, &[("time", moment(instant))]),
        When::Between { from, to } => {
            let is_same_day = oslo::date(from) == oslo::date(to);
            let to = if is_same_day {
                Value::clock_of(to, ClockStyle::Marked)
            } else {
                moment(to)
            };
            words.text(between, &[("from", moment(from)), ("to", to)])
        }
    }
}

const fn moment(at: DateTime<Utc>) -> Value {
    Value::Moment(at, DayStyle::WithoutYear)
}
