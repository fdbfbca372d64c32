//! The port, on the sealed file or in memory.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use commands::ports::{
    Cache, CannotKeep, CannotRead, Dated, KeptQuery, KeptSlice, Key, Note, OwnTrip, Owner,
    PersonNote, Plain, Progress, Room, Secrets, Storage,
};
use domain::{
    ids::{AttachmentId, PersonId, TripId},
    trip::OrganisedTrip,
};
use secrecy::{ExposeSecret as _, SecretBox};

use super::{
    fault::Fault,
    keys::{Drawer, Root},
    shelf::{Shelf, name},
};
use crate::{DeviceStore, own_trips::Whose};

impl<S: Secrets> DeviceStore<S> {
    /// What `work` does with the sealed file; `None` when memory takes its place.
    /// It may be done twice.
    async fn sealed<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Shelf) -> Result<T, Fault> + Send + 'static,
    ) -> Option<T> {
        // Held until the end: nothing is sealed under a key that goes meanwhile.
        let key = self.key().await.lock().await;
        let own: Key = {
            let key = key.as_ref()?;
            SecretBox::init_with_mut(|own: &mut [u8; 32]| own.copy_from_slice(key.expose_secret()))
        };
        let vault = Arc::clone(&self.vault);
        let epoch = vault.epoch();
        let done =
            tokio::task::spawn_blocking(move || vault.run((epoch, || Root::new(&own)), work));
        done.await.ok().flatten()
    }

    /// The same, in one person's drawer.
    async fn in_drawer<T: Send + 'static>(
        &self,
        drawer: impl Into<Drawer>,
        mut work: impl FnMut(&mut Shelf, &Drawer) -> Result<T, Fault> + Send + 'static,
    ) -> Option<T> {
        let drawer = drawer.into();
        self.sealed(move |shelf| work(shelf, &drawer)).await
    }
}

impl From<&PersonId> for Drawer {
    fn from(account: &PersonId) -> Self {
        Self {
            account: account.clone(),
            person: None,
        }
    }
}

impl<S: Secrets> Cache for DeviceStore<S> {
    async fn put_trips(
        &self,
        owner: &Owner,
        trips: Vec<OrganisedTrip>,
        read_at: DateTime<Utc>,
    ) -> Room {
        let trips = Arc::new(trips);
        let own = Arc::clone(&trips);
        let put = self.in_drawer(owner, move |shelf, drawer| shelf.put(drawer, &own, read_at));
        match put.await {
            Some(room) => room,
            None => {
                let trips = Arc::unwrap_or_clone(trips);
                self.memory.cache.put_trips(owner, trips, read_at).await
            }
        }
    }

    async fn remove_trips(&self, owner: &Owner, trips: &[TripId]) {
        let own = trips.to_vec();
        let removed = self.in_drawer(owner, move |shelf, drawer| shelf.forget(drawer, &own));
        if removed.await.is_none() {
            self.memory.cache.remove_trips(owner, trips).await;
        }
    }

    async fn trip(&self, owner: &Owner, trip: &TripId) -> Option<Dated<OrganisedTrip>> {
        let own = trip.clone();
        match self
            .in_drawer(owner, move |shelf, drawer| shelf.trip(drawer, &own))
            .await
        {
            Some(found) => found,
            None => self.memory.cache.trip(owner, trip).await,
        }
    }

    async fn trips(&self, owner: &Owner, query: KeptQuery) -> Option<Dated<KeptSlice>> {
        let own = query.clone();
        match self
            .in_drawer(owner, move |shelf, drawer| shelf.trips(drawer, &own))
            .await
        {
            Some(found) => found,
            None => self.memory.cache.trips(owner, query).await,
        }
    }

    async fn progress(&self, owner: &Owner) -> Option<Progress> {
        match self.in_drawer(owner, Shelf::progress).await {
            Some(found) => found,
            None => self.memory.cache.progress(owner).await,
        }
    }

    async fn advance(&self, owner: &Owner, progress: Progress) {
        let own = progress.clone();
        let advanced = self.in_drawer(owner, move |shelf, drawer| shelf.advance(drawer, &own));
        if advanced.await.is_none() {
            self.memory.cache.advance(owner, progress).await;
        }
    }

    async fn begin_pass(&self, owner: &Owner) {
        if self.in_drawer(owner, Shelf::begin_pass).await.is_none() {
            self.memory.cache.begin_pass(owner).await;
        }
    }

