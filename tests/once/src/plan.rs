//! What goes wrong, and when: all of it follows from one number.

use std::{collections::BTreeMap, time::Duration};

use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::SliceRandom as _};
use testkit::faults::Fault;

use crate::way::Trick;

/// How many wishes are sent together at most.
const MOST_AT_ONCE: usize = 6;

/// Something that goes wrong while wishes are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// Nothing.
    None,
    /// A connection ends before the wish is sent.
    BeforeSend,
    /// The wish is swallowed.
    AfterSend,
    /// It is done, and the answer is lost.
    AfterCommit,
    /// The answer ends in the middle.
    Torn,
    /// Somebody on the way says no.
    Gateway,
    /// A wish arrives twice.
    Twice,
    /// A wish arrives after whoever sent it has given up, or has sent it again.
    Late,
    /// The answers are lost, and then there is no connection until later.
    Outage,
    /// The service is killed.
    ServiceKilled,
    /// The app is killed.
    AppKilled,
    /// What became of a wish is asked for, and the answer is lost.
    SettledUnheard,
}

/// Every trouble, as often as it comes among as many.
const DECK: [Trouble; 20] = [
    Trouble::None,
    Trouble::None,
    Trouble::None,
    Trouble::BeforeSend,
    Trouble::AfterSend,
    Trouble::AfterSend,
    Trouble::AfterCommit,
    Trouble::AfterCommit,
    Trouble::AfterCommit,
    Trouble::Torn,
    Trouble::Gateway,
    Trouble::Twice,
    Trouble::Twice,
    Trouble::Late,
    Trouble::Late,
    Trouble::Outage,
    Trouble::ServiceKilled,
    Trouble::AppKilled,
    Trouble::AppKilled,
    Trouble::SettledUnheard,
];

/// Wishes that are sent together, and what goes wrong with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// How many trips are cancelled at once, each by a wish of its own.
    pub size: usize,
    /// What goes wrong.
    pub troubles: Vec<Trouble>,
    /// What the service does to them, in order.
    pub faults: Vec<Fault>,
    /// What the way does to them, in order.
    pub tricks: Vec<Trick>,
    /// How long after they were sent somebody is killed, or the connection is gone.
    pub after: Duration,
    /// Whether what is not known is left for later.
    pub is_left: bool,
}

/// Makes up batches.
pub struct Plan {
    random: StdRng,
    deck: Vec<Trouble>,
    /// How often each trouble came.
    pub dealt: BTreeMap<Trouble, usize>,
}

impl Plan {
    /// The plan that follows from `seed`.
    pub fn of(seed: u64) -> Self {
        Self {
            random: StdRng::seed_from_u64(seed),
            deck: Vec::new(),
            dealt: BTreeMap::new(),
        }
    }

    /// The next batch.
    pub fn next(&mut self) -> Batch {
        let size = self.random.random_range(1..=MOST_AT_ONCE);
        let count = self.random.random_range(1..=2);
        let troubles: Vec<_> = (0..count).map(|_| self.deal()).collect();
        let (mut faults, mut tricks) = (Vec::new(), Vec::new());
        for trouble in &troubles {
            self.cause(*trouble, size, &mut faults, &mut tricks);
        }
        Batch {
            size,
            troubles,
            faults,
            tricks,
            after: Duration::from_micros(self.random.random_range(0..25_000)),
            is_left: self.random.random_ratio(1, 3),
        }
    }

    fn deal(&mut self) -> Trouble {
        if self.deck.is_empty() {
            self.deck = DECK.to_vec();
            self.deck.shuffle(&mut self.random);
        }
        let trouble = self.deck.pop().unwrap_or(Trouble::None);
        *self.dealt.entry(trouble).or_default() += 1;
        trouble
    }

    fn cause(
        &mut self,
        trouble: Trouble,
        size: usize,
        faults: &mut Vec<Fault>,
        tricks: &mut Vec<Trick>,
    ) {
        let fault = match trouble {
            Trouble::BeforeSend => Fault::DropBeforeSend,
            Trouble::AfterSend => Fault::DropAfterSend,
            Trouble::AfterCommit | Trouble::Outage => Fault::DropAfterCommit,
            Trouble::Torn => Fault::Truncated,
            Trouble::Gateway => Fault::Status { status: 502 },
            Trouble::Twice => {
                let is_second = self.random.random();
                return tricks.push(Trick::Twice { is_second });
            }
            Trouble::Late => {
                for _ in 0..self.random.random_range(1..=size) {
                    let by = Duration::from_millis(self.random.random_range(0..2_000));
                    tricks.push(Trick::Late(by));
                }
                return;
            }
            Trouble::None
            | Trouble::ServiceKilled
            | Trouble::AppKilled
            | Trouble::SettledUnheard => return,
        };
        let times = self.random.random_range(1..=size + 1);
        faults.extend(std::iter::repeat_n(fault, times));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_makes_the_same_plan_and_another_one_another() {
        let batches = |seed| {
            let mut plan = Plan::of(seed);
            (0..50).map(|_| plan.next()).collect::<Vec<_>>()
        };
        assert_eq!(batches(1), batches(1));
        assert_ne!(batches(1), batches(2));
    }

    #[test]
    fn every_trouble_comes_before_any_comes_too_often() {
        let mut plan = Plan::of(7);
        while plan.dealt.values().sum::<usize>() < DECK.len() {
            plan.next();
        }
        assert_eq!(plan.dealt.len(), 12);
    }
}
