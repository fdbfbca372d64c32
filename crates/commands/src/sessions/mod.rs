//! Where the signed-in person is signed in.

mod end_session;
mod list_sessions;
mod sign_out_everywhere;

pub use end_session::end_session;
pub use list_sessions::list_sessions;
pub use sign_out_everywhere::sign_out_everywhere;
use uuid::Uuid;

use crate::ports::IdempotencyKey;

/// The name of a new wish.
pub(crate) fn new_wish() -> IdempotencyKey {
    IdempotencyKey(Uuid::new_v4())
}
