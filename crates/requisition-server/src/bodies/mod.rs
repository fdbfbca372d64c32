//! Domain values as bodies of the contract. Nothing is decided here.

mod meta;
mod person;
mod segment;
mod time;
mod trip;

pub use meta::support;
pub use person::person;
pub use trip::trip;
