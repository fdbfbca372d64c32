#![doc = include_str!("../README.md")]

mod input;
mod page;
mod run;
mod schema;
mod words;

pub use input::{LONGEST_LINE, Unreadable};
pub use run::{Failed, Form, Seen, run};
pub use schema::{Decided, Described};
pub use words::words;
