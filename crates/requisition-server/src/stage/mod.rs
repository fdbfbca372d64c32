//! A service with a few people and an issuer of its own, for tests of routes.
//!
//! The service is called without a network; only the issuer is reached over one,
//! because asking it is part of what is tested.

pub mod beside;
pub mod issuer;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header, request::Builder},
};
use chrono::{DateTime, Utc};
use domain::{person::Basis, sample, state::TripState, stated_time::TimeSlot, trip::OrganisedTrip};
use requisition_api::headers::DPOP;
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::{
    audit::Audit,
    auth::Proofs,
    clock::{Clock as _, SettableClock},
    configuration::Configuration,
    limits::Profile,
    routes,
    server::{app, framed},
    signing::SigningKey,
    store::{Representation, Store, StoredPerson, StoredTrip, Visibility},
};
use issuer::TestIssuer;

/// What the clock shows at the start: a Tuesday, 11:00 in Norway.
pub const NOW: &str = "2026-12-01T10:00:00Z";

/// Where clients find the service.
pub const BASE: &str = "https://service.example";

/// An adult with children.
pub const PARENT: &str = "per_parent";
/// A child of 8.
pub const CHILD: &str = "per_child";
/// A child of 13.
pub const YOUTH: &str = "per_youth";
/// An adult for whom [`PARENT`] holds a power of attorney.
pub const FRIEND: &str = "per_friend";
/// An adult whom nobody knows.
pub const STRANGER: &str = "per_stranger";

