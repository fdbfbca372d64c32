//! What stands around the sum and its reasons.

use entitlement::{
    Change, Decision, RuleId, TowardCap, WhatIf,
    decision::{Deadlines, Document, DocumentKind, Doubt, Outcome, Step, Use},
    facts::{CostKind, FactName, Source},
    rule::Standing,
};

use super::{DocumentWords, WhatIfWords, again, kept, money, names, reason};
use crate::{DayStyle, Localized, Localizer, Value};

/// What the answer means, what is certain in any case, and what it may come to.
pub(super) fn means(words: &Localizer, decision: &Decision) -> Vec<Localized> {
    let id = names::outcome(decision.outcome);
    let mut means = Vec::with_capacity(3);
    means.extend(words.part(id, "means", &[]));
    if matches!(
        decision.outcome,
        Outcome::CaseWorker | Outcome::MissingFacts
    ) {
        if decision.net.0 > 0 {
            means.extend(words.part(id, "sure", &[("amount", money(decision.net))]));
        }
        let best = decision.at_best();
        if best > decision.net {
            means.extend(words.part(id, "best", &[("best", money(best))]));
        }
    }
    means
}

/// What the answer rests on: what somebody said, and what nobody was asked.
pub(super) fn rests_on(words: &Localizer, decision: &Decision) -> (Vec<Localized>, Vec<Localized>) {
    let uses = decision.rests_on();
    let (mut said, mut assumed) = (Vec::with_capacity(uses.len()), Vec::new());
    for used in &uses {
        let text = kept::said(words, *used, || with_source(words, *used));
        if used.said_by == Source::Assumed {
            assumed.push(text);
        } else {
            said.push(text);
        }
    }
    if uses.iter().any(is_own_distance) {
        said.push(words.text("answer-distance-checked", &[]));
    }
    (said, assumed)
}

/// A fact and who says it; what nobody was asked by its name alone.
fn with_source(words: &Localizer, used: Use) -> Localized {
    let fact = words.text(names::fact(used.fact), &[]);
    if used.said_by == Source::Assumed {
        return fact.capitalised();
    }
    let source = words.text(names::source(used.said_by), &[]);
    let values = [("fact", fact.text.into()), ("source", source.text.into())];
    words.text("fact-said", &values).capitalised()
}

/// The office measures the way itself, whatever the patient says.
fn is_own_distance(used: &Use) -> bool {
    used.fact == FactName::Distance && used.said_by == Source::Patient
}

/// What would change the answer.
pub(super) fn changes(
    words: &Localizer,
    decision: &Decision,
    changes: &[Change],
) -> Vec<WhatIfWords> {
    let several = again::several_trips(decision);
    let in_words = |change: &Change| {
        let question = words.text(
            names::what_if(change.what_if),
            &cost(words, cost_of(change.what_if)),
        );
        WhatIfWords {
            change: *change,
            question: match change.trip {
                Some(trip) => again::of_trip(words, several, trip, question),
                None => question,
            },
            then: words.text(
                names::then(change.outcome),
                &[("amount", money(change.net))],
            ),
        }
    };
    changes.iter().map(in_words).collect()
}

const fn cost_of(what_if: WhatIf) -> Option<CostKind> {
    match what_if {
        WhatIf::Receipt(kind) => Some(kind),
        WhatIf::ExemptionCard
        | WhatIf::CarAttestation
        | WhatIf::CarAttestationAndReceipts
        | WhatIf::NoTransportAttestation
        | WhatIf::Acute
        | WhatIf::EscortConfirmation
        | WhatIf::BoatReceipt
        | WhatIf::TaxiReceipt
        | WhatIf::LodgingReceipt
        | WhatIf::CheapestFare
        | WhatIf::Exemption => None,
    }
}

fn cost(words: &Localizer, kind: Option<CostKind>) -> Vec<(&'static str, Value)> {
    kind.map(|kind| ("cost", words.text(names::cost(kind), &[]).text.into()))
        .into_iter()
        .collect()
}

/// How far the user fees of a year have come toward an exemption card.
pub(super) fn toward_cap(words: &Localizer, toward: Option<TowardCap>) -> Vec<Localized> {
    let Some(toward) = toward else {
        return Vec::new();
    };
    // A year is a name: no groups of three.
    let year = ("year", Value::Text(toward.year.to_string()));
    let (counted, cap) = (money(toward.counted), money(toward.cap));
    let values = [year.clone(), ("counted", counted), ("cap", cap)];
    let mut texts = vec![words.text("cap-counted", &values)];
    if !toward.verified {
        texts.extend(words.part("cap-counted", "unverified", &[year]));
    }
    texts
}

/// What must be documented.
pub(super) fn documents(words: &Localizer, decision: &Decision) -> Vec<DocumentWords> {
    let several = again::several_trips(decision);
    let in_words = |document: &Document| {
        let text = document_name(words, document.kind);
        DocumentWords {
            document: *document,
            text: again::of_trip(words, several, document.trip, text),
        }
    };
    decision.documents.iter().map(in_words).collect()
}

/// What must be documented, by its name.
pub fn document_name(words: &Localizer, kind: DocumentKind) -> Localized {
    let paid = match kind {
        DocumentKind::Receipt(paid) => Some(paid),
        DocumentKind::Attendance
        | DocumentKind::BoatTicket
        | DocumentKind::TaxiReceipt
        | DocumentKind::AcuteHelp
        | DocumentKind::CarAttestation
        | DocumentKind::EscortConfirmation
        | DocumentKind::LodgingReceipt
        | DocumentKind::LostIncome
        | DocumentKind::ExemptionGround => None,
    };
    words.text(names::document(kind), &cost(words, paid))
}

/// When to claim and to complain.
pub(super) fn deadlines(words: &Localizer, deadlines: &Deadlines) -> Vec<Localized> {
    let day = |day| [("day", Value::Day(day, DayStyle::Date))];
    let mut texts = Vec::with_capacity(4);
    if let Some(by) = deadlines.claim_by {
        texts.push(words.text("deadline-claim", &day(by)));
        if deadlines.moved_to_working_day {
            texts.extend(words.part("deadline-claim", "moved", &[]));
        }
    }
    if let Some(until) = deadlines.late_until {
        texts.push(words.text("deadline-late", &day(until)));
    }
    if deadlines.complaint_weeks > 0 {
        let weeks = Value::Count(i64::from(deadlines.complaint_weeks));
        texts.push(words.text("deadline-complaint", &[("weeks", weeks)]));
    }
    texts
}

/// What no source seen settles: rules that are not verified, and doubts.
pub(super) fn unsettled(words: &Localizer, decision: &Decision) -> Vec<Localized> {
    let is_unverified = |step: &&Step| step.rule.standing() == Standing::Unverified;
    let mut texts: Vec<Localized> = Vec::new();
    for step in decision.steps.iter().filter(is_unverified) {
        let text = reason(words, step);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    let is_said = |doubt: &Doubt| {
        *doubt == Doubt::Rounding && decision.steps.iter().any(|step| step.rule == RuleId::R0_6)
    };
    let doubts = decision.doubts.iter().filter(|doubt| !is_said(doubt));
    texts.extend(doubts.map(|doubt| words.text(names::doubt(*doubt), &[])));
    texts
}
