#![doc = include_str!("../README.md")]

mod address;
mod client;
mod http;
mod kept;
mod limits;
mod oidc;
mod parse;
mod problem;

pub use address::{AddressError, ServiceAddress};
pub use client::{Client, ClientError, Revocation};
pub use limits::{Limits, Retry};
pub use oidc::{SignInPage, SignInWords};
