//! What the service said, sealed in one file.
//!
//! The file is a redb database of two tables. `salts` has a row per person, whose
//! keys come from the one key and that salt; `records` has everything else, under
//! names that tell nothing, each sealed by itself. The order of trips is a record
//! too, in pieces ([`order`]), so that no time can be read from the file.
//!
//! A record counts only in the version that the order names. So an older record,
//! or one from another place, is noticed even where it opens; then the whole file
//! goes, because everything in it can be asked for again.

mod bytes;
mod decoders;
mod edit;
mod fault;
mod keys;
mod order;
mod port;
mod reading;
mod record;
mod shelf;
mod table;
#[cfg(test)]
mod tests;
mod vault;

pub(crate) use decoders::{comes_back, is_directory, is_piece, is_trip, opens};
pub(crate) use keys::{Drawer, PersonKeys, Root};
pub(crate) use record::{Label, Sealer, open};
pub(crate) use vault::Vault;
