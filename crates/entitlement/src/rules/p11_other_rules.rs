//! Trips that other rules cover (§ 11).
//!
//! No right where another scheme covers the trip: work, military service,
//! insurance abroad, treatment travel, ambulance and the like. Nobody being
//! asked, none does; any doubt is for a case worker.
//!
//! An escort who stays near an admitted patient by own choice instead of going
//! home may be paid as if they had travelled, up to one return trip (official
//! guidance). A case worker judges that, and it is not reckoned here.

use crate::{
    case::{Right, Steps, TripCase},
    decision::{At, Decision, Used, Verdict, Who},
    facts::{Fact, FactName},
    rule::RuleId,
};

/// Whether no other scheme covers the trip.
pub(crate) fn covered_otherwise(case: &TripCase<'_>, steps: &mut Steps<'_>) -> Right {
    let covered = case.trip.treatment.covered_otherwise.or_usual(false);
    let verdict = match covered.value() {
        Some(false) => Verdict::Holds,
        Some(true) => Verdict::Fails,
        None => Verdict::Judged,
    };
    let used = Used::one(FactName::CoveredOtherwise, covered.source());
    steps.note(case.at, RuleId::R11_1, verdict, used, 0)
}

/// Whether an escort who stayed may be paid for a trip not made.
pub(crate) fn escorts_who_stayed(
    case: &TripCase<'_>,
    right: Right,
    decision: &mut Decision,
) -> Right {
    let mut found = Right::Yes;
    for (number, escort) in case.escorts() {
        let nothing_to_judge = matches!(escort.stayed, Fact::NotStated | Fact::Stated(false, _));
        if nothing_to_judge || right == Right::No {
            continue;
        }
        let at = At {
            who: Who::Escort(number),
            ..case.at
        };
        let used = Used::one(FactName::EscortStayed, escort.stayed.source());
        let mut steps = decision.record();
        found = found.and(steps.note(at, RuleId::R11_2, Verdict::Judged, used, 0));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Escort, EscortBasis, Facts},
        rules::cases::*,
    };
    use Outcome::{CaseWorker, Granted, NoRight};
    use Verdict::{Fails, Holds, Judged};

    #[test]
    fn what_another_scheme_covers_is_not_paid_twice() {
        #[rustfmt::skip]
        check(&[
            ("11-1", "nobody was asked",  |_| {},                                                 Some(Holds),  Granted,    42_00),
            ("11-1", "no other scheme",   |f| treatment(f).covered_otherwise = Fact::said(false), Some(Holds),  Granted,    42_00),
            ("11-1", "another scheme",    |f| treatment(f).covered_otherwise = Fact::said(true),  Some(Fails),  NoRight,    0),
            ("11-1", "in doubt",          |f| treatment(f).covered_otherwise = unknown(),         Some(Judged), CaseWorker, 0),
        ]);
    }

    fn with_escort(facts: &mut Facts, stayed: Fact<bool>) {
        facts.trips[0].escorts.push(Escort {
            basis: Fact::said(EscortBasis::Confirmed),
            stayed,
            ..Escort::default()
        });
    }

    #[test]
    fn an_escort_who_stayed_is_for_a_case_worker_and_the_patients_sum_is_certain() {
        #[rustfmt::skip]
        check(&[
            ("11-2", "went home",       |f| with_escort(f, Fact::said(false)), None,         Granted,    42_00),
            ("11-2", "nobody was asked", |f| with_escort(f, Fact::NotStated),  None,         Granted,    42_00),
            ("11-2", "stayed",          |f| with_escort(f, Fact::said(true)),  Some(Judged), CaseWorker, 42_00),
            ("11-2", "stayed, and the patient has no right", |f| {
                with_escort(f, Fact::said(true));
                treatment(f).covered_otherwise = Fact::said(true);
            }, None, NoRight, 0),
        ]);
    }
}
