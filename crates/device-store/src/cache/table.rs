//! The tables of the file, and what lies in them.

use redb::{ReadableTable, Table, TableDefinition};
use zeroize::Zeroizing;

use super::{
    bytes::Bytes,
    fault::Fault,
    keys::PersonKeys,
    order::{Directory, Known, Piece},
    record::{Label, Sealer, open},
};

/// By slot: the salt of its keys, then the size of its trips in **bytes**.
pub(crate) const SALTS: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("salts");

/// By name: the version and the sealed record.
pub(crate) const RECORDS: TableDefinition<'_, &[u8], (u64, &[u8])> =
    TableDefinition::new("records");

pub(crate) type Records<'t> = Table<'t, &'static [u8], (u64, &'static [u8])>;
pub(crate) type Salts<'t> = Table<'t, &'static [u8], &'static [u8]>;

/// The kinds of records.
pub(crate) const TRIP: &str = "trip";
pub(crate) const SEEN: &str = "seen";
pub(crate) const NOTE: &str = "note";
const PIECE: &str = "piece";
const DIRECTORY: &str = "directory";

/// A row of [`SALTS`].
pub(crate) struct Salt {
    pub(crate) salt: [u8; 32],
    pub(crate) bytes: u64,
}

impl Salt {
    pub(crate) fn read(row: &[u8]) -> Result<Self, Fault> {
        let mut row = Bytes(row);
        let salt = Self {
            salt: row.array()?,
            bytes: row.u64()?,
        };
        row.end()?;
        Ok(salt)
    }

    pub(crate) fn row(&self) -> Vec<u8> {
        [&self.salt[..], &self.bytes.to_le_bytes()].concat()
    }
}

/// The version and the content of a record.
pub(crate) type Opened = (u64, Zeroizing<Vec<u8>>);

/// Opens records of one person.
pub(crate) struct Reader<'k, T> {
    pub(crate) records: T,
    pub(crate) keys: &'k PersonKeys,
}

impl<T: ReadableTable<&'static [u8], (u64, &'static [u8])>> Reader<'_, T> {
    /// A record; `None` when there is none.
    pub(crate) fn any(&self, kind: &str, id: &str) -> Result<Option<Opened>, Fault> {
        let Some(found) = self.records.get(&self.keys.name(kind, id)[..])? else {
            return Ok(None);
        };
        let (version, sealed) = found.value();
        let label = Label { kind, id, version };
        Ok(Some((version, open(self.keys, label, sealed)?)))
    }

    /// The content of a record that must be there, in this version and no other.
    pub(crate) fn exactly(
        &self,
        kind: &str,
        id: &str,
        version: u64,
    ) -> Result<Zeroizing<Vec<u8>>, Fault> {
        match self.any(kind, id)? {
            Some((found, plain)) if found == version => Ok(plain),
            Some(_) | None => Err(Fault::Damaged),
        }
    }

    pub(crate) fn directory(&self) -> Result<Option<Directory>, Fault> {
        let Some((version, plain)) = self.any(DIRECTORY, "")? else {
            return Ok(None);
        };
        let directory = Directory::read(&plain)?;
        if directory.stamp == version {
            Ok(Some(directory))
        } else {
            Err(Fault::Damaged)
        }
    }

    pub(crate) fn piece(&self, known: &Known) -> Result<Piece, Fault> {
        let plain = self.exactly(PIECE, &known.number.to_string(), known.stamp)?;
        Piece::read(&plain)
    }
}

impl Reader<'_, Records<'_>> {
    pub(crate) fn put(
        &mut self,
        sealer: &mut Sealer,
        label: Label<'_>,
        write: impl FnOnce(&mut super::record::Plain<'_>),
    ) -> Result<usize, Fault> {
        let sealed = sealer.seal(self.keys, label, write)?;
        let name = self.keys.name(label.kind, label.id);
        self.records.insert(&name[..], (label.version, sealed))?;
        Ok(sealed.len())
    }

    pub(crate) fn remove(&mut self, kind: &str, id: &str) -> Result<(), Fault> {
        self.records.remove(&self.keys.name(kind, id)[..])?;
        Ok(())
    }

    pub(crate) fn put_piece(
        &mut self,
        sealer: &mut Sealer,
        (number, version): (u32, u64),
        piece: &Piece,
    ) -> Result<(), Fault> {
        let label = Label {
            kind: PIECE,
            id: &number.to_string(),
            version,
        };
        self.put(sealer, label, |plain| piece.write(plain))?;
        Ok(())
    }

    pub(crate) fn remove_piece(&mut self, number: u32) -> Result<(), Fault> {
        self.remove(PIECE, &number.to_string())
    }

    pub(crate) fn put_directory(
        &mut self,
        sealer: &mut Sealer,
        directory: &Directory,
    ) -> Result<(), Fault> {
        let label = Label {
            kind: DIRECTORY,
            id: "",
            version: directory.stamp,
        };
        self.put(sealer, label, |plain| directory.write(plain))?;
        Ok(())
    }
}
