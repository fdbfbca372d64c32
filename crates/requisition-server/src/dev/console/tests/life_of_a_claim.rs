use serde_json::{Value, json};

use super::*;
use crate::personas;

/// What Kari claims: a drive with toll, for a car that nobody has attested.
fn content(service: &Service) -> Value {
    let scene = personas::scene(service.running.dev().clock().now());
    let mut claims = scene.claims.into_iter();
    let like = claims.find(|one| one.claim.id.as_str() == "clm_kari_documents");
    let mut content = like.unwrap().claim.content;
    let day = "2026-11-16".parse().unwrap();
    for leg in &mut content.facts.trips[0].legs {
        leg.date = entitlement::facts::Fact::said(day);
    }
    let to = "Fjordvik øyeklinikk";
    json!({ "trips": [{ "day": day.to_string(), "to": to }], "facts": content.facts })
}

struct Life {
    service: Service,
    claim: String,
}

impl Life {
    async fn begun() -> Self {
        let service = Service::start().await;
        let body = json!({ "content": content(&service) });
        let path = format!("/v1/persons/{}/claims", KARI.id());
        let (status, made) = service.call(Method::POST, &path, body).await;
        assert_eq!(status, StatusCode::CREATED, "{made}");
        let claim = made["id"].as_str().unwrap().to_owned();
        Self { service, claim }
    }

    async fn now(&self) -> Value {
        let path = format!("/v1/claims/{}", self.claim);
        let (status, claim) = self.service.call(Method::GET, &path, Value::Null).await;
        assert_eq!(status, StatusCode::OK, "{claim}");
        claim
    }

    /// What the claimant does, as of the version that they see.
    async fn claimant(&self, what: &str, mut body: Value) -> Value {
        body["version"] = self.now().await["version"].clone();
        let path = format!("/v1/claims/{}/{what}", self.claim);
        let (status, claim) = self.service.call(Method::POST, &path, body).await;
        assert!(status.is_success(), "{what}: {claim}");
        self.now().await
    }

    /// What is pressed on the page.
    async fn office(&self, act: &str, fields: &[(&str, &str)]) -> Value {
        let mut all = vec![("claim", self.claim.as_str()), ("act", act)];
        all.extend(fields);
        let (status, page) = send(&self.service, "/dev/console/claims", &all).await;
        assert_eq!(status, StatusCode::OK, "{act}: {page}");
        assert!(page.contains(r#"role="status""#), "{act}");
        self.now().await
    }

    async fn told(&self) -> Vec<String> {
        let path = format!("/v1/persons/{}/messages", KARI.id());
        let (_, page) = self.service.call(Method::GET, &path, Value::Null).await;
        let items = page["items"].as_array().unwrap();
        let about = items.iter().filter(|one| one["claim_id"] == self.claim);
        let mut kinds: Vec<_> = about
            .map(|one| one["kind"].as_str().unwrap().to_owned())
            .collect();
        kinds.reverse();
        kinds
    }
}

/// From the draft to the money, over a complaint that changes the decision.
#[tokio::test]
async fn the_whole_life_of_a_claim_is_played_over_http() {
    let life = Life::begun().await;
    let claim = life.claimant("submit", json!({})).await;
    assert_eq!(claim["state"], "received");
    assert!(!claim["because"].as_array().unwrap().is_empty());

    let claim = life.office("take_up", &[]).await;
    assert_eq!(claim["state"], "in_review");
    let asked = [("documents", "car_attestation"), ("until", "2026-12-15")];
    let claim = life.office("ask_for_documents", &asked).await;
    assert_eq!(
        claim["asked_for"],
        json!({ "documents": ["car_attestation"], "until": "2026-12-15" })
    );
    let claim = life
        .claimant("answer", json!({ "without": ["car_attestation"] }))
        .await;
    assert_eq!(claim["state"], "in_review");

    let less = [
        ("how-0", "calculated_route"),
        ("sum-0", "18000"),
        ("how-4", "as_decided"),
        ("explanation", "Veien er 56,25 km."),
    ];
    let claim = life.office("decide", &less).await;
    assert_eq!(
        (&claim["state"], &claim["result"]),
        (&json!("decided"), &json!("partly"))
    );
    // 180.00 less 171.00 there, 192.00 less 171.00 home.
    assert_eq!(claim["ruling"]["granted"], 3000);
    let claim = life.office("pay", &[]).await;
    assert_eq!(claim["state"], "paid");

    let why = json!({ "about": [{ "line": 0 }], "why": "Veien er stengt, jeg kjørte rundt." });
    let claim = life.claimant("complaints", why).await;
    assert_eq!(claim["complaint"]["state"], "submitted");
    life.office("take_up_complaint", &[]).await;
    let anew = [
        ("how-4", "judged"),
        ("sum-4", "6000"),
        ("answer", "Du har rett."),
    ];
    let claim = life.office("change", &anew).await;
    assert_eq!(claim["complaint"]["state"], "changed");
    assert_eq!(claim["ruling"]["granted"], 10200);
    assert_eq!(claim["earlier_rulings"][0]["granted"], 3000);
    let claim = life.office("pay", &[]).await;

    let events = claim["events"].as_array().unwrap();
    let happened: Vec<_> = events
        .iter()
        .map(|event| event["what"].as_str().unwrap())
        .collect();
    #[rustfmt::skip]
    assert_eq!(happened, [
        "submitted", "received", "taken_up", "documents_asked_for", "answered", "decided", "paid",
        "complained", "complaint_taken_up", "decided", "paid",
    ]);
    #[rustfmt::skip]
    assert_eq!(life.told().await, [
        "documents_asked_for", "claim_decided", "claim_paid", "complaint_answered", "claim_paid",
    ]);
}

#[tokio::test]
async fn what_does_not_fit_is_said_on_the_page_and_changes_nothing() {
    let life = Life::begun().await;
    let before = life.now().await;
    let press = |act: &'static str| {
        let fields = [("claim", life.claim.clone()), ("act", act.to_owned())];
        let life = &life;
        async move {
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            send(&life.service, "/dev/console/claims", &fields).await
        }
    };
    // Nobody knows of a draft.
    for (act, expected) in [
        ("take_up", StatusCode::NOT_FOUND),
        ("fly", StatusCode::UNPROCESSABLE_ENTITY),
        ("uphold", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let (status, page) = press(act).await;
        assert_eq!(status, expected, "{act}");
        assert!(page.contains(r#"role="alert""#), "{act}");
    }
    assert_eq!(life.now().await, before);
    life.claimant("submit", json!({})).await;
    let (status, page) = press("pay").await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(
        page.contains("out of step (complaint: none) (state: received)"),
        "{page}"
    );
    assert!(
        page.contains(&format!(r#"aria-labelledby="{}""#, life.claim)),
        "it waits for the office"
    );
}
