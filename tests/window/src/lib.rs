//! Drives the app in a real window: a display of its own, a session bus with a
//! keychain, WebKit's driver, and a browser that hands over its addresses
//! instead of opening them.

pub mod answering;
pub mod app;
pub mod bench;
pub mod canary;
pub mod claiming;
pub mod desktop;
pub mod flow;
pub mod front;
pub mod hands;
pub mod keys;
pub mod language;
pub mod launch;
pub mod office;
pub mod process_tree;
pub mod watch;
pub mod webdriver;
