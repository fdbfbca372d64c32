//! What outlives the program, with and without a keychain.

use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

#[tokio::test]
async fn with_a_keychain_a_session_outlives_the_program_until_signing_out() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let (program, service) = (
        app::program()?,
        app::write_service(desktop.home(), &server)?,
    );
    flow::sign_in_and_leave(&desktop, &program, &service, KARI).await?;

    let window = Window::open(&desktop, &program, &service).await?;
    window.see("Hei, Kari").await?;
    flow::go(&window, "/more").await?;
    window.click("Logg ut").await?;
    window.see("Du er logget ut").await?;
    window.close().await?;

    let window = Window::open(&desktop, &program, &service).await?;
    let text = window.see("Logg inn med Testinnlogging").await?;
    assert!(!text.contains("Kari"), "{text}");
    window.close().await
}

#[tokio::test]
async fn without_a_keychain_the_window_says_so_and_nothing_is_kept() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::None)?;
    let server = TestServer::start().await?;
    let (program, service) = (
        app::program()?,
        app::write_service(desktop.home(), &server)?,
    );

    let window = Window::open(&desktop, &program, &service).await?;
    flow::choose_language(&window).await?;
    window.see("Denne økten lagres ikke").await?;
    flow::sign_in(&window, &desktop, KARI).await?;
    window.see("Hei, Kari").await?;
    window.close().await?;

    let window = Window::open(&desktop, &program, &service).await?;
    window.see("Velkommen").await?;
    window.close().await
}
