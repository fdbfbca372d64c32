//! An answer is always given, and survives being written down.

use entitlement::{Answer, Decision, Facts, answer, decide, samples};
use proptest::prelude::*;

/// Claims of any bytes.
pub fn claims() -> impl Strategy<Value = Facts> {
    prop::collection::vec(any::<u8>(), 0..500).prop_map(|bytes| samples::facts(&bytes))
}

/// As many cases, or as `PROPTEST_CASES` says if that is more.
pub fn at_least(cases: u32) -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig {
        cases: config.cases.max(cases),
        ..config
    }
}

proptest! {
    #![proptest_config(at_least(1_000))]

    #[test]
    fn every_claim_gets_an_answer(facts in claims()) {
        let answer = answer(&facts);
        prop_assert_eq!(&answer.decision, &decide(&facts));
    }

    #[test]
    fn facts_and_answers_come_back_from_json(facts in claims()) {
        let json = serde_json::to_string(&facts).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Facts>(&json).unwrap(), &facts);
        let answer = answer(&facts);
        let json = serde_json::to_string(&answer).unwrap();
        prop_assert_eq!(serde_json::from_str::<Answer>(&json).unwrap(), answer);
    }

    #[test]
    fn a_decision_that_is_used_again_keeps_nothing(first in claims(), second in claims()) {
        let mut again = decide(&first);
        entitlement::decide_into(regulations::Regulations::current(), &second, &mut again);
        prop_assert_eq!(again, decide(&second));
    }
}

#[test]
fn a_claim_without_trips_is_no_grant() {
    let mut facts = samples::hospital_by_car("2026-02-10", 60_000);
    facts.trips.clear();
    let decision: Decision = decide(&facts);
    assert_ne!(decision.outcome, entitlement::decision::Outcome::Granted);
    assert_eq!(decision.net.0, 0);
}
