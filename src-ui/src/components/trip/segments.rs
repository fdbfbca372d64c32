//! The parts of a trip, and the treatment it belongs to.

use chrono::NaiveDate;
use domain::{
    mode::Mode,
    pick_up::{ActiveTime, PickUpKind},
    stated_time::{StatedTime, TimeSlot},
    trip::{Appointment, Place, Segment, Vehicle},
};
use i18n::Value;
use ipc::trips::{PickUpView, TripView};
use leptos::prelude::*;

use super::{
    time::{Writing, precision, same_source, shown, source},
    words::{is_timetabled, mode},
};
use crate::text::{Precision, tr, tr_with, use_words};

/// A line of a list of facts.
pub fn fact(label: &'static str, value: AnyView) -> AnyView {
    view! {
        <div class="trip-facts__row">
            <dt>{tr(label)}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

/// Every part of the trip, in order.
pub fn segments(view: &TripView, today: NaiveDate) -> AnyView {
    let count = view.trip.segments.iter().count();
    let first_is_impossible = matches!(view.pick_up, PickUpView::Impossible { .. });
    let parts: Vec<AnyView> = view
        .trip
        .segments
        .iter()
        .enumerate()
        .map(|(at, segment)| {
            let part = Part {
                number: (count > 1).then_some(at + 1),
                day: view.day,
                today,
                is_impossible: at == 0 && first_is_impossible,
            };
            view! { <li class="trip-segment">{part.show(segment)}</li> }.into_any()
        })
        .collect();
    view! { <ol class="trip-segments">{parts}</ol> }.into_any()
}

/// How a part is shown.
struct Part {
    /// Its number, where there are several.
    number: Option<usize>,
    day: Option<NaiveDate>,
    today: NaiveDate,
    /// Whether its pick-up time cannot be right.
    is_impossible: bool,
}

impl Part {
    fn show(&self, segment: &Segment) -> AnyView {
        let departs = is_timetabled(&segment.mode);
        let start = if departs {
            "trip-departs"
        } else {
            "trip-picked-up"
        };
        let arrival = segment.arrival.time();
        let pick_up = match segment.pick_up.active() {
            ActiveTime::Set(_, time) => Some(time).filter(|_| !self.is_impossible),
            ActiveTime::NotSet | ActiveTime::Unreadable(_) => None,
        };
        let common = pick_up
            .zip(arrival)
            .filter(|(one, other)| same_source(one, other))
            .map(|(one, _)| source(one, self.today));
        let is_common = common.is_some();
        view! {
            <h3 class="ds-heading" data-size="2xs">
                {self.heading(segment)}
            </h3>
            <dl class="trip-facts">
                {fact(start, self.pick_up(segment, is_common))}
                {fact("trip-from", place(&segment.from))}
                {fact("trip-arrives", self.arrival(segment, is_common))}
                {fact("trip-to", place(&segment.to))}
                {segment.vehicle.as_ref().map(|vehicle| vehicle_fact(vehicle, &segment.mode))}
            </dl>
            {common}
        }
        .into_any()
    }

    /// "Del 2: Fly WF 123", or "Drosje" where it is the only part.
    fn heading(&self, segment: &Segment) -> AnyView {
        let words = use_words();
        let (by, service) = (segment.mode.clone(), segment.service.clone());
        let number = self.number.and_then(|number| i64::try_from(number).ok());
        let means = mode(words, &by);
        let what = match &service {
            None => means,
            // "Helseekspressen 2" says already what it is.
            Some(service) if begins_with(service, &means.text) => {
                words.value(&Value::from(service.as_str()))
            }
            Some(service) => {
                let service = ("service", Value::from(service.as_str()));
                words.text(
                    "trip-segment-service",
                    &[("mode", means.text.into()), service],
                )
            }
        };
        let said = match number {
            Some(number) => {
                let number = ("number", Value::Count(number));
                words.text("trip-segment", &[number, ("mode", what.text.into())])
            }
            None => what,
        };
        words.show(said)
    }

    fn pick_up(&self, segment: &Segment, is_common: bool) -> AnyView {
        if self.is_impossible {
            return tr("doubt-pick-up-title");
        }
        match segment.pick_up.active() {
            ActiveTime::Set(kind, time) => {
                self.time(time, precision(kind, &segment.mode), is_common)
            }
            ActiveTime::NotSet => tr("time-not-set"),
            ActiveTime::Unreadable(_) => tr("time-unreadable"),
        }
    }

    fn arrival(&self, segment: &Segment, is_common: bool) -> AnyView {
        let precision = precision(PickUpKind::Scheduled, &segment.mode);
        self.slot(&segment.arrival, precision, is_common)
    }

    fn slot(&self, slot: &TimeSlot, precision: Precision, is_common: bool) -> AnyView {
        match slot {
            TimeSlot::Set(time) => self.time(time, precision, is_common),
            TimeSlot::NotSet => tr("time-not-set"),
            TimeSlot::Unreadable => tr("time-unreadable"),
        }
    }

    /// A time, the one before it, and its source where that is not the part's.
    fn time(&self, time: &StatedTime, precision: Precision, is_common: bool) -> AnyView {
        let writing = Writing {
            precision,
            day: self.day,
            today: self.today,
        };
        let words = use_words();
        let before = time.previous.map(|earlier| {
            let before = {
                let exact = Writing {
                    precision: Precision::Exact,
                    ..writing
                };
                let time = exact.value(words, earlier.when);
                words.show(words.text("time-before", &[("time", time)]))
            };
            let at = Value::NearMoment {
                at: earlier.said_at,
                today: writing.today,
            };
            view! {
                <p class="trip-source">
                    {before} " " {tr_with("time-before-said", vec![("said", at)])}
                </p>
            }
        });
        view! {
            <strong>{shown(time.when, writing)}</strong>
            {before}
            {(!is_common).then(|| source(time, self.today))}
        }
        .into_any()
    }
}

/// Whether `text` begins with `start`, whatever the case of plain letters. Full
/// case folding would bring its tables into the window for this alone.
fn begins_with(text: &str, start: &str) -> bool {
    let head = text.as_bytes().get(..start.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()))
}

/// A place, or that it does not stand here.
fn named(place: Option<&str>) -> AnyView {
    match place {
        Some(place) => view! { <bdi>{place.to_owned()}</bdi> }.into_any(),
        None => tr("trip-place-not-said"),
    }
}

/// The message `id` with a place, or that it does not stand here.
pub fn with_place(id: &'static str, place: Option<&str>) -> AnyView {
    match place {
        Some(place) => tr_with(id, vec![("place", place.into())]),
        None => tr("trip-place-not-said"),
    }
}

fn place(place: &Place) -> AnyView {
    let meeting_point = place.meeting_point.as_deref().map(|point| {
        let point = vec![("place", Value::from(point))];
        view! { <p>{tr_with("trip-meeting-point", point)}</p> }
    });
    view! {
        {named(place.label.as_deref())}
        {meeting_point}
    }
    .into_any()
}

fn vehicle_fact(vehicle: &Vehicle, by: &Mode) -> AnyView {
    let label = match by {
        Mode::Taxi | Mode::Minibus => "trip-vehicle",
        Mode::Helseekspress
        | Mode::Helsebuss
        | Mode::Bus
        | Mode::Train
        | Mode::Boat
        | Mode::Flight
        | Mode::Unknown(_) => "trip-vehicle-other",
    };
    let number = ("number", Value::from(vehicle.number.as_str()));
    let value = match &vehicle.operator {
        Some(operator) => {
            let operator = ("operator", Value::from(operator.as_str()));
            tr_with("trip-vehicle-operator", vec![number, operator])
        }
        None => view! { <bdi>{vehicle.number.clone()}</bdi> }.into_any(),
    };
    fact(label, value)
}

/// The treatment: its times are kept apart from those of the trip.
pub fn appointment(appointment: &Appointment, day: Option<NaiveDate>, today: NaiveDate) -> AnyView {
    let part = Part {
        number: None,
        day,
        today,
        is_impossible: false,
    };
    let directions = appointment.directions.as_ref().map(|directions| {
        let directions = view! { <bdi>{directions.clone()}</bdi> }.into_any();
        fact("trip-appointment-directions", directions)
    });
    view! {
        <div class="trip-segment trip-appointment">
            <h3 class="ds-heading" data-size="2xs">
                {tr("trip-appointment")}
            </h3>
            <dl class="trip-facts">
                {fact(
                    "trip-appointment-starts",
                    part.slot(&appointment.starts, Precision::Exact, false),
                )}
                {fact(
                    "trip-appointment-place",
                    named(appointment.place.as_deref()),
                )}
                {directions}
            </dl>
        </div>
    }
    .into_any()
}
