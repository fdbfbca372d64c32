//! An answer of the engine in words: what the window shows, the service writes
//! and `reisefolge-decide --explain` prints.

mod again;
mod kept;
mod lines;
pub mod names;
mod reasons;
mod rest;

use domain::money::Ore;
use entitlement::{
    Answer, Change, Decision,
    decision::{Document, Line, Outcome, Step},
    facts::FactName,
};

pub(crate) use kept::Kept;
pub use lines::basis;
pub(crate) use lines::{Apart, rows_apart};
pub(crate) use reasons::cited;
pub use reasons::{citation, reason};
pub use rest::document_name;

use crate::{Localized, Localizer, MoneyStyle, Value};

/// How firmly a heading speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The answer to what was stated.
    Answer,
    /// A calculation that nobody has applied with.
    Estimate,
}

/// An answer in words. What is the same for several legs stands once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The answer itself, as a heading.
    pub heading: Localized,
    /// What that means, what is certain in any case, and what it may come to.
    pub means: Vec<Localized>,
    /// What makes up the certain sum.
    pub lines: Vec<Row>,
    /// The certain sum.
    pub sum: Localized,
    /// What may come on top.
    pub pending: Vec<Row>,
    /// What the rules say, in their order. Where there is no right, only what fails.
    pub reasons: Vec<Reason>,
    /// What a case worker must judge.
    pub judged: Vec<Reason>,
    /// What must be known first.
    pub missing: Vec<Missing>,
    /// What the answer rests on, and who says so.
    pub rests_on: Vec<Localized>,
    /// What nobody was asked, where the answer takes what is usual.
    pub assumed: Vec<Localized>,
    /// What would change the answer.
    pub changes: Vec<WhatIfWords>,
    /// How far the user fees of the year have come toward an exemption card.
    pub toward_cap: Vec<Localized>,
    /// What must be documented.
    pub documents: Vec<DocumentWords>,
    /// When to claim and to complain.
    pub deadlines: Vec<Localized>,
    /// What no source seen settles.
    pub unsettled: Vec<Localized>,
}

/// Lines of the sum that read the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The first of them.
    pub line: Line,
    /// How many they are.
    pub times: u32,
    /// How they are reckoned.
    pub text: Localized,
    /// What they come to together.
    pub total: Ore,
    /// The same in words.
    pub amount: Localized,
    /// Where it stands written.
    pub citation: Localized,
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The step it was said in, the first of those that read the same.
    pub step: Step,
    /// The sentence.
    pub text: Localized,
    /// Where it stands written.
    pub citation: Localized,
}

/// Something that must be known first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The step that needs it.
    pub step: Step,
    /// Which fact.
    pub fact: FactName,
    /// The question.
    pub text: Localized,
}

/// Something that would change the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfWords {
    /// What.
    pub change: Change,
    /// The question whether it is so.
    pub question: Localized,
    /// The answer then.
    pub then: Localized,
}

/// Something to document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentWords {
    /// What.
    pub document: Document,
    /// Its name.
    pub text: Localized,
}

/// An answer in the words of `words`.
pub fn explain(words: &Localizer, answer: &Answer, tone: Tone) -> Explanation {
    let decision = &answer.decision;
    let missing = reasons::missing(words, decision);
    let (rests_on, assumed) = rest::rests_on(words, decision);
    Explanation {
        heading: heading(words, decision, missing.len(), tone),
        means: rest::means(words, decision),
        lines: lines::rows(words, decision, &decision.lines),
        sum: words.value(&money(decision.net)),
        pending: lines::rows(words, decision, &decision.pending),
        reasons: reasons::told(words, decision),
        judged: reasons::judged(words, decision),
        missing,
        rests_on,
        assumed,
        changes: rest::changes(words, decision, &answer.changes),
        toward_cap: rest::toward_cap(words, answer.toward_cap),
        documents: rest::documents(words, decision),
        deadlines: rest::deadlines(words, &decision.deadlines),
        unsettled: rest::unsettled(words, decision),
    }
}

/// The answer itself. `missing` is how many facts are asked for.
fn heading(words: &Localizer, decision: &Decision, missing: usize, tone: Tone) -> Localized {
    let id = names::outcome(decision.outcome);
    let count = i64::try_from(missing).unwrap_or(i64::MAX);
    let values = match decision.outcome {
        Outcome::Granted | Outcome::NothingToPay => vec![("amount", money(decision.net))],
        Outcome::MissingFacts => vec![("count", Value::Count(count))],
        Outcome::NoRight | Outcome::CaseWorker => Vec::new(),
    };
    let estimate = match tone {
        Tone::Estimate => words.part(id, "estimate", &values),
        Tone::Answer => None,
    };
    estimate.unwrap_or_else(|| words.text(id, &values))
}

const fn money(sum: Ore) -> Value {
    Value::Money(sum, MoneyStyle::Written)
}
