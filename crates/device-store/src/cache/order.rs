//! The order of a person's trips, in pieces that are sealed one by one.
//!
//! A piece holds a stretch of the order, and the directory holds where each
//! stretch begins. Putting a trip rewrites one piece, so that many trips cost no
//! more each than few, and reading a page opens few pieces.

use chrono::DateTime;
use commands::ports::{Cursor, Place, Progress, over_from};
use domain::{ids::TripId, trip::OrganisedTrip};

use super::{
    bytes::{Bytes, add_id},
    fault::Fault,
    record::Plain,
};

/// How many trips a piece holds at most.
pub(crate) const MOST: usize = 256;

/// Where a trip stands: its time in **milliseconds** since 1970, then its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    pub(crate) at: i64,
    pub(crate) id: TripId,
}

impl From<&Place> for Spot {
    fn from(place: &Place) -> Self {
        Self {
            at: place.at.timestamp_millis(),
            id: place.id.clone(),
        }
    }
}

/// A trip in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) spot: Spot,
    /// From when on it is not coming any more, in **milliseconds** since 1970.
    pub(crate) over: i64,
    /// The version under which its record is sealed.
    pub(crate) stamp: u64,
    /// The pass in which it was last put.
    pub(crate) pass: u32,
    /// The size of its record, in **bytes**.
    pub(crate) bytes: u32,
}

impl Entry {
    pub(crate) fn of(trip: &OrganisedTrip, stamp: u64, pass: u32) -> Self {
        Self {
            spot: Spot::from(&Place::of(trip)),
            over: over_from(trip).timestamp_millis(),
            stamp,
            pass,
            bytes: 0,
        }
    }
}

/// A stretch of the order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Piece(pub(crate) Vec<Entry>);

impl Piece {
    pub(crate) fn write(&self, to: &mut Plain<'_>) {
        for entry in &self.0 {
            to.add(&entry.spot.at.to_le_bytes());
            add_id(to, &entry.spot.id);
            to.add(&entry.over.to_le_bytes());
            to.add(&entry.stamp.to_le_bytes());
            to.add(&entry.pass.to_le_bytes());
            to.add(&entry.bytes.to_le_bytes());
        }
    }

    pub(crate) fn read(plain: &[u8]) -> Result<Self, Fault> {
        let mut bytes = Bytes(plain);
        let mut entries: Vec<Entry> = Vec::new();
        while !bytes.0.is_empty() {
            let at = bytes.i64()?;
            let entry = Entry {
                spot: Spot {
                    at,
                    id: bytes.id()?,
                },
                over: bytes.i64()?,
                stamp: bytes.u64()?,
                pass: bytes.u32()?,
                bytes: bytes.u32()?,
            };
            if entries.last().is_some_and(|last| last.spot >= entry.spot) {
                return Err(Fault::Damaged);
            }
            entries.push(entry);
        }
        Ok(Self(entries))
    }

    pub(crate) fn find(&self, spot: &Spot) -> Result<usize, usize> {
        self.0.binary_search_by(|entry| entry.spot.cmp(spot))
    }

    /// Takes off what is to become a piece of its own, when this one is too long.
    /// `added` is where the last entry went: what grows at one end is cut there,
    /// so that trips that come in order leave full pieces behind.
    pub(crate) fn split(&mut self, added: usize) -> Option<Self> {
        if self.0.len() <= MOST {
            return None;
        }
        let at = if added + 1 == self.0.len() {
            added
        } else if added == 0 {
            1
        } else {
            self.0.len() / 2
        };
        Some(Self(self.0.split_off(at)))
    }
}

/// A piece, as the directory knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) number: u32,
    /// The version under which it is sealed.
    pub(crate) stamp: u64,
    /// Where it begins.
    pub(crate) first: Spot,
    /// The earliest and the latest [`Entry::over`].
    pub(crate) over: [i64; 2],
    /// The earliest [`Entry::pass`].
    pub(crate) pass: u32,
}

