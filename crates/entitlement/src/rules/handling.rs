//! Claims that no machine decides.
//!
//! Whoever has opted out of automated processing is heard by a case worker,
//! also where there would be no right. Protected addresses, estates, broken
//! deadlines for treatment, control of tuberculosis, donation of organs and
//! children in exposed family situations go by paper or a secure channel
//! (official guidance). Nobody being asked, nothing of this kind is so.

use crate::{
    case::{Right, Steps},
    decision::{At, Used, Verdict},
    facts::{Claimant, Fact, FactName, Facts, SpecialCase},
    rule::RuleId,
};

/// Whether the claim may be decided at once. It stands with the first trip.
pub(crate) fn may_be_automatic(facts: &Facts, steps: &mut Steps<'_>) -> Right {
    let handling = &facts.handling;
    let opted_out = needs_person(handling.opted_out, |opted_out| opted_out);
    let protected = needs_person(handling.protected_address, |protected| protected);
    let special = needs_person(handling.special_case, |case| case != SpecialCase::None);
    let estate = needs_person(facts.claimant, |by| by == Claimant::Estate);
    let uses = [
        (FactName::OptedOut, handling.opted_out.source()),
        (
            FactName::ProtectedAddress,
            handling.protected_address.source(),
        ),
        (FactName::SpecialCase, handling.special_case.source()),
        (FactName::Claimant, facts.claimant.source()),
    ];
    let mut note = |rule, verdict, used| steps.note(At::FIRST_TRIP, rule, verdict, used, 0);
    let judged = [
        (opted_out, RuleId::R0_3),
        (protected, RuleId::R0_4),
        (special, RuleId::R0_5),
        (estate, RuleId::R0_5),
    ];
    let mut right = Right::Yes;
    for ((needed, rule), (fact, said_by)) in judged.into_iter().zip(uses) {
        if needed {
            right = right.and(note(rule, Verdict::Judged, Used::one(fact, said_by)));
        }
    }
    if right == Right::Yes {
        let all = uses
            .into_iter()
            .fold(Used::NONE, |used, (fact, said_by)| used.and(fact, said_by));
        note(RuleId::R0_3, Verdict::Holds, all);
    }
    right
}

/// Whether a person must look at it: it is so, or somebody was asked and does not know.
fn needs_person<T>(fact: Fact<T>, so: impl FnOnce(T) -> bool) -> bool {
    match fact {
        Fact::NotStated => false,
        Fact::Unknown(_) => true,
        Fact::Stated(value, _) => so(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decision::Outcome, facts::Purpose, rules::cases::*};
    use Outcome::{CaseWorker, Granted, NoRight};

    #[test]
    fn some_claims_are_for_people_alone() {
        use Verdict::{Holds, Judged};
        #[rustfmt::skip]
        check(&[
            ("0-3", "nobody was asked",      |_| {},                                                       Some(Holds),  Granted,    42_00),
            ("0-3", "has not opted out",     |f| f.handling.opted_out = Fact::said(false),                 Some(Holds),       Granted,    42_00),
            ("0-3", "has opted out",         |f| f.handling.opted_out = Fact::said(true),                  Some(Judged), CaseWorker, 0),
            ("0-3", "does not know",         |f| f.handling.opted_out = unknown(),                         Some(Judged), CaseWorker, 0),
            ("0-4", "an open address",       |f| f.handling.protected_address = Fact::said(false),         None,         Granted,    42_00),
            ("0-4", "a protected address",   |f| f.handling.protected_address = Fact::said(true),          Some(Judged), CaseWorker, 0),
            ("0-5", "nothing special",       |f| f.handling.special_case = Fact::said(SpecialCase::None),  None,         Granted,    42_00),
            ("0-5", "a broken deadline",     |f| f.handling.special_case = Fact::said(SpecialCase::BrokenDeadline), Some(Judged), CaseWorker, 0),
            ("0-5", "tuberculosis",          |f| f.handling.special_case = Fact::said(SpecialCase::Tuberculosis),   Some(Judged), CaseWorker, 0),
            ("0-5", "donation of an organ",  |f| f.handling.special_case = Fact::said(SpecialCase::OrganDonation),  Some(Judged), CaseWorker, 0),
            ("0-5", "an exposed child",      |f| f.handling.special_case = Fact::said(SpecialCase::ExposedChild),   Some(Judged), CaseWorker, 0),
            ("0-5", "an estate",             |f| f.claimant = Fact::said(Claimant::Estate),                Some(Judged), CaseWorker, 0),
            ("0-5", "a representative",      |f| f.claimant = Fact::said(Claimant::Representative),        None,         Granted,    42_00),
        ]);
    }

    #[test]
    fn a_person_also_says_no_to_whoever_opted_out() {
        #[rustfmt::skip]
        check(&[
            ("0-3", "9.9 km", |f| travel_metres(f, 9_900), Some(Verdict::Holds), NoRight, 0),
            ("0-3", "9.9 km, opted out", |f| {
                travel_metres(f, 9_900);
                f.handling.opted_out = Fact::said(true);
            }, Some(Verdict::Judged), CaseWorker, 0),
        ]);
    }

    #[test]
    fn nobody_reckons_with_rules_or_rates_that_are_not_known() {
        use Verdict::Judged;
        // In 2016: 100 km at 2.20 kr less 146 kr is 74.00 kr each way.
        #[rustfmt::skip]
        check(&[
            ("0-1", "30 September 2016", |f| { travel_on(f, "2016-09-30"); travel_metres(f, 100_000); }, Some(Judged), CaseWorker, 0),
            ("0-1", "what later rules refuse", |f| { travel_on(f, "2016-09-30"); treatment(f).purpose = Fact::said(Purpose::Certificate); }, Some(Judged), CaseWorker, 0),
            ("7-4", "says nothing of its time", |f| { travel_on(f, "2016-09-30"); treatment(f).purpose = Fact::said(Purpose::Certificate); }, None, CaseWorker, 0),
            ("25-6", "nor who paid then",   |f| travel_on(f, "2016-09-30"), None, CaseWorker, 0),
            ("0-1", "out on 30 September, home on 1 October", |f| {
                travel_on(f, "2016-10-01");
                f.trips[0].legs[0].date = Fact::said(day("2016-09-30"));
                treatment(f).purpose = Fact::said(Purpose::Certificate);
            }, Some(Judged), CaseWorker, 0),
            ("0-1", "1 October 2016",    |f| { travel_on(f, "2016-10-01"); travel_metres(f, 100_000); }, None,                  Granted,    148_00),
            ("0-2", "31 December 2026",  |f| travel_on(f, "2026-12-31"),                                 None,                  Granted,    42_00),
            ("0-2", "1 January 2027",    |f| travel_on(f, "2027-01-01"),                                 Some(Verdict::Judged), CaseWorker, 0),
        ]);
    }
}
