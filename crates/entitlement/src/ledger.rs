//! Lines as they are found, and whether they are certain.

use domain::money::Ore;

use crate::{
    case::Right,
    decision::{At, Basis, Line, Used},
    rule::RuleId,
};

/// The lines of one leg, or of what belongs to a whole trip.
///
/// Once the right itself is judged or missing, nothing is certain.
#[derive(Debug)]
pub(crate) struct Ledger<'a> {
    certain: &'a mut Vec<Line>,
    pending: &'a mut Vec<Line>,
    right: Right,
    sure: i64,
    possible: i64,
    /// Where the lines of this ledger begin in each list.
    first: (usize, usize),
    rounded: bool,
}

/// A user fee whose height may depend on what is judged or missing, in øre.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fee {
    /// The most that it may be.
    pub(crate) most: Ore,
    /// The least that it may be.
    pub(crate) least: Ore,
}

impl<'a> Ledger<'a> {
    pub(crate) fn new(
        certain: &'a mut Vec<Line>,
        pending: &'a mut Vec<Line>,
        right: Right,
    ) -> Self {
        let first = (certain.len(), pending.len());
        Self {
            certain,
            pending,
            right,
            sure: 0,
            possible: 0,
            first,
            rounded: false,
        }
    }

    /// The lines of somebody else in the same leg, with a right of their own.
    pub(crate) fn of_another(&mut self, right: Right) -> Ledger<'_> {
        Ledger::new(self.certain, self.pending, right)
    }

    /// Adds a sum that is due as far as `due` goes; nothing where it is not, or where it is zero.
    pub(crate) fn add(
        &mut self,
        at: At,
        rule: RuleId,
        due: Right,
        amount: Ore,
        basis: Basis,
        used: Used,
    ) {
        let amount = amount.min(Ore::MOST).0;
        if amount <= 0 {
            return;
        }
        let line = Line {
            at,
            rule,
            amount: Ore(amount),
            basis,
            used,
        };
        match due.and(self.right) {
            Right::No => {}
            Right::Yes => {
                self.sure += amount;
                self.possible += amount;
                self.certain.push(line);
            }
            Right::Judged | Right::Missing => {
                self.possible += amount;
                self.pending.push(line);
            }
        }
    }

    /// One sum in place of another, if what is judged or missing turns out well.
    pub(crate) fn instead(&mut self, new: Line, old: Line) {
        for mut line in [new, old] {
            line.amount = line.amount.min(Ore::MOST);
            self.possible += line.amount.0;
            self.pending.push(line);
        }
    }

    /// A sum for the way that is due if what was added so far gives less; freight and cleaning stay beside
    /// it. Whether it takes the place of the way for certain.
    pub(crate) fn at_least(&mut self, due: Right, line: Line) -> bool {
        let amount = line.amount.min(Ore::MOST).0;
        let beside = self.beside_the_way();
        let best = amount + beside.iter().map(|line| line.amount.0).sum::<i64>();
        let amount_of = |amount| Line {
            amount: Ore(amount),
            ..line
        };
        let (certain, pending) = self.first;
        match due.and(self.right) {
            Right::Yes if amount > self.sure => {
                let rest = self.certain.drain(certain..);
                if best < self.possible {
                    self.pending.extend(rest);
                    self.pending.push(amount_of(-amount));
                } else {
                    drop(rest);
                    self.pending.truncate(pending);
                    self.pending.extend(beside);
                    self.possible = best;
                    self.rounded = false;
                }
                self.certain.push(amount_of(amount));
                self.sure = amount;
                true
            }
            Right::Judged | Right::Missing if best > self.possible => {
                self.pending.truncate(pending);
                self.pending.push(amount_of(amount - self.sure));
                self.pending.extend(beside);
                self.possible = best;
                false
            }
            Right::Yes | Right::Judged | Right::Missing | Right::No => false,
        }
    }

    /// What § 15 gives whoever is paid for the way, less the fee on it where that is taken already.
    fn beside_the_way(&self) -> Vec<Line> {
        let (certain, pending) = self.first;
        let is_beside = |line: &&Line| line.rule == RuleId::R15_1;
        let open = self.pending.iter().skip(pending);
        let mut beside: Vec<Line> = open.clone().filter(is_beside).copied().collect();
        let gives: i64 = beside.iter().map(|line| line.amount.0).sum();
        let fees = self.certain.iter().skip(certain).chain(open);
        let mut fee = fees.filter_map(|line| {
            let Basis::Copayment { full } = line.basis else {
                return None;
            };
            Some((*line, full))
        });
        if gives > 0
            && let Some((line, full)) = fee.next_back()
        {
            let amount = Ore(-full.0.min(gives));
            beside.push(Line { amount, ..line });
        }
        beside
    }

    /// Takes a fee, never more than there is: the most it may be from what is
    /// certain, and no more than the least it may be from what it comes to if
    /// all turns out well. What is given back or still taken then is a line
    /// that is pending. Gives what was taken for certain.
    pub(crate) fn take(&mut self, at: At, rule: RuleId, fee: Fee, used: Used) -> Ore {
        let from_sure = fee.most.0.min(self.sure);
        let at_best = fee.least.0.min(self.possible);
        for (lines, amount, full) in [
            (&mut *self.certain, -from_sure, fee.most),
            (&mut *self.pending, from_sure - at_best, fee.least),
        ] {
            if amount != 0 {
                lines.push(Line {
                    at,
                    rule,
                    amount: Ore(amount),
                    basis: Basis::Copayment { full },
                    used,
                });
            }
        }
        self.sure -= from_sure;
        self.possible -= at_best;
        Ore(from_sure)
    }

    /// Whether the certain lines of other legs of the same trip give anything.
    pub(crate) fn other_legs_give(&self, at: At) -> bool {
        let others = |line: &&Line| line.at.trip == at.trip && line.at.who == at.who;
        let sums = self.before().filter(others).map(|line| line.amount.0);
        sums.sum::<i64>() > 0
    }

    /// The certain lines of all that was decided before.
    pub(crate) fn before(&self) -> impl Iterator<Item = &Line> {
        self.certain.iter().take(self.first.0)
    }

    /// Notes that a line is not exact.
    pub(crate) const fn round(&mut self) {
        self.rounded = true;
    }

    /// Whether a line is not exact.
    pub(crate) const fn is_rounded(&self) -> bool {
        self.rounded
    }

    /// What it comes to if all turns out well.
    pub(crate) const fn possible(&self) -> Ore {
        Ore(self.possible)
    }
}
