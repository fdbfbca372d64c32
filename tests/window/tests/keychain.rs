//! What outlives the program, with and without a keychain.

use std::{
    fs,
    path::{Path, PathBuf},
};

use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    canary::Canaries,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

use crate::people::OF_KARI;

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

/// Files in which the app keeps something.
fn kept(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(kept(&path));
        } else if path
            .extension()
            .is_some_and(|kind| kind == "sealed" || kind == "redb")
        {
            files.push(path);
        }
    }
    files
}

/// T11.
#[tokio::test]
async fn without_a_usable_keychain_the_window_says_so_and_no_file_is_written() -> anyhow::Result<()>
{
    for keychain in [Keychain::None, Keychain::Locked] {
        let desktop = Desktop::start(keychain)?;
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
        flow::go(&window, "/trips/trp_kari_tomorrow").await?;
        window.see("kl. 08:10").await?;
        window.close().await?;
        let files = kept(desktop.home());
        assert!(files.is_empty(), "{keychain:?}: {files:?}");
        let told = Canaries::new(OF_KARI)?.beneath(desktop.home())?;
        assert!(told.is_empty(), "{keychain:?}: {told:?}");

        let window = Window::open(&desktop, &program, &service).await?;
        window.see("Velkommen").await?;
        window.close().await?;
    }
    Ok(())
}

/// T11: what was sealed under a key that is gone is removed, and the app goes on.
#[tokio::test]
async fn with_another_key_in_the_keychain_the_app_starts_anew_and_says_nothing_of_before()
-> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let (program, service) = (
        app::program()?,
        app::write_service(desktop.home(), &server)?,
    );
    flow::sign_in_and_leave(&desktop, &program, &service, KARI).await?;
    assert!(!kept(desktop.home()).is_empty(), "nothing was kept");
    desktop.empty_keychain()?;

    let window = Window::open(&desktop, &program, &service).await?;
    let text = window.see("Velkommen").await?;
    assert!(!text.contains("Kari"), "{text}");
    let files = kept(desktop.home());
    assert!(files.is_empty(), "{files:?}");
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, KARI).await?;
    window.see("Hei, Kari").await?;
    window.close().await?;
    assert!(!kept(desktop.home()).is_empty(), "nothing is kept again");
    Ok(())
}
