//! Something that is wished once, and what the one who wished comes to know of it.

use chrono::TimeDelta;
use requisition_api::{headers::IDEMPOTENCY_KEY, paths, times};
use requisition_server::store::Location;
use reqwest::{Method, StatusCode, header::CONTENT_TYPE};
use serde_json::{Value, json};
use testkit::{
    Caller, TestServer,
    faults::{Fault, Planned},
    personas::KARI,
    tls,
};

/// How often each thing is done.
pub const EACH: usize = 20;

/// How often a wish is sent before it is only settled.
const TRIES: usize = 3;

/// How often a settlement is asked for at most; nothing breaks more often in a row.
const PATIENCE: usize = 20;

/// Something that is wished once, however often it is sent.
#[derive(Clone, Debug)]
pub struct Wish {
    /// What goes wrong with it follows from this.
    pub number: usize,
    pub key: String,
    pub template: &'static str,
    pub path: String,
    pub body: Value,
}

/// What the one who wished knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    Done(Value),
    Refused(String),
    ClosedUnseen,
    /// The request may have arrived, and may not.
    Unknown,
}

/// What goes wrong with the requests of one wish, in order.
fn faults(number: usize) -> Vec<Fault> {
    let (before, after) = (Fault::DropBeforeSend, Fault::DropAfterSend);
    let (lost, torn) = (Fault::DropAfterCommit, Fault::Truncated);
    match number % 10 {
        1 => vec![before],
        2 => vec![after],
        3 => vec![lost],
        4 => vec![torn],
        5 => vec![lost.clone(), lost],
        6 => vec![before, after, lost],
        // Never more than dropped: the wish is only settled.
        7 => vec![before.clone(), before.clone(), before],
        8 => vec![after.clone(), after.clone(), after],
        9 => vec![lost.clone(), Fault::Status { status: 502 }, lost],
        _ => vec![],
    }
}

/// A key as it stands in a path.
pub fn key(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

impl Wish {
    pub async fn send(&self, caller: &Caller) -> Known {
        let answer = caller
            .send(Method::POST, &self.path, |request| {
                request
                    .header(IDEMPOTENCY_KEY, format!("\"{}\"", self.key))
                    .header(CONTENT_TYPE, "application/json")
                    .body(self.body.to_string())
            })
            .await;
        let Ok(answer) = answer else {
            return Known::Unknown;
        };
        let status = answer.status();
        match (status, answer.json::<Value>().await) {
            (StatusCode::OK, Ok(body)) => Known::Done(body),
            (StatusCode::CONFLICT, Ok(body)) if body["code"] == "in_progress" => Known::Unknown,
            (StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED, Ok(body)) => {
                Known::Refused(body["code"].as_str().unwrap().to_owned())
            }
            _ => Known::Unknown,
        }
    }

    /// An attempt whose process has died counts as being at work for half a minute.
    pub async fn settle(&self, server: &TestServer, caller: &Caller) -> Known {
        let path = paths::outcome(&self.key);
        for _ in 0..PATIENCE {
            let answer = caller.send(Method::POST, &path, |request| request).await;
            let Ok(answer) = answer else { continue };
            let Ok(body) = answer.json::<Value>().await else {
                continue;
            };
            match body["outcome"].as_str() {
                Some("done") => return Known::Done(body["done"].clone()),
                Some("refused") => {
                    let code = body["refused"]["code"].as_str().unwrap();
                    return Known::Refused(code.to_owned());
                }
                Some("closed_unseen") => return Known::ClosedUnseen,
                _ => server.set_clock(server.now() + TimeDelta::seconds(5)),
            }
        }
        Known::Unknown
    }

    /// As the app does it: the same again a few times, then it is only settled.
    async fn insist(&self, server: &TestServer, caller: &Caller) -> Known {
        let (post, path) = (Method::POST, self.template);
        for fault in faults(self.number) {
            server.go_wrong(Planned::next(fault).at(&post, path));
        }
        if self.number.is_multiple_of(7) {
            server.go_wrong(Planned::next(Fault::DropAfterCommit).at(&post, paths::OUTCOME));
        }
        // Something on the way sends it twice.
        if self.number.is_multiple_of(3) {
            let (one, other) = tokio::join!(self.send(caller), self.send(caller));
            for known in [one, other] {
                if known != Known::Unknown {
                    return known;
                }
            }
        }
        for _ in 0..TRIES {
            let known = self.send(caller).await;
            if known != Known::Unknown {
                return known;
            }
        }
        self.settle(server, caller).await
    }

    /// Insists on it while the service goes wrong; with the last of [`EACH`] the service
    /// dies while it is asked, and comes back with what it had kept.
    pub async fn known(&self, server: &mut TestServer, caller: &mut Caller) -> Known {
        if self.number % EACH == EACH - 1 {
            tokio::select! {
                _ = self.send(caller) => (),
                () = tokio::time::sleep(std::time::Duration::from_millis(2)) => (),
            }
            server.restart().await.unwrap();
            *caller = server.as_person(KARI).unwrap();
        }
        let known = self.insist(server, caller).await;
        server.knobs().faults().clear();
        known
    }
}

/// A service with so many trips of Kari, at a place of its own unless one is named.
pub async fn with_trips(location: Option<Location>, count: usize) -> TestServer {
    let now = times::read(TestServer::FIXED_NOW).unwrap();
    let server = TestServer::with(now, move |configuration| {
        if let Some(location) = &location {
            configuration.database = location.clone();
        }
    });
    let server = server.await.unwrap();
    tls::install();
    let browser = reqwest::Client::builder().no_proxy().build().unwrap();
    let seeds = server.origin().join("/dev/seed-trips").unwrap();
    let wanted = json!({ "person": KARI.id().as_str(), "count": count, "with_company": true });
    let answer = browser.post(seeds).json(&wanted).send().await.unwrap();
    assert!(answer.status().is_success());
    server
}
