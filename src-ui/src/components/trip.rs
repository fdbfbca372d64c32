//! What trips are shown with, in lists and on their own page.
//!
//! All of it stands inside content that is made anew for every answer and every
//! change of language, so most of it holds finished words and no signals. Only
//! the phone, which may be answered later than the trip, is followed by itself.

mod about;
mod arrival;
mod card;
mod changes;
mod disruption;
mod doubts;
mod next;
mod pick_up;
mod segments;
mod state;
mod status;
mod support;
mod time;
mod timeline;
mod words;

pub use about::about;
pub use arrival::arrival_box;
pub use card::{CardWords, card, name as card_name, open_link};
pub use changes::{announce_difference, change_box, since_opened};
pub use disruption::disruption_box;
pub use doubts::doubt_box;
pub use next::next_trip;
pub use pick_up::pick_up_box;
pub use state::TripStateTag;
pub use status::{TripStatus, with_phone};
pub use support::{confirm_box, phone_box};
pub use timeline::timeline;
pub use words::TripName;
