//! Claiming travel support in the real window, by the keyboard alone.

use std::path::PathBuf;

use anyhow::ensure;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::Value;
use testkit::{
    TestServer,
    personas::{OLA, Persona},
};

use crate::{
    answering::{Answers, Given, next_page},
    app,
    desktop::{Desktop, Keychain},
    flow,
    hands::Hands,
    language::{InBoth, Language},
    launch::Launch,
    office,
    webdriver::Window,
};

/// A drive with toll, where the practitioner attests that a car is needed.
#[rustfmt::skip]
pub const WITH_TOLL: Answers = &[
    ("date.1.1",    Given::Text("10.11.26")),
    ("paid.1",      Given::Box(["Bompenger", "Bompengar"])),
    ("toll.1",      Given::Paid("30", "30")),
    ("car-need.1",  Given::Option(["Ja, behandleren", "Ja, behandlaren"])),
];

/// A drive without costs.
pub const WITHOUT_COSTS: Answers = &[("date.1.1", Given::Text("10.11.26"))];

/// How many files a drive with toll asks for: the receipt and the attestation.
pub const FILES: usize = 2;

/// A picture of one grey dot.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// A device, a service and a receipt that lies on the device.
pub struct Scene {
    /// The device.
    pub desktop: Desktop,
    /// The service.
    pub server: TestServer,
    /// In what language everything is read.
    pub language: Language,
    program: String,
    service: String,
    receipt: PathBuf,
}

impl Scene {
    /// On the first day of December, with nobody signed in.
    ///
    /// # Errors
    ///
    /// When device or service do not start.
    pub async fn begin(language: Language) -> anyhow::Result<Self> {
        let desktop = Desktop::start(Keychain::Unlocked)?;
        let server = TestServer::start().await?;
        let service = app::write_service(desktop.home(), &server)?;
        let receipt = desktop.home().join("receipt.png");
        std::fs::write(&receipt, BASE64_STANDARD.decode(DOT)?)?;
        Ok(Self {
            desktop,
            server,
            language,
            program: app::program()?,
            service,
            receipt,
        })
    }

    /// Starts the app.
    ///
    /// # Errors
    ///
    /// When its window does not come.
    pub async fn open(&self) -> anyhow::Result<Window> {
        let launch = Launch::new(&self.desktop, &self.program, &self.service);
        let receipt = self.receipt.display().to_string();
        Window::launch(launch.tell("REISEFOLGE_PICKED", receipt)).await
    }

    /// Starts it for the first time, chooses the language and signs in.
    ///
    /// # Errors
    ///
    /// When a page does not come.
    pub async fn open_signed_in(&self, persona: Persona) -> anyhow::Result<Window> {
        let window = self.open().await?;
        let hands = Hands::on(&window);
        window.see("Velkommen").await?;
        hands.choose(self.language.name()).await?;
        window
            .see(self.language.of(["Velkommen", "Velkomen"]))
            .await?;
        hands.press_main().await?;
        window.see("Testinnlogging").await?;
        self.sign_in(&hands, persona).await?;
        Ok(window)
    }

    /// Signs in from whatever page has the button for it, until Home or the page from
    /// which the session ended is there.
    ///
    /// # Errors
    ///
    /// When signing in fails.
    pub async fn sign_in(&self, hands: &Hands<'_>, persona: Persona) -> anyhow::Result<()> {
        hands.press_main().await?;
        flow::in_the_browser(&self.desktop, persona).await?;
        hands.window().find("nav a[href='/trips']").await?;
        Ok(())
    }

    /// What the page says, in the language in which it is read.
    ///
    /// # Errors
    ///
    /// When the words do not appear.
    pub async fn see(&self, window: &Window, words: InBoth) -> anyhow::Result<String> {
        window.see(self.language.of(words)).await
    }

    /// Every claim of Ola that is at the service.
    ///
    /// # Errors
    ///
    /// When it does not answer.
    pub async fn claims(&self) -> anyhow::Result<Vec<Value>> {
        office::claims_of(&self.server, OLA).await
    }

    /// Goes to the overview and begins a claim for a trip that is in no list. Answers
    /// which page comes first.
    ///
    /// # Errors
    ///
    /// When a page does not come.
    pub async fn begin_claim(&self, hands: &Hands<'_>) -> anyhow::Result<String> {
        to_overview(hands).await?;
        let add = self.language.of(["Legg til en reise", "Legg til ei reise"]);
        hands.press_what_says(add).await?;
        next_page(hands.window(), "travel-support").await
    }

    /// Goes on with the claim that is begun. Answers where.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn resume(&self, hands: &Hands<'_>) -> anyhow::Result<String> {
        to_overview(hands).await?;
        self.see(hands.window(), ["Påbegynt", "Byrja på"]).await?;
        let on = ["Fortsett på søknaden", "Hald fram på søknaden"];
        hands.press_what_says(self.language.of(on)).await?;
        next_page(hands.window(), "travel-support").await
    }

    /// Says that all is right and sends it.
    ///
    /// # Errors
    ///
    /// When that cannot be pressed.
    pub async fn send(&self, hands: &Hands<'_>) -> anyhow::Result<()> {
        hands.tick("#claim-right").await?;
        let send = ["Send søknaden", "Send søknaden"];
        hands.press_what_says(self.language.of(send)).await
    }
}

/// Goes to travel support by the navigation.
///
/// # Errors
///
/// When the page does not come.
pub async fn to_overview(hands: &Hands<'_>) -> anyhow::Result<()> {
    hands.press("nav a[href='/travel-support']").await?;
    hands.window().arrived("/travel-support").await
}

/// From the answer or the files to the page after it.
///
/// # Errors
///
/// When that does not come.
pub async fn onwards(hands: &Hands<'_>, from: &str, to: &str) -> anyhow::Result<()> {
    hands.press("main .actions a.ds-button").await?;
    let page = next_page(hands.window(), from).await?;
    ensure!(page == to, "{page} comes where {to} should");
    Ok(())
}

/// Picks a file for the part of the page with this number, from 1.
///
/// # Errors
///
/// When it is not enclosed.
pub async fn enclose(hands: &Hands<'_>, part: usize) -> anyhow::Result<()> {
    let section = format!(".claiming__parts section:nth-of-type({part})");
    hands
        .press(&format!("{section} .actions .ds-button"))
        .await?;
    let file = format!("{section} .claiming__file");
    hands.window().find(&file).await?;
    Ok(())
}

/// Waits until everything that was said is kept.
///
/// # Errors
///
/// When it is not.
pub async fn kept(window: &Window) -> anyhow::Result<()> {
    window.see("kryptert på denne").await?;
    Ok(())
}
