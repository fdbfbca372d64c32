//! A trip for the calendar.

use domain::{ids::TripId, oslo};
use i18n::{ClockStyle, Value};
use ipc::{
    AsOf,
    files::{CalendarTitle, CalendarWish, EVENING, NoFile, Reminder, SaveCalendarFile},
    trips::{GetTrip, PickUpView, TripChoice, TripView},
};
use leptos::prelude::*;

use super::{
    back,
    filing::{Filing, Said},
};
use crate::{
    components::{Choice, Page, RadioGroup, loaded_quietly},
    load::load_as_of,
    pages::trip_actions::{summary, title},
    text::{tr, tr_part, tr_with},
};

const SAID: Said = Said {
    save: "calendar-save",
    saved: "calendar-saved",
    left: "calendar-left",
    failed: "calendar-failed",
    none,
};

const fn none(why: NoFile) -> &'static str {
    match why {
        NoFile::ProtectedAddress => "calendar-none-protected",
        NoFile::NoDay => "calendar-none-no-day",
        NoFile::ImpossibleTime => "calendar-none-impossible",
    }
}

/// What is chosen so far. It outlives the answers that the page shows.
#[derive(Clone, Copy)]
struct Chosen {
    title: RwSignal<CalendarTitle>,
    reminder: RwSignal<Reminder>,
    filing: Filing,
}

/// A trip for the calendar.
#[component]
pub fn Calendar(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let load = {
        let trip = trip.clone();
        load_as_of::<GetTrip, _>(move |look| TripChoice {
            trip: trip.clone(),
            look,
        })
    };
    let chosen = Chosen {
        title: RwSignal::new(CalendarTitle::default()),
        reminder: RwSignal::new(Reminder::default()),
        filing: Filing::new(SAID),
    };
    let content = loaded_quietly(load, "trip-loading", move |answer| form(answer, chosen));
    view! {
        <Page title=title("calendar-title", "calendar-title-for")>
            <div class="trip-action">{content} {back(&trip)}</div>
        </Page>
    }
}

fn form(answer: &AsOf<TripView>, chosen: Chosen) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    let has_time = view.pick_up != PickUpView::NotSet;
    let whole_day = (!has_time).then(|| {
        view! { <p class="ds-paragraph">{tr("calendar-whole-day")}</p> }
    });
    if !has_time && chosen.reminder.get_untracked() == Reminder::HourBefore {
        chosen.reminder.set(Reminder::EveningBefore);
    }
    let trip = view.trip.id.clone();
    let wish = move || CalendarWish {
        trip: trip.clone(),
        title: chosen.title.get_untracked(),
        reminder: chosen.reminder.get_untracked(),
    };
    view! {
        {summary(view, today)}
        {titles(chosen)}
        {reminders(chosen, has_time)}
        {whole_day}
        <p class="ds-paragraph">{tr("calendar-changes")}</p>
        <p class="ds-paragraph">{tr("calendar-again")}</p>
        <div class="actions">{chosen.filing.button::<SaveCalendarFile>(wish)}</div>
        {chosen.filing.outcome()}
    }
    .into_any()
}

fn titles(chosen: Chosen) -> AnyView {
    const TITLES: [(CalendarTitle, &str); 2] = [
        (CalendarTitle::Neutral, "calendar-what-neutral"),
        (CalendarTitle::WithPlace, "calendar-what-place"),
    ];
    let choice = |(_, id): (CalendarTitle, &'static str)| Choice {
        more: Some(tr_part(id, "more", Vec::new())),
        ..Choice::new(tr(id))
    };
    let at = Signal::derive(move || {
        let title = chosen.title.get();
        TITLES.iter().position(|(other, _)| *other == title)
    });
    let on_choose = Callback::new(move |at: usize| {
        if let Some((title, _)) = TITLES.get(at) {
            chosen.title.set(*title);
        }
    });
    view! {
        <RadioGroup
            name="calendar-what"
            legend=tr("calendar-what")
            choices=TITLES.map(choice).into()
            chosen=at
            on_choose
        />
    }
    .into_any()
}

/// An hour before nobody knows when cannot be chosen.
fn reminders(chosen: Chosen, has_time: bool) -> AnyView {
    let mut kinds = vec![Reminder::EveningBefore, Reminder::Never];
    if has_time {
        kinds.insert(0, Reminder::HourBefore);
    }
    let choice = |kind: &Reminder| {
        Choice::new(match kind {
            Reminder::HourBefore => tr("calendar-reminder-hour"),
            Reminder::EveningBefore => {
                let clock = Value::Clock(EVENING, ClockStyle::Digits);
                tr_with("calendar-reminder-evening", vec![("clock", clock)])
            }
            Reminder::Never => tr("calendar-reminder-never"),
        })
    };
    let choices = kinds.iter().map(choice).collect();
    let shown = kinds.clone();
    let at = Signal::derive(move || {
        let reminder = chosen.reminder.get();
        shown.iter().position(|other| *other == reminder)
    });
    let on_choose = Callback::new(move |at: usize| {
        if let Some(reminder) = kinds.get(at) {
            chosen.reminder.set(*reminder);
        }
    });
    view! {
        <RadioGroup
            name="calendar-reminder"
            legend=tr("calendar-reminder")
            choices
            chosen=at
            on_choose
        />
    }
    .into_any()
}
