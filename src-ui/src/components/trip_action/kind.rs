//! What an action is called, and how it is said that it is done, not done or unknown.

use domain::trip_action::{ActionKind, TripAction};

/// The message of a kind of action. It has the attributes `.done`, `.failed` and
/// `.unknown`.
pub const fn message(kind: &ActionKind, is_several: bool) -> &'static str {
    match kind {
        ActionKind::Cancelled if is_several => "trip-action-cancel-several",
        ActionKind::Cancelled => "trip-action-cancel",
        ActionKind::CancellationUndone if is_several => "trip-action-undo-several",
        ActionKind::CancellationUndone => "trip-action-undo",
        ActionKind::Confirmed => "trip-action-confirm",
        ActionKind::ReadyCalled => "trip-action-ready",
        ActionKind::ReadyWithdrawn => "trip-action-withdraw",
        ActionKind::WaitingReported => "trip-action-waiting",
        ActionKind::Changed => "trip-action-change",
        ActionKind::ChangeRequested => "trip-action-change-request",
        ActionKind::EscortsRegistered => "trip-action-escorts",
        ActionKind::MeasuresStated => "trip-action-measures",
        ActionKind::Ordered => "trip-action-order",
        ActionKind::Unknown(_) => "trip-action-other",
    }
}

/// The message of something that is done: `meant`, unless the receipt says that the
/// office looks at it first.
pub fn done(meant: &'static str, receipt: &ActionKind) -> &'static str {
    if *receipt == ActionKind::ChangeRequested {
        message(receipt, false)
    } else {
        meant
    }
}

/// The message of an action.
pub fn of(action: &TripAction) -> &'static str {
    message(&action.kind(), action.targets().len() > 1)
}
