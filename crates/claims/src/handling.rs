//! Who answers a claim.

use std::collections::BTreeSet;

use entitlement::{
    Decision,
    decision::{Document, DocumentKind, Outcome, Step, Verdict},
    facts::{Claimant, Fact, FactName, Facts, Source},
    rule::RuleId,
};
use serde::{Deserialize, Serialize};

use crate::attachment::Shows;

/// Who answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handling {
    /// The service, at once: nothing is left to judge.
    AtOnce,
    /// A case worker.
    ByCaseWorker {
        /// Why, each once.
        because: Vec<Because>,
    },
}

/// Why a case worker answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// The regulation leaves something to judgement (*skjønn*), by this rule.
    Judgement(RuleId),
    /// A fact is missing that the claimant does not know.
    Unknown(RuleId),
    /// The claimant does not want a program to decide.
    OptedOut,
    /// A document is missing.
    Missing(DocumentKind),
}

/// What everybody knows of their own trip. Nobody can decide without it.
const MUST_BE_SAID: [FactName; 5] = [
    FactName::Date,
    FactName::Mode,
    FactName::Distance,
    FactName::Kind,
    FactName::Age,
];

/// Whether a claim that is decided so lacks something that the claimant was never asked
/// and that nobody can decide without. What they were asked and do not know is no lack:
/// a case worker finds it out.
pub fn is_incomplete(facts: &Facts, decision: &Decision) -> bool {
    let lacks = |step: &Step| {
        step.verdict == Verdict::Missing
            && step.used.iter().next().is_some_and(|first| {
                first.said_by == Source::Assumed && MUST_BE_SAID.contains(&first.fact)
            })
    };
    facts.trips.iter().any(|trip| trip.legs.is_empty()) || decision.steps.iter().any(lacks)
}

/// Who answers a claim that is decided so, with files enclosed that show these documents. A
/// document of one trip does not do for another.
pub fn handling(facts: &Facts, decision: &Decision, enclosed: &BTreeSet<Shows>) -> Handling {
    let mut because = BTreeSet::new();
    if facts.handling.opted_out == Fact::said(true) {
        because.insert(Because::OptedOut);
    }
    if matches!(
        decision.outcome,
        Outcome::CaseWorker | Outcome::MissingFacts
    ) {
        because.extend(decision.steps.iter().filter_map(|step| match step.verdict {
            Verdict::Judged => Some(Because::Judgement(step.rule)),
            Verdict::Missing => Some(Because::Unknown(step.rule)),
            Verdict::Holds | Verdict::Fails | Verdict::Told => None,
        }));
    }
    // Whom an escort went with no register says here, nor what was paid to that person.
    if facts.claimant.value() == Some(Claimant::Escort) {
        because.insert(Because::Unknown(RuleId::R17_1));
    }
    if decision.outcome != Outcome::NoRight {
        let is_missing = |document: &&Document| {
            let Document {
                trip,
                kind,
                rule: _,
            } = **document;
            !enclosed.contains(&Shows { kind, trip })
        };
        let missing = decision.documents.iter().filter(is_missing);
        because.extend(missing.map(|document| Because::Missing(document.kind)));
    }
    if because.is_empty() {
        Handling::AtOnce
    } else {
        Handling::ByCaseWorker {
            because: because.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests;
