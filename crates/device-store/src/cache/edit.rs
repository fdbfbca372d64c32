//! Changing what is kept of one person, in one transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use commands::ports::{CacheLimits, Room};
use domain::{ids::TripId, trip::OrganisedTrip};

use super::{
    bytes::Bytes,
    fault::Fault,
    order::{Directory, Entry, Known, Piece, Spot},
    record::{Label, Sealer},
    table::{Reader, Records, SEEN, TRIP},
};

/// A change under way. [`Edit::finish`] writes the order back.
pub(crate) struct Edit<'a> {
    pub(crate) reader: Reader<'a, Records<'a>>,
    pub(crate) sealer: Sealer,
    pub(crate) directory: Directory,
    /// The pieces that have been read, by number, and whether they were changed.
    open: BTreeMap<u32, (Piece, bool)>,
}

impl<'a> Edit<'a> {
    pub(crate) fn begin(reader: Reader<'a, Records<'a>>) -> Result<Self, Fault> {
        Ok(Self {
            directory: reader.directory()?.unwrap_or_default(),
            reader,
            sealer: Sealer::default(),
            open: BTreeMap::new(),
        })
    }

    /// Puts `trip` in the place of what was kept of it.
    pub(crate) fn put(
        &mut self,
        trip: &OrganisedTrip,
        read_at: DateTime<Utc>,
    ) -> Result<(), Fault> {
        self.take(&trip.id)?;
        let stamp = self.directory.new_stamp();
        let mut entry = Entry::of(trip, stamp, self.directory.pass);
        let label = Label {
            kind: TRIP,
            id: trip.id.as_str(),
            version: stamp,
        };
        let mut written = Ok(());
        let size = self.reader.put(&mut self.sealer, label, |plain| {
            plain.add(&read_at.timestamp_millis().to_le_bytes());
            plain.add(&entry.spot.at.to_le_bytes());
            written = serde_json::to_writer(plain, trip);
        })?;
        written.map_err(|_| Fault::Disk)?;
        entry.bytes = u32::try_from(size).map_err(|_| Fault::Disk)?;
        self.directory.bytes += u64::from(entry.bytes);
        self.list(entry)
    }

    /// Forgets a trip and that it was seen.
    pub(crate) fn forget(&mut self, trip: &TripId) -> Result<(), Fault> {
        self.take(trip)?;
        self.reader.remove(TRIP, trip.as_str())?;
        self.reader.remove(SEEN, trip.as_str())
    }

    /// Takes a trip out of the order. Its record stays.
    fn take(&mut self, trip: &TripId) -> Result<(), Fault> {
        let Some((stamp, plain)) = self.reader.any(TRIP, trip.as_str())? else {
            return Ok(());
        };
        let mut plain = Bytes(&plain);
        let (_read_at, at) = (plain.i64()?, plain.i64()?);
        let id = trip.clone();
        self.unlist(&Spot { at, id }, stamp)
    }

    fn list(&mut self, entry: Entry) -> Result<(), Fault> {
        if self.directory.pieces.is_empty() {
            let number = self.new_number();
            self.insert(0, number, Piece(vec![entry]));
            return Ok(());
        }
        let index = self.directory.piece_of(&entry.spot);
        let number = self.number(index)?;
        let piece = self.piece(index)?;
        let Err(at) = piece.find(&entry.spot) else {
            return Err(Fault::Damaged);
        };
        piece.0.insert(at, entry);
        let rest = piece.split(at);
        self.know(index, number)?;
        if let Some(rest) = rest {
            let number = self.new_number();
            self.insert(index + 1, number, rest);
        }
        Ok(())
    }

    fn unlist(&mut self, spot: &Spot, stamp: u64) -> Result<(), Fault> {
        let index = self.directory.piece_of(spot);
        let number = self.number(index)?;
        let piece = self.piece(index)?;
        let at = piece.find(spot).map_err(|_| Fault::Damaged)?;
        let entry = piece.0.remove(at);
        if entry.stamp != stamp {
            return Err(Fault::Damaged);
        }
        let bytes = self.directory.bytes.checked_sub(entry.bytes.into());
        self.directory.bytes = bytes.ok_or(Fault::Damaged)?;
        self.know(index, number)
    }

    fn new_number(&mut self) -> u32 {
        self.directory.next += 1;
        self.directory.next
    }

