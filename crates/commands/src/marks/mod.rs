//! Moments of the start, for the benches.

mod mark;

pub use mark::mark;
