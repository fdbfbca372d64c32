//! Whose changes somebody may know of, at one instant.

use chrono::{DateTime, Utc};
use domain::ids::PersonId;
use sha2::{Digest as _, Sha256};

use crate::{
    app::App,
    auth::SignedIn,
    authorisation::{Grant, Operation, may},
    store::{Representation, StoreError, StoredPerson, Visibility, Watched, WatchedClaims},
};

/// Tells one view from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(pub [u8; Mark::SIZE]);

impl Mark {
    /// How many **bytes** it has.
    pub const SIZE: usize = 8;
}

/// Whose trips the signed-in person may know of, and how much.
#[derive(Clone, Debug)]
pub struct View {
    actor: StoredPerson,
    grounds: Vec<Representation>,
    persons: Vec<StoredPerson>,
    grants: Vec<Grant>,
    watched: Watched,
    /// The instant it holds at.
    pub at: DateTime<Utc>,
}

/// What `grant` lets somebody know of the claims of `person`; `None` where it is nothing.
fn watched_claims(person: &StoredPerson, grant: Grant) -> Option<WatchedClaims> {
    let own_only = grant == Grant::Own;
    (own_only || grant.shows(Visibility::Ordinary)).then(|| WatchedClaims {
        person: person.id.clone(),
        own_only,
        leaves_out: grant.leaves_out(),
    })
}

impl View {
    /// The view of `signed_in` at the instant that the clock shows.
    ///
    /// # Errors
    ///
    /// When the database does not answer or holds a damaged row.
    pub async fn now(app: &App, signed_in: &SignedIn) -> Result<Self, StoreError> {
        let at = app.clock.now();
        let store = &app.store;
        // Age and protection of the signed-in person themselves may change too.
        let actor = store.person(&signed_in.person.id).await?;
        let actor = actor.unwrap_or_else(|| signed_in.person.clone());
        let grounds = store.representations_of(&actor.id).await?;
        let mut persons = vec![actor.clone()];
        for ground in &grounds {
            let is_there = persons.iter().any(|person| person.id == ground.person);
            if !is_there && let Some(person) = store.person(&ground.person).await? {
                persons.push(person);
            }
        }
        let grants: Vec<_> = persons
            .iter()
            .map(|person| may(&actor, person, &grounds, Operation::ListChanges, at))
            .collect();
        let seen = persons.iter().zip(&grants);
        let watched = Watched {
            reader: actor.id.clone(),
            session: signed_in.session.clone(),
            persons: seen
                .filter(|(_, grant)| grant.shows(Visibility::Ordinary))
                .map(|(person, grant)| (person.id.clone(), grant.leaves_out()))
                .collect(),
            claims: persons
                .iter()
                .filter_map(|person| {
                    let grant = may(&actor, person, &grounds, Operation::GetClaim, at);
                    watched_claims(person, grant)
                })
                .collect(),
        };
        Ok(Self {
            actor,
            grounds,
            persons,
            grants,
            watched,
            at,
        })
    }

    /// What to read from the store.
    pub const fn watched(&self) -> &Watched {
        &self.watched
    }

    /// Is another one as soon as another person is seen, or more or less of one.
    pub fn mark(&self) -> Mark {
        let mut digest = Sha256::new();
        let seen = self.persons.iter().zip(&self.grants);
        for (person, grant) in seen.filter(|(_, grant)| **grant != Grant::None) {
            digest.update(person.id.as_str().as_bytes());
            digest.update(format!(" {grant:?}\n").as_bytes());
        }
        let mut mark = [0; Mark::SIZE];
        for (to, from) in mark.iter_mut().zip(digest.finalize()) {
            *to = from;
        }
        Mark(mark)
    }

    /// Persons of whom less is seen than `before` by the mere passing of time,
    /// with the trips that are left out now and were not then.
    pub fn narrowed_since(
        &self,
        before: DateTime<Utc>,
    ) -> impl Iterator<Item = (&PersonId, Visibility)> {
        let seen = self.persons.iter().zip(&self.grants);
        seen.filter_map(move |(person, grant)| {
            let then = may(
                &self.actor,
                person,
                &self.grounds,
                Operation::ListChanges,
                before,
            );
            let out = grant
                .leaves_out()
                .filter(|_| grant.shows(Visibility::Ordinary))?;
            then.shows(out).then_some((&person.id, out))
        })
    }
}
