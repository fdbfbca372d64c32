//! What is different about a trip since somebody looked at it.

use chrono::NaiveDate;
use domain::{
    change::{Change, changes},
    state::{CancelledBy, TripState},
    stated_time::When,
};
use i18n::{Localized, Value};
use ipc::trips::{PickUpView, TripView};
use leptos::prelude::*;

use super::{
    state::state_word,
    time::{Writing, precision},
};
use crate::{
    announce::Announcer,
    components::{Alert, Tone},
    erased::live,
    state::service::use_service,
    text::{Precision, Words, tr, use_words},
};

/// What changed before the page was opened and while it is open, newest first.
pub fn since_opened(opened: &TripView, now: &TripView) -> Vec<Change> {
    let mut found = changes(&opened.trip, &now.trip);
    let earlier: Vec<Change> = opened
        .changed
        .iter()
        .filter(|old| {
            found
                .iter()
                .all(|new| std::mem::discriminant(new) != std::mem::discriminant(*old))
        })
        .cloned()
        .collect();
    found.extend(earlier);
    found
}

/// The box at the top of the page; nothing where nothing has changed.
pub fn change_box(found: Vec<Change>, view: &TripView, today: NaiveDate) -> AnyView {
    if found.is_empty() {
        return ().into_any();
    }
    let (words, service) = (use_words(), use_service());
    let telling = Telling::of(view, today);
    let lines: Vec<AnyView> = found
        .into_iter()
        .map(|change| {
            let line = live(move || {
                let phone = service.support().phone;
                words.show(telling.sentence(words, &change, &phone))
            });
            view! { <li>{line}</li> }.into_any()
        })
        .collect();
    view! {
        <Alert tone=Tone::Info heading=tr("change-title")>
            <ul class="ds-list">{lines}</ul>
        </Alert>
    }
    .into_any()
}

/// How changes of a trip are told.
#[derive(Clone, Copy)]
struct Telling {
    pick_up: Writing,
    other: Writing,
    /// Whether the pick-up time that holds now cannot be right.
    is_doubtful: bool,
}

impl Telling {
    fn of(view: &TripView, today: NaiveDate) -> Self {
        let exact = Writing {
            precision: Precision::Exact,
            day: view.day,
            today,
        };
        let precision = match &view.pick_up {
            PickUpView::Set { kind, .. } => precision(*kind, &view.trip.segments.first().mode),
            PickUpView::NotSet | PickUpView::Impossible { .. } => Precision::Exact,
        };
        Self {
            pick_up: Writing { precision, ..exact },
            other: exact,
            is_doubtful: matches!(view.pick_up, PickUpView::Impossible { .. }),
        }
    }

    fn sentence(self, words: Words, change: &Change, phone: &str) -> Localized {
        match change {
            Change::State { from, to } => {
                let word = |state| Value::Text(state_word(words, state, phone).text);
                let ends = [("from", word(from)), ("to", word(to))];
                words.text("change-state", &ends)
            }
            Change::PickUp { from, to: _ } if self.is_doubtful => match from {
                Some(from) => {
                    let from = self.other.value(words, *from);
                    words.text("change-pick-up-doubtful", &[("from", from)])
                }
                None => words.text("change-other", &[]),
            },
            Change::PickUp { from, to } => {
                let value = |when| self.pick_up.value(words, when);
                let ends = (from.map(value), to.map(value));
                time_change(words, &PICK_UP, ends)
            }
            Change::PickUpPlace { from, to } => {
                let ends = [("from", from.as_str().into()), ("to", to.as_str().into())];
                words.text("change-pick-up-place", &ends)
            }
            Change::Arrival { from, to } => self.time(words, &ARRIVAL, *from, *to),
            Change::Appointment { from, to } => self.time(words, &APPOINTMENT, *from, *to),
            Change::Other => words.text("change-other", &[]),
        }
    }

    fn time(
        self,
        words: Words,
        messages: &Messages,
        from: Option<When>,
        to: Option<When>,
    ) -> Localized {
        let value = |when| self.other.value(words, when);
        time_change(words, messages, (from.map(value), to.map(value)))
    }
}

/// The messages for one kind of time: moved, newly set, no longer set.
struct Messages {
    moved: &'static str,
    set: &'static str,
    gone: &'static str,
}

