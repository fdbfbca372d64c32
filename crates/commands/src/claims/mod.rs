//! Claims for travel support.

mod act_on_claim;
mod beginning;
mod delete_claim_draft;
mod draft;
mod enclose_document;
pub(crate) mod file;
mod get_claim;
mod get_claims;
mod kept;
mod known;
mod list_claims;
mod on_its_way;
mod open_claim_draft;
pub(crate) mod overview;
mod paper;
mod receipts;
mod registers;
mod save_claim_draft;
mod save_claim_page;
mod send_claim;
#[cfg(test)]
mod tests;
mod wishes;

pub(crate) use get_claims::for_home;
pub(crate) use kept::read_draft;
pub(crate) use overview::Overview;
pub(crate) use wishes::Wishes;

pub use act_on_claim::act_on_claim;
pub use delete_claim_draft::delete_claim_draft;
pub use enclose_document::enclose_document;
pub use get_claim::get_claim;
pub use get_claims::get_claims;
pub use list_claims::list_claims;
pub use open_claim_draft::open_claim_draft;
pub use receipts::{add_receipt, remove_receipt, show_receipt};
pub use save_claim_draft::save_claim_draft;
pub use save_claim_page::save_claim_page;
pub use send_claim::send_claim;
