//! Times relative to the clock, so that "tomorrow" stays tomorrow.

use chrono::{DateTime, Days as CalendarDays, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    oslo,
    pick_up::PickUp,
    stated_time::{EarlierTime, SaidBy, StatedTime, TimeSlot, When},
};

/// The calendar as seen from one moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    /// The moment, in whole minutes.
    pub now: DateTime<Utc>,
    /// Its day in Norway.
    pub today: NaiveDate,
}

impl Days {
    /// The calendar around `now`, whose seconds are dropped: people and
    /// services speak in whole minutes.
    pub fn around(now: DateTime<Utc>) -> Self {
        let whole = now - TimeDelta::milliseconds(now.timestamp_millis().rem_euclid(60_000));
        let whole =
            whole - TimeDelta::nanoseconds(i64::from(whole.timestamp_subsec_nanos() % 1_000_000));
        Self {
            now: whole,
            today: oslo::date(whole),
        }
    }

    /// The date `days` from today; negative for the past.
    pub fn date(&self, days: i64) -> NaiveDate {
        let distance = CalendarDays::new(days.unsigned_abs());
        let date = if days < 0 {
            self.today.checked_sub_days(distance)
        } else {
            self.today.checked_add_days(distance)
        };
        date.unwrap_or(self.today)
    }

    /// The instant at which a clock in Norway shows `clock` (hour, minute),
    /// `days` from today.
    pub fn at(&self, days: i64, clock: (u32, u32)) -> DateTime<Utc> {
        let time = NaiveTime::from_hms_opt(clock.0, clock.1, 0)
            .expect("the hours of the personas are between 00:00 and 23:59");
        oslo::instant(self.date(days).and_time(time))
    }

    /// The moment `hours` before now.
    pub fn hours_ago(&self, hours: i64) -> DateTime<Utc> {
        self.now - TimeDelta::hours(hours)
    }

    /// The moment `minutes` after now; negative for before.
    pub fn in_minutes(&self, minutes: i64) -> DateTime<Utc> {
        self.now + TimeDelta::minutes(minutes)
    }

    /// A time that `by` stated `hours` ago.
    pub fn said(&self, when: When, by: SaidBy, hours: i64) -> TimeSlot {
        TimeSlot::Set(StatedTime {
            when,
            said_by: by,
            said_at: self.hours_ago(hours),
            previous: None,
        })
    }

    /// A time that `by` stated `hours` ago in place of an `earlier` one, which
    /// had been stated two days before that.
    pub fn moved(&self, when: When, by: SaidBy, hours: i64, earlier: When) -> TimeSlot {
        TimeSlot::Set(StatedTime {
            when,
            said_by: by,
            said_at: self.hours_ago(hours),
            previous: Some(EarlierTime {
                when: earlier,
                said_at: self.hours_ago(hours + 48),
            }),
        })
    }
}

/// A pick-up with a plan only.
pub(super) fn planned(scheduled: TimeSlot) -> PickUp {
    PickUp {
        scheduled,
        ..PickUp::default()
    }
}

/// A pick-up that was planned and is promised.
pub(super) fn promised(scheduled: TimeSlot, promised: TimeSlot) -> PickUp {
    PickUp {
        scheduled,
        promised,
        ..PickUp::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_time_is_norwegian_on_both_sides_of_a_clock_change() {
        let days = Days::around("2027-03-27T22:30:45.123456789Z".parse().unwrap());
        assert_eq!(days.today.to_string(), "2027-03-27");
        assert_eq!(days.now.to_rfc3339(), "2027-03-27T22:30:00+00:00");
        assert_eq!(
            days.at(0, (8, 10)).to_rfc3339(),
            "2027-03-27T07:10:00+00:00"
        );
        assert_eq!(
            days.at(1, (8, 10)).to_rfc3339(),
            "2027-03-28T06:10:00+00:00"
        );
        assert_eq!(days.date(-1).to_string(), "2027-03-26");
    }
}
