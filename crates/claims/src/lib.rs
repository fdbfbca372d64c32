#![cfg_attr(
    test,
    expect(
        clippy::inconsistent_digit_grouping,
        reason = "øre stand apart from kroner: 100_00"
    )
)]
#![doc = include_str!("../README.md")]

pub mod attachment;
pub mod claim;
pub mod claimable;
pub mod complaint;
pub mod content;
pub mod handling;
pub mod office;
pub mod register;
pub mod ruling;
pub mod state;
pub mod step;

pub use claim::Claim;
pub use content::Content;
pub use state::State;
