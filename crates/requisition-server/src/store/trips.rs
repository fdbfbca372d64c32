//! Organised trips.

use domain::{
    actions::{Actions, Offer},
    coming::{ComingUntil, coming_until},
    ids::{PersonId, TripId},
    trip::OrganisedTrip,
};
use serde_json::Value;
use sqlx::{Row as _, any::AnyRow};

use super::{Store, StoreError, millis};

/// A trip as the service keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTrip {
    /// The trip. Its actions are not kept: they depend on the clock. A trip that
    /// is read has no action.
    pub trip: OrganisedTrip,
    /// Who may know of it.
    pub visibility: Visibility,
}

/// Who may know of a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Whoever may read the person's trips.
    Ordinary,
    /// Not a parent of a child of 12 to 15 years: for them it leaves no trace.
    HiddenFromGuardians,
}

impl Visibility {
    pub(super) const ORDINARY: &str = "ordinary";
    const HIDDEN: &str = "hidden_from_guardians";

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Ordinary => Self::ORDINARY,
            Self::HiddenFromGuardians => Self::HIDDEN,
        }
    }

    fn read(word: &str) -> Option<Self> {
        match word {
            Self::ORDINARY => Some(Self::Ordinary),
            Self::HIDDEN => Some(Self::HiddenFromGuardians),
            _ => None,
        }
    }
}

/// The columns that place a trip in a list.
pub(super) struct Keys {
    pub start_at: i64,
    pub past_at: i64,
    pub coming_until: i64,
}

impl Keys {
    pub(super) fn of(trip: &OrganisedTrip) -> Self {
        let anchor = trip.anchor().map(millis);
        Self {
            start_at: anchor.unwrap_or(i64::MAX),
            past_at: anchor.unwrap_or_else(|| millis(trip.updated_at)),
            coming_until: match coming_until(trip) {
                ComingUntil::Instant(at) => millis(at),
                ComingUntil::Change => i64::MAX,
            },
        }
    }
}

const ACTIONS: &str = "actions";

const NO_ACTIONS: Actions = Actions {
    cancel: Offer::Over,
    confirm: None,
    change: Offer::Over,
    ready: None,
};

/// The text that a row holds: the trip without its actions.
pub(super) fn text_of(trip: &OrganisedTrip) -> Result<String, StoreError> {
    let mut value = serde_json::to_value(trip).map_err(|_| StoreError::Damaged("trips"))?;
    if let Value::Object(fields) = &mut value {
        fields.remove(ACTIONS);
    }
    Ok(value.to_string())
}

/// The trip of a row with the columns `visibility` and `body`.
pub(super) fn trip_of(row: &AnyRow) -> Result<StoredTrip, StoreError> {
    let visibility = Visibility::read(row.try_get("visibility")?);
    let trip = read_text(row.try_get("body")?);
    match (visibility, trip) {
        (Some(visibility), Some(trip)) => Ok(StoredTrip { trip, visibility }),
        _ => Err(StoreError::Damaged("trips")),
    }
}

fn read_text(text: &str) -> Option<OrganisedTrip> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    let actions = serde_json::to_value(NO_ACTIONS).ok()?;
    value.as_object_mut()?.insert(ACTIONS.to_owned(), actions);
    serde_json::from_value(value).ok()
}

impl Store {
    /// A trip; `None` when there is none with this id.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn trip(&self, id: &TripId) -> Result<Option<StoredTrip>, StoreError> {
        sqlx::query("SELECT visibility, body FROM trips WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?
            .as_ref()
            .map(trip_of)
            .transpose()
    }

    /// Which trips of `person` are hidden from guardians.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn hidden_trips_of(&self, person: &PersonId) -> Result<Vec<TripId>, StoreError> {
        sqlx::query_scalar("SELECT id FROM trips WHERE person_id = $1 AND visibility = $2")
            .bind(person.as_str())
            .bind(Visibility::HIDDEN)
            .fetch_all(&self.pool)
            .await?
            .into_iter()
            .map(|id: String| id.try_into().map_err(|_| StoreError::Damaged("trips")))
            .collect()
    }
}
