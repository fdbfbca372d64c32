//! What is pressed at a claim.

use claims::{
    content::Note,
    ruling::{Adjustment, Reason},
};
use domain::{ids::ClaimId, money::Ore};
use entitlement::{Decision, RuleId, decide};

use super::super::{claims::Stated, given::invalid};
use crate::{problem::Problem, store::StoredClaim};

/// The fields of a form, in their order.
pub(super) type Fields = Vec<(String, String)>;

/// A form at a claim. What is left empty is an empty text.
pub(super) struct Pressed {
    /// At which.
    pub claim: ClaimId,
    /// Which button.
    pub act: String,
    fields: Fields,
}

impl Pressed {
    /// Reads which claim and which button.
    pub fn read(fields: Fields) -> Result<Self, Problem> {
        let one = |name| value(&fields, name);
        let claim = one("claim").parse().map_err(|_| invalid("/claim"))?;
        Ok(Self {
            claim,
            act: one("act").to_owned(),
            fields,
        })
    }

    /// The step as it would be sent, for the claim as it stands.
    pub fn stated(&self, stored: &StoredClaim) -> Result<Stated, Problem> {
        Ok(match self.act.as_str() {
            "take_up" => Stated::TakeUp {},
            "ask_for_documents" => Stated::AskForDocuments {
                documents: self.all("documents"),
                until: self.one("until").parse().map_err(|_| invalid("/until"))?,
            },
            "decide" => Stated::Decide {
                adjustments: self.adjustments(stored)?,
                explanation: self.note("explanation")?,
            },
            "pay" => Stated::Pay {},
            "close" => Stated::Close {},
            "take_up_complaint" => Stated::TakeUpComplaint {},
            "change" => Stated::Change {
                adjustments: self.adjustments(stored)?,
                explanation: self.note("explanation")?,
                answer: self.answer()?,
            },
            "uphold" => Stated::Uphold {
                answer: self.answer()?,
            },
            "forward" => Stated::Forward {},
            _ => return Err(invalid("/act")),
        })
    }

    fn one(&self, name: &str) -> &str {
        value(&self.fields, name)
    }

    fn all(&self, name: &str) -> Vec<String> {
        let fields = self.fields.iter().filter(|(field, _)| field == name);
        fields.map(|(_, value)| value.clone()).collect()
    }

    fn note(&self, name: &str) -> Result<Option<Note>, Problem> {
        let text = self.one(name);
        if text.trim().is_empty() {
            return Ok(None);
        }
        let note = Note::read(text).map_err(|_| invalid(&format!("/{name}")))?;
        Ok(Some(note))
    }

    fn answer(&self) -> Result<Note, Problem> {
        self.note("answer")?.ok_or_else(|| invalid("/answer"))
    }

    /// The lines that are not left as they are decided.
    fn adjustments(&self, stored: &StoredClaim) -> Result<Vec<Adjustment>, Problem> {
        let decision = decided(stored);
        let lines = decision.lines.iter().chain(&decision.pending);
        let mut adjustments = Vec::new();
        for (number, line) in (0_u16..).zip(lines) {
            let how = self.one(&format!("how-{number}"));
            if let Some(reason) = reason(how, line.rule) {
                let name = format!("sum-{number}");
                let sum = self.one(&name).parse();
                adjustments.push(Adjustment {
                    line: number,
                    granted: Ore(sum.map_err(|_| invalid(&format!("/{name}")))?),
                    reason,
                });
            }
        }
        Ok(adjustments)
    }
}

/// What the regulation gives for what the claim was sent with.
pub(super) fn decided(stored: &StoredClaim) -> Decision {
    decide(
        stored
            .settled
            .as_ref()
            .unwrap_or(&stored.claim.content.facts),
    )
}

fn reason(how: &str, rule: RuleId) -> Option<Reason> {
    match how {
        "judged" => Some(Reason::Judged(rule)),
        "not_judged_so" => Some(Reason::NotJudgedSo(rule)),
        "not_documented" => Some(Reason::NotDocumented),
        "calculated_route" => Some(Reason::CalculatedRoute),
        _ => None,
    }
}

fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    let mut fields = fields.iter();
    let found = fields.find(|(field, _)| field == name);
    found.map_or("", |(_, value)| value.as_str())
}
