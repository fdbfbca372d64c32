//! Timetables of the buses that are built for patients.

mod day;
mod line;
mod table;

use chrono::NaiveDate;
use domain::{ids::LineId, oslo, timetable::TimetableLine};
use ipc::{AsOf, Looking, timetables::ListTimetables};
use leptos::prelude::*;

use self::{day::DayField, line::line};
use crate::{
    components::{EmptyState, Page, loaded},
    erased::live,
    load::{Asking, load_as_of},
    text::{say, tr},
};

/// What is chosen so far. It outlives the answers that the page shows.
#[derive(Clone, Copy)]
struct Chosen {
    line: RwSignal<Option<LineId>>,
    day: DayField,
}

/// One line of the ones there are, on the day that is chosen.
#[component]
pub fn Timetables() -> impl IntoView {
    let load = load_as_of::<ListTimetables, _>(|look| Looking { look });
    let chosen = Chosen {
        line: RwSignal::new(None),
        day: DayField::new(),
    };
    let content = loaded(load, "timetable-loading", move |answer| {
        shown(answer, chosen, load.asking)
    });
    view! {
        <Page title=say("timetable-title")>
            <p class="lead">{tr("timetable-lead")}</p>
            {content}
        </Page>
    }
}

fn shown(answer: &AsOf<Vec<TimetableLine>>, chosen: Chosen, asking: Asking) -> AnyView {
    if answer.value.is_empty() {
        return view! { <EmptyState text="timetable-none" /> }.into_any();
    }
    let (lines, today) = (answer.value.clone(), oslo::date(answer.asked_at));
    let choice = choice(&lines, chosen.line);
    let which = live(move || {
        let wanted = chosen.line.get();
        let found = lines.iter().find(|line| Some(&line.id) == wanted.as_ref());
        let found = found.or_else(|| lines.first());
        let day: NaiveDate = chosen.day.day().unwrap_or(today);
        found.map(|found| line(found, day, (today, asking)))
    });
    view! {
        {choice}
        {chosen.day.view(today)}
        {which}
    }
    .into_any()
}

/// The line that is shown, the first one unless another is chosen.
fn choice(lines: &[TimetableLine], chosen: RwSignal<Option<LineId>>) -> AnyView {
    let choose = move |event: leptos::ev::Event| {
        chosen.set(event_target_value(&event).parse().ok());
    };
    let option = |line: &TimetableLine| {
        let is_chosen = chosen.get_untracked().as_ref() == Some(&line.id);
        let (id, name) = (line.id.to_string(), line.name.clone());
        view! { <option value=id selected=is_chosen>{name}</option> }.into_any()
    };
    let options: Vec<AnyView> = lines.iter().map(option).collect();
    view! {
        <div class="ds-field">
            <label class="ds-label" for="timetable-line">{tr("timetable-line")}</label>
            <select class="ds-input" id="timetable-line" on:change=choose>
                {options}
            </select>
        </div>
    }
    .into_any()
}
