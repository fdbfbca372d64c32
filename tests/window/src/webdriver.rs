//! As much of WebDriver as the tests need, spoken to WebKit's own driver.

use std::{
    net::TcpListener,
    process::{Child, Command},
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::{desktop::Desktop, launch::Launch, process_tree};

/// The name under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a test waits for something to appear. Generous: it is an end, not a
/// measure.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver with one session, which is one run of the app.
#[derive(Debug)]
pub struct Window {
    driver: Child,
    http: reqwest::Client,
    session: String,
}

/// An element of the page.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Window {
    /// Starts `program` on `desktop` under WebKit's driver, set up for the service
    /// that the file `service` names.
    ///
    /// # Errors
    ///
    /// When the driver or the program does not start.
    pub async fn open(desktop: &Desktop, program: &str, service: &str) -> anyhow::Result<Self> {
        Self::launch(Launch::new(desktop, program, service)).await
    }

    /// The same for a run that is told more.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub async fn launch(launch: Launch<'_>) -> anyhow::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = launch.driver(port)?;
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(60))
            .build()?;
        let mut window = Self {
            driver,
            http,
            session: format!("http://127.0.0.1:{port}/session"),
        };
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": launch.program, "args": [] }
        } } });
        let session = window.begin(&capabilities).await?;
        let id = session["sessionId"]
            .as_str()
            .context("the driver names its session")?;
        window.session = format!("{}/{id}", window.session);
        Ok(window)
    }

    async fn begin(&self, capabilities: &Value) -> anyhow::Result<Value> {
        let started = Instant::now();
        loop {
            match self
                .http
                .post(&self.session)
                .json(capabilities)
                .send()
                .await
            {
                Ok(response) => return value(response.json().await?),
                Err(error) if error.is_connect() && started.elapsed() < PATIENCE => pause().await,
                Err(error) => return Err(error.into()),
            }
        }
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> anyhow::Result<Value> {
        let response = self
            .http
            .post(format!("{}{path}", self.session))
            .json(body)
            .send()
            .await?;
        value(response.json().await?)
    }

    async fn get(&self, path: &str) -> anyhow::Result<Value> {
        let address = format!("{}{path}", self.session);
        value(self.http.get(address).send().await?.json().await?)
    }

    /// Runs a function body in the page and gives back what it returns.
    ///
    /// # Errors
    ///
    /// When the script throws or the window is gone.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
        .await
    }

    /// The same for a body that calls its last argument when it is done.
    ///
    /// # Errors
    ///
    /// As [`Self::run`].
    pub async fn run_async(&self, script: &str, arguments: &[Value]) -> anyhow::Result<Value> {
        self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
        .await
    }

    /// The element that matches the selector, once there is one.
    ///
    /// # Errors
    ///
    /// When none appears.
    pub async fn find(&self, css: &str) -> anyhow::Result<Element> {
        self.wait_for(&format!("an element {css}"), async || {
            let found = self
                .post(
                    "/element",
                    &json!({ "using": "css selector", "value": css }),
                )
                .await;
            Ok(found
                .ok()
                .and_then(|found| Some(Element(found[ELEMENT].as_str()?.to_owned()))))
        })
        .await
    }

    /// Clicks a link, button or label by the words a person sees on it.
    ///
    /// # Errors
    ///
    /// When no such thing appears.
    pub async fn click(&self, words: &str) -> anyhow::Result<()> {
        const FIND: &str = "const words = arguments[0];
            const tidy = text => text.replace(/\\s+/g, ' ').trim();
            return [...document.querySelectorAll('a, button, label, summary')]
                .filter(node => node.getClientRects().length)
                .find(node => tidy(node.innerText).startsWith(words)) ?? null";
        let element = self
            .wait_for(
                &format!("something to click that says {words:?}"),
                async || {
                    let found = self.run(FIND, &[json!(words)]).await?;
                    Ok(found[ELEMENT].as_str().map(|id| Element(id.to_owned())))
                },
            )
            .await?;
        self.post(&format!("/element/{}/click", element.0), &json!({}))
            .await?;
        Ok(())
    }

    /// Waits until the page shows `words`, and gives back the page's whole text.
    ///
    /// # Errors
    ///
    /// When they do not appear; the error has the text that stood there instead.
    pub async fn see(&self, words: &str) -> anyhow::Result<String> {
        let seen = self
            .wait_for("", async || {
                Ok(Some(self.text().await?).filter(|text| text.contains(words)))
            })
            .await;
        match seen {
            Ok(text) => Ok(text),
            Err(_) => bail!(
                "the page does not say {words:?} but:\n{}",
                self.text().await?
            ),
        }
    }

    /// Waits until the page says `words` to a screen reader without being asked.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn heard(&self, words: &str) -> anyhow::Result<()> {
        const SAID: &str = "return [...document.querySelectorAll('[role=status], [role=alert]')]
            .some(region => region.textContent.includes(arguments[0]))";
        self.wait_for(&format!("the announcement {words:?}"), async || {
            let said = self.run(SAID, &[json!(words)]).await?;
            Ok((said == true).then_some(()))
        })
        .await
    }

    /// What a person can read on the page, white space folded.
    ///
    /// # Errors
    ///
    /// When the window is gone.
    pub async fn text(&self) -> anyhow::Result<String> {
        let text = self
            .run("return document.body.innerText.replace(/\\s+/g, ' ')", &[])
            .await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the window's address is `path`.
    ///
    /// # Errors
    ///
    /// When it does not become that.
    pub async fn arrived(&self, path: &str) -> anyhow::Result<()> {
        self.wait_for(&format!("the page {path}"), async || {
            let here = self.run("return location.pathname", &[]).await?;
            Ok((here.as_str() == Some(path)).then_some(()))
        })
        .await
    }

    /// The process id of the driver, whose child the app is.
    pub fn driver_id(&self) -> u32 {
        self.driver.id()
    }

    /// The window's title.
    ///
    /// # Errors
    ///
    /// When the window is gone.
    pub async fn title(&self) -> anyhow::Result<String> {
        Ok(self
            .run("return document.title", &[])
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// What axe finds wrong with the page: rule and first element of each violation.
    ///
    /// # Errors
    ///
    /// When axe cannot be run.
    pub async fn axe(&self, source: &str) -> anyhow::Result<Vec<String>> {
        self.run(source, &[]).await?;
        let tags = json!([
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "EN-301-549",
            "best-practice"
        ]);
        let script = "const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: arguments[0] }).then(
                found => done(found.violations.map(v => v.id + ': ' + v.nodes[0].html)),
                error => done(['axe failed: ' + error]))";
        let found = self.run_async(script, &[tags]).await?;
        let list = found.as_array().context("axe answers with a list")?;
        Ok(list
            .iter()
            .filter_map(|line| line.as_str().map(str::to_owned))
            .collect())
    }

    /// What a screen reader is told: role and name of everything on the page.
    ///
    /// # Errors
    ///
    /// When the window is gone.
    pub async fn accessible(&self) -> anyhow::Result<String> {
        let all = json!({ "using": "css selector", "value": "html, body *" });
        let elements = self.post("/elements", &all).await?;
        let mut told = String::new();
        for element in elements.as_array().into_iter().flatten() {
            let Some(id) = element[ELEMENT].as_str() else {
                continue;
            };
            for what in ["computedrole", "computedlabel"] {
                // An element may be gone by the time it is asked about.
                if let Ok(text) = self.get(&format!("/element/{id}/{what}")).await {
                    told.push_str(text.as_str().unwrap_or_default());
                    told.push('\n');
                }
            }
        }
        Ok(told)
    }

    /// A picture of the window's content, as PNG.
    ///
    /// # Errors
    ///
    /// When none is given.
    pub async fn picture(&self) -> anyhow::Result<Vec<u8>> {
        let text = self.get("/screenshot").await?;
        let text = text.as_str().context("a picture in base64")?;
        Ok(BASE64_STANDARD.decode(text)?)
    }

    /// Ends the app and the driver. A next start on the same desktop must not meet
    /// this one, or it hands over to it and ends at once; so the app is waited for.
    ///
    /// # Errors
    ///
    /// When the session cannot be ended, or the app does not go.
    pub async fn close(self) -> anyhow::Result<()> {
        let response = self.http.delete(&self.session).send().await?;
        ensure!(response.status().is_success(), "the session did not end");
        let asked = Instant::now();
        while process_tree::members(self.driver_id()).len() > 1 {
            ensure!(asked.elapsed() < PATIENCE, "the app did not end");
            pause().await;
        }
        Ok(())
    }

    /// Kills the app and its web view: nothing gets a chance to keep or to say anything.
    ///
    /// # Errors
    ///
    /// When it does not die.
    pub async fn kill(self) -> anyhow::Result<()> {
        let mut all = process_tree::members(self.driver_id());
        // The driver is no part of what a person runs.
        all.remove(0);
        ensure!(!all.is_empty(), "there is nothing to kill");
        let ids = all.iter().map(u32::to_string);
        Command::new("kill").arg("-KILL").args(ids).status()?;
        let asked = Instant::now();
        while all.iter().any(|id| process_tree::is_running(*id)) {
            ensure!(asked.elapsed() < PATIENCE, "the app did not die");
            pause().await;
        }
        Ok(())
    }

    async fn wait_for<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> anyhow::Result<Option<T>>,
    ) -> anyhow::Result<T> {
        let started = Instant::now();
        loop {
            match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) if started.elapsed() < PATIENCE => pause().await,
                Ok(None) => bail!(
                    "{what} did not appear on a page that says:\n{}",
                    self.text().await?
                ),
                Err(error) if started.elapsed() < PATIENCE => {
                    drop(error);
                    pause().await;
                }
                Err(error) => return Err(error),
            }
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.driver.kill().ok();
        self.driver.wait().ok();
    }
}

/// Between two looks at the page.
async fn pause() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}

fn value(mut answer: Value) -> anyhow::Result<Value> {
    let value = answer["value"].take();
    ensure!(value.get("error").is_none(), "the driver says {value}");
    Ok(value)
}
