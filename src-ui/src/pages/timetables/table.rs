//! The times of one run, as a table, and what is noted about its stops.

use domain::{
    timetable::{Departure, Footnote, Stop, StopTime, TimetableLine},
    trip::Direction,
};
use i18n::{ClockStyle, Value};
use leptos::prelude::*;

use super::line::told;
use crate::{
    focus,
    text::{string_with, tr, tr_with, use_words},
};

/// The run with this number. Where it is too wide it scrolls by itself, by keyboard too.
pub fn table(line: &TimetableLine, number: usize, departure: &Departure) -> AnyView {
    let rows: Vec<AnyView> = departure.stops.iter().map(|stop| row(line, stop)).collect();
    let id = format!("timetable-run-{number}");
    let (region, caption) = (id.clone(), caption(departure));
    view! {
        <div class="timetable__region" role="region" tabindex="0" aria-labelledby=region>
            <table class="timetable__table">
                <caption id=id>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr("timetable-stop")}</th>
                        <th scope="col">{tr("timetable-meet")}</th>
                        <th scope="col">{tr("timetable-arrives")}</th>
                        <th scope="col">{tr("timetable-departs")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn caption(departure: &Departure) -> AnyView {
    let name = |stop: Option<&Stop>| Value::from(stop.map_or("", |stop| stop.name.as_str()));
    let ends = vec![
        ("from", name(departure.stops.first())),
        ("to", name(departure.stops.last())),
    ];
    tr_with(
        match departure.direction {
            Direction::Outbound => "timetable-out",
            Direction::Return => "timetable-home",
            Direction::Other => "timetable-other",
        },
        ends,
    )
}

fn row(line: &TimetableLine, stop: &Stop) -> AnyView {
    let marks: Vec<AnyView> = line
        .footnotes_at(stop.number)
        .map(|footnote| mark(line, footnote))
        .collect();
    let id = stop_id(stop.number);
    view! {
        <tr>
            <th scope="row" id=id tabindex="-1"><bdi>{stop.name.clone()}</bdi> {marks}</th>
            {time(stop.meet)}
            {time(stop.arrives)}
            {time(stop.departs)}
        </tr>
    }
    .into_any()
}

fn time(time: StopTime) -> AnyView {
    let words = use_words();
    let shown = match time {
        StopTime::At(at) => {
            let clock = words.value(&Value::Clock(at, ClockStyle::Digits));
            words.show(clock)
        }
        StopTime::NotStated => view! {
            <span aria-hidden="true">"–"</span>
            <span class="ds-sr-only">{tr("timetable-no-time")}</span>
        }
        .into_any(),
        StopTime::Unreadable => tr("timetable-unreadable"),
    };
    view! { <td>{shown}</td> }.into_any()
}

/// The mark beside a stop, which leads to what it means.
fn mark(line: &TimetableLine, footnote: &Footnote) -> AnyView {
    let at = line.footnotes.iter().position(|other| other == footnote);
    let mark = footnote.mark.clone();
    let label = string_with("timetable-mark", vec![("mark", mark.as_str().into())]);
    jump(note_id(at.unwrap_or_default()), mark, label)
}

/// What the marks mean, each with the way back to its stop.
pub fn footnotes(line: &TimetableLine) -> Option<AnyView> {
    if line.footnotes.is_empty() {
        return None;
    }
    let notes: Vec<AnyView> = line.footnotes.iter().enumerate().map(note).collect();
    Some(
        view! {
            <h3 class="ds-heading" data-size="xs">{tr("timetable-notes")}</h3>
            <ul class="timetable__notes">{notes}</ul>
        }
        .into_any(),
    )
}

fn note((at, footnote): (usize, &Footnote)) -> AnyView {
    let back = footnote.stop.map(|stop| {
        let label = string_with(
            "timetable-mark-back",
            vec![("mark", footnote.mark.as_str().into())],
        );
        jump(stop_id(stop), "↑".to_owned(), label)
    });
    let id = note_id(at);
    view! {
        <li id=id tabindex="-1">
            <span class="timetable__mark"><bdi>{footnote.mark.clone()}</bdi></span>
            " "
            {told(&footnote.text)}
            " "
            {back}
        </li>
    }
    .into_any()
}

/// A link within the page that takes the focus along.
fn jump(id: String, text: String, label: Signal<String>) -> AnyView {
    let target = format!("#{id}");
    let href = target.clone();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::focus(&target);
    };
    view! {
        <a class="ds-link timetable__jump" href=href aria-label=label on:click=go>
            {text}
        </a>
    }
    .into_any()
}

fn stop_id(stop: u16) -> String {
    format!("timetable-stop-{stop}")
}

fn note_id(at: usize) -> String {
    format!("timetable-note-{at}")
}
