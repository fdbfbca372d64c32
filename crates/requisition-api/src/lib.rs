#![doc = include_str!("../README.md")]

pub mod copayment_word;
pub mod headers;
pub mod me;
pub mod meta;
pub mod need_word;
pub mod page;
pub mod paths;
pub mod persons;
pub mod problem;
pub mod problem_code;
pub mod segments;
pub mod state_word;
pub mod times;
pub mod trips;
pub mod trips_query;
pub mod words;
