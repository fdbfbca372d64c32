//! Trips, as lists and pages show them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    change::Change,
    child::Stage,
    concern::Concern,
    ids::{RequisitionId, TripId},
    mode::Mode,
    phase::Phase,
    pick_up::PickUpKind,
    plausibility::Contradiction,
    state::TripState,
    stated_time::StatedTime,
    trip::{Copayment, Direction, OrganisedTrip, Sharing},
    trip_action::Receipt,
};
use serde::{Deserialize, Serialize};

use crate::{AsOf, Look, command};

command! {
    /// Lists the chosen person's trips, 50 at a time: coming ones soonest
    /// first, past ones latest first.
    ListTrips = "list_trips": TripQuery => AsOf<TripPage>
}

command! {
    /// One trip. Looking at it marks it as seen.
    GetTrip = "get_trip": TripChoice => AsOf<TripView>
}

/// Which trips.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TripQuery {
    /// Coming or past.
    pub period: Period,
    /// Where the page before ended; `None` for the first page.
    pub after: Option<String>,
    /// Where the answer may come from.
    pub look: Look,
}

/// Coming or past.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Today and later, and whatever is still going on.
    Coming,
    /// Before today.
    Past,
}

/// Which trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TripChoice {
    /// The trip.
    pub trip: TripId,
    /// Where the answer may come from.
    pub look: Look,
}

/// Up to 50 trips.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripPage {
    /// The trips.
    pub cards: Vec<TripCard>,
    /// What to send as [`TripQuery::after`] for more; `None` at the end.
    pub next: Option<String>,
}

/// A trip in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripCard {
    /// The trip.
    pub id: TripId,
    /// Where it stands.
    pub state: TripState,
    /// To the treatment or home.
    pub direction: Direction,
    /// Where the patient ends up, as the service writes it.
    pub destination: Option<String>,
    /// Where the patient is picked up, as the service writes it.
    pub origin: Option<String>,
    /// The day in Norway; `None` when no time is set.
    pub day: Option<NaiveDate>,
    /// When the patient is picked up.
    pub pick_up: PickUpView,
    /// The main means of transport.
    pub mode: Mode,
    /// What picks the patient up: of the first part, such as the taxi to the plane.
    pub picked_up_by: Mode,
    /// Whether others travel along.
    pub sharing: Sharing,
    /// How many escorts are approved; `None` where that is withheld.
    pub escorts: Option<u8>,
    /// The user fee of this direction.
    pub copayment: Copayment,
    /// Whether it belongs to a series.
    pub in_series: bool,
    /// The number to read out on the phone.
    pub requisition: RequisitionId,
    /// The deadline for confirming, when the trip must still be confirmed.
    pub confirm_until: Option<DateTime<Utc>>,
    /// Until when its cancellation can be taken back, while it can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo_until: Option<DateTime<Utc>>,
    /// What the patient's side did with it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    /// What is unlikely to be right about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Concern>,
    /// What is different since this trip was last looked at.
    pub changed: Vec<Change>,
}

/// When the patient is picked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PickUpView {
    /// No time is set.
    NotSet,
    /// A time with its source, its age and what it was before.
    Set {
        /// Planned, promised or expected.
        kind: PickUpKind,
        /// The time.
        time: StatedTime,
    },
    /// A time was sent that cannot be right. It is shown as such, with the phone.
    Impossible {
        /// What was sent; `None` when it could not be read.
        time: Option<StatedTime>,
        /// Why it cannot be right.
        why: Contradiction,
    },
}

/// A trip's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripView {
    /// Everything the service says about it.
    pub trip: OrganisedTrip,
    /// The day in Norway; `None` when no time is set.
    pub day: Option<NaiveDate>,
    /// When the patient is picked up.
    pub pick_up: PickUpView,
    /// Before, during or after.
    pub phase: Phase,
    /// Times that cannot be right.
    pub doubts: Vec<Contradiction>,
    /// What else is unlikely to be right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Concern>,
    /// How old the patient is on the day of travel, if it is a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// What is different since it was last looked at.
    pub changed: Vec<Change>,
}
