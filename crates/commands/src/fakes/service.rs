//! A service that does things with trips, behind a network that loses what it likes.

use std::collections::{HashMap, VecDeque};

use domain::{
    actions::Offer,
    ids::PersonId,
    pick_up::PickUp,
    sample::{at, taxi_with},
    state::{CancelledBy, TripState},
    stated_time::{SaidBy, StatedTime, TimeSlot, When},
    trip::{Appointment, OrganisedTrip},
    trip_action::{ActionKind, DoneBy, Receipt, Refusal, RefusalReason, TripAction},
    wish::TripOrder,
};

use super::NOW;
use crate::ports::{ActError, Acted, ApiError, IdempotencyKey, Settled};

/// What the network does with what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Network {
    /// There is none.
    Down,
    /// The way there loses it, and nobody knows.
    LosesIt,
    /// It arrives, and the way back loses the answer.
    LosesTheAnswer,
    /// It arrives only when something else has, and nobody knows.
    IsLate,
    /// It arrives, and the answer cannot be read.
    GarblesTheAnswer,
}

/// The service: what it has done, under which key.
#[derive(Default)]
pub(crate) struct Service {
    /// What the network does with what comes next; nothing when it is empty.
    pub(crate) network: VecDeque<Network>,
    /// Set: every new wish is refused like this.
    pub(crate) refuses: Option<RefusalReason>,
    /// Every effect that there ever was.
    pub(crate) effects: Vec<IdempotencyKey>,
    answers: HashMap<IdempotencyKey, Settled>,
    late: Vec<(TripAction, IdempotencyKey)>,
}

impl Service {
    pub(super) fn act(
        &mut self,
        (action, key): (&TripAction, IdempotencyKey),
        trips: &mut Vec<OrganisedTrip>,
    ) -> Result<Acted, ActError> {
        match self.network.pop_front() {
            None => self.receive(action, key, trips),
            Some(Network::Down) => Err(ActError::NotDone(ApiError::Offline)),
            Some(Network::LosesIt) => Err(ActError::Unknown),
            Some(Network::LosesTheAnswer | Network::GarblesTheAnswer) => {
                let _lost = self.receive(action, key, trips);
                Err(ActError::Unknown)
            }
            Some(Network::IsLate) => {
                self.late.push((action.clone(), key));
                Err(ActError::Unknown)
            }
        }
    }

    pub(super) fn settle(
        &mut self,
        key: IdempotencyKey,
        trips: &mut Vec<OrganisedTrip>,
    ) -> Result<Settled, ApiError> {
        let settled = match self.network.pop_front() {
            None => Ok(self.close(key)),
            Some(Network::LosesTheAnswer) => {
                self.close(key);
                Err(ApiError::Offline)
            }
            Some(Network::GarblesTheAnswer) => {
                self.close(key);
                Err(ApiError::Misfit {
                    operation: "settle_outcome",
                })
            }
            Some(Network::Down | Network::LosesIt | Network::IsLate) => Err(ApiError::Offline),
        };
        self.arrive(trips);
        settled
    }

    /// It was so long ago that nothing is known of it any more.
    pub(crate) fn forget_keys(&mut self) {
        self.answers.clear();
    }

    /// What was late arrives.
    pub(crate) fn arrive(&mut self, trips: &mut Vec<OrganisedTrip>) {
        for (action, key) in std::mem::take(&mut self.late) {
            let _nobody_waits = self.receive(&action, key, trips);
        }
    }

    fn close(&mut self, key: IdempotencyKey) -> Settled {
        let answer = self.answers.entry(key).or_insert(Settled::ClosedUnseen);
        answer.clone()
    }

