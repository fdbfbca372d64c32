//! The shell without a screen: what the window may call, and what happens when it calls something else.

#![expect(clippy::unwrap_used, reason = "all of this is a test, its set-up, too")]

mod access;
mod calls;
