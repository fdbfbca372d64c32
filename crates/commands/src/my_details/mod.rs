//! What the service keeps about the chosen person. None of it is kept on the device.

mod change_contact;
mod change_payout_account;
mod erase_profile;
mod get_contact;
mod get_my_details;
mod get_payout_account;
mod outcome;
mod save_own_data;
#[cfg(test)]
mod tests;

pub use change_contact::change_contact;
pub use change_payout_account::change_payout_account;
pub use erase_profile::erase_profile;
pub use get_contact::get_contact;
pub use get_my_details::get_my_details;
pub use get_payout_account::get_payout_account;
pub use save_own_data::save_own_data;

use std::future::Future;

use ipc::claims::Closed;

use crate::ports::{ApiError, Read};

/// The code of a refusal to people with a protected address.
const OTHER_CHANNEL: &str = "protected_address_channel";

/// What the service says, or why it says nothing: that is an answer, too.
async fn known_or_closed<T, V>(
    asked: impl Future<Output = Result<Read<T>, ApiError>>,
    known: impl FnOnce(T) -> V,
    closed: impl FnOnce(Closed) -> V,
) -> Result<Read<V>, ApiError> {
    let said = |value| Read {
        value,
        service_time: None,
    };
    match asked.await {
        Ok(Read {
            value,
            service_time,
        }) => Ok(Read {
            value: known(value),
            service_time,
        }),
        // The person is known, so it is this that whoever is signed in may not see.
        Err(ApiError::NotFound) => Ok(said(closed(Closed::NotAllowed))),
        Err(ApiError::Refused {
            code: Some(code), ..
        }) if code == OTHER_CHANNEL => Ok(said(closed(Closed::ProtectedAddress))),
        Err(error) => Err(error),
    }
}
