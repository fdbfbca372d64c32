//! The requisition service, as the command layer sees it.

use std::{future::Future, time::Instant};

use chrono::{DateTime, Utc};
use claims::{Claim, Content, register::Register};
use domain::{
    authorisation::Authorisation,
    contact::Contact,
    ids::{ClaimId, MessageId, PersonId, SessionId, TripId},
    person::Person,
    places::{Addresses, FoundPlaces, PlaceSearch},
    support::Support,
    timetable::TimetableLine,
    trip::OrganisedTrip,
    trip_action::TripAction,
    user_fees::UserFees,
};
pub use ipc::{
    access_log::{Access, AccessPage, Deed},
    claims::{ClaimAct, ClaimPage, ClaimRefusal, ClaimWish, FileRefusal},
    messages::MessagePage,
    sessions::{SessionView, System},
    trips::Period,
};
use serde::{Deserialize, Serialize};

use super::{
    AccountChange, ActError, Acted, CannotOpen, ClaimAnswer, ContactChange, DetailAnswer, Enclosed,
    Enclosure, IdempotencyKey, Opener, OwnData, PayoutAccount, Plain, SeenClaim, Settled,
};

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

    /// What a person may travel on.
    fn authorisations(
        &self,
        person: &PersonId,
    ) -> impl Future<Output = Result<Read<Vec<Authorisation>>, ApiError>> + Send;

    /// What has changed since `cursor`, for everybody that the signed-in person
    /// may see. With `None` only the cursor of now is asked for, and the answer
    /// is [`Extent::Everything`]. Waits up to half a minute while nothing has.
    ///
    /// A stream or a waiting request is used, whichever gets through, and held
    /// open between calls. After a failure the next call waits first, longer each
    /// time and never to the same beat as other devices.
    fn await_changes(
        &self,
        cursor: Option<&Cursor>,
    ) -> impl Future<Output = Result<Read<Changes>, ApiError>> + Send;

    /// The same at once, without waiting.
    fn changes(
        &self,
        cursor: Option<&Cursor>,
    ) -> impl Future<Output = Result<Read<Changes>, ApiError>> + Send;

    /// Who has looked or acted for a person, latest first.
    fn accesses(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> impl Future<Output = Result<Read<AccessPage>, ApiError>> + Send;

    /// One page of what a person is told, the latest first, and how much of it
    /// whoever is signed in has not read.
    fn messages(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> impl Future<Output = Result<Read<MessagePage>, ApiError>> + Send;

    /// Says that whoever is signed in has read messages of a person. `key` is the same
    /// for every attempt at one wish.
    fn read_messages(
        &self,
        person: &PersonId,
        messages: &[MessageId],
        key: IdempotencyKey,
    ) -> impl Future<Output = Result<(), ApiError>> + Send;

    /// How a person can be reached.
    fn contact(
        &self,
        person: &PersonId,
    ) -> impl Future<Output = Result<Read<Contact>, ApiError>> + Send;

    /// Says how a person can be reached. `key` is the same for every attempt at one wish.
    fn change_contact(
        &self,
        change: &ContactChange,
        key: IdempotencyKey,
    ) -> impl Future<Output = DetailAnswer<Contact>> + Send;

    /// Where travel support for a person goes.
    fn payout_account(
        &self,
        person: &PersonId,
    ) -> impl Future<Output = Result<Read<PayoutAccount>, ApiError>> + Send;

    /// Says where travel support for a person goes. `key` is the same for every attempt at
    /// one wish.
    fn change_payout_account(
        &self,
        change: &AccountChange,
        key: IdempotencyKey,
    ) -> impl Future<Output = DetailAnswer<PayoutAccount>> + Send;

    /// A person's user fees this year, by the service's clock.
    fn user_fees(
        &self,
        person: &PersonId,
    ) -> impl Future<Output = Result<Read<UserFees>, ApiError>> + Send;

    /// A copy of what the service keeps about whoever is signed in.
    fn own_data(
        &self,
        key: IdempotencyKey,
    ) -> impl Future<Output = Result<Read<OwnData>, ApiError>> + Send;

    /// Erases what the service keeps about a person beside their cases. `key` is the same
    /// for every attempt at one wish.
    fn erase_profile(
        &self,
        person: &PersonId,
        key: IdempotencyKey,
    ) -> impl Future<Output = DetailAnswer<()>> + Send;

    /// Every line of the buses that are built for patients.
    fn timetables(&self)
    -> impl Future<Output = Result<Read<Vec<TimetableLine>>, ApiError>> + Send;

    /// The addresses of a person, as far as they may be told.
    fn addresses(
        &self,
        person: &PersonId,
    ) -> impl Future<Output = Result<Read<Addresses>, ApiError>> + Send;

    /// Searches the register of places.
    fn find_places(
        &self,
        search: &PlaceSearch,
    ) -> impl Future<Output = Result<Read<FoundPlaces>, ApiError>> + Send;

    /// Where the signed-in person is signed in.
    fn sessions(&self) -> impl Future<Output = Result<Read<Vec<SessionView>>, ApiError>> + Send;

    /// Ends one session. `key` is the same for every attempt at one wish.
    fn end_session(
        &self,
        session: &SessionId,
        key: IdempotencyKey,
    ) -> impl Future<Output = Result<(), ApiError>> + Send;

    /// Ends every session, also this one; its tokens are of no use afterwards.
    fn end_all_sessions(
        &self,
        key: IdempotencyKey,
    ) -> impl Future<Output = Result<(), ApiError>> + Send;

    /// Does something with trips. `key` is the same for every attempt at one wish; an
    /// attempt may be sent again inside, for as long as [`ACT_FOR`].
    fn act(
        &self,
        action: &TripAction,
        key: IdempotencyKey,
    ) -> impl Future<Output = Result<Read<Acted>, ActError>> + Send;

    /// What became of the wish with `key`. Afterwards it is settled for good: what has
    /// not arrived will be refused.
    fn settle(
        &self,
        key: IdempotencyKey,
    ) -> impl Future<Output = Result<Read<Settled>, ApiError>> + Send;

    /// What the service's registers say of a person on the day of a claim.
    fn claim_register(
        &self,
        person: &PersonId,
    ) -> impl Future<Output = Result<Read<Register>, ApiError>> + Send;

    /// One page of a person's claims, at most [`PAGE_SIZE`].
    fn claims(
        &self,
        person: &PersonId,
        after: Option<&str>,
    ) -> impl Future<Output = Result<Read<ClaimPage>, ApiError>> + Send;

    /// One claim.
    fn claim(&self, claim: &ClaimId) -> impl Future<Output = Result<Read<Claim>, ApiError>> + Send;

    /// Makes a claim that nobody looks at before it is submitted. Here and below, `key`
    /// is the same for every attempt at one wish, as is what is sent under it.
    fn create_claim(
        &self,
        person: &PersonId,
        content: &Content,
        key: IdempotencyKey,
    ) -> impl Future<Output = ClaimAnswer<Claim>> + Send;

    /// Encloses a file with a claim.
    fn enclose(
        &self,
        enclosure: &Enclosure,
        key: IdempotencyKey,
    ) -> impl Future<Output = ClaimAnswer<Enclosed>> + Send;

    /// Sends a claim for good.
    fn submit_claim(
        &self,
        seen: &SeenClaim,
        key: IdempotencyKey,
    ) -> impl Future<Output = ClaimAnswer<Claim>> + Send;

    /// Deletes a claim that was never submitted.
    fn discard_claim(
        &self,
        seen: &SeenClaim,
        key: IdempotencyKey,
    ) -> impl Future<Output = ClaimAnswer<()>> + Send;

    /// Does something with a claim that is sent.
    fn act_on_claim(
        &self,
        wish: &ClaimWish,
        key: IdempotencyKey,
    ) -> impl Future<Output = ClaimAnswer<Claim>> + Send;

    /// When the session ends whatever the person does, and when it ends if they
    /// do nothing, as the issuer says. `None` without a session.
    fn session_limits(&self) -> impl Future<Output = Option<SessionLimits>> + Send;

    /// Has the issuer count the session as in use, by refreshing its tokens.
    fn keep_alive(&self) -> impl Future<Output = Result<(), ApiError>> + Send;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Whom to call.
    pub support: Support,
    /// Whether it has sample persons to try the app with.
    pub has_sample_persons: bool,
    /// Whether this program is older than the service accepts.
    pub must_update: bool,
}

/// How far the changes have been read, in the service's own word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cursor(pub String);

/// What has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Where to go on.
    pub cursor: Cursor,
    /// How much has changed.
    pub extent: Extent,
}

/// How much has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// These and nothing else. May be empty.
    Only(Vec<Changed>),
    /// It cannot be told, because the cursor is too old or was none: everything
    /// must be read anew.
    Everything,
}

/// Something has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A trip is new or another one than before.
    Trip {
        /// Which.
        id: TripId,
        /// Its version now.
        version: u64,
    },
    /// A trip is gone, or not to be seen any more.
    TripGone {
        /// Which.
        id: TripId,
    },
    /// A person has a new message, or one has been read.
    Messages {
        /// Whose.
        person: PersonId,
    },
    /// A claim is new, another one than before, or gone.
    Claim {
        /// Which.
        id: ClaimId,
    },
    /// Whom the signed-in person may act for.
    Representation,
}

/// How long a session may last. Instants are the device's own running clock, so
/// that a wrong wall clock changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// When it ends if it is not used; `None` when the issuer does not say.
    pub idle: Option<Instant>,
    /// When it ends whatever happens; `None` when the issuer does not say.
    pub absolute: Option<Instant>,
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
    /// The session was ended on another device.
    #[error("the session was ended elsewhere")]
    EndedElsewhere,
    /// This needs a sign-in of just now.
    #[error("a fresh sign-in is needed")]
    SignInAgain,
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
