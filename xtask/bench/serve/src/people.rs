//! People with many trips.

use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    sample,
    trip::{Appointment, OrganisedTrip},
};
use requisition_server::store::{Store, StoredPerson, StoredTrip, Visibility};

/// How many people ask, so that none of them asks more often than a person may.
pub const PEOPLE: usize = 600;

/// How many trips each of them has ahead: more than a page.
const TRIPS: u32 = 40;

/// The id of person `number`, which is also what the issuer calls them.
pub fn name(number: usize) -> String {
    format!("per_{number}")
}

/// Writes them all, with their trips.
///
/// # Errors
///
/// When the database does not answer.
pub async fn write(store: &Store, issuer: &str) -> Result<()> {
    write_persons(store, issuer, PEOPLE).await?;
    let now = crate::now();
    for number in 0..PEOPLE {
        let mut batch = store.begin().await?;
        for day in 1..=TRIPS {
            let trip = trip(number, day, now)?;
            let visibility = Visibility::Ordinary;
            batch.put_trip(&StoredTrip { trip, visibility }).await?;
        }
        batch.commit().await?;
    }
    Ok(())
}

/// Writes so many of them, without trips.
///
/// # Errors
///
/// When the database does not answer.
pub async fn write_persons(store: &Store, issuer: &str, count: usize) -> Result<()> {
    let mut batch = store.begin().await?;
    for number in 0..count {
        let person = StoredPerson {
            id: name(number).parse()?,
            name: format!("Eksempel {number}"),
            born_on: "1950-01-01".parse()?,
            address_protected: false,
            youth_consent: false,
            died_on: None,
        };
        batch.put_person(&person).await?;
        batch
            .put_identity(issuer, person.id.as_str(), &person.id)
            .await?;
    }
    Ok(batch.commit().await?)
}

/// Writes a trip of each of so many people, all at once.
///
/// # Errors
///
/// When the database does not answer.
pub async fn write_first_trips(store: &Store, count: usize) -> Result<()> {
    let now = crate::now();
    let mut batch = store.begin().await?;
    for number in 0..count {
        let trip = trip(number, 1, now)?;
        let visibility = Visibility::Ordinary;
        batch.put_trip(&StoredTrip { trip, visibility }).await?;
    }
    Ok(batch.commit().await?)
}

fn trip(person: usize, day: u32, now: DateTime<Utc>) -> Result<OrganisedTrip> {
    let at = |minutes| now + TimeDelta::days(day.into()) + TimeDelta::minutes(minutes);
    let stated = |minutes| sample::stated(&at(minutes).to_rfc3339());
    let trip = sample::taxi_with(|segment| {
        segment.pick_up.promised = stated(0);
        segment.arrival = stated(45);
    });
    Ok(OrganisedTrip {
        id: format!("trp_{person}_{day}").parse()?,
        person: name(person).parse()?,
        appointment: trip.appointment.map(|appointment| Appointment {
            starts: stated(90),
            ..appointment
        }),
        ..trip
    })
}
