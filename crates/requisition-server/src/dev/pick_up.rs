//! `PUT /dev/trips/{trip_id}/pick-up`.

use axum::{
    Json,
    extract::{Path, State},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::TripId,
    pick_up::PickUpKind,
    stated_time::{EarlierTime, SaidBy, StatedTime, TimeSlot, When},
    trip::OrganisedTrip,
};
use requisition_api::{problem_code::ProblemCode, times, words::SaidByWord};
use serde::{Deserialize, Serialize};

use super::{
    Dev,
    given::{Given, invalid},
};
use crate::problem::Problem;

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Scheduled,
    Promised,
    Estimated,
}

impl From<Kind> for PickUpKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Scheduled => Self::Scheduled,
            Kind::Promised => Self::Promised,
            Kind::Estimated => Self::Estimated,
        }
    }
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
    let id: TripId = id
        .parse()
        .map_err(|_| Problem::new(ProblemCode::NotFound))?;
    let when = wanted.when()?;
    let said_by = wanted.said_by();
    let trip = dev
        .dispatch(&id, |trip, now| {
            state(trip, wanted.kind.into(), (when, said_by), now);
            Ok(())
        })
        .await?;
    Ok(Json(Moved {
        id: id.into(),
        version: trip.version,
    }))
}

/// States a pick-up time of a kind; what was stated before is remembered.
pub(super) fn state(
    trip: &mut OrganisedTrip,
    kind: PickUpKind,
    (when, said_by): (When, SaidBy),
    now: DateTime<Utc>,
) {
    let pick_up = &mut trip.segments.first_mut().pick_up;
    let slot = match kind {
        PickUpKind::Scheduled => &mut pick_up.scheduled,
        PickUpKind::Promised => &mut pick_up.promised,
        PickUpKind::Estimated => &mut pick_up.estimated,
    };
    let previous = slot.time().map(|time| EarlierTime {
        when: time.when,
        said_at: time.said_at,
    });
    *slot = TimeSlot::Set(StatedTime {
        when,
        said_by,
        said_at: now,
        previous,
    });
}
