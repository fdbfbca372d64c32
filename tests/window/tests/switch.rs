//! Nothing of one person is left when another is signed in or chosen.

use testkit::{
    TestServer,
    faults::{Fault, Planned},
    personas::{KARI, LEIF, SIRI},
};
use window_tests::{
    app,
    canary::Canaries,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

use crate::people::{OF_EMIL, OF_KARI, held};

/// Marks the running program; a window that starts anew does not have the mark.
async fn mark(window: &Window) -> anyhow::Result<()> {
    window.run("window.isBefore = true", &[]).await?;
    Ok(())
}

async fn has_started_anew(window: &Window) -> anyhow::Result<bool> {
    let is_marked = window.run("return window.isBefore === true", &[]).await?;
    Ok(is_marked == false)
}

/// T52.
#[tokio::test]
async fn after_signing_out_nothing_of_that_person_is_in_the_window_or_on_the_disk()
-> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;
    let nothing = Vec::<String>::new();
    let kari = Canaries::new(OF_KARI)?;

    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, KARI).await?;
    flow::go(&window, "/trips/trp_kari_tomorrow").await?;
    window.see("Om reisen").await?;
    let shown = held(&window, &kari).await?;
    for place in ["page: Eksempelveien 12", "screen reader: Kari Eksempel"] {
        assert!(shown.iter().any(|text| text == place), "{place}: {shown:?}");
    }
    flow::go(&window, "/more").await?;
    mark(&window).await?;
    window.click("Logg ut").await?;
    window.see("Du er logget ut").await?;
    assert!(has_started_anew(&window).await?);
    assert_eq!(held(&window, &kari).await?, nothing);

    mark(&window).await?;
    flow::enter(&window, &desktop, LEIF).await?;
    window.see("Hei, Leif").await?;
    assert!(has_started_anew(&window).await?);
    assert_eq!(held(&window, &kari).await?, nothing);
    flow::go(&window, "/trips").await?;
    window.find("main a[href^='/trips/trp_leif']").await?;
    assert_eq!(held(&window, &kari).await?, nothing);
    assert_eq!(kari.beneath(desktop.home())?, nothing);
    window.close().await
}

/// T52.
#[tokio::test]
async fn after_choosing_another_person_nothing_of_the_one_before_is_left_while_the_service_is_slow()
-> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;
    let nothing = Vec::<String>::new();
    let emil = Canaries::new(OF_EMIL)?;

    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, SIRI).await?;
    window.see("Hei, Siri").await?;
    choose(&window, "Emil Liksom").await?;
    window.see("Du ser reisene til Emil").await?;
    window.find("main a[href^='/trips/trp_emil']").await?;
    assert!(!held(&window, &emil).await?.is_empty());

    let slow = Fault::Delay { ms: 3_000 };
    server.go_wrong(Planned::next(slow).times(4));
    choose(&window, "Meg selv").await?;
    window.see("Hei, Siri").await?;
    assert_eq!(held(&window, &emil).await?, nothing);
    window.find("main a[href^='/trips/trp_siri']").await?;
    assert_eq!(held(&window, &emil).await?, nothing);
    assert_eq!(emil.beneath(desktop.home())?, nothing);
    window.close().await
}

async fn choose(window: &Window, name: &str) -> anyhow::Result<()> {
    flow::go(window, "/more").await?;
    flow::go(window, "/persons").await?;
    window.click(name).await?;
    mark(window).await?;
    window.click("Fortsett").await?;
    window.arrived("/").await?;
    anyhow::ensure!(has_started_anew(window).await?, "the window goes on");
    Ok(())
}
