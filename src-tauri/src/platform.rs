//! What differs between operating systems, and the ways out of the window.

mod dialog;
#[cfg(feature = "dev-service")]
mod laid_out;
pub mod locale;
pub mod memory;
pub mod navigation;
mod notices;
pub mod notifier;
pub mod opener;
pub mod picker;
pub mod renderer;
pub mod saver;
