//! A person in a browser, as far as signing in needs one.

use anyhow::{Context as _, Result, ensure};
use requisition_server::personas::Persona;
use reqwest::{Client, StatusCode, header, redirect::Policy};
use url::Url;

use crate::{form::Form, tls};

/// What the page that the app shows at the end answered.
#[derive(Debug)]
pub struct Landing {
    /// Where the browser ended, with the answer in its query.
    pub address: Url,
    /// The status of the app's own page.
    pub status: StatusCode,
    /// The text of the app's own page.
    pub text: String,
}

/// Opens `authorize_url`, picks `persona` on the page, and goes where the issuer
/// sends the browser: to the app that waits on loopback.
///
/// # Errors
///
/// When the page is not shown, has no button for the persona, or the app does
/// not answer.
pub async fn sign_in_as(persona: Persona, authorize_url: &Url) -> Result<Landing> {
    follow(pick(persona, authorize_url).await?).await
}

/// Opens `authorize_url` and presses the button that gives up.
///
/// # Errors
///
/// As [`sign_in_as`].
pub async fn give_up(authorize_url: &Url) -> Result<Landing> {
    follow(press(authorize_url, "cancel", "yes").await?).await
}

/// Picks `persona` and stops at the door of the app: the address with the code.
///
/// # Errors
///
/// When the page is not shown or has no button for the persona.
pub async fn pick(persona: Persona, authorize_url: &Url) -> Result<Url> {
    press(authorize_url, "persona", persona.key).await
}

async fn press(authorize_url: &Url, name: &str, value: &str) -> Result<Url> {
    let browser = browser()?;
    let page = browser.get(authorize_url.clone()).send().await?;
    ensure!(
        page.status() == StatusCode::OK,
        "the sign-in page is not shown: {}",
        page.status()
    );
    let form = Form::first_in(&page.text().await?).context("the page has no form")?;
    let fields = form
        .pressing(name, value)
        .with_context(|| format!("the page has no button {name}={value}"))?;
    let action = authorize_url.join(&form.action)?;
    let answer = browser.post(action).form(&fields).send().await?;
    ensure!(
        answer.status() == StatusCode::SEE_OTHER,
        "the choice was not taken: {}",
        answer.status()
    );
    let location = answer.headers().get(header::LOCATION);
    let location = location.context("nowhere to go")?.to_str()?;
    Ok(authorize_url.join(location)?)
}

async fn follow(address: Url) -> Result<Landing> {
    let answer = browser()?.get(address.clone()).send().await?;
    Ok(Landing {
        address,
        status: answer.status(),
        text: answer.text().await?,
    })
}

fn browser() -> Result<Client> {
    tls::install();
    let browser = Client::builder().redirect(Policy::none()).no_proxy();
    Ok(browser.build()?)
}
