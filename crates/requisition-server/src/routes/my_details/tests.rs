use axum::http::{Request, StatusCode, header};
use chrono::TimeDelta;
use domain::{
    money::Ore,
    places::{Address, AddressKind},
    sample::at,
    user_fees::FeeStanding,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    clock::Clock as _,
    limits::Profile,
    routes::claims::sample::put_some,
    stage::{
        Answer, CHILD, FRIEND, NOW, PARENT, STRANGER, Stage, YOUTH,
        issuer::{header as token_header, sign},
        taxi,
    },
    store::{StoredAddress, StoredFees},
};

const ACCOUNT: &str = "12345678903";
const OTHER: &str = "10000100000";

fn contact(person: &str) -> String {
    format!("/v1/persons/{person}/contact")
}

fn account(person: &str) -> String {
    format!("/v1/persons/{person}/payout-account")
}

fn fees(person: &str) -> String {
    format!("/v1/persons/{person}/copayment-status")
}

fn profile(person: &str) -> String {
    format!("/v1/persons/{person}/local-profile")
}

fn to(version: u32, account: &str) -> Value {
    json!({ "version": version, "account": account })
}

/// `method` without a body under a key of its own.
async fn bare(stage: &Stage, subject: &str, request: axum::http::request::Builder) -> Answer {
    let key = format!("\"{}\"", Uuid::new_v4());
    stage
        .send_as(subject, request.header("idempotency-key", key))
        .await
}

/// What `subject` is told, kind by kind.
async fn told(stage: &Stage, subject: &str) -> Vec<String> {
    let path = format!("/v1/persons/{subject}/messages");
    let body = stage.get(&path, subject).await.json();
    let items = body["items"].as_array().unwrap().iter();
    items
        .map(|item| item["kind"].as_str().unwrap().to_owned())
        .collect()
}

/// Without the seconds that the clock of the stage goes on.
fn to_the_minute(mut body: Value) -> Value {
    let Some(fields) = body.as_object_mut() else {
        return body;
    };
    for (name, value) in fields {
        let is_time = ["at", "since", "fresh_until", "checked_at"].contains(&name.as_str());
        *value = match value.as_str() {
            Some(time) if is_time => time.chars().take(16).collect::<String>().into(),
            Some(_) | None => to_the_minute(value.take()),
        };
    }
    body
}

#[tokio::test]
async fn nobody_has_said_how_to_reach_somebody_until_they_do() {
    let stage = Stage::new().await;
    let before = stage.get(&contact(PARENT), PARENT).await;
    assert_eq!(before.json(), json!({ "version": 0 }));
    let said = json!({ "version": 0, "phone": "+47 912 34 567", "email": " kari@example.no " });
    let done = stage.act(PARENT, &contact(PARENT), &said).await;
    let point =
        |text: &str| json!({ "text": text, "source": "patient_side", "at": "2026-12-01T11:00" });
    let expected = json!({
        "version": 1, "phone": point("+4791234567"), "email": point("kari@example.no"),
    });
    assert_eq!(to_the_minute(done.json()), expected);
    let read = stage.get(&contact(PARENT), PARENT).await.json();
    assert_eq!(to_the_minute(read), expected);
    let taken_back = json!({ "version": 1, "email": "kari@example.no" });
    let done = stage.act(PARENT, &contact(PARENT), &taken_back).await;
    assert_eq!(
        to_the_minute(done.json()),
        json!({ "version": 2, "email": point("kari@example.no") })
    );
}

