//! Access tokens of the configured issuer, and who stands behind them.

mod actor;
mod keys;
mod token;

pub use actor::SignedIn;
pub use keys::{Keys, KeysError};
pub use token::{Claims, Expected, TokenError, verify};

#[cfg(test)]
mod tests;
