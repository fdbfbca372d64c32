//! What whoever wished has been told.

use std::collections::BTreeMap;

use domain::trip_action::{Receipt, RefusalReason};
use ipc::{
    Problem,
    actions::{Became, Outcome},
};

/// What has been told about one trip.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// How often it was wished.
    pub wishes: u32,
    /// The receipts that were shown.
    pub receipts: Vec<Receipt>,
    /// How often it was said that nothing was done, and nothing will be.
    pub not_done: u32,
    /// What was refused, and why.
    pub refused: Vec<RefusalReason>,
    /// How often nobody knew.
    pub unknown: u32,
    /// How often the app ended before it could say anything.
    pub unheard: u32,
    /// Whether it is cancelled, as far as anybody has said since it was last wished.
    pub believed: Option<bool>,
}

impl Told {
    /// A wish is sent.
    pub fn wish(&mut self) {
        self.wishes += 1;
        self.believed = None;
    }

    /// What the app says at once.
    pub fn hear(&mut self, outcome: Result<Outcome, Problem>) {
        match outcome {
            Ok(Outcome::Done(done)) => self.done(done.receipt),
            Ok(Outcome::Refused(refused)) => self.refuse(refused.refusal.reason),
            Ok(Outcome::NotSent) => self.nothing(),
            Ok(Outcome::Unknown(_)) => self.unknown += 1,
            // Its session has ended meanwhile, and with it what it could tell.
            Err(_) => self.unheard += 1,
        }
    }

    /// What the app says later on.
    pub fn settle(&mut self, became: Became) {
        match became {
            Became::Done(done) => self.done(done.receipt),
            Became::Refused(refused) => self.refuse(refused.refusal.reason),
            Became::NotDone => self.nothing(),
            // Whoever is never told is in doubt, which is found.
            Became::StillUnknown | Became::NeverKnown => {}
        }
    }

    fn done(&mut self, receipt: Receipt) {
        self.believed = Some(true);
        self.receipts.push(receipt);
    }

    fn refuse(&mut self, reason: RefusalReason) {
        self.believed = Some(reason == RefusalReason::AlreadyCancelled);
        self.refused.push(reason);
    }

    fn nothing(&mut self) {
        self.believed = Some(false);
        self.not_done += 1;
    }
}

/// How often something was said, over all trips.
pub fn counts(all: &[Told]) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    let mut add = |what: &str, number: usize| {
        *counts.entry(what.to_owned()).or_default() += number as u64;
    };
    for told in all {
        add("wishes", told.wishes as usize);
        add("receipts shown", told.receipts.len());
        add("told that nothing was done", told.not_done as usize);
        add("told that nobody knows", told.unknown as usize);
        add("told nothing, the app was killed", told.unheard as usize);
        for reason in &told.refused {
            add(&format!("refused: {reason:?}"), 1);
        }
    }
    counts
}
