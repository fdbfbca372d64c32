//! A cache that lives as long as the program.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, Utc};
use domain::{
    ids::{AttachmentId, PersonId, TripId},
    trip::OrganisedTrip,
};

use super::{
    Cache, CacheLimits, CannotKeep, CannotRead, Dated, KeptQuery, KeptSlice, MemoryDrafts, Note,
    OwnTrip, Owner, Period, PersonNote, Place, Plain, Progress, Room, Storage, cache::over_from,
};

/// Keeps everything in memory only. Nothing is ever written to the device.
#[derive(Default)]
pub struct MemoryCache {
    limits: CacheLimits,
    inside: Mutex<Inside>,
    /// Apart from all that is ever forgotten at once.
    drafts: MemoryDrafts,
}

#[derive(Default)]
struct Inside {
    persons: HashMap<Owner, OfPerson>,
    notes: HashMap<(PersonId, Note), Plain>,
    person_notes: HashMap<(Owner, PersonNote), Plain>,
    /// Apart from what can be asked for again, so that no limit drops them.
    own_trips: HashMap<Owner, Vec<OwnTrip>>,
}

#[derive(Default)]
struct OfPerson {
    places: HashMap<TripId, Place>,
    trips: BTreeMap<Place, Kept>,
    seen: HashMap<TripId, OrganisedTrip>,
    progress: Option<Progress>,
    pass: u32,
    bytes: u64,
    /// Whether the oldest, and the latest, of the service's trips are missing.
    is_cut: [bool; 2],
}

struct Kept {
    trip: OrganisedTrip,
    read_at: DateTime<Utc>,
    over_from: DateTime<Utc>,
    pass: u32,
    bytes: u64,
}

impl MemoryCache {
    /// A cache with limits of one's own.
    pub fn with_limits(limits: CacheLimits) -> Self {
        Self {
            limits,
            inside: Mutex::default(),
            drafts: MemoryDrafts::default(),
        }
    }

    /// The own trips that were written here; `None` when none ever were.
    pub fn find_own_trips(&self, owner: &Owner) -> Option<Vec<OwnTrip>> {
        self.inside().own_trips.get(owner).cloned()
    }

    /// Forgets the own trips of a person, because they are kept elsewhere.
    pub fn forget_own_trips(&self, owner: &Owner) {
        self.inside().own_trips.remove(owner);
    }

    /// The drafts that were written here.
    pub const fn drafts(&self) -> &MemoryDrafts {
        &self.drafts
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What `read` finds about the owner's person, if anything is kept.
    fn of<T>(&self, owner: &Owner, read: impl FnOnce(&mut OfPerson) -> Option<T>) -> Option<T> {
        read(self.inside().persons.get_mut(owner)?)
    }

    /// Where everybody's trips together are beyond the limit, those of others than
    /// `owner` go, which can be asked for again when they are chosen.
    fn make_room(&self, owner: &Owner) {
        let mut inside = self.inside();
        let sizes = inside.persons.values().map(|of| of.bytes);
        if sizes.fold(0, u64::saturating_add) > self.limits.bytes {
            inside.persons.retain(|other, _| other == owner);
        }
    }

    fn write<T>(&self, owner: &Owner, write: impl FnOnce(&mut OfPerson) -> T) -> T {
        write(self.inside().persons.entry(owner.clone()).or_default())
    }
}

impl OfPerson {
    fn put(&mut self, trip: OrganisedTrip, read_at: DateTime<Utc>) {
        self.take(&trip.id);
        let place = Place::of(&trip);
        let bytes = serde_json::to_vec(&trip).map_or(0, |text| text.len() as u64);
        self.bytes += bytes;
        self.places.insert(trip.id.clone(), place.clone());
        let kept = Kept {
            over_from: over_from(&trip),
            trip,
            read_at,
            pass: self.pass,
            bytes,
        };
        self.trips.insert(place, kept);
    }

