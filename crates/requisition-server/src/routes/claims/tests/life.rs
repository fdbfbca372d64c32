//! The life of a claim.

use super::*;
use crate::stage::FRIEND;

#[tokio::test]
async fn what_leaves_nothing_to_judge_is_decided_when_it_is_sent() {
    let stage = Stage::new().await;
    let body = json!({"person_id": PARENT, "content": content("Ahus")});
    let foretold = stage
        .act(PARENT, "/v1/claims/calculate", &body)
        .await
        .json();
    assert_eq!(
        foretold["handling"],
        json!({"at_once": true, "because": []})
    );

    let draft = stage.draft(content("Ahus")).await;
    assert_eq!(draft.state(), "draft");
    let claim = stage.doing_with(&draft, "submit", json!({})).await;
    let claim = Told::of(&claim);
    assert_eq!(
        (claim.state(), &claim.0["result"]),
        ("decided", &json!("approved"))
    );
    let ruling = &claim.0["ruling"];
    assert_eq!(ruling["decision"], foretold["decision"]);
    assert_eq!(ruling["by"], "service");
    // Twice 192 kroner, less twice the user fee of 171.
    assert_eq!(ruling["granted"], 4_200);
    assert_eq!(ruling["asked"], 38_400);
    // Four weeks from a Tuesday.
    assert_eq!(ruling["complain_by"], "2026-12-29");
    let happened = claim.0["events"].as_array().unwrap().iter();
    let happened: Vec<_> = happened.map(|event| event["what"].clone()).collect();
    assert_eq!(happened, ["submitted", "received", "decided"]);
    assert_eq!(claim.0["receipt"].as_str().unwrap().len(), 9);
    let listed = stage.get(&claims_of(PARENT), PARENT).await.json();
    assert_eq!(listed["items"][0]["granted"], 4_200);
    assert_eq!(listed["items"][0]["until"], "2026-12-29");
}

#[tokio::test]
async fn what_gives_nothing_is_over_at_once() {
    let stage = Stage::new().await;
    let mut near = content("Ahus");
    for leg in near["facts"]["trips"][0]["legs"].as_array_mut().unwrap() {
        leg["distance"] = json!({"value": 9_900});
    }
    let claim = stage.sent(near).await;
    assert_eq!(
        (claim.state(), &claim.0["result"]),
        ("nothing_to_pay", &json!("rejected"))
    );
    assert_eq!(claim.0["ruling"]["granted"], 0);
}

#[tokio::test]
async fn what_a_person_must_judge_waits_for_one_with_the_reason() {
    let stage = Stage::new().await;
    let claim = stage.sent(opted_out()).await;
    assert_eq!(claim.state(), "received");
    assert!(claim.0.get("ruling").is_none());
    let because = claim.0["because"].as_array().unwrap();
    assert!(
        because.contains(&json!({"kind": "opted_out"})),
        "{because:?}"
    );
    let withdrawn = stage.doing_with(&claim, "withdraw", json!({})).await;
    assert_eq!(Told::of(&withdrawn).state(), "withdrawn");
}

#[tokio::test]
async fn whoever_is_asked_answers_and_the_case_goes_on() {
    let stage = Stage::new().await;
    let claim = stage.sent(opted_out()).await;
    let early = stage.doing_with(&claim, "answer", json!({})).await;
    assert_eq!(early.code(), "conflict_state");
    let asked = stage.worked_on(&claim, |claim| {
        claim.state = claims::State::NeedsDocumentation;
        claim.asked_for = Some(claims::claim::AskedFor {
            documents: vec![entitlement::decision::DocumentKind::Attendance],
            until: "2026-12-15".parse().unwrap(),
        });
    });
    let asked = asked.await;
    assert_eq!(asked.0["asked_for"]["documents"], json!(["attendance"]));
    let listed = stage.get(&claims_of(PARENT), PARENT).await.json();
    assert_eq!(listed["items"][0]["until"], "2026-12-15");
    assert_eq!(
        stage.enclose(&asked, "application/pdf", PDF).await.status,
        201
    );
    let asked = Told::of(&stage.get(&asked.path(), PARENT).await);
    let body = json!({"note": "It is enclosed.", "without": ["receipt_toll"]});
    let answered = Told::of(&stage.doing_with(&asked, "answer", body).await);
    assert_eq!(answered.state(), "in_review");
    assert!(answered.0.get("asked_for").is_none());
    assert_eq!(answered.0["answers"][0]["without"], json!(["receipt_toll"]));
    let withdrawn = stage.doing_with(&answered, "withdraw", json!({})).await;
    assert_eq!(withdrawn.code(), "conflict_state");
}

