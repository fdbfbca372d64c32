//! Drives the app in a real window: a display of its own, a session bus with a
//! keychain, WebKit's driver, and a browser that hands over its addresses
//! instead of opening them.

pub mod app;
pub mod bench;
pub mod desktop;
pub mod flow;
pub mod process_tree;
pub mod webdriver;
