//! `PUT /dev/trips/{trip_id}/pick-up`.

use axum::{
    Json,
    extract::{Path, State},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::TripId,
    stated_time::{EarlierTime, SaidBy, StatedTime, TimeSlot, When},
    trip::{OrganisedTrip, Segment, Segments},
};
use requisition_api::{problem_code::ProblemCode, times, words::SaidByWord};
use serde::{Deserialize, Serialize};

use super::{
    Dev,
    given::{Given, invalid},
};
use crate::{clock::Clock as _, problem::Problem, store::StoredTrip};

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Scheduled,
    Promised,
    Estimated,
}

/// The new time of the first pick-up: `at`, or `from` and `to`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    kind: Kind,
    at: Option<String>,
    from: Option<String>,
    to: Option<String>,
    said_by: Option<String>,
}

/// The trip after the change.
#[derive(Serialize)]
pub(super) struct Moved {
    id: String,
    version: u32,
}

impl Wanted {
    fn when(&self) -> Result<When, Problem> {
        let read = |text: &str, pointer| times::read(text).ok_or_else(|| invalid(pointer));
        match (&self.at, &self.from, &self.to) {
            (Some(at), None, None) => Ok(When::At(read(at, "/at")?)),
            (None, Some(from), Some(to)) => Ok(When::Between {
                from: read(from, "/from")?,
                to: read(to, "/to")?,
            }),
            _ => Err(invalid("/at")),
        }
    }

    fn said_by(&self) -> SaidBy {
        match (&self.said_by, self.kind) {
            (Some(word), _) => SaidByWord::read(word),
            (None, Kind::Estimated) => SaidBy::Carrier,
            (None, Kind::Scheduled | Kind::Promised) => SaidBy::TravelOffice,
        }
    }
}

pub(super) async fn move_pick_up(
    State(dev): State<Dev>,
    Path(id): Path<String>,
    Given(wanted): Given<Wanted>,
) -> Result<Json<Moved>, Problem> {
    let not_found = || Problem::new(ProblemCode::NotFound);
    let id: TripId = id.parse().map_err(|_| not_found())?;
    let stored = dev.store.trip(&id).await?.ok_or_else(not_found)?;
    let when = wanted.when()?;
    let trip = moved(stored.trip, &wanted, when, dev.clock.now());
    let version = trip.version;
    let stored = StoredTrip { trip, ..stored };
    let mut batch = dev.store.begin().await?;
    batch.put_trip(&stored).await?;
    batch.commit().await?;
    let id = id.into();
    Ok(Json(Moved { id, version }))
}

fn moved(trip: OrganisedTrip, wanted: &Wanted, when: When, now: DateTime<Utc>) -> OrganisedTrip {
    let mut segments = Vec::<Segment>::from(trip.segments.clone());
    if let Some(first) = segments.first_mut() {
        let slot = match wanted.kind {
            Kind::Scheduled => &mut first.pick_up.scheduled,
            Kind::Promised => &mut first.pick_up.promised,
            Kind::Estimated => &mut first.pick_up.estimated,
        };
        let previous = slot.time().map(|time| EarlierTime {
            when: time.when,
            said_at: time.said_at,
        });
        *slot = TimeSlot::Set(StatedTime {
            when,
            said_by: wanted.said_by(),
            said_at: now,
            previous,
        });
    }
    OrganisedTrip {
        segments: Segments::try_from(segments).unwrap_or(trip.segments),
        version: trip.version.saturating_add(1),
        updated_at: now,
        ..trip
    }
}
