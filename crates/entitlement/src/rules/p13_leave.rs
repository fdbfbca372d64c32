//! Leave from a stay in hospital (§ 13).
//!
//! A right to travel on leave where the illness is life-threatening and the
//! treating doctor confirms it: always for a case worker, who may not overrule
//! the doctor (official guidance). Other leave, such as weekends, holidays and
//! closed wards, gives nothing (official guidance). Nobody being asked, there
//! is no leave.

use crate::{
    case::{Right, Steps, TripCase},
    decision::{Used, Verdict},
    facts::{FactName, Leave},
    rule::RuleId,
};

/// Whether a leave gives a right; without leave the question is not there.
pub(crate) fn leave(case: &TripCase<'_>, steps: &mut Steps<'_>) -> Right {
    let leave = case.trip.treatment.leave.or_usual(Leave::None);
    let (rule, verdict) = match leave.value() {
        Some(Leave::None) => return Right::Yes,
        Some(Leave::LifeThreatening) | None => (RuleId::R13_1, Verdict::Judged),
        Some(Leave::Other) => (RuleId::R13_2, Verdict::Fails),
    };
    let used = Used::one(FactName::Leave, leave.source());
    steps.note(case.at, rule, verdict, used, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decision::Outcome, facts::Fact, rules::cases::*};
    use Outcome::{CaseWorker, Granted, NoRight};
    use Verdict::{Fails, Judged};

    #[test]
    fn only_a_life_threatening_illness_gives_a_right_to_travel_on_leave() {
        #[rustfmt::skip]
        check(&[
            ("13-1", "no leave",               |f| treatment(f).leave = Fact::said(Leave::None),            None,         Granted,    42_00),
            ("13-1", "life-threatening",       |f| treatment(f).leave = Fact::said(Leave::LifeThreatening), Some(Judged), CaseWorker, 0),
            ("13-1", "does not know",          |f| treatment(f).leave = unknown(),                          Some(Judged), CaseWorker, 0),
            ("13-2", "a weekend",              |f| treatment(f).leave = Fact::said(Leave::Other),           Some(Fails),  NoRight,    0),
            ("13-2", "nobody was asked",       |_| {},                                                      None,         Granted,    42_00),
        ]);
    }
}
