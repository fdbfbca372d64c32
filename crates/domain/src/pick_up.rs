//! When a patient is picked up (*hentetid*).

use serde::{Deserialize, Serialize};

use crate::stated_time::{StatedTime, TimeSlot};

/// The three kinds of pick-up time that the trade keeps apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickUp {
    /// As planned when the trip was booked.
    pub scheduled: TimeSlot,
    /// As promised to the patient.
    pub promised: TimeSlot,
    /// As the vehicle is expected right now.
    pub estimated: TimeSlot,
}

/// Which of the three a shown time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PickUpKind {
    /// Planned when the trip was booked.
    Scheduled,
    /// Promised to the patient.
    Promised,
    /// Expected right now.
    Estimated,
}

/// The pick-up time that a patient should act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActiveTime<'a> {
    /// No kind of pick-up time is set.
    NotSet,
    /// The time that counts now.
    Set(PickUpKind, &'a StatedTime),
    /// The service sent something for the kind that would count, but it cannot
    /// be read. An older kind is not shown in its place: it may be out of date.
    Unreadable(PickUpKind),
}

impl PickUp {
    /// The time to act on: expected before promised before planned.
    pub const fn active(&self) -> ActiveTime<'_> {
        let kinds = [
            (PickUpKind::Estimated, &self.estimated),
            (PickUpKind::Promised, &self.promised),
            (PickUpKind::Scheduled, &self.scheduled),
        ];
        let mut i = 0;
        while i < kinds.len() {
            match kinds[i] {
                (kind, TimeSlot::Set(time)) => return ActiveTime::Set(kind, time),
                (kind, TimeSlot::Unreadable) => return ActiveTime::Unreadable(kind),
                (_, TimeSlot::NotSet) => i += 1,
            }
        }
        ActiveTime::NotSet
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stated_time::{SaidBy, When};

    fn set(minute: u32) -> TimeSlot {
        let at = format!("2026-12-01T07:{minute:02}:00Z").parse().unwrap();
        TimeSlot::Set(StatedTime {
            when: When::At(at),
            said_by: SaidBy::Carrier,
            said_at: at,
            previous: None,
        })
    }

    #[test]
    fn the_newest_kind_of_time_counts_and_nothing_is_guessed() {
        use PickUpKind::{Estimated, Promised, Scheduled};
        let (none, bad) = (TimeSlot::NotSet, TimeSlot::Unreadable);
        #[rustfmt::skip]
        let cases = [
            // what it shows                        scheduled promised estimated  expected kind, readable
            ("nothing set",                         none.clone(), none.clone(), none.clone(), None),
            ("planned alone",                       set(1), none.clone(), none.clone(), Some((Scheduled, true))),
            ("a promise beats the plan",            set(1), set(2), none.clone(),       Some((Promised, true))),
            ("an estimate beats the promise",       set(1), set(2), set(3),             Some((Estimated, true))),
            ("an unreadable one hides older times", set(1), bad, none,                  Some((Promised, false))),
        ];
        for (shows, scheduled, promised, estimated, expected) in cases {
            let pick_up = PickUp {
                scheduled,
                promised,
                estimated,
            };
            let got = match pick_up.active() {
                ActiveTime::NotSet => None,
                ActiveTime::Set(kind, _) => Some((kind, true)),
                ActiveTime::Unreadable(kind) => Some((kind, false)),
            };
            assert_eq!(got, expected, "{shows}");
        }
    }
}
