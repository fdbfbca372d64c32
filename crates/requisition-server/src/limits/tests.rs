use std::collections::BTreeMap;

use domain::sample::at;
use tokio::task::JoinSet;

use super::*;
use crate::{
    stage::{NOW, PARENT, STRANGER, Stage},
    store::both,
};

/// The end of the minute after [`NOW`].
const LATE: &str = "2026-12-01T10:00:59.999Z";
const NEXT: &str = "2026-12-01T10:01:00Z";

/// How many of `wanted` one after another are allowed, taking turns between
/// processes.
async fn allowed(
    processes: &[(Store, Limits)],
    limited: Limited,
    subject: &str,
    now: &str,
    wanted: u32,
) -> u32 {
    let mut allowed = 0;
    for (_, (store, limits)) in (0..wanted).zip(processes.iter().cycle()) {
        match limits.count(store, limited, subject, at(now)).await {
            Ok(standing) => {
                assert!(standing.is_some());
                allowed += 1;
            }
            Err(problem) => assert_eq!(*problem.code(), ProblemCode::RateLimited),
        }
    }
    allowed
}

async fn process(location: &crate::store::Location) -> (Store, Limits) {
    let store = Store::open(location).await.unwrap();
    (store, Limits::new(Profile::Standard))
}

/// T37.
#[tokio::test(flavor = "multi_thread")]
async fn one_process_allows_the_quota_of_each_period_and_no_more() {
    for place in both::places() {
        let own = [process(&place.location).await];
        #[rustfmt::skip]
        let cases = [
            (Limited::Reads,  "per_1",     NOW,                        121, 120),
            (Limited::Reads,  "per_1",     LATE,                       1,   0),
            (Limited::Reads,  "per_2",     LATE,                       1,   1),
            (Limited::Reads,  "per_1",     NEXT,                       130, 120),
            (Limited::Writes, "per_1",     NOW,                        21,  20),
            (Limited::Writes, "per_1",     NEXT,                       1,   1),
            (Limited::Logins, "192.0.2.1", NOW,                        6,   5),
            (Limited::Logins, "192.0.2.1", "2026-12-01T10:09:59.999Z", 1,   0),
            (Limited::Logins, "192.0.2.2", "2026-12-01T10:09:59.999Z", 1,   1),
            (Limited::Logins, "192.0.2.1", "2026-12-01T10:10:00Z",     1,   1),
        ];
        for (limited, subject, now, wanted, expected) in cases {
            let found = allowed(&own, limited, subject, now, wanted).await;
            let name = place.name;
            assert_eq!(found, expected, "{name}: {limited:?} of {subject} at {now}");
        }
    }
}

/// T37.
#[tokio::test(flavor = "multi_thread")]
async fn two_processes_together_allow_no_more_than_one() {
    for place in both::places() {
        let own = [
            process(&place.location).await,
            process(&place.location).await,
        ];
        #[rustfmt::skip]
        let cases = [
            (Limited::Reads,  300, 120),
            (Limited::Writes, 60,  20),
            (Limited::Logins, 20,  5),
        ];
        for (limited, wanted, expected) in cases {
            let found = allowed(&own, limited, "a", NOW, wanted).await;
            assert_eq!(found, expected, "{}: {limited:?}", place.name);
        }
    }
}

/// T37. What a process has taken and nobody asks for any more is lost.
#[tokio::test(flavor = "multi_thread")]
async fn at_the_same_time_no_more_are_allowed_than_one_after_another() {
    for place in both::places() {
        let processes = [
            Arc::new(process(&place.location).await),
            Arc::new(process(&place.location).await),
        ];
        let mut tasks = JoinSet::new();
        for number in 0..400 {
            let process = Arc::clone(&processes[number % 2]);
            tasks.spawn(async move {
                let (store, limits) = &*process;
                limits
                    .count(store, Limited::Reads, "a", at(NOW))
                    .await
                    .is_ok()
            });
        }
        let allowed = tasks.join_all().await.into_iter().filter(|ok| *ok).count();
        assert!((100..=120).contains(&allowed), "{}: {allowed}", place.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lifted_limits_count_nothing() {
    let place = both::sqlite();
    let store = Store::open(&place.location).await.unwrap();
    let limits = Limits::new(Profile::Lifted);
    for _ in 0..200 {
        let standing = limits.count(&store, Limited::Writes, "a", at(NOW)).await;
        assert_eq!(standing.unwrap(), None);
    }
}

/// T37.
#[tokio::test(flavor = "multi_thread")]
async fn a_person_who_asks_too_often_is_told_when_to_come_back() {
    let stage = Stage::with(|configuration| configuration.limits = Profile::Standard).await;
    let mut statuses = BTreeMap::new();
    let mut last = None;
    for _ in 0..121 {
        let answer = stage
            .send_as(PARENT, axum::http::Request::get("/v1/me"))
            .await;
        *statuses.entry(answer.status.as_u16()).or_insert(0) += 1;
        assert_eq!(answer.headers["ratelimit-policy"], "\"reads\";q=120;w=60");
        last = Some(answer);
    }
    assert_eq!(statuses, BTreeMap::from([(200, 120), (429, 1)]));
    let refused = last.unwrap();
    assert_eq!(refused.code(), "rate_limited");
    let header = |name: &str| refused.headers[name].to_str().unwrap().to_owned();
    let seconds: u32 = header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    assert_eq!(header("ratelimit"), format!("\"reads\";r=0;t={seconds}"));

    let other = stage
        .send_as(STRANGER, axum::http::Request::get("/v1/me"))
        .await;
    assert_eq!(other.status, 200);
    let left = other.headers["ratelimit"].to_str().unwrap();
    assert!(left.starts_with("\"reads\";r=119;t="), "{left}");
    stage.clock.set(at(NEXT));
    let later = stage
        .send_as(PARENT, axum::http::Request::get("/v1/me"))
        .await;
    assert_eq!(later.status, 200);
}

#[test]
fn the_name_of_limits_is_one_of_two() {
    assert_eq!("standard".parse(), Ok(Profile::Standard));
    assert_eq!("lifted".parse(), Ok(Profile::Lifted));
    for word in ["", "off", "Lifted"] {
        assert_eq!(word.parse::<Profile>(), Err(NotAProfile), "{word}");
    }
}

#[test]
fn a_request_that_only_reads_counts_as_reading() {
    for (method, expected) in [
        (Method::GET, Limited::Reads),
        (Method::HEAD, Limited::Reads),
        (Method::POST, Limited::Writes),
        (Method::DELETE, Limited::Writes),
    ] {
        assert_eq!(Limited::of(&method), expected, "{method}");
    }
}
