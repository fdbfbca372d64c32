//! What one needs of a trip when the phone is dead, in words.
//!
//! Paper does not know what day it is read on, so every day has its date and its year.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    oslo,
    pick_up::{ActiveTime, PickUp},
    plausibility::contradictions,
    state::TripState,
    stated_time::{StatedTime, TimeSlot, When},
    support::Support,
    trip::{OrganisedTrip, Segment},
};
use i18n::{ClockStyle, DayStyle, Localizer, Value};
use ipc::{
    files::{SlipRow, SlipSection, TripSlip},
    trips::PickUpView,
};

use super::words::say;
use crate::trips::pick_up;

/// What a slip is made of.
pub(super) struct About<'a> {
    /// The trip.
    pub(super) trip: &'a OrganisedTrip,
    /// Whom to call.
    pub(super) support: Support,
    /// Who travels, where that is not whoever is signed in.
    pub(super) other: Option<String>,
    /// When the service said all this.
    pub(super) read_at: DateTime<Utc>,
}

/// The slip.
pub(super) fn slip(words: &Localizer, about: &About<'_>) -> TripSlip {
    let slip = Slip { words, about };
    let mut sections = vec![slip.when()];
    sections.extend(slip.parts());
    sections.extend(slip.appointment());
    sections.extend([slip.phone(), slip.booked(), slip.nobody_comes()]);
    TripSlip {
        language: words.language(),
        title: say(words, "slip-title"),
        warnings: slip.warnings(),
        sections,
        as_of: words
            .text("slip-as-of", &[("read", moment(about.read_at))])
            .text,
    }
}

struct Slip<'a> {
    words: &'a Localizer,
    about: &'a About<'a>,
}