    fn take(&mut self, trip: &TripId) {
        if let Some(place) = self.places.remove(trip)
            && let Some(kept) = self.trips.remove(&place)
        {
            self.bytes -= kept.bytes;
        }
    }

    /// Drops what is beyond the limits: first what is over, the oldest first,
    /// then what is furthest ahead.
    fn fit(&mut self, limits: &CacheLimits, now: DateTime<Utc>) -> Room {
        let oldest = limits.oldest(now);
        let mut room = Room::Enough;
        loop {
            let first = self.trips.first_key_value();
            let is_past = first.is_some_and(|(_, kept)| kept.over_from <= now);
            let is_old = first.is_some_and(|(_, kept)| kept.over_from <= oldest);
            if !is_old && self.bytes <= limits.bytes {
                return room;
            }
            let end = if is_past {
                first
            } else {
                self.trips.last_key_value()
            };
            let Some(id) = end.map(|(place, _)| place.id.clone()) else {
                return room;
            };
            self.is_cut[usize::from(!is_past)] = true;
            self.forget(&id);
            room = Room::Short;
        }
    }

    fn forget(&mut self, trip: &TripId) {
        self.take(trip);
        self.seen.remove(trip);
    }

    fn page(&self, query: &KeptQuery) -> Option<Dated<KeptSlice>> {
        let progress = self.progress.as_ref()?;
        let fits = |kept: &&Kept| match query.period {
            Period::Coming => kept.over_from > query.now,
            Period::Past => kept.over_from <= query.now,
        };
        let after = query.after.as_ref();
        let wanted = query.limit.saturating_add(1);
        let mut trips: Vec<_> = match query.period {
            Period::Coming => self
                .trips
                .iter()
                .filter(|(place, _)| after.is_none_or(|after| *place > after))
                .map(|(_, kept)| kept)
                .filter(fits)
                .take(wanted)
                .map(|kept| kept.trip.clone())
                .collect(),
            Period::Past => self
                .trips
                .iter()
                .rev()
                .filter(|(place, _)| after.is_none_or(|after| *place < after))
                .map(|(_, kept)| kept)
                .filter(fits)
                .take(wanted)
                .map(|kept| kept.trip.clone())
                .collect(),
        };
        let has_more = trips.len() > query.limit;
        trips.truncate(query.limit);
        Some(Dated {
            value: KeptSlice {
                trips,
                has_more,
                is_cut: self.is_cut[usize::from(query.period == Period::Coming)],
            },
            read_at: progress.contact,
        })
    }
}

impl Cache for MemoryCache {
    async fn put_trips(
        &self,
        owner: &Owner,
        trips: Vec<OrganisedTrip>,
        read_at: DateTime<Utc>,
    ) -> Room {
        let room = self.write(owner, |of| {
            for trip in trips {
                of.put(trip, read_at);
            }
            of.fit(&self.limits, read_at)
        });
        self.make_room(owner);
        room
    }

    async fn remove_trips(&self, owner: &Owner, trips: &[TripId]) {
        self.write(owner, |of| trips.iter().for_each(|trip| of.forget(trip)));
    }

    async fn trip(&self, owner: &Owner, trip: &TripId) -> Option<Dated<OrganisedTrip>> {
        self.of(owner, |of| {
            let kept = of.trips.get(of.places.get(trip)?)?;
            let contact = of.progress.as_ref().map(|progress| progress.contact);
            Some(Dated {
                value: kept.trip.clone(),
                read_at: contact.map_or(kept.read_at, |contact| contact.max(kept.read_at)),
            })
        })
    }

    async fn trips(&self, owner: &Owner, query: KeptQuery) -> Option<Dated<KeptSlice>> {
        self.of(owner, |of| of.page(&query))
    }

    async fn progress(&self, owner: &Owner) -> Option<Progress> {
        self.of(owner, |of| of.progress.clone())
    }

