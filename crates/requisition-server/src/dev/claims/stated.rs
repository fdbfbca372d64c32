//! A step of the office, as it is sent.

use chrono::{DateTime, NaiveDate, Utc};
use claims::{
    claim::AskedFor,
    content::Note,
    office::Deed,
    ruling::{Adjustment, Judgement, Misjudged, Ruling},
};
use entitlement::decide;
use requisition_api::claim_words::DocumentWord;
use serde::Deserialize;

use super::super::given::invalid;
use crate::{problem::Problem, store::StoredClaim};

/// What a case worker does.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case", deny_unknown_fields)]
pub(in crate::dev) enum Stated {
    TakeUp {},
    AskForDocuments {
        documents: Vec<String>,
        until: NaiveDate,
    },
    Decide {
        #[serde(default)]
        adjustments: Vec<Adjustment>,
        explanation: Option<Note>,
    },
    Pay {},
    Close {},
    TakeUpComplaint {},
    Change {
        #[serde(default)]
        adjustments: Vec<Adjustment>,
        explanation: Option<Note>,
        answer: Note,
    },
    Uphold {
        answer: Note,
    },
    Forward {},
}

impl Stated {
    /// The name of the step in the audit.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::TakeUp {} => "take_up_claim",
            Self::AskForDocuments { .. } => "ask_for_documents",
            Self::Decide { .. } => "decide_claim",
            Self::Pay {} => "pay_claim",
            Self::Close {} => "close_claim",
            Self::TakeUpComplaint {} => "take_up_complaint",
            Self::Change { .. } => "change_decision",
            Self::Uphold { .. } => "uphold_decision",
            Self::Forward {} => "forward_complaint",
        }
    }

    /// What it does with `stored` at `now`. It is decided on what was settled when the
    /// claim was sent, with what the case worker judges.
    pub fn deed(self, stored: &StoredClaim, now: DateTime<Utc>) -> Result<Deed, Problem> {
        let rule = |adjustments, explanation| {
            let facts = stored
                .settled
                .as_ref()
                .unwrap_or(&stored.claim.content.facts);
            let judgement = Judgement {
                adjustments,
                explanation,
            };
            Ruling::of_case_worker(facts, decide(facts), judgement, now).map_err(misjudged)
        };
        Ok(match self {
            Self::TakeUp {} => Deed::TakeUp,
            Self::AskForDocuments { documents, until } => {
                let kinds = documents.iter().map(|word| DocumentWord::read(word));
                let documents = kinds
                    .collect::<Option<_>>()
                    .ok_or_else(|| invalid("/documents"))?;
                Deed::AskForDocuments(AskedFor { documents, until })
            }
            Self::Decide {
                adjustments,
                explanation,
            } => Deed::Decide(rule(adjustments, explanation)?),
            Self::Pay {} => Deed::Pay,
            Self::Close {} => Deed::Close,
            Self::TakeUpComplaint {} => Deed::TakeUpComplaint,
            Self::Change {
                adjustments,
                explanation,
                answer,
            } => Deed::Change(rule(adjustments, explanation)?, answer),
            Self::Uphold { answer } => Deed::Uphold(answer),
            Self::Forward {} => Deed::Forward,
        })
    }
}

fn misjudged(why: Misjudged) -> Problem {
    match why {
        Misjudged::NoLine | Misjudged::Twice => invalid("/adjustments/line"),
        Misjudged::OutOfRange | Misjudged::BelowNothing => invalid("/adjustments/granted"),
    }
}