const PICK_UP: Messages = Messages {
    moved: "change-pick-up",
    set: "change-pick-up-set",
    gone: "change-pick-up-gone",
};
const ARRIVAL: Messages = Messages {
    moved: "change-arrival",
    set: "change-arrival-set",
    gone: "change-arrival-gone",
};
const APPOINTMENT: Messages = Messages {
    moved: "change-appointment",
    set: "change-appointment-set",
    gone: "change-appointment-gone",
};

fn time_change(
    words: Words,
    messages: &Messages,
    ends: (Option<Value>, Option<Value>),
) -> Localized {
    match ends {
        (Some(from), Some(to)) => words.text(messages.moved, &[("from", from), ("to", to)]),
        (None, Some(to)) => words.text(messages.set, &[("to", to)]),
        (Some(from), None) => words.text(messages.gone, &[("from", from)]),
        (None, None) => words.text("change-other", &[]),
    }
}

/// That nobody comes any more.
pub fn called_off(words: Words, day: Option<NaiveDate>) -> Localized {
    match day {
        Some(day) => {
            let day = Value::Day(day, i18n::DayStyle::DateWithoutYear);
            words.text("change-announce-called-off-day", &[("day", day)])
        }
        None => words.text("change-announce-called-off", &[]),
    }
}

/// The sentence about a pick-up time that is another one than before, its values
/// written as they are heard.
pub fn pick_up_moved(words: Words, ends: (Option<Value>, Option<Value>)) -> Localized {
    time_change(words, &PICK_UP, ends)
}

/// Says once what is new about a trip, and where that is `wanted` also that
/// nothing is. That nobody comes any more is said at once; everything else waits
/// until the reader is silent.
pub fn announce_difference(
    announcer: Announcer,
    words: Words,
    (before, now): (&TripView, &TripView),
    today: NaiveDate,
    wanted: bool,
) {
    let found = changes(&before.trip, &now.trip);
    let off = TripState::Cancelled(CancelledBy::Service);
    if before.trip.state != off && now.trip.state == off {
        announcer.alert(called_off(words, now.day));
        return;
    }
    let telling = Telling::of(now, today);
    let pick_up = found.iter().find_map(|change| {
        if let Change::PickUp { from, to } = change {
            Some((*from, *to))
        } else {
            None
        }
    });
    let said = match pick_up {
        Some((from, to)) if !telling.is_doubtful => {
            let from = from.map(|from| telling.pick_up.bare_value(words, from));
            let to = to.map(|to| telling.pick_up.heard_value(words, to));
            time_change(words, &PICK_UP, (from, to))
        }
        Some(_) => words.text("doubt-pick-up-title", &[]),
        None if found.is_empty() && !wanted => return,
        None if found.is_empty() => words.text("change-announce-none", &[]),
        None => words.text("change-announce-other", &[]),
    };
    announcer.status(said);
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        phase::Phase,
        sample::{at, stated, taxi, taxi_with},
        trip::OrganisedTrip,
    };

    fn seen(trip: OrganisedTrip, changed: Vec<Change>) -> TripView {
        TripView {
            day: trip.day(),
            trip,
            pick_up: PickUpView::NotSet,
            phase: Phase::Before,
            stage: None,
            doubts: Vec::new(),
            concerns: Vec::new(),
            changed,
        }
    }

    fn moved(from: &str, to: &str) -> Change {
        Change::PickUp {
            from: Some(When::At(at(from))),
            to: Some(When::At(at(to))),
        }
    }

    #[test]
    fn what_changed_stays_on_the_page_until_it_is_left() {
        let old = moved("2026-12-02T06:30:00Z", "2026-12-02T06:40:00Z");
        let new = moved("2026-12-02T06:40:00Z", "2026-12-02T06:55:00Z");
        let place = Change::PickUpPlace {
            from: "Storgata 2".into(),
            to: "Storgata 1".into(),
        };
        let later = taxi_with(|segment| segment.pick_up.promised = stated("2026-12-02T06:55:00Z"));
        #[rustfmt::skip]
        let cases = [
            // what it shows                   when opened                       now            told
            ("nothing has changed",            vec![],                           taxi(),        vec![]),
            ("a look without news keeps them", vec![old.clone(), place.clone()], taxi(),        vec![old.clone(), place.clone()]),
            ("news stand before old news",     vec![place.clone()],              later.clone(), vec![new.clone(), place]),
            ("news take the place of old",     vec![old],                        later,         vec![new]),
        ];
        for (shows, before, now, expected) in cases {
            let opened = seen(taxi(), before);
            assert_eq!(
                since_opened(&opened, &seen(now, vec![])),
                expected,
                "{shows}"
            );
        }
    }
}