    async fn advance(&self, owner: &Owner, progress: Progress) {
        self.write(owner, |of| {
            of.fit(&self.limits, progress.contact);
            of.progress = Some(progress);
        });
    }

    async fn begin_pass(&self, owner: &Owner) {
        self.write(owner, |of| {
            of.pass += 1;
            of.is_cut = [false; 2];
        });
    }

    async fn end_pass(&self, owner: &Owner, progress: Progress, has_all: bool) {
        self.write(owner, |of| {
            let gone = of.trips.values().filter(|kept| kept.pass < of.pass);
            let gone: Vec<_> = gone.map(|kept| kept.trip.id.clone()).collect();
            gone.iter().for_each(|trip| of.forget(trip));
            of.is_cut[0] |= !has_all;
            of.progress = Some(progress);
        });
    }

    async fn seen(&self, owner: &Owner, trips: &[TripId]) -> Vec<OrganisedTrip> {
        let seen = self.of(owner, |of| {
            let seen = trips.iter().filter_map(|trip| of.seen.get(trip).cloned());
            Some(seen.collect())
        });
        seen.unwrap_or_default()
    }

    async fn mark_seen(&self, owner: &Owner, trip: &OrganisedTrip) {
        self.write(owner, |of| of.seen.insert(trip.id.clone(), trip.clone()));
    }

    async fn note(&self, account: &PersonId, note: Note) -> Option<Plain> {
        let noted = self.inside();
        noted.notes.get(&(account.clone(), note)).cloned()
    }

    async fn write_note(&self, account: &PersonId, note: Note, plain: &Plain) {
        let mut inside = self.inside();
        inside.notes.insert((account.clone(), note), plain.clone());
    }

    async fn person_note(&self, owner: &Owner, note: PersonNote) -> Option<Plain> {
        let noted = self.inside();
        noted.person_notes.get(&(owner.clone(), note)).cloned()
    }

    async fn write_person_note(&self, owner: &Owner, note: PersonNote, plain: &Plain) {
        let mut inside = self.inside();
        let key = (owner.clone(), note);
        inside.person_notes.insert(key, plain.clone());
    }

    async fn own_trips(&self, owner: &Owner) -> Result<Vec<OwnTrip>, CannotRead> {
        Ok(self.find_own_trips(owner).unwrap_or_default())
    }

    async fn write_own_trips(&self, owner: &Owner, trips: Vec<OwnTrip>) -> Storage {
        self.inside().own_trips.insert(owner.clone(), trips);
        Storage::MemoryOnly
    }

    async fn draft(&self, owner: &Owner) -> Result<Option<Plain>, CannotRead> {
        Ok(self.drafts.draft(owner))
    }

    async fn write_draft(&self, owner: &Owner, draft: &Plain, files: &[AttachmentId]) -> Storage {
        self.drafts.write(owner, draft, files);
        Storage::MemoryOnly
    }

    async fn remove_draft(&self, owner: &Owner) {
        self.drafts.remove(owner);
    }

    async fn draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
    ) -> Result<Option<Plain>, CannotRead> {
        Ok(self.drafts.file(owner, file))
    }

    async fn write_draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
        bytes: &Plain,
    ) -> Result<(), CannotKeep> {
        self.drafts.write_file(owner, file, bytes)
    }

    async fn wipe_person(&self, owner: &Owner) {
        let mut inside = self.inside();
        inside.persons.remove(owner);
        inside.person_notes.retain(|(of, _), _| of != owner);
        inside.own_trips.remove(owner);
    }

    async fn wipe_account(&self, account: &PersonId) {
        let mut inside = self.inside();
        inside.persons.retain(|owner, _| owner.account != *account);
        inside.notes.retain(|(owner, _), _| owner != account);
        inside
            .person_notes
            .retain(|(owner, _), _| owner.account != *account);
        inside
            .own_trips
            .retain(|owner, _| owner.account != *account);
    }

    async fn wipe_all(&self) {
        *self.inside() = Inside::default();
    }
}
