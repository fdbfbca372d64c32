//! What every request can reach.

use std::sync::Arc;

use domain::support::Support;

use crate::{
    auth::{Expected, Keys},
    client_version::ClientVersion,
    clock::Clock,
    store::Store,
};

/// What every request can reach. Nothing in here belongs to one request, and
/// nothing would be missed if another process answered the next one.
pub struct App {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The database.
    pub store: Store,
    /// The issuer's keys.
    pub keys: Keys,
    /// What an access token must say.
    pub expected: Expected,
    /// Whom to call.
    pub support: Support,
    /// The oldest version of the app that is answered.
    pub min_client_version: ClientVersion,
    /// What this service has beyond the contract.
    pub features: Vec<String>,
}
