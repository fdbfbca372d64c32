mod cancelling;
mod changes;
mod company;
mod deeds;
mod once;
mod ordering;
mod whose;

use axum::http::Request;
use chrono::TimeDelta;
use domain::trip::OrganisedTrip;
use requisition_api::headers::IDEMPOTENCY_KEY;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    clock::Clock as _,
    stage::{Answer, PARENT, Stage, taxi},
};

/// A taxi of tomorrow morning.
pub fn tomorrow(id: &str, person: &str) -> OrganisedTrip {
    taxi(id, person, "2026-12-02T06:40:00Z")
}

/// `[{trip_id, version}]`.
pub fn targets(trips: &[(&str, u32)]) -> Value {
    let targets = trips
        .iter()
        .map(|(trip_id, version)| json!({ "trip_id": trip_id, "version": version }));
    json!({ "targets": targets.collect::<Vec<_>>() })
}

impl Stage {
    /// A wish of `subject` under a key.
    pub async fn wish(&self, subject: &str, path: &str, key: Uuid, body: &Value) -> Answer {
        let token = self.issuer.token_at(subject, self.clock.now());
        let request = Request::post(path)
            .header(IDEMPOTENCY_KEY, format!("\"{key}\""))
            .header("content-type", "application/json");
        let request = self.signed(request, &token);
        self.send_with(request, body.to_string().into()).await
    }

    /// The same under a key of its own.
    pub async fn act(&self, subject: &str, path: &str, body: &Value) -> Answer {
        self.wish(subject, path, Uuid::new_v4(), body).await
    }

    /// Cancels trips of [`PARENT`].
    pub async fn cancel(&self, trips: &[(&str, u32)]) -> Answer {
        let path = format!("/v1/persons/{PARENT}/cancellations");
        self.act(PARENT, &path, &targets(trips)).await
    }

    /// Takes cancellations of [`PARENT`]'s trips back.
    pub async fn undo(&self, trips: &[(&str, u32)]) -> Answer {
        let path = format!("/v1/persons/{PARENT}/cancellations/undo");
        self.act(PARENT, &path, &targets(trips)).await
    }

    /// What became of a wish.
    pub async fn settle(&self, subject: &str, key: Uuid) -> Answer {
        let request = Request::post(format!("/v1/outcomes/{key}/settle"));
        self.send_as(subject, request).await
    }

    pub async fn stored(&self, id: &str) -> OrganisedTrip {
        let id = id.parse().unwrap();
        self.store.trip(&id).await.unwrap().unwrap().trip
    }

    pub fn clock_now(&self) -> chrono::DateTime<chrono::Utc> {
        self.clock.now()
    }

    pub fn later(&self, by: TimeDelta) {
        self.clock.set(self.clock.now() + by);
    }
}