    fn receive(
        &mut self,
        action: &TripAction,
        key: IdempotencyKey,
        trips: &mut Vec<OrganisedTrip>,
    ) -> Result<Acted, ActError> {
        let answer = match self.answers.get(&key) {
            Some(answer) => answer.clone(),
            None => {
                let answer = self.new_answer(action, key, trips)?;
                self.answers.insert(key, answer.clone());
                answer
            }
        };
        match answer {
            Settled::Done(acted) => Ok(acted),
            Settled::Refused(refusal) => Err(ActError::Refused(refusal)),
            Settled::ClosedUnseen => Err(ActError::Refused(Refusal {
                trip: None,
                reason: RefusalReason::KeyClosed,
            })),
        }
    }

    fn new_answer(
        &mut self,
        action: &TripAction,
        key: IdempotencyKey,
        trips: &mut Vec<OrganisedTrip>,
    ) -> Result<Settled, ActError> {
        let targets = action.targets();
        for target in &targets {
            let found = trips
                .iter()
                .find(|trip| trip.id == target.trip && trip.person == *action.person());
            let trip = found.ok_or(ActError::NotDone(ApiError::NotFound))?;
            let changed = (trip.version != target.version).then_some(RefusalReason::Changed);
            if let Some(reason) = changed.or_else(|| self.refuses.clone()) {
                let trip = Some(trip.id.clone());
                return Ok(Settled::Refused(Refusal { trip, reason }));
            }
        }
        if let (TripAction::Order { .. }, Some(reason)) = (action, self.refuses.clone()) {
            return Ok(Settled::Refused(Refusal { trip: None, reason }));
        }
        let receipt = Receipt {
            id: format!("R-{}", self.effects.len()).parse().expect("an id"),
            action: action.kind(),
            at: at(NOW),
            by: DoneBy::Patient,
        };
        self.effects.push(key);
        let is_meant =
            |trip: &&mut OrganisedTrip| targets.iter().any(|target| target.trip == trip.id);
        let mut done = Vec::new();
        if let TripAction::Order { person, order } = action {
            let trip = booked(person, order, &receipt);
            trips.push(trip.clone());
            done.push(trip);
        }
        for trip in trips.iter_mut().filter(is_meant) {
            change(trip, &receipt);
            done.push(trip.clone());
        }
        Ok(Settled::Done(Acted {
            receipt,
            trips: done,
        }))
    }
}

/// The trip that comes of an order, as far as a test looks.
fn booked(person: &PersonId, order: &TripOrder, receipt: &Receipt) -> OrganisedTrip {
    let stated = TimeSlot::Set(StatedTime {
        when: When::At(order.at),
        said_by: SaidBy::PatientSide,
        said_at: receipt.at,
        previous: None,
    });
    let mut trip = taxi_with(|segment| {
        segment.pick_up = PickUp::default();
        segment.arrival = TimeSlot::NotSet;
    });
    trip.id = format!("trp_of_{}", receipt.id).parse().expect("an id");
    trip.person = person.clone();
    trip.state = TripState::Requested;
    trip.direction = order.direction.clone();
    trip.appointment = trip.appointment.map(|appointment| Appointment {
        starts: stated,
        ..appointment
    });
    trip.receipts = vec![receipt.clone()];
    trip
}

/// As the service changes a trip, as far as a test looks.
fn change(trip: &mut OrganisedTrip, receipt: &Receipt) {
    trip.version += 1;
    trip.receipts.push(receipt.clone());
    match receipt.action {
        ActionKind::Cancelled => {
            trip.state = TripState::Cancelled(CancelledBy::PatientSide);
            trip.actions.undo = Some(Offer::Here {
                until: Some(at(NOW) + chrono::TimeDelta::minutes(10)),
            });
        }
        ActionKind::CancellationUndone => {
            trip.state = TripState::Ordered;
            trip.actions.undo = None;
        }
        ActionKind::Confirmed
        | ActionKind::ReadyCalled
        | ActionKind::ReadyWithdrawn
        | ActionKind::WaitingReported
        | ActionKind::Changed
        | ActionKind::ChangeRequested
        | ActionKind::EscortsRegistered
        | ActionKind::MeasuresStated
        | ActionKind::Ordered
        | ActionKind::Unknown(_) => {}
    }
}
