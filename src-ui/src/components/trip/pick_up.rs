//! When the patient is picked up: the largest thing on a trip's page.

use chrono::NaiveDate;
use domain::{
    actions::Offer,
    ids::RequisitionId,
    mode::Mode,
    oslo,
    pick_up::PickUpKind,
    plausibility::Contradiction,
    state::TripState,
    stated_time::StatedTime,
    trip::{OrganisedTrip, Place},
};
use i18n::Value;
use ipc::trips::{PickUpView, TripView};
use leptos::prelude::*;

use super::{
    doubts::reasons,
    segments::with_place,
    status::{with_phone, with_phone_part},
    time::{Writing, precision, said, shown, source},
    words::{is_timetabled, near_and_date},
};
use crate::{
    components::CallSupport,
    erased::live,
    text::{Precision, tr, tr_part, tr_with, use_words},
};

/// When and where the patient is picked up. Nothing is said about a time when
/// nobody comes and none was set.
pub fn pick_up_box(view: &TripView, today: NaiveDate) -> AnyView {
    boxed(view, today, None)
}

/// The same on the day itself, with the time now in place of the day and where the trip
/// stands in its heading.
pub fn pick_up_today(view: &TripView, today: NaiveDate, beside: Beside) -> AnyView {
    boxed(view, today, Some(beside))
}

/// What stands beside the pick-up time on the day itself.
pub struct Beside {
    /// The time now.
    pub now: AnyView,
    /// Where the trip stands.
    pub tags: AnyView,
}

fn boxed(view: &TripView, today: NaiveDate, beside: Option<Beside>) -> AnyView {
    let trip = &view.trip;
    let requisition = trip.requisition.reference.clone();
    let by = trip.segments.first().mode.clone();
    match &view.pick_up {
        PickUpView::Set { kind, time } => {
            let time = Shown {
                kind: *kind,
                time: time.clone(),
                promised: promise(view, *kind),
                state: trip.state.clone(),
                from: trip.segments.first().from.clone(),
                by,
                today,
            };
            set(time, beside)
        }
        PickUpView::NotSet | PickUpView::Impossible { .. } if trip.state.is_off() => ().into_any(),
        PickUpView::NotSet => above(beside, not_set(trip)),
        PickUpView::Impossible { time, why } => {
            let others = view.doubts.iter().copied().filter(|doubt| doubt != why);
            let why = std::iter::once(*why).chain(others).collect();
            let sent = impossible(time.clone(), why, requisition, today);
            above(beside, sent)
        }
    }
}

/// What was promised, where something else is expected now.
fn promise(view: &TripView, kind: PickUpKind) -> Option<StatedTime> {
    let promised = view.trip.segments.first().pick_up.promised.time();
    promised.filter(|_| kind == PickUpKind::Estimated).cloned()
}

struct Shown {
    kind: PickUpKind,
    time: StatedTime,
    promised: Option<StatedTime>,
    state: TripState,
    from: Place,
    by: Mode,
    today: NaiveDate,
}

impl Shown {
    fn day(&self) -> NaiveDate {
        oslo::date(self.time.when.earliest())
    }

    fn writing(&self, precision: Precision) -> Writing {
        Writing {
            precision,
            day: Some(self.day()),
            today: self.today,
        }
    }

    /// How large: on the day itself, and around midnight on the page of the day, it is read
    /// from arm's length.
    fn weight(&self, is_of_the_day: bool) -> &'static str {
        if self.state.is_final() || self.state.is_under_way() {
            "past"
        } else if is_of_the_day || self.day() == self.today {
            "today"
        } else {
            "ahead"
        }
    }

    fn heading(&self) -> AnyView {
        if self.state.is_off() {
            tr("trip-pick-up-was")
        } else if is_timetabled(&self.by) {
            tr("trip-departure")
        } else {
            tr("trip-pick-up")
        }
    }

    /// What kind of time it is; of no use once nothing will happen.
    fn kind(&self) -> Option<AnyView> {
        let (words, kind, by) = (use_words(), self.kind, self.by.clone());
        let sentence =
            live(move || words.show(words.of(|words| i18n::trip::pick_up_kind(words, kind, &by))));
        let is_ahead = !self.state.is_final() && !self.state.is_under_way();
        is_ahead.then_some(sentence)
    }
}

/// The same above a box that holds no time.
fn above(beside: Option<Beside>, content: AnyView) -> AnyView {
    let beside = beside.map(|Beside { now, tags }| view! { {tags} {now} });
    view! { {beside} {content} }.into_any()
}

