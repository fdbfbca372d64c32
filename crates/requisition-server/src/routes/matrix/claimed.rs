//! Claims: who knows of which, and who does what with them.

use axum::http::StatusCode;

use super::{
    Table,
    asking::{about_claims, body, path, refused},
    cast::{ADULT, EVERYBODY, SIXTEEN, VISIBILITIES, claim_beside, row, stage, token_of, trip_id},
    shows,
};
use crate::{authorisation::Operation, store::Visibility};

/// Whether a cell lets `actor` know of a claim of this visibility. Those of somebody of
/// sixteen were sent by a parent here.
fn is_known(cell: &str, (actor, owner): (&str, &str), visibility: Visibility) -> bool {
    match cell {
        "own" => (actor, owner) == (ADULT, SIXTEEN),
        cell => shows(cell, visibility),
    }
}

/// T29: nobody knows of, or does anything with, a claim that they may not know of.
#[tokio::test]
async fn a_claim_is_known_and_acted_on_by_those_whom_its_cell_names() {
    let (stage, table) = (stage().await, Table::read());
    let mut known = 0;
    for actor in EVERYBODY.into_iter().filter(|actor| table.signs_in(actor)) {
        let token = token_of(&stage, actor);
        for owner in EVERYBODY {
            for (visibility, name) in VISIBILITIES {
                for operation in about_claims::NAMING {
                    let cell = table.cell(row(actor, owner), operation);
                    let trip = trip_id(owner, name);
                    let of_ordinary = claim_beside(&trip_id(owner, "ordinary"));
                    let claim = claim_beside(&trip);
                    let path = path(operation, owner).unwrap();
                    let ids = path.replace(&of_ordinary, &claim);
                    let path = ids.replace(
                        &super::cast::file_beside(&of_ordinary),
                        &super::cast::file_beside(&claim),
                    );
                    let what = format!("{actor} {operation:?} {claim}: {cell}");
                    let answer = match body(operation, &trip) {
                        Some(body) => stage.doing(operation, (&path, &token), &body).await,
                        None => stage.bearing(&path, &token).await,
                    };
                    if !is_known(cell, (actor, owner), visibility) {
                        assert!(answer.status.is_client_error(), "{what}");
                        assert_ne!(answer.code(), refused(operation), "{what}");
                        assert!(!answer.text.contains(&claim), "{what}");
                    } else if body(operation, &trip).is_some() {
                        assert_eq!(answer.code(), refused(operation), "{what}");
                        known += 1;
                    } else {
                        assert_eq!(answer.status, StatusCode::OK, "{what}");
                        known += 1;
                    }
                }
            }
        }
    }
    assert!(known > 200, "{known}");
}

/// T29, T35: a list holds what its reader may know of, and nothing else.
#[tokio::test]
async fn a_list_of_claims_holds_those_that_its_cell_shows() {
    let (stage, table) = (stage().await, Table::read());
    for actor in EVERYBODY.into_iter().filter(|actor| table.signs_in(actor)) {
        let token = token_of(&stage, actor);
        for owner in EVERYBODY {
            let cell = table.cell(row(actor, owner), Operation::ListClaims);
            if super::refusal(cell).is_some() {
                continue;
            }
            let path = path(Operation::ListClaims, owner).unwrap();
            let mut listed = stage.bearing(&path, &token).await.ids();
            listed.sort();
            let seen = VISIBILITIES.iter();
            let seen = seen.filter(|(visibility, _)| is_known(cell, (actor, owner), *visibility));
            let mut expected: Vec<_> = seen
                .map(|(_, name)| claim_beside(&trip_id(owner, name)))
                .collect();
            expected.sort();
            assert_eq!(listed, expected, "{actor} {owner}: {cell}");
        }
    }
}
