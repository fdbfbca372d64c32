//! Requisitions and travel certificates.

mod check_order;
mod list_authorisations;
#[cfg(test)]
mod tests;

pub use check_order::check_order;
pub use list_authorisations::list_authorisations;
