//! The requisition service, as the command layer sees it.

use std::future::Future;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{PersonId, TripId},
    person::Person,
    support::Support,
    trip::OrganisedTrip,
};
pub use ipc::trips::Period;

use super::{CannotOpen, Opener, Plain};

/// How many trips a page holds.
pub const PAGE_SIZE: usize = 50;

/// The service, and the session with it.
///
/// Conditional requests, time limits, retries and refreshing of tokens happen
/// inside. Every method may be called at any time from several tasks, and
/// dropping a future stops what it was doing.
pub trait Api: Send + Sync + 'static {
    /// What is needed to make a forgotten session useless at the issuer.
    type Revocation: Send + 'static;

    /// What the service says about itself. Needs no session.
    fn meta(&self) -> impl Future<Output = Result<Read<Meta>, ApiError>> + Send;

    /// Who is signed in.
    fn me(&self) -> impl Future<Output = Result<Read<Me>, ApiError>> + Send;

    /// The signed-in person and those they may act for.
    fn persons(&self) -> impl Future<Output = Result<Read<Vec<Person>>, ApiError>> + Send;

    /// One page of a person's trips: coming ones soonest first, past ones
    /// latest first, at most [`PAGE_SIZE`].
    fn trips(
        &self,
        query: &TripsQuery,
    ) -> impl Future<Output = Result<Read<TripSlice>, ApiError>> + Send;

    /// One trip.
    fn trip(
        &self,
        trip: &TripId,
    ) -> impl Future<Output = Result<Read<OrganisedTrip>, ApiError>> + Send;

    /// Opens the sign-in page, waits for the person to come back, and holds the
    /// session from then on. Dropping the future closes the waiting door.
    ///
    /// What must outlive the program is written to the store as
    /// [`Record::Session`](super::Record::Session) before this answers, and
    /// again whenever a refresh changes it, before the new tokens are used.
    fn sign_in<O: Opener>(
        &self,
        opener: &O,
    ) -> impl Future<Output = Result<Read<Me>, SignInError>> + Send;

    /// Takes up a session written earlier. Never touches the network: whether
    /// the issuer still accepts it shows with the first request.
    fn resume(&self, session: &Plain) -> impl Future<Output = Result<(), NotASession>> + Send;

    /// Drops the session from memory, without the network. When it answers,
    /// nothing of it is written to the store any more, not even by a refresh
    /// that was under way. `None` when there was no session.
    fn forget(&self) -> impl Future<Output = Option<Self::Revocation>> + Send;

    /// Tells the issuer to refuse what was forgotten. Best effort: the caller
    /// limits the time, and without network nothing happens.
    fn revoke(&self, revocation: Self::Revocation) -> impl Future<Output = ()> + Send;
}

/// A value the service stated, or confirmed as unchanged, just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// The service's clock, from the `Date` header of the answer; `None` when
    /// the answer had no readable one.
    pub service_time: Option<DateTime<Utc>>,
}

/// What the service says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Whom to call.
    pub support: Support,
    /// Whether it has sample persons to try the app with.
    pub has_sample_persons: bool,
    /// Whether this program is older than the service accepts.
    pub must_update: bool,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// The name to show.
    pub name: String,
    /// The person they are themselves.
    pub person: PersonId,
}

/// Which trips.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TripsQuery {
    /// Whose.
    pub person: PersonId,
    /// Coming or past.
    pub period: Period,
    /// Today in Norway, where coming and past part.
    pub today: NaiveDate,
    /// The [`TripSlice::next`] of the page before.
    pub after: Option<String>,
}

/// One page of trips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TripSlice {
    /// The trips.
    pub trips: Vec<OrganisedTrip>,
    /// Where the next page begins, in the service's own word; `None` at the end.
    pub next: Option<String>,
}

/// Why the service gave no usable answer. Texts are for the log and hold no
/// personal data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// No connection, or no answer in time.
    #[error("the service could not be reached")]
    Offline,
    /// It answered that it cannot answer now, also when asked again.
    #[error("the service is unavailable, trace {trace:?}")]
    Unavailable {
        /// What to read out to support.
        trace: Option<String>,
    },
    /// It asks for a pause.
    #[error("the service asks to wait {seconds} s")]
    TooManyRequests {
        /// How long, in **seconds**.
        seconds: u32,
    },
    /// There is no session, or it was ended by the other side.
    #[error("there is no session")]
    SignedOut,
    /// It does not exist, or is not this person's to see.
    #[error("not found")]
    NotFound,
    /// What one person may do for another has ended.
    #[error("access to this person has ended")]
    AccessEnded,
    /// This program is too old for the service.
    #[error("this program is too old for the service")]
    MustUpdate,
    /// It refused in a way this program does not know.
    #[error("the service refused with status {status}, code {code:?}, trace {trace:?}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The problem code, if it is a plain word.
        code: Option<String>,
        /// What to read out to support.
        trace: Option<String>,
    },
    /// Its answer does not fit the contract.
    #[error("the answer to {operation} does not fit the contract")]
    Misfit {
        /// Which operation, such as `GET /v1/trips/{trip}`.
        operation: &'static str,
    },
    /// Something on this device failed.
    #[error("{what} failed on this device")]
    Device {
        /// What, such as `signing a proof`.
        what: &'static str,
    },
}

/// Why nobody is signed in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// The browser could not be opened.
    #[error(transparent)]
    CannotOpen(#[from] CannotOpen),
    /// Nobody came back in time.
    #[error("nobody came back from the browser in time")]
    TimedOut,
    /// The person gave up on the sign-in page.
    #[error("sign-in was given up on the page")]
    Cancelled,
    /// The issuer said no, or what came back cannot be trusted.
    #[error("sign-in was refused: {reason}")]
    Refused {
        /// Why, such as `state does not match`.
        reason: &'static str,
    },
    /// The issuer or the service gave no usable answer.
    #[error(transparent)]
    Api(#[from] ApiError),
}

/// What was kept cannot be taken up as a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what was kept is not a session")]
pub struct NotASession;
