//! The steps from one state of a claim to the next.

use serde::{Deserialize, Serialize};

use crate::state::{Result as Outcome, State};

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taker {
    /// Whoever claims.
    Claimant,
    /// The service by itself.
    Service,
    /// A case worker.
    CaseWorker,
}

/// A step in the life of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The claimant sends it.
    Submit,
    /// The office has it.
    Receive,
    /// A case worker takes it up.
    TakeUp,
    /// A case worker asks for documents.
    AskForDocuments,
    /// The claimant sends what was asked for, or says that they cannot.
    Answer,
    /// It is decided.
    Decide(Outcome),
    /// What was granted is sent to the account.
    Pay,
    /// There is nothing to send.
    Close,
    /// The claimant takes it back.
    Withdraw,
}

/// A step that cannot be taken from where the claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such step from where the claim stands")]
pub struct Impossible;

/// Where the claim stands after a step.
///
/// Contract §3.3: `draft → submitted → received → in_review ↔ needs_documentation →
/// decided → paid | nothing_to_pay`; it can be withdrawn until a case worker has taken it
/// up. What was never sent is deleted and not withdrawn. A change after a complaint decides it anew.
pub const fn after(from: State, step: Step) -> std::result::Result<State, Impossible> {
    match (from, step) {
        (State::Draft, Step::Submit) => Ok(State::Submitted),
        (State::Submitted, Step::Receive) => Ok(State::Received),
        (State::Received, Step::TakeUp) => Ok(State::InReview),
        (State::InReview, Step::AskForDocuments) => Ok(State::NeedsDocumentation),
        (State::NeedsDocumentation, Step::Answer) => Ok(State::InReview),
        // Without anything to judge the service decides as soon as it has the claim.
        (State::Received | State::InReview | State::NeedsDocumentation, Step::Decide(outcome)) => {
            Ok(State::Decided(outcome))
        }
        (State::Decided(outcome), Step::Pay) => Ok(State::Paid(outcome)),
        (State::Decided(outcome), Step::Close) => Ok(State::NothingToPay(outcome)),
        // A complaint that was upheld: there is a new answer.
        (State::Decided(_) | State::Paid(_) | State::NothingToPay(_), Step::Decide(outcome)) => {
            Ok(State::Decided(outcome))
        }
        (State::Submitted | State::Received, Step::Withdraw) => Ok(State::Withdrawn),
        _ => Err(Impossible),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTLY: Outcome = Outcome::Partly;
    const APPROVED: Outcome = Outcome::Approved;

    const STATES: [State; 10] = [
        State::Draft,
        State::Submitted,
        State::Received,
        State::InReview,
        State::NeedsDocumentation,
        State::Decided(PARTLY),
        State::Paid(PARTLY),
        State::NothingToPay(PARTLY),
        State::Withdrawn,
        State::Unknown,
    ];

    /// Every state and step that is not named here is refused.
    #[test]
    fn a_claim_moves_along_the_table_and_no_other_way() {
        use Step::{
            Answer, AskForDocuments, Close, Decide, Pay, Receive, Submit, TakeUp, Withdraw,
        };
        let steps = [
            Submit,
            Receive,
            TakeUp,
            AskForDocuments,
            Answer,
            Decide(APPROVED),
            Pay,
            Close,
            Withdraw,
        ];
        #[rustfmt::skip]
        let table = [
            (State::Draft,                 Submit,           State::Submitted),
            (State::Submitted,             Receive,          State::Received),
            (State::Submitted,             Withdraw,         State::Withdrawn),
            (State::Received,              TakeUp,           State::InReview),
            (State::Received,              Decide(APPROVED), State::Decided(APPROVED)),
            (State::Received,              Withdraw,         State::Withdrawn),
            (State::InReview,              AskForDocuments,  State::NeedsDocumentation),
            (State::InReview,              Decide(APPROVED), State::Decided(APPROVED)),
            (State::NeedsDocumentation,    Answer,           State::InReview),
            (State::NeedsDocumentation,    Decide(APPROVED), State::Decided(APPROVED)),
            (State::Decided(PARTLY),       Pay,              State::Paid(PARTLY)),
            (State::Decided(PARTLY),       Close,            State::NothingToPay(PARTLY)),
            (State::Decided(PARTLY),       Decide(APPROVED), State::Decided(APPROVED)),
            (State::Paid(PARTLY),          Decide(APPROVED), State::Decided(APPROVED)),
            (State::NothingToPay(PARTLY),  Decide(APPROVED), State::Decided(APPROVED)),
        ];
        for from in STATES {
            for step in steps {
                let row = table.iter().find(|row| row.0 == from && row.1 == step);
                let expected = row.map(|row| row.2).ok_or(Impossible);
                assert_eq!(after(from, step), expected, "{from:?} {step:?}");
            }
        }
    }
}
