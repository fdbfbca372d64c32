//! What is not known is never guessed.

use domain::money::Ore;
use entitlement::{
    Decision, Facts, decide,
    decision::{Line, Outcome, Use},
    facts::{Fact, Flight, Source},
    samples::hospital_by_car,
};
use proptest::prelude::*;

use crate::{
    slots::{Slot, all, everything, several_ways},
    whole::{at_least, claims},
};

/// Claims in which every fact has a place.
fn ordinary() -> [Facts; 4] {
    let far = hospital_by_car("2026-02-10", 350_000);
    let long_ago = hospital_by_car("2019-05-20", 60_000);
    [everything(), several_ways(), far, long_ago]
}

/// The certain sum may not be more than what any known value would give, and
/// no grant may turn out to be none.
fn is_not_guessed(slot: &Slot, facts: &Facts) -> Result<(), String> {
    let Some(unknown) = slot.unknown(facts) else {
        return Ok(());
    };
    let unknown = decide(&unknown);
    for (value, known) in slot.each_known(facts) {
        let known = decide(&known);
        let more = unknown.net > known.net;
        let contradicted = unknown.outcome == Outcome::Granted
            && matches!(known.outcome, Outcome::NoRight | Outcome::NothingToPay);
        if more || contradicted {
            let (path, unknown, known) = (slot.path, short(&unknown), short(&known));
            return Err(format!("{path}: unknown {unknown}, {value} {known}"));
        }
    }
    Ok(())
}

/// A fact that nobody was asked for is either taken as usual, and the answer
/// says so, or the answer is not more certain than with any known value.
fn rests_on_what_it_takes(slot: &Slot, facts: &Facts) -> Result<(), String> {
    let Some(not_stated) = slot.not_stated(facts) else {
        return Ok(());
    };
    if is_said_by_another(slot, facts) {
        return Ok(());
    }
    let taken = decide(&not_stated);
    let says_so = taken.rests_on().iter().any(|used| is_assumed(used, slot));
    for (value, known) in slot.each_known(facts) {
        let known = decide(&known);
        if taken.net > known.net && !says_so {
            let (path, taken, known) = (slot.path, short(&taken), short(&known));
            return Err(format!("{path}: not stated {taken}, {value} {known}"));
        }
    }
    Ok(())
}

/// The municipality says the county as well: nothing is taken for usual then.
fn is_said_by_another(slot: &Slot, facts: &Facts) -> bool {
    let municipality = facts.patient.municipality.value();
    slot.name == "home_county" && municipality.is_some_and(|home| home.county().is_some())
}

fn is_assumed(used: &Use, slot: &Slot) -> bool {
    let name = serde_json::to_value(used.fact).unwrap();
    used.said_by == Source::Assumed && name == slot.name
}

/// The answer in a line.
pub fn short(decision: &Decision) -> String {
    let steps = decision.steps.iter();
    let steps: Vec<_> = steps
        .map(|step| format!("{} {:?}", step.rule.id(), step.verdict))
        .collect();
    let lines = |lines: &[Line]| -> Vec<_> {
        let lines = lines.iter();
        lines
            .map(|line| format!("{} {} {:?}", line.rule.id(), line.amount.0, line.at.who))
            .collect()
    };
    let (sure, pending) = (lines(&decision.lines), lines(&decision.pending));
    format!(
        "{:?} {} = {sure:?} + {pending:?} {steps:?}",
        decision.outcome, decision.net.0
    )
}

#[test]
fn no_fact_of_an_ordinary_claim_is_guessed() {
    let slots = all();
    let found: Vec<_> = ordinary()
        .iter()
        .flat_map(|facts| slots.iter().map(move |slot| (slot, facts)))
        .filter_map(|(slot, facts)| is_not_guessed(slot, facts).err())
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_answer_names_what_was_taken_as_usual() {
    let slots = all();
    let found: Vec<_> = ordinary()
        .iter()
        .flat_map(|facts| slots.iter().map(move |slot| (slot, facts)))
        .filter_map(|(slot, facts)| rests_on_what_it_takes(slot, facts).err())
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_fact_has_a_place_in_a_claim() {
    let places = ordinary();
    for slot in all() {
        let has_place = |facts: &Facts| slot.not_stated(facts).is_some();
        assert!(places.iter().any(has_place), "{}", slot.path);
        assert!(slot.known.len() > 1, "{}", slot.path);
    }
}

#[test]
fn the_county_is_taken_from_the_municipality_and_not_guessed() {
    let mut facts = hospital_by_car("2026-02-10", 60_000);
    facts.patient.municipality = Fact::said("0301".parse().unwrap());
    let slots = all();
    let county = slots
        .iter()
        .find(|slot| slot.name == "home_county")
        .unwrap();
    let decision = decide(&county.not_stated(&facts).unwrap());
    assert_eq!(decision.outcome, Outcome::Granted);
    let rests_on = decision.rests_on();
    assert!(rests_on.iter().all(|used| !is_assumed(used, county)));
    facts.patient.municipality = Fact::NotStated;
    let decision = decide(&county.not_stated(&facts).unwrap());
    assert_eq!(decision.outcome, Outcome::MissingFacts);
}

#[test]
fn who_ordered_a_long_flight_is_taken_for_usual_and_said_so() {
    let mut facts = hospital_by_car("2026-02-10", 300_001);
    let leg = &mut facts.trips[0].legs[0];
    leg.flight = Some(Flight::default());
    leg.cheapest_fare = Fact::said(Ore(90_000));
    for slot in &all() {
        assert_eq!(
            rests_on_what_it_takes(slot, &facts),
            Ok(()),
            "{}",
            slot.path
        );
    }
}

proptest! {
    #![proptest_config(at_least(1_500))]

    #[test]
    fn no_fact_of_any_claim_is_guessed(facts in claims(), slot: prop::sample::Index) {
        let slots = all();
        let slot = slot.get(&slots);
        is_not_guessed(slot, &facts).map_err(TestCaseError::fail)?;
        rests_on_what_it_takes(slot, &facts).map_err(TestCaseError::fail)?;
    }
}
