#![doc = include_str!("../README.md")]

pub mod clock;
#[cfg(feature = "dev-idp")]
pub mod dev_idp;
#[cfg(feature = "dev-idp")]
pub mod personas;
pub mod store;
