//! A person at the keyboard of the window, who touches nothing else; and what it takes them.

use std::cell::Cell;

use anyhow::{Context as _, ensure};
use serde_json::json;

use crate::{
    keys::{DOWN, ENTER, UP},
    webdriver::Window,
};

/// The main thing to do on a page.
const MAIN_BUTTON: &str = "main .actions .ds-button[data-variant=primary]";

/// Their hands.
#[derive(Debug)]
pub struct Hands<'a> {
    window: &'a Window,
    interactions: Cell<usize>,
    characters: Cell<usize>,
}

impl<'a> Hands<'a> {
    /// On the keyboard of `window`.
    pub const fn on(window: &'a Window) -> Self {
        Self {
            window,
            interactions: Cell::new(0),
            characters: Cell::new(0),
        }
    }

    /// The window.
    pub const fn window(&self) -> &'a Window {
        self.window
    }

    /// How often something was pressed, chosen, ticked or filled in. Moving on with Tab
    /// changes nothing and is none of it.
    pub const fn interactions(&self) -> usize {
        self.interactions.get()
    }

    /// How many characters were typed into fields.
    pub const fn characters(&self) -> usize {
        self.characters.get()
    }

    fn count(&self) {
        self.interactions.set(self.interactions.get() + 1);
    }

    /// Presses the button or link that matches the selector.
    ///
    /// # Errors
    ///
    /// When no Tab leads to one.
    pub async fn press(&self, css: &str) -> anyhow::Result<()> {
        self.window.tab_to(css).await?;
        self.count();
        self.window.press([ENTER]).await
    }

    /// The same by the words that stand on it.
    ///
    /// # Errors
    ///
    /// When no Tab leads to such a thing.
    pub async fn press_what_says(&self, words: &str) -> anyhow::Result<()> {
        self.window.tab_to_what_says(words).await?;
        self.count();
        self.window.press([ENTER]).await
    }

    /// Presses the main thing to do on the page.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn press_main(&self) -> anyhow::Result<()> {
        self.press(MAIN_BUTTON).await
    }

    /// Ticks the box, or chooses the one of a group, that matches the selector.
    ///
    /// # Errors
    ///
    /// When no Tab leads there.
    pub async fn tick(&self, css: &str) -> anyhow::Result<()> {
        self.window.tab_to(css).await?;
        self.count();
        self.window.press([' ']).await
    }

    /// Ticks the box whose label begins with these words.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn tick_what_says(&self, words: &str) -> anyhow::Result<()> {
        const WHICH: &str = "const boxes = [...document.querySelectorAll('input[type=checkbox]')];
            return boxes.find(box => box.labels[0].innerText.startsWith(arguments[0]))?.id";
        let id = self.window.run(WHICH, &[json!(words)]).await?;
        let id = id
            .as_str()
            .with_context(|| format!("no box says {words:?}"))?;
        self.tick(&format!("#{id}")).await
    }

    /// Chooses the option of a group whose label begins with these words.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn choose(&self, words: &str) -> anyhow::Result<()> {
        const PLACES: &str = "const radios = [...document.querySelectorAll('input[type=radio]')];
            return [radios.findIndex(radio => radio.labels[0].innerText.startsWith(arguments[0])),
                radios.indexOf(document.activeElement)]";
        self.window.tab_to("input[type=radio]").await?;
        let places = self.window.run(PLACES, &[json!(words)]).await?;
        let place = |at: usize| places[at].as_i64().context("a number");
        let (to, from) = (place(0)?, place(1)?);
        ensure!(to >= 0, "no option says {words:?}");
        let key = if to > from { DOWN } else { UP };
        let steps = usize::try_from(to.abs_diff(from))?;
        self.count();
        let presses = std::iter::once(' ').chain(std::iter::repeat_n(key, steps));
        self.window.press(presses).await
    }

    /// Types into the field that matches the selector, or what a list's entry begins with.
    ///
    /// # Errors
    ///
    /// When no Tab leads there.
    pub async fn write(&self, css: &str, text: &str) -> anyhow::Result<()> {
        self.window.tab_to(css).await?;
        self.count();
        let typed = self.characters.get() + text.chars().count();
        self.characters.set(typed);
        self.window.press(text.chars()).await
    }
}
