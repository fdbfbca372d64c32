//! Timetables of the buses that are built for patients.

use domain::timetable::TimetableLine;

use crate::{AsOf, Looking, command};

command! {
    /// Lists every line with its timetable.
    ListTimetables = "list_timetables": Looking => AsOf<Vec<TimetableLine>>
}
