//! What every request can reach.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use domain::support::Support;
use tokio::sync::Semaphore;
use url::Url;

use crate::{
    audit::Audit,
    auth::{Expected, Keys, Proofs, Verified, nonces::Nonces},
    client_version::ClientVersion,
    clock::Clock,
    configuration::SignInLimits,
    left_drafts::LeftDrafts,
    limits::Limits,
    registers::Asked,
    reminders::Reminders,
    routes::{changes::cursor::Cursors, trips::known::Known},
    store::Store,
    timetables::Timetables,
};

/// What every request can reach. Nothing in here belongs to one request, and
/// nothing would be missed if another process answered the next one.
pub struct App {
    /// Where events go.
    pub audit: Audit,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The database.
    pub store: Store,
    /// The trips that were read a moment ago.
    pub known: Known,
    /// The issuer's keys.
    pub keys: Keys,
    /// What an access token must say.
    pub expected: Expected,
    /// The tokens that were checked a moment ago.
    pub verified: Verified,
    /// Whether tokens must be bound to a key.
    pub proofs: Proofs,
    /// The nonces of proofs.
    pub nonces: Nonces,
    /// How often somebody may ask.
    pub limits: Limits,
    /// How far the changes have been read.
    pub cursors: Cursors,
    /// The registers outside.
    pub registers: Asked,
    /// How often a stream says that it is alive.
    pub heartbeat: Duration,
    /// How long a sign-in lives.
    pub sign_in: SignInLimits,
    /// For how long a cancellation is held back from the carrier.
    pub undo_window: TimeDelta,
    /// Where clients find the service.
    pub base: Url,
    /// The timetables that are passed on.
    pub timetables: Timetables,
    /// Whom to call.
    pub support: Support,
    /// The oldest version of the app that is answered.
    pub min_client_version: ClientVersion,
    /// What this service has beyond the contract.
    pub features: Vec<String>,
    /// How many files are read at the same time: each lies in memory until it is written.
    pub uploads: Semaphore,
    /// Reminds persons for as long as this lives.
    pub reminders: Reminders,
    /// Removes drafts that nobody goes on with for as long as this lives.
    pub left_drafts: LeftDrafts,
    /// What a bench leaves out.
    #[cfg(feature = "bench")]
    #[doc(hidden)]
    pub leaves_out: crate::configuration::LeavesOut,
}
