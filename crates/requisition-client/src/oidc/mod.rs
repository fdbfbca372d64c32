//! Signing in with the system's browser, and the session that follows.

mod callback;
mod discovery;
mod door;
pub(crate) mod fuzzing;
mod issuer;
mod page;
mod record;
mod session;
mod sign_in;
mod tokens;
mod unclaimed;

pub(crate) use issuer::Issuer;
pub use page::{SignInPage, SignInWords};
pub use session::Revocation;
pub(crate) use session::{Access, Session};
pub(crate) use sign_in::sign_in;
pub(crate) use tokens::Tokens;
pub(crate) use unclaimed::Unclaimed;
