//! Saying that one is ready for the trip home, now or from a time today.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    actions::Offer,
    ids::TripId,
    oslo,
    state::TripState,
    trip_action::{ActionKind, TripAction},
};
use i18n::Value;
use ipc::{AsOf, trips::TripView};
use leptos::prelude::*;

use super::{
    clock::{Wrong, today_at},
    done_before, on_trip, one_thing, question,
    summary::summary,
    target,
};
use crate::{
    components::{
        Alert, Choice, RadioGroup, Tone, Variant,
        trip::{blocked, day_style, tr_whose},
        trip_action::{Acting, Then, not_here},
    },
    erased::live,
    focus,
    text::{tr, tr_with},
};

/// Saying that one is ready for the trip home.
#[component]
pub fn ReadyForHome(
    /// Which one.
    trip: TripId,
) -> impl IntoView {
    let (load, acting) = on_trip(&trip);
    let form = Form {
        acting,
        is_later: RwSignal::new(false),
        hour: RwSignal::new(String::new()),
        minute: RwSignal::new(String::new()),
        wrong: RwSignal::new(None),
    };
    let is_open = Memo::new(move |_| {
        load.value(|answer| answer.value.trip.actions.ready.is_some())
            .unwrap_or(true)
    });
    let title = question(
        move || is_open.get(),
        ["trip-action-ready-title", "trip-action-ready-title-for"],
        "trip-action-ready",
    );
    one_thing(&trip, (load, acting), title, move |answer| {
        shown(answer, form)
    })
}

fn shown(answer: &AsOf<TripView>, form: Form) -> AnyView {
    let (view, today) = (&answer.value, oslo::date(answer.asked_at));
    let trip = &view.trip;
    let requisition = trip.requisition.reference.clone();
    let below = match &trip.actions.ready {
        Some(Offer::Here { .. }) => {
            let target = target(view);
            let person = trip.person.clone();
            let now = answer.asked_at;
            let send = Callback::new(move |from| {
                let action = TripAction::CallReady {
                    person: person.clone(),
                    target: target.clone(),
                    from,
                };
                form.acting.act(action, Then::Say);
            });
            view! {
                {other_day(view, today)}
                {live(move || (!form.acting.is_in_the_way()).then(|| form.fields(now, send)))}
            }
            .into_any()
        }
        Some(Offer::ByPhone { because, .. }) => not_here(blocked(because), requisition),
        Some(Offer::Over) | None if trip.state == TripState::ReadyCalled => {
            let what = (&ActionKind::ReadyCalled, "trip-action-ready");
            done_before(answer, form.acting, what, None)
        }
        Some(Offer::Over) | None => not_here(tr("trip-action-ready-not-now"), requisition),
    };
    view! {
        {summary(view, today)}
        {below}
    }
    .into_any()
}

/// Whoever opens the page of another day's trip is told so before they send.
fn other_day(view: &TripView, today: NaiveDate) -> Option<AnyView> {
    let day = view.day.filter(|day| *day != today)?;
    let day = vec![("day", Value::Day(day, day_style(day, today)))];
    Some(
        view! {
            <Alert tone=Tone::Info heading=tr_with("trip-action-ready-other-day", day)>
                <p class="ds-paragraph">{tr("trip-action-ready-today-only")}</p>
            </Alert>
        }
        .into_any(),
    )
}

#[derive(Clone, Copy)]
struct Form {
    acting: Acting,
    is_later: RwSignal<bool>,
    hour: RwSignal<String>,
    minute: RwSignal<String>,
    wrong: RwSignal<Option<Wrong>>,
}

impl Form {
    fn fields(self, now: DateTime<Utc>, send: Callback<Option<DateTime<Utc>>>) -> AnyView {
        let choices = vec![
            Choice::new(tr("trip-action-ready-now")),
            Choice::new(tr("trip-action-ready-from")),
        ];
        let on_choose = Callback::new(move |at| {
            self.is_later.set(at == 1);
            self.wrong.set(None);
        });
        let on_press = Callback::new(move |()| self.press(now, send));
        let label: ChildrenFn =
            ToChildren::to_children(|| tr_whose("trip-action-ready-send", Vec::new()));
        view! {
            <RadioGroup
                name="when"
                legend=tr("trip-action-ready-when")
                choices
                chosen=Signal::derive(move || Some(usize::from(self.is_later.get())))
                on_choose
            />
            {live(move || self.is_later.get().then(|| self.clock()))}
            <p class="ds-paragraph">{tr("trip-action-ready-wait")}</p>
            {self.acting.offline("trip-action-offline-ready")}
            <div class="actions">{self.acting.button(Variant::Primary, label, on_press)}</div>
        }
        .into_any()
    }

    /// Hour and minute, as two short fields.
    fn clock(self) -> AnyView {
        let wrong = live(move || {
            self.wrong.get().map(|wrong| {
                let id = match wrong {
                    Wrong::NoTime => "trip-action-ready-no-time",
                    Wrong::Passed => "trip-action-ready-passed",
                };
                view! {
                    <p class="ds-validation-message" id="clock-wrong">
                        {tr(id)}
                    </p>
                }
            })
        });
        view! {
            <fieldset class="ds-fieldset trip-action__clock" aria-describedby="clock-wrong">
                <legend class="ds-label">{tr("trip-action-ready-clock")}</legend>
                <div class="trip-action__clock-fields">
                    {self.number("ready-hour", "trip-action-ready-hour", self.hour)}
                    {self.number("ready-minute", "trip-action-ready-minute", self.minute)}
                </div>
                {wrong}
            </fieldset>
        }
        .into_any()
    }

    fn number(self, id: &'static str, label: &'static str, text: RwSignal<String>) -> AnyView {
        let is_wrong = move || self.wrong.get().map(|_| "true");
        view! {
            <div class="ds-field">
                <label class="ds-label" for=id>
                    {tr(label)}
                </label>
                <input
                    class="ds-input"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="2"
                    id=id
                    aria-invalid=Signal::derive(is_wrong)
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                />
            </div>
        }
        .into_any()
    }

    fn press(self, now: DateTime<Utc>, send: Callback<Option<DateTime<Utc>>>) {
        if !self.is_later.get_untracked() {
            send.run(None);
            return;
        }
        let (hour, minute) = (self.hour.get_untracked(), self.minute.get_untracked());
        match today_at(&hour, &minute, now) {
            Ok(at) => {
                self.wrong.set(None);
                send.run(Some(at));
            }
            Err(wrong) => {
                self.wrong.set(Some(wrong));
                focus::focus("#ready-hour");
            }
        }
    }
}
