//! Trips as the service has them after something was done with them, or was not.

use domain::{
    ids::TripId,
    trip::OrganisedTrip,
    trip_action::{Refusal, TripAction},
};
use ipc::{Problem, actions::Refused, news::News, trips::TripCard};

use crate::{
    App,
    acting::Acting,
    app::Lease,
    kept::{Keep as _, Kept},
    ports::{Owner, Platform},
    trips::{Beside, ask_for_trip, since_seen},
};

/// How many trips are read anew one by one. Of a longer series the rest is heard of
/// with the service's next changes.
const MOST: usize = 10;

/// Keeps what the service has said of trips of `owner` in answer to `question`, unless
/// something newer is known, and tells the open pages. Of somebody who is not chosen
/// only what is kept already is renewed.
pub(super) async fn keep<P: Platform>(
    app: &App<P>,
    (lease, owner): (Lease, &Owner),
    trips: &[OrganisedTrip],
    question: u64,
) -> Result<(), Problem> {
    let write = async {
        let now = app.now();
        let mut kept = Vec::new();
        for trip in trips.iter().filter(|trip| trip.person == owner.person) {
            let sealed = app.keeping().trip(owner, &trip.id).await;
            let mut state = app.state();
            let is_chosen = state.owner().as_ref() == Some(owner);
            let held = is_chosen.then(|| trip.id.find(&state)).flatten();
            let before = [
                sealed.as_ref().map(|sealed| sealed.value.version),
                held.map(|held| held.value.version),
            ];
            let is_newest = before
                .iter()
                .flatten()
                .all(|before| *before <= trip.version);
            let is_gone = is_chosen && trip.id.gone(&state) >= question;
            if !is_newest || is_gone || !(is_chosen || sealed.is_some()) {
                continue;
            }
            if is_chosen {
                let held = Kept {
                    value: trip.clone(),
                    read_at: now,
                    question,
                };
                trip.id.keep(&mut state, held);
            }
            kept.push(trip.clone());
        }
        let ids: Vec<_> = kept.iter().map(|trip| trip.id.clone()).collect();
        if !kept.is_empty() {
            app.keeping().put_trips(owner, kept, now).await;
        }
        ids
    };
    for trip in app.keep_within(Some(lease), write).await? {
        app.board().publish(News::TripChanged { trip });
    }
    Ok(())
}

/// Whoever has just done something with trips that they saw as they were knows how
/// they are now: it is no change that somebody else would have to tell them.
pub(super) async fn see<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    action: &TripAction,
    trips: &[OrganisedTrip],
) -> Result<(), Problem> {
    let mark = async {
        let ids: Vec<_> = trips.iter().map(|trip| trip.id.clone()).collect();
        let seen = app.keeping().seen(&acting.owner, &ids).await;
        for target in action.targets() {
            let was_seen = seen
                .iter()
                .any(|seen| seen.id == target.trip && seen.version == target.version);
            let now = trips.iter().find(|trip| trip.id == target.trip);
            if let Some(now) = now.filter(|_| was_seen) {
                app.keeping().mark_seen(&acting.owner, now).await;
            }
        }
    };
    app.keep_within(Some(acting.lease), mark).await
}

/// Asks for trips anew and keeps them. Answers those that could be read.
pub(super) async fn read_again<P: Platform>(
    app: &App<P>,
    (lease, owner): (Lease, &Owner),
    ids: impl Iterator<Item = TripId> + Send,
) -> Result<Vec<OrganisedTrip>, Problem> {
    let api = app.api()?;
    let question = app.state().begin_question();
    let mut trips = Vec::new();
    for id in ids.take(MOST) {
        match ask_for_trip(api.as_ref(), &id, &owner.person).await {
            Ok(read) => {
                app.learn_clock(read.service_time);
                trips.push(read.value);
            }
            Err(error) => {
                tracing::info!(%error, "a trip could not be read again");
                break;
            }
        }
    }
    keep(app, (lease, owner), &trips, question).await?;
    Ok(trips)
}

/// The refusal, with the trip because of which, as it is now: its receipts and its
/// changes say what has happened meanwhile, and by whom.
pub(super) async fn because_of<P: Platform>(
    app: &App<P>,
    whose: (Lease, &Owner),
    action: &TripAction,
    refusal: Refusal,
) -> Result<Refused, Problem> {
    let targets = action.targets();
    let only = match targets.as_slice() {
        [only] => Some(&only.trip),
        _ => None,
    };
    // A trip that the action was not about is none of its affair.
    let is_target = |trip: &&TripId| targets.iter().any(|target| target.trip == **trip);
    let trip = refusal.trip.as_ref().filter(is_target).or(only).cloned();
    let (_, owner) = whose;
    let read = read_again(app, whose, trip.into_iter()).await?;
    let trip = cards(app, owner, &read).await.pop();
    Ok(Refused { refusal, trip })
}

/// The trips in a list, with what has changed since they were looked at.
pub(super) async fn cards<P: Platform>(
    app: &App<P>,
    owner: &Owner,
    trips: &[OrganisedTrip],
) -> Vec<TripCard> {
    let ids: Vec<_> = trips.iter().map(|trip| trip.id.clone()).collect();
    let seen = app.keeping().seen(owner, &ids).await;
    let beside = Beside::of(app, owner, trips).await;
    let card = |trip| beside.card(trip, since_seen(trip, &seen));
    trips.iter().map(card).collect()
}
