//! Finding out what became of what was never answered.

use chrono::TimeDelta;
use domain::ids::PersonId;
use ipc::{
    Answer, Problem,
    actions::{Became, Done, SettleActions, Settlement, Unsettled},
};

use super::fresh::{self, because_of, cards, read_again};
use crate::{
    App,
    app::Lease,
    asking_now,
    in_flight::InFlight,
    ports::{Acted, Api as _, ApiError, Owner, Platform, Settled},
    session::why_ended,
};

/// How long after it was sent an action may still arrive: its proof is good for minutes.
const IN_TIME: TimeDelta = TimeDelta::hours(1);

/// For how long the service surely remembers what was done under a key. It keeps them for
/// 120 days; a device's clock may have been wrong by some when it was sent.
const REMEMBERED: TimeDelta = TimeDelta::days(110);

/// Asks the service about everything that the signed-in person has sent, for whomever,
/// and that nobody has answered. Whatever has not arrived by now is refused when it
/// does. Afterwards the trips are read anew, whatever came of it.
///
/// What came of each is told once all are asked. Where that is not possible any more,
/// as after signing out, it stays in flight, and the service says the same next time.
pub async fn settle_actions<P: Platform>(app: &App<P>, (): ()) -> Answer<SettleActions> {
    let lease = app.lease().await?;
    let whose = app.whose(Some(lease))?.ok_or(Problem::SignedOut)?;
    let _one = app.settle_gate().lock().await;
    let mut settlements = Vec::new();
    let mut known = Vec::new();
    let mut is_offline = false;
    for flight in app.unsettled(&whose.account).await {
        let became = if is_offline {
            Became::StillUnknown
        } else {
            match settle_one(app, (lease, &whose.account), &flight).await? {
                Ok(became) => {
                    known.push(flight.key);
                    became
                }
                Err(error) => {
                    is_offline = error == ApiError::Offline;
                    Became::StillUnknown
                }
            }
        };
        settlements.push(Settlement {
            sent: flight.unsettled(),
            became,
        });
    }
    drop(app.state_within(Some(lease))?);
    app.land(&known).await;
    Ok(settlements)
}

/// What became of one, or why that is still not known.
async fn settle_one<P: Platform>(
    app: &App<P>,
    (lease, account): (Lease, &PersonId),
    flight: &InFlight,
) -> Result<Result<Became, ApiError>, Problem> {
    let sent = flight.unsettled();
    let owner = Owner {
        account: account.clone(),
        person: sent.action.person().clone(),
    };
    let whose = (lease, &owner);
    let question = app.state().begin_question();
    let read = match app.api()?.settle(flight.key).await {
        Ok(read) => read,
        Err(error) => {
            if why_ended(&error).is_some() {
                asking_now::settle(app, lease, &error).await;
            }
            drop(app.state_within(Some(lease))?);
            tracing::info!(%error, "what became of an action is still not known");
            if !is_unreadable(&error) || sent.sent_at > app.now() - IN_TIME {
                return Ok(Err(error));
            }
            return Ok(Ok(never_known(app, whose, &sent).await?));
        }
    };
    app.learn_clock(read.service_time);
    let targets = sent.action.targets().into_iter();
    let ids: Vec<_> = targets.map(|target| target.trip.clone()).collect();
    Ok(Ok(match read.value {
        Settled::Done(Acted { receipt, trips }) => {
            // They are as they were when it was done, and may be different by now.
            fresh::keep(app, whose, &trips, question).await?;
            let now = read_again(app, whose, ids.into_iter()).await?;
            let newest = trips.into_iter().map(|then| {
                let mut now = now.iter();
                now.find(|now| now.id == then.id).cloned().unwrap_or(then)
            });
            let newest: Vec<_> = newest.filter(|trip| trip.person == owner.person).collect();
            Became::Done(Done {
                receipt,
                trips: cards(app, &owner, &newest).await,
            })
        }
        Settled::Refused(refusal) => {
            Became::Refused(because_of(app, whose, &sent.action, refusal).await?)
        }
        // The service knows of no such key; one so old it may have forgotten.
        Settled::ClosedUnseen if sent.sent_at <= app.now() - REMEMBERED => {
            never_known(app, whose, &sent).await?
        }
        Settled::ClosedUnseen => {
            read_again(app, whose, ids.into_iter()).await?;
            Became::NotDone
        }
    }))
}

/// Whether the service has answered, in a way that this version cannot read: it will
/// not answer otherwise next time.
const fn is_unreadable(error: &ApiError) -> bool {
    match error {
        ApiError::Misfit { .. } | ApiError::Refused { .. } => true,
        ApiError::Offline
        | ApiError::Unavailable { .. }
        | ApiError::TooManyRequests { .. }
        | ApiError::SignedOut
        | ApiError::EndedElsewhere
        | ApiError::SignInAgain
        | ApiError::NotFound
        | ApiError::AccessEnded
        | ApiError::MustUpdate
        | ApiError::Device { .. } => false,
    }
}

/// Nothing more will be heard of it, so it stands in the way of nothing any more. The
/// trips are read anew, as far as that goes, and say how they stand.
async fn never_known<P: Platform>(
    app: &App<P>,
    whose: (Lease, &Owner),
    sent: &Unsettled,
) -> Result<Became, Problem> {
    let targets = sent.action.targets().into_iter();
    read_again(app, whose, targets.map(|target| target.trip.clone())).await?;
    Ok(Became::NeverKnown)
}
