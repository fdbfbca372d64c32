//! Income lost by an occupational injury (§ 14).
//!
//! First paragraph: a patient with an occupational injury gets lost income
//! where it is documented that they would have worked. Second: so much for each
//! hour and at most so much for each day; nothing for an absence below two
//! hours. Fourth: disability benefit for the injury is not deducted.
//!
//! The paragraph asks for a necessary trip and not for a right to travel
//! support: a short trip (§ 8) counts. A case worker reads the documents (§ 26)
//! and the third paragraph, income of one's own business. Days are those from
//! the first day of travel to the last.

use domain::money::Ore;

use crate::{
    case::{Right, Steps, TripCase},
    decision::{Basis, Decision, Used, Verdict},
    facts::{Fact, FactName, InjuryLoss},
    ledger::Ledger,
    rule::RuleId,
};

/// Minutes: an absence below this gives nothing.
const SHORTEST: u32 = 120;

/// Lost income, where the trip was a necessary one.
pub(crate) fn lost(case: &TripCase<'_>, necessary: Right, decision: &mut Decision) -> Right {
    if necessary == Right::No {
        return Right::Yes;
    }
    let fact = case.trip.treatment.injury;
    let used = Used::one(FactName::Injury, fact.source());
    let (mut steps, certain, pending) = decision.parts();
    let loss = match fact {
        Fact::NotStated => return Right::Yes,
        Fact::Unknown(_) => {
            return steps.note(case.at, RuleId::R14_1, Verdict::Judged, used, 0);
        }
        Fact::Stated(loss, _) => loss,
    };
    let found = judged(case, loss, used, &mut steps);
    let Some(rates) = case.day.and_then(|day| case.regulations.rates_on(day)) else {
        return found.unless_no();
    };
    let days = i64::from(case.days());
    let by_hour = by_the_hour(loss.minutes, rates.injury_hour);
    let most = Ore(days * rates.injury_day.0);
    let basis = if by_hour <= most {
        let (count, rate) = (loss.minutes, rates.injury_hour);
        Basis::Minutes { count, rate }
    } else {
        let (count, rate) = (case.days(), rates.injury_day);
        Basis::Days { count, rate }
    };
    let mut ledger = Ledger::new(certain, pending, necessary);
    let amount = by_hour.min(most);
    ledger.add(case.at, RuleId::R14_1, found, amount, basis, used);
    found.unless_no()
}

fn judged(case: &TripCase<'_>, loss: InjuryLoss, used: Used, steps: &mut Steps<'_>) -> Right {
    let verdict = if loss.documented && loss.minutes >= SHORTEST {
        Verdict::Judged
    } else {
        Verdict::Fails
    };
    let minutes = i64::from(loss.minutes);
    let found = steps.note(case.at, RuleId::R14_1, verdict, used, minutes);
    if found != Right::No {
        steps.note(case.at, RuleId::R14_2, Verdict::Told, used, 0);
    }
    found
}

/// Minutes at an hourly rate, half an øre up.
pub(super) fn by_the_hour(minutes: u32, rate: Ore) -> Ore {
    Ore((i64::from(minutes) * rate.0 + 30) / 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome::{CaseWorker, Granted, NoRight},
        facts::Facts,
        rules::cases::{
            check, day, decided, pending, travel_metres, travel_on, treatment, unknown,
        },
    };

    fn loses(facts: &mut Facts, minutes: u32) {
        treatment(facts).injury = Fact::said(InjuryLoss {
            minutes,
            documented: true,
        });
    }

    #[test]
    fn lost_income_is_for_a_case_worker_from_two_hours_on() {
        use Verdict::{Fails, Judged, Told};
        #[rustfmt::skip]
        check(&[
            ("14-1", "nothing lost",            |_| {},                                   None,         Granted,    42_00),
            ("14-1", "two hours to the minute", |f| loses(f, 120),                        Some(Judged), CaseWorker, 42_00),
            ("14-1", "a minute less",           |f| loses(f, 119),                        Some(Fails),  Granted,    42_00),
            ("14-1", "does not know",           |f| treatment(f).injury = unknown(),      Some(Judged), CaseWorker, 42_00),
            ("14-1", "nothing documented", |f| treatment(f).injury = Fact::said(InjuryLoss { minutes: 480, documented: false }),
                                                                                          Some(Fails),  Granted,    42_00),
            ("14-1", "a short trip counts",     |f| { travel_metres(f, 9_900); loses(f, 120); }, Some(Judged), CaseWorker, 0),
            ("14-1", "a trip that is not covered", |f| { treatment(f).covered_otherwise = Fact::said(true); loses(f, 120); },
                                                                                          None,         NoRight,    0),
            ("14-2", "disability benefit stays", |f| loses(f, 120),                       Some(Told),   CaseWorker, 42_00),
            ("14-2", "nothing to deduct from",   |f| loses(f, 119),                       None,         Granted,    42_00),
        ]);
    }

    #[test]
    fn it_is_paid_by_the_hour_up_to_so_much_a_day() {
        type Row = (&'static str, &'static str, fn(&mut Facts), i64);
        #[rustfmt::skip]
        let cases: [Row; 6] = [
            ("14-1", "two hours of 2026",         |f| loses(f, 120), 2 * 88_00),
            ("14-1", "a minute, half an øre up",  |f| loses(f, 121), 177_47),
            ("14-1", "the last minute below the cap", |f| loses(f, 314), 460_53),
            ("14-1", "the day's cap",             |f| loses(f, 315), 461_00),
            ("14-1", "two days, two caps", |f| {
                f.trips[0].legs[1].date = Fact::said(day("2026-02-11"));
                loses(f, 5_000);
            }, 2 * 461_00),
            ("14-1", "the rate of 2024", |f| { travel_on(f, "2024-02-13"); loses(f, 120); }, 2 * 82_00),
        ];
        for (rule, shows, change, expected) in cases {
            assert_eq!(pending(&decided(change), rule), expected, "{shows}");
        }
    }
}
