//! From the loaded program to the first page, and the words for it and for later ones.

use std::{
    cell::{Cell, RefCell},
    pin::Pin,
};

use domain::language::Language;
use futures_util::future::{FutureExt as _, Shared};
use i18n::{Isolation, Localizer, Source};
use ipc::{Look, Looking, boot::Boot, home::GetHome, session::Session};
use leptos::{mount::mount_to_body, prelude::*};

use crate::{
    app::App,
    bridge,
    load::{ask_ahead, forget_ahead},
    router::here,
    routes::Route,
    state::settings,
    text::Words,
};

thread_local! {
    /// Whether the words of pages that are loaded later have come.
    static HAS_LATER: Cell<bool> = const { Cell::new(false) };
    /// Their coming, once somebody has asked for them.
    static BRINGING: RefCell<Option<Shared<Bringing>>> = const { RefCell::new(None) };
}

/// Words on their way; `None` in the end where they cannot be read.
type Bringing = Pin<Box<dyn Future<Output = Option<()>>>>;

/// Asks how to start and puts the first page in place of the text of
/// `index.html`. Where that is not possible, the text stands.
pub async fn run() {
    let fallback = document().get_element_by_id("fallback");
    let started = async {
        let boot = bridge::boot().await.ok()?;
        if begins_at_home(&boot) {
            ask_ahead::<GetHome>(&Looking { look: Look::Kept });
        }
        let localizer = localizer(boot.settings.language).await?;
        Some((boot, localizer))
    };
    match started.await {
        Some((boot, localizer)) => {
            settings::show(&boot.settings);
            if let Some(fallback) = fallback {
                fallback.remove();
            }
            mount_to_body(move || view! { <App boot localizer /> });
            // By the second frame the page has asked for what it shows.
            request_animation_frame(|| request_animation_frame(forget_ahead));
        }
        None => {
            if let Some(fallback) = fallback {
                // A fallback that cannot be marked appears by itself a moment later.
                let _ = fallback.set_attribute("data-failed", "");
            }
        }
    }
}

/// Whether the first page is what is next for somebody.
fn begins_at_home(boot: &Boot) -> bool {
    let is_for_somebody = matches!(
        boot.session,
        Session::SignedIn {
            acting_for: Some(_),
            lost: None,
            ..
        }
    );
    is_for_somebody && !boot.is_first_start && here() == Route::Home
}

/// The words of `language` with those that stand in for missing ones.
pub async fn localizer(language: Language) -> Option<Localizer> {
    loop {
        let later = HAS_LATER.get();
        let localizer = localizer_with(language, later).await?;
        // Words of later pages may have come meanwhile: nobody would bring them again.
        if HAS_LATER.get() == later {
            return Some(localizer);
        }
    }
}

async fn localizer_with(language: Language, later: bool) -> Option<Localizer> {
    let mut sources = Vec::with_capacity(4);
    let mut wanted = Some(language);
    while let Some(language) = wanted {
        sources.push(Source {
            language,
            name: language.tag().to_owned(),
            text: bridge::texts(language).await?,
        });
        if later {
            sources.push(Source {
                language,
                name: format!("{}, later", language.tag()),
                text: bridge::later_texts(language).await?,
            });
        }
        wanted = language.fallback();
    }
    Localizer::new(language, sources, Isolation::Fenced).ok()
}

/// Fetches the words that only later pages need, once; `None` when they cannot be read.
/// Whoever asks while they are on their way waits for the same ones.
pub async fn bring_later_words(words: Words) -> Option<()> {
    let bringing = BRINGING.with_borrow_mut(|bringing| {
        let has_failed = bringing.as_ref().and_then(Shared::peek) == Some(&None);
        if has_failed {
            *bringing = None;
        }
        let begin = || {
            let brought: Bringing = Box::pin(bring(words));
            brought.shared()
        };
        bringing.get_or_insert_with(begin).clone()
    });
    bringing.await
}

async fn bring(words: Words) -> Option<()> {
    let spoken = || untrack(|| words.of(Localizer::language));
    loop {
        let language = spoken();
        let localizer = localizer_with(language, true).await?;
        // Somebody may have chosen another language meanwhile.
        if language == spoken() {
            words.change(localizer);
            HAS_LATER.set(true);
            return Some(());
        }
    }
}
