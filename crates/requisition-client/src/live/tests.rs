//! Streams and waiting requests, in a time that passes as fast as it is waited.

use std::{
    collections::VecDeque,
    sync::{
        Mutex as Locked,
        atomic::{AtomicUsize, Ordering},
    },
};

use commands::ports::Changed;

use super::*;

/// What a stream does next.
#[derive(Clone, Debug)]
enum Turn {
    After(Duration, Vec<u8>),
    /// This piece again and again, without a pause.
    Flood(Vec<u8>),
    /// This piece again and again, with a pause before each.
    Drip(Duration, Vec<u8>),
    Broken,
    Silence,
}

#[derive(Debug)]
struct Script(VecDeque<Turn>);

impl Pieces for Script {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, ApiError> {
        let piece = match self.0.front() {
            None => return Ok(None),
            Some(Turn::Broken) => return Err(ApiError::Offline),
            Some(Turn::Silence) => std::future::pending().await,
            Some(Turn::Flood(piece)) => return Ok(Some(piece.clone())),
            Some(Turn::Drip(pause, piece)) => {
                tokio::time::sleep(*pause).await;
                return Ok(Some(piece.clone()));
            }
            Some(Turn::After(pause, piece)) => {
                tokio::time::sleep(*pause).await;
                piece.clone()
            }
        };
        self.0.pop_front();
        Ok(Some(piece))
    }
}

type Answer = Result<(Duration, Part), Setback>;

/// A service by script: what streams and waiting requests come to, in order.
/// After the end of a list its last item goes on for ever.
struct Service {
    streams: Locked<VecDeque<Result<Vec<Turn>, Setback>>>,
    answers: Locked<VecDeque<Answer>>,
    opened: Locked<Vec<String>>,
    asked: AtomicUsize,
}

impl Service {
    fn new(streams: Vec<Result<Vec<Turn>, Setback>>, answers: Vec<Answer>) -> Self {
        Self {
            streams: Locked::new(streams.into()),
            answers: Locked::new(answers.into()),
            opened: Locked::default(),
            asked: AtomicUsize::new(0),
        }
    }

