//! Who has looked at what, or done what.

mod list_accesses;

pub use list_accesses::list_accesses;
