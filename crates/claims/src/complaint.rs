//! A complaint about a decision (*klage*).

use chrono::{DateTime, Utc};
use domain::ids::ReceiptId;
use serde::{Deserialize, Serialize};

use crate::{content::Note, step::Impossible};

/// A complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// What it is about.
    pub about: Vec<About>,
    /// Why, in the claimant's own words.
    pub why: Note,
    /// Where it stands.
    pub state: State,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// The number to read out.
    pub receipt: ReceiptId,
    /// When it came to where it stands now.
    pub since: DateTime<Utc>,
    /// What the office answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Note>,
}

/// What a complaint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A line of the decision: of [`entitlement::Decision::lines`] and then
    /// [`entitlement::Decision::pending`], counted through from 0.
    Line(u16),
    /// A reason, by its step in the decision, counted from 0.
    Step(u16),
    /// Something else.
    Other,
}

/// Where a complaint stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Sent.
    Submitted,
    /// The office looks at its decision anew.
    InReview,
    /// The office has changed its decision: there is a new one.
    Changed,
    /// The office stands by its decision. It must then be sent on.
    Upheld,
    /// Sent on to Statsforvalteren, who decides for good.
    Forwarded,
    /// A state that this version does not know.
    Unknown,
}

/// A step in the life of a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A case worker takes it up.
    TakeUp,
    /// The decision is changed.
    Change,
    /// The decision stands.
    Uphold,
    /// It is sent on to Statsforvalteren.
    Forward,
}

/// Where the complaint stands after a step.
pub const fn after(from: State, step: Step) -> Result<State, Impossible> {
    match (from, step) {
        (State::Submitted, Step::TakeUp) => Ok(State::InReview),
        (State::InReview, Step::Change) => Ok(State::Changed),
        (State::InReview, Step::Uphold) => Ok(State::Upheld),
        (State::Upheld, Step::Forward) => Ok(State::Forwarded),
        _ => Err(Impossible),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every state and step that is not named here is refused.
    #[test]
    fn a_complaint_moves_along_the_table_and_no_other_way() {
        let states = [
            State::Submitted,
            State::InReview,
            State::Changed,
            State::Upheld,
            State::Forwarded,
            State::Unknown,
        ];
        let table = [
            (State::Submitted, Step::TakeUp, State::InReview),
            (State::InReview, Step::Change, State::Changed),
            (State::InReview, Step::Uphold, State::Upheld),
            (State::Upheld, Step::Forward, State::Forwarded),
        ];
        for from in states {
            for step in [Step::TakeUp, Step::Change, Step::Uphold, Step::Forward] {
                let row = table.iter().find(|row| row.0 == from && row.1 == step);
                let expected = row.map(|row| row.2).ok_or(Impossible);
                assert_eq!(after(from, step), expected, "{from:?} {step:?}");
            }
        }
    }
}
