//! Words, dates, money and distance in every language of the product.
//!
//! The same code runs in the window, the shell and the service. Words come in
//! as Fluent texts ([`Source`]), one language at a time; this crate embeds none.
//! Digits, order and Norwegian time are the crate's own work ([`Value`]), so
//! that a message only says `{ $day }`. Neither the browser's `Intl` nor ICU is
//! asked: what a web view knows of Nynorsk and Northern Sámi depends on its
//! maker.

pub mod answer;
mod bidi;
pub mod claim;
mod clock;
mod day;
pub mod guide;
mod layer;
mod localizer;
pub mod message;
mod number;
mod source;
pub mod trip;
mod value;

pub use localizer::{Gap, Localized, Localizer};
pub use source::{LocaleError, Source};
pub use value::{ClockStyle, DayStyle, MoneyStyle, Value};

pub use bidi::Isolation;
