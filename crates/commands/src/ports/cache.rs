//! What the service said, kept for a start without it; and what only this device knows.

use std::{future::Future, sync::Arc};

use chrono::{DateTime, Utc};
use domain::{
    coming::{ComingUntil, coming_until},
    ids::{AttachmentId, PersonId, TripId},
    trip::OrganisedTrip,
};
use serde::{Deserialize, Serialize};

use super::{Cursor, Period, Plain, Storage};

pub use ipc::own_trips::OwnTrip;

/// Whose something is: who is signed in, and the person it is about. What is kept
/// for one owner is never found for another, also where the person is the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Owner {
    /// Who is signed in.
    pub account: PersonId,
    /// The person it is about.
    pub person: PersonId,
}

/// A value and when the service last said so, by the service's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated<T> {
    /// The value.
    pub value: T,
    /// When the service last said so.
    pub read_at: DateTime<Utc>,
}

/// Where a trip stands among the kept ones: by its first time, and by the time at
/// which it was settled where it never had one. What has no time stands last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The time.
    pub at: DateTime<Utc>,
    /// The trip.
    pub id: TripId,
}

impl Place {
    /// The place of `trip`.
    pub fn of(trip: &OrganisedTrip) -> Self {
        let settled = || match coming_until(trip) {
            ComingUntil::Instant(_) => trip.updated_at,
            ComingUntil::Change => DateTime::<Utc>::MAX_UTC,
        };
        Self {
            at: trip.anchor().unwrap_or_else(settled),
            id: trip.id.clone(),
        }
    }
}

/// The first instant at which `trip` is not coming any more;
/// [`DateTime::MAX_UTC`] while that is open.
pub fn over_from(trip: &OrganisedTrip) -> DateTime<Utc> {
    match coming_until(trip) {
        ComingUntil::Instant(until) => until,
        ComingUntil::Change => DateTime::<Utc>::MAX_UTC,
    }
}

/// Which of the kept trips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptQuery {
    /// Coming, soonest first, or past, latest first.
    pub period: Period,
    /// What parts them.
    pub now: DateTime<Utc>,
    /// The place of the last trip of the page before.
    pub after: Option<Place>,
    /// How many at most.
    pub limit: usize,
}

/// One page of kept trips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSlice {
    /// The trips, in order.
    pub trips: Vec<OrganisedTrip>,
    /// Whether more of them are kept.
    pub has_more: bool,
    /// Whether the service had more than were kept, further on in this order.
    pub is_cut: bool,
}

/// How far what is kept of a person has been brought up to date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Up to which change.
    pub cursor: Cursor,
    /// When the service last confirmed that.
    pub contact: DateTime<Utc>,
}

/// Whether there was room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Everything is kept.
    Enough,
    /// Something was too old, or there is too much.
    Short,
}

/// What is kept of an account besides trips, in the command layer's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// Whom the account may act for.
    Persons,
    /// What the service says about itself.
    Service,
    /// The timetables of the buses that are built for patients.
    Timetables,
}

/// What is kept of a person besides trips, in the command layer's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PersonNote {
    /// What the service tells them.
    Messages,
    /// What they have claimed and can claim.
    Claims,
    /// The claims that were last opened.
    OpenedClaims,
    /// What the registers say of them besides what they state.
    Register,
}

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CacheLimits {
    /// For how long past trips are kept, in **days** after their end.
    pub past_days: u32,
    /// How much is kept in all, in **bytes**.
    pub bytes: u64,
}

impl Default for CacheLimits {
    fn default() -> Self {
        Self {
            past_days: 30,
            bytes: 20 * 1024 * 1024,
        }
    }
}

impl CacheLimits {
    /// No limits that a bench would meet.
    pub const LIFTED: Self = Self {
        past_days: 36_500,
        bytes: u64::MAX,
    };

    /// The instant before which a trip must have ended to be too old at `now`.
    pub fn oldest(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now.checked_sub_days(chrono::Days::new(self.past_days.into()))
            .unwrap_or(DateTime::<Utc>::MIN_UTC)
    }
}

/// There is something, and it cannot be read now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what is kept cannot be read now")]
pub struct CannotRead;

/// A file could not be kept, and nothing of it lies anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the device did not take the file")]
pub struct CannotKeep;

