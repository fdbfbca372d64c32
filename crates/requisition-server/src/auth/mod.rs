//! Access tokens of the configured issuer, who stands behind them, and proofs
//! that whoever uses them holds their key.

mod actor;
mod credentials;
mod fresh;
mod keys;
pub mod nonces;
pub mod proof;
pub mod session;
mod token;
mod verified;

pub use actor::SignedIn;
pub use credentials::Proofs;
pub use keys::{Keys, KeysError};
pub use token::{Claims, Expected, TokenError, verify};
pub use verified::Verified;

#[cfg(test)]
mod tests;
