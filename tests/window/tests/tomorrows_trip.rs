//! A patient signs in, reads tomorrow's trip, learns that the pick-up has moved,
//! meets a dead service, and signs out.

use testkit::{KARI, TestServer};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

/// Fails with what axe found wrong with the page that is shown.
async fn accessible(window: &Window, page: &str) -> anyhow::Result<()> {
    let found = window.axe(&app::axe()?).await?;
    anyhow::ensure!(found.is_empty(), "{page}: {found:#?}");
    Ok(())
}

#[tokio::test]
async fn a_patient_follows_tomorrows_trip_from_sign_in_to_sign_out() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server.address())?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;

    accessible(&window, "Welcome").await?;
    flow::choose_language(&window).await?;
    accessible(&window, "signing in").await?;
    flow::sign_in(&window, &desktop, &server, KARI).await?;

    let home = window.see("Hei, Kari").await?;
    assert!(home.contains("i morgen"), "Home does not say that the trip is tomorrow: {home}");
    accessible(&window, "Home").await?;

    let trip = server.tomorrows_taxi();
    flow::go(&window, "/trips").await?;
    window.see("Kommende").await?;
    accessible(&window, "Trips").await?;
    flow::go(&window, &format!("/trips/{trip}")).await?;
    let before = window.see("Hentetid").await?;
    let old = server.pick_up_clock(&trip).await?;
    assert!(before.contains(&old), "the trip does not say {old}: {before}");
    accessible(&window, "the trip").await?;

    let new = server.delay_pick_up(&trip, 15).await?;
    assert_ne!(new, old);
    window.click("Oppdater").await?;
    let after = window.see(&new).await?;
    assert!(after.contains(&old), "the old time {old} is gone: {after}");

    server.stop().await;
    window.click("Oppdater").await?;
    let dead = window.see("Du ser det vi hentet").await?;
    assert!(dead.contains(&new), "the trip is gone with the service: {dead}");
    assert!(dead.contains("05515"), "nobody to call: {dead}");

    flow::go(&window, "/more").await?;
    window.click("Logg ut").await?;
    let out = window.see("Du er logget ut").await?;
    assert!(!out.contains("Kari"), "the name is still there: {out}");
    window.close().await
}
