//! The first page after signing in.

use serde::{Deserialize, Serialize};

use crate::{AsOf, command, trips::TripCard};

command! {
    /// What is next for the chosen person.
    GetHome = "get_home": () => AsOf<HomeView>
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
    /// Whether there are more coming trips than these.
    pub has_more: bool,
}
