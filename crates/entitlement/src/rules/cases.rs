//! Tables of cases: the ordinary trip, what a case changes in it, and what the rule then says.
//!
//! Every table names the rule in its first column, as a literal (`"8-1"`): a
//! test reads the tables and compares them with the rules there are.

use chrono::NaiveDate;
use domain::{county::County, money::Ore};

use crate::{
    decide,
    decision::{Decision, Outcome, Verdict},
    facts::{
        Age, Direction, Fact, Facts, Handling, Leg, Metres, Mode, Patient, Source, Stay, Treatment,
        TreatmentKind, Trip,
    },
    rule::RuleId,
};

/// One row: the rule, what the row shows, what differs from the ordinary trip,
/// what the rule says (none where it is not in play), the kind of answer, and
/// the certain sum in øre.
pub(crate) type Case = (
    &'static str,
    &'static str,
    fn(&mut Facts),
    Option<Verdict>,
    Outcome,
    i64,
);

/// An adult's trip by own car to a hospital in the home region and back,
/// 60.0 km each way on 2026-02-10, claimed on 2026-02-12: 42.00 kr.
pub(crate) fn ordinary() -> Facts {
    Facts {
        claimed_on: day("2026-02-12"),
        claimant: Fact::NotStated,
        handling: Handling::default(),
        patient: Patient {
            age: Fact::said(Age::BornOn(day("1980-06-15"))),
            ..Patient::default()
        },
        trips: vec![ordinary_trip()],
    }
}

/// The trip of [`ordinary`].
pub(crate) fn ordinary_trip() -> Trip {
    Trip {
        treatment: Treatment {
            kind: Fact::said(TreatmentKind::Specialist),
            home_county: Fact::said(County::Innlandet),
            place_county: Fact::said(County::Oslo),
            ..Treatment::default()
        },
        legs: vec![ordinary_leg(Direction::Out), ordinary_leg(Direction::Home)],
        escorts: Vec::new(),
        stay: Stay::default(),
    }
}

/// One direction of [`ordinary`].
pub(crate) fn ordinary_leg(direction: Direction) -> Leg {
    Leg {
        date: Fact::said(day("2026-02-10")),
        direction,
        mode: Fact::said(Mode::Car),
        distance: Fact::said(Metres(60_000)),
        ..Leg::default()
    }
}

/// A day as `2026-02-10`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What somebody was asked and does not know.
pub(crate) const fn unknown<T>() -> Fact<T> {
    Fact::Unknown(Source::Patient)
}

/// What the first trip is for.
pub(crate) fn treatment(facts: &mut Facts) -> &mut Treatment {
    &mut facts.trips[0].treatment
}

/// Every leg of the first trip.
pub(crate) fn each_leg(facts: &mut Facts, change: impl Fn(&mut Leg)) {
    facts.trips[0].legs.iter_mut().for_each(change);
}

/// Travels the first trip on this day, and claims two days later.
pub(crate) fn travel_on(facts: &mut Facts, on: &str) {
    let on = day(on);
    each_leg(facts, |leg| leg.date = Fact::said(on));
    facts.claimed_on = on + chrono::Days::new(2);
}

/// As many metres each way.
pub(crate) fn travel_metres(facts: &mut Facts, metres: u32) {
    each_leg(facts, |leg| leg.distance = Fact::said(Metres(metres)));
}

/// The ordinary trip with one change, decided.
pub(crate) fn decided(change: impl FnOnce(&mut Facts)) -> Decision {
    let mut facts = ordinary();
    change(&mut facts);
    decide(&facts)
}

/// What a rule says first.
pub(crate) fn verdict(decision: &Decision, rule: &str) -> Option<Verdict> {
    let rule = known(rule);
    let mut steps = decision.steps.iter();
    steps.find(|step| step.rule == rule).map(|s| s.verdict)
}

/// The figure that decided where a rule speaks first.
pub(crate) fn figure(decision: &Decision, rule: &str) -> Option<i64> {
    let rule = known(rule);
    let mut steps = decision.steps.iter();
    steps.find(|step| step.rule == rule).map(|s| s.figure)
}

/// What a rule gives for certain, in øre.
pub(crate) fn sure(decision: &Decision, rule: &str) -> i64 {
    sum(&decision.lines, known(rule))
}

/// What a rule may give on top, in øre.
pub(crate) fn pending(decision: &Decision, rule: &str) -> i64 {
    sum(&decision.pending, known(rule))
}

/// Decides every row and compares; all rows that differ are told at once.
pub(crate) fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for &(rule, shows, change, says, outcome, net) in cases {
        let decision = decided(change);
        let found = (verdict(&decision, rule), decision.outcome, decision.net);
        if found != (says, outcome, Ore(net)) {
            wrong.push(format!(
                "{rule}, {shows}: {found:?}, not {:?}; {:#?}",
                (says, outcome, Ore(net)),
                decision
                    .steps
                    .iter()
                    .map(|step| (step.rule.id(), step.verdict, step.figure))
                    .collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn sum(lines: &[crate::decision::Line], rule: RuleId) -> i64 {
    let of_rule = lines.iter().filter(|line| line.rule == rule);
    of_rule.map(|line| line.amount.0).sum()
}

fn known(id: &str) -> RuleId {
    let mut all = RuleId::ALL.iter().copied();
    all.find(|rule| rule.id() == id)
        .unwrap_or_else(|| panic!("no rule is called {id}"))
}

#[test]
fn the_ordinary_trip_gives_what_three_programs_must_agree_on() {
    use Outcome::{Granted, NoRight};
    #[rustfmt::skip]
    check(&[
        ("21-1", "60.0 km each way", |_| {},                     Some(Verdict::Holds), Granted, 42_00),
        ("8-1",  "9.9 km each way",  |f| travel_metres(f, 9_900), Some(Verdict::Fails), NoRight, 0),
    ]);
}