/// Keeps what the service said, which can be asked for again, and a person's own
/// trips and the draft of their claim, which nobody else knows. It never fails: what
/// cannot be kept on the device is kept in memory, and what cannot be read is not there.
///
/// Own trips and drafts are kept apart from the rest: whatever happens to that, they
/// stay. A draft outlives the session as well, and every way of forgetting but
/// [`Cache::remove_draft`]: it is found again by nobody but its account.
pub trait Cache: Send + Sync + 'static {
    /// Keeps `trips` in the place of what was kept of them, as said at `read_at`.
    fn put_trips(
        &self,
        owner: &Owner,
        trips: Vec<OrganisedTrip>,
        read_at: DateTime<Utc>,
    ) -> impl Future<Output = Room> + Send;

    /// Forgets `trips`, also as seen.
    fn remove_trips(&self, owner: &Owner, trips: &[TripId]) -> impl Future<Output = ()> + Send;

    /// One trip.
    fn trip(
        &self,
        owner: &Owner,
        trip: &TripId,
    ) -> impl Future<Output = Option<Dated<OrganisedTrip>>> + Send;

    /// One page. `None` until everything has been read once
    /// ([`Cache::end_pass`]), because until then a list would not be a whole one.
    fn trips(
        &self,
        owner: &Owner,
        query: KeptQuery,
    ) -> impl Future<Output = Option<Dated<KeptSlice>>> + Send;

    /// How far the person is up to date; `None` until everything has been read once.
    fn progress(&self, owner: &Owner) -> impl Future<Output = Option<Progress>> + Send;

    /// Notes that what is kept is up to date so far.
    fn advance(&self, owner: &Owner, progress: Progress) -> impl Future<Output = ()> + Send;

    /// Everything is being read anew. What was kept stays until [`Cache::end_pass`].
    fn begin_pass(&self, owner: &Owner) -> impl Future<Output = ()> + Send;

    /// Everything has been read: forgets the trips that were not put since
    /// [`Cache::begin_pass`]. `has_all` tells whether past trips were read to the end.
    fn end_pass(
        &self,
        owner: &Owner,
        progress: Progress,
        has_all: bool,
    ) -> impl Future<Output = ()> + Send;

    /// Those of `trips` that were looked at, as they were then.
    fn seen(
        &self,
        owner: &Owner,
        trips: &[TripId],
    ) -> impl Future<Output = Vec<OrganisedTrip>> + Send;

    /// Keeps `trip` as it was last looked at.
    fn mark_seen(&self, owner: &Owner, trip: &OrganisedTrip) -> impl Future<Output = ()> + Send;

    /// What was last noted.
    fn note(&self, account: &PersonId, note: Note) -> impl Future<Output = Option<Plain>> + Send;

    /// Notes `plain` in the place of what was there.
    fn write_note(
        &self,
        account: &PersonId,
        note: Note,
        plain: &Plain,
    ) -> impl Future<Output = ()> + Send;

    /// What was last noted of a person.
    fn person_note(
        &self,
        owner: &Owner,
        note: PersonNote,
    ) -> impl Future<Output = Option<Plain>> + Send;

    /// Notes `plain` in the place of what was there.
    fn write_person_note(
        &self,
        owner: &Owner,
        note: PersonNote,
        plain: &Plain,
    ) -> impl Future<Output = ()> + Send;

    /// The own trips of a person, in no particular order.
    ///
    /// # Errors
    ///
    /// [`CannotRead`]: some are kept, and the disk does not give them. Whoever wrote
    /// now would lose them.
    fn own_trips(
        &self,
        owner: &Owner,
    ) -> impl Future<Output = Result<Vec<OwnTrip>, CannotRead>> + Send;

    /// Keeps `trips` as all the own trips of a person, and answers for how long.
    fn write_own_trips(
        &self,
        owner: &Owner,
        trips: Vec<OwnTrip>,
    ) -> impl Future<Output = Storage> + Send;

    /// The draft of a claim for a person, in the command layer's own words.
    ///
    /// # Errors
    ///
    /// [`CannotRead`]: there is one, and the disk does not give it.
    fn draft(
        &self,
        owner: &Owner,
    ) -> impl Future<Output = Result<Option<Plain>, CannotRead>> + Send;

    /// Keeps `draft` in the place of what was there, and of its files `files` and no
    /// others. Answers for how long it is kept.
    fn write_draft(
        &self,
        owner: &Owner,
        draft: &Plain,
        files: &[AttachmentId],
    ) -> impl Future<Output = Storage> + Send;

    /// Removes the draft with its files, and makes copies of them useless.
    fn remove_draft(&self, owner: &Owner) -> impl Future<Output = ()> + Send;

    /// A file of the draft.
    ///
    /// # Errors
    ///
    /// [`CannotRead`]: there is one, and the disk does not give it.
    fn draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
    ) -> impl Future<Output = Result<Option<Plain>, CannotRead>> + Send;

    /// Keeps a file of the draft that is there. It stays once [`Cache::write_draft`] names it.
    ///
    /// # Errors
    ///
    /// [`CannotKeep`]: there is no draft, or no room.
    fn write_draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
        bytes: &Plain,
    ) -> impl Future<Output = Result<(), CannotKeep>> + Send;

    /// Forgets everything about one person but a draft, and makes copies of it useless.
    fn wipe_person(&self, owner: &Owner) -> impl Future<Output = ()> + Send;

    /// Forgets everything of one account but its drafts, and makes copies of it useless.
    fn wipe_account(&self, account: &PersonId) -> impl Future<Output = ()> + Send;

    /// Forgets everything but drafts.
    fn wipe_all(&self) -> impl Future<Output = ()> + Send;
}

