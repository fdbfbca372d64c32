//! Reading what is kept.

use chrono::DateTime;
use commands::ports::{Dated, KeptQuery, KeptSlice, Period, Progress};
use domain::{ids::TripId, trip::OrganisedTrip};
use redb::{ReadOnlyTable, ReadableDatabase as _};

use super::{
    bytes::Bytes,
    fault::Fault,
    keys::Drawer,
    order::{Directory, Entry, Known, Spot},
    shelf::Shelf,
    table::{RECORDS, Reader, SEEN, TRIP},
};

type Look<'k> = Reader<'k, ReadOnlyTable<&'static [u8], (u64, &'static [u8])>>;

impl Shelf {
    /// What `look` finds in `drawer`; `None` when nothing is kept there.
    pub(super) fn read<T>(
        &mut self,
        drawer: &Drawer,
        look: impl FnOnce(&Look<'_>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        if self.keys(drawer)?.is_none() {
            return Ok(None);
        }
        let read = self.database.begin_read()?;
        let records = read.open_table(RECORDS)?;
        let Some(keys) = self.keys(drawer)? else {
            return Ok(None);
        };
        look(&Reader { records, keys }).map(Some)
    }

    pub(super) fn progress_in_file(&mut self, drawer: &Drawer) -> Result<Option<Progress>, Fault> {
        let directory = self.read(drawer, |reader| reader.directory())?.flatten();
        Ok(directory.and_then(|directory| directory.progress))
    }

    pub(crate) fn progress(&mut self, drawer: &Drawer) -> Result<Option<Progress>, Fault> {
        let progress = self.progress_in_file(drawer)?;
        Ok(progress.map(|progress| Progress {
            contact: self.contact(drawer, &progress),
            ..progress
        }))
    }

    pub(crate) fn trip(
        &mut self,
        drawer: &Drawer,
        trip: &TripId,
    ) -> Result<Option<Dated<OrganisedTrip>>, Fault> {
        let found = self.read(drawer, |reader| {
            let Some((stamp, plain)) = reader.any(TRIP, trip.as_str())? else {
                return Ok(None);
            };
            let (spot, mut kept) = parse(&plain, trip)?;
            let directory = reader.directory()?.ok_or(Fault::Damaged)?;
            is_listed(reader, &directory, (&spot, stamp))?;
            if let Some(progress) = &directory.progress {
                kept.read_at = kept.read_at.max(progress.contact);
            }
            Ok(Some((kept, directory.progress)))
        })?;
        Ok(found.flatten().map(|(mut kept, progress)| {
            if let Some(progress) = progress {
                kept.read_at = kept.read_at.max(self.contact(drawer, &progress));
            }
            kept
        }))
    }

    pub(crate) fn trips(
        &mut self,
        drawer: &Drawer,
        query: &KeptQuery,
    ) -> Result<Option<Dated<KeptSlice>>, Fault> {
        let found = self.read(drawer, |reader| {
            let Some(directory) = reader.directory()? else {
                return Ok(None);
            };
            let Some(progress) = directory.progress.clone() else {
                return Ok(None);
            };
            let mut entries = select(reader, &directory, query)?;
            let has_more = entries.len() > query.limit;
            entries.truncate(query.limit);
            let trips = entries.iter().map(|entry| {
                let plain = reader.exactly(TRIP, entry.spot.id.as_str(), entry.stamp)?;
                Ok(parse(&plain, &entry.spot.id)?.1.value)
            });
            let slice = KeptSlice {
                trips: trips.collect::<Result<_, Fault>>()?,
                has_more,
                is_cut: directory.is_cut[usize::from(query.period == Period::Coming)],
            };
            Ok(Some((slice, progress)))
        })?;
        Ok(found.flatten().map(|(value, progress)| Dated {
            value,
            read_at: self.contact(drawer, &progress),
        }))
    }

    pub(crate) fn seen(
        &mut self,
        drawer: &Drawer,
        trips: &[TripId],
    ) -> Result<Vec<OrganisedTrip>, Fault> {
        let seen = self.read(drawer, |reader| {
            let mut seen = Vec::new();
            for trip in trips {
                if let Some((_, plain)) = reader.any(SEEN, trip.as_str())? {
                    seen.push(serde_json::from_slice(&plain).map_err(|_| Fault::Damaged)?);
                }
            }
            Ok(seen)
        })?;
        Ok(seen.unwrap_or_default())
    }
}

/// Up to one more than the entries that `query` asks for, in its order.
fn select(
    reader: &Look<'_>,
    directory: &Directory,
    query: &KeptQuery,
) -> Result<Vec<Entry>, Fault> {
    let now = query.now.timestamp_millis();
    let after = query.after.as_ref().map(Spot::from);
    let start = after.as_ref().map(|after| directory.piece_of(after));
    let pieces = &directory.pieces;
    let wanted = query.limit.saturating_add(1);
    match query.period {
        Period::Coming => {
            let rest = pieces.get(start.unwrap_or(0)..).unwrap_or_default();
            let rest = rest.iter().filter(|piece| piece.over[1] > now);
            let fits = |entry: &Entry| {
                entry.over > now && after.as_ref().is_none_or(|after| entry.spot > *after)
            };
            collect(reader, rest, |found| found, (wanted, &fits))
        }
        Period::Past => {
            let end = start.map_or(pieces.len(), |start| (start + 1).min(pieces.len()));
            let rest = pieces.get(..end).unwrap_or_default();
            let rest = rest.iter().rev().filter(|piece| piece.over[0] <= now);
            let fits = |entry: &Entry| {
                entry.over <= now && after.as_ref().is_none_or(|after| entry.spot < *after)
            };
            let backwards = |mut found: Vec<Entry>| {
                found.reverse();
                found
            };
            collect(reader, rest, backwards, (wanted, &fits))
        }
    }
}

fn collect<'p>(
    reader: &Look<'_>,
    pieces: impl Iterator<Item = &'p Known>,
    turn: impl Fn(Vec<Entry>) -> Vec<Entry>,
    (wanted, fits): (usize, &dyn Fn(&Entry) -> bool),
) -> Result<Vec<Entry>, Fault> {
    let mut found = Vec::new();
    for piece in pieces {
        let entries = turn(reader.piece(piece)?.0).into_iter().filter(fits);
        found.extend(entries.take(wanted - found.len()));
        if found.len() == wanted {
            break;
        }
    }
    Ok(found)
}

/// The order must know the record: an older one of the same trip is none.
fn is_listed(
    reader: &Look<'_>,
    directory: &Directory,
    (spot, stamp): (&Spot, u64),
) -> Result<(), Fault> {
    let known = directory.pieces.get(directory.piece_of(spot));
    let piece = reader.piece(known.ok_or(Fault::Damaged)?)?;
    let at = piece.find(spot).map_err(|_| Fault::Damaged)?;
    if piece.0[at].stamp == stamp {
        Ok(())
    } else {
        Err(Fault::Damaged)
    }
}

/// The content of a trip's record.
pub(super) fn parse(plain: &[u8], trip: &TripId) -> Result<(Spot, Dated<OrganisedTrip>), Fault> {
    let mut plain = Bytes(plain);
    let read_at = DateTime::from_timestamp_millis(plain.i64()?).ok_or(Fault::Damaged)?;
    let at = plain.i64()?;
    let value: OrganisedTrip = serde_json::from_slice(plain.0).map_err(|_| Fault::Damaged)?;
    if value.id != *trip {
        return Err(Fault::Damaged);
    }
    let id = trip.clone();
    Ok((Spot { at, id }, Dated { value, read_at }))
}
