//! Trips that are booked on a travel certificate while the way breaks: each is there once,
//! and one less is left on the certificate for each.

use domain::ids::AuthorisationId;
use requisition_api::{page::MAX_LIMIT, paths};
use requisition_server::store::{Location, Store};
use serde_json::{Value, json};
use testkit::{Caller, personas::KARI, postgres::Database};

use super::{
    location, on_its_day, receipts,
    wish::{EACH, Known, Wish, key, with_trips},
};
use crate::schema::Document;

const CERTIFICATE: &str = "aut_kari_taxi";

/// As many are left on it before.
const LEFT: u32 = 100;

/// Two of them a day; the first days are too soon to book.
const FIRST: usize = 8;

fn order(number: usize) -> Wish {
    Wish {
        number,
        key: key(number),
        template: paths::TRIPS,
        path: paths::trips(&KARI.id()),
        body: json!({
            "authorisation_id": CERTIFICATE, "direction": "outbound",
            "home": { "address_id": "adr_kari_home" },
            "treatment_place_id": "plc_fjordvik_sykehus", "at": at(number),
        }),
    }
}

/// The appointment by which its trip is told from the others.
fn at(number: usize) -> String {
    on_its_day(2 * (FIRST + number), 10)
}

/// Has so many be left on the certificate.
async fn leave(store: &Store, left: u32) {
    let all = store.authorisations_of(&KARI.id()).await.unwrap();
    let id: AuthorisationId = CERTIFICATE.parse().unwrap();
    let mut of_taxi = all.into_iter().filter(|one| one.authorisation.id == id);
    let mut certificate = of_taxi.next().unwrap();
    certificate.authorisation.remaining = Some(left);
    let mut batch = store.begin().await.unwrap();
    batch.put_authorisation(&certificate).await.unwrap();
    batch.commit().await.unwrap();
}

/// How many are left on it, as Kari is told.
async fn left(caller: &Caller) -> Value {
    let answer = caller.get(&paths::authorisations(&KARI.id())).await;
    let body: Value = answer.unwrap().json().await.unwrap();
    let mut all = body["items"].as_array().unwrap().iter();
    let certificate = all.find(|one| one["id"] == CERTIFICATE);
    certificate.unwrap()["remaining"].clone()
}

/// Everything that Kari has ahead.
async fn coming(caller: &Caller) -> Vec<Value> {
    let list = paths::trips(&KARI.id());
    let (mut trips, mut page) = (Vec::new(), String::new());
    loop {
        let path = format!("{list}?period=coming&limit={MAX_LIMIT}{page}");
        let answer = caller.get(&path).await.unwrap();
        let body: Value = answer.json().await.unwrap();
        trips.extend(body["items"].as_array().unwrap().iter().cloned());
        match body["next_cursor"].as_str() {
            Some(cursor) => page = format!("&cursor={cursor}"),
            None => return trips,
        }
    }
}

async fn whatever_is_ordered_is_booked_once(location: Location) {
    let mut server = with_trips(Some(location.clone()), 1).await;
    let store = Store::open(&location).await.unwrap();
    leave(&store, LEFT).await;
    store.close().await;
    let mut caller = server.as_person(KARI).unwrap();
    let mut all = Vec::new();
    for number in 0..EACH {
        let known = order(number).known(&mut server, &mut caller).await;
        all.push((order(number), known));
    }
    let (booked, document) = (coming(&caller).await, Document::committed());
    let mut done = 0;
    for (wish, known) in all {
        let number = wish.number;
        let is_it = |trip: &&Value| trip["appointment"]["starts"]["at"] == wish.body["at"];
        let trips: Vec<_> = booked.iter().filter(is_it).collect();
        let settled = wish.settle(&server, &caller).await;
        if let Known::Done(body) = &known {
            done += 1;
            let faults = document.faults_of_post(wish.template, 200, body);
            assert_eq!(faults, Vec::<String>::new(), "{number}");
            assert_eq!(body["receipt"]["action"], "ordered", "{number}");
            let [trip] = trips.as_slice() else {
                panic!("{number} is booked {} times", trips.len());
            };
            assert_eq!(receipts(trip), [body["receipt"].clone()], "{number}");
            assert!(matches!(settled, Known::Done(said) if said["receipt"] == body["receipt"]));
        } else {
            assert_eq!(known, Known::ClosedUnseen, "{number}");
            assert_eq!(settled, Known::ClosedUnseen, "{number}");
            let late = wish.send(&caller).await;
            assert_eq!(late, Known::Refused("key_closed".into()), "{number}");
            assert_eq!(trips, Vec::<&Value>::new(), "{number}");
        }
    }
    assert!((EACH / 2..EACH).contains(&done), "{done}");
    let spent = u32::try_from(done).unwrap();
    assert_eq!(left(&caller).await, LEFT - spent);
}

/// T31
#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite_whatever_is_ordered_is_booked_once_and_nobody_is_left_in_doubt() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("requisitions.db");
    let Ok(location) = file.to_str().unwrap().parse();
    whatever_is_ordered_is_booked_once(location).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_whatever_is_ordered_is_booked_once_and_nobody_is_left_in_doubt() {
    let database = Database::create().unwrap();
    whatever_is_ordered_is_booked_once(location(&database)).await;
}
