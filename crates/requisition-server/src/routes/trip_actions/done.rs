//! What was done, as it is kept and as it is told.

use std::sync::Arc;

use domain::{
    ids::{PersonId, TripId},
    trip_action::Receipt,
};
use requisition_api::trip_actions::{DoneBody, ReceiptBody};
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    bodies,
    idempotency::Answer,
    problem::Problem,
    routes::{access::grant_of, trips},
    store::StoreError,
};

/// What is kept under a key: that it was done and to what, and nothing about the
/// trips themselves.
#[derive(Debug, Serialize, Deserialize)]
pub struct Done {
    person: PersonId,
    trips: Vec<TripId>,
    receipt: ReceiptBody,
}

impl Done {
    /// `receipt` for something done with `trips` of `person`.
    pub fn new(person: PersonId, trips: Vec<TripId>, receipt: Receipt) -> Self {
        let receipt = bodies::receipt(receipt);
        Self {
            person,
            trips,
            receipt,
        }
    }

    /// What is kept as `answer`.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn read(answer: &Answer) -> Result<Self, StoreError> {
        serde_json::from_str(answer.body()).map_err(|_| StoreError::Damaged("idempotency"))
    }

    /// The same for the one who did it: the receipt, and the trips as they are now, as
    /// far as that person may see them now. Whoever may not any more hears that it was
    /// done, and nothing about the trips.
    ///
    /// # Errors
    ///
    /// `internal` when the store does not answer.
    pub async fn told(self, app: &App, signed_in: &SignedIn) -> Result<DoneBody, Problem> {
        let Self {
            person,
            trips,
            receipt,
        } = self;
        let grant = grant_of(app, signed_in, &person, Operation::GetTrip).await?;
        let mut known = Vec::new();
        for id in &trips {
            let stored = app.store.trip(id).await?;
            let stored = stored.filter(|stored| stored.trip.person == person);
            known.extend(stored.filter(|stored| grant.shows(stored.visibility)));
        }
        let seen = known.iter();
        let seen = seen.map(|stored| (stored.trip.id.clone(), stored.visibility));
        signed_in.trail.changes(seen.collect());
        let known = known.into_iter().map(Arc::new).collect();
        let trips = trips::told(app, signed_in, grant, &person, known).await?;
        Ok(DoneBody { receipt, trips })
    }
}