    async fn end_pass(&self, owner: &Owner, progress: Progress, has_all: bool) {
        let own = progress.clone();
        let ended = self.in_drawer(owner, move |shelf, drawer| {
            shelf.end_pass(drawer, &own, has_all)
        });
        if ended.await.is_none() {
            self.memory.cache.end_pass(owner, progress, has_all).await;
        }
    }

    async fn seen(&self, owner: &Owner, trips: &[TripId]) -> Vec<OrganisedTrip> {
        let own = trips.to_vec();
        match self
            .in_drawer(owner, move |shelf, drawer| shelf.seen(drawer, &own))
            .await
        {
            Some(found) => found,
            None => self.memory.cache.seen(owner, trips).await,
        }
    }

    async fn mark_seen(&self, owner: &Owner, trip: &OrganisedTrip) {
        let own = trip.clone();
        let marked = self.in_drawer(owner, move |shelf, drawer| shelf.mark_seen(drawer, &own));
        if marked.await.is_none() {
            self.memory.cache.mark_seen(owner, trip).await;
        }
    }

    async fn note(&self, account: &PersonId, note: Note) -> Option<Plain> {
        match self
            .in_drawer(account, move |shelf, drawer| shelf.note(drawer, name(note)))
            .await
        {
            Some(found) => found,
            None => self.memory.cache.note(account, note).await,
        }
    }

    async fn write_note(&self, account: &PersonId, note: Note, plain: &Plain) {
        let own = plain.clone();
        let written = self.in_drawer(account, move |shelf, drawer| {
            shelf.write_note(drawer, name(note), &own)
        });
        if written.await.is_none() {
            self.memory.cache.write_note(account, note, plain).await;
        }
    }

    async fn person_note(&self, owner: &Owner, note: PersonNote) -> Option<Plain> {
        let id = name_of_person(note);
        match self
            .in_drawer(owner, move |shelf, drawer| shelf.note(drawer, id))
            .await
        {
            Some(found) => found,
            None => self.memory.cache.person_note(owner, note).await,
        }
    }

    async fn write_person_note(&self, owner: &Owner, note: PersonNote, plain: &Plain) {
        let own = plain.clone();
        let id = name_of_person(note);
        let written = self.in_drawer(owner, move |shelf, drawer| {
            shelf.write_note(drawer, id, &own)
        });
        if written.await.is_none() {
            let memory = &self.memory.cache;
            memory.write_person_note(owner, note, plain).await;
        }
    }

    async fn own_trips(&self, owner: &Owner) -> Result<Vec<OwnTrip>, CannotRead> {
        self.find_own_trips(owner).await
    }

    async fn write_own_trips(&self, owner: &Owner, trips: Vec<OwnTrip>) -> Storage {
        self.put_own_trips(owner, trips).await
    }

    async fn draft(&self, owner: &Owner) -> Result<Option<Plain>, CannotRead> {
        self.find_draft(owner).await
    }

    async fn write_draft(&self, owner: &Owner, draft: &Plain, files: &[AttachmentId]) -> Storage {
        self.put_draft(owner, draft, files).await
    }

    async fn remove_draft(&self, owner: &Owner) {
        self.drop_draft(owner).await;
    }

    async fn draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
    ) -> Result<Option<Plain>, CannotRead> {
        self.find_draft_file(owner, file).await
    }

    async fn write_draft_file(
        &self,
        owner: &Owner,
        file: &AttachmentId,
        bytes: &Plain,
    ) -> Result<(), CannotKeep> {
        self.put_draft_file(owner, file, bytes).await
    }

    async fn wipe_person(&self, owner: &Owner) {
        self.memory.cache.wipe_person(owner).await;
        self.remove_own_trips(Whose::Person(owner)).await;
        if self.in_drawer(owner, Shelf::wipe).await.is_none() {
            self.vault.discard();
        }
    }

    async fn wipe_account(&self, account: &PersonId) {
        self.memory.cache.wipe_account(account).await;
        self.remove_own_trips(Whose::Account(account)).await;
        let wiped = self.in_drawer(account, |shelf, drawer| shelf.wipe_account(&drawer.account));
        if wiped.await.is_none() {
            self.vault.discard();
        }
    }

    async fn wipe_all(&self) {
        self.memory.cache.wipe_all().await;
        self.remove_own_trips(Whose::Everybody).await;
        self.vault.discard();
    }
}

const fn name_of_person(note: PersonNote) -> &'static str {
    match note {
        PersonNote::Messages => "messages",
        PersonNote::Register => "register",
        PersonNote::Claims => "claims",
        PersonNote::OpenedClaims => "opened claims",
    }
}
