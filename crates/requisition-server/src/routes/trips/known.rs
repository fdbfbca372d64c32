//! Trips that were read a moment ago, so that the same row is not gone through
//! again and the same body not written again.
//!
//! Nothing is believed. The database is asked on every request, and a row that
//! differs in a single byte from the one that is remembered is read anew, whoever
//! has written it. Who may see what is decided on every request: a text is the one
//! of a row, a grant and the actions of that moment, and of nothing else.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, Utc};
use domain::actions::{self, Actions};
use serde_json::value::{RawValue, to_raw_value};

use super::body_of;
use crate::{
    authorisation::Grant,
    store::{Listed, StoreError, StoredTrip, TripRow},
};

/// How many **bytes** of rows are remembered at most. With what is made of them
/// they take about four times as much.
const MOST: usize = 32 * 1024 * 1024;

const DAMAGED: StoreError = StoreError::Damaged("trips");

/// Trips that were read a moment ago, by their ids.
#[derive(Debug)]
pub struct Known {
    kept: Mutex<Kept>,
    most: usize,
}

impl Default for Known {
    fn default() -> Self {
        Self::with(MOST)
    }
}

/// Rows that nobody has asked for while half of what may be kept was read go
/// first.
#[derive(Debug, Default)]
struct Kept {
    recent: HashMap<Box<str>, Arc<KnownTrip>>,
    earlier: HashMap<Box<str>, Arc<KnownTrip>>,
    /// How many bytes `recent` holds.
    bytes: usize,
}

/// A row, and what was made of it.
#[derive(Debug)]
pub struct KnownTrip {
    row: Box<str>,
    stored: Arc<StoredTrip>,
    written: Mutex<Option<Written>>,
}

/// The body as it was written last.
#[derive(Clone, Debug)]
struct Written {
    grant: Grant,
    actions: Actions,
    text: Arc<RawValue>,
}

impl Known {
    fn with(most: usize) -> Self {
        Self {
            kept: Mutex::default(),
            most,
        }
    }

    /// The trips of `listed`, in their order.
    ///
    /// # Errors
    ///
    /// When a row is damaged.
    pub fn read(&self, listed: &Listed) -> Result<Vec<Arc<KnownTrip>>, StoreError> {
        let rows = listed.rows()?;
        let mut found: Vec<_> = {
            let mut kept = lock(&self.kept);
            rows.map(|row| (row, kept.recall(row, self.most))).collect()
        };
        for (row, known) in found.iter_mut().filter(|(_, known)| known.is_none()) {
            let read = Arc::new(KnownTrip::read(*row)?);
            lock(&self.kept).keep(row.id().into(), Arc::clone(&read), self.most);
            *known = Some(read);
        }
        Ok(found.into_iter().filter_map(|(_, known)| known).collect())
    }
}

impl Kept {
    /// What is known of the very same row.
    fn recall(&mut self, row: TripRow<'_>, most: usize) -> Option<Arc<KnownTrip>> {
        let is_same = |known: &&Arc<KnownTrip>| *known.row == *row.text();
        if let Some(known) = self.recent.get(row.id()) {
            return Some(known).filter(is_same).cloned();
        }
        let (id, known) = self.earlier.remove_entry(row.id())?;
        is_same(&&known).then(|| {
            self.keep(id, Arc::clone(&known), most);
            known
        })
    }

    fn keep(&mut self, id: Box<str>, known: Arc<KnownTrip>, most: usize) {
        let bytes = known.row.len();
        if self.bytes + bytes > most / 2 {
            self.earlier = std::mem::take(&mut self.recent);
            self.bytes = 0;
        }
        if bytes > most / 2 {
            return;
        }
        self.earlier.remove(&id);
        let replaced = self.recent.insert(id, known);
        self.bytes += bytes;
        self.bytes -= replaced.map_or(0, |known| known.row.len());
    }
}

