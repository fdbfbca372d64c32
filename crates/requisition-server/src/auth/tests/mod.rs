//! Tokens and proofs as a client meets them.

mod bound;
mod tokens;
