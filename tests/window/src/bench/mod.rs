//! Timings of the released program in a real window.

pub mod lists;
pub mod start;
pub mod statistics;