impl KnownTrip {
    fn read(row: TripRow<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            row: row.text().into(),
            stored: Arc::new(row.read()?),
            written: Mutex::default(),
        })
    }

    /// The trip of the row.
    pub fn stored(&self) -> Arc<StoredTrip> {
        Arc::clone(&self.stored)
    }

    /// The text of the body of `trip`, which is that of the row or what has become
    /// of it, as far as `grant` goes at `now`. `None` when it must be as if there
    /// were none.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn text(
        &self,
        trip: &Arc<StoredTrip>,
        grant: Grant,
        now: DateTime<Utc>,
    ) -> Result<Option<Arc<RawValue>>, StoreError> {
        let actions = actions::work_out(&trip.trip, now);
        let is_of_row = Arc::ptr_eq(trip, &self.stored);
        if is_of_row
            && let Some(written) = &*lock(&self.written)
            && (written.grant, &written.actions) == (grant, &actions)
        {
            return Ok(Some(Arc::clone(&written.text)));
        }
        let Some(body) = body_of(trip.as_ref().clone(), grant, actions.clone()) else {
            return Ok(None);
        };
        let text: Arc<RawValue> = to_raw_value(&body).map_err(|_| DAMAGED)?.into();
        if is_of_row {
            *lock(&self.written) = Some(Written {
                grant,
                actions,
                text: Arc::clone(&text),
            });
        }
        Ok(Some(text))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use domain::{sample::at, trip::OrganisedTrip};

    use super::*;
    use crate::{
        routes::tests::lasting_part,
        stage::{PARENT, Stage, YOUTH, taxi},
        store::{Listing, Order, Visibility},
    };

    const SOON: &str = "2026-12-02T06:40:00Z";

    fn listing() -> Listing {
        Listing {
            person: PARENT.parse().unwrap(),
            order: Order::All,
            leaves_out: None,
            from: None,
            before: None,
            state: None,
            after: None,
            limit: 100,
            now: at("2026-12-01T10:00:00Z"),
        }
    }

    /// Of the same version: only the text tells them apart.
    fn to(place: &str, whose: &str) -> OrganisedTrip {
        let mut trip = taxi("trp_1", whose, SOON);
        trip.requisition.issued_by = Some(place.to_owned());
        trip
    }

    async fn issuers(stage: &Stage, whose: &str, subject: &str) -> Vec<String> {
        let list = format!("/v1/persons/{whose}/trips");
        let list = stage.get(&list, subject).await.json();
        let items = list["items"].as_array().unwrap().iter();
        let text = |item: &serde_json::Value| item["requisition"]["issued_by"].to_string();
        items.map(text).collect()
    }

    #[tokio::test]
    async fn what_was_written_is_seen_at_once_whichever_process_wrote_it() {
        let here = Stage::new().await;
        let beside = here.beside(|_| {}).await;
        for (writer, place) in [(&here, "A"), (&beside, "B"), (&here, "C"), (&beside, "A")] {
            writer.put([to(place, PARENT)]).await;
            for reader in [&here, &beside, &here] {
                let read = issuers(reader, PARENT, PARENT).await;
                assert_eq!(read, [format!("\"{place}\"")]);
            }
        }
    }

    /// Each answer is compared with the one of a process that has read nothing yet.
    #[tokio::test]
    async fn what_one_person_was_shown_is_never_shown_to_another() {
        use Visibility::{HiddenFromGuardians, LogisticsForGuardians, Ordinary};
        let stage = Stage::new().await;
        let list = format!("/v1/persons/{YOUTH}/trips");
        for visibility in [
            Ordinary,
            HiddenFromGuardians,
            LogisticsForGuardians,
            Ordinary,
        ] {
            stage.put_as(visibility, [to("A", YOUTH)]).await;
            for subject in [YOUTH, PARENT, YOUTH, PARENT] {
                let fresh = stage.beside(|_| {}).await;
                let expected = lasting_part(&fresh.get(&list, subject).await);
                let read = lasting_part(&stage.get(&list, subject).await);
                assert_eq!(read, expected, "{visibility:?} {subject}");
            }
            let shown = issuers(&stage, YOUTH, PARENT).await;
            let expected: &[&str] = match visibility {
                Ordinary | Visibility::HiddenFromYouth => &["\"A\""],
                LogisticsForGuardians => &["null"],
                HiddenFromGuardians => &[],
            };
            assert_eq!(shown, expected, "{visibility:?}");
        }
    }

    #[tokio::test]
    async fn no_more_is_kept_than_may_be_and_what_is_asked_for_stays() {
        let stage = Stage::new().await;
        let trips = (10..60).map(|number| taxi(&format!("trp_{number}"), PARENT, SOON));
        stage.put(trips).await;
        let one = |number: i32| Listing {
            after: Some(crate::store::Place {
                key: at(SOON).timestamp_millis(),
                id: format!("trp_{number}").parse().unwrap(),
            }),
            limit: 1,
            ..listing()
        };
        let row = stage.store.trips(&one(10)).await.unwrap();
        let length = row.rows().unwrap().next().unwrap().text().len();
        for (room, is_kept) in [(8, true), (2, true), (1, false)] {
            let known = Known::with(room * length + 7);
            let favourite = stage.store.trips(&one(10)).await.unwrap();
            let first = known.read(&favourite).unwrap();
            for number in 11..59 {
                let listed = stage.store.trips(&one(number)).await.unwrap();
                assert_eq!(known.read(&listed).unwrap().len(), 1);
                let again = known.read(&favourite).unwrap();
                let is_same = Arc::ptr_eq(&first[0], &again[0]);
                assert_eq!(is_same, is_kept, "{room}");
                let kept = lock(&known.kept);
                let all = kept.recent.values().chain(kept.earlier.values());
                let bytes: usize = all.map(|known| known.row.len()).sum();
                assert!(bytes <= known.most, "{bytes} of {}", known.most);
                assert_eq!(bytes > 0, is_kept, "{room}");
            }
        }
    }
}
