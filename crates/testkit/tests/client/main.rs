//! The app's own client against the service, both as they are shipped but for
//! plain HTTP.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by a panic"
)]

mod device;
mod faults;

use chrono::TimeDelta;
use commands::ports::{Api as _, ApiError, Period, SignInError, TripsQuery};
use domain::{
    ids::PersonId,
    oslo,
    stated_time::When,
    trip::{OrganisedTrip, Place},
};
use testkit::{
    TestServer,
    personas::{self, EVIL, KARI, LONG, Persona, SINDRE, hostile},
};

use device::{App, GivesUp, Picks, app};

/// All trips of a person, page by page.
async fn trips(app: &App, person: &PersonId) -> Vec<OrganisedTrip> {
    let mut all = Vec::new();
    for period in [Period::Coming, Period::Past] {
        let mut after = None;
        loop {
            let query = TripsQuery {
                person: person.clone(),
                period,
                after,
            };
            let slice = app.trips(&query).await.unwrap().value;
            all.extend(slice.trips);
            match slice.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
    }
    all
}

fn first_page(person: &PersonId) -> TripsQuery {
    TripsQuery {
        person: person.clone(),
        period: Period::Coming,
        after: None,
    }
}

async fn signed_in(server: &TestServer, persona: Persona) -> App {
    let app = app(server);
    app.sign_in(&Picks(persona)).await.unwrap();
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_signs_in_and_reads_what_is_theirs() {
    let server = TestServer::start().await.unwrap();
    for persona in personas::ALL.into_iter().filter(|who| who.signs_in) {
        let app = app(&server);
        let me = app.sign_in(&Picks(persona)).await.unwrap().value;
        assert_eq!((me.person, me.name.as_str()), (persona.id(), persona.name));
        let mut read = 0;
        for person in app.persons().await.unwrap().value {
            if persona == SINDRE {
                let refused = app.trips(&first_page(&person.id)).await;
                assert_eq!(refused.err(), Some(ApiError::AccessEnded));
                continue;
            }
            for trip in trips(&app, &person.id).await {
                assert_eq!(trip.person, person.id);
                read += 1;
            }
        }
        assert_eq!(
            read > 0,
            ![personas::OLA, personas::SINDRE].contains(&persona),
            "{}",
            persona.key
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_may_live_on_another_day_than_the_machine() {
    for now in ["2019-02-28T23:30:00Z", "2028-02-29T12:00:00Z"] {
        let server = TestServer::at(now.parse().unwrap()).await.unwrap();
        let app = signed_in(&server, KARI).await;
        let trip = app
            .trip(&"trp_kari_tomorrow".parse().unwrap())
            .await
            .unwrap();
        assert_eq!(trip.value.day(), oslo::date(server.now()).succ_opt());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pick_up_that_moves_is_read_with_the_time_it_had() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    let id = "trp_kari_tomorrow".parse().unwrap();
    let promised = |trip: &OrganisedTrip| trip.segments.first().pick_up.promised.clone();
    let before = promised(&app.trip(&id).await.unwrap().value);
    let later = "2026-12-02T07:35:00Z".parse().unwrap();
    server.move_pick_up(&id, later).await.unwrap();
    let after = promised(&app.trip(&id).await.unwrap().value);
    assert_eq!(after.time().unwrap().when, When::At(later));
    let previous = after.time().unwrap().previous.unwrap();
    assert_eq!(previous.when, before.time().unwrap().when);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_renewed_when_the_token_has_ended() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    for _ in 0..3 {
        server.set_clock(server.now() + TimeDelta::minutes(10));
        assert_eq!(app.me().await.unwrap().value.name, KARI.name);
    }
    server.set_clock(server.now() + TimeDelta::days(8));
    assert_eq!(app.me().await.unwrap_err(), ApiError::SignedOut);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gives_up_on_the_page_is_not_signed_in() {
    let server = TestServer::start().await.unwrap();
    let app = app(&server);
    let given_up = app.sign_in(&GivesUp).await.unwrap_err();
    assert_eq!(given_up, SignInError::Cancelled);
    assert_eq!(app.me().await.unwrap_err(), ApiError::SignedOut);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_signed_out_cannot_be_renewed() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    let revocation = app.forget().await.unwrap();
    app.revoke(revocation).await;
    assert_eq!(app.me().await.unwrap_err(), ApiError::SignedOut);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_service_is_said_to_be_and_a_session_outlives_it() {
    let mut server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    server.stop();
    assert_eq!(app.me().await.unwrap_err(), ApiError::Offline);
    server.restart().await.unwrap();
    assert_eq!(app.me().await.unwrap().value.name, KARI.name);
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_arrive_as_they_were_sent() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, EVIL).await;
    let trips = trips(&app, &EVIL.id()).await;
    for text in hostile::TEXTS {
        let place = Place {
            label: Some(text.to_owned()),
            meeting_point: Some(text.to_owned()),
        };
        let arrives = trips.iter().any(|trip| trip.segments.first().from == place);
        assert!(arrives, "{text:?}");
    }
    let persons = app.persons().await.unwrap().value;
    let long = persons.iter().find(|who| who.id == LONG.id()).unwrap();
    assert!(hostile::long_name().starts_with(&long.name));
}
