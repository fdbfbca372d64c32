//! Cancels, breaks and judges.

use std::{collections::VecDeque, time::Instant};

use anyhow::{Result, ensure};
use clap::Args;
use ipc::actions::Settlement;
use requisition_server::audit;

use crate::{
    child::DATABASE,
    plan::{Batch, Plan, Trouble},
    protocol::Said,
    scene::{Scene, number_of},
    told::{Told, counts},
    truth::{Faults, Truth, is_cancelled, judge, shared_numbers},
};

/// How many faults are listed.
const LISTED: usize = 20;

/// After how many batches it is said how far it is.
const SAID_EVERY: usize = 500;

/// Of whom nothing was done, all but one of so many wish it again.
const GIVES_UP: usize = 3;

/// Cancels, breaks and judges.
#[derive(Args)]
pub struct Run {
    /// How many trips are cancelled.
    #[arg(long, default_value_t = 10_000)]
    count: usize,
    /// From what number it follows what goes wrong.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// An empty database; a SQLite file of its own without one.
    #[arg(long, env = DATABASE, hide_env_values = true)]
    database: Option<String>,
}

/// What has come about so far.
struct Progress {
    scene: Scene,
    truth: Truth,
    told: Vec<Told>,
    queue: VecDeque<usize>,
    faults: Faults,
}

impl Run {
    /// Fails when anything does not hold.
    pub async fn run(self) -> Result<()> {
        let folder = tempfile::Builder::new().prefix("once-").tempdir()?;
        let file = folder.path().join("requisitions.db");
        let database = self
            .database
            .clone()
            .unwrap_or_else(|| file.display().to_string());
        println!("seed {}, {} trips", self.seed, self.count);
        let began = Instant::now();
        let scene = Scene::begin(folder.path(), &database, self.count).await?;
        let mut progress = Progress {
            scene,
            truth: Truth::open(&database).await?,
            told: vec![Told::default(); self.count],
            queue: (0..self.count).collect(),
            faults: Faults::default(),
        };
        let mut plan = Plan::of(self.seed);
        let mut batches = 0;
        while !progress.queue.is_empty() {
            progress.batch(&plan.next()).await?;
            batches += 1;
            if batches % SAID_EVERY == 0 {
                let left = progress.queue.len();
                println!(
                    "{batches} batches, {left} wishes to come, {:.0?}",
                    began.elapsed()
                );
            }
        }
        for (trouble, times) in &plan.dealt {
            println!("{times:>7} × {trouble:?}");
        }
        progress.end().await?;
        println!("{:.0?}", began.elapsed());
        Ok(())
    }
}

impl Progress {
    async fn batch(&mut self, batch: &Batch) -> Result<()> {
        let size = batch.size.min(self.queue.len());
        let numbers: Vec<_> = self.queue.drain(..size).collect();
        for number in &numbers {
            self.told_of(*number).wish();
        }
        match self.scene.act(batch, &numbers).await? {
            Some(Said::Acted(outcomes)) => {
                for (number, outcome) in numbers.iter().zip(outcomes) {
                    self.told_of(*number).hear(outcome);
                }
            }
            _ => {
                for number in &numbers {
                    self.told_of(*number).unheard += 1;
                }
            }
        }
        self.see_what_is_kept(&numbers).await?;
        if batch.is_left {
            return Ok(());
        }
        self.scene.mend().await?;
        if batch.troubles.contains(&Trouble::SettledUnheard) {
            self.scene.lose_settlements(2).await?;
        }
        self.settle().await?;
        for number in numbers {
            self.perhaps_again(number).await?;
        }
        Ok(())
    }

    fn told_of(&mut self, number: usize) -> &mut Told {
        // Every number comes from the queue, which was made from as many.
        self.told
            .get_mut(number)
            .expect("there is something told about every trip")
    }

    /// What the app shows by itself, also after it was killed.
    async fn see_what_is_kept(&mut self, numbers: &[usize]) -> Result<()> {
        for number in numbers {
            // Where nothing is kept and nobody answers, nothing is shown.
            if let Some(shown) = self.scene.show_kept(*number).await? {
                let truth = &self.truth;
                truth.judge_kept(*number, &shown, &mut self.faults).await?;
            }
        }
        Ok(())
    }

    async fn settle(&mut self) -> Result<()> {
        for Settlement { sent, became } in self.scene.settle().await? {
            for target in sent.action.targets() {
                self.told_of(number_of(&target.trip)?)
                    .settle(became.clone());
            }
        }
        Ok(())
    }

    /// Whoever sees that it is not cancelled may press again, once.
    async fn perhaps_again(&mut self, number: usize) -> Result<()> {
        let told = self.told_of(number);
        if !told.receipts.is_empty() || told.wishes > 1 || number.is_multiple_of(GIVES_UP) {
            return Ok(());
        }
        let shown = self.scene.show(number).await?;
        if shown.is_new && !is_cancelled(&shown.state) {
            self.queue.push_back(number);
        }
        Ok(())
    }

    /// The connection is back, and the app is started anew: now everybody knows.
    async fn end(mut self) -> Result<()> {
        self.scene.mend().await?;
        self.scene.wait_for_the_late().await;
        self.scene.kill_device().await?;
        self.settle().await?;
        let mut cancelled = 0;
        let mut trips = Vec::new();
        for number in 0..self.told.len() {
            let shown = self.scene.show(number).await?;
            let is = self.truth.trip(number).await?;
            let told = self.told_of(number).clone();
            let before = self.faults.0.len();
            cancelled += usize::from(judge(number, (&is, &shown, &told), &mut self.faults));
            if self.faults.0.len() > before {
                println!("trip {number}: {told:?}");
            }
            trips.push(is);
        }
        let shared = shared_numbers(&trips);
        let audited = audit::verify(&self.truth.0).await?;
        for (what, count) in counts(&self.told) {
            println!("{count:>7} {what}");
        }
        println!(
            "{cancelled:>7} trips cancelled, {} not",
            trips.len() - cancelled
        );
        println!(
            "{:>7} events in the audit, the chain is whole",
            audited.head.count
        );
        println!("{:?}", self.scene.broken);
        for fault in self.faults.0.iter().take(LISTED) {
            println!("FAULT {fault}");
        }
        ensure!(self.faults.0.is_empty(), "{} faults", self.faults.0.len());
        ensure!(shared == 0, "{shared} receipts have the number of another");
        Ok(())
    }
}
