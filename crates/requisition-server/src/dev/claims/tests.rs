use axum::http::{Method, StatusCode};
use claims::{
    State,
    complaint::{self, About, Complaint},
    content::Note,
    state::Result as Outcome,
};
use domain::sample::at;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    audit::Event,
    dev::tests::Service,
    personas::{self, KARI},
    store::StoredClaim,
};

async fn work(service: &Service, claim: &str, step: Value) -> (StatusCode, Value) {
    let path = format!("/dev/claims/{claim}/steps");
    service.call(Method::PUT, &path, step).await
}

async fn messages(service: &Service) -> Vec<(String, Option<String>)> {
    let path = format!("/v1/persons/{}/messages", KARI.id());
    let (status, page) = service.call(Method::GET, &path, Value::Null).await;
    assert_eq!(status, StatusCode::OK);
    let items = page["items"].as_array().unwrap();
    let about = |one: &Value| {
        let claim = one["claim_id"].as_str().map(str::to_owned);
        (one["kind"].as_str().unwrap().to_owned(), claim)
    };
    items
        .iter()
        .map(about)
        .filter(|(_, claim)| claim.is_some())
        .collect()
}

#[tokio::test]
async fn the_queue_names_why_a_person_must_look_and_leaves_out_what_is_over() {
    let service = Service::start().await;
    let (status, queue) = service.call(Method::GET, "/dev/claims", Value::Null).await;
    assert_eq!(status, StatusCode::OK);
    let find = |id: &str| {
        let mut queue = queue.as_array().unwrap().iter();
        queue.find(|one| one["id"] == id).cloned()
    };
    let received = find("clm_leif_received").unwrap();
    let because = received["because"].as_array().unwrap();
    assert!(because.contains(&json!("opted_out")), "{because:?}");
    let partly = find("clm_kari_documents").unwrap();
    let because = partly["because"].as_array().unwrap();
    assert!(
        because.contains(&json!("missing_document car_attestation")),
        "{because:?}"
    );
    for over in ["clm_kari_paid", "clm_kari_withdrawn", "clm_leif_rejected"] {
        assert_eq!(find(over), None, "{over}");
    }
    for open in ["clm_kari_partly", "clm_frode_complaint", "clm_marte_upheld"] {
        assert!(find(open).is_some(), "{open}");
    }
}

/// Each step is told to whoever claims, where they must do or know something.
#[tokio::test]
async fn a_case_worker_decides_and_the_claimant_is_told() {
    let service = Service::start().await;
    let id = "clm_kari_documents";
    let (status, _) = work(&service, id, json!({ "step": "take_up" })).await;
    assert_eq!(status, StatusCode::CONFLICT, "it is taken up");
    let decide = json!({
        "step": "decide",
        "adjustments": [{ "line": 4, "granted": 6000, "reason": { "judged": "22-2" } }],
        "explanation": "Rutebussen går ikke den dagen.",
    });
    let (status, now) = work(&service, id, decide).await;
    assert_eq!(
        (status, &now["state"]),
        (StatusCode::OK, &json!("decided")),
        "{now}"
    );
    let (status, _) = work(&service, id, json!({ "step": "close" })).await;
    assert_eq!(status, StatusCode::CONFLICT, "there is money to send");
    let (status, now) = work(&service, id, json!({ "step": "pay" })).await;
    assert_eq!((status, &now["state"]), (StatusCode::OK, &json!("paid")));
    let about = || Some(id.to_owned());
    let told = messages(&service).await;
    let expected = [
        ("claim_paid".to_owned(), about()),
        ("claim_decided".to_owned(), about()),
    ];
    assert_eq!(told, expected);
    let path = format!("/v1/claims/{id}");
    let (status, claim) = service.call(Method::GET, &path, Value::Null).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(claim["ruling"]["granted"], json!(10200));
    assert_eq!(claim["ruling"]["by"], "case_worker");
}

