#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "øre stand apart from kroner: 100_00"
)]
#![doc = include_str!("../README.md")]

mod case;
mod changes;
pub mod deadlines;
pub mod decision;
mod engine;
pub mod facts;
pub mod guide;
mod ledger;
pub mod rule;
mod rules;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
#[cfg(feature = "schema")]
mod schema;

pub use changes::{Answer, Change, TowardCap, WhatIf, answer, answer_by};
pub use decision::Decision;
pub use engine::{decide, decide_by, decide_into};
pub use facts::Facts;
pub use rule::RuleId;
