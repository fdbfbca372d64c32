//! Timetables.

mod list_timetables;

pub use list_timetables::list_timetables;
