//! A patient signs in, reads tomorrow's trip, learns that the pick-up has moved,
//! meets a dead service, and signs out.

use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

/// Kari's taxi tomorrow, promised for 08:10 in Norway.
const TAXI: &str = "trp_kari_tomorrow";

/// Fails with what axe found wrong with the page that is shown.
async fn accessible(window: &Window, page: &str) -> anyhow::Result<()> {
    let found = window.axe(&app::axe()?).await?;
    anyhow::ensure!(found.is_empty(), "{page}: {found:#?}");
    Ok(())
}

#[tokio::test]
async fn a_patient_follows_tomorrows_trip_from_sign_in_to_sign_out() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let mut server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;

    window.see("Velkommen").await?;
    accessible(&window, "Welcome").await?;
    flow::choose_language(&window).await?;
    accessible(&window, "signing in").await?;
    flow::sign_in(&window, &desktop, KARI).await?;

    window.see("Hei, Kari").await?;
    // The device is eight days off; "tomorrow" goes by the service.
    window.see("I morgen").await?;
    accessible(&window, "Home").await?;

    flow::go(&window, "/trips").await?;
    window.find("main a[href^='/trips/']").await?;
    accessible(&window, "Trips").await?;
    flow::go(&window, &format!("/trips/{TAXI}")).await?;
    window.see("kl. 08:10").await?;
    accessible(&window, "the trip").await?;

    server
        .move_pick_up(&TAXI.parse()?, "2026-12-02T07:25:00Z".parse()?)
        .await?;
    window.click("Oppdater").await?;
    let after = window.see("kl. 08:25").await?;
    assert!(
        after.contains("Før: kl. 08:10"),
        "the old time is gone: {after}"
    );

    server.stop();
    window.click("Oppdater").await?;
    let dead = window.see("Du ser det vi hentet").await?;
    assert!(
        dead.contains("kl. 08:25"),
        "the trip is gone with the service: {dead}"
    );
    assert!(dead.contains("05515"), "nobody to call: {dead}");

    flow::go(&window, "/more").await?;
    window.click("Logg ut").await?;
    let out = window.see("Du er logget ut").await?;
    assert!(!out.contains("Kari"), "the name is still there: {out}");
    window.close().await
}
