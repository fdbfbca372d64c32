//! T35: nobody learns where a person with a protected address is: not others,
//! and not the person through this channel.

use requisition_api::paths;
use reqwest::StatusCode;
use serde_json::json;
use testkit::{
    TestServer,
    personas::{HILDE, PROTECTED, protected::CANARIES},
};

use super::{app::App, everybody, ids};

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_to_anybody_says_where_a_protected_person_is() {
    let server = TestServer::start().await.unwrap();
    for persona in everybody() {
        let app = App::signed_in(&server, persona).await;
        let mut asked: Vec<String> = [paths::META, paths::ME, paths::PERSONS, paths::CHANGES]
            .map(str::to_owned)
            .to_vec();
        for owner in PROTECTED {
            asked.push(paths::person(&owner.id()));
            asked.push(paths::trips(&owner.id()));
            asked.push(paths::access_log(&owner.id()));
            asked.push(paths::messages(&owner.id()));
            for direction in ["out", "home"] {
                asked.push(format!("/v1/trips/trp_{}_{direction}", owner.key));
            }
        }
        for path in asked {
            let answer = app.get(&path).await;
            let is_own = persona == HILDE && path.contains("hilde");
            let is_open = !path.contains("hilde") && !path.contains("tuva");
            let expected = if is_own || is_open {
                StatusCode::OK
            } else {
                StatusCode::NOT_FOUND
            };
            assert_eq!(answer.status, expected, "{} {path}", persona.key);
            let text = answer.body.to_string();
            for canary in CANARIES {
                assert!(!text.contains(canary), "{} {path}: {canary}", persona.key);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_protected_person_still_sees_when_and_in_which_car() {
    let server = TestServer::start().await.unwrap();
    let app = App::signed_in(&server, HILDE).await;
    let list = app.get(&paths::trips(&HILDE.id())).await.body;
    let trips = list["items"].as_array().unwrap();
    assert_eq!(ids(trips), ["trp_hilde_out", "trp_hilde_home"]);
    let part = &trips[0]["segments"][0];
    assert_eq!(
        part["pickup"]["promised"]["at"],
        "2026-12-04T10:00:00+01:00"
    );
    assert_eq!(part["vehicle"]["number"], "T-77");
    for trip in trips {
        assert_eq!(trip["places_withheld"], true);
        assert_eq!(trip["segments"][0]["from"], json!({}));
        assert_eq!(trip["segments"][0]["to"], json!({}));
        assert_eq!(trip["appointment"].get("place"), None);
    }
    let persons = app.get(paths::PERSONS).await.body;
    assert_eq!(persons["items"][0]["protected_address"], true);
}