fn set(pick_up: Shown, beside: Option<Beside>) -> AnyView {
    let is_today = beside.is_some();
    let (now, tags) = beside.map(|Beside { now, tags }| (now, tags)).unzip();
    let words = use_words();
    let (day, today) = (pick_up.day(), pick_up.today);
    let writing = pick_up.writing(precision(pick_up.kind, &pick_up.by));
    view! {
        <section class="trip-pick-up" data-weight=pick_up.weight(is_today) aria-labelledby="pick-up">
            <div class="trip-pick-up__head">
                <h2 class="ds-heading" data-size="xs" id="pick-up">
                    {pick_up.heading()}
                </h2>
                {tags}
            </div>
            {(!is_today || day != today).then(|| view! {
                <p class="trip-pick-up__day">
                    {words.show(near_and_date(words, day, today))}
                </p>
            })}
            <p class="trip-pick-up__time">{shown(pick_up.time.when, writing)}</p>
            {now}
            {before(&pick_up)}
            {place(&pick_up.from)}
            <div class="trip-pick-up__source">
                {pick_up.kind().map(|kind| view! { <p>{kind}</p> })}
                {source(&pick_up.time, today)}
                {promised(&pick_up)}
            </div>
        </section>
    }
    .into_any()
}

/// The time that no longer counts, and when it was said.
fn before(pick_up: &Shown) -> Option<AnyView> {
    let earlier = pick_up.time.previous?;
    let words = use_words();
    let (writing, today) = (pick_up.writing(Precision::Exact), pick_up.today);
    let time = {
        let time = writing.value(words, earlier.when);
        words.show(words.text("time-before", &[("time", time)]))
    };
    let at = Value::NearMoment {
        at: earlier.said_at,
        today,
    };
    Some(
        view! {
            <p class="trip-pick-up__before">
                <strong>{time}</strong>
                " "
                <span class="trip-source">{tr_with("time-before-said", vec![("said", at)])}</span>
            </p>
        }
        .into_any(),
    )
}

fn promised(pick_up: &Shown) -> Option<AnyView> {
    let promised = pick_up
        .promised
        .clone()
        .filter(|promised| promised.when != pick_up.time.when)?;
    let words = use_words();
    let (writing, today) = (pick_up.writing(Precision::Exact), pick_up.today);
    let sentence = {
        let time = writing.value(words, promised.when);
        words.show(words.text("time-promised", &[("time", time)]))
    };
    let told = words.show(said(words, &promised.said_by, promised.said_at, today));
    Some(
        view! {
            <p>{sentence}</p>
            <p class="trip-source">{told}</p>
        }
        .into_any(),
    )
}

/// Where to stand.
fn place(from: &Place) -> AnyView {
    let meeting_point = from.meeting_point.as_deref().map(|point| {
        view! { <p>{tr_with("trip-meeting-point", vec![("place", point.into())])}</p> }
    });
    view! {
        <div class="trip-pick-up__place">
            <p>{with_place("trip-pick-up-from", from.label.as_deref())}</p>
            {meeting_point}
        </div>
    }
    .into_any()
}

fn not_set(trip: &OrganisedTrip) -> AnyView {
    let waits_for_patient = match trip.actions.ready {
        Some(Offer::Here { .. } | Offer::ByPhone { .. }) => true,
        Some(Offer::Over) | None => trip.state == TripState::WaitingReady,
    };
    let is_said_here = matches!(trip.actions.ready, Some(Offer::Here { .. }));
    let (id, means) = if is_said_here {
        ("trip-pick-up-say-ready", None)
    } else if waits_for_patient {
        ("trip-pick-up-when-ready", None)
    } else {
        let id = "trip-pick-up-not-set";
        (
            id,
            Some(view! { <p>{tr_part(id, "means", Vec::new())}</p> }),
        )
    };
    let requisition = trip.requisition.reference.clone();
    view! {
        <section class="trip-pick-up" data-weight="not-set" aria-labelledby="pick-up">
            <h2 class="ds-heading" data-size="sm" id="pick-up">
                {tr(id)}
            </h2>
            {means}
            <p>{with_phone_part(id, requisition)}</p>
            {(!is_said_here).then(|| view! { <CallSupport /> })}
        </section>
    }
    .into_any()
}

/// A time was sent that cannot be right. It is never shown as the time.
fn impossible(
    time: Option<StatedTime>,
    why: Vec<Contradiction>,
    requisition: RequisitionId,
    today: NaiveDate,
) -> AnyView {
    view! {
        <section class="trip-pick-up" data-weight="impossible" data-color="warning" aria-labelledby="pick-up">
            <h2 class="ds-heading" data-size="sm" id="pick-up">
                {tr("doubt-pick-up-title")}
            </h2>
            {reasons(why)}
            <p>
                <strong>{with_phone("doubt-do", requisition)}</strong>
            </p>
            <CallSupport />
            {sent(time, today)}
        </section>
    }
    .into_any()
}

fn sent(time: Option<StatedTime>, today: NaiveDate) -> AnyView {
    let Some(time) = time else {
        return view! { <p>{tr("doubt-sent-nothing")}</p> }.into_any();
    };
    let words = use_words();
    let writing = Writing {
        precision: Precision::Exact,
        day: None,
        today,
    };
    let when = time.when;
    let sentence = {
        let time = writing.value(words, when);
        words.show(words.text("doubt-sent", &[("time", time)]))
    };
    view! {
        <div class="trip-pick-up__source">
            <p>{sentence}</p>
            {source(&time, today)}
        </div>
    }
    .into_any()
}
