//! Which own trip the calculation is about. In memory only.

use std::cell::RefCell;

use domain::ids::OwnTripId;

thread_local! {
    static OF: RefCell<Option<OwnTripId>> = const { RefCell::new(None) };
}

/// The calculation goes on for this own trip; none is for a new one.
pub fn calculate_for(trip: Option<OwnTripId>) {
    OF.set(trip);
}

/// Which one that is.
pub fn of() -> Option<OwnTripId> {
    OF.with_borrow(Clone::clone)
}
