//! How many claims the service takes in a second, so that each is validated, decided and
//! in the audit before it is answered, beside a bare row that is written as durably.

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, Days, Utc};
use claims::{Claim, Content, State, content::ClaimedTrip};
use domain::{oslo, own_trip::Destination};
use entitlement::{facts::Claimant, samples};
use requisition_server::store::{Location, Store, StoredClaim, Visibility};
use uuid::Uuid;

use crate::{
    asked::nonce_of,
    child::Served,
    issuer::{Device, Issuer},
    load::{self, Outcome, Pace},
    people::{self, PEOPLE},
    rounds::{Run, is_quiet, rest_of},
    service::With,
};

/// Over how many connections they are sent.
const CONNECTIONS: [usize; 2] = [1, 16];

/// How many drafts each person has: no more than a person may send in a minute.
const DRAFTS: usize = 16;

/// How many are sent in a second at most.
const MOST: f64 = 500.0;

/// How much of the floor the service must reach.
const LEAST: f64 = 0.3;

/// Measures on SQLite, and on PostgreSQL where there is one.
///
/// # Errors
///
/// When the machine is busy, something does not answer, or the service is slower beside
/// its floor than it may be.
pub async fn run(run: Run) -> Result<()> {
    is_quiet(run.force)?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("requisitions.db");
    let file = format!("sqlite://{}", file.display());
    let mut reached = vec![("SQLite", measure(&run, &file, folder.path()).await?)];
    if let Some(url) = &run.postgres {
        reached.push(("PostgreSQL", measure(&run, url, folder.path()).await?));
    }
    for (database, share) in reached {
        ensure!(
            share >= LEAST,
            "{database}: {share:.3} of the floor, which is less than {LEAST}"
        );
    }
    Ok(())
}

/// Prints what was measured; answers how much of the floor was reached over the most
/// connections.
async fn measure(run: &Run, database: &str, folder: &Path) -> Result<f64> {
    let issuer = Issuer::start().await?;
    let Ok(location) = format!("{database}{}", rest_of(database)).parse::<Location>();
    let store = Store::open(&location).await?;
    people::write_persons(&store, &issuer.name, PEOPLE).await?;
    write_drafts(&store).await?;
    let served = |words: &[&str]| {
        let name = words.first().copied().unwrap_or_default();
        Served::start(words, database, &folder.join(format!("claims-{name}.log")))
    };
    let floor = served(&["rows"])?;
    let everything = With::Everything.word();
    let service = served(&["service", everything, "--issuer", &issuer.name])?;
    let mut sender = Sender::new(&issuer)?;
    println!("{database}: durable writes in a second, and what 99 of 100 took at most");
    let mut share = 0.0;
    let mut sent = 0;
    for connections in CONNECTIONS {
        let (mut rows, mut claims) = (Vec::new(), Vec::new());
        for _ in 0..run.rounds {
            let requests = bare(&floor.address, run.seconds);
            rows.push(ask(run, &floor.address, requests, connections).await?);
            let requests = sender.requests(&service.address, run.seconds).await?;
            let outcome = ask(run, &service.address, requests, connections).await?;
            sent += outcome.answered;
            claims.push(outcome);
        }
        share = print("claims sent", connections, &claims) / print("bare row", connections, &rows);
        println!("over {connections}: {share:.3} of the floor");
    }
    let decided =
        store.claims_that_are(&[State::Decided(claims::state::Result::Approved)], u32::MAX);
    let decided = decided.await?.len();
    ensure!(
        decided >= sent,
        "{sent} were answered and {decided} are decided"
    );
    Ok(share)
}

/// Prints the medians; answers that of the rate.
fn print(name: &str, connections: usize, outcomes: &[Outcome]) -> f64 {
    let mut rates: Vec<_> = outcomes.iter().map(Outcome::rate).collect();
    rates.sort_by(f64::total_cmp);
    let mut slow: Vec<_> = outcomes
        .iter()
        .map(|outcome| outcome.quantile(0.99))
        .collect();
    slow.sort_unstable();
    let rate = rates.get(rates.len() / 2).copied().unwrap_or_default();
    let slow = slow.get(slow.len() / 2).copied().unwrap_or_default();
    println!(
        "{name:<12} over {connections:>2} {rate:>8.0}/s {:>8.1} ms",
        slow.as_secs_f64() * 1000.0
    );
    rate
}

