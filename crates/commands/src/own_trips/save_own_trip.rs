//! Keeping an own trip.

use chrono::NaiveDate;
use domain::ids::OwnTripId;
use ipc::{
    Answer, Args,
    own_trips::{MOST_OWN_TRIPS, OwnTripDraft, OwnTripStamp, SaveOwnTrip, Saving},
};
use questions::{Asked, Given, QuestionId};
use uuid::Uuid;

use super::{
    each::{first, further},
    reading::{is_of, kept, stamp, today},
};
use crate::{
    App,
    ports::{OwnTrip, Platform},
};

/// Keeps an own trip of the chosen person: a new one, or in the place of what was
/// kept of it, unless that is not what the person has seen. Further trips in the
/// answers are kept as further own trips, all of them or none.
pub async fn save_own_trip<P: Platform>(
    app: &App<P>,
    draft: Args<SaveOwnTrip>,
) -> Answer<SaveOwnTrip> {
    let acting = app.acting().await?;
    if !is_of(&acting, draft.person.as_ref()) {
        return Ok(Saving::SomebodyElse);
    }
    let today = today(app);
    let save = async {
        let mut trips = kept::<SaveOwnTrip, _>(app, &acting).await?;
        let stamp = match put(&mut trips, draft, today) {
            Ok(stamp) => stamp,
            Err(why_not) => return Ok(why_not),
        };
        let storage = app.keeping().write_own_trips(&acting.owner, trips).await;
        Ok(Saving::Kept { stamp, storage })
    };
    app.keep_within(Some(acting.lease), save).await?
}

/// Puts the draft where it belongs, or says why it cannot be there.
fn put(
    trips: &mut Vec<OwnTrip>,
    draft: OwnTripDraft,
    today: NaiveDate,
) -> Result<OwnTripStamp, Saving> {
    let before = draft.before.clone();
    let (first, further) = made_of(draft, today)?;
    let new = further.len() + usize::from(before.is_none());
    if new > 0 && trips.len() + new > MOST_OWN_TRIPS {
        return Err(Saving::Full);
    }
    let stamp = match before {
        None => {
            let stamp = stamp(&first);
            trips.push(first);
            stamp
        }
        Some(before) => {
            let place = trips.iter_mut().find(|trip| trip.id == before.trip);
            let place = place.ok_or(Saving::Gone)?;
            if place.version != before.version {
                return Err(Saving::ChangedElsewhere { now: stamp(place) });
            }
            let version = place.version.saturating_add(1);
            let id = place.id.clone();
            *place = OwnTrip {
                id,
                version,
                ..first
            };
            stamp(place)
        }
    };
    trips.extend(further);
    Ok(stamp)
}

/// The trip that was written down, and those that were calculated with it.
fn made_of(draft: OwnTripDraft, today: NaiveDate) -> Result<(OwnTrip, Vec<OwnTrip>), Saving> {
    let further = further(&draft.answers, today).map_err(|trip| Saving::NoDay { trip })?;
    let new = |day, at, is_confirmed, answers| OwnTrip {
        id: new_id(),
        version: 1,
        day,
        at,
        to: draft.to.clone(),
        is_confirmed,
        answers,
    };
    // The day is one answer of many, and both are kept alike.
    let mut answers = first(&draft.answers);
    let day = Asked::of_part(QuestionId::Date, 0, 0);
    answers.give(day, Given::Day(draft.day));
    let others = further
        .into_iter()
        // Nobody has said when that appointment is, nor how they travelled to it.
        .map(|(day, answers)| new(day, None, false, answers));
    let others = others.collect();
    Ok((
        new(draft.day, draft.at, draft.is_confirmed, answers),
        others,
    ))
}

fn new_id() -> OwnTripId {
    let id = format!("own_{}", Uuid::new_v4().simple());
    id.parse().expect("letters and digits")
}
