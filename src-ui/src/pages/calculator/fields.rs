//! What an answer is given with: one component for each kind of form.

use leptos::prelude::*;
use questions::{Asked, Draft, Field, Form, Question};

use super::{
    asked_part, option_text,
    question::{Faults, fault_text},
};
use crate::{
    erased::live,
    text::{tr, use_words},
};

/// What the parts of a question share.
#[derive(Clone, Copy)]
struct Asking {
    asked: Asked,
    draft: RwSignal<Draft>,
    faults: Faults,
    commit: Callback<()>,
    has_hint: bool,
}

/// The parts of a form.
#[component]
pub fn Fields(
    /// What is asked.
    question: Question,
    /// What is chosen and typed so far.
    draft: RwSignal<Draft>,
    /// What is wrong with it.
    faults: Faults,
    /// Takes the answer, if it is one.
    commit: Callback<()>,
    /// Whether the element `hint` says more.
    has_hint: bool,
) -> impl IntoView {
    let with = Asking {
        asked: question.asked,
        draft,
        faults,
        commit,
        has_hint,
    };
    match question.form {
        Form::Choice(_) | Form::YesNo | Form::YesNoDontKnow => {
            with.options("radio", question.form.options().to_vec())
        }
        Form::Many(options) => with.options("checkbox", options),
        Form::List(options) => with.list(options),
        Form::Date { .. } => with.text(Field::First, "calculator-field-day", Typed::Day),
        Form::Kilometres { .. } => {
            with.text(Field::First, "calculator-field-kilometres", Typed::Decimal)
        }
        Form::Kroner => with.text(Field::First, "calculator-field-kroner", Typed::Decimal),
        Form::Number { .. } => with.text(Field::First, "calculator-field-number", Typed::Whole),
        Form::Time => view! {
            // Hours and minutes of what is said once, in the heading.
            <fieldset class="ds-fieldset question__pair" aria-labelledby="page-title">
                {with.text(Field::First, "calculator-field-hours", Typed::Whole)}
                {with.text(Field::Second, "calculator-field-minutes", Typed::Whole)}
            </fieldset>
        }
        .into_any(),
        Form::Cost { both_ways, receipt } => with.cost(both_ways, receipt),
    }
}

/// The element that a part begins with.
pub const fn target(field: Field) -> &'static str {
    match field {
        Field::Options => "field-options-0",
        Field::First => "field-first",
        Field::Second => "field-second",
        Field::Receipt => "field-receipt-0",
    }
}

/// What is typed: which keys a telephone offers, and how wide the field is.
#[derive(Clone, Copy)]
enum Typed {
    Day,
    Decimal,
    Whole,
}

impl Asking {
    fn fault(self, field: Field) -> Signal<bool> {
        Signal::derive(move || {
            self.faults
                .with(|faults| faults.iter().any(|(at, _)| *at == field))
        })
    }

    /// What is wrong with a part, under it.
    fn fault_line(self, field: Field, id: &'static str) -> AnyView {
        let words = use_words();
        live(move || {
            let found = self
                .faults
                .with(|faults| faults.iter().find(|(at, _)| *at == field).copied());
            found.map(|(_, invalid)| {
                view! {
                    <p class="ds-validation-message" id=id>
                        {words.show(fault_text(words, invalid))}
                    </p>
                }
            })
        })
    }

    fn described(self, field: Field, id: &'static str) -> Signal<Option<String>> {
        let (is_wrong, has_hint) = (self.fault(field), self.has_hint);
        Signal::derive(move || {
            let parts: Vec<&str> = [has_hint.then_some("hint"), is_wrong.get().then_some(id)]
                .into_iter()
                .flatten()
                .collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        })
    }

