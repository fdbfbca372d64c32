//! The open file.

use std::{collections::HashMap, path::Path};

use chacha20poly1305::aead::Generate as _;
use chrono::{DateTime, TimeDelta, Utc};
use commands::ports::{CacheLimits, Note, Plain, Progress, Room};
use domain::{ids::TripId, trip::OrganisedTrip};
use redb::{Database, ReadableDatabase as _, ReadableTable as _, WriteTransaction};
use secrecy::ExposeSecret as _;

use super::{
    edit::Edit,
    fault::Fault,
    keys::{Drawer, HALF, PersonKeys, Root},
    record::{Label, Sealer},
    table::{NOTE, RECORDS, Reader, SALTS, SEEN, Salt, Salts},
};
use crate::file;

/// What redb may hold of the file in memory, in **bytes**.
const IN_MEMORY: usize = 4 * 1024 * 1024;

/// How long a contact that brought nothing new is held in memory only.
const UNWRITTEN: TimeDelta = TimeDelta::minutes(5);

/// The cache while its file is open.
pub(crate) struct Shelf {
    pub(super) database: Database,
    root: Root,
    limits: CacheLimits,
    keys: HashMap<Drawer, PersonKeys>,
    /// Contacts that are younger than those in the file.
    contacts: HashMap<Drawer, DateTime<Utc>>,
}

impl Shelf {
    /// Opens the file, an empty one where there is none.
    pub(crate) fn open(path: &Path, root: Root, limits: CacheLimits) -> Result<Self, Fault> {
        file::touch(path).map_err(|_| Fault::Disk)?;
        let database = Database::builder().set_cache_size(IN_MEMORY).create(path)?;
        Ok(Self {
            database,
            root,
            limits,
            keys: HashMap::new(),
            contacts: HashMap::new(),
        })
    }

    /// The keys of `drawer`, as far as something is kept there.
    pub(super) fn keys(&mut self, drawer: &Drawer) -> Result<Option<&PersonKeys>, Fault> {
        if !self.keys.contains_key(drawer) {
            let read = self.database.begin_read()?;
            let salts = match read.open_table(SALTS) {
                Err(redb::TableError::TableDoesNotExist(_)) => return Ok(None),
                salts => salts?,
            };
            let Some(row) = salts.get(&self.root.slot(drawer)[..])? else {
                return Ok(None);
            };
            let salt = Salt::read(row.value())?;
            let keys = self.root.person(drawer, &salt.salt);
            self.keys.insert(drawer.clone(), keys);
        }
        Ok(self.keys.get(drawer))
    }

    /// The same, with a new salt where there is none.
    fn new_keys(&mut self, drawer: &Drawer) -> Result<(), Fault> {
        if self.keys(drawer)?.is_some() {
            return Ok(());
        }
        let salt = chacha20poly1305::Key::try_generate().map_err(|_| Fault::Disk)?;
        let salt = Salt {
            salt: salt.0,
            bytes: 0,
        };
        let write = self.begin()?;
        let mut salts = write.open_table(SALTS)?;
        salts.insert(&self.root.slot(drawer)[..], &salt.row()[..])?;
        drop(salts);
        drop(write.open_table(RECORDS)?);
        write.commit()?;
        let keys = self.root.person(drawer, &salt.salt);
        self.keys.insert(drawer.clone(), keys);
        Ok(())
    }

    /// A transaction whose file needs no long repair when the program is killed.
    fn begin(&self) -> Result<WriteTransaction, Fault> {
        let mut write = self.database.begin_write()?;
        write.set_quick_repair(true);
        Ok(write)
    }

