//! What the whole window knows. What a page knows stays in the page and goes
//! with it.

pub mod connection;
pub mod handover;
pub mod live;
pub mod own_trip;
pub mod presence;
pub mod service;
pub mod settings;
pub mod settling;
pub mod unread;
pub mod visit;
