//! Service, way and app, and how they are broken and mended.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever else the app says than what was asked for is told as it is"
)]

use std::{path::Path, time::Instant};

use anyhow::{Context as _, Result, bail, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::TripId,
    trip_action::{Target, TripAction},
};
use ipc::{Look, Problem, actions::Settlement};
use requisition_api::paths;
use serde_json::{Value, json};
use testkit::faults::{Fault, Method, Planned};

use crate::{
    WHOSE,
    child::{DeviceProcess, ServiceProcess},
    plan::{Batch, Trouble},
    protocol::{Asked, Said, Shown},
    way::Way,
};

/// When it begins on the service's clock: soon after midnight in Norway, as the sample
/// people are made anew on another day.
const BEGINS: &str = "2026-12-01T00:05:00+01:00";

/// For how long an attempt counts as being at work whose process has died, and a bit.
const AT_WORK: TimeDelta = TimeDelta::seconds(31);

/// How often in a row it is asked what became of something.
const PATIENCE: usize = 40;

/// The trip with this number.
pub fn trip(number: usize) -> Result<TripId> {
    Ok(format!("trp_load_{}_{number:05}", WHOSE.id()).parse()?)
}

/// The number of a trip.
pub fn number_of(trip: &TripId) -> Result<usize> {
    let number = trip.as_str().rsplit('_').next().unwrap_or_default();
    Ok(number.parse()?)
}

/// How often something was broken.
#[derive(Debug, Default)]
pub struct Broken {
    /// The service was killed.
    pub services: u32,
    /// The app was killed.
    pub apps: u32,
    /// The person had to sign in again.
    pub sign_ins: u32,
}

/// Who is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Killed {
    /// The app.
    App,
    /// The service.
    Service,
}

/// Everything that runs.
pub struct Scene {
    folder: String,
    database: String,
    way: Way,
    service: Option<ServiceProcess>,
    device: Option<DeviceProcess>,
    began: Instant,
    /// How far the service's clock is ahead by now.
    ahead: TimeDelta,
    /// What was broken so far.
    pub broken: Broken,
}

impl Scene {
    /// Starts everything, with so many trips, and signs in.
    pub async fn begin(folder: &Path, database: &str, trips: usize) -> Result<Self> {
        let mut scene = Self {
            folder: folder.to_str().context("a plain path")?.to_owned(),
            database: database.to_owned(),
            way: Way::open().await?,
            service: None,
            device: None,
            began: Instant::now(),
            ahead: TimeDelta::zero(),
            broken: Broken::default(),
        };
        scene.start_service().await?;
        let wanted = json!({ "person": WHOSE.id().as_str(), "count": trips });
        scene
            .turn(Method::POST, "/dev/seed-trips", Some(wanted))
            .await?;
        scene.start_device()?;
        scene.sign_in().await?;
        Ok(scene)
    }

    fn now(&self) -> Result<DateTime<Utc>> {
        let begins: DateTime<Utc> = BEGINS.parse()?;
        Ok(begins + TimeDelta::from_std(self.began.elapsed())? + self.ahead)
    }

    async fn start_service(&mut self) -> Result<()> {
        let origin = &self.way.origin;
        let service = ServiceProcess::start(&self.database, origin, self.now()?).await?;
        self.way.lead_to(&service.address);
        self.service = Some(service);
        Ok(())
    }

    fn start_device(&mut self) -> Result<()> {
        let device = DeviceProcess::start(&self.folder, &self.way.origin)?;
        self.device = Some(device);
        Ok(())
    }

    async fn kill_service(&mut self) -> Result<()> {
        self.broken.services += 1;
        match self.service.take() {
            Some(service) => service.kill().await,
            None => Ok(()),
        }
    }

    /// Kills the app and starts it again from what it has kept.
    pub async fn kill_device(&mut self) -> Result<()> {
        self.broken.apps += 1;
        if let Some(device) = self.device.take() {
            device.kill().await?;
        }
        self.start_device()
    }

    /// Turns one of the service's knobs.
    async fn turn(&self, method: Method, path: &str, body: Option<Value>) -> Result<()> {
        let service = self.service.as_ref().context("no service")?;
        let http = reqwest::Client::builder().no_proxy().build()?;
        let mut request = http.request(method, service.address.join(path)?);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let status = request.send().await?.status();
        ensure!(status.is_success(), "{path} answers {status}");
        Ok(())
    }

    /// What the app says when it is asked.
    pub async fn say(&mut self, asked: &Asked) -> Result<Said> {
        self.device.as_mut().context("no app")?.say(asked).await
    }

    async fn sign_in(&mut self) -> Result<()> {
        for _ in 0..PATIENCE {
            match self.say(&Asked::SignIn).await? {
                Said::SignedIn => return Ok(()),
                _ => self.ahead += TimeDelta::seconds(1),
            }
        }
        bail!("nobody can sign in")
    }

    /// The session has ended meanwhile.
    pub async fn sign_in_again(&mut self) -> Result<()> {
        self.broken.sign_ins += 1;
        self.sign_in().await
    }

