//! Reading only what has changed.

use domain::{ids::TripId, trip::OrganisedTrip};
use ipc::Problem;

use super::heard;
use crate::{
    App,
    acting::Acting,
    kept::{Keep as _, Kept},
    ports::{Api as _, ApiError, Changed, Platform, Read},
};

/// How many trips are asked for at a time.
const AT_A_TIME: usize = 4;

/// Reads the trips among `changed`, and answers which of the person's trips are
/// others than before, and which trips are gone, also where none was kept. The changes are those of everybody that the signed-in
/// person may see, and only the trip itself tells whose it is.
pub(super) async fn read<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    changed: &[Changed],
) -> Result<(Vec<TripId>, Vec<TripId>), Problem> {
    let mut wanted = Vec::new();
    let mut gone = Vec::new();
    for changed in changed {
        match changed {
            Changed::Trip { id, version } => {
                let kept = app.keeping().trip(&acting.owner, id).await;
                if kept.is_none_or(|kept| u64::from(kept.value.version) < *version) {
                    wanted.push(id.clone());
                }
            }
            Changed::TripGone { id } => gone.push(id.clone()),
            Changed::Messages { .. } | Changed::Claim { .. } | Changed::Representation => {}
        }
    }
    let question = app.state().begin_question();
    let mut new = Vec::new();
    for ids in wanted.chunks(AT_A_TIME) {
        for (id, answer) in ids.iter().zip(ask(app, ids).await?) {
            match answer {
                Ok(read) if read.value.person == acting.owner.person && read.value.id == *id => {
                    app.learn_clock(read.service_time);
                    new.push(read.value);
                }
                // Another person's. Most never were this one's.
                Ok(_) => {
                    if app.keeping().trip(&acting.owner, id).await.is_some() {
                        gone.push(id.clone());
                    }
                }
                Err(error) if says_it_again(&error) => gone.push(id.clone()),
                Err(error) => return heard(app, acting, Err(error)).await,
            }
        }
    }
    let others = keep(app, acting, (new, &gone), question).await?;
    Ok((others, gone))
}

/// Whether asking again gives the same. What was kept is known to be outdated
/// then, and whoever shows it asks and hears why it cannot be read.
pub(crate) const fn says_it_again(error: &ApiError) -> bool {
    match error {
        ApiError::NotFound
        | ApiError::MustUpdate
        | ApiError::Refused { .. }
        | ApiError::Misfit { .. } => true,
        ApiError::Offline
        | ApiError::Unavailable { .. }
        | ApiError::TooManyRequests { .. }
        | ApiError::SignedOut
        | ApiError::EndedElsewhere
        | ApiError::SignInAgain
        | ApiError::AccessEnded
        | ApiError::Device { .. } => false,
    }
}

async fn keep<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    (new, gone): (Vec<OrganisedTrip>, &[TripId]),
    question: u64,
) -> Result<Vec<TripId>, Problem> {
    let mut was_kept = Vec::new();
    for id in gone {
        if app.keeping().trip(&acting.owner, id).await.is_some() {
            was_kept.push(id.clone());
        }
    }
    let now = app.now();
    let mut others: Vec<_> = new.iter().map(|trip| trip.id.clone()).collect();
    let write = async {
        for trip in &new {
            let kept = Kept {
                value: trip.clone(),
                read_at: now,
                question,
            };
            trip.id.keep(&mut app.state(), kept);
        }
        for id in &was_kept {
            id.forget(&mut app.state(), question);
        }
        if !new.is_empty() {
            app.keeping().put_trips(&acting.owner, new, now).await;
        }
        if !was_kept.is_empty() {
            app.keeping().remove_trips(&acting.owner, &was_kept).await;
        }
    };
    app.keep_within(Some(acting.lease), write).await?;
    others.extend(was_kept);
    Ok(others)
}

type Answers = Vec<Result<Read<OrganisedTrip>, ApiError>>;

/// Asks for up to [`AT_A_TIME`] trips at the same time.
async fn ask<P: Platform>(app: &App<P>, ids: &[TripId]) -> Result<Answers, Problem> {
    let api = app.api()?;
    let one = async |at: usize| match ids.get(at) {
        Some(id) => Some(api.trip(id).await),
        None => None,
    };
    let (first, second, third, fourth) = tokio::join!(one(0), one(1), one(2), one(3));
    let answers = [first, second, third, fourth];
    Ok(answers.into_iter().flatten().collect())
}
