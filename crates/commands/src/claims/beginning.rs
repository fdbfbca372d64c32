//! What a new draft begins with.

use chrono::{Datelike as _, NaiveDate};
use claims::{
    claimable::WithCosts,
    content::{ClaimedTrip, Content, MOST_TRIPS},
};
use domain::own_trip::Destination;
use entitlement::Facts;
use ipc::{
    Command, Look, Problem,
    claims::{Beginning, ClaimableTrip},
};
use questions::{Answers, Asked, Given, QuestionId};

use super::{
    draft::Draft,
    get_claim::ask_for_claim,
    known::{know_organised, know_own},
    overview::known_overview,
};
use crate::{
    App,
    acting::Acting,
    asking::ask,
    ports::{Api as _, OwnTrip, Platform},
    report::report_unreadable,
};
/// A trip that is claimed for, with what is known of it.
pub(super) enum Found {
    Organised(WithCosts),
    Own(Box<OwnTrip>),
}

impl Found {
    const fn day(&self) -> NaiveDate {
        match self {
            Self::Organised(trip) => trip.day,
            Self::Own(trip) => trip.day,
        }
    }
}

/// A new draft.
///
/// # Errors
/// When a trip or the claim cannot be found.
pub(super) async fn begin<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    from: Beginning,
) -> Result<Draft, Problem> {
    let mut draft = Draft::new(app.now());
    match from {
        Beginning::Kept | Beginning::Empty => {}
        Beginning::Trips(trips) => {
            let found = find::<C, P>(app, acting, trips).await?;
            put_trips(&mut draft, &found);
        }
        Beginning::SameAs { trips, claim } => {
            let found = find::<C, P>(app, acting, trips).await?;
            let api = app.api()?;
            let answer = ask_for_claim(api.as_ref(), &claim, &acting.owner.person);
            let how = (Some(acting.lease), Look::Service);
            let earlier = ask::<C, _, _>(app, how, &claim, answer).await?.value;
            draft.answers = answers_of(&earlier.content);
            forget_card(&mut draft.answers, &found, &earlier.content);
            put_days(&mut draft, &found, &earlier.content);
        }
    }
    Ok(draft)
}

async fn find<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    trips: Vec<ClaimableTrip>,
) -> Result<Vec<Found>, Problem> {
    let own_trips = app.keeping().own_trips(&acting.owner).await;
    let own_trips = own_trips.map_err(report_unreadable::<C>)?;
    let overview = known_overview(app, acting).await?;
    let listed = overview.map_or_else(Vec::new, |known| known.value.trips);
    let mut found = Vec::new();
    for trip in trips.into_iter().take(MOST_TRIPS) {
        found.push(match trip {
            ClaimableTrip::Own(id) => {
                let own = own_trips.iter().find(|own| own.id == id);
                Found::Own(Box::new(own.cloned().ok_or(Problem::NotFound)?))
            }
            ClaimableTrip::Organised(id) => {
                let known = listed.iter().find(|listed| listed.trip == id);
                match known.cloned() {
                    Some(trip) => Found::Organised(trip),
                    None => Found::Organised(asked_for::<C, P>(app, acting, id).await?),
                }
            }
        });
    }
    Ok(found)
}

/// A trip that was in no list.
async fn asked_for<C: Command, P: Platform>(
    app: &App<P>,
    acting: &Acting,
    id: domain::ids::TripId,
) -> Result<WithCosts, Problem> {
    let api = app.api()?;
    let how = (Some(acting.lease), Look::Service);
    let trip = ask::<C, _, _>(app, how, &id, api.trip(&id)).await?.value;
    let day = trip.day().ok_or(Problem::NotFound)?;
    Ok(WithCosts {
        day,
        last_day: day,
        to: claims::claimable::treatment(&trip),
        trip: trip.id,
    })
}

/// The trips one after the other, each with what is known of it.
fn put_trips(draft: &mut Draft, found: &[Found]) {
    for (number, trip) in (0..).zip(found) {
        if number > 0 && !draft.answers.add_trip() {
            return;
        }
        draft.fit();
        match trip {
            Found::Organised(trip) => know_organised(draft, number, trip),
            Found::Own(trip) => know_own(draft, number, trip),
        }
    }
}

/// The answers of the first trip of an earlier claim.
fn answers_of(content: &Content) -> Answers {
    let alone = Facts {
        trips: content.facts.trips.iter().take(1).cloned().collect(),
        ..content.facts.clone()
    };
    questions::recall(&alone)
}

/// A card counts for one calendar year, and that there was none in one says nothing of the
/// next: of a trip in another year it is asked again, unless it is known.
fn forget_card(answers: &mut Answers, found: &[Found], earlier: &Content) {
    let (card, from) = (
        Asked::once(QuestionId::Card),
        Asked::once(QuestionId::CardFrom),
    );
    let card_of = match answers.given(from) {
        Some(Given::Day(day)) => Some(day.year()),
        Some(_) | None => None,
    };
    let said_of = earlier.trips.first().map(|trip| trip.day.year());
    let is_other = |trip: &Found| {
        let year = trip.day().year();
        said_of != Some(year) || card_of.is_some_and(|card_of| card_of != year)
    };
    if found.iter().any(is_other) {
        answers.forget(card);
        answers.forget(from);
    }
}

/// The trips as the first one of the earlier claim was, each on its own day.
fn put_days(draft: &mut Draft, found: &[Found], earlier: &Content) {
    let to = earlier
        .trips
        .first()
        .map(|trip: &ClaimedTrip| trip.to.clone());
    for (number, trip) in (0..).zip(found) {
        if number > 0 {
            if !draft.answers.add_trip() {
                return;
            }
            let like_first = Asked::of_trip(QuestionId::LikeFirst, number);
            draft.answers.give(like_first, Given::Yes);
        }
        draft.fit();
        put_day(&mut draft.answers, number, trip.day());
        let (goes_to, of): (Option<Destination>, _) = match trip {
            Found::Organised(trip) => (trip.to.clone(), Some(trip.trip.clone())),
            Found::Own(trip) => (Some(trip.to.clone()), None),
        };
        let place = usize::from(number);
        if let (Some(at), Some(id)) = (draft.to.get_mut(place), draft.trips.get_mut(place)) {
            *at = goes_to.or_else(|| to.clone());
            *id = of;
        }
    }
}

/// The day there; and of the first trip the day home, as many days later as it was.
fn put_day(answers: &mut Answers, number: u8, day: NaiveDate) {
    let there = Asked::of_part(QuestionId::Date, number, 0);
    let home = Asked::of_part(QuestionId::Date, number, 1);
    let said = |asked| match answers.given(asked) {
        Some(Given::Day(day)) => Some(*day),
        Some(_) | None => None,
    };
    if let (Some(was_there), Some(was_home)) = (said(there), said(home))
        && let Some(later) = day.checked_add_signed(was_home.signed_duration_since(was_there))
    {
        answers.give(home, Given::Day(later));
    }
    answers.give(there, Given::Day(day));
}
