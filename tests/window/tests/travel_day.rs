//! The day of travel in a real window: what is needed at the door, without a service.

use std::time::SystemTime;

use anyhow::Context as _;
use chrono::{DateTime, TimeDelta, Timelike as _, Utc};
use serde_json::{Value, json};
use testkit::{TestServer, personas::OLA};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow, office,
    webdriver::Window,
};

/// The time on the largest thing of the page, in CSS px.
const SIZE: &str = "return parseFloat(getComputedStyle(
    document.querySelector('.trip-pick-up__time')).fontSize)";

/// Scenario 1: the trip was read the day before; now there is no service, and the device's
/// clock, which nobody has confirmed, makes nothing late.
#[tokio::test]
async fn a_cold_start_without_the_service_opens_the_day_with_what_is_needed_at_the_door()
-> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    // The device's own clock cannot be set, so the trip is where that is. A requisition is
    // there days ahead, also before a row of holidays.
    let here = here();
    let mut server = TestServer::at(here - TimeDelta::days(10)).await?;
    let (trip, pick_up) = going_on(&server, here).await?;
    let (program, service) = (
        app::program()?,
        app::write_service(desktop.home(), &server)?,
    );
    let page = format!("/trips/{trip}");
    let window = Window::open(&desktop, &program, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, OLA).await?;
    window.see("Sist oppdatert").await?;
    flow::go(&window, &page).await?;
    window.see(&pick_up).await?;
    window.close().await?;
    server.stop();

    let window = Window::open(&desktop, &program, &service).await?;
    window.see("Du ser det vi hentet").await?;
    flow::go(&window, &page).await?;
    let day = window.see("Etterpå: klar for hjemreise").await?;
    for shown in [
        &pick_up,
        "Eksempelveien 12",
        "Pasientreiser sa dette",
        "Ring 05515",
        "Les opp rekvisisjon",
        "Klokka på enheten:",
        "Timen din",
        "Du ser det vi hentet",
    ] {
        assert!(day.contains(shown), "{shown} is missing: {day}");
    }
    for untrue in ["på vei til", "Bilen står", "minutter etter", "Nå:"] {
        assert!(!day.contains(untrue), "{untrue}: {day}");
    }
    let size = window.run(SIZE, &[]).await?;
    assert!(size.as_f64().is_some_and(|size| size >= 48.0), "{size}");
    window.close().await
}

/// Books a taxi for Ola whose pick-up was some minutes before `here`, and the trip home
/// without a time, and goes to the day before. Answers which trip, and its pick-up in words.
async fn going_on(server: &TestServer, here: DateTime<Utc>) -> anyhow::Result<(String, String)> {
    let whole = here - TimeDelta::seconds(here.second().into());
    let pick_up = whole - TimeDelta::minutes(20);
    let treated = (pick_up + TimeDelta::minutes(80)).to_rfc3339();
    let there = json!({
        "person": "per_ola", "attested_by": "doctor", "ground": "health",
        "directions": ["outbound"], "pick_up": pick_up.to_rfc3339(), "appointment": treated,
        "treated_at": "Fjordvik sykehus",
        "from": { "label": "Eksempelveien 12" }, "to": { "label": "Fjordvik sykehus" },
    });
    let trip = office::requisition(server, &there).await?;
    let home = json!({
        "person": "per_ola", "attested_by": "doctor", "ground": "health",
        "directions": ["return"], "appointment": treated, "counterpart": trip,
        "from": { "label": "Fjordvik sykehus" }, "to": { "label": "Eksempelveien 12" },
    });
    office::requisition(server, &home).await?;
    server.set_clock(here - TimeDelta::days(1));
    office::step(server, &trip, &["plan", "order", "accept"]).await?;
    server.move_pick_up(&trip.parse()?, pick_up).await?;
    let told = server.as_person(OLA)?;
    let told = told.get(&format!("/v1/trips/{trip}")).await?;
    let told: Value = told.json().await?;
    let at = told["segments"][0]["pickup"]["promised"]["at"].as_str();
    let clock = at
        .and_then(|at| at.get(11..16))
        .context("a time in Norway")?;
    Ok((trip, format!("kl. {clock}")))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the service is set against the device's own clock"
)]
fn here() -> DateTime<Utc> {
    SystemTime::now().into()
}