    /// Changes what is kept in `drawer`.
    fn edit<T>(
        &mut self,
        drawer: &Drawer,
        change: impl FnOnce(&mut Edit<'_>, CacheLimits) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.new_keys(drawer)?;
        let keys = self.keys.get(drawer).ok_or(Fault::Damaged)?;
        let slot = self.root.slot(drawer);
        let write = self.begin()?;
        let answer = {
            let mut salts = write.open_table(SALTS)?;
            let records = write.open_table(RECORDS)?;
            let mut edit = Edit::begin(Reader { records, keys })?;
            let answer = change(&mut edit, self.limits)?;
            let bytes = edit.finish()?;
            note_size(&mut salts, &slot, bytes)?;
            answer
        };
        write.commit()?;
        Ok(answer)
    }

    pub(crate) fn put(
        &mut self,
        drawer: &Drawer,
        trips: &[OrganisedTrip],
        read_at: DateTime<Utc>,
    ) -> Result<Room, Fault> {
        let room = self.edit(drawer, |edit, limits| {
            for trip in trips {
                edit.put(trip, read_at)?;
            }
            edit.fit(&limits, read_at)
        })?;
        self.make_room(drawer)?;
        Ok(room)
    }

    pub(crate) fn forget(&mut self, drawer: &Drawer, trips: &[TripId]) -> Result<(), Fault> {
        if self.keys(drawer)?.is_none() {
            return Ok(());
        }
        self.edit(drawer, |edit, _| {
            trips.iter().try_for_each(|trip| edit.forget(trip))
        })
    }

    pub(crate) fn advance(&mut self, drawer: &Drawer, progress: &Progress) -> Result<(), Fault> {
        let kept = self.progress_in_file(drawer)?;
        let contact = progress.contact;
        self.contacts.insert(drawer.clone(), contact);
        let is_young = kept.is_some_and(|kept| {
            kept.cursor == progress.cursor
                && (kept.contact..kept.contact + UNWRITTEN).contains(&contact)
        });
        if is_young {
            return Ok(());
        }
        self.edit(drawer, |edit, limits| {
            edit.fit(&limits, contact)?;
            edit.directory.progress = Some(progress.clone());
            Ok(())
        })
    }

    pub(crate) fn begin_pass(&mut self, drawer: &Drawer) -> Result<(), Fault> {
        self.edit(drawer, |edit, _| {
            edit.directory.pass = edit.directory.pass.wrapping_add(1);
            edit.directory.is_cut = [false; 2];
            Ok(())
        })
    }

    pub(crate) fn end_pass(
        &mut self,
        drawer: &Drawer,
        progress: &Progress,
        has_all: bool,
    ) -> Result<(), Fault> {
        self.contacts.insert(drawer.clone(), progress.contact);
        self.edit(drawer, |edit, _| {
            edit.sweep()?;
            edit.directory.is_cut[0] |= !has_all;
            edit.directory.progress = Some(progress.clone());
            Ok(())
        })
    }

    pub(crate) fn mark_seen(&mut self, drawer: &Drawer, trip: &OrganisedTrip) -> Result<(), Fault> {
        let id = trip.id.as_str();
        let text = serde_json::to_vec(trip).map(zeroize::Zeroizing::new);
        let text = text.map_err(|_| Fault::Disk)?;
        self.write_record(drawer, (SEEN, id), &text)
    }

    pub(crate) fn write_note(
        &mut self,
        drawer: &Drawer,
        note: &str,
        plain: &Plain,
    ) -> Result<(), Fault> {
        self.write_record(drawer, (NOTE, note), plain.expose_secret())
    }

    pub(crate) fn note(&mut self, drawer: &Drawer, note: &str) -> Result<Option<Plain>, Fault> {
        let found = self.read(drawer, |reader| reader.any(NOTE, note))?;
        let found = found.flatten();
        Ok(found.map(|(_, plain)| Plain::from(plain.to_vec())))
    }

    fn write_record(
        &mut self,
        drawer: &Drawer,
        (kind, id): (&str, &str),
        plain: &[u8],
    ) -> Result<(), Fault> {
        self.new_keys(drawer)?;
        let keys = self.keys.get(drawer).ok_or(Fault::Damaged)?;
        let write = self.begin()?;
        {
            let records = write.open_table(RECORDS)?;
            let mut reader = Reader { records, keys };
            let version = reader.any(kind, id)?.map_or(1, |(version, _)| version + 1);
            let label = Label { kind, id, version };
            reader.put(&mut Sealer::default(), label, |to| to.add(plain))?;
        }
        write.commit()?;
        Ok(())
    }

    /// Makes everything in `drawer` unreadable, then removes it.
    pub(crate) fn wipe(&mut self, drawer: &Drawer) -> Result<(), Fault> {
        self.keys.remove(drawer);
        self.contacts.remove(drawer);
        let slot = self.root.slot(drawer);
        self.wipe_slots(|other| other == slot)
    }

    /// The same for everything of an account.
    pub(crate) fn wipe_account(&mut self, account: &domain::ids::PersonId) -> Result<(), Fault> {
        self.keys.retain(|drawer, _| drawer.account != *account);
        self.contacts.retain(|drawer, _| drawer.account != *account);
        let first = self.root.account(account);
        self.wipe_slots(|slot| slot.starts_with(&first))
    }

    fn wipe_slots(&mut self, goes: impl Fn(&[u8]) -> bool) -> Result<(), Fault> {
        let write = self.begin()?;
        {
            let mut gone = Vec::new();
            let mut salts = write.open_table(SALTS)?;
            salts.retain(|slot, _| {
                let stays = !goes(slot);
                if !stays {
                    gone.push(slot.to_vec());
                }
                stays
            })?;
            let mut records = write.open_table(RECORDS)?;
            for slot in gone {
                let person = slot.get(HALF..).ok_or(Fault::Damaged)?;
                let mut beyond = person.to_vec();
                beyond.resize(HALF + 33, u8::MAX);
                records.retain_in(person..&beyond[..], |_, _| false)?;
            }
        }
        write.commit()?;
        Ok(())
    }

    /// Where everybody's trips together are beyond the limit, those of others than
    /// `drawer` go, which can be asked for again when they are chosen.
    fn make_room(&mut self, drawer: &Drawer) -> Result<(), Fault> {
        let own = self.root.slot(drawer);
        let mut all: u64 = 0;
        let mut has_others = false;
        {
            let read = self.database.begin_read()?;
            for row in read.open_table(SALTS)?.iter()? {
                let (slot, row) = row?;
                let bytes = Salt::read(row.value())?.bytes;
                all = all.saturating_add(bytes);
                has_others |= bytes > 0 && slot.value() != own;
            }
        }
        if all <= self.limits.bytes || !has_others {
            return Ok(());
        }
        self.keys.retain(|other, _| other == drawer);
        self.contacts.retain(|other, _| other == drawer);
        let account_own = self.root.slot(&Drawer {
            account: drawer.account.clone(),
            person: None,
        });
        self.wipe_slots(|slot| slot != own && slot != account_own)
    }

    /// When `drawer` was last confirmed, at the latest.
    pub(super) fn contact(&self, drawer: &Drawer, progress: &Progress) -> DateTime<Utc> {
        let younger = self.contacts.get(drawer).copied();
        younger.map_or(progress.contact, |younger| younger.max(progress.contact))
    }
}

fn note_size(salts: &mut Salts<'_>, slot: &[u8], bytes: u64) -> Result<(), Fault> {
    let mut salt = {
        let row = salts.get(slot)?.ok_or(Fault::Damaged)?;
        Salt::read(row.value())?
    };
    salt.bytes = bytes;
    salts.insert(slot, &salt.row()[..])?;
    Ok(())
}

pub(super) const fn name(note: Note) -> &'static str {
    match note {
        Note::Persons => "persons",
        Note::Service => "service",
        Note::Timetables => "timetables",
    }
}
