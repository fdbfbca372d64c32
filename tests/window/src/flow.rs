//! Ways through the app that more than one test or bench walks.

use std::time::Duration;

use anyhow::{Context as _, bail};
use serde_json::json;
use testkit::{
    browser,
    personas::{EVIL, Persona, SIRI},
};

use crate::{desktop::Desktop, webdriver::Window};

/// How often a test looks for the address that the app opens, 50 ms apart.
const LOOKS: usize = 600;

/// From the very first page to the one for signing in.
///
/// # Errors
///
/// When a page does not come.
pub async fn choose_language(window: &Window) -> anyhow::Result<()> {
    window.see("Velkommen").await?;
    window.click("Fortsett").await?;
    window.see("Testinnlogging").await?;
    Ok(())
}

/// From the page for signing in until the persona is signed in, through the
/// persona page as a person would in the browser.
///
/// # Errors
///
/// When a step fails.
pub async fn sign_in(window: &Window, desktop: &Desktop, persona: Persona) -> anyhow::Result<()> {
    enter(window, desktop, persona).await?;
    if persona != EVIL && persona != SIRI {
        return Ok(());
    }
    // Whoever may act for others is asked whom it concerns.
    window.see("Hvem gjelder det?").await?;
    window.click("Fortsett").await
}

/// The same as far as it is always the same. Answers with the address at which
/// the browser ended, which holds the code.
///
/// # Errors
///
/// When a step fails.
pub async fn enter(window: &Window, desktop: &Desktop, persona: Persona) -> anyhow::Result<String> {
    window.click("Logg inn ").await?;
    window.see("Fortsett i nettleseren").await?;
    in_the_browser(desktop, persona).await
}

/// What the persona does in the browser once the app has opened it. Answers with the
/// address at which the browser ended.
///
/// # Errors
///
/// When the app opens none, or the persona cannot sign in.
pub async fn in_the_browser(desktop: &Desktop, persona: Persona) -> anyhow::Result<String> {
    let address = opened(desktop).await?;
    let landing = browser::sign_in_as(persona, &address.parse()?).await?;
    Ok(landing.address.into())
}

/// The address that the app asks the browser to open.
///
/// # Errors
///
/// When it asks for none.
pub async fn opened(desktop: &Desktop) -> anyhow::Result<String> {
    for _ in 0..LOOKS {
        if let Some(address) = desktop.take_opened() {
            return Ok(address);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("the app did not open the browser")
}

/// Goes to a page by a link that stands in the window.
///
/// # Errors
///
/// When there is no such link or the page does not come.
pub async fn go(window: &Window, path: &str) -> anyhow::Result<()> {
    window.find(&format!("a[href='{path}']")).await?;
    window
        .run(
            "document.querySelector(`a[href='${arguments[0]}']`).click()",
            &[json!(path)],
        )
        .await?;
    window.arrived(path).await
}

/// Runs the program until the language is chosen, and ends it.
///
/// # Errors
///
/// When a page does not come.
pub async fn choose_language_and_leave(
    desktop: &Desktop,
    program: &str,
    service: &str,
) -> anyhow::Result<()> {
    let window = Window::open(desktop, program, service).await?;
    choose_language(&window).await?;
    window.close().await
}

/// Runs the program until the persona is at Home, and ends it.
///
/// # Errors
///
/// When a step fails.
pub async fn sign_in_and_leave(
    desktop: &Desktop,
    program: &str,
    service: &str,
    persona: Persona,
) -> anyhow::Result<()> {
    let window = Window::open(desktop, program, service).await?;
    choose_language(&window).await?;
    sign_in(&window, desktop, persona).await?;
    window.see("Hei, ").await.context("Home did not come")?;
    // Only what has come can be kept.
    window.see("Sist oppdatert").await?;
    window.close().await
}