    /// All options in view: one of them, or as many as hold.
    fn options(self, kind: &'static str, options: Vec<&'static str>) -> AnyView {
        let is_many = kind == "checkbox";
        let choose = move |option: &'static str, is_on: bool| {
            self.draft.update(|draft| match (is_many, is_on) {
                (false, _) => draft.chosen = Some(option.to_owned()),
                (true, true) => {
                    draft.ticked.insert(option.to_owned());
                }
                (true, false) => {
                    draft.ticked.remove(option);
                }
            });
            self.commit.run(());
        };
        let is_on = move |option: &'static str| {
            Signal::derive(move || {
                self.draft.with(|draft| {
                    draft.ticked.contains(option) || draft.chosen.as_deref() == Some(option)
                })
            })
        };
        let asked = self.asked;
        let item = move |(at, option): (usize, &'static str)| {
            let more = asked_part(asked, format!("{}-more", option.replace('_', "-")));
            option_view(Choosable {
                kind,
                name: "options",
                at,
                label: option_text(asked, option),
                more,
                is_on: is_on(option),
                is_wrong: self.fault(Field::Options),
                on_choose: Callback::new(move |is_on| choose(option, is_on)),
            })
        };
        view! {
            <fieldset
                class="ds-fieldset choices"
                aria-labelledby="page-title"
                aria-describedby=self.described(Field::Options, "wrong-options")
            >
                <div class="choices__list">
                    {options.into_iter().enumerate().map(item).collect_view()}
                </div>
                {self.fault_line(Field::Options, "wrong-options")}
            </fieldset>
        }
        .into_any()
    }

    /// One of many.
    fn list(self, options: Vec<&'static str>) -> AnyView {
        let choose = move |event: leptos::ev::Event| {
            let chosen = event_target_value(&event);
            self.draft
                .update(|draft| draft.chosen = (!chosen.is_empty()).then_some(chosen));
            self.commit.run(());
        };
        let asked = self.asked;
        let option = move |word: &'static str| {
            let is_chosen = self
                .draft
                .with_untracked(|draft| draft.chosen.as_deref() == Some(word));
            view! { <option value=word selected=is_chosen>{option_text(asked, word)}</option> }
        };
        view! {
            <div class="ds-field question__field">
                <label class="ds-label" for=target(Field::Options)>{tr("calculator-field-list")}</label>
                <select
                    class="ds-input"
                    id=target(Field::Options)
                    aria-describedby=self.described(Field::Options, "wrong-options")
                    aria-invalid=self.invalid(Field::Options)
                    on:change=choose
                >
                    <option value="">{tr("calculator-field-choose")}</option>
                    {options.into_iter().map(option).collect_view()}
                </select>
                {self.fault_line(Field::Options, "wrong-options")}
            </div>
        }
        .into_any()
    }

    fn invalid(self, field: Field) -> Signal<Option<&'static str>> {
        let is_wrong = self.fault(field);
        Signal::derive(move || is_wrong.get().then_some("true"))
    }

    fn text(self, field: Field, label: &'static str, typed: Typed) -> AnyView {
        let is_first = field == Field::First;
        let wrong = if is_first {
            "wrong-first"
        } else {
            "wrong-second"
        };
        let (keys, width) = match typed {
            Typed::Day => ("numeric", "day"),
            Typed::Decimal => ("decimal", "number"),
            Typed::Whole => ("numeric", "short"),
        };
        let value = self.draft.with_untracked(|draft| {
            if is_first {
                draft.first.clone()
            } else {
                draft.second.clone()
            }
        });
        let write = move |event: leptos::ev::Event| {
            let text = event_target_value(&event);
            self.draft.update(|draft| {
                if is_first {
                    draft.first = text;
                } else {
                    draft.second = text;
                }
            });
        };
        let commit = self.commit;
        let own = asked_part(self.asked, "label".into());
        view! {
            <div class="ds-field question__field">
                <label class="ds-label" for=target(field)>{own.unwrap_or_else(|| tr(label))}</label>
                <input
                    class="ds-input"
                    type="text"
                    inputmode=keys
                    autocomplete="off"
                    data-width=width
                    id=target(field)
                    aria-describedby=self.described(field, wrong)
                    aria-invalid=self.invalid(field)
                    value=value
                    on:input=write
                    on:blur=move |_| commit.run(())
                />
                {self.fault_line(field, wrong)}
            </div>
        }
        .into_any()
    }

    fn cost(self, both_ways: bool, receipt: bool) -> AnyView {
        let first = if both_ways {
            "calculator-field-out"
        } else {
            "calculator-field-kroner"
        };
        view! {
            {self.text(Field::First, first, Typed::Decimal)}
            {both_ways.then(|| self.text(Field::Second, "calculator-field-home", Typed::Decimal))}
            {receipt.then(|| self.receipt())}
        }
        .into_any()
    }

    fn receipt(self) -> AnyView {
        let item = move |(at, (word, value)): (usize, (&'static str, bool))| {
            let choose = move |_| {
                self.draft.update(|draft| draft.receipt = Some(value));
                self.commit.run(());
            };
            option_view(Choosable {
                kind: "radio",
                name: "receipt",
                at,
                label: tr(word),
                more: None,
                is_on: Signal::derive(move || {
                    self.draft.with(|draft| draft.receipt == Some(value))
                }),
                is_wrong: self.fault(Field::Receipt),
                on_choose: Callback::new(choose),
            })
        };
        let either = [("calculator-yes", true), ("calculator-no", false)];
        view! {
            <fieldset
                class="ds-fieldset choices"
                aria-describedby=Signal::derive(move || {
                    self.fault(Field::Receipt).get().then_some("wrong-receipt")
                })
            >
                <legend class="ds-label">{tr("calculator-field-receipt")}</legend>
                <div class="choices__list">
                    {either.into_iter().enumerate().map(item).collect_view()}
                </div>
                {self.fault_line(Field::Receipt, "wrong-receipt")}
            </fieldset>
        }
        .into_any()
    }
}

/// One option, a box large enough for a thumb.
struct Choosable {
    kind: &'static str,
    name: &'static str,
    at: usize,
    label: AnyView,
    more: Option<AnyView>,
    is_on: Signal<bool>,
    is_wrong: Signal<bool>,
    on_choose: Callback<bool>,
}

fn option_view(option: Choosable) -> AnyView {
    let Choosable {
        kind,
        name,
        at,
        label,
        more,
        is_on,
        is_wrong,
        on_choose,
    } = option;
    let id = format!("field-{name}-{at}");
    view! {
        <div class="ds-field" data-variant="outline">
            <input
                class="ds-input"
                type=kind
                id=id.clone()
                name=name
                prop:checked=is_on
                aria-invalid=Signal::derive(move || is_wrong.get().then_some("true"))
                on:change=move |event| on_choose.run(event_target_checked(&event))
            />
            <label class="ds-label" for=id>
                {label}
                {more.map(|more| view! { <span class="choice__more">{more}</span> })}
            </label>
        </div>
    }
    .into_any()
}
