//! What one disagrees with.

use claims::ruling::Ruling;
use leptos::prelude::*;

use super::{
    form::{Form, Step},
    targets::{Target, targets},
};
use crate::{
    erased::live,
    focus,
    text::{tr_part, use_words},
};

/// Every line and reason, to tick.
pub(super) fn view(ruling: &Ruling, form: Form) -> AnyView {
    let words = use_words();
    let boxes: Vec<AnyView> = words
        .of(|words| targets(words, ruling))
        .into_iter()
        .enumerate()
        .map(|(at, target)| tick(at, target, form))
        .collect();
    let next = Callback::new(move |()| {
        if form.about.with_untracked(|about| about.is_empty()) {
            form.lacks_about.set(true);
            focus::focus("#complaint-about-0");
        } else {
            form.go(Step::Why);
        }
    });
    let wrong = live(move || {
        form.lacks_about.get().then(|| {
            view! {
                <p class="ds-validation-message" id="complaint-about-wrong">
                    {tr_part("claim-complain-what", "choose", Vec::new())}
                </p>
            }
        })
    });
    let described = Signal::derive(move || {
        if form.lacks_about.get() {
            "complaint-about-hint complaint-about-wrong"
        } else {
            "complaint-about-hint"
        }
    });
    view! {
        <fieldset
            class="ds-fieldset choices"
            aria-labelledby="page-title"
            aria-describedby=described
        >
            <p class="question__hint" id="complaint-about-hint">
                {tr_part("claim-complain-what", "hint", Vec::new())}
            </p>
            <div class="choices__list">{boxes}</div>
            {wrong}
        </fieldset>
        {form.buttons(next, None)}
    }
    .into_any()
}

fn tick(at: usize, target: Target, form: Form) -> AnyView {
    let words = use_words();
    let id = format!("complaint-about-{at}");
    let Target { text, more, about } = target;
    let first = about.first().copied();
    let is_on = Signal::derive(move || {
        form.about
            .with(|chosen| first.is_some_and(|first| chosen.contains(&first)))
    });
    let flip = move |is_on: bool| {
        form.about.update(|chosen| {
            for one in &about {
                if is_on {
                    chosen.insert(*one);
                } else {
                    chosen.remove(one);
                }
            }
        });
        form.lacks_about.set(false);
    };
    let more = more.map(|more| view! { <span class="choice__more">{words.show(more)}</span> });
    view! {
        <div class="ds-field" data-variant="outline">
            <input
                class="ds-input"
                type="checkbox"
                id=id.clone()
                prop:checked=is_on
                on:change=move |event| flip(event_target_checked(&event))
            />
            <label class="ds-label" for=id>
                {words.show(text)}
                {more}
            </label>
        </div>
    }
    .into_any()
}
