//! One line: whether it runs, how a seat is booked, and its times.

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use domain::{
    oslo,
    timetable::{Booking, Capacity, LastBooking, Runs, RunsOn, TimetableLine, Told},
};
use i18n::{ClockStyle, Localized, Value};
use leptos::prelude::*;

use super::table::{footnotes, table};
use crate::{
    components::{
        Alert, Tone,
        trip::{day_style, fact},
    },
    erased::live,
    load::Asking,
    now::is_past,
    state::service::use_service,
    text::{Values, Words, paragraph, tr, tr_with, use_words},
};

/// The line on `day`, as it was heard of `today`; what time it is since then, `asking` knows.
pub fn line(line: &TimetableLine, day: NaiveDate, (today, asking): (NaiveDate, Asking)) -> AnyView {
    let words = use_words();
    let sample = line.is_sample.then(|| {
        view! {
            <Alert tone=Tone::Warning heading=tr("timetable-sample")>
                {paragraph("timetable-sample", "means", Vec::new())}
            </Alert>
        }
    });
    let tables: Vec<AnyView> = (1..)
        .zip(&line.departures)
        .map(|(number, departure)| table(line, number, departure))
        .collect();
    let mode = words.of(|words| i18n::trip::mode(words, &line.mode));
    let source = vec![
        ("name", Value::from(line.said_by.as_str())),
        (
            "checked",
            Value::Moment(
                line.checked_at,
                day_style(oslo::date(line.checked_at), today),
            ),
        ),
    ];
    view! {
        <section class="section timetable" aria-labelledby="timetable-name">
            <h2 class="ds-heading" id="timetable-name"><bdi>{line.name.clone()}</bdi></h2>
            {sample}
            {answer(line, day, (today, asking))}
            <dl class="trip-facts">
                {fact("trip-mode", words.show(mode))}
                {fact("timetable-operator", view! { <bdi>{line.operator.clone()}</bdi> }.into_any())}
                {fact("timetable-days", days(words, &line.runs, today))}
                {fact("timetable-booking", booking(&line.booking))}
                {fact("timetable-room", room(words, line.capacity))}
            </dl>
            {tables}
            {footnotes(line)}
            <p class="trip-source">{tr_with("timetable-source", source)}</p>
        </section>
    }
    .into_any()
}

/// Whether the bus comes on `day`, why not, and until when a seat can be booked.
fn answer(line: &TimetableLine, day: NaiveDate, (today, asking): (NaiveDate, Asking)) -> AnyView {
    let runs = line.runs_on(day);
    let on = vec![("day", Value::Day(day, day_style(day, today)))];
    let (id, note) = match runs {
        RunsOn::AsUsual => ("timetable-runs", None),
        RunsOn::ByException(exception) => ("timetable-runs", exception.note.as_ref()),
        RunsOn::NotByException(exception) => ("timetable-runs-not", exception.note.as_ref()),
        RunsOn::NotOnHoliday => ("timetable-runs-not-holiday", None),
        RunsOn::NotOnWeekday => ("timetable-runs-not-weekday", None),
        RunsOn::NotSaid => ("timetable-runs-unknown", None),
    };
    let note = note.map(|note| view! { <p class="ds-paragraph">{told(note)}</p> });
    let until = (runs.does_run() == Some(true))
        .then(|| line.booking.latest_for(day))
        .flatten()
        .map(|until| book_until(until, (today, asking)));
    let call = runs.does_run().is_none().then(|| {
        let service = use_service();
        let call = live(move || {
            let phone = service.support().phone;
            tr_with("timetable-ask", vec![("phone", phone.into())])
        });
        view! { <p class="ds-paragraph">{call}</p> }
    });
    view! {
        <div class="timetable__answer" role="status">
            <p class="timetable__runs">{tr_with(id, on)}</p>
            {note}
            {until}
            {call}
        </div>
    }
    .into_any()
}

