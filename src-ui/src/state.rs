//! What the whole window knows. What a page knows stays in the page and goes
//! with it.

pub mod connection;
pub mod service;
pub mod settings;
pub mod visit;