/// Makes a type a [`Cache`] that leaves everything to the one that `$inner` names.
#[macro_export]
macro_rules! cache_by {
    ([$($generics:tt)*] $type:ty, |$this:ident| $inner:expr) => {
        impl<$($generics)*> $crate::ports::Cache for $type {
            $crate::cache_by! { @each |$this| $inner;
                put_trips(owner: &$crate::ports::Owner, trips: Vec<domain::trip::OrganisedTrip>, read_at: chrono::DateTime<chrono::Utc>) -> $crate::ports::Room;
                remove_trips(owner: &$crate::ports::Owner, trips: &[domain::ids::TripId]) -> ();
                trip(owner: &$crate::ports::Owner, trip: &domain::ids::TripId) -> Option<$crate::ports::Dated<domain::trip::OrganisedTrip>>;
                trips(owner: &$crate::ports::Owner, query: $crate::ports::KeptQuery) -> Option<$crate::ports::Dated<$crate::ports::KeptSlice>>;
                progress(owner: &$crate::ports::Owner) -> Option<$crate::ports::Progress>;
                advance(owner: &$crate::ports::Owner, progress: $crate::ports::Progress) -> ();
                begin_pass(owner: &$crate::ports::Owner) -> ();
                end_pass(owner: &$crate::ports::Owner, progress: $crate::ports::Progress, has_all: bool) -> ();
                seen(owner: &$crate::ports::Owner, trips: &[domain::ids::TripId]) -> Vec<domain::trip::OrganisedTrip>;
                mark_seen(owner: &$crate::ports::Owner, trip: &domain::trip::OrganisedTrip) -> ();
                note(account: &domain::ids::PersonId, note: $crate::ports::Note) -> Option<$crate::ports::Plain>;
                write_note(account: &domain::ids::PersonId, note: $crate::ports::Note, plain: &$crate::ports::Plain) -> ();
                person_note(owner: &$crate::ports::Owner, note: $crate::ports::PersonNote) -> Option<$crate::ports::Plain>;
                write_person_note(owner: &$crate::ports::Owner, note: $crate::ports::PersonNote, plain: &$crate::ports::Plain) -> ();
                own_trips(owner: &$crate::ports::Owner) -> Result<Vec<$crate::ports::OwnTrip>, $crate::ports::CannotRead>;
                write_own_trips(owner: &$crate::ports::Owner, trips: Vec<$crate::ports::OwnTrip>) -> $crate::ports::Storage;
                draft(owner: &$crate::ports::Owner) -> Result<Option<$crate::ports::Plain>, $crate::ports::CannotRead>;
                write_draft(owner: &$crate::ports::Owner, draft: &$crate::ports::Plain, files: &[domain::ids::AttachmentId]) -> $crate::ports::Storage;
                remove_draft(owner: &$crate::ports::Owner) -> ();
                draft_file(owner: &$crate::ports::Owner, file: &domain::ids::AttachmentId) -> Result<Option<$crate::ports::Plain>, $crate::ports::CannotRead>;
                write_draft_file(owner: &$crate::ports::Owner, file: &domain::ids::AttachmentId, bytes: &$crate::ports::Plain) -> Result<(), $crate::ports::CannotKeep>;
                wipe_person(owner: &$crate::ports::Owner) -> ();
                wipe_account(account: &domain::ids::PersonId) -> ();
                wipe_all() -> ();
            }
        }
    };
    (@each |$this:ident| $inner:expr; $($name:ident($($arg:ident: $of:ty),*) -> $answer:ty;)*) => {
        $(
            fn $name(&self, $($arg: $of),*) -> impl Future<Output = $answer> + Send {
                let $this = self;
                $crate::ports::Cache::$name($inner, $($arg),*)
            }
        )*
    };
}

crate::cache_by!([C: Cache] Arc<C>, |this| &**this);
