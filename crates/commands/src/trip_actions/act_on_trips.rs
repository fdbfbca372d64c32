//! Doing something with trips.

use domain::trip_action::{Refusal, TripAction};
use ipc::{
    Answer, Args, Problem,
    actions::{ActOnTrips, Done, Outcome},
};

use super::fresh::{self, because_of, cards};
use crate::{
    App,
    acting::Acting,
    asking_now,
    in_flight::InFlight,
    ports::{ActError, Acted, Api as _, ApiError, Platform, Read},
    report::report,
};

/// Does something with trips of the chosen person, online only.
///
/// It is sealed before it is sent, so that whatever happens in between somebody finds
/// out what became of it. While that is not known nothing else is done with the same
/// trips, and the answer says what comes first. What the service answers is kept, and
/// nothing is kept but that. Where the person has signed out or chosen somebody else
/// meanwhile, nobody is told, and so it stays in flight until it is settled.
pub async fn act_on_trips<P: Platform>(
    app: &App<P>,
    action: Args<ActOnTrips>,
) -> Answer<ActOnTrips> {
    let acting = app.acting().await?;
    if *action.person() != acting.owner.person {
        return Err(Problem::NotFound);
    }
    let api = app.api()?;
    let taken_off = app.take_off(&acting.owner.account, &action).await;
    let (flight, _sending) = match taken_off {
        Ok(flight) => flight,
        Err(before) => return Ok(Outcome::Unknown(before)),
    };
    let question = app.state().begin_question();
    match api.act(&action, flight.key).await {
        Ok(read) => done(app, (&acting, &action, &flight), read, question).await,
        Err(ActError::Refused(refusal)) => refused(app, (&acting, &action, &flight), refusal).await,
        Err(ActError::NotDone(error)) => {
            app.land(&[flight.key]).await;
            not_done(app, &acting, error).await
        }
        Err(ActError::Unknown) => {
            drop(app.state_within(Some(acting.lease))?);
            Ok(Outcome::Unknown(flight.unsettled()))
        }
    }
}

async fn done<P: Platform>(
    app: &App<P>,
    (acting, action, flight): (&Acting, &TripAction, &InFlight),
    read: Read<Acted>,
    question: u64,
) -> Answer<ActOnTrips> {
    app.learn_clock(read.service_time);
    let Acted { receipt, trips } = read.value;
    fresh::keep(app, (acting.lease, &acting.owner), &trips, question).await?;
    fresh::see(app, acting, action, &trips).await?;
    let trips = cards(app, &acting.owner, &trips).await;
    app.land(&[flight.key]).await;
    Ok(Outcome::Done(Done { receipt, trips }))
}

async fn refused<P: Platform>(
    app: &App<P>,
    (acting, action, flight): (&Acting, &TripAction, &InFlight),
    refusal: Refusal,
) -> Answer<ActOnTrips> {
    let refused = because_of(app, (acting.lease, &acting.owner), action, refusal).await?;
    app.land(&[flight.key]).await;
    Ok(Outcome::Refused(refused))
}

async fn not_done<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    error: ApiError,
) -> Answer<ActOnTrips> {
    asking_now::settle(app, acting.lease, &error).await;
    let problem = report::<ActOnTrips>(error);
    if problem != Problem::Offline {
        return Err(problem);
    }
    drop(app.state_within(Some(acting.lease))?);
    Ok(Outcome::NotSent)
}
