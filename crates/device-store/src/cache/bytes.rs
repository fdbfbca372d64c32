//! Numbers and ids in a row, for the order of trips.

use domain::ids::TripId;

use super::{fault::Fault, record::Plain};

/// What is left to read. Nothing about it is trusted.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let (first, rest) = self.0.split_first_chunk::<N>().ok_or(Fault::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    pub(crate) fn i64(&mut self) -> Result<i64, Fault> {
        self.array().map(i64::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, Fault> {
        self.array().map(u64::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Fault> {
        self.array().map(|[byte]| byte)
    }

    pub(crate) fn piece(&mut self, length: usize) -> Result<&'a [u8], Fault> {
        let (piece, rest) = self.0.split_at_checked(length).ok_or(Fault::Damaged)?;
        self.0 = rest;
        Ok(piece)
    }

    pub(crate) fn id(&mut self) -> Result<TripId, Fault> {
        let length = self.byte()?;
        let text = std::str::from_utf8(self.piece(length.into())?).map_err(|_| Fault::Damaged)?;
        text.parse().map_err(|_| Fault::Damaged)
    }

    /// Nothing may be left.
    pub(crate) const fn end(&self) -> Result<(), Fault> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Fault::Damaged)
        }
    }
}

/// Writes `id` as [`Bytes::id`] reads it.
pub(crate) fn add_id(to: &mut Plain<'_>, id: &TripId) {
    let text = id.as_str().as_bytes();
    // An id has at most 64 characters.
    to.add(&[u8::try_from(text.len()).unwrap_or(u8::MAX)]);
    to.add(text);
}