/// A service and what is around it.
pub struct Stage {
    pub audit: Audit,
    pub store: Store,
    pub clock: Arc<SettableClock>,
    pub issuer: Arc<TestIssuer>,
    configuration: Configuration,
    router: Router,
    _folder: Arc<TempDir>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).expect("a JSON body")
    }

    /// The code of a problem, having checked that it is a whole one.
    pub fn code(&self) -> String {
        assert_eq!(
            self.headers[header::CONTENT_TYPE],
            "application/problem+json",
            "{self:?}"
        );
        let body = self.json();
        assert_eq!(body["status"], self.status.as_u16());
        assert_eq!(body["support"]["phone"], "05515");
        assert_eq!(body["trace_id"], self.headers["trace-id"].to_str().unwrap());
        body["code"].as_str().unwrap().to_owned()
    }

    /// `pointer code` of everything that is wrong with the request.
    pub fn errors(&self) -> String {
        let body = self.json();
        let errors = body["errors"].as_array().cloned().unwrap_or_default();
        let texts: Vec<_> = errors
            .iter()
            .map(|error| format!("{} {}", error["pointer"], error["code"]).replace('"', ""))
            .collect();
        texts.join(", ")
    }

    /// The ids of a list.
    pub fn ids(&self) -> Vec<String> {
        let body = self.json();
        let items = body["items"].as_array().expect("a list").iter();
        items
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

impl Stage {
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    /// A stage whose configuration was changed.
    pub async fn with(change: impl FnOnce(&mut Configuration)) -> Self {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let folder = tempfile::tempdir().unwrap();
        let Ok(database) = folder.path().join("å.db").to_str().unwrap().parse();
        let issuer = Arc::new(TestIssuer::start().await);
        let mut configuration = Configuration::new(([127, 0, 0, 1], 0).into(), database);
        configuration.issuer = Some(issuer.name.clone());
        configuration.proofs = Proofs::Required;
        configuration.keys_interval = Duration::from_secs(3600);
        configuration.limits = Profile::Lifted;
        change(&mut configuration);
        let stage = Self::on(configuration, issuer, Arc::new(folder)).await;
        stage.people().await;
        stage
    }

    /// One process, whatever is in its database.
    async fn on(
        configuration: Configuration,
        issuer: Arc<TestIssuer>,
        folder: Arc<TempDir>,
    ) -> Self {
        let store = Store::open(&configuration.database).await.unwrap();
        let clock = Arc::new(SettableClock::at(sample::at(NOW)));
        let app = app(
            &configuration,
            issuer.name.clone(),
            BASE.parse().unwrap(),
            Arc::clone(&clock) as Arc<dyn crate::clock::Clock>,
            store.clone(),
            Vec::new(),
        )
        .await
        .unwrap();
        let audit = app.audit.clone();
        let router = framed(
            routes::router().route("/panic", axum::routing::get(panics)),
            Arc::new(app),
        );
        Self {
            audit,
            store,
            clock,
            issuer,
            configuration,
            router,
            _folder: folder,
        }
    }

    async fn people(&self) {
        let mut batch = self.store.begin().await.unwrap();
        for (id, born_on) in [
            (PARENT, "1985-01-01"),
            (CHILD, "2018-03-01"),
            (YOUTH, "2013-03-01"),
            (FRIEND, "1950-01-01"),
            (STRANGER, "1970-01-01"),
        ] {
            let person = StoredPerson {
                id: id.parse().unwrap(),
                name: id.to_uppercase(),
                born_on: born_on.parse().unwrap(),
                address_protected: false,
                youth_consent: true,
                died_on: None,
            };
            batch.put_person(&person).await.unwrap();
            batch
                .put_identity(&self.issuer.name, id, &person.id)
                .await
                .unwrap();
        }
        for (person, basis) in [
            (CHILD, Basis::Parent),
            (YOUTH, Basis::Parent),
            (FRIEND, Basis::PowerOfAttorney),
        ] {
            let ground = Representation {
                holder: PARENT.parse().unwrap(),
                person: person.parse().unwrap(),
                shared_address: basis == Basis::Parent,
                basis,
                valid_from: None,
                valid_until: None,
            };
            batch.put_representation(&ground).await.unwrap();
        }
        batch.commit().await.unwrap();
    }

    pub async fn put(&self, trips: impl IntoIterator<Item = OrganisedTrip>) {
        self.put_as(Visibility::Ordinary, trips).await;
    }

    pub async fn put_as(
        &self,
        visibility: Visibility,
        trips: impl IntoIterator<Item = OrganisedTrip>,
    ) {
        let mut batch = self.store.begin().await.unwrap();
        for trip in trips {
            batch
                .put_trip(&StoredTrip { trip, visibility })
                .await
                .unwrap();
        }
        batch.commit().await.unwrap();
    }

    /// `GET` as the person whom the issuer calls `subject`.
    pub async fn get(&self, path: &str, subject: &str) -> Answer {
        self.get_with(path, &self.issuer.token(subject)).await
    }

    /// `GET` with an access token.
    pub async fn get_with(&self, path: &str, token: &str) -> Answer {
        self.send(self.signed(Request::get(path), token)).await
    }

    /// `request` with an access token and a proof that this device holds its key.
    pub fn signed(&self, request: Builder, token: &str) -> Builder {
        self.signed_by(&device(), request, token)
    }

    /// The same of another device.
    pub fn signed_by(&self, key: &SigningKey, request: Builder, token: &str) -> Builder {
        let method = request.method_ref().expect("a method").clone();
        let path = request.uri_ref().expect("a path").path().to_owned();
        let proof = key.proof(
            (method.as_str(), &format!("{BASE}{path}")),
            Some(token),
            None,
            self.clock.now(),
        );
        request
            .header(header::AUTHORIZATION, format!("DPoP {token}"))
            .header(DPOP, proof)
    }

    /// The same as the person whom the issuer calls `subject`.
    pub async fn send_as(&self, subject: &str, request: Builder) -> Answer {
        let token = self.issuer.token_at(subject, self.clock.now());
        self.send(self.signed(request, &token)).await
    }

    pub async fn send(&self, request: Builder) -> Answer {
        self.send_with(request, Body::empty()).await
    }

    pub async fn send_with(&self, request: Builder, body: Body) -> Answer {
        let request = request.body(body).expect("a request");
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }
}

/// The key of the device that asks, which the tokens of the issuer are bound to.
pub fn device() -> SigningKey {
    SigningKey::from_secret(&[9; 32]).expect("a number of the curve")
}

async fn panics() {
    panic!("a secret that nobody reads");
}

/// A taxi of `person` at `at`, there 45 minutes later.
pub fn taxi(id: &str, person: &str, at: &str) -> OrganisedTrip {
    let at: DateTime<Utc> = sample::at(at);
    let later = at + chrono::TimeDelta::minutes(45);
    let trip = sample::taxi_with(|segment| {
        segment.pick_up.promised = sample::stated(&at.to_rfc3339());
        segment.arrival = sample::stated(&later.to_rfc3339());
    });
    OrganisedTrip {
        id: id.parse().unwrap(),
        person: person.parse().unwrap(),
        appointment: None,
        ..trip
    }
}

/// The same without any time.
pub fn without_time(id: &str, person: &str) -> OrganisedTrip {
    let trip = sample::taxi_with(|segment| {
        segment.pick_up.promised = TimeSlot::NotSet;
        segment.arrival = TimeSlot::NotSet;
    });
    OrganisedTrip {
        id: id.parse().unwrap(),
        person: person.parse().unwrap(),
        appointment: None,
        ..trip
    }
}

/// `trip` in another state.
pub fn in_state(state: TripState, trip: OrganisedTrip) -> OrganisedTrip {
    OrganisedTrip { state, ..trip }
}
