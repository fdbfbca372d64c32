//! An escort's lost income (§ 18).
//!
//! First paragraph: lost income that is documented, so much for each hour; if
//! it cannot be documented, what hired help cost, up to so much for each hour,
//! never from next of kin of the patient or the escort. Second: at most eight
//! hours of lost income for each 24 hours. Third: nothing for absence that is
//! not cut from pay.
//!
//! Guidance on the text before 3 March 2025 gave nothing to whoever received
//! benefits under folketrygdloven chapter 4 or 8; the new text dropped that.
//!
//! A case worker reads what the employer or the auditor says (§ 26). Days are
//! those from the first day of travel to the last.

use domain::money::Ore;
use regulations::{Rates, Version};

use super::p14_injury_income::by_the_hour;
use crate::{
    case::{Right, TripCase},
    decision::{At, Basis, Decision, Used, Verdict},
    facts::{Escort, FactName, LostIncome, Qualified},
    ledger::Ledger,
    rule::RuleId,
};

/// Minutes of lost income in 24 hours, at most.
const WORKING_DAY: u32 = 8 * 60;

/// Lost income of an escort who has a right to travel support.
pub(super) fn lost(
    case: &TripCase<'_>,
    escort: &Escort,
    at: At,
    right: Right,
    decision: &mut Decision,
) -> Right {
    let income = escort.income;
    let ordinary = escort.qualified.or_usual(Qualified::None).value() == Some(Qualified::None);
    let rates = case.day.and_then(|day| case.regulations.rates_on(day));
    let (Some(rates), false) = (rates, income.is_not_stated() || !ordinary) else {
        return Right::Yes;
    };
    let on_benefits = escort.on_benefits.or_usual(false);
    let used = Used::one(FactName::EscortIncome, income.source())
        .and(FactName::EscortBenefits, on_benefits.source());
    let barred = is_before_the_new_text(case) && on_benefits.value() == Some(true);
    let (rule, verdict, minutes) = match income.value() {
        Some(LostIncome::None) => (RuleId::R18_3, Verdict::Fails, 0),
        Some(LostIncome::Documented { minutes } | LostIncome::HiredHelp { minutes, .. })
            if barred =>
        {
            (RuleId::R18_4, Verdict::Fails, minutes)
        }
        Some(LostIncome::HiredHelp {
            next_of_kin: true,
            minutes,
            ..
        }) => (RuleId::R18_2, Verdict::Fails, minutes),
        Some(LostIncome::HiredHelp { minutes, .. }) => (RuleId::R18_2, Verdict::Judged, minutes),
        Some(LostIncome::Documented { minutes }) => (RuleId::R18_1, Verdict::Judged, minutes),
        None => (RuleId::R18_1, Verdict::Judged, 0),
    };
    let (mut steps, certain, pending) = decision.parts();
    let found = steps.note(at, rule, verdict, used, i64::from(minutes));
    if let (Some(income), Right::Judged) = (income.value(), found) {
        let (amount, basis) = amount(case, income, rates);
        let mut ledger = Ledger::new(certain, pending, right);
        ledger.add(at, rule, found, amount, basis, used);
    }
    found.unless_no()
}

fn is_before_the_new_text(case: &TripCase<'_>) -> bool {
    let version = case.day.map(|day| case.regulations.version_on(day));
    version.is_some_and(|version| version < Version::V2)
}

