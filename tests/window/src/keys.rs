//! The keyboard of whoever uses the window.

use anyhow::bail;
use serde_json::{Value, json};

use crate::webdriver::Window;

/// As WebDriver writes it.
pub const TAB: char = '\u{E004}';
/// As WebDriver writes it.
pub const ENTER: char = '\u{E007}';
/// As WebDriver writes it.
pub const UP: char = '\u{E013}';
/// As WebDriver writes it.
pub const DOWN: char = '\u{E015}';

/// No page has so many things that take the focus.
const STOPS: usize = 80;

impl Window {
    /// Presses keys one after the other.
    ///
    /// # Errors
    ///
    /// When the window is gone.
    pub async fn press(&self, keys: impl IntoIterator<Item = char>) -> anyhow::Result<()> {
        let strokes: Vec<Value> = keys
            .into_iter()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("/actions", &json!({ "actions": [keyboard] }))
            .await?;
        Ok(())
    }

    /// Presses Tab until the focus is on what matches the selector.
    ///
    /// # Errors
    ///
    /// When no Tab leads there.
    pub async fn tab_to(&self, css: &str) -> anyhow::Result<()> {
        const IS_THERE: &str = "return document.activeElement?.matches(arguments[0]) ?? false";
        self.find(css).await?;
        self.tab_until(IS_THERE, css).await
    }

    /// Presses Tab until the focus is on a link, a button or the like that begins with
    /// these words.
    ///
    /// # Errors
    ///
    /// When no Tab leads there.
    pub async fn tab_to_what_says(&self, words: &str) -> anyhow::Result<()> {
        const SAYS_SO: &str = "const here = document.activeElement;
            const tidy = text => text.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
            return !!here?.matches('a, button, summary')
                && tidy(here.innerText).startsWith(arguments[0])";
        self.see(words).await?;
        self.tab_until(SAYS_SO, words).await
    }

    async fn tab_until(&self, is_there: &str, wanted: &str) -> anyhow::Result<()> {
        for _ in 0..STOPS {
            if self.run(is_there, &[json!(wanted)]).await? == true {
                return Ok(());
            }
            self.press([TAB]).await?;
        }
        bail!("no Tab leads to {wanted}: {}", self.text().await?)
    }
}
