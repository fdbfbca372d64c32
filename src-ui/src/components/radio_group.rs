//! One of a few, all in view.

use leptos::prelude::*;

/// One of the choices.
pub struct Choice {
    /// What it is called.
    pub label: AnyView,
    /// What choosing it means; part of its name for those who listen.
    pub more: Option<AnyView>,
    /// The language it is written in, where that is not the page's.
    pub lang: Option<&'static str>,
}

impl Choice {
    /// A choice that needs no more than its name.
    pub fn new(label: AnyView) -> Self {
        Self {
            label,
            more: None,
            lang: None,
        }
    }
}

/// A group of radio buttons, each a box large enough for a thumb.
#[component]
pub fn RadioGroup(
    /// Tells the groups of a page apart.
    name: &'static str,
    /// What is chosen here.
    legend: AnyView,
    /// The choices.
    choices: Vec<Choice>,
    /// Which one is chosen, from 0.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Takes a new choice, from 0.
    on_choose: Callback<usize>,
) -> impl IntoView {
    let option = |(at, choice): (usize, Choice)| {
        let id = format!("{name}-{at}");
        let more = choice
            .more
            .map(|more| view! { <span class="choice__more">{more}</span> });
        view! {
            <div class="ds-field" data-variant="outline">
                <input
                    class="ds-input"
                    type="radio"
                    id=id.clone()
                    name=name
                    prop:checked=Signal::derive(move || chosen.get() == Some(at))
                    on:change=move |_| on_choose.run(at)
                />
                <label class="ds-label" for=id lang=choice.lang>
                    {choice.label}
                    {more}
                </label>
            </div>
        }
    };
    let options: Vec<_> = choices.into_iter().enumerate().map(option).collect();
    view! {
        <fieldset class="ds-fieldset choices">
            <legend class="ds-label">{legend}</legend>
            <div class="choices__list">{options}</div>
        </fieldset>
    }
}
