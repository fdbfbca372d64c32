//! What trips are shown with, in lists and on their own page.
//!
//! All of it stands inside content that is made anew for every answer and every
//! change of language, so most of it holds finished words and no signals. Only
//! the phone, which may be answered later than the trip, is followed by itself.

mod about;
mod arrival;
mod asked_changes;
mod card;
mod card_changes;
mod changes;
mod concerns;
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
mod whose;
mod words;

pub use about::{about, escorts};
pub use arrival::arrival_box;
pub use asked_changes::{asked_changes, changed, pending_box};
pub use card::{CardWords, card, name as card_name, open_link};
pub use card_changes::{Teller, follow_cards};
pub use changes::{announce_difference, change_box, since_opened};
pub use concerns::{concern_box, seat_limits};
pub use disruption::{disruption_box, withheld_box};
pub use doubts::doubt_box;
pub use next::next_trip;
pub use pick_up::{Beside, pick_up_box, pick_up_today};
pub use segments::fact;
pub use state::TripStateTag;
pub use status::{TripStatus, with_phone};
pub use support::{blocked, confirm_box, phone_box};
pub use time::{Writing, precision, said, shown, source as time_source};
pub use timeline::{step, timeline};
pub use whose::tr_whose;
pub use words::{day_style, near_and_date, trip_name};
