//! Whom it concerns.

use domain::person::Basis;
use i18n::{DayStyle, Value};
use ipc::{
    AsOf, Looking, Problem,
    persons::{ChoosePerson, ListPersons, PersonChoice, PersonView},
};
use leptos::prelude::*;

use super::{access_log::AccessLog, basis, last_whole_day};
use crate::{
    bridge,
    components::{
        Button, Choice, EmptyState, LoadFailure, Page, RadioGroup, ahead_boxes, loaded,
        power_of_attorney,
    },
    erased::{effect, live, spawn},
    load::load_as_of,
    router::use_router,
    routes::Route,
    state::visit::use_visit,
    text::{say, tr, tr_with},
};

/// The signed-in person and those they may act for.
#[component]
pub fn Persons() -> impl IntoView {
    let visit = use_visit();
    let persons = load_as_of::<ListPersons, _>(|look| Looking { look });
    let has_person = Memo::new(move |_| visit.person().is_some());
    let signed_in = move || {
        visit
            .name()
            .map(|name| tr_with("person-signed-in", vec![("name", name.into())]))
    };
    view! {
        <Page title=say("person-title")>
            <p class="lead">{live(signed_in)}</p>
            {loaded(persons, "person-loading", content)}
            {live(move || has_person.get().then(|| view! { <AccessLog /> }))}
        </Page>
    }
}

fn content(persons: &AsOf<Vec<PersonView>>) -> AnyView {
    let persons = persons.value.clone();
    view! { <PersonChoices persons /> }.into_any()
}

#[component]
fn PersonChoices(persons: Vec<PersonView>) -> impl IntoView {
    let (visit, router) = (use_visit(), use_router());
    let now = untrack(|| visit.person()).map(|person| person.id);
    let first = persons
        .iter()
        .position(|person| Some(&person.id) == now.as_ref());
    let is_alone = persons.len() <= 1;
    let chosen = RwSignal::new(first.or((!persons.is_empty()).then_some(0)));
    let failed = RwSignal::new(None::<Problem>);
    let is_busy = RwSignal::new(false);

    let choices = choices(&persons);
    let ahead: Vec<_> = persons.iter().flat_map(ahead_boxes).collect();
    let is_protected = persons
        .iter()
        .any(|one| one.is_oneself() && one.address_protected);
    let alone = if is_protected {
        "person-alone-protected"
    } else {
        "person-alone"
    };
    let is_asked = now.is_none();
    let is_in_place = untrack(|| router.route()) != Route::Persons;
    let persons = StoredValue::new(persons);
    let choose = Callback::new(move |()| {
        let Some(person) = chosen
            .get_untracked()
            .and_then(|at| persons.with_value(|all| Some(all.get(at)?.id.clone())))
        else {
            return;
        };
        is_busy.set(true);
        spawn(async move {
            match bridge::call::<ChoosePerson>(&PersonChoice { person }).await {
                // Asked in place of a page, that page follows; otherwise home does.
                Ok(_) => visit.change((!is_in_place).then_some(Route::Home)),
                Err(problem) => {
                    failed.set(Some(problem));
                    is_busy.set(false);
                }
            }
        });
    });
    // With nobody to choose between there is nothing to ask.
    effect(move || {
        if is_alone && is_asked {
            choose.run(());
        }
    });
    view! {
        {is_alone.then(|| view! {
            <EmptyState text=alone>{(!is_protected).then(power_of_attorney)}</EmptyState>
        })}
        {(!is_alone).then(|| view! {
            <RadioGroup
                name="person"
                legend=tr("person-legend")
                choices
                chosen
                on_choose=Callback::new(move |at| chosen.set(Some(at)))
            />
        })}
        {live(move || failed.get().map(|problem| view! { <LoadFailure problem on_retry=choose /> }))}
        {(!is_alone).then(|| view! {
            <div class="actions">
                <Button on_press=choose is_busy>
                    {tr("action-continue")}
                </Button>
            </div>
        })}
        {ahead}
        {(!is_alone).then(|| view! {
            <section class="section">
                <h2 class="ds-heading">{tr("person-power-of-attorney-title")}</h2>
                {power_of_attorney()}
            </section>
        })}
    }
}

/// Persons to choose from, each with the ground on which.
pub fn choices(persons: &[PersonView]) -> Vec<Choice> {
    persons
        .iter()
        .map(|person| {
            let has_namesake = persons
                .iter()
                .any(|other| other.id != person.id && other.name == person.name);
            Choice {
                label: label(person, has_namesake),
                more: (!person.is_oneself()).then(|| reason(person)),
                lang: None,
            }
        })
        .collect()
}

/// The name; the age where it matters; the date of birth where names are alike.
fn label(person: &PersonView, has_namesake: bool) -> AnyView {
    let name = ("name", Value::from(person.name.as_str()));
    match (&person.basis, person.age, person.born_on) {
        (Basis::Oneself, ..) => tr_with("person-oneself", vec![name]),
        (_, _, Some(born_on)) if has_namesake => {
            let born_on = Value::Day(born_on, DayStyle::Date);
            tr_with("person-born-on", vec![name, ("day", born_on)])
        }
        (_, Some(age), _) => tr_with(
            "person-with-age",
            vec![name, ("age", Value::Count(age.into()))],
        ),
        (_, None, _) => tr_with("person-by-name", vec![name]),
    }
}

fn reason(person: &PersonView) -> AnyView {
    let hidden = person
        .may_have_hidden_trips
        .then(|| view! { " " {tr("person-may-be-hidden")} });
    let until = person.valid_until.filter(|_| person.basis == Basis::Parent);
    let until = until.and_then(last_whole_day).map(|day| {
        let day = vec![("day", Value::Day(day, DayStyle::Date))];
        view! { " " {tr_with("person-until", day)} }
    });
    view! {
        {basis(person)}
        {hidden}
        {until}
    }
    .into_any()
}
