//! What changes at the service comes to the open page by itself.

use serde_json::json;
use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

/// The taxi tomorrow, promised for 08:10 in Norway.
const TAXI: &str = "trp_kari_tomorrow";

/// Keeps what the live regions say from now on.
const HEAR: &str = "window.heard = [];
    for (const region of document.querySelectorAll('.ds-sr-only:is([role=status], [role=alert])'))
        new MutationObserver(() => {
            const text = region.innerText.replace(/[\\u2066-\\u2069]/g, '').trim();
            if (text) window.heard.push(`${region.getAttribute('role')}: ${text}`);
        }).observe(region, { childList: true, subtree: true, characterData: true });";

#[tokio::test]
async fn a_moved_pick_up_is_on_the_open_page_without_a_press_and_is_said_once() -> anyhow::Result<()>
{
    let desktop = Desktop::start(Keychain::None)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, KARI).await?;
    flow::go(&window, &format!("/trips/{TAXI}")).await?;
    window.see("kl. 08:10").await?;
    window.run(HEAR, &[]).await?;

    server
        .move_pick_up(&TAXI.parse()?, "2026-12-02T07:25:00Z".parse()?)
        .await?;
    let after = window.see("kl. 08:25").await?;
    assert!(
        after.contains("Før: kl. 08:10"),
        "the old time is gone: {after}"
    );

    // What is asked by hand afterwards has nothing new to say.
    window.click("Oppdater").await?;
    window.heard("Ingen endringer").await?;
    let said = "return window.heard.filter(text => text.includes('Ny hentetid'))";
    assert_eq!(
        window.run(said, &[]).await?,
        json!(["status: Ny hentetid: klokka 08:25. Før var den 08:10."])
    );
    window.close().await
}
