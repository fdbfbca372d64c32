//! Trips that a person organises themselves: the cards, the form, and a page each.

mod answer;
mod cards;
mod confirm;
mod deadline;
mod deleting;
mod draft;
mod form;
mod keep;
mod one;
mod outcome;
mod several;
mod slot;
mod ways;
mod words;

pub use answer::load_once;
pub use cards::{OwnTripCards, Shelf};
pub use form::OwnTripForm;
pub use one::OwnTripPage;
pub use slot::SaveAsOwnTrip;
pub use words::{mode_word, shown_person};
