//! Signing in with the system's browser, and the session that follows.

mod callback;
mod carrier;
mod discovery;
mod door;
mod issuer;
mod page;
mod record;
mod session;
mod sign_in;
mod unclaimed;

pub(crate) use issuer::{Issuer, Tokens};
pub use page::{SignInPage, SignInWords};
pub(crate) use session::Session;
pub(crate) use sign_in::{Circumstances, sign_in};
pub(crate) use unclaimed::Unclaimed;
