//! What is granted for each line.

use domain::money::Ore;
use entitlement::{
    Decision,
    decision::{At, Basis, Line},
};

use super::{Adjustment, all};

/// Why an adjustment is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misjudged {
    /// The decision has no such line.
    #[error("there is no such line")]
    NoLine,
    /// Two adjustments of one line.
    #[error("a line is adjusted twice")]
    Twice,
    /// A sum with the wrong sign, or greater than any.
    #[error("a line cannot come to that sum")]
    OutOfRange,
    /// Less than nothing in one direction.
    #[error("a direction comes to less than nothing")]
    BelowNothing,
}

/// What is certain, and nothing of what must be judged.
pub(super) fn as_decided(decision: &Decision) -> Vec<Ore> {
    let certain = decision.lines.iter().map(|line| line.amount);
    let judged = decision.pending.iter().map(|_| Ore(0));
    certain.chain(judged).collect()
}

/// The sum of what is granted for each line.
pub(super) fn sum(granted: &[Ore]) -> Ore {
    Ore(granted.iter().map(|sum| sum.0).sum())
}

/// What is granted with `adjustments`. Where a direction comes to another sum by them, its
/// user fee takes no more than there is (§ 24).
pub(super) fn adjusted(
    decision: &Decision,
    adjustments: &[Adjustment],
) -> Result<Vec<Ore>, Misjudged> {
    let lines: Vec<_> = all(decision).collect();
    let wanted = wanted(&lines, adjustments)?;
    let mut granted = as_decided(decision);
    for (sum, wanted) in granted.iter_mut().zip(&wanted) {
        *sum = wanted.unwrap_or(*sum);
    }
    for (place, sum) in replaced(&lines, &wanted, &granted) {
        if let Some(slot) = granted.get_mut(place) {
            *slot = sum;
        }
    }
    let mut settled: Vec<At> = Vec::new();
    for (line, _) in lines
        .iter()
        .zip(&wanted)
        .filter(|(_, wanted)| wanted.is_some())
    {
        if !settled.contains(&line.at) {
            settled.push(line.at);
            settle(line.at, &lines, &wanted, &mut granted)?;
        }
    }
    Ok(granted)
}

/// What the case worker wants for each line, where they want something.
fn wanted(lines: &[&Line], adjustments: &[Adjustment]) -> Result<Vec<Option<Ore>>, Misjudged> {
    let mut wanted = vec![None; lines.len()];
    for adjustment in adjustments {
        let place = usize::from(adjustment.line);
        let (line, slot) = lines
            .get(place)
            .zip(wanted.get_mut(place))
            .ok_or(Misjudged::NoLine)?;
        if slot.is_some() {
            return Err(Misjudged::Twice);
        }
        let sum = adjustment.granted.0;
        // What is taken stays something that is taken, up to the whole fee.
        let range = match (line.basis, line.amount.is_negative()) {
            (Basis::Copayment { full }, true) => -full.0..=0,
            (Basis::Copayment { .. }, false) => 0..=line.amount.0,
            (_, true) => line.amount.0..=0,
            (_, false) => 0..=Ore::MOST.0,
        };
        if !range.contains(&sum) {
            return Err(Misjudged::OutOfRange);
        }
        *slot = Some(adjustment.granted);
    }
    Ok(wanted)
}

/// The kilometres of stretches whose fare is granted in their place: where the way is granted
/// with them they go, unless the case worker names them, too. A judged fare and what it
/// replaces follow each other.
fn replaced(lines: &[&Line], wanted: &[Option<Ore>], granted: &[Ore]) -> Vec<(usize, Ore)> {
    let is_counted = |old: &Line| {
        let mut all = lines.iter().zip(granted);
        all.any(|(way, sum)| {
            let is_way = way.at == old.at && way.rule == old.rule;
            is_way && matches!(way.basis, Basis::Kilometres { .. }) && sum.0 >= -old.amount.0
        })
    };
    let all = lines.iter().zip(wanted).enumerate();
    let pairs = all.clone().zip(all.skip(1));
    pairs
        .filter_map(|((_, (new, fare)), (place, (old, named)))| {
            let is_fare = matches!(new.basis, Basis::TaxiFare | Basis::BoatTicket);
            let is_way = matches!(old.basis, Basis::Kilometres { .. }) && old.amount.is_negative();
            let is_granted = fare.is_some_and(|sum| sum > Ore(0));
            let goes = new.at == old.at && is_fare && is_way && is_granted && named.is_none();
            (goes && is_counted(old)).then_some((place, old.amount))
        })
        .collect()
}

/// Has the fees of one direction take at most what the rest of it gives.
fn settle(
    at: At,
    lines: &[&Line],
    wanted: &[Option<Ore>],
    granted: &mut [Ore],
) -> Result<(), Misjudged> {
    let mut gives = 0_i64;
    let mut fees = Vec::new();
    let of_it = lines.iter().zip(granted.iter()).enumerate();
    for (place, (line, sum)) in of_it.filter(|(_, (line, _))| line.at == at) {
        if let Basis::Copayment { full } = line.basis {
            fees.push((place, full));
        } else {
            gives += sum.0;
        }
    }
    if gives < 0 {
        return Err(Misjudged::BelowNothing);
    }
    let Some((first, full)) = fees.first().copied() else {
        return Ok(());
    };
    for (place, _) in &fees {
        let is_wanted = wanted.get(*place).is_some_and(Option::is_some);
        if let (false, Some(sum)) = (is_wanted, granted.get_mut(*place)) {
            *sum = if *place == first {
                Ore(-full.0.min(gives))
            } else {
                Ore(0)
            };
        }
    }
    let taken: i64 = fees
        .iter()
        .filter_map(|(place, _)| granted.get(*place))
        .map(|sum| sum.0)
        .sum();
    if let Some(sum) = granted.get_mut(first) {
        sum.0 += taken.clamp(-gives, 0) - taken;
    }
    Ok(())
}
