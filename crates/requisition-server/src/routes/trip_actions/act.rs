//! Doing something with trips: once, all of them or none.

use std::collections::HashMap;

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use chrono::SubsecRound as _;
use domain::{
    ids::{PersonId, TripId},
    person::Basis,
    trip::OrganisedTrip,
    trip_action::{DoneBy, Receipt, Target},
};
use requisition_api::problem_code::ProblemCode;
use serde::Serialize;

use super::{
    KEPT, ROUTE,
    change::Changing,
    deed::{Doing, done_to},
    done::Done,
    number,
    wanted::{Deed, Wanted},
};
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Relation},
    idempotency::{self, Answer, Key},
    problem::Problem,
    routes::access::standing_of,
    store::{Batch, StoredTrip, Visibility},
};

/// Does what is `wanted` and answers with the receipt and the trips as they are then;
/// whoever asks again under the same key gets the same receipt.
///
/// # Errors
///
/// `not_found` for trips that the signed-in person may not act on, which is answered
/// like none; `version_conflict`, `conflict_state`, `already_cancelled`,
/// `already_dispatched`, `shared_ride_locked`, `mode_not_supported` and
/// `deadline_passed` because of the trip that they name; as [`idempotency::once`].
pub async fn act(
    app: &App,
    signed_in: &SignedIn,
    key: Key,
    wanted: Wanted,
) -> Result<Response, Problem> {
    let request = wanted.clone();
    let effect = async || carry_out(app, signed_in, wanted).await;
    once((app, signed_in), key, &request, effect).await
}

/// Has `effect` happen once for `request` and answers with what it has done; whoever asks
/// again under the same key gets the same receipt.
///
/// # Errors
///
/// As [`idempotency::once`].
pub(super) async fn once<F, Fut>(
    (app, signed_in): (&App, &SignedIn),
    key: Key,
    request: &impl Serialize,
    effect: F,
) -> Result<Response, Problem>
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<(Batch, Answer), Problem>>,
{
    let request = serde_json::to_vec(request).map_err(|_| Problem::new(ProblemCode::Internal))?;
    let wish = key
        .wish(&signed_in.person.id, ROUTE, &request)
        .remembered(KEPT);
    let answer = idempotency::once(&app.store, wish, signed_in.now, effect).await?;
    let body = Done::read(&answer)?.told(app, signed_in).await?;
    Ok((StatusCode::OK, Json(body)).into_response())
}

async fn carry_out(
    app: &App,
    signed_in: &SignedIn,
    wanted: Wanted,
) -> Result<(Batch, Answer), Problem> {
    let allowed = allowed(app, signed_in, &wanted).await?;
    let receipt = Receipt {
        id: number::new(),
        action: wanted.deed.kind(),
        at: signed_in.now.trunc_subsecs(0),
        by: allowed.by.clone(),
    };
    let patient = app.store.person(&allowed.person).await?;
    let targets: Vec<_> = wanted.targets.iter().collect();
    let change = changing(app, signed_in, &wanted, &allowed).await?;
    let mut batch = app.store.begin().await?;
    batch.is_done_by(&signed_in.person.id);
    let other = change.as_ref().and_then(Changing::other);
    let (trips, counterpart) = held_fast(&mut batch, &targets, other, &allowed).await?;
    let change = change.map(|change| change.beside(counterpart));
    let doing = Doing {
        deed: &wanted.deed,
        born_on: patient.map(|patient| patient.born_on),
        now: signed_in.now,
        undo_window: app.undo_window,
        change: change.as_ref(),
        receipt: &receipt,
    };
    let seen = trips.iter();
    let seen = seen.map(|stored| (stored.trip.id.clone(), stored.visibility));
    signed_in.trail.changes(seen.collect());
    let mut done = Vec::with_capacity(trips.len());
    for (target, stored) in targets.iter().zip(trips) {
        let StoredTrip { trip, visibility } = stored;
        if trip.version == target.version {
            may_compare(&trip, visibility, allowed.grant, &wanted.deed)?;
        }
        let trip = as_known(trip, visibility, allowed.grant, &wanted.deed);
        let trip = done_to(trip, target.version, doing)?;
        done.push(StoredTrip { trip, visibility });
    }
    for stored in &done {
        batch.put_trip(stored).await?;
    }
    let ids = targets.iter().map(|target| target.trip.clone()).collect();
    let told = done.first().and_then(|stored| stored.trip.receipts.last());
    let receipt = told.cloned().unwrap_or(receipt);
    let done = Done::new(allowed.person, ids, receipt);
    let answer = Answer::json(StatusCode::OK, &done)?;
    Ok((batch, answer))
}

/// Whether `grant` leaves out where a trip goes and why.
fn is_withheld(grant: Grant, visibility: Visibility) -> bool {
    grant == Grant::Visible && visibility == Visibility::LogisticsForGuardians
}

