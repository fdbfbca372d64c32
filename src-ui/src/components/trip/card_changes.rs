//! What is said aloud when a trip in a list is another one than before.

use chrono::NaiveDate;
use domain::{
    oslo,
    state::{CancelledBy, TripState},
    stated_time::StatedTime,
};
use i18n::{Localized, Value};
use ipc::{
    Origin,
    trips::{PickUpView, TripCard},
};

use super::{
    card::name,
    changes::{called_off, pick_up_moved},
    time::{Writing, precision},
};
use crate::{
    announce::{Announcer, use_announcer},
    components::fresh_look,
    load::Load,
    text::{Precision, Words, use_words},
};

/// Says once what each answer after the first has brought: which of the trips
/// that were shown is another one now, or, where a person has asked, that
/// everything is as it was.
pub fn follow_cards<T>(load: Load<T>, cards: fn(&T) -> Vec<&TripCard>)
where
    T: Clone + Send + Sync + 'static,
{
    let teller = Teller::new();
    load.follow(move |before, now, is_wanted| {
        teller.tell(
            (&cards(&before.value), &cards(&now.value)),
            (&before.origin, &now.origin, oslo::date(now.asked_at)),
            is_wanted,
        );
    });
}

/// Says aloud how cards differ from those before.
#[derive(Clone, Copy)]
pub struct Teller {
    announcer: Announcer,
    words: Words,
}

impl Teller {
    /// Within a component.
    pub fn new() -> Self {
        Self {
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// Says what is different, and where the cards were from before and are now.
    pub fn tell(
        self,
        cards: (&[&TripCard], &[&TripCard]),
        (before, now, today): (&Origin, &Origin, NaiveDate),
        is_wanted: bool,
    ) {
        let Self { announcer, words } = self;
        let is_kept = matches!(now, Origin::Kept { .. });
        match differences(words, cards, today).as_slice() {
            [] if is_wanted => {
                if let Some(id) = fresh_look(before, now) {
                    announcer.status(words.text(id, &[]));
                }
            }
            [] => {}
            _ if is_kept => {}
            [Difference::CalledOff(text)] => announcer.alert(text.clone()),
            [Difference::Moved(text)] => announcer.status(text.clone()),
            several => {
                let count = i64::try_from(several.len()).unwrap_or(i64::MAX);
                let count = [("count", Value::Count(count))];
                announcer.status(words.text("change-announce-several", &count));
            }
        }
    }
}

enum Difference {
    /// Nobody comes any more.
    CalledOff(Localized),
    /// The pick-up time is another one.
    Moved(Localized),
}

/// What is different about trips that were there before; a trip that is shown
/// twice is told once.
fn differences(
    words: Words,
    (before, now): (&[&TripCard], &[&TripCard]),
    today: NaiveDate,
) -> Vec<Difference> {
    let mut told = Vec::new();
    let mut found = Vec::new();
    for card in now {
        let Some(old) = before.iter().find(|old| old.id == card.id) else {
            continue;
        };
        if !told.contains(&&card.id) {
            told.push(&card.id);
            found.extend(difference(words, old, card, today));
        }
    }
    found
}

fn difference(
    words: Words,
    before: &TripCard,
    now: &TripCard,
    today: NaiveDate,
) -> Option<Difference> {
    let off = TripState::Cancelled(CancelledBy::Service);
    if before.state != off && now.state == off {
        return Some(Difference::CalledOff(called_off(words, now.day)));
    }
    let (old, new) = (time(before), time(now));
    if old.map(|(time, _)| time.when) == new.map(|(time, _)| time.when) {
        return None;
    }
    let value = |(time, precision): (&StatedTime, Precision), is_new: bool| {
        let writing = Writing {
            precision,
            day: Some(oslo::date(time.when.earliest())),
            today,
        };
        if is_new {
            writing.heard_value(words, time.when)
        } else {
            writing.bare_value(words, time.when)
        }
    };
    let ends = (
        old.map(|old| value(old, false)),
        new.map(|new| value(new, true)),
    );
    let values = [
        ("trip", Value::Text(name(now).full(words, today).text)),
        ("change", Value::Text(pick_up_moved(words, ends).text)),
    ];
    Some(Difference::Moved(
        words.text("change-announce-trip", &values),
    ))
}

fn time(card: &TripCard) -> Option<(&StatedTime, Precision)> {
    match &card.pick_up {
        PickUpView::Set { kind, time } => Some((time, precision(*kind, &card.picked_up_by))),
        PickUpView::NotSet | PickUpView::Impossible { .. } => None,
    }
}
