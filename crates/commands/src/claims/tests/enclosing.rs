use std::sync::Arc;

use claims::{Claim, State};
use ipc::claims::{Adding, Enclosing};
use tokio::sync::Notify;

use super::*;
use crate::{
    claims::enclose_document,
    fakes::{Network, claims::draft_at_service},
    ports::{ApiError, Record},
};

const DOCUMENT: &[u8] = b"%PDF-1.7\ntrailer\n%%EOF\n";

/// A claim that the office has, and a person who picks a document.
async fn waited_for() -> (World, App<Fake>) {
    let world = World::new();
    let content = Draft::new(domain::sample::at(NOW))
        .stated()
        .content(day("2026-12-01"));
    world.claims.lock().unwrap().all = vec![Claim {
        state: State::NeedsDocumentation,
        ..draft_at_service("clm_1", &oneself().id, &content)
    }];
    picks(&world, DOCUMENT);
    let app = world.signed_in().await;
    (world, app)
}

fn picks(world: &World, file: &[u8]) {
    *world.picks.file.lock().unwrap() = Ok(Some(file.to_vec()));
}

fn enclosing() -> Enclosing {
    Enclosing {
        person: oneself().id,
        claim: "clm_1".parse().unwrap(),
        version: 1,
        shows: receipt("rcp_1").file.shows,
    }
}

fn network(world: &World, does: Network) {
    world.claims.lock().unwrap().network = [Some(does)].into_iter().collect();
}

fn enclosed(world: &World) -> usize {
    world.claims.lock().unwrap().all[0].attachments.len()
}

/// The program is killed while nobody knows whether a file has arrived, and the person
/// picks it once more.
#[tokio::test]
async fn a_file_that_may_have_arrived_is_not_there_twice_also_after_a_start() {
    for loss in [Network::LosesTheAnswer, Network::LosesIt] {
        for is_killed in [false, true] {
            let (world, mut app) = waited_for().await;
            network(&world, loss);
            let told = enclose_document(&app, enclosing()).await;
            assert_eq!(told, Ok(Adding::Unknown), "{loss:?}");
            if is_killed {
                drop(app);
                app = world.start();
            }
            let told = enclose_document(&app, enclosing()).await.unwrap();
            assert!(matches!(told, Adding::Sent { .. }), "{loss:?}: {told:?}");
            assert_eq!(enclosed(&world), 1, "{loss:?} {is_killed}");
            assert!(!world.records().contains(&Record::Wishes), "{loss:?}");
        }
    }
}

#[tokio::test]
async fn another_file_is_another_wish_and_so_is_the_same_one_once_it_is_known_to_be_there() {
    let (world, app) = waited_for().await;
    network(&world, Network::LosesTheAnswer);
    let told = enclose_document(&app, enclosing()).await;
    assert_eq!(told, Ok(Adding::Unknown));
    picks(&world, b"%PDF-1.7\n% another\ntrailer\n%%EOF\n");
    enclose_document(&app, enclosing()).await.unwrap();
    assert_eq!(enclosed(&world), 2);
    enclose_document(&app, enclosing()).await.unwrap();
    assert_eq!(enclosed(&world), 3);
}

/// What surely never left is no wish that waits for an answer.
#[tokio::test]
async fn of_what_never_left_nothing_is_kept() {
    let (world, app) = waited_for().await;
    world.fail(ApiError::Offline);
    enclose_document(&app, enclosing()).await.unwrap_err();
    assert!(!world.records().contains(&Record::Wishes));
}

/// Each takes much memory.
#[tokio::test]
async fn one_file_at_a_time_is_read_into_memory() {
    let (world, app) = waited_for().await;
    let gate = Arc::new(Notify::new());
    world.gates.lock().unwrap().push_back(Arc::clone(&gate));
    let asked = || world.picks.offered.lock().unwrap().len();
    let both = async {
        tokio::join!(
            enclose_document(&app, enclosing()),
            enclose_document(&app, enclosing())
        )
    };
    let watch = async {
        let is_sent = || world.asked.lock().unwrap().contains(&"enclose".to_owned());
        while !is_sent() {
            tokio::task::yield_now().await;
        }
        assert_eq!(asked(), 1);
        gate.notify_one();
    };
    let ((one, other), ()) = tokio::join!(both, watch);
    one.unwrap();
    other.unwrap();
    assert_eq!((asked(), enclosed(&world)), (2, 2));
}
