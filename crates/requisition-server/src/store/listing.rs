//! Lists of trips, page by page.

use chrono::{DateTime, Utc};
use domain::{
    ids::{PersonId, SessionId, TripId},
    oslo,
};
use sqlx::{
    Any, Row as _,
    any::{AnyArguments, AnyRow},
};

use super::{
    Store, StoreError, StoredTrip, WhoAsks, instant, millis,
    persons::{from_whom, who, who_of},
    trips::{self, Keys, Visibility},
};

/// Which trips of whom, from where, how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Whose.
    pub person: PersonId,
    /// Which part, in which order.
    pub order: Order,
    /// Which trips are left out as if there were none.
    pub leaves_out: Option<Visibility>,
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
    /// The instant of the request.
    pub now: DateTime<Utc>,
}

/// Rows of trips, and what parted them when they were read.
pub struct Listed {
    /// Holds the rows, a line each, in the order that was asked for.
    row: AnyRow,
    /// The first instant that parts coming from past as the instant of the request
    /// does: the last one at which a trip that the listing may show was over, at
    /// the earliest the beginning of the day in Norway.
    pub parted_since: DateTime<Utc>,
}

impl Listed {
    /// The rows, in the order that was asked for.
    ///
    /// # Errors
    ///
    /// When the database answered something else.
    pub fn rows(&self) -> Result<impl Iterator<Item = TripRow<'_>>, StoreError> {
        let lines: Option<&str> = self.row.try_get("lines")?;
        let lines = lines.unwrap_or_default().split_terminator('\n');
        Ok(lines.map(TripRow))
    }
}

/// A row of a trip as it stands in the database. Two that are equal hold the same
/// trip, known to the same people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TripRow<'a>(&'a str);

impl<'a> TripRow<'a> {
    /// The whole row.
    pub const fn text(self) -> &'a str {
        self.0
    }

    /// The id of its trip.
    pub fn id(self) -> &'a str {
        self.0.split(' ').next().unwrap_or_default()
    }

    /// Its trip.
    ///
    /// # Errors
    ///
    /// When the row is damaged.
    pub fn read(self) -> Result<StoredTrip, StoreError> {
        let mut parts = self.0.splitn(3, ' ').skip(1);
        match (parts.next(), parts.next()) {
            (Some(visibility), Some(body)) => trips::read(visibility, body),
            _ => Err(StoreError::Damaged("trips")),
        }
    }
}

impl Listing {
    /// The word that no trip of the list has; none when any will do.
    fn left_out(&self) -> &'static str {
        self.leaves_out.map_or("", Visibility::word)
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

/// A page as one value: what comes with every further row costs more than the row.
/// An id and a word hold no space, and JSON as it is written here no end of line.
/// Both databases gather the rows in the order in which the inner part, which ends
/// at a limit, hands them out; to have them sorted once more costs as much as to
/// find them.
///
/// SQLite plans a statement anew for each bare number behind LIMIT; the sign keeps
/// its plan.
macro_rules! lines {
    ($which:literal, $order:literal) => {
        concat!(
            "(SELECT string_agg(page.id || ' ' || page.visibility || ' ' || page.body, $12) \
            FROM (SELECT id, visibility, body FROM trips WHERE person_id = $1 AND ",
            $which,
            " AND start_at >= $5 AND start_at <= $6 \
            AND ($7 = '' OR state = $7) AND visibility <> $8 ORDER BY ",
            $order,
            " LIMIT +$9) AS page)"
        )
    };
}

macro_rules! ahead {
    () => {
        lines!(
            "(start_at > $2 OR (start_at = $2 AND id > $3)) AND coming_until > $4",
            "start_at, id"
        )
    };
}

macro_rules! behind {
    () => {
        lines!(
            "(past_at < $2 OR (past_at = $2 AND id < $3)) AND coming_until <= $4",
            "past_at DESC, id DESC"
        )
    };
}

/// The last one that was over at $11.
macro_rules! parted {
    () => {
        "(SELECT MAX(past.coming_until) FROM trips past \
        WHERE past.person_id = $1 AND past.coming_until > $10 AND past.coming_until <= $11 \
        AND past.visibility <> $8)"
    };
}

macro_rules! page {
    ($lines:ident) => {
        concat!("SELECT ", $lines!(), " AS lines, ", parted!(), " AS parted")
    };
}

macro_rules! own_page {
    ($lines:ident) => {
        concat!(
            "SELECT ",
            who!(),
            ", CASE WHEN p.id = $1 THEN ",
            $lines!(),
            " END AS lines, CASE WHEN p.id = $1 THEN ",
            parted!(),
            " END AS parted ",
            from_whom!("$13", "$14", "$15")
        )
    };
}

impl Store {
    /// The trips that `listing` asks for, in its order.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn trips(&self, listing: &Listing) -> Result<Listed, StoreError> {
        let statement = match listing.order {
            Order::All | Order::Coming(_) => page!(ahead),
            Order::Past(_) => page!(behind),
        };
        let query = sqlx::query(statement);
        let row = listing.bind(query).fetch_one(&self.pool).await?;
        listing.listed(row)
    }

    /// Who asks, as [`Store::who_asks`], and with them the trips that `listing` asks
    /// for if they are its person's, else none: most people ask for their own, and
    /// every question costs more than its answer.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn who_asks_for_trips(
        &self,
        issuer: &str,
        subject: &str,
        session: Option<&SessionId>,
        listing: &Listing,
    ) -> Result<Option<(WhoAsks, Option<Listed>)>, StoreError> {
        let statement = match listing.order {
            Order::All | Order::Coming(_) => own_page!(ahead),
            Order::Past(_) => own_page!(behind),
        };
        let row = listing
            .bind(sqlx::query(statement))
            .bind(issuer)
            .bind(subject)
            .bind(session.map_or("", SessionId::as_str))
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let who = who_of(&row)?;
        let is_own = who.person.id == listing.person;
        let listed = is_own.then(|| listing.listed(row)).transpose()?;
        Ok(Some((who, listed)))
    }
}

type Query = sqlx::query::Query<'static, Any, AnyArguments>;

impl Listing {
    /// The values of the places $1 to $12.
    fn bind(&self, query: Query) -> Query {
        let (parted_at, beginning) = match self.order {
            Order::All => (i64::MIN, i64::MIN),
            Order::Coming(now) => (millis(now), i64::MIN),
            Order::Past(now) => (millis(now), i64::MAX),
        };
        let (key, id) = self
            .after
            .as_ref()
            .map_or((beginning, ""), |place| (place.key, place.id.as_str()));
        query
            .bind(self.person.to_string())
            .bind(key)
            .bind(id.to_owned())
            .bind(parted_at)
            .bind(self.from.map_or(i64::MIN, millis))
            .bind(self.before.map_or(i64::MAX, |at| millis(at) - 1))
            .bind(self.state.clone().unwrap_or_default())
            .bind(self.left_out())
            .bind(i64::from(self.limit))
            .bind(millis(self.day()))
            .bind(millis(self.now))
            .bind("\n")
    }

    fn listed(&self, row: AnyRow) -> Result<Listed, StoreError> {
        let parted: Option<i64> = row.try_get("parted")?;
        let parted_since = match parted {
            None => self.day(),
            Some(at) => instant(at).ok_or(StoreError::Damaged("trips"))?,
        };
        Ok(Listed { row, parted_since })
    }

    /// The beginning of the day in Norway.
    fn day(&self) -> DateTime<Utc> {
        oslo::midnight(oslo::date(self.now))
    }
}