impl Known {
    /// What is known of `piece`; `None` when it is empty.
    pub(crate) fn of(number: u32, stamp: u64, piece: &Piece) -> Option<Self> {
        let over = || piece.0.iter().map(|entry| entry.over);
        Some(Self {
            number,
            stamp,
            first: piece.0.first()?.spot.clone(),
            over: [over().min()?, over().max()?],
            pass: piece.0.iter().map(|entry| entry.pass).min()?,
        })
    }
}

/// What holds the order together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Directory {
    /// The last version that was given to a record.
    pub(crate) stamp: u64,
    pub(crate) pass: u32,
    /// Whether the oldest, and the latest, of the service's trips are missing.
    pub(crate) is_cut: [bool; 2],
    /// The number of the next new piece.
    pub(crate) next: u32,
    /// The size of all records of trips, in **bytes**.
    pub(crate) bytes: u64,
    pub(crate) progress: Option<Progress>,
    /// In order.
    pub(crate) pieces: Vec<Known>,
}

impl Directory {
    pub(crate) fn new_stamp(&mut self) -> u64 {
        self.stamp += 1;
        self.stamp
    }

    /// The index of the piece in which `spot` is, or would be.
    pub(crate) fn piece_of(&self, spot: &Spot) -> usize {
        self.pieces
            .partition_point(|piece| piece.first <= *spot)
            .saturating_sub(1)
    }

    pub(crate) fn write(&self, to: &mut Plain<'_>) {
        to.add(&self.stamp.to_le_bytes());
        to.add(&self.pass.to_le_bytes());
        to.add(&self.is_cut.map(u8::from));
        to.add(&self.next.to_le_bytes());
        to.add(&self.bytes.to_le_bytes());
        match &self.progress {
            None => to.add(&[0]),
            Some(progress) => {
                to.add(&[1]);
                to.add(&progress.contact.timestamp_millis().to_le_bytes());
                let cursor = progress.cursor.0.as_bytes();
                to.add(&(cursor.len() as u64).to_le_bytes());
                to.add(cursor);
            }
        }
        for known in &self.pieces {
            to.add(&known.number.to_le_bytes());
            to.add(&known.stamp.to_le_bytes());
            to.add(&known.first.at.to_le_bytes());
            add_id(to, &known.first.id);
            for over in known.over {
                to.add(&over.to_le_bytes());
            }
            to.add(&known.pass.to_le_bytes());
        }
    }

    pub(crate) fn read(plain: &[u8]) -> Result<Self, Fault> {
        let mut bytes = Bytes(plain);
        let mut directory = Self {
            stamp: bytes.u64()?,
            pass: bytes.u32()?,
            is_cut: [bytes.byte()? != 0, bytes.byte()? != 0],
            next: bytes.u32()?,
            bytes: bytes.u64()?,
            progress: progress(&mut bytes)?,
            pieces: Vec::new(),
        };
        while !bytes.0.is_empty() {
            let (number, stamp, at) = (bytes.u32()?, bytes.u64()?, bytes.i64()?);
            let first = Spot {
                at,
                id: bytes.id()?,
            };
            let before = directory.pieces.last();
            if before.is_some_and(|before| before.first >= first) {
                return Err(Fault::Damaged);
            }
            directory.pieces.push(Known {
                number,
                stamp,
                first,
                over: [bytes.i64()?, bytes.i64()?],
                pass: bytes.u32()?,
            });
        }
        bytes.end()?;
        Ok(directory)
    }
}

fn progress(bytes: &mut Bytes<'_>) -> Result<Option<Progress>, Fault> {
    if bytes.byte()? == 0 {
        return Ok(None);
    }
    let contact = DateTime::from_timestamp_millis(bytes.i64()?).ok_or(Fault::Damaged)?;
    let length = usize::try_from(bytes.u64()?).map_err(|_| Fault::Damaged)?;
    let cursor = std::str::from_utf8(bytes.piece(length)?).map_err(|_| Fault::Damaged)?;
    Ok(Some(Progress {
        cursor: Cursor(cursor.to_owned()),
        contact,
    }))
}