impl Slip<'_> {
    fn say(&self, id: &str) -> String {
        say(self.words, id)
    }

    fn section(&self, heading: &str, rows: Vec<SlipRow>) -> SlipSection {
        SlipSection {
            heading: self.say(heading),
            rows,
            sentences: Vec::new(),
        }
    }

    fn row(&self, name: &str, line: impl Into<String>) -> SlipRow {
        SlipRow {
            name: self.say(name),
            lines: vec![line.into()],
        }
    }

    /// The phone and the number to read out, as messages want them.
    fn call(&self) -> [(&'static str, Value); 2] {
        let About { trip, support, .. } = self.about;
        let requisition = trip.requisition.reference.as_str();
        [
            ("phone", support.phone.as_str().into()),
            ("requisition", requisition.into()),
        ]
    }

    /// What is otherwise than one would think from the rest.
    fn warnings(&self) -> Vec<String> {
        let trip = self.about.trip;
        let mut warnings = Vec::new();
        if trip.state.is_in_doubt() {
            warnings.push(self.with_what_to_do(trip.state.means()));
        } else if trip.state == TripState::AwaitingConfirmation {
            warnings.push(self.say("trip-means-needs-confirmation"));
        }
        if trip.disrupted {
            warnings.push(self.with_what_to_do("trip-disrupted"));
        }
        let doubts = contradictions(trip);
        if !doubts.is_empty() {
            let mut said: Vec<String> = doubts
                .into_iter()
                .map(|doubt| self.say(doubt.sentence()))
                .collect();
            said.push(self.words.text("doubt-do", &self.call()).text);
            warnings.push(said.join(" "));
        }
        warnings
    }

    fn with_what_to_do(&self, id: &str) -> String {
        let said = self.say(id);
        match self.words.part(id, "do", &self.call()) {
            Some(call) => format!("{said}. {}", call.text),
            None => said,
        }
    }

    fn when(&self) -> SlipSection {
        let About { trip, other, .. } = self.about;
        let mut rows = Vec::new();
        rows.extend(other.as_ref().map(|name| self.row("slip-for", name)));
        rows.push(self.row(
            "slip-day",
            trip.day().map_or_else(
                || self.say("time-not-set"),
                |day| self.words.value(&full(day)).capitalised().text,
            ),
        ));
        rows.push(self.pick_up(trip.segments.first()));
        let state = i18n::trip::state(self.words, &trip.state, &self.about.support.phone);
        rows.push(self.row("slip-state", state.text));
        self.section("slip-when", rows)
    }

    /// The time to be ready at, with what it is worth, who said it and when.
    fn pick_up(&self, first: &Segment) -> SlipRow {
        let trip = self.about.trip;
        let name = if trip.state.is_final() && trip.state != TripState::Completed {
            self.say("trip-pick-up-was")
        } else {
            i18n::trip::pick_up(self.words, &first.mode).text
        };
        let lines = match pick_up(trip) {
            PickUpView::Set { kind, time } => {
                let mut lines = vec![self.time(time.when)];
                if !trip.state.is_final() {
                    let kind = i18n::trip::pick_up_kind(self.words, kind, &first.mode);
                    lines.push(kind.text);
                }
                lines.push(self.said(&time));
                lines
            }
            PickUpView::NotSet => vec![self.say("time-not-set")],
            PickUpView::Impossible { .. } => vec![self.say("doubt-pick-up-title")],
        };
        SlipRow { name, lines }
    }

    /// From where to where, part by part.
    fn parts(&self) -> Vec<SlipSection> {
        let segments = &self.about.trip.segments;
        let is_one = segments.iter().count() == 1;
        let part = |(number, segment): (i64, &Segment)| {
            let heading = if is_one {
                self.say("slip-where")
            } else {
                let mode = i18n::trip::mode(self.words, &segment.mode).text;
                let values = [("number", Value::Count(number)), ("mode", mode.into())];
                self.words.text("trip-segment", &values).text
            };
            SlipSection {
                heading,
                rows: self.places(segment, number > 1),
                sentences: Vec::new(),
            }
        };
        (1..).zip(segments.iter()).map(part).collect()
    }

    /// The places of one part. When the first part begins has been said.
    fn places(&self, segment: &Segment, is_later: bool) -> Vec<SlipRow> {
        let label = |label: &Option<String>| {
            let said = label.clone();
            said.unwrap_or_else(|| self.say("trip-place-not-said"))
        };
        let mut from = self.row("trip-from", label(&segment.from.label));
        from.lines
            .extend(segment.from.meeting_point.as_deref().map(|place| {
                let place = [("place", place.into())];
                self.words.text("trip-meeting-point", &place).text
            }));
        let mut rows = vec![from];
        if is_later && let Some(time) = active(&segment.pick_up) {
            let name = i18n::trip::pick_up(self.words, &segment.mode).text;
            let lines = self.stated(time);
            rows.push(SlipRow { name, lines });
        }
        rows.push(self.row("trip-to", label(&segment.to.label)));
        rows.extend(self.slot("trip-arrives", &segment.arrival));
        rows
    }

    fn appointment(&self) -> Option<SlipSection> {
        let appointment = self.about.trip.appointment.as_ref()?;
        let mut rows: Vec<SlipRow> = Vec::new();
        rows.extend(self.slot("trip-appointment-starts", &appointment.starts));
        let place = appointment.place.as_ref();
        rows.extend(place.map(|place| self.row("trip-appointment-place", place)));
        let way = appointment.directions.as_ref();
        rows.extend(way.map(|way| self.row("trip-appointment-directions", way)));
        (!rows.is_empty()).then(|| self.section("trip-appointment", rows))
    }

    fn phone(&self) -> SlipSection {
        let About { trip, support, .. } = self.about;
        let rows = vec![
            self.row("slip-phone", &support.phone),
            self.row("slip-phone-abroad", &support.phone_abroad),
            self.row("slip-requisition", trip.requisition.reference.as_str()),
        ];
        self.section("slip-call", rows)
    }

    fn booked(&self) -> SlipSection {
        let trip = self.about.trip;
        let mode = i18n::trip::mode(self.words, &trip.mode).text;
        let rows = vec![
            self.row("trip-mode", mode),
            SlipRow {
                name: self.say("trip-needs"),
                lines: self.needs(),
            },
            self.row("trip-escorts", self.escorts()),
        ];
        self.section("trip-about", rows)
    }

    fn needs(&self) -> Vec<String> {
        let trip = self.about.trip;
        if trip.needs_withheld {
            return vec![self.say("trip-not-shown")];
        }
        let needs = &trip.needs;
        let mut lines: Vec<String> = needs
            .needs
            .iter()
            .map(|need| i18n::trip::need(self.words, need).text)
            .collect();
        if lines.is_empty() {
            lines.push(self.say("trip-needs-none"));
        }
        let said = i18n::trip::said(self.words, &needs.said_by, moment(needs.said_at));
        lines.push(said.text);
        lines
    }

    fn escorts(&self) -> String {
        let trip = self.about.trip;
        match trip.escorts.approved {
            _ if trip.escorts_withheld => self.say("trip-not-shown"),
            0 => self.say("escort-none"),
            approved => {
                let count = [("count", Value::Count(approved.into()))];
                self.words.text("escort-approved", &count).text
            }
        }
    }

    fn nobody_comes(&self) -> SlipSection {
        let call = self.words.text("trip-phone-do", &self.call()).text;
        SlipSection {
            sentences: vec![call, self.say("trip-action-pay-yourself")],
            ..self.section("trip-action-not-come", Vec::new())
        }
    }

    /// A time with its source and age; nothing where none is set.
    fn slot(&self, name: &str, slot: &TimeSlot) -> Option<SlipRow> {
        let lines = match slot {
            TimeSlot::NotSet => return None,
            TimeSlot::Set(time) => self.stated(time),
            TimeSlot::Unreadable => vec![self.say("time-unreadable")],
        };
        let name = self.say(name);
        Some(SlipRow { name, lines })
    }

    fn stated(&self, time: &StatedTime) -> Vec<String> {
        vec![self.time(time.when), self.said(time)]
    }

    /// The time, with its day where that is not the day of the trip.
    fn time(&self, when: When) -> String {
        let day = self.about.trip.day();
        let is_that_day = [when.earliest(), when.latest()]
            .into_iter()
            .all(|at| day == Some(oslo::date(at)));
        let digits = |at| Value::clock_of(at, ClockStyle::Digits);
        let said = match (when, is_that_day) {
            (When::At(at), true) => self.words.value(&Value::clock_of(at, ClockStyle::Marked)),
            (When::At(at), false) => self.words.value(&moment(at)),
            (When::Between { from, to }, true) => {
                let ends = [("from", digits(from)), ("to", digits(to))];
                self.words.text("time-window", &ends)
            }
            (When::Between { from, to }, false) => {
                let ends = [("from", moment(from)), ("to", moment(to))];
                self.words.text("time-window-days", &ends)
            }
        };
        said.capitalised().text
    }

    fn said(&self, time: &StatedTime) -> String {
        i18n::trip::said(self.words, &time.said_by, moment(time.said_at)).text
    }
}

fn moment(at: DateTime<Utc>) -> Value {
    Value::Moment(at, DayStyle::Full)
}

const fn full(day: NaiveDate) -> Value {
    Value::Day(day, DayStyle::Full)
}

const fn active(pick_up: &PickUp) -> Option<&StatedTime> {
    match pick_up.active() {
        ActiveTime::Set(_, time) => Some(time),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => None,
    }
}

#[cfg(test)]
mod tests;
