//! What was seen before can be read when the app starts again without a service.

use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    canary::Canaries,
    desktop::{Desktop, Keychain},
    flow,
    front::{Answers, Front},
    webdriver::Window,
};

use crate::people::OF_KARI;

/// The taxi tomorrow.
const TAXI: &str = "/trips/trp_kari_tomorrow";

/// T3, T9: what is kept for that lies sealed, and no other file tells of it.
#[tokio::test]
async fn a_cold_start_without_the_service_shows_trip_and_persons_with_their_age()
-> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let mut server = TestServer::start().await?;
    let (program, service) = (
        app::program()?,
        app::write_service(desktop.home(), &server)?,
    );
    let window = Window::open(&desktop, &program, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, KARI).await?;
    window.see("Sist oppdatert").await?;
    flow::go(&window, TAXI).await?;
    window.see("kl. 08:10").await?;
    flow::go(&window, "/more").await?;
    flow::go(&window, "/persons").await?;
    window.see("Kari Eksempel").await?;
    window.close().await?;
    server.stop();

    let canaries = Canaries::new(OF_KARI)?;
    assert_eq!(canaries.beneath(desktop.home())?, Vec::<String>::new());

    let window = Window::open(&desktop, &program, &service).await?;
    let home = window
        .see("Du ser det vi hentet tirsdag 1. desember kl. 10:0")
        .await?;
    for shown in ["Hei, Kari", "08:10", "05515"] {
        assert!(home.contains(shown), "{shown} is missing: {home}");
    }
    flow::go(&window, TAXI).await?;
    let trip = window.see("Om reisen").await?;
    for shown in [
        "kl. 08:10",
        "Eksempelveien 12",
        "Du ser det vi hentet tirsdag 1. desember kl. 10:0",
    ] {
        assert!(trip.contains(shown), "{shown} is missing: {trip}");
    }
    flow::go(&window, "/more").await?;
    flow::go(&window, "/persons").await?;
    let persons = window.see("Lagret tirsdag 1. desember kl. 10:0").await?;
    let who = "Du er logget inn som Kari Eksempel";
    assert!(persons.contains(who), "{who} is missing: {persons}");
    window.close().await?;
    assert_eq!(canaries.beneath(desktop.home())?, Vec::<String>::new());
    Ok(())
}

/// What is kept stands on the page before the service has said a word.
#[tokio::test]
async fn a_service_that_takes_every_call_and_never_answers_keeps_nobody_waiting()
-> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let (mut front, server) = Front::with_service().await?;
    let program = app::program()?;
    let service = app::write_service_at(desktop.home(), &front.origin(), &server)?;
    flow::sign_in_and_leave(&desktop, &program, &service, KARI).await?;
    front.answer(Answers::Never).await?;

    let window = Window::open(&desktop, &program, &service).await?;
    window.see("Hei, Kari").await?;
    window.see("08:10").await?;
    const WAITING: &str = "return document.querySelectorAll(
        'main :not(button)[aria-busy=true], main .ds-skeleton').length";
    assert_eq!(
        window.run(WAITING, &[]).await?,
        0,
        "a part has nothing to show"
    );
    window.close().await
}
