//! A claim that is sent: where it stands, what was decided, and what can be done about it.

mod acting;
mod answering;
mod case;
mod complain;
mod complaint;
mod confirm;
mod enclosing;
mod home;
mod papers;
mod ruling;
mod told;

use domain::ids::ClaimId;
use leptos::prelude::*;

pub use case::ClaimCase;
pub use home::{OnHome, claim_due, claims_on_home};

use crate::routes::ClaimDoing;

/// The page on which `doing` is done with `claim`.
pub fn claim_action(claim: ClaimId, doing: ClaimDoing) -> AnyView {
    match doing {
        ClaimDoing::Withdraw => view! { <confirm::WithdrawClaim claim /> }.into_any(),
        ClaimDoing::Consent => view! { <confirm::WithdrawConsent claim /> }.into_any(),
        ClaimDoing::Complain => view! { <complain::ComplainAboutClaim claim /> }.into_any(),
        ClaimDoing::Answer => view! { <answering::AnswerOffice claim /> }.into_any(),
    }
}