/// Both sides of the last day, by the clock of the service in Norway.
#[tokio::test]
async fn a_complaint_can_be_sent_until_four_weeks_after_the_decision() {
    let body = || json!({"about": [{"line": 0}, {"step": 0}, {}], "why": "It was further."});
    for (now, refused) in [
        ("2026-12-29T22:59:59Z", None),
        ("2026-12-29T23:00:00Z", Some("complaint_deadline_passed")),
    ] {
        let stage = Stage::new().await;
        let claim = stage.sent(content("Ahus")).await;
        stage.at(now);
        let answer = stage.doing_with(&claim, "complaints", body()).await;
        let Some(code) = refused else {
            let told = Told::of(&answer);
            assert_eq!(told.0["complaint"]["state"], "submitted");
            assert_eq!(told.0["complaint"]["about"], body()["about"]);
            let again = stage.doing_with(&told, "complaints", body()).await;
            assert_eq!(again.code(), "conflict_state");
            continue;
        };
        assert_eq!(answer.code(), code);
        assert_eq!(answer.json()["last_day"], "2026-12-29");
    }
}

/// What the first complaint was about, and what was answered, stays to be read.
#[tokio::test]
async fn who_complains_of_a_changed_decision_keeps_the_complaint_before() {
    let stage = Stage::new().await;
    let claim = stage.sent(content("Ahus")).await;
    let body = |why| json!({"about": [{}], "why": why});
    let first = Told::of(&stage.doing_with(&claim, "complaints", body("First.")).await);
    let changed = stage.worked_on(&first, |claim| {
        let complaint = claim.complaint.as_mut().unwrap();
        complaint.state = claims::complaint::State::Changed;
    });
    let changed = changed.await;
    let again = stage.doing_with(&changed, "complaints", body("Second."));
    let told = Told::of(&again.await).0;
    assert_eq!(told["complaint"]["why"], "Second.");
    assert_eq!(told["complaint"]["state"], "submitted");
    let earlier = told["earlier_complaints"].as_array().unwrap();
    assert_eq!(earlier.len(), 1);
    assert_eq!(earlier[0]["why"], "First.");
    assert_eq!(earlier[0]["state"], "changed");
    assert_ne!(earlier[0]["receipt"], told["complaint"]["receipt"]);
}

/// It would stand among what was sent and taken back; what was never sent is deleted.
#[tokio::test]
async fn a_draft_is_not_taken_back() {
    let stage = Stage::new().await;
    let draft = stage.draft(content("Ahus")).await;
    let withdrawn = stage.doing_with(&draft, "withdraw", json!({})).await;
    assert_eq!(withdrawn.code(), "conflict_state");
    let told = Told::of(&stage.get(&draft.path(), PARENT).await);
    assert_eq!((told.state(), told.version()), ("draft", draft.version()));
}

#[tokio::test]
async fn a_file_says_when_it_came_and_a_draft_when_it_was_last_touched() {
    let stage = Stage::new().await;
    let draft = stage.draft(content("Ahus")).await;
    stage.at("2026-12-01T10:02:00Z");
    let enclosed = stage.enclose(&draft, "application/pdf", PDF).await;
    let at = enclosed.json()["attachment"]["at"].clone();
    assert!(at.as_str().unwrap().starts_with("2026-12-01T11:02"), "{at}");
    let listed = stage.get(&claims_of(PARENT), PARENT).await.json();
    assert_eq!(listed["items"][0]["at"], at);
}