/// Whoever is told neither where nor why finds out neither by asking for a change: it is
/// refused before anything is compared.
fn may_compare(
    trip: &OrganisedTrip,
    visibility: Visibility,
    grant: Grant,
    deed: &Deed,
) -> Result<(), Problem> {
    if is_withheld(grant, visibility) && matches!(deed, Deed::Change(_)) {
        return Err(Problem::new(ProblemCode::ConflictState).about(trip.id.clone()));
    }
    Ok(())
}

/// The trip as far as the one who asks may know of what `deed` is about: whoever is not
/// shown the needs finds no child seat to be measured for, whether or not there is one.
fn as_known(
    mut trip: OrganisedTrip,
    visibility: Visibility,
    grant: Grant,
    deed: &Deed,
) -> OrganisedTrip {
    if is_withheld(grant, visibility) && matches!(deed, Deed::StateMeasures(_)) {
        trip.needs.needs.clear();
    }
    trip
}

/// What is to be changed, if a change is wanted. Looked up before anything is held fast.
async fn changing(
    app: &App,
    signed_in: &SignedIn,
    wanted: &Wanted,
    allowed: &Allowed,
) -> Result<Option<Changing>, Problem> {
    let (Deed::Change(wish), Some(target)) = (&wanted.deed, wanted.targets.iter().next()) else {
        return Ok(None);
    };
    let about = (&target.trip, &allowed.person, allowed.grant);
    let change = Changing::of(wish, (app, signed_in), about).await?;
    Ok(Some(change))
}

/// For whom, how far, and as what somebody may act.
struct Allowed {
    person: PersonId,
    grant: Grant,
    by: DoneBy,
}

async fn allowed(app: &App, signed_in: &SignedIn, wanted: &Wanted) -> Result<Allowed, Problem> {
    let not_found = || Problem::new(ProblemCode::NotFound);
    let (person, known) = match &wanted.person {
        Some(person) => (person.clone(), None),
        None => {
            let target = wanted.targets.iter().next().ok_or_else(not_found)?;
            of_the_trip(app, signed_in, &target.trip).await?
        }
    };
    let operation = wanted.deed.operation();
    let (grant, relation) = standing_of(app, signed_in, &person, operation).await?;
    // Of a trip that is hidden not even the reason is told.
    let is_hidden = known.is_some_and(|visibility| grant.leaves_out() == Some(visibility));
    match grant.refusal() {
        Some(_) if is_hidden => return Err(not_found()),
        Some(code) => return Err(Problem::new(code)),
        None => (),
    }
    let by = relation.and_then(done_by).ok_or_else(not_found)?;
    Ok(Allowed { person, grant, by })
}

/// Whose the trip is. For one that does not exist the same questions are asked, about
/// somebody who does not exist either.
async fn of_the_trip(
    app: &App,
    signed_in: &SignedIn,
    id: &TripId,
) -> Result<(PersonId, Option<Visibility>), Problem> {
    signed_in.trail.about(id);
    if let Some(stored) = app.store.trip(id).await? {
        signed_in.trail.known_to(stored.visibility);
        return Ok((stored.trip.person, Some(stored.visibility)));
    }
    let nobody = id.as_str().parse();
    let nobody = nobody.map_err(|_| Problem::new(ProblemCode::NotFound))?;
    Ok((nobody, None))
}

/// As what somebody does something for another; `None` without a ground.
pub(in crate::routes) fn done_by(relation: Relation) -> Option<DoneBy> {
    match relation.basis()? {
        Basis::Oneself => Some(DoneBy::Patient),
        Basis::Parent => Some(DoneBy::Parent),
        Basis::PowerOfAttorney => Some(DoneBy::Representative),
        Basis::Unknown(_) => None,
    }
}

/// The trips as they are and stay until the end of the batch, in the order of `targets`,
/// and the `other` one beside them, where it may be seen.
async fn held_fast(
    batch: &mut Batch,
    targets: &[&Target],
    other: Option<&TripId>,
    allowed: &Allowed,
) -> Result<(Vec<StoredTrip>, Option<OrganisedTrip>), Problem> {
    let Allowed { person, grant, .. } = allowed;
    let mut ids: Vec<_> = targets.iter().map(|target| &target.trip).collect();
    ids.extend(other);
    ids.sort_unstable();
    ids.dedup();
    let mut taken = HashMap::with_capacity(ids.len());
    for id in ids {
        let stored = batch.take_trip(id).await?;
        let stored =
            stored.filter(|stored| stored.trip.person == *person && grant.shows(stored.visibility));
        taken.extend(stored.map(|stored| (id, stored)));
    }
    let counterpart = other.and_then(|other| Some(taken.get(other)?.trip.clone()));
    let trips = targets.iter().map(|target| taken.remove(&target.trip));
    let trips: Option<_> = trips.collect();
    let trips = trips.ok_or(Problem::new(ProblemCode::NotFound))?;
    Ok((trips, counterpart))
}
