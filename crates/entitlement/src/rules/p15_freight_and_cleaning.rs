//! Freight and cleaning (§ 15).
//!
//! Necessary freight of luggage and equipment, and extra cleaning of a taxi, a
//! hired car or the own car after the trip. What was necessary is for a case
//! worker to judge, under the text before 3 March 2025 too. The paragraph asks
//! for no right to travel support: a short trip (§ 8) counts, as in § 14.

use crate::{
    case::{LegCase, Right, Steps},
    decision::{Basis, Used, Verdict},
    facts::{CostKind, FactName},
    ledger::Ledger,
    rule::RuleId,
};

/// What was paid for besides the way.
pub(crate) fn costs(case: &LegCase<'_>, steps: &mut Steps<'_>, ledger: &mut Ledger<'_>) -> Right {
    let mut right = Right::Yes;
    for cost in &case.leg.costs {
        if !matches!(cost.kind, CostKind::Freight | CostKind::Cleaning) || cost.amount.0 <= 0 {
            continue;
        }
        let used = Used::one(FactName::Cost, crate::facts::Source::Patient)
            .and(FactName::Receipt, cost.receipt.source());
        let due = steps.note(case.at, RuleId::R15_1, Verdict::Judged, used, cost.amount.0);
        let basis = Basis::Paid(cost.kind);
        ledger.add(case.at, RuleId::R15_1, due, cost.amount, basis, used);
        right = right.and(due);
    }
    right
}

#[cfg(test)]
mod tests {
    use domain::money::Ore;

    use super::super::cases::*;
    use crate::{
        decision::{Outcome::*, Verdict::*},
        facts::{Cost, CostKind, Fact, Facts, Purpose},
    };

    fn paid(facts: &mut Facts, kind: CostKind, amount: i64) {
        each_leg(facts, |leg| {
            leg.costs = vec![Cost {
                kind,
                amount: Ore(amount),
                receipt: Fact::said(true),
            }];
        });
    }

    #[test]
    #[rustfmt::skip]
    fn freight_and_cleaning_are_judged_beside_what_is_certain() {
        check(&[
            ("15-1", "freight",           |f| paid(f, CostKind::Freight, 250_00),  Some(Judged), CaseWorker, 42_00),
            ("15-1", "cleaning",          |f| paid(f, CostKind::Cleaning, 250_00), Some(Judged), CaseWorker, 42_00),
            ("15-1", "no receipt",        |f| { paid(f, CostKind::Freight, 250_00); each_leg(f, |leg| leg.costs[0].receipt = Fact::NotStated) }, Some(Judged), CaseWorker, 42_00),
            ("15-1", "before March 2025", |f| { paid(f, CostKind::Freight, 250_00); travel_on(f, "2025-03-02"); travel_metres(f, 100_000) }, Some(Judged), CaseWorker, 278_00),
            ("15-1", "a way too short",   |f| { paid(f, CostKind::Freight, 250_00); travel_metres(f, 9_900) }, Some(Judged), CaseWorker, 0),
            ("15-1", "one fare would do", |f| { paid(f, CostKind::Cleaning, 250_00); treatment(f).minimum_fare = Fact::said(true) }, Some(Judged), CaseWorker, 0),
            ("15-1", "too short, and for a certificate", |f| { paid(f, CostKind::Freight, 250_00); travel_metres(f, 9_900); treatment(f).purpose = Fact::said(Purpose::Certificate) }, None, NoRight, 0),
            ("15-1", "too short, toll",   |f| { paid(f, CostKind::Toll, 250_00); travel_metres(f, 9_900) }, None, NoRight, 0),
            ("15-1", "nothing paid",      |f| paid(f, CostKind::Freight, 0),       None, Granted, 42_00),
            ("15-1", "a ticket",          |f| paid(f, CostKind::Ticket, 250_00),   None, Granted, 42_00),
        ]);
        let freight = decided(|f| paid(f, CostKind::Freight, 250_00));
        assert_eq!(pending(&freight, "15-1"), 500_00);
        assert_eq!(freight.at_best(), Ore(542_00));
        let short = decided(|f| { paid(f, CostKind::Freight, 250_00); travel_metres(f, 9_900) });
        assert_eq!((short.at_best(), verdict(&short, "8-1")), (Ore(158_00), Some(Fails)));
    }
}
