//! What the service keeps about a person, as the command layer sees it.

pub use ipc::my_details::{
    AccountChange, ContactChange, DetailRefusal, KnownAccount, Payee, PayoutAccount,
};

use super::{ActError, Read};

/// What came of a change of somebody's details.
pub type DetailAnswer<T> = Result<Read<T>, ActError<DetailRefusal>>;

/// A copy of somebody's own data, as text that a program can read, too.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnData(pub String);

/// What stands in it stands in no log.
impl std::fmt::Debug for OwnData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("OwnData").finish_non_exhaustive()
    }
}