/// What a case worker may grant.
fn amount(case: &TripCase<'_>, income: LostIncome, rates: &Rates) -> (Ore, Basis) {
    match income {
        LostIncome::None => (
            Ore(0),
            Basis::Minutes {
                count: 0,
                rate: Ore(0),
            },
        ),
        LostIncome::Documented { minutes } => {
            let count = minutes.min(WORKING_DAY.saturating_mul(case.days()));
            let rate = rates.escort_income_hour;
            (by_the_hour(count, rate), Basis::Minutes { count, rate })
        }
        LostIncome::HiredHelp { minutes, paid, .. } => {
            let (count, rate) = (minutes, rates.hired_help_hour);
            let most = by_the_hour(count, rate);
            (paid.min(most), Basis::Minutes { count, rate })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome::{CaseWorker, Granted, NoRight},
        facts::{EscortBasis, Fact, Facts},
        rules::cases::{check, day, decided, pending, travel_metres, travel_on, unknown},
    };

    use Verdict::{Fails, Judged};

    fn loses(facts: &mut Facts, income: Fact<LostIncome>) -> &mut Escort {
        facts.trips[0].escorts.push(Escort {
            basis: Fact::said(EscortBasis::Confirmed),
            income,
            ..Escort::default()
        });
        facts.trips[0].escorts.last_mut().unwrap()
    }

    fn documented(facts: &mut Facts, minutes: u32) -> &mut Escort {
        loses(facts, Fact::said(LostIncome::Documented { minutes }))
    }

    fn hires(facts: &mut Facts, minutes: u32, kroner: i64, next_of_kin: bool) {
        let paid = Ore(kroner * 100);
        let help = LostIncome::HiredHelp {
            minutes,
            paid,
            next_of_kin,
        };
        loses(facts, Fact::said(help));
    }

    fn on_benefits(facts: &mut Facts, on: &str, receives: Fact<bool>) {
        travel_on(facts, on);
        documented(facts, 60).on_benefits = receives;
    }

    #[test]
    fn lost_income_is_for_a_case_worker() {
        const YES: Fact<bool> = Fact::said(true);
        #[rustfmt::skip]
        check(&[
            ("18-1", "nothing said",              |f| { loses(f, Fact::NotStated); },               None,         Granted,    42_00),
            ("18-1", "documented",                |f| { documented(f, 480); },                      Some(Judged), CaseWorker, 42_00),
            ("18-1", "does not know",             |f| { loses(f, unknown()); },                     Some(Judged), CaseWorker, 42_00),
            ("18-1", "no escort is needed",       |f| documented(f, 480).basis = Fact::said(EscortBasis::NotConfirmed), None, Granted, 42_00),
            ("18-1", "no right to the way",       |f| { documented(f, 480); travel_metres(f, 9_999); }, None,     NoRight,    0),
            ("18-2", "hired help",                |f| hires(f, 60, 100, false),                     Some(Judged), CaseWorker, 42_00),
            ("18-2", "hired next of kin",         |f| hires(f, 60, 100, true),                      Some(Fails),  Granted,    42_00),
            ("18-3", "pay is not cut",            |f| { loses(f, Fact::said(LostIncome::None)); },  Some(Fails),  Granted,    42_00),
            ("18-3", "pay is cut",                |f| { documented(f, 480); },                      None,         CaseWorker, 42_00),
            ("18-4", "on benefits, 2 March 2025", |f| on_benefits(f, "2025-03-02", YES),            Some(Fails),  CaseWorker, 30_00),
            ("18-4", "on benefits, 3 March 2025", |f| on_benefits(f, "2025-03-03", YES),            None,         CaseWorker, 30_00),
            ("18-4", "not on benefits",           |f| on_benefits(f, "2025-03-02", Fact::said(false)), None,      CaseWorker, 30_00),
        ]);
        assert_eq!(
            pending(&decided(|f| on_benefits(f, "2025-03-02", YES)), "18-1"),
            0
        );
    }

    #[test]
    fn it_is_paid_by_the_hour() {
        type Row = (&'static str, &'static str, fn(&mut Facts), i64);
        #[rustfmt::skip]
        let cases: [Row; 7] = [
            ("18-1", "an hour of 2026",                |f| { documented(f, 60); },  172_00),
            ("18-1", "eight hours",                    |f| { documented(f, 480); }, 8 * 172_00),
            ("18-1", "a minute more than eight hours", |f| { documented(f, 481); }, 8 * 172_00),
            ("18-1", "eight hours on each of two days", |f| {
                documented(f, 5_000);
                f.trips[0].legs[1].date = Fact::said(day("2026-02-11"));
            }, 16 * 172_00),
            ("18-1", "an hour of 2024", |f| { documented(f, 60); travel_on(f, "2024-02-13"); }, 160_00),
            ("18-2", "help for what it cost",          |f| hires(f, 120, 113, false), 113_00),
            ("18-2", "help up to the cap",             |f| hires(f, 120, 115, false), 2 * 57_00),
        ];
        for (rule, shows, change, expected) in cases {
            assert_eq!(pending(&decided(change), rule), expected, "{shows}");
        }
    }
}
