//! Offered transport that was not used (§ 9).
//!
//! No right where the patient was offered transport by the health trust (a),
//! or an earlier decision told to use free public transport on the stretch
//! (b). Nobody being asked, neither is so; what is contested is for a case
//! worker.

use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::FactName,
    rule::RuleId,
};

/// Whether no transport was there to be used instead.
pub(crate) fn offer(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    let treatment = case.treatment();
    let (offered, told_free) = (treatment.offer_declined, treatment.told_free_transport);
    let declined = Used::one(FactName::OfferDeclined, offered.source());
    let free = Used::one(FactName::ToldFreeTransport, told_free.source());
    let mut note = |rule, verdict, used| steps.note(case.at, rule, verdict, used, 0);
    let right = match offered.or_usual(false).value() {
        Some(false) => Right::Yes,
        Some(true) => note(RuleId::R9_1, Verdict::Fails, declined),
        None => note(RuleId::R9_1, Verdict::Judged, declined),
    };
    let right = right.and(match told_free.or_usual(false).value() {
        Some(false) => Right::Yes,
        Some(true) => note(RuleId::R9_2, Verdict::Fails, free),
        None => note(RuleId::R9_2, Verdict::Judged, free),
    });
    if right == Right::Yes {
        note(RuleId::R9_1, Verdict::Holds, declined.and_all(free));
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decision::Outcome, facts::Fact, rules::cases::*};
    use Outcome::{CaseWorker, Granted, NoRight};
    use Verdict::{Fails, Holds, Judged};

    #[test]
    fn transport_that_was_there_takes_the_right_away() {
        #[rustfmt::skip]
        check(&[
            ("9-1", "nobody was asked",          |_| {},                                              Some(Holds),  Granted,    42_00),
            ("9-1", "no offer",                  |f| treatment(f).offer_declined = Fact::said(false), Some(Holds),  Granted,    42_00),
            ("9-1", "an offer not used",         |f| treatment(f).offer_declined = Fact::said(true),  Some(Fails),  NoRight,    0),
            ("9-1", "contested",                 |f| treatment(f).offer_declined = unknown(),         Some(Judged), CaseWorker, 0),
            ("9-2", "nobody was asked",          |_| {},                                              None,         Granted,    42_00),
            ("9-2", "not told",                  |f| treatment(f).told_free_transport = Fact::said(false), None, Granted,    42_00),
            ("9-2", "told in a decision",        |f| treatment(f).told_free_transport = Fact::said(true), Some(Fails), NoRight, 0),
            ("9-2", "does not know",             |f| treatment(f).told_free_transport = unknown(),    Some(Judged), CaseWorker, 0),
        ]);
    }

    #[test]
    fn the_same_held_before_march_2025() {
        let declined = decided(|f| {
            travel_on(f, "2025-03-02");
            treatment(f).offer_declined = Fact::said(true);
        });
        assert_eq!(declined.outcome, NoRight);
    }
}
