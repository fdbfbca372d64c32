//! The first page after signing in.

use claims::claim::ClaimSummary;
use serde::{Deserialize, Serialize};

use crate::{
    AsOf, Looking,
    claims::{Claimable, DraftCard},
    command,
    trips::TripCard,
};

command! {
    /// What is next for the chosen person.
    GetHome = "get_home": Looking => AsOf<HomeView>
}

/// What is next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeView {
    /// The trip that must be confirmed first, if any.
    pub due: Option<TripCard>,
    /// The next trip that will run.
    pub next: Option<TripCard>,
    /// The trip home that belongs to [`HomeView::next`] or follows it.
    pub after_next: Option<TripCard>,
    /// Trips that were cancelled a moment ago, while that can be taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undoable: Vec<TripCard>,
    /// Whether there are more coming trips than these.
    pub has_more: bool,
    /// A claim that is begun and not sent. It is on this device only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<DraftCard>,
    /// What is known of claims, with an age of its own; `None` while nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claims: Option<AsOf<HomeClaims>>,
}

/// What concerns the chosen person of what they have claimed and can claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeClaims {
    /// Claims that wait for the person.
    pub needs_you: Vec<ClaimSummary>,
    /// The trip whose last day to claim comes next, once that is near.
    pub soon: Option<Claimable>,
}
