//! Booking a trip on a travel certificate: once, and never more than are left.

use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, SubsecRound as _, Utc};
use domain::{
    child::Stage,
    ids::PersonId,
    oslo,
    trip_action::{ActionKind, DoneBy, Receipt, RefusalReason},
    wish::TripOrder,
};
use requisition_api::problem_code::ProblemCode;

use super::{
    act::{done_by, once},
    booked::{Booking, booked},
    done::Done,
    number,
};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, seen_certificate},
    idempotency::{Answer, Key},
    problem::Problem,
    routes::{access::standing_of, places::chosen::chosen},
    store::{Batch, StoredAuthorisation, StoredTrip},
};

/// Books `order` for `person`.
///
/// # Errors
///
/// `not_found` for a person, a certificate or a home that the signed-in person may not
/// use, which is answered like none; `protected_address_channel` as the table says;
/// `authorisation_over`, `impossible_time`, `deadline_passed` and
/// `child_cannot_travel_alone` for what cannot be booked; as [`once`].
pub async fn book(
    app: &App,
    signed_in: &SignedIn,
    key: Key,
    (person, order): (PersonId, TripOrder),
) -> Result<Response, Problem> {
    let request = ("order", person.clone(), order.clone());
    let effect = async || carry_out(app, signed_in, (person, order)).await;
    once((app, signed_in), key, &request, effect).await
}

async fn carry_out(
    app: &App,
    signed_in: &SignedIn,
    (person, order): (PersonId, TripOrder),
) -> Result<(Batch, Answer), Problem> {
    let (grant, by) = standing(app, signed_in, &person).await?;
    let patient = app.store.person(&person).await?;
    let patient = patient.ok_or(Problem::new(ProblemCode::NotFound))?;
    let home = chosen(app, signed_in, &person, &order.home).await?;
    let now = signed_in.now;
    let receipt = Receipt {
        id: number::new(),
        action: ActionKind::Ordered,
        at: now.trunc_subsecs(0),
        by,
    };
    let mut batch = app.store.begin().await?;
    batch.is_done_by(&signed_in.person.id);
    let mut stored = held_fast(&mut batch, &person, &order, grant).await?;
    may_book(&stored, grant, &order, now)?;
    let stage = Stage::on(oslo::date(order.at), patient.born_on);
    let trip = booked(Booking {
        person: &person,
        certificate: &stored.authorisation,
        order: &order,
        home,
        stage,
        receipt: &receipt,
        now,
    })?;
    let visibility = stored.visibility;
    let id = trip.id.clone();
    signed_in.trail.changes(vec![(id.clone(), visibility)]);
    let left = stored.authorisation.remaining;
    stored.authorisation.remaining = left.map(|left| left.saturating_sub(1));
    batch.put_authorisation(&stored).await?;
    batch.put_trip(&StoredTrip { trip, visibility }).await?;
    let done = Done::new(person, vec![id], receipt);
    Ok((batch, Answer::json(StatusCode::OK, &done)?))
}

/// How far, and as what somebody may book for `person`.
async fn standing(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
) -> Result<(Grant, DoneBy), Problem> {
    let (grant, relation) = standing_of(app, signed_in, person, Operation::OrderTrip).await?;
    if let Some(code) = grant.refusal() {
        return Err(Problem::new(code));
    }
    let by = relation.and_then(done_by);
    Ok((grant, by.ok_or(Problem::new(ProblemCode::NotFound))?))
}

/// The certificate as it is and stays until the end of the batch, so that two orders at
/// the same time do not both take the last trip.
async fn held_fast(
    batch: &mut Batch,
    person: &PersonId,
    order: &TripOrder,
    grant: Grant,
) -> Result<StoredAuthorisation, Problem> {
    let stored = batch.take_authorisation(&order.authorisation).await?;
    let theirs = stored
        .filter(|stored| stored.person == *person && grant.shows(stored.visibility))
        .ok_or(Problem::new(ProblemCode::NotFound))?;
    Ok(theirs)
}

/// Whether `order` fits what the one who asks is told of the certificate: whoever does not
/// see where it holds finds no place by trying one after the other.
fn may_book(
    stored: &StoredAuthorisation,
    grant: Grant,
    order: &TripOrder,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let seen = seen_certificate(stored.clone(), grant);
    let seen = seen.ok_or(Problem::new(ProblemCode::NotFound))?;
    seen.check(order, now).map_err(|reason| refused(&reason))
}

pub(super) fn refused(reason: &RefusalReason) -> Problem {
    match reason {
        RefusalReason::AuthorisationOver => Problem::new(ProblemCode::AuthorisationOver),
        RefusalReason::ImpossibleTime => Problem::new(ProblemCode::ImpossibleTime),
        RefusalReason::ChildAlone => Problem::new(ProblemCode::ChildCannotTravelAlone),
        RefusalReason::DeadlinePassed { deadline } => {
            Problem::new(ProblemCode::DeadlinePassed).after(*deadline)
        }
        RefusalReason::Changed
        | RefusalReason::AlreadyCancelled
        | RefusalReason::Dispatched
        | RefusalReason::SharedRide
        | RefusalReason::Mode
        | RefusalReason::NotNow
        | RefusalReason::EscortLimit
        | RefusalReason::TooFar
        | RefusalReason::KeyClosed
        | RefusalReason::Unknown(_) => Problem::new(ProblemCode::ConflictState),
    }
}
