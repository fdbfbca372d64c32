use domain::sample::at;

use super::*;
use crate::{
    routes::claims::sample::{attachment, claim, file},
    stage::taxi,
    store::{StoredPerson, StoredTrip, both::places},
};

const ONE: &str = "per_1";

async fn with_people(store: &Store) {
    let mut batch = store.begin().await.unwrap();
    for id in [ONE, "per_2"] {
        let person = StoredPerson {
            id: id.parse().unwrap(),
            name: id.to_owned(),
            born_on: "1980-01-01".parse().unwrap(),
            address_protected: false,
            youth_consent: true,
            died_on: None,
        };
        batch.put_person(&person).await.unwrap();
    }
    batch.commit().await.unwrap();
}

async fn put(store: &Store, stored: &StoredClaim) {
    let mut batch = store.begin().await.unwrap();
    batch.put_claim(stored).await.unwrap();
    batch.commit().await.unwrap();
}

fn sent(id: &str) -> StoredClaim {
    let mut stored = claim(id, ONE);
    stored.claim.state = State::Received;
    stored
}

fn listing() -> ClaimListing {
    ClaimListing {
        person: ONE.parse().unwrap(),
        reader: ONE.parse().unwrap(),
        own_only: false,
        leaves_out: None,
        before: i64::MAX,
        limit: 10,
    }
}

async fn listed(store: &Store, listing: &ClaimListing) -> Vec<String> {
    let claims = store.claims(listing).await.unwrap();
    claims
        .into_iter()
        .map(|(_, stored)| stored.claim.id.into())
        .collect()
}

