//! Specially qualified escorts (§ 18a), as health personnel, police or an interpreter.
//!
//! First paragraph: where one is necessary, travel and lost income follow the
//! escort's own pay regulations or tariff, which are not here. Second: police
//! get so much for each hour in any case. Third: it is paid to the employer
//! where pay is not cut. Fourth: staff of municipal home care get no lost income.
//!
//! Before 3 March 2025 (§ 17 fourth paragraph then) police followed their tariff, too.
//! A case worker judges all of it.

use crate::{
    case::{Right, TripCase},
    decision::{At, Basis, Decision, Used, Verdict},
    facts::{Escort, FactName, LostIncome, Qualified},
    ledger::Ledger,
    rule::RuleId,
    rules::p14_injury_income::by_the_hour,
};

/// What is known of a qualified escort's costs.
pub(super) fn costs(
    case: &TripCase<'_>,
    escort: &Escort,
    at: At,
    right: Right,
    decision: &mut Decision,
) -> Right {
    let qualified = escort.qualified.or_usual(Qualified::None);
    if qualified.value() == Some(Qualified::None) {
        return Right::Yes;
    }
    let used = Used::one(FactName::EscortQualified, qualified.source());
    let (mut steps, certain, pending) = decision.parts();
    let mut ledger = Ledger::new(certain, pending, right);
    if let Some(paid) = escort.tickets.value() {
        let used = used.and(FactName::EscortTickets, escort.tickets.source());
        let due = Right::Judged;
        ledger.add(at, RuleId::R18a_1, due, paid, Basis::Tickets, used);
    }
    let used = used.and(FactName::EscortIncome, escort.income.source());
    let police_hour = case
        .day
        .and_then(|day| case.regulations.police_hour_on(day));
    let income = match (qualified.value(), escort.income.value()) {
        (Some(Qualified::HomeCare), Some(_)) => Verdict::Fails,
        (Some(Qualified::Police), Some(LostIncome::Documented { minutes: count })) => {
            if let Some(rate) = police_hour {
                let amount = by_the_hour(count, rate);
                let basis = Basis::Minutes { count, rate };
                ledger.add(at, RuleId::R18a_1, Right::Judged, amount, basis, used);
            }
            Verdict::Judged
        }
        (Some(_) | None, _) => Verdict::Judged,
    };
    let minutes = match escort.income.value() {
        Some(LostIncome::Documented { minutes }) => i64::from(minutes),
        Some(LostIncome::None | LostIncome::HiredHelp { .. }) | None => 0,
    };
    steps.note(at, RuleId::R18a_1, income, used, minutes);
    Right::Judged
}

#[cfg(test)]
mod tests {
    use domain::money::Ore;

    use super::*;
    use crate::{
        decision::Outcome::{CaseWorker, Granted, NoRight},
        facts::{EscortBasis, Fact, Facts},
        rules::cases::{check, decided, pending, travel_metres, travel_on, unknown},
    };

    fn comes(facts: &mut Facts, who: Fact<Qualified>, minutes: u32) {
        facts.trips[0].escorts.push(Escort {
            basis: Fact::said(EscortBasis::Confirmed),
            qualified: who,
            income: Fact::said(LostIncome::Documented { minutes }),
            tickets: Fact::said(Ore(240_00)),
            ..Escort::default()
        });
    }

    #[test]
    fn a_qualified_escort_is_for_a_case_worker() {
        use Verdict::Judged;
        #[rustfmt::skip]
        check(&[
            ("18a-1", "nobody came along",    |_| {},                                                None,         Granted,    42_00),
            ("18a-1", "an ordinary escort",   |f| comes(f, Fact::said(Qualified::None), 0),          None,         CaseWorker, 42_00),
            ("18a-1", "a nurse",              |f| comes(f, Fact::said(Qualified::Medical), 0),       Some(Judged), CaseWorker, 42_00),
            ("18a-1", "an interpreter",       |f| comes(f, Fact::said(Qualified::Interpreter), 0),   Some(Judged), CaseWorker, 42_00),
            ("18a-1", "does not know",        |f| comes(f, unknown(), 0),                            Some(Judged), CaseWorker, 42_00),
            ("18a-1", "no right to the way",  |f| { comes(f, Fact::said(Qualified::Police), 60); travel_metres(f, 9_999); }, None, NoRight, 0),
        ]);
    }

    #[test]
    fn only_police_have_an_hourly_rate_and_home_care_gets_no_lost_income() {
        type Row = (&'static str, &'static str, Qualified, &'static str, i64);
        #[rustfmt::skip]
        let cases: [Row; 5] = [
            ("18a-1", "police before their rate",    Qualified::Police,   "2025-03-02", 240_00),
            ("18a-1", "police from 3 March 2025",    Qualified::Police,   "2025-03-03", 240_00 + 10 * 481_00),
            ("18a-1", "police, beyond eight hours",  Qualified::Police,   "2026-01-01", 240_00 + 10 * 496_00),
            ("18a-1", "a nurse has a tariff",        Qualified::Medical,  "2026-01-01", 240_00),
            ("18a-1", "municipal home care",         Qualified::HomeCare, "2026-01-01", 240_00),
        ];
        for (rule, shows, who, on, expected) in cases {
            let found = decided(|f| {
                travel_on(f, on);
                comes(f, Fact::said(who), 600);
            });
            assert_eq!(pending(&found, rule), expected, "{shows}");
        }
        let home_care = decided(|f| comes(f, Fact::said(Qualified::HomeCare), 600));
        let says = |verdict| {
            let mut steps = home_care.steps.iter();
            steps.any(|step| step.rule == RuleId::R18a_1 && step.verdict == verdict)
        };
        assert!(says(Verdict::Fails) && says(Verdict::Judged));
    }
}
