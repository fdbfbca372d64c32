//! An own trip, from the calculation to the next start without a service.

use anyhow::ensure;
use testkit::{TestServer, personas::KARI};
use window_tests::{
    answering::{Answers, Given, answer, next_page},
    app,
    canary::Canaries,
    desktop::{Desktop, Keychain},
    flow,
    hands::Hands,
    language::Language,
    webdriver::Window,
};

/// Where the trip goes.
const TO: &str = "Kanariøya røntgenhus";

/// When: 60 km each way there, the kilometres less the user fee, twice.
const ANSWERS: Answers = &[("date.1.1", Given::Text("2.12.26"))];

/// What is asked about such a trip, and in what order.
const ASKED: [&str; 15] = [
    "for-whom",
    "age",
    "card",
    "date.1.1",
    "mode.1.1",
    "distance.1.1",
    "way-home.1",
    "kind.1",
    "purpose.1",
    "home-county.1",
    "place-county.1",
    "special.1",
    "escorts.1",
    "paid.1",
    "exemption.1",
];

/// From the first page of the calculator to the answer.
async fn calculate(hands: &Hands<'_>) -> anyhow::Result<()> {
    hands.press("main .actions .ds-button").await?;
    let first = next_page(hands.window(), "calculator").await?;
    let way = (first.as_str(), "answer");
    let asked = answer(hands, Language::Bokmal, ANSWERS, way).await?;
    ensure!(asked == ASKED, "{asked:?}");
    Ok(())
}

/// T3: it is kept on the device alone, where nobody else reads it.
#[tokio::test]
async fn what_was_calculated_by_keyboard_and_kept_is_there_without_the_service_and_sealed()
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
    flow::go(&window, "/calculator").await?;
    let hands = Hands::on(&window);
    calculate(&hands).await?;
    window.see("Du kan trolig få 42 kr").await?;

    hands.press("main a[href='/own-trips/new']").await?;
    hands.write("#own-to", TO).await?;
    hands.press_main().await?;
    window.heard("Reisen er lagret").await?;
    let kept = window.see("Du kan trolig få 42 kr").await?;
    assert!(kept.contains(TO), "{kept}");
    let canaries = Canaries::new([TO])?;
    let title = window.title().await?;
    assert!(canaries.within(&title).is_empty(), "{title}");
    window.close().await?;
    server.stop();
    assert_eq!(canaries.beneath(desktop.home())?, Vec::<String>::new());

    let window = Window::open(&desktop, &program, &service).await?;
    window.see(TO).await?;
    let hands = Hands::on(&window);
    hands.press("main a[href^='/own-trips/own_']").await?;
    let again = window.see("Du kan trolig få 42 kr").await?;
    for shown in [TO, "Egen bil", "Søk senest"] {
        assert!(again.contains(shown), "{shown} is missing: {again}");
    }
    window.close().await?;
    assert_eq!(canaries.beneath(desktop.home())?, Vec::<String>::new());
    // Were it there, it would be found.
    std::fs::write(desktop.home().join("tmp/planted"), TO)?;
    assert_eq!(canaries.beneath(desktop.home())?.len(), 1);
    Ok(())
}