async fn ask(
    run: &Run,
    address: &str,
    requests: Vec<Arc<[u8]>>,
    connections: usize,
) -> Result<Outcome> {
    let at_most = Duration::from_secs_f64(run.seconds);
    load::run(
        address,
        requests,
        connections,
        Pace::AsFastAsItGoes,
        at_most,
    )
    .await
    .with_context(|| format!("asking {address}"))
}

/// The requests of the floor.
fn bare(host: &str, seconds: f64) -> Vec<Arc<[u8]>> {
    let request = format!("POST /rows HTTP/1.1\r\nhost: {host}\r\ncontent-length: 0\r\n\r\n");
    let request: Arc<[u8]> = request.into_bytes().into();
    vec![request; count(seconds) * 8]
}

fn count(seconds: f64) -> usize {
    (MOST * seconds).ceil() as usize
}

/// Whoever sends claims, each once.
struct Sender {
    device: Device,
    header: String,
    tokens: Vec<String>,
    next: usize,
}

impl Sender {
    fn new(issuer: &Issuer) -> Result<Self> {
        let device = Device::new()?;
        let tokens = (0..PEOPLE)
            .map(|number| issuer.token(&people::name(number), Some(&device)))
            .collect::<Result<_>>()?;
        Ok(Self {
            header: device.header(),
            device,
            tokens,
            next: 0,
        })
    }

    /// The next requests, as many as can be answered in so many seconds.
    async fn requests(&mut self, address: &str, seconds: f64) -> Result<Vec<Arc<[u8]>>> {
        let first = self.request(address, self.next, None)?;
        // It may be taken as it is.
        let nonce = nonce_of(address, &first).await?;
        self.next += 1;
        let end = (self.next + count(seconds)).min(PEOPLE * DRAFTS);
        let requests = (self.next..end)
            .map(|number| Ok(self.request(address, number, Some(&nonce))?.into()))
            .collect();
        self.next = end;
        requests
    }

    fn request(&self, host: &str, number: usize, nonce: Option<&str>) -> Result<Vec<u8>> {
        let token = &self.tokens[number % PEOPLE];
        let path = format!("/v1/claims/{}/submit", id(number));
        let at = format!("http://{host}{path}");
        let (at, now) = (("POST", at.as_str()), crate::now());
        let proof = self.device.proof_for(&self.header, at, token, nonce, now)?;
        let body = r#"{"version":1}"#;
        let key = Uuid::new_v4();
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: DPoP {token}\r\n\
             dpop: {proof}\r\nidempotency-key: \"{key}\"\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        );
        Ok(request.into_bytes())
    }
}

fn id(number: usize) -> String {
    format!("clm_{number}")
}

/// Writes drafts that can be sent: of each person another day each.
async fn write_drafts(store: &Store) -> Result<()> {
    let now = crate::now();
    for round in 0..DRAFTS {
        let mut batch = store.begin().await?;
        for person in 0..PEOPLE {
            let number = round * PEOPLE + person;
            batch.put_claim(&draft(number, person, round, now)?).await?;
        }
        batch.commit().await?;
    }
    Ok(())
}

fn draft(number: usize, person: usize, round: usize, now: DateTime<Utc>) -> Result<StoredClaim> {
    let days = Days::new(20 + u64::try_from(round)?);
    let day = oslo::date(now)
        .checked_sub_days(days)
        .context("no such day")?;
    let id = id(number).parse()?;
    let person = people::name(person).parse::<domain::ids::PersonId>()?;
    let claim = Claim {
        id,
        version: 1,
        person: person.clone(),
        content: Content {
            trips: vec![ClaimedTrip {
                day,
                to: Destination::read("Fjordvik sykehus")?,
                trip: None,
            }],
            facts: samples::hospital_by_car(&day.to_string(), 60_000),
            ground_consent: false,
            note: None,
        },
        attachments: Vec::new(),
        state: State::Draft,
        receipt: None,
        because: Vec::new(),
        asked_for: None,
        answers: Vec::new(),
        ruling: None,
        earlier_rulings: Vec::new(),
        complaint: None,
        earlier_complaints: Vec::new(),
        events: Vec::new(),
    };
    Ok(StoredClaim {
        claim,
        author: person,
        claimant: Claimant::Patient,
        create_key: Uuid::new_v4(),
        visibility: Visibility::Ordinary,
        at: now,
        settled: None,
    })
}
