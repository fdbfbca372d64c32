//! T30: what is foreign, what is hidden and what does not exist are answered by
//! the same bytes.

use axum::http::{Method, Request};

use super::{
    asking::{body, path},
    cast::{
        ADULT, CHILD, SHIELDED, SHIELDED_CHILD, SIXTEEN, STRANGER, YOUTH, stage, token_of, trip_id,
    },
};
use crate::{authorisation::Operation, routes::tests::lasting_part, stage::Stage};

const MISSING: &str = "m_missing";

/// Ids that are none, as they stand in a path.
const MALFORMED: [&str; 8] = [
    "not%20an%20id",
    "%00",
    "%FF",
    "..%2f..",
    "%E2%80%AE",
    "'%20OR%201=1--",
    "<script>",
    "%0d%0a",
];

async fn ask(
    stage: &Stage,
    method: &Method,
    path: &str,
    token: &str,
) -> impl PartialEq + std::fmt::Debug + use<> {
    let request = Request::builder().method(method).uri(path);
    let request = request.header("authorization", format!("Bearer {token}"));
    lasting_part(&stage.send(request).await)
}

/// The same with what an operation does with a trip.
async fn wish(
    stage: &Stage,
    operation: Operation,
    (path, token): (&str, &str),
    body: &str,
) -> impl PartialEq + std::fmt::Debug + use<> {
    lasting_part(&stage.doing(operation, (path, token), body).await)
}

/// Every operation with an id, as the path of an owner.
fn with_id() -> impl Iterator<Item = Operation> {
    let has_id = |operation: &Operation| path(*operation, MISSING).is_some();
    Operation::ALL.iter().copied().filter(has_id)
}

#[tokio::test]
async fn foreign_and_missing_are_alike_for_every_operation_and_method() {
    let stage = stage().await;
    let foreign = [STRANGER, SHIELDED, SHIELDED_CHILD];
    for (actor, owners) in [
        (ADULT, &foreign[..]),
        (YOUTH, &[ADULT, CHILD, STRANGER]),
        (SHIELDED, &[CHILD, ADULT]),
        (SIXTEEN, &[ADULT, YOUTH]),
    ] {
        let token = token_of(&stage, actor);
        for operation in with_id() {
            for method in [
                Method::GET,
                Method::HEAD,
                Method::OPTIONS,
                Method::DELETE,
                Method::PUT,
            ] {
                let missing = path(operation, MISSING).unwrap();
                let expected = ask(&stage, &method, &missing, &token).await;
                for owner in owners {
                    let path = path(operation, owner).unwrap();
                    let answer = ask(&stage, &method, &path, &token).await;
                    assert_eq!(answer, expected, "{actor} {method} {path}");
                }
            }
            let missing = path(operation, MISSING).unwrap();
            let Some(wished) = body(operation, &trip_id(MISSING, "ordinary")) else {
                continue;
            };
            let expected = wish(&stage, operation, (&missing, &token), &wished).await;
            for owner in owners {
                let path = path(operation, owner).unwrap();
                let wished = body(operation, &trip_id(owner, "ordinary")).unwrap();
                let answer = wish(&stage, operation, (&path, &token), &wished).await;
                assert_eq!(answer, expected, "{actor} {path}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_no_id_is_answered_like_one_that_does_not_exist() {
    let stage = stage().await;
    let token = token_of(&stage, ADULT);
    let long = "x".repeat(65);
    for operation in with_id() {
        for method in [Method::GET, Method::HEAD] {
            let missing = path(operation, MISSING).unwrap();
            let expected = ask(&stage, &method, &missing, &token).await;
            for id in MALFORMED.into_iter().chain([&*long]) {
                let path = if operation == Operation::GetTrip {
                    format!("/v1/trips/{id}")
                } else {
                    path(operation, id).unwrap()
                };
                let Ok(uri) = path.parse::<axum::http::Uri>() else {
                    continue;
                };
                let answer = ask(&stage, &method, &uri.to_string(), &token).await;
                assert_eq!(answer, expected, "{method} {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_hidden_trip_is_like_none_for_either_side() {
    let stage = stage().await;
    for (actor, name) in [(ADULT, "from_guardians"), (YOUTH, "from_youth")] {
        let token = token_of(&stage, actor);
        let hidden = format!("/v1/trips/{}", trip_id(YOUTH, name));
        for method in [Method::GET, Method::HEAD] {
            let expected = ask(&stage, &method, "/v1/trips/trp_missing", &token).await;
            let answer = ask(&stage, &method, &hidden, &token).await;
            assert_eq!(answer, expected, "{actor} {method}");
        }
    }
}

/// Nothing in a query changes that.
#[tokio::test]
async fn a_query_does_not_tell_foreign_from_missing() {
    let stage = stage().await;
    let token = token_of(&stage, ADULT);
    for operation in with_id() {
        for query in ["?x=1", "?limit=0", "?cursor=AQ", "?limit=5"] {
            let paths = [STRANGER, MISSING].map(|owner| path(operation, owner).unwrap() + query);
            let [foreign, missing] = paths;
            let foreign = ask(&stage, &Method::GET, &foreign, &token).await;
            let missing = ask(&stage, &Method::GET, &missing, &token).await;
            assert_eq!(foreign, missing, "{operation:?} {query}");
        }
    }
}
