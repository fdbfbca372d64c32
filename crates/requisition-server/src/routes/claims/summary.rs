//! A claim in a list.

use chrono::NaiveDate;
use claims::{State, claim::ClaimSummary};

use crate::store::StoredClaim;

/// What a list tells of a claim `today`.
pub fn summary(stored: StoredClaim, today: NaiveDate) -> ClaimSummary {
    let StoredClaim { claim, at, .. } = stored;
    let until = match claim.state {
        State::NeedsDocumentation => claim.asked_for.as_ref().map(|asked| asked.until),
        State::Decided(_) | State::Paid(_) | State::NothingToPay(_) if !claim.has_complained() => {
            let last = claim.ruling.as_ref().map(|ruling| ruling.complain_by);
            last.filter(|last| today <= *last)
        }
        State::Decided(_)
        | State::Paid(_)
        | State::NothingToPay(_)
        | State::Draft
        | State::Submitted
        | State::Received
        | State::InReview
        | State::Withdrawn
        | State::Unknown => None,
    };
    ClaimSummary {
        id: claim.id,
        version: claim.version,
        state: claim.state,
        complaint: claim.complaint.map(|complaint| complaint.state),
        trips: claim.content.trips,
        receipt: claim.receipt,
        granted: claim.ruling.map(|ruling| ruling.granted),
        until,
        at,
    }
}
