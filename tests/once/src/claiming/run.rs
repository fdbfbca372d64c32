//! Claims, breaks and judges.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever else the app says than what was asked for is told as it is"
)]

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use clap::Args;
use ipc::{
    Problem,
    claims::{Adding, DraftSaved, DraftStamp, Sending},
};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

use super::{
    FILES,
    app::{Begun, Claiming},
    judge::{Told, claims_in, faults},
    place,
};
use crate::{
    child::DATABASE,
    protocol::{Asked, Said},
    scene::{Killed, Scene},
};

/// How many steps one claim may take.
const PATIENCE: usize = 60;

/// Within how many **microseconds** after a step was asked for somebody is killed.
const SOON: u64 = 25_000;

/// The same of sending, which is many steps in one.
const LATER: u64 = 180_000;

/// Claims, breaks and judges.
#[derive(Args)]
pub struct Run {
    /// How often the app is killed, and how often the service: one claim for each.
    #[arg(long, default_value_t = 200)]
    kills: usize,
    /// From what number it follows who is killed in which step, and when.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// An empty database; a SQLite file of its own without one.
    #[arg(long, env = DATABASE, hide_env_values = true)]
    database: Option<String>,
}

/// What somebody was told of a claim, for as long as it is not sent.
#[derive(Default)]
struct Acknowledged {
    is_begun: bool,
    is_saved: bool,
    files: usize,
    may_be_sent: bool,
}

struct Progress {
    scene: Scene,
    random: StdRng,
    told: Told,
    faults: Vec<String>,
    resumed: usize,
}

impl Run {
    /// Fails when anything does not hold.
    pub async fn run(self) -> Result<()> {
        let folder = tempfile::Builder::new().prefix("once-").tempdir()?;
        let file = folder.path().join("requisitions.db");
        let database = self.database.unwrap_or_else(|| file.display().to_string());
        println!("seed {}, {} kills each", self.seed, self.kills);
        let began = Instant::now();
        let mut progress = Progress {
            scene: Scene::begin(folder.path(), &database, 1).await?,
            random: StdRng::seed_from_u64(self.seed),
            told: Told::new(),
            faults: Vec::new(),
            resumed: 0,
        };
        let count = 2 * self.kills;
        for number in 0..count {
            let whom = if number % 2 == 0 {
                Killed::App
            } else {
                Killed::Service
            };
            progress.claim(number, whom).await?;
        }
        let all = claims_in(&database).await?;
        progress.faults.extend(faults(&all, count, &progress.told));
        println!("{:?}", progress.scene.broken);
        println!(
            "{:>7} claims sent, {} of them resumed",
            count, progress.resumed
        );
        println!("{:.0?}", began.elapsed());
        for fault in progress.faults.iter().take(20) {
            println!("FAULT {fault}");
        }
        ensure!(
            progress.faults.is_empty(),
            "{} faults",
            progress.faults.len()
        );
        Ok(())
    }
}

impl Progress {
    /// One claim, from the first answer to the receipt, with one kill on the way.
    async fn claim(&mut self, number: usize, whom: Killed) -> Result<()> {
        let deadly = self.random.random_range(0..6);
        let mut told = Acknowledged::default();
        let mut is_killed = false;
        for _ in 0..PATIENCE {
            let kept = self.kept().await?;
            self.judge_kept(number, &told, kept.as_ref());
            if kept.is_none() && told.may_be_sent {
                return Ok(());
            }
            let (step, asked) = next(number, kept.as_ref());
            told.may_be_sent |= matches!(asked, Claiming::Send(_));
            let asked = Asked::Claim(asked);
            // Half of the kills are in the step that is many in one.
            let said = if !is_killed && step >= deadly.min(4) {
                is_killed = true;
                let within = if step == 4 { LATER } else { SOON };
                let after = Duration::from_micros(self.random.random_range(0..within));
                self.scene.ask_and_kill(&asked, whom, after).await?
            } else {
                Some(self.scene.say(&asked).await?)
            };
            if self.heard(number, &mut told, said).await? {
                return Ok(());
            }
        }
        bail!("claim {number} is never sent")
    }

    async fn kept(&mut self) -> Result<Option<Begun>> {
        for _ in 0..PATIENCE {
            match self.scene.say(&Asked::Claim(Claiming::Kept)).await? {
                Said::Begun(begun) => return Ok(begun),
                Said::Not(Problem::SignedOut) => self.scene.sign_in_again().await?,
                other => bail!("what is kept is {other:?}"),
            }
        }
        bail!("nobody can see what is kept")
    }

    /// What was acknowledged is there, whoever was killed since.
    fn judge_kept(&mut self, number: usize, told: &Acknowledged, kept: Option<&Begun>) {
        let mut unless = |holds: bool, what: &str| {
            if !holds {
                self.faults.push(format!("claim {number}: {what}"));
            }
        };
        let Some(kept) = kept else {
            unless(!told.is_begun || told.may_be_sent, "the draft is lost");
            return;
        };
        let is_saved = kept.is_answered && kept.to.as_deref() == Some(&place(number));
        unless(!told.is_saved || is_saved, "an answer is lost");
        unless(kept.files >= told.files, "a file is lost");
        unless(kept.files <= FILES, "a file is there twice");
    }

    /// Answers whether the claim is sent.
    async fn heard(
        &mut self,
        number: usize,
        told: &mut Acknowledged,
        said: Option<Said>,
    ) -> Result<bool> {
        match said {
            None => {}
            Some(Said::Begun(begun)) => told.is_begun |= begun.is_some(),
            Some(Said::Saved(DraftSaved::Kept { .. })) => told.is_saved = true,
            Some(Said::Enclosed(Adding::Added { .. })) => told.files += 1,
            Some(Said::Sent(Sending::Sent { claim, .. })) => {
                self.told.insert(number, claim);
                return Ok(true);
            }
            Some(Said::Sent(Sending::NotSent { .. } | Sending::Unknown)) => {
                self.resumed += 1;
                self.scene.let_time_pass().await?;
            }
            Some(Said::Not(Problem::SignedOut)) => self.scene.sign_in_again().await?,
            Some(Said::Not(_)) => self.scene.let_time_pass().await?,
            Some(other) => self.faults.push(format!("claim {number}: {other:?}")),
        }
        Ok(false)
    }
}

/// What comes next, and how far it is on the way.
fn next(number: usize, kept: Option<&Begun>) -> (usize, Claiming) {
    let Some(kept) = kept else {
        return (0, Claiming::Begin);
    };
    let stamp = || -> DraftStamp { kept.stamp.clone() };
    let is_saved = kept.is_answered && kept.to.as_deref() == Some(&place(number));
    if kept.is_half_sent {
        (4, Claiming::Send(stamp()))
    } else if !is_saved {
        (1, Claiming::Save(stamp(), number))
    } else if kept.files < FILES {
        (2 + kept.files, Claiming::Enclose(stamp()))
    } else {
        (4, Claiming::Send(stamp()))
    }
}
