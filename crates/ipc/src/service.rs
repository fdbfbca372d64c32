//! The service and the ways to reach a person.

use domain::support::Support;
use serde::{Deserialize, Serialize};

use crate::{AsOf, command};

command! {
    /// What the service says about itself. Needs no sign-in.
    GetService = "get_service": () => AsOf<ServiceView>
}

command! {
    /// Opens one of a closed list of links outside the app.
    OpenLink = "open_link": LinkChoice => ()
}

/// What the service says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceView {
    /// Whom to call.
    pub support: Support,
    /// Whether the service has sample persons to try the app with.
    pub has_sample_persons: bool,
    /// Whether this program is too old for the service.
    pub must_update: bool,
}

/// Which link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkChoice {
    /// The link.
    pub link: Link,
}

/// A link outside the app. The window never names an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// Dials the support phone.
    CallSupport,
    /// Dials the support phone from abroad.
    CallSupportFromAbroad,
    /// The public pages about patient travel on Helsenorge.
    Helsenorge,
    /// Where a power of attorney is given and ended, on Helsenorge.
    PowerOfAttorney,
}
