//! `POST /dev/trips`: requisitioning a trip as a practitioner would.

mod booking;
mod stated;

use axum::{Json, extract::State, http::StatusCode};
use domain::{
    requisitioning::{Patient, Refusal, Review, requisition},
    trip::OrganisedTrip,
};
use requisition_api::{problem::FieldErrorBody, problem_code::ProblemCode};
use serde::Serialize;

pub(super) use stated::{PlaceStated, Stated};

use super::{
    Dev,
    given::{Given, invalid},
    steps::Stepped,
};
use crate::{
    clock::Clock as _,
    problem::{Problem, field_error},
    store::{StoredTrip, Visibility},
};

/// What was booked.
#[derive(Serialize)]
pub(super) struct Booked {
    /// One, or those of a series, the first one first.
    trips: Vec<Stepped>,
    /// Why the office looks at it first.
    reviews: Vec<Review>,
}

pub(super) async fn create(
    State(dev): State<Dev>,
    Given(stated): Given<Stated>,
) -> Result<(StatusCode, Json<Booked>), Problem> {
    let (trips, reviews) = book(&dev, stated).await?;
    let trips = trips.iter().map(Stepped::from).collect();
    Ok((StatusCode::CREATED, Json(Booked { trips, reviews })))
}

/// Books what is stated, if the rules for practitioners let it pass.
pub(super) async fn book(
    dev: &Dev,
    stated: Stated,
) -> Result<(Vec<OrganisedTrip>, Vec<Review>), Problem> {
    let now = dev.clock.now();
    let person = stated.person.parse().map_err(|_| invalid("/person"))?;
    let person = dev
        .store
        .person(&person)
        .await?
        .ok_or(Problem::new(ProblemCode::NotFound))?;
    let patient = Patient {
        born_on: person.born_on,
        is_dead: person.died_on.is_some(),
    };
    let counterpart = stated.counterpart()?;
    let passed = requisition(&stated.wanted()?, &patient, now).map_err(refused)?;
    let reviews = passed.reviews.clone();
    let mut trips = booking::trips(&stated, passed, &person.id, now)?;
    let mut batch = dev.store.begin().await?;
    if let (Some(there), [trip]) = (counterpart, trips.as_mut_slice()) {
        let back = trip.id.clone();
        let linked = dev.dispatch_in(&mut batch, &there, |other, _| {
            other.counterpart = Some(back);
            Ok(())
        });
        let other = linked.await?;
        if other.person != person.id || other.direction == trip.direction {
            return Err(invalid("/counterpart"));
        }
        trip.counterpart = Some(there);
    }
    for trip in &trips {
        batch
            .put_trip(&StoredTrip {
                trip: trip.clone(),
                visibility: Visibility::Ordinary,
            })
            .await?;
    }
    batch.commit().await?;
    Ok((trips, reviews))
}

/// Too late is by phone; anything else is wrong with what is stated.
fn refused(refusals: Vec<Refusal>) -> Problem {
    let errors = refusals.iter().copied().map(error).collect();
    if let [Refusal::TooLate { deadline }] = refusals.as_slice() {
        let late = Problem::new(ProblemCode::DeadlinePassed);
        return late.after(Some(*deadline)).because(errors);
    }
    Problem::invalid(errors)
}

fn error(refusal: Refusal) -> FieldErrorBody {
    let (pointer, code) = match refusal {
        Refusal::PatientIsDead => ("/person", "patient_is_dead"),
        Refusal::NotAPractitioner => ("/attested_by", "not_a_practitioner"),
        Refusal::NotForThisTreatment => ("/treatment", "not_for_this_treatment"),
        Refusal::PatientPhones => ("/ground", "patient_phones"),
        Refusal::NoHealthReason => ("/ground", "no_health_reason"),
        Refusal::OneWay => ("/directions", "one_way"),
        Refusal::NoTime => ("/pick_up", "no_time"),
        Refusal::TimesContradict => ("/pick_up", "times_contradict"),
        Refusal::TripHasBegun => ("/pick_up", "trip_has_begun"),
        Refusal::TooLate { .. } => ("/pick_up", "too_late"),
        Refusal::SeriesNeedsMedicalGround => ("/series", "needs_medical_ground"),
        Refusal::SeriesDays => ("/series/days", "days"),
        Refusal::NeedTwice => ("/needs", "twice"),
        Refusal::ChildSeatNeedsWeight => ("/needs", "child_seat_needs_weight"),
        Refusal::ChildSeatNeedsAge => ("/needs", "child_seat_needs_age"),
        Refusal::ChildSeatAgeDiffers => ("/needs", "child_seat_age_differs"),
        Refusal::WheelchairNeedsKind => ("/needs", "wheelchair_needs_kind"),
        Refusal::AloneNeedsHealthReason => ("/needs", "alone_needs_health_reason"),
        Refusal::AloneNeedsTaxi => ("/needs", "alone_needs_taxi"),
        Refusal::TooManyEscorts => ("/escorts/count", "too_many"),
        Refusal::EscortNeedsReason => ("/escorts", "escort_needs_reason"),
        Refusal::SecondEscortNeedsReason => ("/escorts", "second_escort_needs_reason"),
        Refusal::EscortMissing => ("/escorts/count", "escort_missing"),
        Refusal::ChildMayNotTravelAlone => ("/escorts/count", "child_may_not_travel_alone"),
    };
    field_error(pointer, code, &[])
}

#[cfg(test)]
mod tests;
