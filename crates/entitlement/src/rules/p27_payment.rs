//! Payment (§ 27), and what was paid in error (pasient- og brukerrettighetsloven § 2-6 a).
//!
//! Where a municipality, a county or the state has paid an escort, the money may
//! go to them; that is with the escorts (§ 17). What was paid in error may be
//! claimed back, also from what is due now; a case worker judges that.
//!
//! The text before 3 March 2025 was not seen. Guidance said that sums below
//! 100 kroner were not paid as a rule, and that trips may be put together to
//! reach it. The text since then knows no such limit.

use domain::money::Ore;
use regulations::{Regulations, Version};

use crate::{
    case::Right,
    decision::{At, Decision, Doubt, Used, Verdict},
    facts::{FactName, Facts, Source},
    rule::RuleId,
};

/// Guidance before 3 March 2025: below this, a sum was not paid as a rule.
const SMALL: Ore = Ore(100_00);

/// What stands in the way of payment. The net is reckoned by now.
pub(crate) fn payment(regulations: &Regulations, facts: &Facts, decision: &mut Decision) -> Right {
    paid_in_error(facts, decision).and(small_sum(regulations, facts, decision))
}

fn paid_in_error(facts: &Facts, decision: &mut Decision) -> Right {
    let error = facts.handling.paid_in_error;
    if error.or_usual(false).value() == Some(false) || decision.net.0 == 0 {
        return Right::Yes;
    }
    let used = Used::one(FactName::PaidInError, error.source());
    let mut steps = decision.record();
    steps.note(At::FIRST_TRIP, RuleId::R27_3, Verdict::Judged, used, 0)
}

fn small_sum(regulations: &Regulations, facts: &Facts, decision: &mut Decision) -> Right {
    let net = decision.net;
    if net.0 <= 0 || net >= SMALL {
        return Right::Yes;
    }
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    let mut dates = legs.filter_map(|leg| leg.date.value());
    if !dates.any(|date| regulations.version_on(date) == Version::V1) {
        return Right::Yes;
    }
    let used = Used::one(FactName::Date, Source::Patient);
    let mut steps = decision.record();
    steps.doubt(Doubt::SmallSum);
    steps.note(At::FIRST_TRIP, RuleId::R27_2, Verdict::Judged, used, net.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome::{CaseWorker, Granted, NoRight},
        facts::Fact,
        rules::cases::{check, decided, travel_metres, travel_on, treatment, unknown},
    };

    #[test]
    fn small_sums_are_judged_before_the_new_text() {
        use Verdict::Judged;
        fn both_ways(facts: &mut Facts, on: &str, metres: u32) {
            travel_on(facts, on);
            travel_metres(facts, metres);
        }
        // 2025 at 3.10 kr/km less 171 kr each way.
        #[rustfmt::skip]
        check(&[
            ("27-2", "99.92 kr on 2 March 2025",   |f| both_ways(f, "2025-03-02", 71_277), Some(Judged), CaseWorker, 99_92),
            ("27-2", "100.04 kr on 2 March 2025",  |f| both_ways(f, "2025-03-02", 71_297), None,         Granted,    100_04),
            ("27-2", "99.92 kr on 3 March 2025",   |f| both_ways(f, "2025-03-03", 71_277), None,         Granted,    99_92),
            ("27-2", "no right",                   |f| both_ways(f, "2025-03-02", 9_999),  None,         NoRight,    0),
        ]);
        let doubts = |metres| decided(|f| both_ways(f, "2025-03-02", metres)).doubts;
        assert!(doubts(71_277).contains(&Doubt::SmallSum));
        assert!(!doubts(71_297).contains(&Doubt::SmallSum));
        let two_trips = decided(|f| {
            both_ways(f, "2025-03-02", 71_277);
            let same_again = f.trips[0].clone();
            f.trips.push(same_again);
        });
        assert_eq!(two_trips.outcome, Granted, "two trips are put together");
    }

    #[test]
    fn what_was_paid_in_error_may_be_claimed_back() {
        use Verdict::Judged;
        #[rustfmt::skip]
        check(&[
            ("27-3", "nobody asked",          |_| {},                                                     None,         Granted,    42_00),
            ("27-3", "nothing",               |f| f.handling.paid_in_error = Fact::said(false),           None,         Granted,    42_00),
            ("27-3", "something",             |f| f.handling.paid_in_error = Fact::said(true),            Some(Judged), CaseWorker, 42_00),
            ("27-3", "does not know",         |f| f.handling.paid_in_error = unknown(),                   Some(Judged), CaseWorker, 42_00),
            ("27-3", "nothing is due now",    |f| { f.handling.paid_in_error = Fact::said(true); treatment(f).covered_otherwise = Fact::said(true); }, None, NoRight, 0),
        ]);
    }
}
