//! The shell without a screen: what the window may call, and what happens when it calls something else.

mod access;
mod calls;