#[tokio::test]
async fn what_cannot_be_read_or_does_not_fit_changes_nothing() {
    let service = Service::start().await;
    let note = json!("Fordi");
    #[rustfmt::skip]
    let cases = [
        ("clm_nobodys",        json!({ "step": "take_up" }),                                                      StatusCode::NOT_FOUND),
        ("<b>",                json!({ "step": "take_up" }),                                                      StatusCode::NOT_FOUND),
        ("clm_leif_received",  json!({ "step": "fly" }),                                                          StatusCode::UNPROCESSABLE_ENTITY),
        ("clm_leif_received",  json!({ "step": "decide" }),                                                       StatusCode::CONFLICT),
        ("clm_leif_review",    json!({ "step": "ask_for_documents", "documents": ["x"], "until": "2027-02-01" }), StatusCode::UNPROCESSABLE_ENTITY),
        ("clm_leif_review",    json!({ "step": "ask_for_documents", "documents": [], "until": "2027-02-01" }),    StatusCode::CONFLICT),
        ("clm_leif_review",    json!({ "step": "decide", "adjustments": [{ "line": 90, "granted": 1, "reason": "not_documented" }] }), StatusCode::UNPROCESSABLE_ENTITY),
        ("clm_leif_review",    json!({ "step": "uphold", "answer": note }),                                       StatusCode::CONFLICT),
        ("clm_marte_upheld",   json!({ "step": "take_up_complaint" }),                                            StatusCode::CONFLICT),
        ("clm_kari_withdrawn", json!({ "step": "take_up" }),                                                      StatusCode::CONFLICT),
    ];
    let before = queue(&service).await;
    for (claim, step, expected) in cases {
        let (status, answer) = work(&service, claim, step.clone()).await;
        assert_eq!(status, expected, "{claim} {step} {answer}");
    }
    assert_eq!(queue(&service).await, before);
}

async fn queue(service: &Service) -> Value {
    service
        .call(Method::GET, "/dev/claims", Value::Null)
        .await
        .1
}

/// While it was refused, somebody may have claimed for the same trip anew: it is paid once.
#[tokio::test]
async fn what_was_refused_is_not_granted_beside_a_second_claim_for_the_same_trip() {
    let service = Service::start().await;
    let store = service.running.dev().store.clone();
    let put = async |stored: &StoredClaim| {
        let mut batch = store.begin().await.unwrap();
        batch.put_claim(stored).await.unwrap();
        batch.commit().await.unwrap();
    };
    let id = "clm_kari_paid";
    let mut refused = store
        .claim_with(&id.parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    refused.claim.state = State::NothingToPay(Outcome::Rejected);
    refused.claim.complaint = Some(Complaint {
        about: vec![About::Other],
        why: Note::read("Feil").unwrap(),
        state: complaint::State::InReview,
        at: at("2026-11-20T08:00:00Z"),
        receipt: "K1".parse().unwrap(),
        since: at("2026-11-20T08:00:00Z"),
        answer: None,
    });
    put(&refused).await;
    let mut second = refused.clone();
    second.claim.id = "clm_kari_second".parse().unwrap();
    second.create_key = Uuid::new_v4();
    second.claim.state = State::Received;
    put(&second).await;

    let change = json!({ "step": "change", "answer": "Du har rett." });
    let (status, answer) = work(&service, id, change.clone()).await;
    assert_eq!(
        (status, &answer["code"], &answer["claim_id"]),
        (
            StatusCode::CONFLICT,
            &json!("claim_duplicate"),
            &json!("clm_kari_second")
        )
    );
    let kept = store
        .claim_with(&id.parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept, refused);

    second.claim.state = State::Withdrawn;
    put(&second).await;
    let (status, now) = work(&service, id, change).await;
    assert_eq!((status, &now["state"]), (StatusCode::OK, &json!("decided")));
}

/// T36: what the office does is written down, too.
#[tokio::test]
async fn every_step_of_the_office_is_in_the_audit() {
    let service = Service::start().await;
    for (claim, step) in [
        ("clm_leif_received", "take_up"),
        ("clm_frode_complaint", "take_up_complaint"),
        ("clm_marte_upheld", "forward"),
    ] {
        let (status, _) = work(&service, claim, json!({ "step": step })).await;
        assert_eq!(status, StatusCode::OK, "{claim}");
    }
    let rows = service
        .running
        .dev()
        .store
        .audit_events(0, 1000)
        .await
        .unwrap();
    let bodies = rows
        .iter()
        .map(|row| serde_json::from_str::<Event>(&row.body).unwrap());
    let of_office: Vec<_> = bodies
        .filter(|event| event.decision == "allow:case_worker")
        .map(|event| {
            (
                event.operation.clone(),
                event.thing().to_owned(),
                event.person,
            )
        })
        .collect();
    let expected = [
        ("take_up_claim", "clm_leif_received", personas::LEIF),
        ("take_up_complaint", "clm_frode_complaint", personas::FRODE),
        ("forward_complaint", "clm_marte_upheld", personas::MARTE),
    ];
    let expected =
        expected.map(|(name, claim, who)| (name.to_owned(), claim.to_owned(), Some(who.id())));
    assert_eq!(of_office, expected);
}
