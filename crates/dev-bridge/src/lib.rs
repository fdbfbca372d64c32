//! The real window and the real commands in an ordinary browser.
