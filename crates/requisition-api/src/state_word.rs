//! The state of a trip on the wire: a word, and for a cancelled trip by whom.

use std::borrow::Cow;

use domain::state::{CancelledBy, TripState};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr, Schema,
        schema::{ObjectBuilder, Type},
    },
};

/// The state of a trip.
#[derive(Clone, Copy, Debug)]
pub enum StateWord {}

const CANCELLED: &str = "cancelled";

impl StateWord {
    /// Every word the service sends.
    pub const ALL: &'static [&'static str] = &[
        "requested",
        "needs_review",
        "planned",
        "awaiting_confirmation",
        "expired",
        "ordered",
        "accepted",
        "assigned",
        "approaching",
        "arrived",
        "picked_up",
        "waiting_ready",
        "ready_called",
        "completed",
        "no_show",
        CANCELLED,
    ];

    /// The word for a state.
    pub fn write(state: &TripState) -> &str {
        match state {
            TripState::Requested => "requested",
            TripState::NeedsReview => "needs_review",
            TripState::Planned => "planned",
            TripState::AwaitingConfirmation => "awaiting_confirmation",
            TripState::Expired => "expired",
            TripState::Ordered => "ordered",
            TripState::Accepted => "accepted",
            TripState::Assigned => "assigned",
            TripState::Approaching => "approaching",
            TripState::Arrived => "arrived",
            TripState::PickedUp => "picked_up",
            TripState::WaitingReady => "waiting_ready",
            TripState::ReadyCalled => "ready_called",
            TripState::Completed => "completed",
            TripState::NoShow => "no_show",
            TripState::Cancelled(_) => CANCELLED,
            TripState::Unknown(word) => word,
        }
    }

    /// The state for a word. A cancelled trip for which it is not said who
    /// cancelled it, or a word that is not listed, becomes `Unknown`.
    pub fn read(word: &str, cancelled_by: Option<&str>) -> TripState {
        match word {
            "requested" => TripState::Requested,
            "needs_review" => TripState::NeedsReview,
            "planned" => TripState::Planned,
            "awaiting_confirmation" => TripState::AwaitingConfirmation,
            "expired" => TripState::Expired,
            "ordered" => TripState::Ordered,
            "accepted" => TripState::Accepted,
            "assigned" => TripState::Assigned,
            "approaching" => TripState::Approaching,
            "arrived" => TripState::Arrived,
            "picked_up" => TripState::PickedUp,
            "waiting_ready" => TripState::WaitingReady,
            "ready_called" => TripState::ReadyCalled,
            "completed" => TripState::Completed,
            "no_show" => TripState::NoShow,
            CANCELLED => cancelled_by.and_then(CancelledByWord::read).map_or_else(
                || TripState::Unknown(CANCELLED.to_owned()),
                TripState::Cancelled,
            ),
            unknown => TripState::Unknown(unknown.to_owned()),
        }
    }
}

/// The schema of a state that is asked for: unlike one that is answered, it is
/// one of those known here.
pub(crate) fn asked_for() -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(StateWord::ALL.iter().copied()))
        .build()
        .into()
}

impl PartialSchema for StateWord {
    fn schema() -> RefOr<Schema> {
        crate::words::schema_of(Self::ALL, "The state of a trip. More words may come.")
    }
}

impl ToSchema for StateWord {
    fn name() -> Cow<'static, str> {
        "StateWord".into()
    }
}

/// Who called a trip off.
#[derive(Clone, Copy, Debug)]
pub enum CancelledByWord {}

impl CancelledByWord {
    /// Every word the service sends.
    pub const ALL: &'static [&'static str] = &["patient_side", "service"];

    /// The word, for a cancelled trip.
    pub const fn write(state: &TripState) -> Option<&'static str> {
        match state {
            TripState::Cancelled(CancelledBy::PatientSide) => Some("patient_side"),
            TripState::Cancelled(CancelledBy::Service) => Some("service"),
            TripState::Requested
            | TripState::NeedsReview
            | TripState::Planned
            | TripState::AwaitingConfirmation
            | TripState::Expired
            | TripState::Ordered
            | TripState::Accepted
            | TripState::Assigned
            | TripState::Approaching
            | TripState::Arrived
            | TripState::PickedUp
            | TripState::WaitingReady
            | TripState::ReadyCalled
            | TripState::Completed
            | TripState::NoShow
            | TripState::Unknown(_) => None,
        }
    }

    fn read(word: &str) -> Option<CancelledBy> {
        match word {
            "patient_side" => Some(CancelledBy::PatientSide),
            "service" => Some(CancelledBy::Service),
            _ => None,
        }
    }
}

impl PartialSchema for CancelledByWord {
    fn schema() -> RefOr<Schema> {
        crate::words::schema_of(Self::ALL, "Who called a trip off. More words may come.")
    }
}

impl ToSchema for CancelledByWord {
    fn name() -> Cow<'static, str> {
        "CancelledByWord".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_read_back_as_it_was_written() {
        for word in StateWord::ALL {
            for by in CancelledByWord::ALL {
                let state = StateWord::read(word, Some(by));
                assert!(!matches!(state, TripState::Unknown(_)), "{word}");
                assert_eq!(StateWord::write(&state), *word);
                let expected = (*word == CANCELLED).then_some(*by);
                assert_eq!(CancelledByWord::write(&state), expected, "{word}");
            }
        }
    }

    #[test]
    fn nobody_is_blamed_by_guess_for_a_cancelled_trip() {
        for by in [None, Some("the weather")] {
            assert_eq!(
                StateWord::read(CANCELLED, by),
                TripState::Unknown(CANCELLED.into())
            );
        }
    }
}
