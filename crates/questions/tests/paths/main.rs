//! Ways through the questions: the three inputs that everyone must get alike, and any other.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod answering;
mod any_path;
mod company;
mod far_and_rough;
mod remembered;
mod several_trips;
mod what_is_asked;