#[tokio::test]
async fn what_was_written_is_read_and_replaced() {
    for place in places() {
        let store = Store::open(&place.location).await.unwrap();
        with_people(&store).await;
        let mut stored = claim("clm_1", ONE);
        put(&store, &stored).await;
        let read = store.claim_with(&stored.claim.id).await.unwrap();
        assert_eq!(read.as_ref(), Some(&stored), "{}", place.name);
        stored.claim.version = 2;
        stored.claim.state = State::Received;
        stored.settled = Some(stored.claim.content.facts.clone());
        put(&store, &stored).await;
        let read = store.claim_with(&stored.claim.id).await.unwrap();
        assert_eq!(read, Some(stored), "{}", place.name);
        let missing = "clm_missing".parse().unwrap();
        assert_eq!(store.claim_with(&missing).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_list_is_in_the_order_of_time_and_holds_what_its_reader_may_know_of() {
    for place in places() {
        let store = Store::open(&place.location).await.unwrap();
        with_people(&store).await;
        for (number, hour) in [(1, 8), (2, 10), (3, 9)] {
            let mut stored = sent(&format!("clm_{number}"));
            stored.at = at(&format!("2026-12-01T{hour:02}:00:00Z"));
            stored.create_key = Uuid::new_v4();
            put(&store, &stored).await;
        }
        let mut draft = claim("clm_draft", ONE);
        draft.author = "per_2".parse().unwrap();
        put(&store, &draft).await;
        let mut hidden = sent("clm_hidden");
        hidden.visibility = Visibility::HiddenFromGuardians;
        hidden.at = at("2026-12-01T07:00:00Z");
        put(&store, &hidden).await;

        let whole = ["clm_2", "clm_3", "clm_1", "clm_hidden"];
        assert_eq!(listed(&store, &listing()).await, whole, "{}", place.name);
        let (first, _) = store.claims(&listing()).await.unwrap()[0].clone();
        let after = ClaimListing {
            before: first,
            limit: 1,
            ..listing()
        };
        assert_eq!(listed(&store, &after).await, ["clm_3"]);
        let of_parent = ClaimListing {
            reader: "per_2".parse().unwrap(),
            leaves_out: Some(Visibility::HiddenFromGuardians),
            ..listing()
        };
        let seen = ["clm_draft", "clm_2", "clm_3", "clm_1"];
        let mut of_parent_listed = listed(&store, &of_parent).await;
        of_parent_listed.sort();
        let mut seen = seen.map(str::to_owned).to_vec();
        seen.sort();
        assert_eq!(of_parent_listed, seen, "{}", place.name);
        let own = ClaimListing {
            own_only: true,
            ..of_parent
        };
        assert_eq!(listed(&store, &own).await, ["clm_draft"]);
    }
}

/// What has a trip that was hidden later is hidden with it.
#[tokio::test]
async fn a_claim_for_a_trip_that_is_hidden_is_hidden() {
    for place in places() {
        let store = Store::open(&place.location).await.unwrap();
        with_people(&store).await;
        let mut stored = sent("clm_1");
        stored.claim.content.trips[0].trip = Some("trp_1".parse().unwrap());
        put(&store, &stored).await;
        let left_out = Visibility::HiddenFromGuardians;
        for (visibility, is_hidden) in [(Visibility::Ordinary, false), (left_out, true)] {
            let trip = taxi("trp_1", ONE, "2026-11-10T08:00:00Z");
            let mut batch = store.begin().await.unwrap();
            batch
                .put_trip(&StoredTrip { trip, visibility })
                .await
                .unwrap();
            batch.commit().await.unwrap();
            let id = &stored.claim.id;
            let found = store.is_hidden_claim(id, left_out).await.unwrap();
            assert_eq!(found, is_hidden, "{} {visibility:?}", place.name);
            let listing = ClaimListing {
                leaves_out: Some(left_out),
                ..listing()
            };
            assert_eq!(listed(&store, &listing).await.is_empty(), is_hidden);
        }
    }
}

#[tokio::test]
async fn what_counts_stands_in_the_way_of_the_same_once_more() {
    for place in places() {
        let store = Store::open(&place.location).await.unwrap();
        with_people(&store).await;
        let outcome = |outcome| State::Decided(outcome);
        for (state, counts) in [
            (State::Draft, false),
            (State::Submitted, true),
            (State::InReview, true),
            (State::NeedsDocumentation, true),
            (outcome(Outcome::Approved), true),
            (outcome(Outcome::Partly), true),
            (outcome(Outcome::Rejected), false),
            (State::Paid(Outcome::Partly), true),
            (State::NothingToPay(Outcome::Approved), true),
            (State::NothingToPay(Outcome::Rejected), false),
            (State::Withdrawn, false),
        ] {
            let mut stored = claim("clm_1", ONE);
            stored.claim.state = state;
            stored.create_key = Uuid::nil();
            put(&store, &stored).await;
            let (person, other) = (ONE.parse().unwrap(), "clm_2".parse().unwrap());
            let claiming = Claiming {
                person: &person,
                as_escort: false,
                except: &other,
            };
            let trip = stored.claim.content.trips[0].clone();
            let mut batch = store.begin().await.unwrap();
            let found = batch.claim_for(claiming, &trip).await.unwrap();
            assert_eq!(found.is_some(), counts, "{} {state:?}", place.name);
            let as_escort = Claiming {
                as_escort: true,
                ..claiming
            };
            assert_eq!(batch.claim_for(as_escort, &trip).await.unwrap(), None);
            let itself = Claiming {
                except: &stored.claim.id,
                ..claiming
            };
            assert_eq!(batch.claim_for(itself, &trip).await.unwrap(), None);
        }
    }
}

#[tokio::test]
async fn a_key_makes_one_claim_and_encloses_one_file() {
    for place in places() {
        let store = Store::open(&place.location).await.unwrap();
        with_people(&store).await;
        let mut stored = claim("clm_1", ONE);
        let one = file("att_1", "clm_1");
        stored.claim.attachments = vec![attachment(&one)];
        put(&store, &stored).await;
        let mut batch = store.begin().await.unwrap();
        let made = batch.claim_made_under(&stored.author, stored.create_key);
        assert_eq!(made.await.unwrap(), Some(stored.claim.id.clone()));
        batch.put_claim_file(&one).await.unwrap();
        batch.commit().await.unwrap();
        let mut same_key = claim("clm_2", ONE);
        same_key.create_key = stored.create_key;
        let mut batch = store.begin().await.unwrap();
        assert!(batch.put_claim(&same_key).await.is_err(), "{}", place.name);
        drop(batch);
        let mut again = file("att_2", "clm_1");
        again.key = one.key;
        let mut batch = store.begin().await.unwrap();
        assert!(batch.put_claim_file(&again).await.is_err());
        drop(batch);

        let read = store.claim_file(&one.claim, &one.id).await.unwrap();
        assert_eq!(read, Some((one.media, one.content.clone())));
        let mut batch = store.begin().await.unwrap();
        batch.remove_claim_file(&one.claim, &one.id).await.unwrap();
        let came = batch.file_under(&one.claim, one.key).await.unwrap();
        assert_eq!(came.map(|came| came.id), Some(one.id.clone()));
        batch.commit().await.unwrap();
        let read = store.claim_file(&one.claim, &one.id).await.unwrap();
        assert_eq!(read, None, "{}", place.name);

        let mut batch = store.begin().await.unwrap();
        batch.remove_draft(&stored.claim.id).await.unwrap();
        batch.commit().await.unwrap();
        assert_eq!(store.claim_with(&stored.claim.id).await.unwrap(), None);
    }
}
