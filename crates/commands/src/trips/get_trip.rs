//! One trip.

use domain::{
    ids::{PersonId, TripId},
    trip::OrganisedTrip,
};
use ipc::{Answer, Args, trips::GetTrip};

use crate::{
    App,
    asking::ask,
    ports::{Api, ApiError, Platform, Read},
    trips::{Beside, view::whole},
};

/// One trip of the chosen person, and what has changed about it. Looking at it
/// marks it as seen.
pub async fn get_trip<P: Platform>(app: &App<P>, choice: Args<GetTrip>) -> Answer<GetTrip> {
    let acting = app.acting().await?;
    let api = app.api()?;
    let answer = ask_for(api.as_ref(), &choice.trip, &acting.owner.person);
    let how = (Some(acting.lease), choice.look);
    let trip = ask::<GetTrip, _, _>(app, how, &choice.trip, answer).await?;
    let seen = app
        .keeping()
        .seen(&acting.owner, &[choice.trip])
        .await
        .pop();
    let changed = {
        let mut state = app.state_within(Some(acting.lease))?;
        let looks = &mut state.of_person.looks;
        looks.look(&trip.value, seen.as_ref())
    };
    if seen.as_ref() != Some(&trip.value) {
        let mark = app.keeping().mark_seen(&acting.owner, &trip.value);
        app.keep_within(Some(acting.lease), mark).await?;
    }
    let now = trip.asked_at;
    let shown = std::slice::from_ref(&trip.value);
    let beside = Beside::of(app, &acting.owner, shown).await;
    Ok(trip.map(|trip| whole(trip, changed, now, &beside)))
}

/// A trip of somebody else is not shown under the chosen person's name, also
/// where the signed-in person may see it.
pub(crate) async fn ask_for<A: Api>(
    api: &A,
    trip: &TripId,
    person: &PersonId,
) -> Result<Read<OrganisedTrip>, ApiError> {
    let read = api.trip(trip).await?;
    if read.value.person == *person && read.value.id == *trip {
        Ok(read)
    } else {
        Err(ApiError::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::sample::{stated, taxi, taxi_with};
    use ipc::{Origin, Problem, session::Session, trips::TripChoice};
    use tokio::sync::Notify;

    use super::*;
    use crate::{
        fakes::World,
        home::get_home,
        session::{shown, sign_out},
    };

    fn sample() -> TripChoice {
        TripChoice {
            trip: taxi().id,
            look: ipc::Look::Service,
        }
    }

    #[tokio::test]
    async fn a_moved_pick_up_is_told_on_the_page_and_on_home_until_it_was_seen() {
        let world = World::new();
        let app = world.signed_in().await;
        let seen = get_trip(&app, sample()).await.unwrap();
        assert_eq!(seen.value.changed, []);
        world.set_trips(vec![taxi_with(|segment| {
            segment.pick_up.promised = stated("2026-12-02T06:20:00Z");
        })]);
        let home = get_home(&app, ipc::Looking::default()).await.unwrap().value;
        assert_eq!(home.next.map(|card| card.changed.len()), Some(1));
        for look in ["opened", "refreshed"] {
            let page = get_trip(&app, sample()).await.unwrap();
            assert_eq!(page.value.changed.len(), 1, "{look}");
        }
        let home = get_home(&app, ipc::Looking::default()).await.unwrap().value;
        assert_eq!(home.next.map(|card| card.changed.len()), Some(0));
        let again = get_trip(&app, sample()).await.unwrap();
        assert_eq!(again.value.changed, []);
    }

    #[tokio::test]
    async fn a_trip_that_was_only_listed_can_be_opened_without_the_service() {
        let world = World::new();
        let app = world.signed_in().await;
        get_home(&app, ipc::Looking::default()).await.unwrap();
        world.fail(ApiError::Offline);
        let page = get_trip(&app, sample()).await.unwrap();
        assert_eq!(page.value.trip, taxi());
        let because = Problem::Offline;
        assert_eq!(page.origin, Origin::Kept { because });
    }

    #[tokio::test]
    async fn somebody_elses_trip_is_not_found_under_the_chosen_persons_name() {
        let world = World::new();
        world.set_trips(vec![OrganisedTrip {
            person: "per_child".parse().unwrap(),
            ..taxi()
        }]);
        let app = world.signed_in().await;
        assert_eq!(get_trip(&app, sample()).await, Err(Problem::NotFound));
    }

    #[tokio::test]
    async fn a_trip_that_is_gone_is_not_shown_from_memory_afterwards() {
        let world = World::new();
        let app = world.signed_in().await;
        get_home(&app, ipc::Looking::default()).await.unwrap();
        get_trip(&app, sample()).await.unwrap();
        world.set_trips(Vec::new());
        assert_eq!(get_trip(&app, sample()).await, Err(Problem::NotFound));
        world.fail(ApiError::Offline);
        assert_eq!(get_trip(&app, sample()).await, Err(Problem::Offline));
    }

    #[tokio::test]
    async fn a_session_ended_by_the_service_is_gone_from_the_device() {
        let world = World::new();
        let app = world.signed_in().await;
        world.fail(ApiError::SignedOut);
        assert_eq!(get_trip(&app, sample()).await, Err(Problem::SignedOut));
        let because = ipc::session::Ended::Expired;
        assert_eq!(shown(&app), Session::Ended { because });
        let kept: Vec<_> = world.store.lock().unwrap().keys().copied().collect();
        assert_eq!(kept, [crate::ports::Record::Absence]);
    }

    #[tokio::test]
    async fn an_answer_that_comes_after_signing_out_is_not_shown_and_not_kept() {
        let world = World::new();
        let app = world.signed_in().await;
        let gate = Arc::new(Notify::new());
        world.gates.lock().unwrap().push_back(Arc::clone(&gate));
        let (late, ()) = tokio::join!(get_trip(&app, sample()), async {
            sign_out(&app, ()).await.unwrap();
            gate.notify_one();
        });
        assert_eq!(late, Err(Problem::SignedOut));
        assert!(crate::kept::Keep::find(&taxi().id, &app.state()).is_none());
    }
}
