//! How a process is set up.

use std::{net::SocketAddr, time::Duration};

use chrono::TimeDelta;
use domain::support::Support;
use url::Url;

use crate::{
    auth::Proofs, client_version::ClientVersion, connections::ConnectionLimits, limits::Profile,
    routes::changes::events::HEARTBEAT, store::Location, timetables::Timetables,
};

/// How a process is set up. [`Configuration::new`] gives what suits loopback.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// Where to listen. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// How long a connection may take, and how many there may be.
    pub connections: ConnectionLimits,
    /// The database.
    pub database: Location,
    /// Whose access tokens are trusted. Without one the service's own dev issuer
    /// is, which only a build with the feature `dev-idp` has.
    pub issuer: Option<String>,
    /// Where clients find the service, when that is not where it listens. Proofs
    /// of possession name it.
    pub external: Option<Url>,
    /// Whether access tokens must be bound to a key that the client proves to
    /// hold.
    pub proofs: Proofs,
    /// Whom access tokens must be for.
    pub audience: String,
    /// To which app access tokens must have been given, if that is checked.
    pub client_id: Option<String>,
    /// The levels of sign-in (`acr`) that are enough; every level when empty.
    pub levels: Vec<String>,
    /// How long to wait before the issuer is asked for its keys again because of
    /// a key that is not known.
    pub keys_interval: Duration,
    /// How long a sign-in lives, as the issuer has it.
    pub sign_in: SignInLimits,
    /// For how long a cancellation is held back from the carrier, so that it can be
    /// taken back.
    pub undo_window: TimeDelta,
    /// Which limits hold for how often somebody may ask.
    pub limits: Profile,
    /// How often a stream of events says that it is alive.
    pub heartbeat: Duration,
    /// The timetables that are passed on.
    pub timetables: Timetables,
    /// Whom to call.
    pub support: Support,
    /// The oldest version of the app that is answered.
    pub min_client_version: ClientVersion,
    /// What a clock of development shows at the start; the machine's time when
    /// absent.
    #[cfg(feature = "dev-idp")]
    pub starts_at: Option<chrono::DateTime<chrono::Utc>>,
    /// What a bench leaves out.
    #[cfg(feature = "bench")]
    #[doc(hidden)]
    pub leaves_out: LeavesOut,
}

/// What a bench leaves out to see what it costs.
#[cfg(feature = "bench")]
#[doc(hidden)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeavesOut {
    /// That a proof was not used before.
    pub used_proofs: bool,
    /// The audit.
    pub audit: bool,
}

/// How long a sign-in lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignInLimits {
    /// Unused.
    pub idle: TimeDelta,
    /// In any case.
    pub life: TimeDelta,
}

impl Default for SignInLimits {
    fn default() -> Self {
        Self {
            idle: TimeDelta::minutes(30),
            life: TimeDelta::days(30),
        }
    }
}

/// For how long a cancellation is held back when nobody says otherwise.
pub const UNDO_WINDOW: TimeDelta = TimeDelta::minutes(10);

/// The audience of access tokens when nobody names another.
pub const AUDIENCE: &str = "requisition-api";

impl Configuration {
    /// Listens on `listen`, keeps its data in `database`, and takes everything
    /// else as it is by default.
    pub fn new(listen: SocketAddr, database: Location) -> Self {
        Self {
            listen,
            connections: ConnectionLimits::default(),
            database,
            issuer: None,
            external: None,
            proofs: Proofs::Required,
            audience: AUDIENCE.to_owned(),
            client_id: None,
            levels: Vec::new(),
            keys_interval: Duration::from_secs(60),
            sign_in: SignInLimits::default(),
            undo_window: UNDO_WINDOW,
            limits: Profile::Standard,
            heartbeat: HEARTBEAT,
            timetables: Timetables::default(),
            support: Support::default(),
            min_client_version: ClientVersion::FIRST,
            #[cfg(feature = "dev-idp")]
            starts_at: None,
            #[cfg(feature = "bench")]
            leaves_out: LeavesOut::default(),
        }
    }
}