#[tokio::test]
async fn a_complaint_is_about_what_there_is_in_a_decision_that_there_is() {
    let stage = Stage::new().await;
    let open = stage.sent(opted_out()).await;
    let body = json!({"about": [{}], "why": "x"});
    let early = stage.doing_with(&open, "complaints", body).await;
    assert_eq!(early.code(), "conflict_state");
    let claim = stage.sent(content("Elsewhere")).await;
    let lines = claim.0["ruling"]["decision"]["lines"]
        .as_array()
        .unwrap()
        .len();
    for about in [
        json!([]),
        json!([{"line": lines}]),
        json!([{"step": 999}]),
        json!([{"line": 0, "step": 0}]),
    ] {
        let body = json!({"about": about, "why": "x"});
        let answer = stage.doing_with(&claim, "complaints", body).await;
        assert_eq!(answer.code(), "validation_failed", "{about}");
    }
}

#[tokio::test]
async fn a_ground_for_exemption_is_kept_as_long_as_there_is_consent() {
    let stage = Stage::new().await;
    let mut with = content("Ahus");
    with["facts"]["trips"][0]["treatment"]["exemption"] = json!({"value": "injury"});
    let without = stage.draft(with.clone()).await;
    assert!(!without.0.to_string().contains("injury"));
    with["ground_consent"] = json!(true);
    with["trips"][0]["to"] = json!("Elsewhere");
    let claim = stage.sent(with).await;
    assert!(claim.0["content"].to_string().contains("injury"));
    let told = stage
        .doing_with(&claim, "consent/withdraw", json!({}))
        .await;
    let told = Told::of(&told);
    assert!(!told.0.to_string().contains("injury"), "{}", told.0);
    let again = stage.doing_with(&told, "consent/withdraw", json!({})).await;
    assert_eq!(again.code(), "conflict_state");
}

/// The service says by itself what it does by itself, and to everybody whom it concerns.
#[tokio::test]
async fn every_step_is_audited_and_told_of() {
    let stage = Stage::new().await;
    let cursor = stage.get("/v1/changes", FRIEND).await.json()["cursor"].clone();
    let since = format!("/v1/changes?since={}", cursor.as_str().unwrap());
    let body = json!({"content": content("Ahus")});
    let draft = Told::of(&stage.act(PARENT, &claims_of(FRIEND), &body).await);
    let kinds = async || {
        let items = stage.get(&since, FRIEND).await.json()["items"].clone();
        let items = items.as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["type"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(kinds().await.is_empty());
    assert_eq!(stage.get(&draft.path(), FRIEND).await.code(), "not_found");
    let sent = Told::of(&stage.doing_with(&draft, "submit", json!({})).await);
    assert_eq!(kinds().await, ["claim", "messages"]);
    assert_eq!(stage.get(&sent.path(), FRIEND).await.json(), sent.0);

    stage.audit.flush().await.unwrap();
    let rows = stage.store.audit_events(0, 100).await.unwrap();
    let id = sent.0["id"].as_str().unwrap();
    let of_claim = rows.iter().filter(|row| row.resource == id);
    let operations: Vec<_> = of_claim
        .map(|row| {
            let event: Value = serde_json::from_str(&row.body).unwrap();
            let is_by_somebody = !event["actor"].is_null();
            (
                event["operation"].as_str().unwrap().to_owned(),
                is_by_somebody,
            )
        })
        .collect();
    for (operation, is_by_somebody) in [
        ("create_claim", true),
        ("submit_claim", true),
        ("receive_claim", false),
        ("decide_claim", false),
    ] {
        let step = (operation.to_owned(), is_by_somebody);
        assert!(operations.contains(&step), "{operation}: {operations:?}");
    }
}
