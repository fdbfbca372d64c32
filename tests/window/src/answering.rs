//! Answering the questions about a trip: a drive of 60 km to a hospital in the home region
//! and back the same day, by an adult without an exemption card.

use std::time::Duration;

use anyhow::{Context as _, bail};

use crate::{
    hands::Hands,
    language::{InBoth, Language},
    webdriver::Window,
};

/// More questions than anybody is asked.
const MOST: usize = 60;

/// How often the next page is looked for, 50 ms apart.
const LOOKS: usize = 600;

/// What the keyboard gives an answer with.
#[derive(Clone, Copy, Debug)]
pub enum Given {
    /// The option that begins so.
    Option(InBoth),
    /// The box that begins so.
    Box(InBoth),
    /// Letters in a field, or the beginning of what is in a list.
    Text(&'static str),
    /// Kroner there and home, with a receipt.
    Paid(&'static str, &'static str),
    /// Of several options none.
    Nothing,
}

/// What is answered, by the question as it stands in the address.
pub type Answers = &'static [(&'static str, Given)];

const NO: Given = Given::Option(["Nei", "Nei"]);

/// To everything that can be asked about such a drive. What a flow names comes first.
#[rustfmt::skip]
const ORDINARY: Answers = &[
    ("for-whom",        Given::Option(["Meg", "Meg"])),
    ("age",             Given::Text("40")),
    ("card",            NO),
    ("mode.1.1",        Given::Option(["Bil", "Bil"])),
    ("distance.1.1",    Given::Text("60")),
    ("way-home.1",      Given::Option(["Samme dag", "Same dag"])),
    ("kind.1",          Given::Option(["Sykehus", "Sjukehus"])),
    ("place.1",         Given::Text("Fjordvik sykehus")),
    ("purpose.1",       Given::Option(["Undersøkelse", "Undersøking"])),
    ("home-county.1",   Given::Text("Oslo")),
    ("place-county.1",  Given::Text("Oslo")),
    ("special.1",       Given::Nothing),
    ("acute.1",         NO),
    ("minimum-fare.1",  NO),
    ("escorts.1",       NO),
    ("paid.1",          Given::Nothing),
    ("long-away.1",     NO),
    ("exemption.1",     NO),
];

/// The last part of the address, once another page than `left` has the focus.
///
/// # Errors
///
/// When none comes.
pub async fn next_page(window: &Window, left: &str) -> anyhow::Result<String> {
    const PAGE: &str = "return document.activeElement?.tagName === 'H1'
        ? location.pathname.split('/').at(-1) : ''";
    for _ in 0..LOOKS {
        // A page that is just going answers with an error.
        let page = window.run(PAGE, &[]).await.unwrap_or_default();
        match page.as_str() {
            Some(page) if !page.is_empty() && page != left => return Ok(page.to_owned()),
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    bail!("nothing comes after {left}: {}", window.text().await?)
}

/// Answers what is asked from the page `at` on until `until` is there; what stands in
/// `named` so, and everything else in the ordinary way. Gives what was asked.
///
/// # Errors
///
/// When something is asked that nobody can answer, or `until` does not come.
pub async fn answer(
    hands: &Hands<'_>,
    language: Language,
    named: Answers,
    (at, until): (&str, &str),
) -> anyhow::Result<Vec<String>> {
    let mut page = at.to_owned();
    let mut asked = Vec::new();
    while page != until {
        let known = named.iter().chain(ORDINARY);
        let found = known.copied().find(|(question, _)| *question == page);
        let (_, given) = found.with_context(|| format!("nobody knows what to say to {page}"))?;
        give(hands, language, given).await?;
        let next = go_on(hands, &page).await?;
        asked.push(std::mem::replace(&mut page, next));
        if asked.len() > MOST {
            bail!("the questions do not end: {asked:?}");
        }
    }
    Ok(asked)
}

async fn give(hands: &Hands<'_>, language: Language, given: Given) -> anyhow::Result<()> {
    match given {
        Given::Option(words) => hands.choose(language.of(words)).await,
        Given::Box(words) => hands.tick_what_says(language.of(words)).await,
        Given::Text(text) => {
            let field = "form select, #field-first, #claim-place";
            hands.write(field, text).await
        }
        Given::Paid(there, home) => {
            hands.write("#field-first", there).await?;
            hands.write("#field-second", home).await?;
            hands.tick("#field-receipt-0").await
        }
        Given::Nothing => Ok(()),
    }
}

async fn go_on(hands: &Hands<'_>, page: &str) -> anyhow::Result<String> {
    hands.press("form [type=submit]").await?;
    next_page(hands.window(), page).await
}