    fn number(&self, index: usize) -> Result<u32, Fault> {
        let known = self.directory.pieces.get(index);
        known.map(|known| known.number).ok_or(Fault::Damaged)
    }

    /// A piece that is about to be changed.
    fn piece(&mut self, index: usize) -> Result<&mut Piece, Fault> {
        let known = self.directory.pieces.get(index).ok_or(Fault::Damaged)?;
        let (piece, changed) = match self.open.entry(known.number) {
            std::collections::btree_map::Entry::Occupied(open) => open.into_mut(),
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert((self.reader.piece(known)?, false))
            }
        };
        *changed = true;
        Ok(piece)
    }

    fn insert(&mut self, index: usize, number: u32, piece: Piece) {
        if let Some(known) = Known::of(number, 0, &piece) {
            self.directory.pieces.insert(index, known);
            self.open.insert(number, (piece, true));
        }
    }

    /// Brings the directory up to date about a changed piece. An empty one goes.
    fn know(&mut self, index: usize, number: u32) -> Result<(), Fault> {
        let known = self.open.get(&number);
        match known.and_then(|(piece, _)| Known::of(number, 0, piece)) {
            Some(known) => self.directory.pieces[index] = known,
            None => {
                self.directory.pieces.remove(index);
                self.open.remove(&number);
                self.reader.remove_piece(number)?;
            }
        }
        Ok(())
    }

    /// Drops what is beyond `limits`, as the memory cache does: first what is
    /// over, the oldest first, then what is furthest ahead.
    pub(crate) fn fit(&mut self, limits: &CacheLimits, now: DateTime<Utc>) -> Result<Room, Fault> {
        let oldest = limits.oldest(now).timestamp_millis();
        let now = now.timestamp_millis();
        let mut room = Room::Enough;
        while !self.directory.pieces.is_empty() {
            if self.directory.bytes <= limits.bytes && self.none_is_over(oldest) {
                break;
            }
            let first = self.piece(0)?.0.first().cloned().ok_or(Fault::Damaged)?;
            if first.over > oldest && self.directory.bytes <= limits.bytes {
                break;
            }
            let is_past = first.over <= now;
            let goes = if is_past {
                first
            } else {
                let last = self.directory.pieces.len() - 1;
                self.piece(last)?.0.last().cloned().ok_or(Fault::Damaged)?
            };
            self.directory.is_cut[usize::from(!is_past)] = true;
            self.forget(&goes.spot.id)?;
            room = Room::Short;
        }
        Ok(room)
    }

    /// Whether nothing at the beginning was over at `instant`, by the directory.
    fn none_is_over(&self, instant: i64) -> bool {
        let first = self.directory.pieces.first();
        first.is_none_or(|first| first.over[0] > instant)
    }

    /// Forgets every trip that was not put in the present pass. Holds one piece
    /// at a time.
    pub(crate) fn sweep(&mut self) -> Result<(), Fault> {
        let pass = self.directory.pass;
        let old = |known: &&Known| known.pass < pass;
        let stale: Vec<_> = self.directory.pieces.iter().filter(old).cloned().collect();
        for known in stale {
            let gone: Vec<_> = self
                .reader
                .piece(&known)?
                .0
                .into_iter()
                .filter(|entry| entry.pass < pass)
                .collect();
            for entry in gone {
                self.unlist(&entry.spot, entry.stamp)?;
                self.reader.remove(TRIP, entry.spot.id.as_str())?;
                self.reader.remove(SEEN, entry.spot.id.as_str())?;
            }
            self.write_back()?;
        }
        Ok(())
    }

    fn write_back(&mut self) -> Result<(), Fault> {
        for (number, (piece, changed)) in std::mem::take(&mut self.open) {
            if !changed {
                continue;
            }
            let version = self.directory.new_stamp();
            let known = self.directory.pieces.iter_mut();
            let known = known.rev().find(|known| known.number == number);
            known.ok_or(Fault::Damaged)?.stamp = version;
            self.reader
                .put_piece(&mut self.sealer, (number, version), &piece)?;
        }
        Ok(())
    }

    /// Writes the order back, and answers the size of the trips in **bytes**.
    pub(crate) fn finish(mut self) -> Result<u64, Fault> {
        self.write_back()?;
        self.directory.new_stamp();
        let Self {
            mut reader,
            mut sealer,
            directory,
            ..
        } = self;
        reader.put_directory(&mut sealer, &directory)?;
        Ok(directory.bytes)
    }
}
