//! How a trip goes from one state to the next. The service enforces this; the window
//! only shows what the service says.

use crate::state::{CancelledBy, TripState};

/// Something that moves a trip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The office plans it.
    Plan,
    /// The office wants it confirmed by the patient.
    AskForConfirmation,
    /// The patient confirms.
    Confirm,
    /// Nobody confirmed in time.
    Expire,
    /// The order goes to the carrier.
    Order,
    /// The carrier takes the order.
    Accept,
    /// The carrier does not.
    Reject,
    /// A trip home without a time waits for the patient.
    AwaitReady,
    /// The patient is ready.
    CallReady,
    /// The patient is not, after all.
    WithdrawReady,
    /// A vehicle is assigned.
    Assign,
    /// It is on its way.
    Approach,
    /// It is there.
    Arrive,
    /// The patient is in it.
    PickUp,
    /// The patient is where the trip goes.
    Complete,
    /// The carrier did not find the patient.
    MissPatient,
    /// Somebody calls the trip off.
    Cancel(CancelledBy),
}

/// A step that does not fit where the trip stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the step does not fit the state of the trip")]
pub struct OutOfStep;

impl TripState {
    /// The state after `step`. Late messages never move a trip backwards, except that
    /// a carrier may hand an order back.
    ///
    /// # Errors
    ///
    /// When the step does not fit; terminal states are final.
    pub fn after(&self, step: &Step) -> Result<Self, OutOfStep> {
        use TripState::{
            Accepted, Approaching, Arrived, Assigned, AwaitingConfirmation, Cancelled, Completed,
            Expired, NeedsReview, NoShow, Ordered, PickedUp, Planned, ReadyCalled, Requested,
            WaitingReady,
        };
        let next = match (self, step) {
            (Requested | NeedsReview, Step::Plan)
            | (AwaitingConfirmation, Step::Confirm)
            | (Ordered | Accepted, Step::Reject) => Planned,
            (Planned, Step::AskForConfirmation) => AwaitingConfirmation,
            (AwaitingConfirmation, Step::Expire) => Expired,
            (Planned, Step::Order) => Ordered,
            (Ordered, Step::Accept) => Accepted,
            (Planned | Ordered | Accepted, Step::AwaitReady)
            | (ReadyCalled, Step::WithdrawReady) => WaitingReady,
            (Planned | Ordered | Accepted | WaitingReady, Step::CallReady) => ReadyCalled,
            (Accepted | ReadyCalled, Step::Assign) => Assigned,
            (Assigned, Step::Approach) => Approaching,
            (Assigned | Approaching, Step::Arrive) => Arrived,
            (Accepted | ReadyCalled | Assigned | Approaching | Arrived, Step::PickUp) => PickedUp,
            (PickedUp, Step::Complete) => Completed,
            (Arrived, Step::MissPatient) => NoShow,
            (state, Step::Cancel(CancelledBy::PatientSide)) if state.is_before_dispatch() => {
                Cancelled(CancelledBy::PatientSide)
            }
            (state, Step::Cancel(CancelledBy::Service))
                if !state.is_final() && !state.is_under_way() =>
            {
                Cancelled(CancelledBy::Service)
            }
            _ => return Err(OutOfStep),
        };
        Ok(next)
    }

