//! Rules of the repository, as tests.

mod arrows;
mod configuration;
mod sources;
