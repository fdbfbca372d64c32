//! The other side: practitioners, the office and carriers, as far as tests play them.
//!
//! ```no_run
//! # async fn example(server: &testkit::TestServer) -> anyhow::Result<()> {
//! use testkit::dispatch::Day;
//! let trip = "trp_kari_tomorrow".parse()?;
//! server.step(&trip, "assign").await?;
//! server.begin_day(Day::Calm, &trip).await?;
//! while server.play_next().await?.next.is_some() {}
//! # Ok(())
//! # }
//! ```

use anyhow::{Context as _, Result, ensure};
use domain::ids::TripId;
use reqwest::{Client, Method, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{TestServer, tls};

/// The vehicle that is assigned.
pub const VEHICLE: &str = "T-1234";

/// A scripted day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Everything comes as it was said.
    Calm,
    /// Moved twice, handed back, merged, late beyond the promise, missed, put right.
    EverythingGoesWrong,
}

/// What was played.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Played {
    /// What has happened.
    pub step: String,
    /// What the clock shows now.
    pub now: String,
    /// The trip afterwards.
    pub trip: Stepped,
    /// The trip that was booked instead of one that was missed.
    pub instead: Option<Stepped>,
    /// What comes next; `None` when the day is over.
    pub next: Option<String>,
}

/// A trip after a step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Stepped {
    /// Which.
    pub id: TripId,
    /// Its version now.
    pub version: u32,
    /// Its state now, in the word of the contract.
    pub state: String,
}

/// What became of a requisition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requisitioned {
    /// It was booked: one trip, or those of a series.
    Booked(Vec<Stepped>),
    /// It was not, for the reasons given, in the words of the service.
    Refused(Vec<String>),
}

impl TestServer {
    /// Takes a step with `trip` as the office or the carrier does; [`VEHICLE`] is
    /// assigned. Answers the refusal's reason where it does not fit: `held`,
    /// `out_of_step`.
    ///
    /// # Errors
    ///
    /// When the service does not run, or knows no such trip or step.
    pub async fn try_step(&self, trip: &TripId, step: &str) -> Result<Result<Stepped, String>> {
        let mut wanted = json!({ "step": step });
        if step == "assign" {
            wanted["vehicle"] = json!({"number": VEHICLE, "operator": "Fjordvik Taxi"});
        }
        let path = format!("/dev/trips/{trip}/steps");
        let (status, answer) = self.knob(Method::PUT, &path, &wanted).await?;
        if status == StatusCode::CONFLICT {
            return Ok(Err(reasons(&answer).concat()));
        }
        ensure!(status.is_success(), "{step} was not taken: {status}");
        Ok(Ok(serde_json::from_value(answer)?))
    }

    /// The same, for a step that fits.
    ///
    /// # Errors
    ///
    /// As [`TestServer::try_step`], and when it does not fit.
    pub async fn step(&self, trip: &TripId, step: &str) -> Result<Stepped> {
        let taken = self.try_step(trip, step).await?;
        taken.map_err(|reason| anyhow::anyhow!("{step} was refused: {reason}"))
    }

    /// Merges `trip` into a shared ride, or takes it out.
    ///
    /// # Errors
    ///
    /// When the service does not run, or refuses it.
    pub async fn share(&self, trip: &TripId, shared: bool) -> Result<Stepped> {
        let path = format!("/dev/trips/{trip}/sharing");
        let wanted = json!({ "shared": shared });
        let (status, answer) = self.knob(Method::PUT, &path, &wanted).await?;
        ensure!(status.is_success(), "the ride was not shared: {status}");
        Ok(serde_json::from_value(answer)?)
    }

    /// Requisitions a trip as a practitioner would; the service's README has the fields.
    ///
    /// # Errors
    ///
    /// When the service does not run, or does not understand `stated`.
    pub async fn requisition(&self, stated: &Value) -> Result<Requisitioned> {
        let (status, mut answer) = self.knob(Method::POST, "/dev/trips", stated).await?;
        if status == StatusCode::CREATED {
            let trips = answer["trips"].take();
            return Ok(Requisitioned::Booked(serde_json::from_value(trips)?));
        }
        let reasons = reasons(&answer);
        let is_known = status.is_client_error() && !reasons.is_empty();
        ensure!(is_known, "the trip was not requisitioned: {status}");
        Ok(Requisitioned::Refused(reasons))
    }

    /// Begins a scripted day with `trip`, in place of one that is played.
    ///
    /// # Errors
    ///
    /// When the service does not run, or the day does not fit the trip.
    pub async fn begin_day(&self, day: Day, trip: &TripId) -> Result<()> {
        let path = match day {
            Day::Calm => "/dev/days/calm",
            Day::EverythingGoesWrong => "/dev/days/everything-goes-wrong",
        };
        let wanted = json!({ "trip": trip });
        let (status, _) = self.knob(Method::POST, path, &wanted).await?;
        ensure!(status.is_success(), "the day was not begun: {status}");
        Ok(())
    }

    /// Plays the next step of the day; the clock moves to it.
    ///
    /// # Errors
    ///
    /// When the service does not run, the day is over, or the step does not fit any more.
    pub async fn play_next(&self) -> Result<Played> {
        let path = "/dev/days/next";
        let (status, answer) = self.knob(Method::POST, path, &Value::Null).await?;
        ensure!(status.is_success(), "nothing was played: {status}");
        serde_json::from_value(answer).context("what was played")
    }

    async fn knob(
        &self,
        method: Method,
        path: &str,
        wanted: &Value,
    ) -> Result<(StatusCode, Value)> {
        tls::install();
        let browser = Client::builder().no_proxy().build()?;
        let request = browser.request(method, self.origin().join(path)?);
        let request = if wanted.is_null() {
            request
        } else {
            request.json(wanted)
        };
        let answer = request.send().await?;
        Ok((answer.status(), answer.json().await.unwrap_or_default()))
    }
}

fn reasons(problem: &Value) -> Vec<String> {
    let errors = problem["errors"].as_array();
    errors
        .into_iter()
        .flatten()
        .filter_map(|error| error["code"].as_str().map(str::to_owned))
        .collect()
}
