//! What differs between operating systems, and the ways out of the window.

pub mod locale;
pub mod memory;
pub mod navigation;
pub mod opener;
pub mod renderer;
