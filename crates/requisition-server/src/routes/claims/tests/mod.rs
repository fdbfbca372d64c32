mod alike;
mod files;
mod life;
mod once;
mod refused;

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use requisition_api::headers::{CONTENT_DIGEST, IDEMPOTENCY_KEY};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::sample;
use crate::{
    clock::Clock as _,
    stage::{Answer, PARENT, Stage},
};

/// A document of a few bytes.
const PDF: &[u8] = b"%PDF-1.7 a receipt";

/// What a claim says that gives 42 kroner, to `to`.
fn content(to: &str) -> Value {
    let facts = sample::content().facts;
    json!({"trips": [{"day": "2026-11-10", "to": to}], "facts": facts})
}

/// The same of somebody who does not want a program to decide.
fn opted_out() -> Value {
    let mut content = content("Ahus");
    content["facts"]["handling"] = json!({"opted_out": {"value": true}});
    content
}

fn claims_of(person: &str) -> String {
    format!("/v1/persons/{person}/claims")
}

/// A claim that an answer holds.
struct Told(Value);

impl Told {
    fn of(answer: &Answer) -> Self {
        assert!(answer.status.is_success(), "{answer:?}");
        Self(answer.json())
    }

    fn path(&self) -> String {
        format!("/v1/claims/{}", self.0["id"].as_str().unwrap())
    }

    fn version(&self) -> Value {
        self.0["version"].clone()
    }

    fn state(&self) -> &str {
        self.0["state"].as_str().unwrap()
    }
}

impl Stage {
    /// A draft of [`PARENT`] that says `content`.
    async fn draft(&self, content: Value) -> Told {
        let body = json!({"content": content});
        let answer = self.act(PARENT, &claims_of(PARENT), &body).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{answer:?}");
        Told::of(&answer)
    }

    /// Something that [`PARENT`] does with a claim at the version that it has.
    async fn doing_with(&self, claim: &Told, what: &str, mut body: Value) -> Answer {
        body["version"] = claim.version();
        let path = format!("{}/{what}", claim.path());
        self.act(PARENT, &path, &body).await
    }

    /// A claim of [`PARENT`] that is sent.
    async fn sent(&self, content: Value) -> Told {
        let draft = self.draft(content).await;
        Told::of(&self.doing_with(&draft, "submit", json!({})).await)
    }

    /// Another version of a claim, as `change` leaves it: what a case worker does.
    async fn worked_on(&self, claim: &Told, change: impl FnOnce(&mut claims::Claim)) -> Told {
        let id = claim.0["id"].as_str().unwrap().parse().unwrap();
        let mut stored = self.store.claim_with(&id).await.unwrap().unwrap();
        change(&mut stored.claim);
        stored.claim.version += 1;
        let mut batch = self.store.begin().await.unwrap();
        batch.put_claim(&stored).await.unwrap();
        batch.commit().await.unwrap();
        Told::of(&self.get(&claim.path(), PARENT).await)
    }

    /// A request of [`PARENT`] with a method of its own.
    async fn by(&self, method: Method, path: &str, body: &Value) -> Answer {
        let request = Request::builder().method(method).uri(path);
        let token = self.issuer.token_at(PARENT, self.clock.now());
        let request = self
            .signed(request, &token)
            .header(IDEMPOTENCY_KEY, format!("\"{}\"", Uuid::new_v4()))
            .header(header::CONTENT_TYPE, "application/json");
        self.send_with(request, body.to_string().into()).await
    }

    /// A file that [`PARENT`] encloses.
    async fn enclose(&self, claim: &Told, kind: &str, file: impl Into<Vec<u8>>) -> Answer {
        self.enclose_under(claim, Uuid::new_v4(), kind, file).await
    }

    async fn enclose_under(
        &self,
        claim: &Told,
        key: Uuid,
        kind: &str,
        file: impl Into<Vec<u8>>,
    ) -> Answer {
        let file = file.into();
        let digest = STANDARD.encode(Sha256::digest(&file));
        self.enclose_body(claim, key, (kind, &digest), file.into())
            .await
    }

    async fn enclose_body(
        &self,
        claim: &Told,
        key: Uuid,
        (kind, digest): (&str, &str),
        body: Body,
    ) -> Answer {
        let path = format!("{}/attachments?kind=attendance&trip=0", claim.path());
        let token = self.issuer.token_at(PARENT, self.clock.now());
        let request = self
            .signed(Request::post(path), &token)
            .header(IDEMPOTENCY_KEY, format!("\"{key}\""))
            .header(header::CONTENT_TYPE, kind)
            .header(CONTENT_DIGEST, format!("sha-256=:{digest}:"));
        self.send_with(request, body).await
    }

    fn at(&self, now: &str) {
        let now: DateTime<Utc> = now.parse().unwrap();
        self.clock.set(now);
    }
}
