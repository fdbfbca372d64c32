//! The files of a draft.

mod add_receipt;
mod remove_receipt;
mod show_receipt;

pub use add_receipt::add_receipt;
pub use remove_receipt::remove_receipt;
pub use show_receipt::show_receipt;

#[cfg(test)]
mod tests;
