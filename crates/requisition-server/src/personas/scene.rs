//! What the sample people bring: who they are, whom they act for, their trips.

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use domain::{ids::PersonId, person::Basis, trip::OrganisedTrip};

use super::{
    ALL, EMIL, EVIL, KARI, LEIF, LONG, NORA, Persona, SIRI, SOLVEIG, days::Days, hostile, kari,
    leif, past, per, siri, travel_day,
};

/// Everything the sample service holds.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The people.
    pub residents: Vec<Resident>,
    /// On which ground somebody acts for another; everyone acts for themselves
    /// without a grant.
    pub grants: Vec<Grant>,
    /// The trips, in no order.
    pub trips: Vec<Booked>,
}

/// A person as a register has them.
#[derive(Clone, Debug)]
pub struct Resident {
    /// The person.
    pub id: PersonId,
    /// The `sub` of their sign-ins.
    pub subject: String,
    /// The name.
    pub name: String,
    /// The date of birth.
    pub born_on: NaiveDate,
}

/// A ground on which somebody acts for another.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Who acts.
    pub holder: PersonId,
    /// For whom.
    pub person: PersonId,
    /// The ground.
    pub basis: Basis,
    /// The instant at which it ends, if it does.
    pub valid_until: Option<DateTime<Utc>>,
}

/// A trip and who may know of it.
#[derive(Clone, Debug)]
pub struct Booked {
    /// The trip.
    pub trip: OrganisedTrip,
    /// Who may know of it.
    pub visibility: Visibility,
}

/// Who may know of a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Whoever may read the person's trips.
    Ordinary,
    /// Not a parent of a child of 12 to 15 years: for them it leaves no trace.
    HiddenFromGuardians,
}

/// The sample data as seen from `now`.
pub fn scene(now: DateTime<Utc>) -> Scene {
    let days = Days::around(now);
    let mut trips: Vec<Booked> = ordinary_trips(&days)
        .into_iter()
        .map(|trip| Booked {
            trip,
            visibility: Visibility::Ordinary,
        })
        .collect();
    trips.push(Booked {
        trip: siri::hidden_trip_of_emil(&days),
        visibility: Visibility::HiddenFromGuardians,
    });
    Scene {
        residents: ALL.iter().map(|persona| resident(&days, persona)).collect(),
        grants: grants(&days),
        trips,
    }
}

fn ordinary_trips(days: &Days) -> Vec<OrganisedTrip> {
    let mut trips = kari::trips(days);
    trips.extend(past::of_kari(days));
    trips.extend(leif::trips(days));
    trips.extend(siri::own_trips(days));
    trips.extend(siri::trips_of_nora(days));
    trips.extend(siri::trips_of_emil(days));
    trips.extend(per::trips(days));
    trips.extend(hostile::trips(days));
    trips.push(travel_day::approaching(days));
    trips.push(travel_day::arrived(days));
    trips.push(travel_day::under_way(days));
    trips
}

fn resident(days: &Days, persona: &Persona) -> Resident {
    Resident {
        id: persona.id(),
        subject: persona.subject(),
        name: if *persona == LONG {
            hostile::long_name()
        } else {
            persona.name.to_owned()
        },
        born_on: born_on(days.today, persona.age),
    }
}

/// Five months after the birthday, so that the age stands for months to come.
fn born_on(today: NaiveDate, age: u32) -> NaiveDate {
    today
        .checked_sub_months(Months::new(age * 12 + 5))
        .unwrap_or(today)
}

fn grants(days: &Days) -> Vec<Grant> {
    let grant = |holder: Persona, person: Persona, basis, valid_until| Grant {
        holder: holder.id(),
        person: person.id(),
        basis,
        valid_until,
    };
    vec![
        grant(SIRI, NORA, Basis::Parent, None),
        grant(SIRI, EMIL, Basis::Parent, None),
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
