//! Reading a trip in order to change it.

use domain::ids::TripId;
use sqlx::Row as _;

use super::{Batch, StoreError, StoredTrip, trips};

impl Batch {
    /// A trip as it stands, which nobody else changes until this batch has ended.
    /// `None` when there is none with this id. Whoever takes several takes them in the
    /// order of their ids, or two would wait for each other.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn take_trip(&mut self, id: &TripId) -> Result<Option<StoredTrip>, StoreError> {
        // On SQLite a batch writes alone from its beginning.
        let statement = if self.live.is_postgres {
            "SELECT visibility, body FROM trips WHERE id = $1 FOR UPDATE"
        } else {
            "SELECT visibility, body FROM trips WHERE id = $1"
        };
        sqlx::query(statement)
            .bind(id.as_str())
            .fetch_optional(&mut *self.transaction)
            .await?
            .map(|row| trips::read(row.try_get("visibility")?, row.try_get("body")?))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use domain::sample::taxi;

    use super::*;
    use crate::store::{Store, Visibility, both::places};

    /// Two that change a trip at the same time both count.
    #[tokio::test]
    async fn nobody_changes_a_trip_that_somebody_has_taken() {
        const TOGETHER: u32 = 12;
        for place in places() {
            let store = Store::open(&place.location).await.unwrap();
            let trip = taxi();
            let (id, version) = (trip.id.clone(), trip.version);
            let mut batch = store.begin().await.unwrap();
            batch.put_person(&person()).await.unwrap();
            let visibility = Visibility::Ordinary;
            let stored = StoredTrip { trip, visibility };
            batch.put_trip(&stored).await.unwrap();
            batch.commit().await.unwrap();

            let change = |_| {
                let (store, id) = (store.clone(), id.clone());
                tokio::spawn(async move {
                    let mut batch = store.begin().await.unwrap();
                    let mut stored = batch.take_trip(&id).await.unwrap().unwrap();
                    tokio::task::yield_now().await;
                    stored.trip.version += 1;
                    batch.put_trip(&stored).await.unwrap();
                    batch.commit().await.unwrap();
                })
            };
            let changes: Vec<_> = (0..TOGETHER).map(change).collect();
            for done in changes {
                done.await.unwrap();
            }
            let stored = store.trip(&id).await.unwrap().unwrap();
            assert_eq!(stored.trip.version, version + TOGETHER, "{}", place.name);

            let mut batch = store.begin().await.unwrap();
            let missing = "trp_missing".parse().unwrap();
            assert_eq!(batch.take_trip(&missing).await.unwrap(), None);
        }
    }

    fn person() -> crate::store::StoredPerson {
        crate::store::StoredPerson {
            id: taxi().person,
            name: "A".into(),
            born_on: "1980-01-01".parse().unwrap(),
            address_protected: false,
            youth_consent: true,
            died_on: None,
        }
    }
}
