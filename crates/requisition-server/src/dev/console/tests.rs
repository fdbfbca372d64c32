mod life_of_a_claim;

use axum::http::{Method, StatusCode};
use reqwest::Response;

use crate::{
    clock::Clock as _,
    dev::tests::Service,
    personas::{self, EVIL, KARI},
};

async fn open(service: &Service, path: &str) -> Response {
    let url = service.running.origin().join(path).unwrap();
    service.http.get(url).send().await.unwrap()
}

/// Sends a form and follows to where the page is shown.
async fn send(service: &Service, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
    let url = service.running.origin().join(path).unwrap();
    let request = service.http.request(Method::POST, url).form(fields);
    let answer = request.send().await.unwrap();
    (answer.status(), answer.text().await.unwrap())
}

async fn press(service: &Service, trip: &str, act: &str) -> (StatusCode, String) {
    let fields = [("trip", trip), ("act", act)];
    send(service, "/dev/console/trips", &fields).await
}

/// What stands on the page about one trip.
fn about<'a>(page: &'a str, trip: &str) -> &'a str {
    let begins = format!(r#"<article aria-labelledby="{trip}">"#);
    let rest = page.split_once(&begins).map_or("", |(_, rest)| rest);
    rest.split("</article>").next().unwrap_or_default()
}

#[tokio::test]
async fn the_console_lists_the_trips_of_everybody_without_script_and_as_text() {
    let service = Service::start().await;
    let answer = open(&service, "/dev/console").await;
    assert_eq!(answer.status(), StatusCode::OK);
    let policy = answer.headers()["content-security-policy"]
        .to_str()
        .unwrap();
    assert!(policy.starts_with("default-src 'none'; style-src 'self'"));
    let page = answer.text().await.unwrap();
    for trip in ["trp_kari_tomorrow", "trp_leif_next_01_out", "trp_nora_out"] {
        assert!(about(&page, trip).contains("</form>"), "{trip}");
    }
    for persona in personas::ALL {
        let id = format!(r#"<option value="{}">"#, persona.id());
        assert!(page.contains(&id), "{id}");
    }
    assert!(page.contains(KARI.name) && !page.contains(EVIL.name));
    assert!(!page.contains("<script") && !page.contains("style="));
    assert_eq!(page.matches('@').count(), 0, "a place was not filled");
    let styles = open(&service, "/dev/console.css").await;
    assert_eq!(styles.headers()["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn what_fits_is_offered_and_what_is_pressed_is_said() {
    let service = Service::start().await;
    let page = open(&service, "/dev/console").await.text().await.unwrap();
    let offered = about(&page, "trp_kari_tomorrow");
    for (act, fits) in [("assign", true), ("complete", false), ("order", false)] {
        let button = format!(r#"name="act" value="{act}""#);
        assert_eq!(offered.contains(&button), fits, "{act}");
    }
    let (status, page) = press(&service, "trp_kari_tomorrow", "assign").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains(r#"role="status""#) && page.contains("<title>assign – "));
    let now = about(&page, "trp_kari_tomorrow");
    assert!(now.contains("assigned") && now.contains("T-1234"), "{now}");

    let (status, page) = press(&service, "trp_kari_tomorrow", "complete").await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(page.contains(r#"role="alert""#) && page.contains("out of step (state: assigned)"));
    for (trip, act, expected) in [
        ("trp_kari_tomorrow", "fly", StatusCode::UNPROCESSABLE_ENTITY),
        ("trp_nobodys", "assign", StatusCode::NOT_FOUND),
        ("<b>", "assign", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let (status, page) = press(&service, trip, act).await;
        assert_eq!(status, expected, "{trip} {act}");
        assert!(page.contains(r#"role="alert""#) && !page.contains("<b>"));
    }
}

#[tokio::test]
async fn a_ride_is_shared_delayed_and_its_day_played_from_the_console() {
    let service = Service::start().await;
    let trip = "trp_kari_tomorrow";
    let (_, page) = press(&service, trip, "share").await;
    assert!(about(&page, trip).contains("shared"));
    let (_, page) = press(&service, trip, "delay").await;
    let late = "Estimated Wed 2 Dec 08:25";
    assert!(about(&page, trip).contains(late), "{}", about(&page, trip));
    let (status, page) = press(&service, trip, "calm").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("<strong>assigned</strong>"), "the next step");
    let (status, page) = send(&service, "/dev/console/next", &[]).await;
    assert_eq!(status, StatusCode::OK);
    assert!(about(&page, trip).contains("assigned"));
    let (status, _) = press(&service, "trp_kari_cancelled", "calm").await;
    assert_eq!(status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_clock_goes_on_and_never_back() {
    let service = Service::start().await;
    let clock = service.running.dev().clock();
    let before = clock.now();
    for (minutes, moves) in [("10", true), ("-10", false), ("0", false), ("10081", false)] {
        let from = clock.now();
        let fields = [("minutes", minutes)];
        let (status, _) = send(&service, "/dev/console/clock", &fields).await;
        assert_eq!(status == StatusCode::OK, moves, "{minutes}");
        let moved = clock.now() - from >= chrono::TimeDelta::minutes(10);
        assert_eq!(moved, moves, "{minutes}");
    }
    assert!(clock.now() - before < chrono::TimeDelta::minutes(20));
}

#[tokio::test]
async fn a_requisition_is_filled_in_and_checked() {
    let service = Service::start().await;
    let form = |attested_by: &'static str, need: &'static str| {
        [
            ("person", "per_kari"),
            ("attested_by", attested_by),
            ("treatment", "ordinary"),
            ("ground", "health"),
            ("direction", "outbound"),
            ("pick_up", "2026-12-10T08:00"),
            ("appointment", "2026-12-10T09:30"),
            ("from", "Eksempelveien 12"),
            ("to", "Fjordvik <sykehus>"),
            ("mode", "taxi"),
            ("need", need),
            ("weight_kg", ""),
            ("age", ""),
            ("escorts", "0"),
        ]
    };
    let path = "/dev/console/requisitions";
    let (status, page) = send(&service, path, &form("doctor", "high_entry")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("requisitioned</p>"));
    assert!(page.contains("Fjordvik &lt;sykehus&gt;") && page.contains("Thu 10 Dec 08:00"));
    for (attested_by, need, reason) in [
        ("secretary", "none", "not a practitioner"),
        ("doctor", "wheelchair", "wheelchair needs kind"),
        ("doctor", "alone_in_car", "alone needs health reason"),
        ("doctor", "child_seat", "child seat needs weight"),
    ] {
        let (status, page) = send(&service, path, &form(attested_by, need)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{reason}");
        assert!(page.contains(reason), "{reason}");
    }
}

#[tokio::test]
async fn no_other_page_presses_anything() {
    let service = Service::start().await;
    let url = service.running.origin().join("/dev/console/clock").unwrap();
    for (site, expected) in [
        ("cross-site", StatusCode::FORBIDDEN),
        ("same-site", StatusCode::FORBIDDEN),
        ("same-origin", StatusCode::OK),
    ] {
        let request = service.http.post(url.clone()).form(&[("minutes", "1")]);
        let answer = request.header("sec-fetch-site", site).send().await.unwrap();
        assert_eq!(answer.status(), expected, "{site}");
    }
}