    /// Asks the app for something, and has somebody killed so long after. `None` when the
    /// app was killed before it could say anything.
    pub async fn ask_and_kill(
        &mut self,
        asked: &Asked,
        whom: Killed,
        after: std::time::Duration,
    ) -> Result<Option<Said>> {
        let mut device = self.device.take().context("no app")?;
        let mut asking = Box::pin(device.ask(asked));
        let said = tokio::select! {
            answer = &mut asking => answer?,
            () = tokio::time::sleep(after) => None,
        };
        if whom == Killed::App {
            drop(asking);
            self.device = Some(device);
            self.kill_device().await?;
            return Ok(said);
        }
        self.kill_service().await?;
        let said = if said.is_some() {
            drop(asking);
            self.start_service().await?;
            said
        } else {
            let (answer, started) = tokio::join!(asking, self.start_service());
            started?;
            answer?
        };
        ensure!(said.is_some(), "the app has ended by itself");
        self.device = Some(device);
        Ok(said)
    }

    /// Sends the wishes of a batch while what it says goes wrong. `None` when the app
    /// was killed before it could say anything.
    pub async fn act(&mut self, batch: &Batch, numbers: &[usize]) -> Result<Option<Said>> {
        for fault in &batch.faults {
            let planned = Planned::next(fault.clone()).at(&Method::POST, paths::CANCELLATIONS);
            let planned = serde_json::to_value(planned)?;
            self.turn(Method::POST, "/dev/faults", Some(planned))
                .await?;
        }
        for trick in &batch.tricks {
            self.way.plan(*trick);
        }
        let asked = Asked::Act(wishes(numbers)?);
        let has = |trouble| batch.troubles.contains(&trouble);
        let is_interrupted =
            has(Trouble::ServiceKilled) || has(Trouble::AppKilled) || has(Trouble::Outage);
        let mut device = self.device.take().context("no app")?;
        let mut asking = Box::pin(device.ask(&asked));
        let mut said = None;
        if is_interrupted {
            tokio::select! {
                answer = &mut asking => said = answer?,
                () = tokio::time::sleep(batch.after) => {}
            }
        }
        if has(Trouble::Outage) {
            self.way.cut(true);
        }
        if has(Trouble::ServiceKilled) {
            self.kill_service().await?;
        }
        if has(Trouble::AppKilled) {
            drop(asking);
            self.device = Some(device);
            self.kill_device().await?;
            if has(Trouble::ServiceKilled) {
                self.start_service().await?;
            }
            return Ok(said);
        }
        if said.is_none() {
            if has(Trouble::ServiceKilled) {
                let (answer, started) = tokio::join!(asking, self.start_service());
                started?;
                said = answer?;
            } else {
                said = asking.await?;
            }
        } else {
            drop(asking);
            if has(Trouble::ServiceKilled) {
                self.start_service().await?;
            }
        }
        ensure!(said.is_some(), "the app has ended by itself");
        self.device = Some(device);
        Ok(said)
    }

    /// Nothing goes wrong any more.
    pub async fn mend(&mut self) -> Result<()> {
        self.way.cut(false);
        self.turn(Method::DELETE, "/dev/faults", None).await
    }

    /// Waits until nothing is under way any more.
    pub async fn wait_for_the_late(&self) {
        while !self.way.is_empty() {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// Loses the next answers about what became of something.
    pub async fn lose_settlements(&mut self, count: u32) -> Result<()> {
        let planned = Planned::next(Fault::DropAfterCommit).times(count);
        let planned = serde_json::to_value(planned.at(&Method::POST, paths::OUTCOME))?;
        self.turn(Method::POST, "/dev/faults", Some(planned)).await
    }

    /// Finds out what became of everything, however long that takes.
    pub async fn settle(&mut self) -> Result<Vec<Settlement>> {
        let mut all = Vec::new();
        for _ in 0..PATIENCE {
            match self.say(&Asked::Settle).await? {
                Said::Settled(settled) => all.extend(settled),
                Said::Not(Problem::SignedOut) => {
                    self.sign_in_again().await?;
                    continue;
                }
                other => bail!("settling says {other:?}"),
            }
            match self.say(&Asked::Unsettled).await? {
                Said::Unsettled(0) => return Ok(all),
                _ => self.let_time_pass().await?,
            }
        }
        bail!("there are wishes of which nobody finds out what became")
    }

    /// What is still at work after this long is not at work any more.
    pub async fn let_time_pass(&mut self) -> Result<()> {
        self.ahead += AT_WORK;
        let now = json!({ "now": self.now()?.to_rfc3339() });
        self.turn(Method::PUT, "/dev/clock", Some(now)).await
    }

    /// How the app shows a trip by itself, if it does.
    pub async fn show_kept(&mut self, number: usize) -> Result<Option<Shown>> {
        let (trip, look) = (trip(number)?, Look::Kept);
        match self.say(&Asked::Show { trip, look }).await? {
            Said::Shown(shown) => Ok(Some(shown)),
            Said::Not(_) => Ok(None),
            other => bail!("trip {number} is shown as {other:?}"),
        }
    }

    /// How the app shows a trip when it can ask the service.
    pub async fn show(&mut self, number: usize) -> Result<Shown> {
        let trip = trip(number)?;
        let look = Look::Service;
        for _ in 0..PATIENCE {
            let trip = trip.clone();
            match self.say(&Asked::Show { trip, look }).await? {
                Said::Shown(shown) => return Ok(shown),
                Said::Not(Problem::SignedOut) => {
                    self.sign_in_again().await?;
                }
                other => bail!("trip {number} is shown as {other:?}"),
            }
        }
        bail!("trip {number} is not shown")
    }
}

fn wishes(numbers: &[usize]) -> Result<Vec<TripAction>> {
    let wish = |number: &usize| {
        let trip = trip(*number)?;
        Ok(TripAction::Cancel {
            person: WHOSE.id(),
            targets: Target { trip, version: 1 }.into(),
            reason: None,
        })
    };
    numbers.iter().map(wish).collect()
}
