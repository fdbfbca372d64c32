//! What is done with a booked trip, in the real window, by keyboard alone: not one
//! press of a mouse between Home and the receipt.

use testkit::{
    TestServer,
    faults::{Fault, Method, Planned},
    personas::{KARI, SIRI},
};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    keys::{DOWN, ENTER},
    webdriver::Window,
};

/// Kari's taxi tomorrow.
const TAXI: &str = "/trips/trp_kari_tomorrow";

/// The one thing to do on a page.
const MAIN_BUTTON: &str = "main .actions button[data-variant='primary']";

const CANCELLATIONS: &str = "/v1/persons/{person_id}/cancellations";
const SETTLING: &str = "/v1/outcomes/{key}/settle";

/// The device, a service and the window at Home of whoever has signed in.
async fn at_home(
    persona: testkit::personas::Persona,
) -> anyhow::Result<(Desktop, TestServer, String, Window)> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, persona).await?;
    window.see("Hei, ").await?;
    window.see("Sist oppdatert").await?;
    Ok((desktop, server, service, window))
}

/// Tabs to what the selector matches and presses Enter.
async fn press(window: &Window, css: &str) -> anyhow::Result<()> {
    window.tab_to(css).await?;
    window.press([ENTER]).await
}

async fn to_cancelling(window: &Window) -> anyhow::Result<()> {
    press(window, &format!("main a[href='{TAXI}']")).await?;
    window.arrived(TAXI).await?;
    press(window, &format!("main a[href='{TAXI}/cancel']")).await?;
    window.see("Dette avbestiller bare transporten").await?;
    Ok(())
}

async fn accessible(window: &Window, page: &str) -> anyhow::Result<()> {
    let found = window.axe(&app::axe()?).await?;
    anyhow::ensure!(found.is_empty(), "{page}: {found:#?}");
    Ok(())
}

#[tokio::test]
async fn by_keyboard_a_trip_is_cancelled_and_the_cancellation_is_taken_back() -> anyhow::Result<()>
{
    let (_desktop, _server, _, window) = at_home(KARI).await?;
    to_cancelling(&window).await?;
    accessible(&window, "the choice").await?;
    press(&window, MAIN_BUTTON).await?;
    window.see("Reisen er avbestilt").await?;
    window.see("Du kan angre til kl. 10:1").await?;
    window.see("Kvittering").await?;
    accessible(&window, "the receipt").await?;
    press(&window, MAIN_BUTTON).await?;
    window.arrived(TAXI).await?;
    window.see("Angret avbestilling").await?;
    window.see("Bestilt").await?;
    window.close().await
}

#[tokio::test]
async fn by_keyboard_a_trip_is_confirmed() -> anyhow::Result<()> {
    let (_desktop, _server, _, window) = at_home(KARI).await?;
    press(&window, "main a[href$='/confirm']").await?;
    window.see("Vil du bekrefte reisen?").await?;
    press(&window, MAIN_BUTTON).await?;
    window.see("Reisen er bekreftet").await?;
    window.see("Kvittering").await?;
    accessible(&window, "confirmed").await?;
    window.close().await
}

/// Scenario 7, with the service killed and the program ended in between.
#[tokio::test]
async fn an_answer_that_never_came_is_unknown_also_after_a_restart_and_is_settled_with_the_service()
-> anyhow::Result<()> {
    let (desktop, mut server, service, window) = at_home(KARI).await?;
    to_cancelling(&window).await?;
    let lost = Planned::next(Fault::DropAfterCommit);
    server.go_wrong(lost.at(&Method::POST, CANCELLATIONS).times(1_000));
    let mute = Planned::next(Fault::Status { status: 502 });
    server.go_wrong(mute.at(&Method::POST, SETTLING).times(1_000));
    press(&window, MAIN_BUTTON).await?;
    window.see("Vi vet ikke om reisen er avbestilt").await?;
    server.stop();
    window.close().await?;

    let window = Window::open(&desktop, &app::program()?, &service).await?;
    let home = window.see("Vi vet ikke om reisen er avbestilt").await?;
    assert!(!home.contains("Reisen er avbestilt."), "{home}");
    // What was to go wrong has ended with the process.
    server.restart().await?;
    let settled = window.see("Reisen er avbestilt").await?;
    assert!(!settled.contains("Vi vet ikke om"), "still open: {settled}");
    window.close().await?;

    let caller = server.as_person(KARI)?;
    let trip = caller.get(&format!("/v1{TAXI}")).await?;
    let trip: serde_json::Value = trip.json().await?;
    assert_eq!(trip["state"], "cancelled");
    let receipts = trip["receipts"].as_array().map(Vec::len);
    assert_eq!(receipts, Some(1), "cancelled once");
    Ok(())
}

#[tokio::test]
async fn by_keyboard_another_person_is_chosen_and_named_wherever_something_is_done()
-> anyhow::Result<()> {
    let (_desktop, _server, _, window) = at_home(SIRI).await?;
    press(&window, "header a[href='/persons']").await?;
    window.see("Nora Liksom").await?;
    window.tab_to("main input[type=radio]").await?;
    const CHOSEN: &str = "return document.activeElement?.labels?.[0]?.innerText ?? ''";
    for _ in 0..10 {
        let label = window.run(CHOSEN, &[]).await?;
        if label.as_str().is_some_and(|label| label.contains("Nora")) {
            break;
        }
        window.press([DOWN]).await?;
    }
    press(&window, MAIN_BUTTON).await?;
    window.see("Du ser reisene til Nora Liksom").await?;
    assert!(window.title().await?.contains("Nora Liksom"));
    press(&window, "main a[href^='/trips/trp_nora']").await?;
    window.see("Om reisen").await?;
    press(&window, "main a[href$='/cancel']").await?;
    window.see("Avbestille reisen for Nora Liksom").await?;
    window.see("Ja, avbestill reisen for Nora Liksom").await?;
    press(&window, MAIN_BUTTON).await?;
    window.see("Reisen er avbestilt for Nora Liksom").await?;
    window.see("av en forelder").await?;
    accessible(&window, "for Nora").await?;
    window.close().await
}
