#![doc = include_str!("../README.md")]

mod address;
mod client;
mod dpop;
#[doc(hidden)]
pub mod fuzzing;
mod http;
mod kept;
mod limits;
mod live;
mod oidc;
mod parse;
mod problem;

pub use address::{AddressError, IdTokenAlgorithm, Proofs, ServiceAddress};
pub use client::{Client, ClientError};
pub use limits::{Limits, Live, Retry};
pub use oidc::{Revocation, SignInPage, SignInWords};
