use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use requisition_api::times;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    clock::Clock as _,
    configuration::Configuration,
    personas::{KARI, Persona},
    server::{Running, Server, StartError},
    store::{Store, StoredPerson},
};

struct Service {
    running: Running,
    folder: TempDir,
    http: reqwest::Client,
}

impl Service {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let running = Server::bind(configuration(&folder)).await.unwrap();
        let http = reqwest::Client::new();
        Self {
            running,
            folder,
            http,
        }
    }

    async fn call(&self, method: Method, path: &str, body: Value) -> (StatusCode, Value) {
        let url = self.running.origin().join(path).unwrap();
        let token = self.running.dev().issuer().access_token(KARI);
        let request = self.http.request(method, url).bearer_auth(token);
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

    async fn get(&self, path: &str) -> (StatusCode, Value) {
        self.call(Method::GET, path, Value::Null).await
    }

    async fn trip_ids(&self, persona: &Persona, query: &str) -> Vec<String> {
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
    };
    let mut batch = store.begin().await.unwrap();
    batch.put_person(&person).await.unwrap();
    batch.commit().await.unwrap();
    let refused = Server::bind(configuration).await;
    assert!(matches!(refused, Err(StartError::NotSampleData)));
    assert!(store.person(&person.id).await.unwrap().is_some());
}
