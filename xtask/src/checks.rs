//! Rules of the repository, as tests.

mod arrows;
mod configuration;
mod rules;
mod sources;
mod threats;
