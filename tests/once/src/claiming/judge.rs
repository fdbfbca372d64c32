//! What is true of claims, by the service's own database.

use std::collections::BTreeMap;

use anyhow::Result;
use claims::{Claim, State};
use domain::ids::ClaimId;
use requisition_server::store::{Location, Store};

use super::{FILES, place};
use crate::WHOSE;

/// Where a claim goes, and what it was called when the app said that it is sent.
pub type Told = BTreeMap<usize, ClaimId>;

/// Every claim for the trips of this run.
pub async fn claims_in(database: &str) -> Result<Vec<Claim>> {
    let Ok(location) = database.parse::<Location>();
    let store = Store::open(&location).await?;
    let all = store.all_claims_of(&WHOSE.id()).await?;
    Ok(all.into_iter().map(|stored| stored.claim).collect())
}

/// What does not hold of `all` after so many claims were sent.
pub fn faults(all: &[Claim], count: usize, told: &Told) -> Vec<String> {
    let mut faults = Vec::new();
    for number in 0..count {
        let to = place(number);
        let is_for = |claim: &&Claim| {
            let mut trips = claim.content.trips.iter();
            trips.any(|trip| trip.to.as_str() == to)
        };
        let mine: Vec<_> = all.iter().filter(is_for).collect();
        let mut unless = |holds: bool, what: &str| {
            if !holds {
                faults.push(format!("claim {number}: {what}"));
            }
        };
        let [claim] = mine.as_slice() else {
            unless(false, &format!("is there {} times", mine.len()));
            continue;
        };
        unless(claim.state != State::Draft, "is not sent");
        unless(claim.attachments.len() == FILES, "has other files");
        let as_told = told.get(&number).is_none_or(|id| *id == claim.id);
        unless(as_told, "is another one than was told");
    }
    faults
}

#[cfg(test)]
mod tests {
    use claims::{Content, attachment};
    use domain::own_trip::Destination;
    use entitlement::{Facts, decision::DocumentKind};

    use super::*;

    fn claim(number: usize, state: State, files: usize) -> Claim {
        let day = "2026-11-10".parse().unwrap();
        let facts = Facts {
            claimed_on: day,
            claimant: Default::default(),
            handling: Default::default(),
            patient: Default::default(),
            trips: vec![],
        };
        let file = attachment::Attachment {
            id: "att_1".parse().unwrap(),
            shows: attachment::Shows {
                kind: DocumentKind::Attendance,
                trip: 0,
            },
            media: attachment::Media::Pdf,
            bytes: 1,
            at: None,
        };
        Claim {
            id: format!("clm_{number}").parse().unwrap(),
            version: 1,
            person: WHOSE.id(),
            content: Content {
                trips: vec![claims::content::ClaimedTrip {
                    day,
                    to: Destination::read(&place(number)).unwrap(),
                    trip: None,
                }],
                facts,
                ground_consent: false,
                note: None,
            },
            attachments: vec![file; files],
            state,
            receipt: None,
            because: vec![],
            asked_for: None,
            answers: vec![],
            ruling: None,
            earlier_rulings: vec![],
            complaint: None,
            earlier_complaints: vec![],
            events: vec![],
        }
    }

    #[test]
    fn whatever_is_lost_doubled_or_only_half_there_is_found() {
        let right = || claim(0, State::Received, FILES);
        let other = Told::from([(0, "clm_9".parse().unwrap())]);
        #[rustfmt::skip]
        let cases = [
            ("sent once",       vec![right()],                           Told::new(), 0),
            ("sent twice",      vec![right(), right()],                  Told::new(), 1),
            ("never sent",      vec![],                                  Told::new(), 1),
            ("made only",       vec![claim(0, State::Draft, FILES)],     Told::new(), 1),
            ("a file is lost",  vec![claim(0, State::Received, 1)],      Told::new(), 1),
            ("a file twice",    vec![claim(0, State::Received, 3)],      Told::new(), 1),
            ("told of another", vec![right()],                           other,       1),
        ];
        for (case, all, told, expected) in cases {
            assert_eq!(faults(&all, 1, &told).len(), expected, "{case}");
        }
    }
}
