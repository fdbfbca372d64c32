//! A new year of rates is a change of data and of nothing else.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::borrow::Cow;

use domain::money::Ore;
use entitlement::{
    Decision, RuleId, answer_by, decide, decide_by,
    decision::{Basis, Outcome, Verdict},
    samples::hospital_by_car,
};
use regulations::{Regulations, load::Texts};

/// The rates of a year that nobody has adopted yet: made up.
const NEXT_YEAR: &str = r#"
[[rates]]
counts_from = 2027-01-01
counts_to = 2027-12-31
act = "FOR-2026-12-15-9999"
status = "VERIFIED"
source = "made up for this test"
km = "3.30 kr/km"
copayment = "178 kr/direction"
free_choice_copayment = "400 kr/direction"
copayment_act = "FOR-2026-12-15-9999"
food = "290 kr/24h"
lodging = "750 kr/24h"
escort_income_hour = "177 kr/h"
hired_help_hour = "58 kr/h"
injury_hour = "90 kr/h"
injury_day = "475 kr/day"
"#;

fn with_next_year() -> Regulations {
    let mut texts = Texts::shipped();
    texts.rates = Cow::Owned(format!("{}{NEXT_YEAR}", texts.rates));
    texts.load().unwrap()
}

fn kilometre_rates(decision: &Decision) -> Vec<Ore> {
    let lines = decision.lines.iter().chain(&decision.pending);
    let rate = |basis| {
        let Basis::Kilometres { rate, .. } = basis else {
            return None;
        };
        Some(rate)
    };
    lines.filter_map(|line| rate(line.basis)).collect()
}

#[test]
fn with_one_more_row_the_new_year_is_decided() {
    let facts = hospital_by_car("2027-02-10", 60_000);
    let decision = decide_by(&with_next_year(), &facts);
    assert_eq!(decision.outcome, Outcome::Granted, "{decision:#?}");
    // 60.0 km at 3.30 are 198.00 each way, less 178.00.
    assert_eq!(decision.net, Ore(40_00));
    assert_eq!(kilometre_rates(&decision), [Ore(3_30), Ore(3_30)]);
}

#[test]
fn without_that_row_the_new_year_is_not_decided_and_no_old_rate_is_used() {
    let facts = hospital_by_car("2027-02-10", 60_000);
    for decision in [
        decide(&facts),
        answer_by(Regulations::current(), &facts).decision,
    ] {
        assert_eq!(decision.outcome, Outcome::CaseWorker);
        assert_eq!(decision.net, Ore(0));
        assert!(kilometre_rates(&decision).is_empty());
        let says = |step: &&entitlement::decision::Step| step.rule == RuleId::R0_2;
        let step = decision.steps.iter().find(says).unwrap();
        assert_eq!(step.verdict, Verdict::Judged);
    }
}

#[test]
fn a_trip_over_new_year_uses_the_rates_of_each_day() {
    let mut facts = hospital_by_car("2026-12-31", 60_000);
    facts.claimed_on = entitlement::samples::day("2027-01-10");
    facts.trips[0].legs[1].date =
        entitlement::facts::Fact::said(entitlement::samples::day("2027-01-01"));
    let with = decide_by(&with_next_year(), &facts);
    // 192.00 − 171.00 and 198.00 − 178.00.
    assert_eq!(
        (with.outcome, with.net),
        (Outcome::Granted, Ore(21_00 + 20_00))
    );
    let without = decide(&facts);
    assert_eq!(
        (without.outcome, without.net),
        (Outcome::CaseWorker, Ore(21_00))
    );
}

#[test]
fn what_was_decided_before_stays_as_it_was() {
    for on in ["2026-12-31", "2025-03-03", "2025-03-02", "2016-10-01"] {
        let facts = hospital_by_car(on, 73_000);
        assert_eq!(decide_by(&with_next_year(), &facts), decide(&facts), "{on}");
    }
}
