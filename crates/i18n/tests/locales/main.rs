//! The texts of `locales/`: the languages match, every message exists and is
//! used, and a patient can read them.

#[path = "../locale_files/mod.rs"]
mod locale_files;

mod message;
mod parity;
mod plain_words;
mod rust_text;
mod settled_words;
mod usage;
