//! What was decided.

mod asked;
mod difference;
mod granted;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{money::Ore, oslo};
use entitlement::{Decision, Facts, deadlines, decision::Line, rule::RuleId};
use serde::{Deserialize, Serialize};

pub use asked::asked;
pub use difference::Difference;
pub use granted::Misjudged;

use crate::{content::Note, state};

/// What was decided about a claim (*vedtak*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// In one word.
    pub result: state::Result,
    /// What is paid.
    pub granted: Ore,
    /// What was asked for: the sum of what the claim counts up, before the user fee and
    /// before anything is left out.
    pub asked: Ore,
    /// What the regulation gives for the facts, step by step.
    pub decision: Decision,
    /// Where the granted sum of a line differs from the decision's, because a case worker
    /// has judged.
    #[serde(default)]
    pub adjustments: Vec<Adjustment>,
    /// What the case worker says in their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Note>,
    /// Who decided.
    pub by: DecidedBy,
    /// When.
    pub at: DateTime<Utc>,
    /// The last day to complain, in Norway.
    pub complain_by: NaiveDate,
}

/// Who decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The service, without anybody's judgement.
    Service,
    /// A case worker.
    CaseWorker,
}

/// A line that a case worker has judged otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjustment {
    /// Which of [`Decision::lines`] and then [`Decision::pending`], counted through from 0.
    pub line: u16,
    /// What is granted for it.
    pub granted: Ore,
    /// Why.
    pub reason: Reason,
}

/// Why something is granted otherwise than the facts of the claim would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The case worker has judged that the rule gives it.
    Judged(RuleId),
    /// Judged that the rule does not give it.
    NotJudgedSo(RuleId),
    /// What was asked for is not documented (§ 26).
    NotDocumented,
    /// The office uses the calculated route (§ 20).
    CalculatedRoute,
}

/// What a case worker adds to what the regulation gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The lines that they judge otherwise. What is judged and not named here is not
    /// granted.
    pub adjustments: Vec<Adjustment>,
    /// What they say in their own words.
    pub explanation: Option<Note>,
}

impl Ruling {
    /// What the service decides by itself at `at`: what is certain, and nothing else.
    pub fn of_service(facts: &Facts, decision: Decision, at: DateTime<Utc>) -> Self {
        let granted = granted::as_decided(&decision);
        let by = (DecidedBy::Service, Judgement::default());
        Self::of(facts, decision, granted, by, at)
    }

    /// What a case worker decides at `at`.
    ///
    /// # Errors
    ///
    /// When an adjustment is about no line, or about one that has one already, or would
    /// grant less than nothing or more than can be.
    pub fn of_case_worker(
        facts: &Facts,
        decision: Decision,
        judgement: Judgement,
        at: DateTime<Utc>,
    ) -> Result<Self, Misjudged> {
        let granted = granted::adjusted(&decision, &judgement.adjustments)?;
        let by = (DecidedBy::CaseWorker, judgement);
        Ok(Self::of(facts, decision, granted, by, at))
    }

    fn of(
        facts: &Facts,
        decision: Decision,
        granted: Vec<Ore>,
        (by, judgement): (DecidedBy, Judgement),
        at: DateTime<Utc>,
    ) -> Self {
        let asked = asked(facts, &decision);
        let difference = Difference::between(asked, &decision, &granted);
        Self {
            result: difference.result(&decision, &granted),
            granted: granted::sum(&granted),
            asked,
            decision,
            adjustments: judgement.adjustments,
            explanation: judgement.explanation,
            by,
            at,
            complain_by: deadlines::complain_by(oslo::date(at)).last_day,
        }
    }

    /// The lines of the decision, those that were judged after the others, each with what
    /// is granted for it. They add up to [`Self::granted`].
    pub fn lines(&self) -> impl Iterator<Item = (&Line, Ore)> {
        let granted = granted::adjusted(&self.decision, &self.adjustments);
        // A ruling that came from elsewhere and does not hold together is shown as decided.
        let granted = granted.unwrap_or_else(|_| granted::as_decided(&self.decision));
        all(&self.decision).zip(granted)
    }

    /// Why what is granted is another sum than what was asked for.
    pub fn difference(&self) -> Difference {
        let granted: Vec<_> = self.lines().map(|(_, granted)| granted).collect();
        Difference::between(self.asked, &self.decision, &granted)
    }
}

/// The lines of a decision, counted through as [`Adjustment::line`] does.
fn all(decision: &Decision) -> impl Iterator<Item = &Line> {
    decision.lines.iter().chain(&decision.pending)
}
