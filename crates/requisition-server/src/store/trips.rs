//! Organised trips.

use std::sync::LazyLock;

use domain::{
    actions::{Actions, Offer},
    coming::{ComingUntil, coming_until},
    ids::{PersonId, TripId},
    trip::OrganisedTrip,
};
use serde_json::{Value, json};
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
    /// A parent of a child of 12 to 15 years knows when and in which car, not
    /// where and why.
    LogisticsForGuardians,
    /// Not a youth of 13 to 15 years: for them it leaves no trace.
    HiddenFromYouth,
}

impl Visibility {
    const ORDINARY: &str = "ordinary";
    const HIDDEN: &str = "hidden_from_guardians";
    const LOGISTICS: &str = "logistics_for_guardians";
    const FROM_YOUTH: &str = "hidden_from_youth";

    /// The word that the database has for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ordinary => Self::ORDINARY,
            Self::HiddenFromGuardians => Self::HIDDEN,
            Self::LogisticsForGuardians => Self::LOGISTICS,
            Self::HiddenFromYouth => Self::FROM_YOUTH,
        }
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        match word {
            Self::ORDINARY => Some(Self::Ordinary),
            Self::HIDDEN => Some(Self::HiddenFromGuardians),
            Self::LOGISTICS => Some(Self::LogisticsForGuardians),
            Self::FROM_YOUTH => Some(Self::HiddenFromYouth),
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

/// A trip is kept without its actions: they depend on the clock.
pub const NO_ACTIONS: Actions = Actions {
    cancel: Offer::Over,
    confirm: None,
    change: Offer::Over,
    ready: None,
    withdraw_ready: None,
    undo: None,
    report_waiting: None,
    escorts: None,
    measures: None,
};

/// The end of a trip's text, with the actions that it is kept without.
static NO_ACTIONS_TEXT: LazyLock<String> = LazyLock::new(|| {
    json!({ ACTIONS: NO_ACTIONS })
        .to_string()
        .replacen('{', ",", 1)
});

/// The text that a row holds: the trip without its actions.
pub(super) fn text_of(trip: &OrganisedTrip) -> Result<String, StoreError> {
    let mut value = serde_json::to_value(trip).map_err(|_| StoreError::Damaged("trips"))?;
    if let Value::Object(fields) = &mut value {
        fields.remove(ACTIONS);
    }
    Ok(value.to_string())
}

/// The trip of a row with the columns `visibility` and `body`.
fn trip_of(row: &AnyRow) -> Result<StoredTrip, StoreError> {
    read(row.try_get("visibility")?, row.try_get("body")?)
}

/// The trip with these texts in its row.
pub(super) fn read(visibility: &str, body: &str) -> Result<StoredTrip, StoreError> {
    match (Visibility::read(visibility), read_text(body)) {
        (Some(visibility), Some(trip)) => Ok(StoredTrip { trip, visibility }),
        _ => Err(StoreError::Damaged("trips")),
    }
}

/// Trips are read far more often than anything else, twenty at a time: the text
/// is gone through once, with what it lacks written behind it.
pub(super) fn read_text(text: &str) -> Option<OrganisedTrip> {
    let fields = text.strip_suffix('}')?;
    serde_json::from_str(&format!("{fields}{}", *NO_ACTIONS_TEXT)).ok()
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

    /// Which trips of `person` are for those whom `visibility` names.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn trips_that_are(
        &self,
        visibility: Visibility,
        person: &PersonId,
    ) -> Result<Vec<TripId>, StoreError> {
        sqlx::query_scalar("SELECT id FROM trips WHERE person_id = $1 AND visibility = $2")
            .bind(person.as_str())
            .bind(visibility.word())
            .fetch_all(&self.pool)
            .await?
            .into_iter()
            .map(|id: String| id.try_into().map_err(|_| StoreError::Damaged("trips")))
            .collect()
    }
}
