//! Who answers a claim, and why.

use claims::handling::Handling;
use leptos::prelude::*;

use crate::{
    erased::live,
    text::{tr, use_words},
};

/// The service at once, or a case worker and why.
pub fn who_answers(handling: Handling) -> AnyView {
    let words = use_words();
    match handling {
        Handling::AtOnce => {
            view! { <p class="ds-paragraph">{tr("claiming-at-once")}</p> }.into_any()
        }
        Handling::ByCaseWorker { because } => {
            let item = move |one: claims::handling::Because| {
                let text = live(move || {
                    words.show(words.of(|localizer| i18n::claim::because(localizer, &one)))
                });
                view! { <li>{text}</li> }
            };
            view! {
                <p class="ds-paragraph">{tr("claiming-by-case-worker")}</p>
                <ul class="ds-list">{because.into_iter().map(item).collect_view()}</ul>
            }
            .into_any()
        }
    }
}
