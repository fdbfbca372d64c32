#![doc = include_str!("../README.md")]

pub mod actions;
pub mod change;
pub mod coming;
pub mod escort;
pub mod holidays;
pub mod ids;
pub mod language;
pub mod mode;
pub mod money;
pub mod need;
pub mod oslo;
pub mod person;
pub mod phase;
pub mod pick_up;
pub mod plausibility;
#[cfg(any(test, feature = "samples"))]
pub mod sample;
pub mod state;
pub mod stated_time;
pub mod support;
pub mod trip;
