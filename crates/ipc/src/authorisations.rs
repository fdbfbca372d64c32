//! Requisitions and travel certificates, and what is booked on them.

use chrono::{DateTime, Utc};
use domain::{
    authorisation::{Authorisation, Bookable},
    trip_action::RefusalReason,
    wish::TripOrder,
};
use serde::{Deserialize, Serialize};

use crate::{AsOf, command, trips::TripCard};

command! {
    /// What the chosen person may travel on, as the service has it now.
    ListAuthorisations = "list_authorisations": () => AsOf<Vec<AuthorisationView>>
}

command! {
    /// What is known about an order before it is sent. Nothing is booked by it.
    CheckOrder = "check_order": TripOrder => AsOf<OrderCheck>
}

/// A requisition or a travel certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorisationView {
    /// Everything the service says about it.
    pub authorisation: Authorisation,
    /// What can be booked on it, on the service's clock.
    pub bookable: Bookable,
}

/// What is known about an order before it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderCheck {
    /// Why it would be refused now; `None` when nothing is known against it.
    pub refusal: Option<RefusalReason>,
    /// Until when it can be sent, by its day of travel.
    pub until: Option<DateTime<Utc>>,
    /// Trips on the same day in the same direction that are booked already.
    pub alike: Vec<TripCard>,
}