    /// Whether no vehicle is assigned yet, so that the patient's side can cancel here.
    pub const fn is_before_dispatch(&self) -> bool {
        match self {
            Self::Requested
            | Self::NeedsReview
            | Self::Planned
            | Self::AwaitingConfirmation
            | Self::Ordered
            | Self::Accepted
            | Self::WaitingReady
            | Self::ReadyCalled => true,
            Self::Expired
            | Self::Assigned
            | Self::Approaching
            | Self::Arrived
            | Self::PickedUp
            | Self::Completed
            | Self::NoShow
            | Self::Cancelled(_)
            | Self::Unknown(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the order of a day.
    const STATES: [TripState; 18] = [
        TripState::Requested,
        TripState::NeedsReview,
        TripState::AwaitingConfirmation,
        TripState::Planned,
        TripState::Ordered,
        TripState::Accepted,
        TripState::WaitingReady,
        TripState::ReadyCalled,
        TripState::Assigned,
        TripState::Approaching,
        TripState::Arrived,
        TripState::PickedUp,
        TripState::Completed,
        TripState::NoShow,
        TripState::Expired,
        TripState::Cancelled(CancelledBy::PatientSide),
        TripState::Cancelled(CancelledBy::Service),
        TripState::Unknown(String::new()),
    ];

    const STEPS: [Step; 18] = [
        Step::Plan,
        Step::AskForConfirmation,
        Step::Confirm,
        Step::Expire,
        Step::Order,
        Step::Accept,
        Step::Reject,
        Step::AwaitReady,
        Step::CallReady,
        Step::WithdrawReady,
        Step::Assign,
        Step::Approach,
        Step::Arrive,
        Step::PickUp,
        Step::Complete,
        Step::MissPatient,
        Step::Cancel(CancelledBy::PatientSide),
        Step::Cancel(CancelledBy::Service),
    ];

    #[test]
    fn final_and_unknown_states_stay() {
        for state in STATES.iter().filter(|state| state.is_final()) {
            for step in &STEPS {
                assert_eq!(state.after(step), Err(OutOfStep), "{state:?} {step:?}");
            }
        }
        let unknown = TripState::Unknown("teleported".into());
        assert_eq!(unknown.after(&Step::Complete), Err(OutOfStep));
    }

    #[test]
    fn nobody_on_the_patients_side_cancels_once_a_vehicle_is_assigned() {
        let cancel = Step::Cancel(CancelledBy::PatientSide);
        for state in &STATES {
            let expected = state.is_before_dispatch();
            assert_eq!(state.after(&cancel).is_ok(), expected, "{state:?}");
        }
        assert!(TripState::Accepted.is_before_dispatch());
        assert!(!TripState::Assigned.is_before_dispatch());
    }

    #[test]
    fn a_day_runs_from_request_to_arrival() {
        let mut state = TripState::Requested;
        #[rustfmt::skip]
        let day = [
            (Step::Plan,               TripState::Planned),
            (Step::AskForConfirmation, TripState::AwaitingConfirmation),
            (Step::Confirm,            TripState::Planned),
            (Step::Order,              TripState::Ordered),
            (Step::Accept,             TripState::Accepted),
            (Step::AwaitReady,         TripState::WaitingReady),
            (Step::CallReady,          TripState::ReadyCalled),
            (Step::WithdrawReady,      TripState::WaitingReady),
            (Step::CallReady,          TripState::ReadyCalled),
            (Step::Assign,             TripState::Assigned),
            (Step::Approach,           TripState::Approaching),
            (Step::Arrive,             TripState::Arrived),
            (Step::PickUp,             TripState::PickedUp),
            (Step::Complete,           TripState::Completed),
        ];
        for (step, expected) in day {
            state = state.after(&step).unwrap();
            assert_eq!(state, expected, "{step:?}");
        }
    }

    #[test]
    fn only_a_carrier_that_hands_an_order_back_and_a_patient_not_ready_go_backwards() {
        let place = |state: &TripState| STATES.iter().position(|one| one == state);
        let known = |state: &&TripState| !matches!(state, TripState::Unknown(_));
        for state in STATES.iter().filter(known) {
            for step in &STEPS {
                let Ok(next) = state.after(step) else {
                    continue;
                };
                let goes_back = place(&next) < place(state);
                let may = matches!(
                    step,
                    Step::Reject | Step::WithdrawReady | Step::AskForConfirmation
                );
                assert!(!goes_back || may, "{state:?} {step:?} {next:?}");
            }
        }
    }
}
