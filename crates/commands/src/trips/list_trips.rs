//! The chosen person's trips.

use ipc::{
    Answer, Args,
    trips::{ListTrips, TripPage},
};

use crate::{
    App,
    kept::Page,
    ports::Platform,
    trips::{Beside, page, seen_of, since_seen},
};

/// Lists the chosen person's trips as the service orders them.
pub async fn list_trips<P: Platform>(app: &App<P>, query: Args<ListTrips>) -> Answer<ListTrips> {
    let acting = app.acting().await?;
    let wanted = Page {
        period: query.period,
        after: query.after,
    };
    let slice = page::<ListTrips, _>(app, (&acting, query.look), wanted).await?;
    let seen = seen_of(app, &acting, &slice.value.trips).await;
    let beside = Beside::of(app, &acting.owner, &slice.value.trips).await;
    let looks = &mut app.state_within(Some(acting.lease))?.of_person.looks;
    looks.leave();
    Ok(slice.map(|slice| TripPage {
        cards: slice
            .trips
            .iter()
            .map(|trip| beside.card(trip, since_seen(trip, &seen)))
            .collect(),
        next: slice.next,
    }))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::{
        sample::{at, taxi},
        trip::OrganisedTrip,
    };
    use ipc::{Origin, Problem, trips::Period};

    use super::*;
    use crate::{
        fakes::{NOW, World},
        ports::ApiError,
    };

    fn coming() -> Args<ListTrips> {
        Args::<ListTrips> {
            period: Period::Coming,
            after: None,
            look: ipc::Look::Service,
        }
    }

    #[tokio::test]
    async fn a_wrong_clock_of_the_device_does_not_move_today() {
        #[rustfmt::skip]
        let cases = [
            ("right",                 TimeDelta::zero()),
            ("three days behind",     TimeDelta::days(-3)),
            ("three days ahead",      TimeDelta::days(3)),
            ("an hour behind",        TimeDelta::hours(-1)),
            ("over midnight",         TimeDelta::hours(12)),
            ("years behind",          TimeDelta::days(-20_000)),
        ];
        for (shows, error) in cases {
            let world = World::new();
            // As after a restart: the session is there, the service's clock is not known.
            world.signed_in().await;
            *world.clock_error.lock().unwrap() = error;
            let app = world.start();
            let page = list_trips(&app, coming()).await.unwrap();
            assert_eq!(page.asked_at, at(NOW), "{shows}");
            assert_eq!(page.read_at, at(NOW), "{shows}");
            let last = world.asked.lock().unwrap().last().cloned().unwrap();
            assert_eq!(last, "trips of per_sample", "{shows}");
        }
    }

    #[tokio::test]
    async fn what_was_read_before_stands_in_only_where_the_service_cannot_be_asked() {
        let unavailable = ApiError::Unavailable { trace: None };
        let wait = ApiError::TooManyRequests { seconds: 9 };
        let misfit = ApiError::Misfit { operation: "test" };
        #[rustfmt::skip]
        let cases = [
            (ApiError::Offline,    true),
            (unavailable,          true),
            (wait,                 true),
            (ApiError::NotFound,   false),
            (ApiError::MustUpdate, false),
            (misfit,               false),
        ];
        for (failure, stands_in) in cases {
            let shows = failure.to_string();
            let world = World::new();
            let app = world.signed_in().await;
            let fresh = list_trips(&app, coming()).await.unwrap();
            *world.clock_error.lock().unwrap() += TimeDelta::minutes(4);
            world.fail(failure);
            match list_trips(&app, coming()).await {
                Ok(kept) => {
                    assert!(stands_in, "{shows}");
                    assert_eq!(kept.value, fresh.value, "{shows}");
                    assert_eq!(kept.read_at, at(NOW), "{shows}");
                    assert_eq!(kept.asked_at, at(NOW) + TimeDelta::minutes(4), "{shows}");
                    assert!(matches!(kept.origin, Origin::Kept { .. }), "{shows}");
                }
                Err(_) => assert!(!stands_in, "{shows}"),
            }
        }
    }

    #[tokio::test]
    async fn a_list_with_somebody_elses_trip_is_not_shown() {
        let world = World::new();
        let stranger = OrganisedTrip {
            person: "per_stranger".parse().unwrap(),
            ..taxi()
        };
        world.set_trips(vec![taxi(), stranger]);
        let app = world.signed_in().await;
        assert!(matches!(
            list_trips(&app, coming()).await,
            Err(Problem::Unexpected { .. })
        ));
    }
}
