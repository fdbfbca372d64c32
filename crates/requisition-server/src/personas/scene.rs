//! What the sample people bring: who they are, whom they act for, their trips.

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use domain::{person::Basis, trip::OrganisedTrip};

use super::{
    ADA, ALL, EMIL, EVIL, GUNNAR, HILDE, IDA, JONAS, KARI, LEIF, LONG, MAJA, MARTE, NORA, OLA,
    PROTECTED, Persona, SINDRE, SIRI, SOLVEIG, TROND, TUVA, VILDE, ada, certificates, claims,
    days::Days, family, hostile, kari, leif, others, past, per, places, protected, siri,
    travel_day,
};
use crate::store::{
    Batch, Representation, StoreError, StoredAddress, StoredAuthorisation, StoredClaim,
    StoredPerson, StoredPlace, StoredTrip, Visibility,
};

/// Everything the sample service holds.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The people, each with the `sub` of their sign-ins.
    pub people: Vec<(StoredPerson, String)>,
    /// On which ground somebody acts for another; everyone acts for themselves
    /// without one.
    pub representations: Vec<Representation>,
    /// The trips, in no order. Their actions are the service's to work out.
    pub trips: Vec<StoredTrip>,
    /// The claims that were sent.
    pub claims: Vec<StoredClaim>,
    /// The travel certificates.
    pub certificates: Vec<StoredAuthorisation>,
    /// The register of places.
    pub places: Vec<StoredPlace>,
    /// What is kept of the people beside trips and claims.
    details: super::details::Details,
    /// The addresses of the people.
    pub addresses: Vec<StoredAddress>,
}

/// The sample data as seen from `now`.
pub fn scene(now: DateTime<Utc>) -> Scene {
    let days = Days::around(now);
    let mut trips: Vec<StoredTrip> = ordinary_trips(&days)
        .into_iter()
        .map(|trip| StoredTrip {
            trip,
            visibility: Visibility::Ordinary,
        })
        .collect();
    trips.push(StoredTrip {
        trip: siri::hidden_trip_of_emil(&days),
        visibility: Visibility::HiddenFromGuardians,
    });
    trips.extend(family::trips(&days));
    Scene {
        people: ALL
            .iter()
            .map(|persona| (person(&days, persona), persona.subject()))
            .collect(),
        representations: representations(&days),
        trips,
        claims: claims::claims(&days),
        certificates: certificates::certificates(&days),
        places: places::register(),
        details: super::details::details(&days),
        addresses: places::addresses(),
    }
}

impl Scene {
    /// Writes everything; the sign-ins are those of `issuer`.
    ///
    /// # Errors
    ///
    /// When the database does not answer.
    pub async fn write(&self, batch: &mut Batch, issuer: &str) -> Result<(), StoreError> {
        for (person, subject) in &self.people {
            batch.put_person(person).await?;
            batch.put_identity(issuer, subject, &person.id).await?;
        }
        for representation in &self.representations {
            batch.put_representation(representation).await?;
        }
        for certificate in &self.certificates {
            batch.put_authorisation(certificate).await?;
        }
        for place in &self.places {
            batch.put_place(place).await?;
        }
        for address in &self.addresses {
            batch.put_address(address).await?;
        }
        self.details.write(batch).await?;
        for trip in &self.trips {
            batch.put_trip(trip).await?;
        }
        for claim in &self.claims {
            batch.put_claim(claim).await?;
        }
        Ok(())
    }
}

fn ordinary_trips(days: &Days) -> Vec<OrganisedTrip> {
    let mut trips = kari::trips(days);
    trips.extend(past::of_kari(days));
    trips.extend(past::of_amina(days));
    trips.extend(leif::trips(days));
    trips.extend(siri::own_trips(days));
    trips.extend(siri::trips_of_nora(days));
    trips.extend(siri::trips_of_emil(days));
    trips.extend(per::trips(days));
    trips.extend(hostile::trips(days));
    trips.extend(protected::trips_of_hilde(days));
    trips.extend(protected::trips_of_tuva(days));
    trips.extend(others::trips(days));
    trips.extend(ada::trips(days));
    trips.push(travel_day::approaching(days));
    trips.push(travel_day::arrived(days));
    trips.push(travel_day::under_way(days));
    trips
}

fn person(days: &Days, persona: &Persona) -> StoredPerson {
    StoredPerson {
        id: persona.id(),
        name: if *persona == LONG {
            hostile::long_name()
        } else {
            persona.name.to_owned()
        },
        born_on: born_on(days.today, persona.age),
        address_protected: PROTECTED.contains(persona),
        youth_consent: *persona != SINDRE,
        died_on: (*persona == GUNNAR).then(|| days.date(-30)),
    }
}

/// Five months after the birthday, so that the age stands for months to come.
pub(super) fn born_on(today: NaiveDate, age: u32) -> NaiveDate {
    today
        .checked_sub_months(Months::new(age * 12 + 5))
        .unwrap_or(today)
}

fn representations(days: &Days) -> Vec<Representation> {
    let grant = |holder: Persona, person: Persona, basis, valid_until| Representation {
        holder: holder.id(),
        person: person.id(),
        shared_address: basis == Basis::Parent,
        basis,
        valid_from: None,
        valid_until,
    };
    vec![
        grant(SIRI, NORA, Basis::Parent, None),
        grant(SIRI, EMIL, Basis::Parent, None),
        grant(SIRI, MAJA, Basis::Parent, None),
        grant(SIRI, JONAS, Basis::Parent, None),
        grant(MARTE, ADA, Basis::Parent, None),
        grant(TROND, IDA, Basis::Parent, None),
        grant(TROND, SINDRE, Basis::Parent, None),
        grant(TROND, TUVA, Basis::Parent, None),
        Representation {
            shared_address: false,
            ..grant(TROND, VILDE, Basis::Parent, None)
        },
        grant(TROND, GUNNAR, Basis::PowerOfAttorney, None),
        grant(HILDE, OLA, Basis::PowerOfAttorney, None),
        grant(
            SOLVEIG,
            LEIF,
            Basis::PowerOfAttorney,
            Some(days.now + TimeDelta::days(200)),
        ),
        grant(
            SOLVEIG,
            KARI,
            Basis::PowerOfAttorney,
            Some(days.now - TimeDelta::days(3)),
        ),
        grant(EVIL, LONG, Basis::PowerOfAttorney, None),
    ]
}

#[cfg(test)]
mod tests;