#[tokio::test]
async fn what_cannot_be_or_is_based_on_another_version_changes_nothing() {
    let stage = Stage::new().await;
    #[rustfmt::skip]
    let cases = [
        (json!({ "version": 0, "phone": "912" }),              "validation_failed"),
        (json!({ "version": 0, "email": "kari" }),             "validation_failed"),
        (json!({ "version": 0, "name": "Kari" }),              "validation_failed"),
        (json!({ "version": -1 }),                             "validation_failed"),
        (json!({ "phone": "91234567" }),                       "validation_failed"),
        (json!({ "version": 1, "phone": "91234567" }),         "version_conflict"),
    ];
    for (body, code) in cases {
        let refused = stage.act(PARENT, &contact(PARENT), &body).await;
        assert_eq!(refused.code(), code, "{body}");
    }
    let after = stage.get(&contact(PARENT), PARENT).await;
    assert_eq!(after.json(), json!({ "version": 0 }));
}

/// T36: whoever changes something for another stands in that person's log.
#[tokio::test]
async fn a_parent_says_how_to_reach_a_child_and_stands_in_the_log() {
    let stage = Stage::new().await;
    for (person, code) in [
        (CHILD, "200"),
        (YOUTH, "200"),
        (FRIEND, "200"),
        (STRANGER, "not_found"),
    ] {
        let said = json!({ "version": 0, "phone": "91234567" });
        let answer = stage.act(PARENT, &contact(person), &said).await;
        let answered = if answer.status == StatusCode::OK {
            "200".to_owned()
        } else {
            answer.code()
        };
        assert_eq!(answered, code, "{person}");
    }
    stage.audit.flush().await.unwrap();
    let log = stage
        .get(&format!("/v1/persons/{FRIEND}/access-log"), FRIEND)
        .await;
    let log = log.json();
    let first = &log["items"][0];
    assert_eq!(first["operation"], "update_contact", "{log}");
}

/// T50.
#[tokio::test]
async fn an_account_is_masked_once_it_is_said_and_its_owner_is_told() {
    let stage = Stage::new().await;
    let before = stage.get(&account(PARENT), PARENT).await.json();
    assert_eq!(before["version"], 0);
    assert_eq!(before.get("ending"), None);
    let done = stage
        .act(PARENT, &account(PARENT), &to(0, "1234.56.78903"))
        .await;
    let body = to_the_minute(done.json());
    let expected = json!({
        "version": 1, "ending": "903", "since": "2026-12-01T11:00",
        "payee": "patient", "fresh_until": "2026-12-01T11:04",
    });
    assert_eq!(body, expected);
    let read = stage.get(&account(PARENT), PARENT).await;
    assert_eq!(to_the_minute(read.json()), expected);
    assert!(!done.text.contains("12345678") && !read.text.contains("12345678"));
    // Also of what they have done themselves, or somebody at their device has.
    assert_eq!(told(&stage, PARENT).await, ["payout_account_changed"]);
}

