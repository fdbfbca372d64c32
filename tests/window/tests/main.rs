//! Flows in a real window, as a patient walks them.

mod canaries;
mod claims;
mod claims_kept;
mod claims_killed;
mod hostile_texts;
mod keychain;
mod live;
mod lock;
mod notices;
mod offline;
mod own_trips;
mod people;
mod policy;
mod switch;
mod tomorrows_trip;
mod travel_day;
mod trip_actions;
