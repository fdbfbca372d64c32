//! What a claim says, read strictly.

use claims::{
    Content,
    content::{ClaimedTrip, MOST_TRIPS, Note},
};
use domain::{ids::PersonId, own_trip::Destination};
use entitlement::facts::Fact;
use requisition_api::claims::{ClaimedTripBody, ContentBody};

use super::standing::not_found;
use crate::{
    app::App,
    auth::SignedIn,
    authorisation::Operation,
    given::invalid,
    problem::{Problem, field_error},
    routes::access::grant_of,
    store::Visibility,
};

/// What a body says. A ground for exemption that may not be kept is dropped here.
///
/// # Errors
///
/// `validation_failed` for trips that are too many, none, or not those of the facts, and for
/// texts that are none.
pub fn content_of(body: ContentBody) -> Result<Content, Problem> {
    let ContentBody {
        trips,
        mut facts,
        ground_consent,
        note,
    } = body;
    let is_one_each = trips.len() == facts.trips.len();
    if !is_one_each || !(1..=MOST_TRIPS).contains(&trips.len()) {
        let error = field_error("/content/trips", "out_of_range", &[]);
        return Err(Problem::invalid(vec![error]));
    }
    let trips = trips.into_iter().map(trip_of).collect::<Result<_, _>>()?;
    if !ground_consent {
        for trip in &mut facts.trips {
            trip.treatment.exemption = Fact::NotStated;
        }
    }
    Ok(Content {
        trips,
        facts,
        ground_consent,
        note: note
            .map(|note| note_of(&note, "/content/note"))
            .transpose()?,
    })
}

/// The same of a claim that is to be kept: no trip stands in it twice, or it would be paid
/// twice.
///
/// # Errors
///
/// As [`content_of`]; `validation_failed` for a trip that is there already.
pub fn content_to_keep(body: ContentBody) -> Result<Content, Problem> {
    let content = content_of(body)?;
    if content.names_a_trip_twice() {
        return Err(invalid("/content/trips"));
    }
    Ok(content)
}

fn trip_of(body: ClaimedTripBody) -> Result<ClaimedTrip, Problem> {
    let ClaimedTripBody { day, to, trip_id } = body;
    let refused = |_| invalid("/content/trips");
    Ok(ClaimedTrip {
        day: day.parse().map_err(refused)?,
        to: Destination::read(&to).map_err(|_| invalid("/content/trips"))?,
        trip: trip_id
            .map(|id| id.parse().map_err(|_| not_found()))
            .transpose()?,
    })
}

/// What somebody has written.
///
/// # Errors
///
/// `validation_failed` for the part `pointer` of the body when it is no note.
pub fn note_of(text: &str, pointer: &str) -> Result<Note, Problem> {
    Note::read(text).map_err(|_| invalid(pointer))
}

/// Who may know of a claim with this content: whoever may know of its organised trips.
///
/// # Errors
///
/// `not_found` for an organised trip that is not the person's, or that the signed-in person
/// may not know of; `internal` when the store does not answer.
pub async fn visibility_of(
    app: &App,
    signed_in: &SignedIn,
    person: &PersonId,
    content: &Content,
) -> Result<Visibility, Problem> {
    let mut visibility = Visibility::Ordinary;
    let named: Vec<_> = content
        .trips
        .iter()
        .filter_map(|one| one.trip.as_ref())
        .collect();
    if named.is_empty() {
        return Ok(visibility);
    }
    let grant = grant_of(app, signed_in, person, Operation::GetTrip).await?;
    for id in named {
        let stored = app.store.trip(id).await?;
        let stored = stored
            .filter(|stored| stored.trip.person == *person && grant.shows(stored.visibility))
            .ok_or_else(not_found)?;
        if visibility == Visibility::Ordinary {
            visibility = stored.visibility;
        }
    }
    Ok(visibility)
}
