//! Lists of trips, page by page.

use chrono::{DateTime, Utc};
use domain::{
    ids::{PersonId, TripId},
    oslo,
};

use super::{
    Store, StoreError, StoredTrip, instant, millis,
    trips::{Keys, Visibility, trip_of},
};

/// Which trips of whom, from where, how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Whose.
    pub person: PersonId,
    /// Which part, in which order.
    pub order: Order,
    /// Whether trips that are hidden from guardians are left out.
    pub leaves_out_hidden: bool,
    /// Only trips that begin at this instant or later.
    pub from: Option<DateTime<Utc>>,
    /// Only trips that begin before this instant.
    pub before: Option<DateTime<Utc>>,
    /// Only trips whose state has this word on the wire.
    pub state: Option<String>,
    /// Only trips behind this place.
    pub after: Option<Place>,
    /// How many at most.
    pub limit: u32,
}

impl Listing {
    /// The word that every trip of the list has; none when any will do.
    const fn visibility(&self) -> &'static str {
        if self.leaves_out_hidden {
            Visibility::ORDINARY
        } else {
            ""
        }
    }
}

/// Which part of the trips, in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// All, the first one first, those without a time last.
    All,
    /// Those that are coming at the instant, the first one first, those without
    /// a time last.
    Coming(DateTime<Utc>),
    /// Those that are over at the instant, the latest first.
    Past(DateTime<Utc>),
}

/// The place of a trip in an order. It stays where it is when other trips come
/// and go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The column that the order goes by.
    pub key: i64,
    /// The trip.
    pub id: TripId,
}

impl Order {
    /// The place of `trip` in this order.
    pub fn place(self, trip: &StoredTrip) -> Place {
        let keys = Keys::of(&trip.trip);
        Place {
            key: match self {
                Self::All | Self::Coming(_) => keys.start_at,
                Self::Past(_) => keys.past_at,
            },
            id: trip.trip.id.clone(),
        }
    }
}

const AHEAD: &str = "SELECT visibility, body FROM trips \
    WHERE person_id = $1 AND (start_at > $2 OR (start_at = $2 AND id > $3)) \
    AND coming_until > $4 AND start_at >= $5 AND start_at <= $6 \
    AND ($7 = '' OR state = $7) AND ($8 = '' OR visibility = $8) \
    ORDER BY start_at, id LIMIT $9";

const BEHIND: &str = "SELECT visibility, body FROM trips \
    WHERE person_id = $1 AND (past_at < $2 OR (past_at = $2 AND id < $3)) \
    AND coming_until <= $4 AND start_at >= $5 AND start_at <= $6 \
    AND ($7 = '' OR state = $7) AND ($8 = '' OR visibility = $8) \
    ORDER BY past_at DESC, id DESC LIMIT $9";

const PARTED: &str = "SELECT coming_until FROM trips \
    WHERE person_id = $1 AND coming_until > $2 AND coming_until <= $3 \
    AND ($4 = '' OR visibility = $4) \
    ORDER BY coming_until DESC LIMIT 1";

impl Store {
    /// The first instant that parts coming from past as `now` does: the last one
    /// at which a trip that `listing` may show was over, at the earliest the
    /// beginning of the day in Norway.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn parted_since(
        &self,
        listing: &Listing,
        now: DateTime<Utc>,
    ) -> Result<DateTime<Utc>, StoreError> {
        let day = oslo::midnight(oslo::date(now));
        let over: Option<i64> = sqlx::query_scalar(PARTED)
            .bind(listing.person.as_str())
            .bind(millis(day))
            .bind(millis(now))
            .bind(listing.visibility())
            .fetch_optional(&self.pool)
            .await?;
        match over {
            None => Ok(day),
            Some(over) => instant(over).ok_or(StoreError::Damaged("trips")),
        }
    }

    /// The trips that `listing` asks for, in its order.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn trips(&self, listing: &Listing) -> Result<Vec<StoredTrip>, StoreError> {
        let (statement, parted_at, beginning) = match listing.order {
            Order::All => (AHEAD, i64::MIN, i64::MIN),
            Order::Coming(now) => (AHEAD, millis(now), i64::MIN),
            Order::Past(now) => (BEHIND, millis(now), i64::MAX),
        };
        let (key, id) = listing
            .after
            .as_ref()
            .map_or((beginning, ""), |place| (place.key, place.id.as_str()));
        sqlx::query(statement)
            .bind(listing.person.as_str())
            .bind(key)
            .bind(id)
            .bind(parted_at)
            .bind(listing.from.map_or(i64::MIN, millis))
            .bind(listing.before.map_or(i64::MAX, |at| millis(at) - 1))
            .bind(listing.state.as_deref().unwrap_or_default())
            .bind(listing.visibility())
            .bind(i64::from(listing.limit))
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(trip_of)
            .collect()
    }
}
