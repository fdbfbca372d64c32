use axum::http::{Method, StatusCode, header};
use chrono::TimeDelta;
use requisition_api::{
    headers::{DPOP, IDEMPOTENCY_KEY},
    times,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    clock::Clock as _,
    configuration::Configuration,
    personas::{KARI, Persona},
    server::{Running, Server, StartError},
    signing::SigningKey,
    store::{Store, StoredPerson},
};

pub(super) struct Service {
    pub(super) running: Running,
    folder: TempDir,
    pub(super) http: reqwest::Client,
    key: SigningKey,
}

impl Service {
    pub(super) async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let running = Server::bind(configuration(&folder)).await.unwrap();
        let http = reqwest::Client::new();
        Self {
            running,
            folder,
            http,
            key: SigningKey::generate(),
        }
    }

    pub(super) async fn call(
        &self,
        method: Method,
        path: &str,
        body: Value,
    ) -> (StatusCode, Value) {
        let url = self.running.origin().join(path).unwrap();
        let dev = self.running.dev();
        let token = dev.issuer().access_token(KARI, self.key.thumbprint());
        let address = format!("{}{}", url.origin().ascii_serialization(), url.path());
        let asked = (method.as_str(), address.as_str());
        let proof = self.key.proof(asked, Some(&token), None, dev.clock().now());
        let request = self
            .http
            .request(method, url)
            .header(header::AUTHORIZATION, format!("DPoP {token}"))
            .header(DPOP, proof)
            .header(IDEMPOTENCY_KEY, format!("\"{}\"", Uuid::new_v4()));
        let request = if body.is_null() {
            request
        } else {
            request.json(&body)
        };
        let response = request.send().await.unwrap();
        let status = response.status();
        let text = response.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or_default())
    }

    pub(super) async fn get(&self, path: &str) -> (StatusCode, Value) {
        self.call(Method::GET, path, Value::Null).await
    }

    pub(super) async fn trip_ids(&self, persona: &Persona, query: &str) -> Vec<String> {
        let path = format!("/v1/persons/{}/trips?{query}", persona.id());
        let (_, body) = self.get(&path).await;
        let items = body["items"].as_array().cloned().unwrap_or_default();
        items
            .iter()
            .map(|trip| trip["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn configuration(folder: &TempDir) -> Configuration {
    let path = folder.path().join("dev.db");
    let Ok(database) = path.to_str().unwrap().parse();
    Configuration {
        starts_at: Some(domain::sample::at("2026-12-01T10:00:00Z")),
        ..Configuration::new(([127, 0, 0, 1], 0).into(), database)
    }
}

#[tokio::test]
async fn a_fresh_service_has_a_taxi_tomorrow_and_says_that_it_has_samples() {
    let service = Service::start().await;
    let (_, meta) = service.get("/v1/meta").await;
    assert_eq!(meta["features"], json!(["sample_persons"]));
    let tomorrow = "period=coming&from=2026-12-02&to=2026-12-02";
    let ids = service.trip_ids(&KARI, tomorrow).await;
    assert!(ids.contains(&"trp_kari_tomorrow".to_owned()), "{ids:?}");
}

/// T53
#[tokio::test]
async fn the_pages_of_the_issuer_are_as_closed_as_the_service() {
    let service = Service::start().await;
    for path in [
        "/dev-idp/jwks",
        "/dev-idp/token",
        "/dev-idp/page.css",
        "/dev-idp/authorize",
        "/v1/meta",
    ] {
        let url = service.running.origin().join(path).unwrap();
        for method in [Method::GET, Method::OPTIONS] {
            let asked = service.http.request(method, url.clone());
            let answer = asked.header(header::ORIGIN, "https://hostile.example");
            let headers = answer.send().await.unwrap().headers().clone();
            for (name, value) in [
                ("cache-control", "no-store"),
                ("x-content-type-options", "nosniff"),
                ("x-frame-options", "DENY"),
                ("referrer-policy", "no-referrer"),
            ] {
                assert_eq!(headers[name], value, "{path}");
            }
            let policy = headers["content-security-policy"].to_str().unwrap();
            assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
            assert!(!policy.contains("script-src"), "{path}: {policy}");
            let mut names = headers.keys();
            assert!(!names.any(|name| name.as_str().starts_with("access-control-")));
            // No TLS, no promise of it.
            assert!(!headers.contains_key("strict-transport-security"));
        }
    }
}

#[tokio::test]
async fn the_clock_moves_and_runs_on() {
    let service = Service::start().await;
    let to = "2026-12-02T07:30:00+01:00";
    let (status, body) = service
        .call(Method::PUT, "/dev/clock", json!({ "now": to }))
        .await;
    assert_eq!(status, StatusCode::OK);
    assert!(
        body["now"]
            .as_str()
            .unwrap()
            .starts_with("2026-12-02T07:30:0")
    );
    let set_to = times::read(to).unwrap();
    let drift = service.running.dev().clock().now() - set_to;
    assert!(drift >= TimeDelta::zero() && drift < TimeDelta::minutes(5));
    let (_, meta) = service.get("/v1/meta").await;
    let shown = times::read(meta["server_time"].as_str().unwrap()).unwrap();
    assert_eq!(domain::oslo::date(shown).to_string(), "2026-12-02");
    for bad in [
        json!({"now": "2026-12-02T07:30:00"}),
        json!({"now": "9999-12-31T00:00:00Z"}),
        json!({"now": to, "then": to}),
        json!([]),
    ] {
        let (status, _) = service.call(Method::PUT, "/dev/clock", bad.clone()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
    }
    let (status, problem) = service.call(Method::PUT, "/dev/clock", Value::Null).await;
    assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(problem["code"], "content_type");
}

#[tokio::test]
async fn a_moved_pick_up_keeps_the_old_time_and_goes_up_a_version() {
    let service = Service::start().await;
    let trip = "/v1/trips/trp_kari_tomorrow";
    let (_, before) = service.get(trip).await;
    let old = before["segments"][0]["pickup"]["promised"].clone();
    let wanted = json!({"kind": "promised", "at": "2026-12-02T07:45:00+01:00"});
    let path = "/dev/trips/trp_kari_tomorrow/pick-up";
    let (status, moved) = service.call(Method::PUT, path, wanted).await;
    let version = before["version"].as_u64().unwrap() + 1;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        moved,
        json!({"id": "trp_kari_tomorrow", "version": version})
    );

    let (_, after) = service.get(trip).await;
    let new = &after["segments"][0]["pickup"]["promised"];
    assert_eq!(new["at"], "2026-12-02T07:45:00+01:00");
    assert_eq!(new["previous"]["at"], old["at"]);
    assert_eq!(new["previous"]["said_at"], old["said_at"]);
    assert_eq!(after["version"], version);
    assert_ne!(after["updated_at"], before["updated_at"]);

    for (path, body, status) in [
        (path, json!({"kind": "promised"}), 422),
        (path, json!({"kind": "promised", "at": "i dag"}), 422),
        (
            path,
            json!({"kind": "soon", "at": "2026-12-02T07:45:00Z"}),
            422,
        ),
        (
            "/dev/trips/trp_none/pick-up",
            json!({"kind": "promised", "at": "2026-12-02T07:45:00Z"}),
            404,
        ),
    ] {
        let (got, _) = service.call(Method::PUT, path, body.clone()).await;
        assert_eq!(got, status, "{body}");
    }
    let (_, still) = service.get(trip).await;
    assert_eq!(still, after);
}

#[tokio::test]
async fn a_reset_brings_the_samples_of_the_day_back() {
    let service = Service::start().await;
    let seeded = json!({"person": KARI.id().as_str(), "count": 120});
    let (_, body) = service.call(Method::POST, "/dev/seed-trips", seeded).await;
    assert_eq!(body["count"], 120);
    assert_eq!(service.trip_ids(&KARI, "limit=100").await.len(), 100);
    let to = json!({"now": "2027-02-10T10:00:00+01:00"});
    service.call(Method::PUT, "/dev/clock", to).await;
    let (status, _) = service.call(Method::POST, "/dev/reset", Value::Null).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let ids = service
        .trip_ids(&KARI, "from=2027-02-11&to=2027-02-11")
        .await;
    assert!(ids.contains(&"trp_kari_tomorrow".to_owned()), "{ids:?}");
    let all = service.trip_ids(&KARI, "limit=100").await;
    assert!(all.iter().all(|id| !id.contains("load")), "{all:?}");
}

#[tokio::test]
async fn very_many_claims_are_of_one_person_who_has_one_that_is_decided() {
    let service = Service::start().await;
    let seed = |person: &str| json!({"person": person, "count": 60});
    for (person, status) in [
        (KARI.id().as_str(), StatusCode::OK),
        ("per_nobody", StatusCode::NOT_FOUND),
    ] {
        let call = service.call(Method::POST, "/dev/seed-claims", seed(person));
        assert_eq!(call.await.0, status, "{person}");
    }
    let (_, page) = service.get("/v1/persons/per_kari/claims?limit=50").await;
    let items = page["items"].as_array().unwrap();
    let is_new = |item: &&Value| item["id"].as_str().unwrap().contains("load");
    assert!(items.iter().filter(is_new).count() > 40, "{page}");
    assert!(page["next_cursor"].is_string());
}

#[tokio::test]
async fn the_log_of_requests_names_templates_only() {
    let service = Service::start().await;
    service.get("/v1/trips/trp_kari_tomorrow").await;
    service.get("/v1/trips/trp_none").await;
    service.get("/v1/persons/per_kari/trips?limit=1").await;
    let (_, log) = service.get("/dev/requests").await;
    let of_service = |entry: &&Value| !entry["path"].as_str().unwrap().starts_with("/dev-idp");
    let log: Vec<_> = log
        .as_array()
        .unwrap()
        .iter()
        .filter(of_service)
        .cloned()
        .collect();
    assert_eq!(
        log,
        [
            json!({"method": "GET", "path": "/v1/trips/{trip_id}", "status": 200}),
            json!({"method": "GET", "path": "/v1/trips/{trip_id}", "status": 404}),
            json!({"method": "GET", "path": "/v1/persons/{person_id}/trips", "status": 200}),
        ]
    );
    service
        .call(Method::DELETE, "/dev/requests", Value::Null)
        .await;
    assert_eq!(service.running.dev().requests().all(), []);
}

#[tokio::test]
async fn a_restart_on_the_same_day_keeps_what_was_changed_and_another_day_does_not() {
    let mut service = Service::start().await;
    let seed = |person: &str| json!({"person": person, "count": 1});
    service
        .call(Method::POST, "/dev/seed-trips", seed("per_kari"))
        .await;
    let address = service.running.address;
    let mut again = configuration(&service.folder);
    again.listen = address;
    service.running.shut_down().await.unwrap();

    service.running = Server::bind(again.clone()).await.unwrap();
    let has_it = async |service: &Service| {
        let (status, _) = service.get("/v1/trips/trp_load_per_kari_00000").await;
        status == StatusCode::OK
    };
    assert!(has_it(&service).await);
    service.running.shut_down().await.unwrap();

    again.starts_at = Some(domain::sample::at("2026-12-02T10:00:00Z"));
    service.running = Server::bind(again).await.unwrap();
    assert!(!has_it(&service).await);
}

#[tokio::test]
async fn a_database_of_somebody_else_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let configuration = configuration(&folder);
    let store = Store::open(&configuration.database).await.unwrap();
    let person = StoredPerson {
        id: "per_real".parse().unwrap(),
        name: "A real person".into(),
        born_on: "1960-01-01".parse().unwrap(),
        address_protected: false,
        youth_consent: true,
        died_on: None,
    };
    let mut batch = store.begin().await.unwrap();
    batch.put_person(&person).await.unwrap();
    batch.commit().await.unwrap();
    let refused = Server::bind(configuration).await;
    assert!(matches!(refused, Err(StartError::NotSampleData)));
    assert!(store.person(&person.id).await.unwrap().is_some());
}

/// What one person may do for another begins and ends with the answer, and those
/// who wait are told.
#[tokio::test]
async fn a_ground_holds_from_the_moment_it_is_given_until_it_is_taken_away() {
    let service = Service::start().await;
    let ground = "/dev/representations/per_kari/per_frode/power_of_attorney";
    let trip = "/v1/trips/trp_frode_heart";
    let (_, body) = service.get("/v1/changes").await;
    let mut cursor = body["cursor"].as_str().unwrap().to_owned();
    assert_eq!(service.get(trip).await.0, StatusCode::NOT_FOUND);
    let until_tomorrow = json!({"valid_until": "2026-12-02T11:00:00+01:00"});
    for (method, body, seen) in [
        (Method::PUT, until_tomorrow, StatusCode::OK),
        (Method::DELETE, Value::Null, StatusCode::NOT_FOUND),
    ] {
        let (status, _) = service.call(method.clone(), ground, body).await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{method}");
        assert_eq!(service.get(trip).await.0, seen, "{method}");
        let (_, persons) = service.get("/v1/persons").await;
        let is_listed = persons.to_string().contains("per_frode");
        assert_eq!(is_listed, seen == StatusCode::OK, "{method}");
        let (_, told) = service.get(&format!("/v1/changes?since={cursor}")).await;
        assert_eq!(told["items"][0]["type"], "representation_changed", "{told}");
        cursor = told["cursor"].as_str().unwrap().to_owned();
    }
    for (method, path, body, status) in [
        (Method::DELETE, ground, Value::Null, 404),
        (Method::PUT, ground, json!({"valid_until": "soon"}), 422),
        (Method::PUT, ground, json!({"forever": true}), 422),
        (
            Method::PUT,
            "/dev/representations/per_kari/per_nobody/parent",
            json!({}),
            404,
        ),
        (
            Method::PUT,
            "/dev/representations/per_kari/per_frode/friend",
            json!({}),
            404,
        ),
    ] {
        let (got, _) = service.call(method.clone(), path, body.clone()).await;
        assert_eq!(got, status, "{method} {path} {body}");
    }
}

/// T24: a fault is planned, listed, happens and is over, and the knobs stay reachable.
#[tokio::test]
async fn a_fault_can_be_planned_listed_and_taken_back() {
    let service = Service::start().await;
    let wanted = json!({"method": "GET", "path": "/v1/me", "times": 2, "fault": {"kind": "status", "status": 503}});
    for _ in 0..2 {
        let (status, planned) = service
            .call(Method::POST, "/dev/faults", wanted.clone())
            .await;
        assert_eq!((status, planned), (StatusCode::CREATED, wanted.clone()));
        let (_, listed) = service.get("/dev/faults").await;
        assert_eq!(listed, json!([wanted]));
        assert_eq!(
            service.get("/v1/me").await.0,
            StatusCode::SERVICE_UNAVAILABLE
        );
        assert_eq!(service.get("/v1/meta").await.0, StatusCode::OK);
        let (status, _) = service
            .call(Method::DELETE, "/dev/faults", Value::Null)
            .await;
        assert_eq!(status, StatusCode::NO_CONTENT);
        assert_eq!(service.get("/v1/me").await.0, StatusCode::OK);
    }
    for bad in [
        json!({"fault": {"kind": "earthquake"}}),
        json!({"fault": {"kind": "garbage"}, "times": 0}),
        json!({"fault": {"kind": "garbage"}, "when": "now"}),
        json!({}),
    ] {
        let (status, _) = service.call(Method::POST, "/dev/faults", bad.clone()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
    }
}

/// T38: with a register taken away the list and the trip are answered, and say so.
#[tokio::test]
async fn a_register_can_be_taken_away_and_given_back() {
    let service = Service::start().await;
    let trip = "/v1/trips/trp_kari_tomorrow";
    for register in ["exemption_cards", "addresses"] {
        let path = format!("/dev/registers/{register}");
        assert_eq!(service.get(trip).await.1.get("sources"), None);
        let (status, _) = service.call(Method::DELETE, &path, Value::Null).await;
        assert_eq!(status, StatusCode::NO_CONTENT);
        let (status, told) = service.get(trip).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(told["sources"][0]["source"], register);
        assert_eq!(told["sources"][0]["state"], "stale");
        assert!(!service.trip_ids(&KARI, "period=coming").await.is_empty());
        let (status, _) = service.call(Method::PUT, &path, Value::Null).await;
        assert_eq!(status, StatusCode::NO_CONTENT);
    }
    let (status, _) = service
        .call(Method::DELETE, "/dev/registers/weather", Value::Null)
        .await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
