//! Claims for tests.

use chrono::TimeDelta;
use claims::{
    Claim, Content, State,
    attachment::{Attachment, Media, Shows},
    content::ClaimedTrip,
};
use domain::{own_trip::Destination, sample::at};
use entitlement::{decision::DocumentKind, facts::Claimant, samples};
use uuid::Uuid;

use crate::{
    clock::Clock as _,
    stage::{CHILD, FRIEND, NOW, PARENT, Stage},
    store::{StoredClaim, StoredFile, Visibility},
};

/// A draft of 120 km by car, which gives 42 kroner.
pub fn content() -> Content {
    Content {
        trips: vec![ClaimedTrip {
            day: samples::day("2026-11-10"),
            to: Destination::read("Ahus").unwrap(),
            trip: None,
        }],
        facts: samples::hospital_by_car("2026-11-10", 60_000),
        ground_consent: false,
        note: None,
    }
}

/// The same as a draft of `person` for themselves.
pub fn claim(id: &str, person: &str) -> StoredClaim {
    let claim = Claim {
        id: id.parse().unwrap(),
        version: 1,
        person: person.parse().unwrap(),
        content: content(),
        attachments: Vec::new(),
        state: State::Draft,
        receipt: None,
        because: Vec::new(),
        asked_for: None,
        answers: Vec::new(),
        ruling: None,
        earlier_rulings: Vec::new(),
        complaint: None,
        earlier_complaints: Vec::new(),
        events: Vec::new(),
    };
    StoredClaim {
        claim,
        author: person.parse().unwrap(),
        claimant: Claimant::Patient,
        create_key: Uuid::new_v4(),
        visibility: Visibility::Ordinary,
        at: at(NOW),
        settled: None,
    }
}

/// A document of a few bytes.
pub fn file(id: &str, claim: &str) -> StoredFile {
    StoredFile {
        id: id.parse().unwrap(),
        claim: claim.parse().unwrap(),
        key: Uuid::new_v4(),
        digest: "digest".to_owned(),
        media: Media::Pdf,
        content: b"%PDF-1.7".to_vec(),
    }
}

/// The same as the claim names it.
pub fn attachment(file: &StoredFile) -> Attachment {
    Attachment {
        id: file.id.clone(),
        shows: Shows {
            kind: DocumentKind::Attendance,
            trip: 0,
        },
        media: file.media,
        bytes: 8,
        at: None,
    }
}

/// Puts a claim of [`PARENT`] that was sent, one that was begun with a file, one that somebody else has begun,
/// and one of somebody else.
pub async fn put_some(stage: &Stage) {
    let enclosed = file("att_1", "clm_begun");
    let mut begun = claim("clm_begun", PARENT);
    begun.claim.attachments = vec![attachment(&enclosed)];
    let mut sent = claim("clm_sent", PARENT);
    sent.claim.state = State::Received;
    sent.at = stage.clock.now() - TimeDelta::days(9);
    let mut others = claim("clm_others", PARENT);
    others.author = FRIEND.parse().unwrap();
    let mut childs = claim("clm_childs", CHILD);
    childs.claim.state = State::Received;
    let mut batch = stage.store.begin().await.unwrap();
    for stored in [begun, sent, others, childs] {
        batch.put_claim(&stored).await.unwrap();
    }
    batch.put_claim_file(&enclosed).await.unwrap();
    batch.commit().await.unwrap();
}
