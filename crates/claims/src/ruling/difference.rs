//! Why what is granted is another sum than what was asked for.

use std::collections::BTreeMap;

use domain::money::Ore;
use entitlement::{
    Decision,
    decision::{At, Outcome, Verdict, Who},
};

use super::{all, asked::is_fee};
use crate::state;

/// What stands between the sum asked for and the sum granted, for one sentence. None is
/// negative, and `asked + added = granted + copayment + left_out + reduced`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The user fee (§ 24).
    pub copayment: Ore,
    /// In how many directions a user fee was taken.
    pub directions: u16,
    /// What was paid and the regulation does not count.
    pub left_out: Ore,
    /// What a case worker has not granted, or not all of it.
    pub reduced: Ore,
    /// What a case worker has granted on top.
    pub added: Ore,
    /// Trips and directions of the patient that give nothing, because a condition fails.
    /// What they would have come to is in no sum.
    pub refused: Vec<At>,
}

impl Difference {
    /// Between what was `asked` for and what is `granted` for each line.
    pub(super) fn between(asked: Ore, decision: &Decision, granted: &[Ore]) -> Self {
        let mut difference = Self::default();
        let mut places: BTreeMap<At, (i64, i64)> = BTreeMap::new();
        let mut counted = 0;
        for (line, sum) in all(decision).zip(granted) {
            if is_fee(line) {
                difference.copayment.0 -= sum.0;
                difference.directions += u16::from(sum.is_negative());
            } else {
                counted += line.amount.0;
                let place = places.entry(line.at).or_default();
                place.0 += line.amount.0;
                place.1 += sum.0;
            }
        }
        for (could, does) in places.values() {
            difference.reduced.0 += (could - does).max(0);
            difference.added.0 += (does - could).max(0);
        }
        difference.left_out = Ore((asked.0 - counted).max(0));
        difference.refused = refused(decision, |at| {
            let mut of_it = places.iter().filter(|(place, _)| {
                place.trip == at.trip
                    && place.who == at.who
                    && (at.leg.is_none() || place.leg == at.leg)
            });
            of_it.any(|(_, (_, does))| *does > 0)
        });
        difference
    }

    /// The ruling in one word. The user fee takes nothing from what is granted.
    pub(super) fn result(&self, decision: &Decision, granted: &[Ore]) -> state::Result {
        let is_whole = self.left_out == Ore(0) && self.reduced == Ore(0) && self.refused.is_empty();
        let lines = all(decision).zip(granted);
        let gives: i64 = lines
            .filter(|(line, _)| !is_fee(line))
            .map(|(_, sum)| sum.0)
            .sum();
        let is_due = matches!(decision.outcome, Outcome::Granted | Outcome::NothingToPay);
        match (gives > 0, is_whole) {
            (true, true) => state::Result::Approved,
            (true, false) => state::Result::Partly,
            // There was nothing to give in the first place.
            (false, true) if is_due => state::Result::Approved,
            (false, _) => state::Result::Rejected,
        }
    }
}

/// Trips and directions of the patient in which a condition fails and which give nothing.
fn refused(decision: &Decision, gives: impl Fn(At) -> bool) -> Vec<At> {
    let mut refused = Vec::new();
    for step in decision
        .steps
        .iter()
        .filter(|step| step.verdict == Verdict::Fails)
    {
        let at = step.at;
        let is_new = at.who == Who::Patient && !refused.contains(&at);
        if is_new && !gives(at) {
            refused.push(at);
        }
    }
    refused
}
