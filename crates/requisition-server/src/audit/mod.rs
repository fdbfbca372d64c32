//! Who has asked for what, and what they were answered: one event for each call
//! of an operation, also a refused one, in a chain that shows what was changed.
//!
//! A process gathers the events of reads for at most [`GATHERED_FOR`] and writes
//! them together. Whoever changes something is answered after its event is
//! written. Shutting down writes everything; a process that is killed loses at
//! most the reads of the last tenth of a second.
//!
//! A request whose client does not wait for the answer leaves its event too. Of
//! people whom nobody knows no more events are kept than a limit for each
//! neighbourhood of addresses allows.
//!
//! There is one chain for the whole database: an event is numbered, and its hash
//! covers the one before. The end of the chain is a row that is locked while
//! events are added, so that two processes never add to the same end.

mod chain;
mod event;
mod outside;
mod trail;
mod writer;

pub use chain::{Broken, Head, Verified, hash_of, verify};
pub use event::Event;
pub use outside::outside;
pub use trail::{Outside, Trail};
pub use writer::{Audit, AuditError, GATHERED_FOR};

#[cfg(test)]
mod tests;
