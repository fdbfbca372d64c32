//! What one request leaves behind, gathered while it is answered.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use domain::{
    ids::{ClaimId, PersonId, TripId},
    person::Basis,
};
use requisition_api::words::BasisWord;
use uuid::Uuid;

use super::Event;
use crate::{
    authorisation::{Operation, Relation},
    store::Visibility,
};

/// What one request leaves behind. Clones write to the same one.
#[derive(Clone, Debug, Default)]
pub struct Trail(Arc<Mutex<Noted>>);

#[derive(Debug, Default)]
struct Noted {
    operation: Option<Operation>,
    actor: Option<Actor>,
    person: Option<(PersonId, Relation)>,
    /// The trips, and who may know of each.
    trips: Vec<(TripId, Option<Visibility>)>,
    /// The claim, and who may know of it.
    claim: Option<(ClaimId, Option<Visibility>)>,
    /// What the service does by itself because of the request.
    steps: Vec<&'static str>,
}

#[derive(Debug)]
struct Actor {
    person: PersonId,
    subject: String,
    level: Option<String>,
}

/// What is known of a request from outside.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    /// The trace id.
    pub trace_id: String,
    /// The version of the app, if it can be read.
    pub client_version: Option<String>,
    /// The system of the app, if it is a plain word.
    pub platform: Option<String>,
    /// The address without what tells one household from another.
    pub ip: Option<String>,
}

impl Trail {
    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Which operation it is.
    pub fn is(&self, operation: Operation) {
        self.noted().operation = Some(operation);
    }

    /// Who asks: the person, and what the issuer calls them and how it knows.
    pub fn by(&self, person: &PersonId, subject: &str, level: Option<&str>) {
        self.noted().actor = Some(Actor {
            person: person.clone(),
            subject: subject.to_owned(),
            level: level.map(str::to_owned),
        });
    }

    /// Whom it concerns, and what stands between them and the one who asks.
    pub fn concerns(&self, person: &PersonId, relation: Relation) {
        self.noted().person = Some((person.clone(), relation));
    }

    /// Which trip was asked for.
    pub fn about(&self, trip: &TripId) {
        self.noted().trips = vec![(trip.clone(), None)];
    }

    /// Which trips were to be changed, and who may know of each: each leaves an event
    /// of its own, so that what is kept from somebody leaves none for them.
    pub fn changes(&self, trips: Vec<(TripId, Visibility)>) {
        let trips = trips.into_iter();
        self.noted().trips = trips.map(|(trip, known)| (trip, Some(known))).collect();
    }

    /// Which claim was asked for, and who may know of it, once that is known.
    pub fn about_claim(&self, claim: &ClaimId, known: Option<Visibility>) {
        self.noted().claim = Some((claim.clone(), known));
    }

    /// What the service does by itself because of the request: each step leaves an event
    /// of its own, if the request is not refused.
    pub fn goes_on(&self, steps: Vec<&'static str>) {
        self.noted().steps = steps;
    }

    /// Who may know of that trip now: what becomes of the trip later must not
    /// show the request to anybody else.
    pub fn known_to(&self, visibility: Visibility) {
        if let Some((_, known)) = self.noted().trips.first_mut() {
            *known = Some(visibility);
        }
    }

    /// The events, now that `refused` says how it was answered: the code of a
    /// problem, if it was one. None when no operation was reached, one for each trip
    /// when several were to be changed.
    pub fn end(&self, at: DateTime<Utc>, refused: Option<&str>, outside: Outside) -> Vec<Event> {
        let Noted {
            operation,
            actor,
            person,
            trips,
            claim,
            steps,
        } = std::mem::take(&mut *self.noted());
        let Some(operation) = operation else {
            return Vec::new();
        };
        let relation = person.as_ref().map(|(_, relation)| *relation);
        let Outside {
            trace_id,
            client_version,
            platform,
            ip,
        } = outside;
        let (actor, subject, level) = match actor {
            Some(actor) => (Some(actor.person), Some(actor.subject), actor.level),
            None => (None, None, None),
        };
        let basis = match relation {
            Some(relation) => relation.basis(),
            None => actor.as_ref().map(|_| Basis::Oneself),
        };
        let (claim, known) = match claim {
            Some((claim, known)) => (Some(claim), known),
            None => (None, None),
        };
        let event = Event {
            id: Uuid::new_v4().simple().to_string(),
            at,
            subject,
            level,
            basis: basis.map(|basis| BasisWord::write(&basis).to_owned()),
            // Without another person it is about whoever asks.
            person: person.map(|(person, _)| person).or_else(|| actor.clone()),
            actor,
            operation: operation.id().to_owned(),
            resource: None,
            claim,
            visibility: known.map(|known| known.word().to_owned()),
            decision: decision(relation, refused),
            outcome: refused.unwrap_or("done").to_owned(),
            client_version,
            platform,
            trace_id,
            ip,
        };
        if trips.is_empty() {
            let steps = steps.into_iter().filter(|_| refused.is_none());
            let steps: Vec<_> = steps.map(|step| by_service(&event, step)).collect();
            return std::iter::once(event).chain(steps).collect();
        }
        let trips = trips.into_iter();
        trips
            .map(|(trip, known)| Event {
                id: Uuid::new_v4().simple().to_string(),
                resource: Some(trip),
                visibility: known.map(|known| known.word().to_owned()),
                ..event.clone()
            })
            .collect()
    }
}

/// The event of what the service does by itself because of `event`.
fn by_service(event: &Event, step: &'static str) -> Event {
    Event {
        id: Uuid::new_v4().simple().to_string(),
        actor: None,
        subject: None,
        level: None,
        basis: None,
        operation: step.to_owned(),
        decision: "allow:service".to_owned(),
        ..event.clone()
    }
}

/// Codes with which a request is refused because of who asks.
const DENIALS: [&str; 9] = [
    "unauthenticated",
    "token_expired",
    "step_up_required",
    "session_revoked",
    "forbidden_action",
    "representation_ended",
    "child_consent_required",
    "protected_address_channel",
    "not_found",
];

/// Allowed or denied, and by which rule: the row of the table, or the code when
/// it did not come that far.
fn decision(relation: Option<Relation>, refused: Option<&str>) -> String {
    let denied = refused.filter(|code| DENIALS.contains(code));
    let rule = relation.map(Relation::row);
    match denied {
        Some(code) => format!("deny:{}", rule.unwrap_or(code)),
        None => format!("allow:{}", rule.unwrap_or("own")),
    }
}
