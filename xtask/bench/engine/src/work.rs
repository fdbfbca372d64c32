//! What is measured.

use std::hint::black_box;

use clap::ValueEnum;
use domain::language::Language;
use entitlement::{answer, decide, decide_into};
use i18n::answer::{Tone, explain};
use regulations::Regulations;

use crate::{
    claims, floor,
    limits::{DECISION, INTO, Most, NONE, WITH_CHANGES, WORDS},
};

/// How many different claims are in memory at once.
const DIFFERENT: usize = 4_096;

/// A kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Work {
    /// The core in plain integers.
    Plain,
    /// The same, noting each step.
    Traced,
    /// One decision with its explanation as data.
    Decide,
    /// The same into memory that is used again.
    Into,
    /// With what would change it.
    Answer,
    /// Different claims, one after the other, into memory that is used again.
    Batch,
    /// An answer in Bokmål.
    Nb,
    /// An answer in Nynorsk.
    Nn,
    /// An answer in English.
    En,
}

impl Work {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::Plain,
        Self::Traced,
        Self::Decide,
        Self::Into,
        Self::Answer,
        Self::Batch,
        Self::Nb,
        Self::Nn,
        Self::En,
    ];

    /// What it is called in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain integers",
            Self::Traced => "plain integers with a trace",
            Self::Decide => "two legs, with explanation",
            Self::Into => "the same, memory used again",
            Self::Answer => "the same with what would change it",
            Self::Batch => "different claims in a batch",
            Self::Nb => "an answer in Bokmål",
            Self::Nn => "an answer in Nynorsk",
            Self::En => "an answer in English",
        }
    }

    /// The word for it on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Traced => "traced",
            Self::Decide => "decide",
            Self::Into => "into",
            Self::Answer => "answer",
            Self::Batch => "batch",
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// What it may take.
    pub const fn most(self) -> Most {
        match self {
            Self::Plain | Self::Traced => NONE,
            Self::Decide => DECISION,
            Self::Into | Self::Batch => INTO,
            Self::Answer => WITH_CHANGES,
            Self::Nb | Self::Nn | Self::En => WORDS,
        }
    }

    /// Does it so many times; what comes back keeps it from being left out.
    pub fn times(self, times: usize) -> u64 {
        match self {
            Self::Plain => {
                let claims = floor::claims(DIFFERENT);
                of_each(&claims, times, floor::net)
            }
            Self::Traced => {
                let claims = floor::claims(DIFFERENT);
                let mut trace = floor::Trace::default();
                of_each(&claims, times, |claim| {
                    let net = floor::traced(claim, &mut trace);
                    black_box(&trace);
                    net
                })
            }
            Self::Decide => of_each(&[claims::ordinary()], times, |facts| {
                black_box(decide(facts)).net.0.unsigned_abs()
            }),
            Self::Into => into_one(&[claims::ordinary()], times),
            Self::Answer => of_each(&[claims::ordinary()], times, |facts| {
                black_box(answer(facts)).decision.net.0.unsigned_abs()
            }),
            Self::Batch => into_one(&claims::various(DIFFERENT), times),
            Self::Nb => in_words(Language::Nb, times),
            Self::Nn => in_words(Language::Nn, times),
            Self::En => in_words(Language::En, times),
        }
    }
}

fn into_one(claims: &[entitlement::Facts], times: usize) -> u64 {
    let mut decision = decide(&claims[0]);
    of_each(claims, times, |facts| {
        decide_into(Regulations::current(), facts, &mut decision);
        black_box(&decision).net.0.unsigned_abs()
    })
}

fn in_words(language: Language, times: usize) -> u64 {
    let words = decide::words(language).expect("the words that were built in");
    of_each(&[answer(&claims::ordinary())], times, |answer| {
        let said = black_box(explain(&words, answer, Tone::Answer));
        u64::try_from(said.reasons.len()).unwrap_or(0)
    })
}

fn of_each<T>(all: &[T], times: usize, mut work: impl FnMut(&T) -> u64) -> u64 {
    let each = all.iter().cycle().take(times);
    each.fold(0, |sum, one| sum.wrapping_add(work(black_box(one))))
}
