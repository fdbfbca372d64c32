//! What the client makes of answers that are broken, late, foreign or lost.

use std::time::Duration;

use commands::ports::{Api as _, ApiError, Changed, Extent};
use domain::{ids::TripId, register::Register, trip::OrganisedTrip};
use requisition_client::Limits;
use testkit::{
    TestServer,
    faults::{Fault, Method, Planned},
    personas::KARI,
};

use super::{
    device::{Picks, app_with},
    first_page, signed_in,
};

/// As often as reading is tried.
const TRIES: u32 = 3;

/// Whether an error is the one that a fault should end in.
type Expected<'a> = &'a dyn Fn(&ApiError) -> bool;

/// T24: every kind of broken answer is told apart, costs bounded memory, and is over with it.
#[tokio::test(flavor = "multi_thread")]
async fn a_broken_answer_is_an_error_and_the_next_one_is_read() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    let page = first_page(&KARI.id());
    let trips = app.trips(&page).await.unwrap().value.trips.len();
    let offline = |error: &ApiError| *error == ApiError::Offline;
    let unavailable = |error: &ApiError| matches!(error, ApiError::Unavailable { .. });
    let misfit = |error: &ApiError| !offline(error) && !unavailable(error);
    let other = |_: &ApiError| false;
    #[rustfmt::skip]
    let cases: [(Fault, u32, Expected<'_>); 9] = [
        (Fault::DropBeforeSend,          TRIES, &offline),
        (Fault::DropAfterSend,           TRIES, &offline),
        (Fault::DropAfterCommit,         TRIES, &offline),
        (Fault::Truncated,               TRIES, &offline),
        (Fault::CaptivePortal,           TRIES, &offline),
        (Fault::Status { status: 502 },  TRIES, &unavailable),
        (Fault::Garbage,                 1,     &misfit),
        (Fault::GzipBomb,                1,     &misfit),
        (Fault::Delay { ms: 1 },         1,     &other),
    ];
    for (fault, times, is_expected) in cases {
        let shows = format!("{fault:?}");
        let survives = matches!(fault, Fault::Delay { .. });
        server.go_wrong(Planned::next(fault).times(times));
        match app.trips(&page).await {
            Ok(answer) => assert!(survives && answer.value.trips.len() == trips, "{shows}"),
            Err(error) => assert!(is_expected(&error), "{shows}: {error:?}"),
        }
        assert!(server.has_gone_wrong(), "{shows}");
        assert!(app.trips(&page).await.is_ok(), "after {shows}");
    }
}

/// T24: what may pass is tried again, and nobody sees that it happened.
#[tokio::test(flavor = "multi_thread")]
async fn reading_outlives_what_goes_wrong_less_often_than_it_is_tried() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    for fault in [
        Fault::DropBeforeSend,
        Fault::DropAfterSend,
        Fault::DropAfterCommit,
        Fault::Truncated,
        Fault::Status { status: 503 },
    ] {
        server.go_wrong(Planned::next(fault.clone()).times(TRIES - 1));
        assert!(app.me().await.is_ok(), "{fault:?}");
        assert!(server.has_gone_wrong(), "{fault:?}");
    }
}

/// T25: an answer that comes byte by byte is given up when its time is over.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_never_ends_is_given_up() {
    let server = TestServer::start().await.unwrap();
    let app = app_with(&server, |limits: &mut Limits| {
        limits.exchange = Duration::from_millis(500);
    });
    app.sign_in(&Picks(KARI)).await.unwrap();
    // A minute for each byte: whatever the machine does, the limit is over before the answer.
    server.go_wrong(Planned::next(Fault::Drip { ms: 60_000 }).times(TRIES));
    assert_eq!(app.me().await.err(), Some(ApiError::Offline));
    assert!(app.me().await.is_ok());
}

/// T24: a session outlives a renewal whose answer was lost, and its family is not killed by asking again.
#[tokio::test(flavor = "multi_thread")]
async fn a_lost_renewal_ends_with_a_clear_answer() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    server.set_clock(server.now() + chrono::TimeDelta::minutes(10));
    let renewal = Planned::next(Fault::DropBeforeSend);
    server.go_wrong(Planned {
        path: Some("/dev-idp/token".into()),
        ..renewal
    });
    let first = app.me().await;
    assert!(matches!(first, Ok(_) | Err(ApiError::Offline)), "{first:?}");
    assert!(server.has_gone_wrong());
    assert!(app.me().await.is_ok());
}

/// T38: each register down in turn; the trips arrive, with what is old marked and whom to call.
#[tokio::test(flavor = "multi_thread")]
async fn a_register_that_is_down_takes_no_trip_away() {
    let server = TestServer::start().await.unwrap();
    let app = signed_in(&server, KARI).await;
    let page = first_page(&KARI.id());
    let id = "trp_kari_tomorrow".parse().unwrap();
    let fresh = app.trips(&page).await.unwrap().value.trips;
    let heard = app.trip(&id).await.unwrap().value;
    assert_eq!(heard.unheard, []);
    for register in [Register::ExemptionCards, Register::Addresses] {
        server.silence(register.clone());
        let told = app.trips(&page).await.unwrap().value.trips;
        let ids =
            |trips: &[OrganisedTrip]| trips.iter().map(|trip| trip.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&told), ids(&fresh), "{register:?}");
        let marked = app.trip(&id).await.unwrap().value;
        let [mark] = marked.unheard.as_slice() else {
            panic!("{register:?}: {:?}", marked.unheard);
        };
        assert_eq!(mark.register, register);
        assert!(mark.since.is_some());
        let unmarked = OrganisedTrip {
            unheard: Vec::new(),
            ..marked
        };
        assert_eq!(unmarked, heard, "{register:?}");
        assert!(!app.meta().await.unwrap().value.support.phone.is_empty());
        server.let_speak(&register);
        assert_eq!(app.trip(&id).await.unwrap().value, heard, "{register:?}");
    }
}

/// T25: a stream that never ends a line, or floods, is left, and news arrives all the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_stream_is_left_and_news_arrives_all_the_same() {
    for fault in [Fault::EndlessLine, Fault::EventFlood] {
        let shows = format!("{fault:?}");
        let server = TestServer::start().await.unwrap();
        let app = app_with(&server, |limits: &mut Limits| {
            limits.live.first_pause = Duration::from_millis(1);
        });
        app.sign_in(&Picks(KARI)).await.unwrap();
        let mut cursor = app.await_changes(None).await.unwrap().value.cursor;
        server.go_wrong(Planned::next(fault).at(&Method::GET, "/v1/events"));
        let id: TripId = "trp_kari_tomorrow".parse().unwrap();
        let later = "2026-12-02T07:35:00Z".parse().unwrap();
        server.move_pick_up(&id, later).await.unwrap();
        // Each wait ends with news, a failure, or after half a minute of silence.
        let is_told = |changed: &[Changed]| {
            let is_it =
                |one: &Changed| matches!(one, Changed::Trip { id: told, .. } if *told == id);
            changed.iter().any(is_it)
        };
        let mut tries = 0;
        loop {
            tries += 1;
            assert!(tries < 10, "{shows}");
            let Ok(news) = app.await_changes(Some(&cursor)).await else {
                continue;
            };
            cursor = news.value.cursor;
            match news.value.extent {
                Extent::Only(changed) if is_told(&changed) => break,
                Extent::Only(_) => {}
                Extent::Everything => break,
            }
        }
        assert!(server.has_gone_wrong(), "{shows}");
    }
}
