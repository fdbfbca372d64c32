//! A trip as an entry of a calendar (RFC 5545).

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    ids::TripId,
    oslo,
    state::TripState,
    stated_time::StatedTime,
    trip::{Direction, OrganisedTrip},
};
use i18n::{DayStyle, Localizer, Value};
use ipc::{
    files::{CalendarTitle, EVENING, NoFile, Reminder},
    trips::PickUpView,
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{lines::Lines, words::say};
use crate::trips::pick_up;

/// Norwegian time as it has been since 1996.
const ZONE: &str = include_str!("zone.txt");

/// What an entry is made of.
pub(super) struct Entry<'a> {
    /// The trip.
    pub(super) trip: &'a OrganisedTrip,
    /// What stands there.
    pub(super) title: CalendarTitle,
    /// When it reminds.
    pub(super) reminder: Reminder,
    /// When the service said all this.
    pub(super) read_at: DateTime<Utc>,
    /// Now.
    pub(super) now: DateTime<Utc>,
}

/// When the trip is.
enum Span<'a> {
    /// From the pick-up on.
    From(&'a StatedTime),
    /// On this day. When, nobody has said.
    Day(NaiveDate),
}

impl Entry<'_> {
    /// The file.
    ///
    /// # Errors
    /// A pick-up time that cannot be right is not written into anybody's calendar, and a
    /// trip without any time has no day there.
    pub(super) fn file(&self, words: &Localizer) -> Result<Vec<u8>, NoFile> {
        let span = self.span()?;
        let mut lines = Lines::default();
        lines.lines("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Reisefolge//Reisefolge//NO");
        lines.lines("CALSCALE:GREGORIAN\nMETHOD:PUBLISH");
        lines.lines(ZONE);
        lines.line("BEGIN:VEVENT");
        self.identity(&mut lines);
        self.time(&span, &mut lines);
        self.content(&span, words, &mut lines);
        self.alarm(&span, words, &mut lines);
        lines.lines("END:VEVENT\nEND:VCALENDAR");
        Ok(lines.into_bytes())
    }

    fn span(&self) -> Result<Span<'_>, NoFile> {
        match (pick_up(self.trip), self.trip.day()) {
            (PickUpView::Impossible { .. }, _) => Err(NoFile::ImpossibleTime),
            (PickUpView::Set { .. }, _) => {
                let time = self.trip.segments.first().pick_up.active();
                let domain::pick_up::ActiveTime::Set(_, time) = time else {
                    return Err(NoFile::ImpossibleTime);
                };
                Ok(Span::From(time))
            }
            (PickUpView::NotSet, Some(day)) => Ok(Span::Day(day)),
            (PickUpView::NotSet, None) => Err(NoFile::NoDay),
        }
    }

    /// The same entry for as long as there is the trip; a newer one takes its place.
    fn identity(&self, lines: &mut Lines) {
        lines.line(&format!("UID:{}", uid(&self.trip.id)));
        lines.utc("DTSTAMP", self.now);
        lines.utc("LAST-MODIFIED", self.trip.updated_at);
        // An INTEGER ends where an i32 does (RFC 5545, 3.3.8).
        let sequence = self.trip.version.min(i32::MAX.unsigned_abs());
        lines.line(&format!("SEQUENCE:{sequence}"));
    }

    fn time(&self, span: &Span<'_>, lines: &mut Lines) {
        match span {
            Span::From(pick_up) => {
                let from = pick_up.when.earliest();
                lines.instant("DTSTART", from);
                let arrival = self.trip.segments.last().arrival.time();
                let ends = arrival.map(|time| time.when.latest());
                let ends = ends.filter(|end| *end > from);
                let ends = ends.or_else(|| Some(pick_up.when.latest()).filter(|end| *end > from));
                if let Some(end) = ends {
                    lines.instant("DTEND", end);
                }
                lines.line("TRANSP:OPAQUE");
            }
            Span::Day(day) => {
                lines.day("DTSTART", *day);
                lines.line("TRANSP:TRANSPARENT");
            }
        }
        lines.line(match self.trip.state {
            TripState::Cancelled(_) | TripState::Expired | TripState::NoShow => "STATUS:CANCELLED",
            TripState::Requested
            | TripState::NeedsReview
            | TripState::AwaitingConfirmation
            | TripState::Unknown(_) => "STATUS:TENTATIVE",
            TripState::Planned
            | TripState::Ordered
            | TripState::Accepted
            | TripState::Assigned
            | TripState::Approaching
            | TripState::Arrived
            | TripState::PickedUp
            | TripState::WaitingReady
            | TripState::ReadyCalled
            | TripState::Completed => "STATUS:CONFIRMED",
        });
        lines.line("CLASS:PRIVATE");
    }

    fn content(&self, span: &Span<'_>, words: &Localizer, lines: &mut Lines) {
        lines.text("SUMMARY", &self.summary(words));
        lines.text("DESCRIPTION", &self.description(span, words));
        if self.title == CalendarTitle::WithPlace
            && let Some(from) = &self.trip.segments.first().from.label
        {
            lines.text("LOCATION", from);
        }
    }

    fn summary(&self, words: &Localizer) -> String {
        let place = |label: &Option<String>| label.as_deref().map(Value::from);
        let segments = &self.trip.segments;
        let named = match (self.title, &self.trip.direction) {
            (CalendarTitle::Neutral, _) => None,
            (CalendarTitle::WithPlace, Direction::Return) => {
                place(&segments.first().from.label).map(|place| ("calendar-summary-from", place))
            }
            (CalendarTitle::WithPlace, Direction::Outbound | Direction::Other) => {
                place(&segments.last().to.label).map(|place| ("calendar-summary-to", place))
            }
        };
        match named {
            Some((id, place)) => words.text(id, &[("place", place)]).text,
            None => say(words, "calendar-summary"),
        }
    }

    /// What the slip warns of, from when it is, and that it may change. Who said a time, and
    /// what to call about, tells what kind of trip it is, so a neutral entry does not.
    fn description(&self, span: &Span<'_>, words: &Localizer) -> String {
        let moment = |at| Value::Moment(at, DayStyle::Full);
        let mut said = Vec::new();
        let disrupted = self.trip.disrupted.then_some("trip-disrupted");
        let state = &self.trip.state;
        let state = state.is_in_doubt().then(|| state.means());
        let warnings = state.into_iter().chain(disrupted);
        said.extend(warnings.map(|id| format!("{}.", say(words, id))));
        match span {
            Span::Day(_) if self.trip.state.is_off() => {}
            Span::Day(_) => said.push(say(words, "calendar-not-set")),
            Span::From(time) if self.title == CalendarTitle::WithPlace => {
                let who = i18n::trip::said(words, &time.said_by, moment(time.said_at));
                said.push(who.text);
            }
            Span::From(_) => {}
        }
        let read = [("read", moment(self.read_at))];
        said.push(words.text("calendar-as-of", &read).text);
        // Nothing changes any more, and nobody is to get ready by an old time.
        if !self.trip.state.is_off() {
            said.push(say(words, "calendar-may-change"));
        }
        said.join("\n")
    }

    /// Nobody is reminded of a trip for which nobody comes, nor an hour before nobody knows
    /// when. Where nobody knows whether somebody comes, the entry says so and still reminds.
    fn alarm(&self, span: &Span<'_>, words: &Localizer, lines: &mut Lines) {
        let day = match span {
            Span::From(time) => oslo::date(time.when.earliest()),
            Span::Day(day) => *day,
        };
        let before = day.checked_sub_days(Days::new(1)).unwrap_or(day);
        let evening = oslo::instant(before.and_time(EVENING));
        let begin = |lines: &mut Lines| lines.lines("BEGIN:VALARM\nACTION:DISPLAY");
        match (self.reminder, span) {
            _ if self.trip.state.is_off() => return,
            (Reminder::Never, _) | (Reminder::HourBefore, Span::Day(_)) => return,
            (Reminder::HourBefore, Span::From(_)) => {
                begin(lines);
                lines.line("TRIGGER:-PT1H");
            }
            (Reminder::EveningBefore, _) => {
                begin(lines);
                lines.utc("TRIGGER;VALUE=DATE-TIME", evening);
            }
        }
        lines.text("DESCRIPTION", &self.summary(words));
        lines.line("END:VALARM");
    }
}

/// The name of the entry, the same on every device. Nothing can be read from it; the trip
/// it is made from says nothing either.
fn uid(trip: &TripId) -> Uuid {
    let digest = Sha256::new()
        .chain_update("reisefolge calendar entry\n")
        .chain_update(trip.as_str())
        .finalize();
    let mut bytes = [0; 16];
    bytes
        .iter_mut()
        .zip(digest)
        .for_each(|(to, from)| *to = from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests;