/// T50: what is signed in with is refreshed for days; that somebody was there is not.
#[tokio::test]
async fn only_a_sign_in_of_just_now_changes_an_account() {
    let stage = Stage::new().await;
    let signed_in = |seconds: Option<i64>| {
        let mut claims = stage.issuer.claims(PARENT);
        match seconds {
            Some(seconds) => claims["auth_time"] = (at(NOW).timestamp() - seconds).into(),
            None => drop(claims.as_object_mut().unwrap().remove("auth_time")),
        }
        sign(&token_header(), &claims, 1)
    };
    #[rustfmt::skip]
    let cases = [
        ("now",                      Some(0),      true),
        ("a while ago",              Some(200),    true),
        ("too long ago",             Some(301),    false),
        ("days ago",                 Some(86_400), false),
        ("in the future",            Some(-90),    false),
        ("nobody says when",         None,         false),
    ];
    let mut version = 0;
    for (shows, seconds, is_done) in cases {
        let token = signed_in(seconds);
        let key = format!("\"{}\"", Uuid::new_v4());
        let request = stage.signed(Request::post(account(PARENT)), &token);
        let request = request
            .header(header::CONTENT_TYPE, "application/json")
            .header("idempotency-key", key);
        let body = to(version, ACCOUNT).to_string();
        let answer = stage.send_with(request, body.into()).await;
        if is_done {
            assert_eq!(answer.status, StatusCode::OK, "{shows}");
            version += 1;
            continue;
        }
        assert_eq!(answer.code(), "step_up_required", "{shows}");
        let challenge = answer.headers[header::WWW_AUTHENTICATE].to_str().unwrap();
        assert!(
            challenge.contains(r#"error="insufficient_user_authentication""#),
            "{challenge}"
        );
        assert!(challenge.contains(r#"max_age="300""#), "{challenge}");
    }
    assert_eq!(
        stage.get(&account(PARENT), PARENT).await.json()["version"],
        version
    );
}

#[tokio::test]
async fn an_account_that_is_none_or_another_version_changes_nothing() {
    let stage = Stage::new().await;
    #[rustfmt::skip]
    let cases = [
        (to(0, "12345678904"),                            "account_invalid"),
        (to(0, "1234567890"),                             "account_invalid"),
        (to(0, "00000000000"),                            "account_invalid"),
        (to(0, ""),                                       "account_invalid"),
        (to(1, ACCOUNT),                                  "version_conflict"),
        (json!({ "version": 0 }),                         "validation_failed"),
        (json!({ "version": 0, "account": 12345678903_u64 }), "validation_failed"),
    ];
    for (body, code) in cases {
        let refused = stage.act(PARENT, &account(PARENT), &body).await;
        assert_eq!(refused.code(), code, "{body}");
    }
    assert_eq!(
        stage.get(&account(PARENT), PARENT).await.json()["version"],
        0
    );
    assert_eq!(told(&stage, PARENT).await, [""; 0]);
}

/// T31.
#[tokio::test]
async fn the_same_wish_again_changes_an_account_once() {
    let stage = Stage::new().await;
    let key = Uuid::new_v4();
    for _ in 0..3 {
        let done = stage
            .wish(PARENT, &account(PARENT), key, &to(0, ACCOUNT))
            .await;
        assert_eq!(done.json()["version"], 1);
    }
    let other = stage
        .wish(PARENT, &account(PARENT), key, &to(0, OTHER))
        .await;
    assert_eq!(other.code(), "idempotency_key_reused");
    assert_eq!(told(&stage, PARENT).await.len(), 1);
}

/// Contract § 3.5: a child's money goes to the parent's own account, and nobody redirects
/// that of an adult.
#[tokio::test]
async fn a_parent_is_paid_for_a_child_and_a_power_of_attorney_moves_no_money() {
    let stage = Stage::new().await;
    let done = stage
        .act(PARENT, &account(CHILD), &to(0, ACCOUNT))
        .await
        .json();
    assert_eq!(
        (&done["payee"], &done["ending"]),
        (&"parent".into(), &"903".into())
    );
    for person in [PARENT, YOUTH] {
        let same = stage.get(&account(person), PARENT).await.json();
        assert_eq!(
            (&same["version"], &same["ending"]),
            (&1.into(), &"903".into()),
            "{person}"
        );
    }
    assert_eq!(told(&stage, PARENT).await, ["payout_account_changed"]);
    for person in [FRIEND, STRANGER, "per_missing"] {
        let read = stage.get(&account(person), PARENT).await;
        let changed = stage.act(PARENT, &account(person), &to(0, OTHER)).await;
        assert_eq!(
            (read.code(), changed.code()),
            ("not_found".into(), "not_found".into()),
            "{person}"
        );
    }
    assert_eq!(
        stage.get(&account(FRIEND), FRIEND).await.json()["version"],
        0
    );
}

async fn with_fees(stage: &Stage, person: &str, year: u16, standing: FeeStanding) {
    let fees = StoredFees {
        year,
        standing,
        counted: Some(Ore(68_400)),
        checked_at: at("2026-11-20T08:00:00Z"),
    };
    let mut batch = stage.store.begin().await.unwrap();
    batch
        .put_user_fees(&person.parse().unwrap(), &fees)
        .await
        .unwrap();
    batch.commit().await.unwrap();
}

#[tokio::test]
async fn the_user_fees_of_a_year_are_told_with_their_age() {
    let stage = Stage::new().await;
    let from = "2026-10-05".parse().unwrap();
    with_fees(&stage, PARENT, 2026, FeeStanding::Card { from }).await;
    with_fees(&stage, PARENT, 2025, FeeStanding::NoCard).await;
    let this = stage.get(&fees(PARENT), PARENT).await.json();
    let expected = json!({
        "year": 2026, "state": "exemption_card", "from": "2026-10-05", "counted_ore": 68_400,
        "currency": "NOK", "checked_at": "2026-12-01T11:00",
    });
    assert_eq!(to_the_minute(this), expected);
    let last = stage
        .get(&format!("{}?year=2025", fees(PARENT)), PARENT)
        .await
        .json();
    assert_eq!(
        (&last["year"], &last["state"]),
        (&2025.into(), &"none".into())
    );
    let never = stage
        .get(&format!("{}?year=2024", fees(PARENT)), PARENT)
        .await
        .json();
    assert_eq!(never["state"], "unknown");
    for query in ["year=1999", "year=2101", "year=x", "year=", "x=1"] {
        let refused = stage
            .get(&format!("{}?{query}", fees(PARENT)), PARENT)
            .await;
        assert_eq!(refused.code(), "validation_failed", "{query}");
    }
}

/// A sum would tell a parent of a trip that a youth keeps to themselves.
#[tokio::test]
async fn what_a_youth_has_paid_is_not_told_to_a_parent() {
    let stage = Stage::new().await;
    for (person, counted) in [(CHILD, Some(68_400)), (YOUTH, None), (FRIEND, Some(68_400))] {
        with_fees(&stage, person, 2026, FeeStanding::Exempt).await;
        let told = stage.get(&fees(person), PARENT).await.json();
        assert_eq!(told["state"], "exempt", "{person}");
        assert_eq!(
            told.get("counted_ore"),
            counted.map(Value::from).as_ref(),
            "{person}"
        );
    }
}

async fn filled(stage: &Stage) {
    with_fees(stage, PARENT, 2026, FeeStanding::NoCard).await;
    let trip = taxi("trp_own", PARENT, "2026-12-02T06:40:00Z");
    stage
        .put([trip, taxi("trp_childs", CHILD, "2026-12-02T06:40:00Z")])
        .await;
    let mut batch = stage.store.begin().await.unwrap();
    for (id, kind) in [
        ("adr_1", AddressKind::Registered),
        ("adr_2", AddressKind::Work),
    ] {
        let stored = StoredAddress {
            person: PARENT.parse().unwrap(),
            address: Address {
                id: id.parse().unwrap(),
                kind,
                label: format!("Eksempelveien {id}"),
            },
            municipality: "Fjordvik".into(),
        };
        batch.put_address(&stored).await.unwrap();
    }
    batch.commit().await.unwrap();
    put_some(stage).await;
    let said = json!({ "version": 0, "phone": "91234567" });
    stage.act(PARENT, &contact(PARENT), &said).await;
    stage.act(PARENT, &account(PARENT), &to(0, ACCOUNT)).await;
}

#[tokio::test]
async fn a_copy_of_ones_own_data_has_all_of_it_and_nobody_elses() {
    let stage = Stage::new().await;
    filled(&stage).await;
    let copy = bare(&stage, PARENT, Request::post("/v1/exports")).await;
    assert_eq!(copy.status, StatusCode::OK);
    let body = copy.json();
    assert_eq!(body["person"]["id"], PARENT);
    assert_eq!(body["account"], ACCOUNT);
    assert_eq!(body["contact"]["phone"]["text"], "91234567");
    assert_eq!(body["copayments"][0]["counted_ore"], 68_400);
    assert_eq!(body["addresses"]["items"].as_array().unwrap().len(), 2);
    assert_eq!(body["messages"][0]["kind"], "payout_account_changed");
    let trips: Vec<_> = body["trips"].as_array().unwrap().iter().collect();
    assert_eq!(trips.len(), 1);
    assert_eq!(trips[0]["id"], "trp_own");
    let claims = body["claims"].as_array().unwrap();
    let ids: Vec<_> = claims
        .iter()
        .map(|claim| claim["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["clm_begun", "clm_sent"]);
    assert_eq!(claims[0]["content"]["trips"][0]["to"], "Ahus");
    assert_eq!(claims[0]["attachments"][0]["id"], "att_1");
    assert!(!copy.text.contains(CHILD) && !copy.text.contains("trp_childs"));
}

#[tokio::test]
async fn a_copy_holds_every_trip_and_message_however_many() {
    let stage = Stage::new().await;
    let many = (0..230).map(|at| taxi(&format!("trp_{at}"), PARENT, "2026-12-02T06:40:00Z"));
    stage.put(many).await;
    let body = bare(&stage, PARENT, Request::post("/v1/exports"))
        .await
        .json();
    let ids: std::collections::BTreeSet<_> = body["trips"]
        .as_array()
        .unwrap()
        .iter()
        .map(|trip| trip["id"].to_string())
        .collect();
    assert_eq!(ids.len(), 230);
}

/// T37.
#[tokio::test]
async fn copies_are_made_five_times_an_hour() {
    let stage = Stage::with(|configuration| configuration.limits = Profile::Standard).await;
    for _ in 0..5 {
        let copy = bare(&stage, PARENT, Request::post("/v1/exports")).await;
        assert_eq!(copy.status, StatusCode::OK);
    }
    let refused = bare(&stage, PARENT, Request::post("/v1/exports")).await;
    assert_eq!(refused.code(), "rate_limited");
    assert!(refused.headers.contains_key(header::RETRY_AFTER));
    stage.clock.set(stage.clock.now() + TimeDelta::hours(1));
    let copy = bare(&stage, PARENT, Request::post("/v1/exports")).await;
    assert_eq!(copy.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_erased_is_gone_once_and_the_cases_stay() {
    let stage = Stage::new().await;
    filled(&stage).await;
    for _ in 0..2 {
        let erased = bare(&stage, PARENT, Request::delete(profile(PARENT))).await;
        assert_eq!(erased.status, StatusCode::NO_CONTENT);
    }
    let body = bare(&stage, PARENT, Request::post("/v1/exports"))
        .await
        .json();
    assert_eq!(body.get("account"), None);
    assert_eq!(body["contact"].get("phone"), None);
    assert_eq!(body["addresses"]["items"].as_array().unwrap().len(), 1);
    assert_eq!(body["trips"].as_array().unwrap().len(), 1);
    let claims = body["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 1);
    assert_eq!(claims[0]["id"], "clm_sent");
    // Of the account: said, and gone. Nothing more where there is none.
    assert_eq!(told(&stage, PARENT).await, ["payout_account_changed"; 2]);
    // What was based on what is gone is not done any more.
    let late = stage.act(PARENT, &account(PARENT), &to(1, OTHER)).await;
    assert_eq!(late.code(), "version_conflict");
}

#[tokio::test]
async fn nobody_erases_but_for_themselves() {
    let stage = Stage::new().await;
    filled(&stage).await;
    for (actor, person) in [
        (PARENT, CHILD),
        (PARENT, FRIEND),
        (FRIEND, PARENT),
        (PARENT, "per_no"),
    ] {
        let refused = bare(&stage, actor, Request::delete(profile(person))).await;
        assert_eq!(refused.code(), "not_found", "{actor} {person}");
    }
    let account = stage.get(&account(PARENT), PARENT).await.json();
    assert_eq!(account["ending"], "903");
}
