//! Addresses and places: what is told, and what must not stand in an address.

use commands::ports::Api as _;
use domain::places::PlaceSearch;

use crate::{sessions::signed_in, support::json as reply};

/// T8: words that name a place may say where somebody is treated, and addresses of
/// requests end up in logs.
#[tokio::test]
async fn the_words_of_a_search_are_sent_in_the_body_alone() {
    let found = r#"{"items":[{"id":"plc_1","name":"Kanariklinikken","kind":"treatment"}]}"#;
    let (_world, service, client) = signed_in(move |_| reply(found)).await;
    let search = PlaceSearch {
        words: "kanari".into(),
        treatment_only: true,
    };
    let places = client.find_places(&search).await.unwrap().value;
    assert_eq!(places.places[0].name, "Kanariklinikken");
    let asked = service.asked();
    let asked = asked.last().unwrap();
    assert_eq!(
        (&*asked.method, &*asked.path),
        ("POST", "/v1/places/search")
    );
    assert_eq!(asked.query, "");
    let body: serde_json::Value = serde_json::from_str(&asked.body).unwrap();
    let expected = serde_json::json!({ "words": "kanari", "treatment_only": true });
    assert_eq!(body, expected);
    assert_eq!(asked.header("idempotency-key"), None);
}

#[tokio::test]
async fn what_is_withheld_is_not_told_whatever_was_sent() {
    let body = r#"{"withheld":true,"items":[{"id":"adr_1","kind":"registered","label":"Kanari"}]}"#;
    let (_world, service, client) = signed_in(move |_| reply(body)).await;
    let person = "per_1".parse().unwrap();
    let told = client.addresses(&person).await.unwrap().value;
    assert!(told.withheld && told.addresses.is_empty());
    let asked = service.asked();
    assert_eq!(asked.last().unwrap().path, "/v1/persons/per_1/addresses");
}