/// Also on a page that stays open past the deadline.
fn book_until(until: DateTime<Utc>, (today, asking): (NaiveDate, Asking)) -> AnyView {
    let is_over = is_past(asking, until);
    let said = live(move || {
        let id = if is_over.get() {
            "timetable-book-over"
        } else {
            "timetable-book-until"
        };
        tr_with(id, vec![("until", Value::NearMoment { at: until, today })])
    });
    view! { <p class="ds-paragraph">{said}</p> }.into_any()
}

fn days(words: Words, runs: &Runs, today: NaiveDate) -> AnyView {
    let named = match &runs.days {
        None => words.text("timetable-days-unknown", &[]),
        Some(days) => {
            let names: Vec<String> = days.iter().map(|day| weekday(words, *day).text).collect();
            Localized {
                text: names.join(", "),
                ..words.text("timetable-days", &[])
            }
            .capitalised()
        }
    };
    let holidays = if runs.on_holidays {
        "timetable-on-holidays"
    } else {
        "timetable-not-on-holidays"
    };
    let end = |day: NaiveDate| Value::Day(day, day_style(day, today));
    let span = match (runs.from, runs.until) {
        (Some(from), Some(until)) => {
            let ends = vec![("from", end(from)), ("until", end(until))];
            Some(tr_with("timetable-span", ends))
        }
        (Some(from), None) => Some(tr_with("timetable-span-from", vec![("from", end(from))])),
        (None, Some(until)) => Some(tr_with("timetable-span-until", vec![("until", end(until))])),
        (None, None) => None,
    };
    let span = span.map(|span| view! { <p>{span}</p> });
    view! {
        {words.show(named)}
        <p>{tr(holidays)}</p>
        {span}
    }
    .into_any()
}

fn weekday(words: Words, day: Weekday) -> Localized {
    let number = Value::Count(day.number_from_monday().into());
    words.text("unit-weekday", &[("weekday", number)])
}

fn booking(booking: &Booking) -> AnyView {
    let required = if booking.is_required {
        "timetable-booking-required"
    } else {
        "timetable-booking-open"
    };
    let latest = match booking.latest {
        LastBooking::WorkingDayBefore(clock) => {
            let clock = vec![("clock", Value::Clock(clock, ClockStyle::Digits))];
            Some(tr_with("timetable-booking-latest", clock))
        }
        LastBooking::NotStated => None,
        LastBooking::Unknown => Some(tr("timetable-booking-unknown")),
    };
    let latest = latest.map(|latest| view! { <p>{latest}</p> });
    let phone = booking.phone.as_deref().map(|phone| {
        let phone: Values = vec![("phone", phone.into())];
        view! { <p>{tr_with("timetable-booking-phone", phone)}</p> }
    });
    view! {
        {tr(required)}
        {latest}
        {phone}
    }
    .into_any()
}

/// Whom there is room for; what is not said is said to be unknown only where nothing is.
fn room(words: Words, capacity: Capacity) -> AnyView {
    let Capacity {
        seats,
        stretchers,
        wheelchair,
    } = capacity;
    let count =
        |id: &'static str, count: u16| words.text(id, &[("count", Value::Count(count.into()))]);
    let mut lines: Vec<Localized> = Vec::new();
    lines.extend(seats.map(|seats| count("timetable-seats", seats)));
    lines.extend(stretchers.map(|stretchers| count("timetable-stretchers", stretchers)));
    lines.push(match wheelchair {
        Some(true) => words.text("timetable-wheelchair", &[]),
        Some(false) => words.text("timetable-wheelchair-none", &[]),
        None => words.text("timetable-wheelchair-unknown", &[]),
    });
    let lines: Vec<AnyView> = lines
        .into_iter()
        .map(|line| view! { <li>{words.show(line)}</li> }.into_any())
        .collect();
    view! { <ul class="trip-facts__list">{lines}</ul> }.into_any()
}

/// What those who run the line say, in the language of the window or the one that stands
/// in for it.
pub fn told(told: &Told) -> AnyView {
    let (words, told) = (use_words(), told.clone());
    live(move || {
        let chosen = words.of(|words| words.language());
        let (language, text) = told.in_language(chosen);
        let lang = (language != chosen).then(|| language.tag());
        view! { <bdi lang=lang>{text.to_owned()}</bdi> }
    })
}