    fn opened(&self) -> Vec<String> {
        self.opened.lock().unwrap().clone()
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn take<T: Clone>(list: &Locked<VecDeque<T>>) -> T {
    let mut list = list.lock().unwrap();
    let next = list.pop_front().expect("nothing was planned");
    if list.is_empty() {
        list.push_back(next.clone());
    }
    next
}

impl Source for Service {
    type Pieces = Script;

    async fn open(&self, cursor: &Cursor) -> Result<Script, Setback> {
        self.opened.lock().unwrap().push(cursor.0.clone());
        take(&self.streams).map(|turns| Script(turns.into()))
    }

    async fn ask(&self, _: Option<&Cursor>, _: Duration) -> Result<Part, Setback> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let (pause, part) = take(&self.answers)?;
        tokio::time::sleep(pause).await;
        Ok(part)
    }
}

const SECOND: Duration = Duration::from_secs(1);

fn event(cursor: &str, trip: &str) -> Vec<u8> {
    format!("id: {cursor}\ndata: {{\"type\":\"trip\",\"id\":\"{trip}\",\"version\":2}}\n\n").into()
}

fn beat() -> Vec<u8> {
    b":\n\n".to_vec()
}

fn at_once(piece: Vec<u8>) -> Turn {
    Turn::After(Duration::ZERO, piece)
}

fn trip(id: &str) -> Changed {
    Changed::Trip {
        id: id.parse().unwrap(),
        version: 2,
    }
}

fn only(cursor: &str, changed: Vec<Changed>) -> Result<Changes, ApiError> {
    Ok(Changes {
        cursor: Cursor(cursor.into()),
        extent: Extent::Only(changed),
    })
}

fn everything(cursor: &str) -> Result<Changes, ApiError> {
    Ok(Changes {
        cursor: Cursor(cursor.into()),
        extent: Extent::Everything,
    })
}

fn part(cursor: &str, changed: Vec<Changed>) -> Part {
    Part {
        news: changed.into_iter().map(News::Changed).collect(),
        cursor: Cursor(cursor.into()),
        more: false,
    }
}

fn offline(pause: Option<Duration>) -> Setback {
    let error = ApiError::Offline;
    Setback::Failed { error, pause }
}

fn live() -> Live<Script> {
    Live::new(limits::Live::default())
}

/// What one wait after `cursor` came to, and how many whole seconds it took.
async fn wait(
    live: &Live<Script>,
    service: &Service,
    cursor: &str,
) -> (Result<Changes, ApiError>, u64) {
    let begun = Instant::now();
    let outcome = live.next(service, &Cursor(cursor.into())).await;
    (outcome, begun.elapsed().as_secs())
}

#[tokio::test(start_paused = true)]
async fn one_stream_serves_one_wait_after_the_other() {
    let turns = vec![
        at_once(beat()),
        Turn::After(3 * SECOND, event("c2", "trp_1")),
        at_once(event("c3", "trp_2")),
        at_once(event("c4", "trp_1")),
        Turn::Drip(20 * SECOND, beat()),
    ];
    let service = Service::new(vec![Ok(turns)], vec![]);
    let live = live();
    let together = vec![trip("trp_2"), trip("trp_1")];
    assert_eq!(wait(&live, &service, "c1").await, (only("c4", together), 3));
    assert_eq!(wait(&live, &service, "c4").await, (only("c4", vec![]), 25));
    assert_eq!(wait(&live, &service, "c4").await, (only("c4", vec![]), 25));
    assert_eq!(service.opened(), ["c1"]);

    wait(&live, &service, "c9").await.0.unwrap();
    assert_eq!(service.opened(), ["c1", "c9"], "another cursor");
    assert_eq!(service.asked(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_caller_who_gives_up_loses_nothing() {
    let turns = vec![
        at_once(event("c2", "trp_1")),
        Turn::After(SECOND / 50, event("c3", "trp_2")),
        Turn::Silence,
    ];
    let service = Service::new(vec![Ok(turns)], vec![]);
    let live = live();
    let soon = SECOND / 40;
    let given_up = tokio::time::timeout(soon, wait(&live, &service, "c1")).await;
    assert!(given_up.is_err());
    let both = vec![trip("trp_1"), trip("trp_2")];
    assert_eq!(wait(&live, &service, "c1").await.0, only("c3", both));
    assert_eq!(service.opened(), ["c1"]);
}

#[tokio::test(start_paused = true)]
async fn where_no_stream_gets_through_requests_wait() {
    let held_back = vec![Turn::Silence];
    for (shows, stream, first_wait) in [
        (
            "not there",
            Err(Setback::NoStream),
            (only("c2", vec![trip("trp_1")]), 25),
        ),
        (
            "held back on the way",
            Ok(held_back),
            (only("c1", vec![]), 10),
        ),
    ] {
        let answers = vec![Ok((25 * SECOND, part("c2", vec![trip("trp_1")])))];
        let service = Service::new(vec![stream], answers);
        let live = live();
        assert_eq!(wait(&live, &service, "c1").await, first_wait, "{shows}");
        for _ in 0..23 {
            wait(&live, &service, "c2").await.0.unwrap();
        }
        assert_eq!(service.opened().len(), 1, "{shows}");
        wait(&live, &service, "c2").await.0.unwrap();
        wait(&live, &service, "c2").await.0.unwrap();
        assert_eq!(
            service.opened().len(),
            2,
            "{shows}: tried again after ten minutes"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_cursor_that_has_expired_is_everything() {
    let expired = || Setback::CursorExpired;
    for (stream, answers) in [
        (
            Err(expired()),
            vec![Ok((Duration::ZERO, part("new", vec![])))],
        ),
        (
            Err(Setback::NoStream),
            vec![Err(expired()), Ok((Duration::ZERO, part("new", vec![])))],
        ),
    ] {
        let service = Service::new(vec![stream], answers);
        assert_eq!(wait(&live(), &service, "old").await.0, everything("new"));
    }
}

/// T25.
#[tokio::test(start_paused = true)]
async fn t25_what_cannot_be_read_is_everything_and_ends_the_stream() {
    let junk = b"id: c2\ndata: {\"type\":\"trip\"}\n\n".to_vec();
    let service = Service::new(vec![Ok(vec![at_once(junk), Turn::Silence])], vec![]);
    let live = live();
    assert_eq!(wait(&live, &service, "c1").await.0, everything("c2"));
    assert_eq!(wait(&live, &service, "c2").await.0, everything("c2"));
    assert_eq!(service.opened(), ["c1", "c2"]);
}

#[tokio::test(start_paused = true)]
async fn a_silent_stream_is_dead_after_a_minute() {
    let turns = vec![at_once(beat()), Turn::Silence];
    let service = Service::new(vec![Ok(turns)], vec![]);
    let live = live();
    assert_eq!(wait(&live, &service, "c").await, (only("c", vec![]), 25));
    assert_eq!(wait(&live, &service, "c").await, (only("c", vec![]), 25));
    assert_eq!(
        wait(&live, &service, "c").await,
        (Err(ApiError::Offline), 9)
    );
    assert_eq!(service.opened().len(), 1);
}

/// T25.
#[tokio::test(start_paused = true)]
async fn t25_what_has_no_end_or_no_measure_is_closed() {
    let misfit = Err(ApiError::Misfit {
        operation: "GET /v1/events",
    });
    let long_event = b"data: x\n".repeat(20_000);
    #[rustfmt::skip]
    let cases = [
        ("a line without end",          Turn::Flood(vec![b'x'; 1_000])),
        ("an event without end",        Turn::Flood(long_event)),
        ("heartbeats without end",      Turn::Flood(beat().repeat(1_000))),
        ("a line, a byte at a time",    Turn::Drip(SECOND / 1_000, b"x".to_vec())),
        ("a cursor that is none",       Turn::Flood(event(&"x".repeat(600), "trp_1"))),
    ];
    for (shows, turn) in cases {
        let service = Service::new(vec![Ok(vec![turn])], vec![]);
        let outcome = wait(&live(), &service, "c").await.0;
        assert_eq!(outcome, misfit, "{shows}");
    }
}

/// T25.
#[tokio::test(start_paused = true)]
async fn t25_a_flood_of_events_is_everything_and_ever_rarer() {
    let turn = || vec![Turn::Flood(event("c", "trp_1").repeat(100))];
    let service = Service::new(vec![Ok(turn())], vec![]);
    let live = live();
    let begun = Instant::now();
    let mut told = 0;
    while begun.elapsed() < 3_600 * SECOND {
        assert_eq!(wait(&live, &service, "c").await.0, everything("c"));
        told += 1;
    }
    // A pause is drawn up to a minute: half a minute each, and the first few.
    assert!(told < 600, "{told} times in an hour");
}

/// T25.
#[tokio::test(start_paused = true)]
async fn t25_there_is_no_storm_whatever_goes_wrong() {
    let quick = |part| Ok((Duration::ZERO, part));
    let stream_ends: Result<Vec<Turn>, Setback> = Ok(vec![]);
    let beats_and_ends = Ok(vec![at_once(beat())]);
    let tells_and_ends = Ok(vec![at_once(event("c", "trp_1"))]);
    let breaks = Ok(vec![at_once(beat()), Turn::Broken]);
    let none = Err(Setback::NoStream);
    #[rustfmt::skip]
    let cases = [
        ("nobody answers",             Err(offline(None)),           quick(part("c", vec![]))),
        ("ends at once",               stream_ends,                  quick(part("c", vec![]))),
        ("ends after a heartbeat",     beats_and_ends,               quick(part("c", vec![]))),
        ("tells something and ends",   tells_and_ends,               quick(part("c", vec![]))),
        ("breaks",                     breaks,                       quick(part("c", vec![]))),
        ("lets no request wait",       none.clone(),                 quick(part("c", vec![]))),
        ("always has news",            none.clone(),                 quick(part("c", vec![trip("trp_1")]))),
        ("never knows the cursor",     none.clone(),                 Err(Setback::CursorExpired)),
        ("answers no request",         none,                         Err(offline(None))),
    ];
    for (shows, stream, answer) in cases {
        let service = Service::new(vec![stream], vec![answer]);
        let live = live();
        let begun = Instant::now();
        while begun.elapsed() < 3_600 * SECOND {
            let _ = wait(&live, &service, "c").await;
        }
        let requests = service.opened().len() + service.asked();
        // Every eight seconds at most, and the first few sooner.
        assert!(
            (10..600).contains(&requests),
            "{shows}: {requests} in an hour"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn what_the_service_asks_for_is_kept_and_one_good_answer_makes_up_for_all() {
    let asked = Some(100 * SECOND);
    let well = Ok(vec![at_once(beat()), Turn::Drip(20 * SECOND, beat())]);
    let service = Service::new(vec![Err(offline(asked)), well], vec![]);
    let live = live();
    assert_eq!(
        wait(&live, &service, "c").await,
        (Err(ApiError::Offline), 0)
    );
    assert_eq!(wait(&live, &service, "c").await, (only("c", vec![]), 125));
    assert_eq!(live.state.lock().await.pauses.setbacks(), 0);
}

#[tokio::test(start_paused = true)]
async fn another_session_closes_what_is_open() {
    let well = || Ok(vec![at_once(beat()), Turn::Drip(20 * SECOND, beat())]);
    let service = Service::new(vec![well()], vec![]);
    let live = live();
    let (outcome, ()) = tokio::join!(wait(&live, &service, "c"), async {
        tokio::time::sleep(5 * SECOND).await;
        live.hush();
    });
    assert_eq!(outcome, (Err(ApiError::SignedOut), 5));
    assert!(live.state.lock().await.stream.is_none());

    wait(&live, &service, "c").await.0.unwrap();
    live.hush();
    assert!(
        live.state.lock().await.stream.is_none(),
        "also between waits"
    );
    assert_eq!(service.opened().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_session_that_was_ended_is_told_by_stream_and_by_list() {
    let told = b"id: c2\ndata: {\"type\":\"session_ended\"}\n\n".to_vec();
    let ended = Part {
        news: vec![News::SessionEnded],
        ..part("c2", vec![])
    };
    for (stream, answer) in [
        (Ok(vec![at_once(told)]), Ok((SECOND, part("c2", vec![])))),
        (Err(Setback::NoStream), Ok((SECOND, ended))),
    ] {
        let service = Service::new(vec![stream], vec![answer]);
        let outcome = wait(&live(), &service, "c1").await.0;
        assert_eq!(outcome, Err(ApiError::EndedElsewhere));
    }
}
