//! How a process is set up.

use std::{net::SocketAddr, time::Duration};

use domain::support::Support;

use crate::{client_version::ClientVersion, store::Location};

/// How a process is set up. [`Configuration::new`] gives what suits loopback.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// Where to listen. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The database.
    pub database: Location,
    /// Whose access tokens are trusted. Without one the service's own dev issuer
    /// is, which only a build with the feature `dev-idp` has.
    pub issuer: Option<String>,
    /// Whom access tokens must be for.
    pub audience: String,
    /// To which app access tokens must have been given, if that is checked.
    pub client_id: Option<String>,
    /// The levels of sign-in (`acr`) that are enough; every level when empty.
    pub levels: Vec<String>,
    /// How long to wait before the issuer is asked for its keys again because of
    /// a key that is not known.
    pub keys_interval: Duration,
    /// Whom to call.
    pub support: Support,
    /// The oldest version of the app that is answered.
    pub min_client_version: ClientVersion,
    /// What a clock of development shows at the start; the machine's time when
    /// absent.
    #[cfg(feature = "dev-idp")]
    pub starts_at: Option<chrono::DateTime<chrono::Utc>>,
    /// The dev issuer of an earlier service at the same address, whose sign-ins
    /// go on; a new one when absent.
    #[cfg(feature = "dev-idp")]
    pub dev_issuer: Option<crate::dev_idp::DevIssuer>,
}

/// The audience of access tokens when nobody names another.
pub const AUDIENCE: &str = "requisition-api";

impl Configuration {
    /// Listens on `listen`, keeps its data in `database`, and takes everything
    /// else as it is by default.
    pub fn new(listen: SocketAddr, database: Location) -> Self {
        Self {
            listen,
            database,
            issuer: None,
            audience: AUDIENCE.to_owned(),
            client_id: None,
            levels: Vec::new(),
            keys_interval: Duration::from_secs(60),
            support: Support::default(),
            min_client_version: ClientVersion::FIRST,
            #[cfg(feature = "dev-idp")]
            starts_at: None,
            #[cfg(feature = "dev-idp")]
            dev_issuer: None,
        }
    }
}
