//! Flows in a real window, as a patient walks them.

mod hostile_texts;
mod keychain;
mod tomorrows_trip;
