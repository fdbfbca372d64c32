//! What a change makes of a trip, at once or once the office has looked at it.

use chrono::{DateTime, SubsecRound as _, Utc};
use domain::{
    changing::{self, NoChange, Way},
    ids::{PersonId, TripId},
    trip::OrganisedTrip,
    trip_action::{ActionKind, Receipt},
    trip_change::{AskedChange, ChangeStanding, MOST_CHANGES},
    wish::ChangeWish,
};
use requisition_api::problem_code::ProblemCode;

use crate::{
    app::App, auth::SignedIn, authorisation::Grant, problem::Problem,
    routes::places::chosen::chosen, store::StoredTrip,
};

/// What is to be changed, with all that the service must know of it.
#[derive(Clone, Debug)]
pub struct Changing {
    wanted: changing::Wanted,
    other: Option<TripId>,
    counterpart: Option<OrganisedTrip>,
}

impl Changing {
    /// What `wish` means for the trip `id` of `person`, of which the one who asks is
    /// told as far as `grant` goes.
    ///
    /// # Errors
    ///
    /// As [`chosen`]; `internal` when the store does not answer.
    pub async fn of(
        wish: &ChangeWish,
        (app, signed_in): (&App, &SignedIn),
        (id, person, grant): (&TripId, &PersonId, Grant),
    ) -> Result<Self, Problem> {
        let wanted = match wish {
            ChangeWish::Appointment { at } => changing::Wanted::Appointment(*at),
            ChangeWish::EarliestReturn { at } => changing::Wanted::EarliestReturn(*at),
            ChangeWish::Place { place } => {
                changing::Wanted::Place(chosen(app, signed_in, person, place).await?)
            }
        };
        let shown =
            |stored: &StoredTrip| stored.trip.person == *person && grant.shows(stored.visibility);
        let trip = app.store.trip(id).await?.filter(&shown);
        Ok(Self {
            wanted,
            other: trip.and_then(|stored| stored.trip.counterpart),
            counterpart: None,
        })
    }

    /// The trip in the other direction. It must be held fast together with the one that is
    /// changed, or two devices that change one direction each would not see each other.
    pub const fn other(&self) -> Option<&TripId> {
        self.other.as_ref()
    }

    /// The same, beside the other direction as it is held fast; `None` where it is hidden,
    /// which plays no part then.
    pub fn beside(self, counterpart: Option<OrganisedTrip>) -> Self {
        Self {
            counterpart,
            ..self
        }
    }

    /// Changes `trip`, or notes that the office is asked to. The receipt says which.
    ///
    /// # Errors
    ///
    /// `impossible_time`, `deadline_passed`, `conflict_state` for what is so already or not
    /// for this direction, and `version_conflict` where another trip has become the one in
    /// the other direction.
    pub fn take_place(
        &self,
        trip: &mut OrganisedTrip,
        receipt: &Receipt,
        now: DateTime<Utc>,
    ) -> Result<Receipt, Problem> {
        if trip.counterpart != self.other {
            return Err(Problem::new(ProblemCode::VersionConflict));
        }
        let way = changing::way(trip, self.counterpart.as_ref(), &self.wanted, now);
        let way = way.map_err(refused)?;
        let what = changing::thing(trip, self.wanted.clone());
        let (action, standing) = match way {
            Way::AtOnce => (ActionKind::Changed, ChangeStanding::Applied),
            Way::Review(_) => (ActionKind::ChangeRequested, ChangeStanding::Pending),
        };
        if way == Way::AtOnce {
            changing::make(trip, &what, now.trunc_subsecs(0));
        }
        let asked = Receipt {
            action,
            ..receipt.clone()
        };
        trip.changes.push(AskedChange {
            what,
            asked: asked.clone(),
            standing,
        });
        let too_many = trip.changes.len().saturating_sub(MOST_CHANGES);
        trip.changes.drain(..too_many);
        Ok(asked)
    }
}

const fn refused(reason: NoChange) -> Problem {
    match reason {
        NoChange::DoesNotFit => Problem::new(ProblemCode::ConflictState),
        NoChange::ImpossibleTime => Problem::new(ProblemCode::ImpossibleTime),
        NoChange::TooLate { deadline } => {
            Problem::new(ProblemCode::DeadlinePassed).after(Some(deadline))
        }
    }
}
