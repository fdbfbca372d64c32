//! What an escort is asked, and what comes of it.

use domain::money::Ore;
use entitlement::{
    RuleId,
    decision::{Decision, Outcome, Verdict, Who},
};
use questions::{Given, facts};

use crate::answering::*;

fn minutes(minutes: u32) -> Given {
    Given::Minutes(minutes)
}

/// An adult's escort, whom the provider has confirmed, and of whom this is said.
fn accompanied(more: &[&str], said: &[(&str, Given)]) -> (Decision, Vec<String>) {
    let mut named = vec![
        ("escorts.1", chosen("one")),
        ("escort-basis.1.1", chosen("confirmed")),
        ("escort-more.1.1", ticked(more)),
    ];
    named.extend(said.iter().cloned());
    let answers = answered(&named);
    let decision = entitlement::decide(&facts(&answers, day(TODAY)));
    (decision, names(&answers))
}

fn has(decision: &Decision, rule: RuleId, verdict: Verdict) -> bool {
    let mut steps = decision.steps.iter();
    steps.any(|step| (step.rule, step.verdict) == (rule, verdict))
}

#[test]
fn an_escort_who_was_away_for_long_is_asked_about_it_and_gets_food() {
    let asked = |more: &[&str]| {
        let (_, asked) = accompanied(more, &[]);
        asked.contains(&"escort-time-away.1.1".to_owned())
    };
    assert!(asked(&["long_away"]));
    assert!(!asked(&["own_way", "lost_income"]));
    // 42 kr for the way, and 284 kr for food from a minute over twelve hours on.
    for (away, net) in [(720, 4_200), (721, 32_600)] {
        let said = [("escort-time-away.1.1", minutes(away))];
        let (decision, _) = accompanied(&["long_away"], &said);
        assert_eq!(
            (decision.outcome, decision.net),
            (Outcome::Granted, Ore(net)),
            "{away}"
        );
        let of_escort = decision
            .lines
            .iter()
            .filter(|line| line.at.who == Who::Escort(0));
        assert_eq!(
            of_escort.map(|line| line.amount.0).sum::<i64>(),
            net - 4_200
        );
    }
}

#[test]
fn an_escort_is_paid_for_nights_by_the_patients_rules() {
    #[rustfmt::skip]
    let cases = [
        // reason             receipt  certain sum
        ("health_documented", true,    4_200 + 28_400 + 73_400),
        ("health_documented", false,   4_200 + 28_400),
        ("traffic",           true,    4_200 + 28_400),
        ("treatment",         true,    4_200 + 28_400),
    ];
    for (reason, receipt, net) in cases {
        let said = [
            ("escort-time-away.1.1", minutes(900)),
            ("escort-stay-more.1.1", ticked(&["paid"])),
            ("escort-lodging-cost.1.1", costs(100_000, 0, Some(receipt))),
            ("escort-lodging-reason.1.1", chosen(reason)),
        ];
        let (decision, asked) = accompanied(&["long_away"], &said);
        assert_eq!(decision.net, Ore(net), "{reason}, {receipt}");
        assert!(!asked.contains(&"escort-visitor-levy.1.1".to_owned()));
    }
}

#[test]
fn the_visitor_levy_of_an_escort_is_asked_from_2027_on() {
    for (date, is_asked) in [("2026-12-31", false), ("2027-01-01", true)] {
        let said = [
            ("date.1.1", Given::Day(day(date))),
            ("escort-stay-more.1.1", ticked(&["paid"])),
        ];
        let (_, asked) = accompanied(&["long_away"], &said);
        let levy = "escort-visitor-levy.1.1".to_owned();
        assert_eq!(asked.contains(&levy), is_asked, "{date}");
    }
}

#[test]
fn what_a_public_body_paid_for_an_escort_is_judged() {
    let (decision, _) = accompanied(&["paid_by_public_body"], &[]);
    assert_eq!(decision.outcome, Outcome::CaseWorker);
    assert!(has(&decision, RuleId::R27_1, Verdict::Judged));
    let (decision, _) = accompanied(&[], &[]);
    assert_eq!(decision.outcome, Outcome::Granted);
}

#[test]
fn an_escort_can_have_stayed_where_there_was_a_night() {
    let over_night = [
        ("way-home.1", chosen("different")),
        ("date.1.2", Given::Day(day("2026-02-11"))),
    ];
    let (decision, _) = accompanied(&["stayed"], &over_night);
    assert!(has(&decision, RuleId::R11_2, Verdict::Judged));
    let offered = |said: &[(&str, Given)]| {
        let mut named = vec![("escorts.1", chosen("one"))];
        named.extend(said.iter().cloned());
        let answers = answered(&named);
        let all = questions::questions(&answers, day(TODAY));
        let more = all
            .into_iter()
            .find(|one| one.asked.written() == "escort-more.1.1");
        more.unwrap().form.options().contains(&"stayed")
    };
    assert!(offered(&over_night));
    assert!(!offered(&[]));
}

#[test]
fn benefits_are_asked_of_lost_income_by_the_text_that_barred_it() {
    #[rustfmt::skip]
    let cases = [
        // day of travel  income       is asked  what is found
        ("2025-03-02", "documented", true,  RuleId::R18_4),
        ("2025-03-03", "documented", false, RuleId::R18_1),
        ("2025-03-02", "none",       false, RuleId::R18_3),
    ];
    for (date, income, is_asked, rule) in cases {
        let said = [
            ("date.1.1", Given::Day(day(date))),
            ("late", chosen("not_able")),
            ("escort-income.1.1", chosen(income)),
            ("escort-benefits.1.1", Given::Yes),
        ];
        let (decision, asked) = accompanied(&["lost_income"], &said);
        let benefits = "escort-benefits.1.1".to_owned();
        assert_eq!(asked.contains(&benefits), is_asked, "{date}, {income}");
        assert!(
            decision.steps.iter().any(|step| step.rule == rule),
            "{date}, {income}"
        );
    }
}
