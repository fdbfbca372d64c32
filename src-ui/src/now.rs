//! The time now, as the service's clock has it.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use ipc::Clock;
use js_sys::Date;
use leptos::prelude::*;

use crate::{erased::effect, load::Asking};

/// How often the clock of the page is looked at.
const GLANCE: Duration = Duration::from_secs(10);

/// By how much the device's two clocks may come apart before one of them was stepped.
const STEP: TimeDelta = TimeDelta::seconds(30);

/// A minute of today, and whose clock says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The beginning of the minute.
    pub at: DateTime<Utc>,
    /// Whose clock it is. Nothing is late by the device's.
    pub clock: Clock,
}

impl Now {
    /// The minute, where the service's clock says so.
    pub fn by_service(self) -> Option<DateTime<Utc>> {
        (self.clock == Clock::Service).then_some(self.at)
    }
}

/// How the device's clocks stand, in milliseconds: the one on the wall, which can be set,
/// and the one that runs, which may stand still while the machine sleeps.
#[derive(Clone, Copy, Debug)]
struct Clocks {
    wall: f64,
    running: f64,
}

impl Clocks {
    fn read() -> Self {
        Self {
            wall: Date::now(),
            running: window().performance().map_or(0.0, |clock| clock.now()),
        }
    }

    /// How long after `then`, and whether both clocks say so. The one that says more counts.
    fn since(self, then: Self) -> (TimeDelta, bool) {
        let passed = |now: f64, then: f64| TimeDelta::milliseconds((now - then) as i64);
        let wall = passed(self.wall, then.wall);
        let running = passed(self.running, then.running);
        (wall.max(running), (wall - running).abs() <= STEP)
    }
}

/// The time now as far as `asking` knows it, a minute at a time. Every answer sets it
/// anew. The device's clock may be wrong; how far it has come since is not, unless it was
/// set on the way. Then nobody knows.
pub fn now(asking: Asking) -> Memo<Option<Now>> {
    let known = StoredValue::new(None::<(DateTime<Utc>, Clock, Clocks)>);
    let now = RwSignal::new(None::<Now>);
    let look = move || {
        let Some(Some((asked_at, clock, then))) = known.try_get_value() else {
            return;
        };
        let (passed, is_sure) = Clocks::read().since(then);
        let at = asked_at.checked_add_signed(passed);
        let at = minute(at.unwrap_or(asked_at));
        let clock = if is_sure { clock } else { Clock::Device };
        let _ = now.try_set(Some(Now { at, clock }));
    };
    effect(move || {
        if let Some(age) = asking.age() {
            known.set_value(Some((age.asked_at, age.clock, Clocks::read())));
            look();
        }
    });
    if let Ok(clock) = set_interval_with_handle(look, GLANCE) {
        on_cleanup(move || clock.clear());
    }
    Memo::new(move |_| now.get())
}

/// Whether `until` has passed by the service's clock. Where that is not known nothing has.
pub fn is_past(asking: Asking, until: DateTime<Utc>) -> Memo<bool> {
    let now = now(asking);
    Memo::new(move |_| {
        let now = now.get().and_then(Now::by_service);
        now.is_some_and(|now| now >= until)
    })
}

fn minute(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(at.timestamp().div_euclid(60) * 60, 0).unwrap_or(at)
}

/// Whole minutes of the clock between two times, none before the first.
pub fn minutes_after(since: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (now.timestamp().div_euclid(60) - since.timestamp().div_euclid(60)).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::sample::at;

    #[test]
    fn lateness_is_counted_in_the_minutes_of_the_clock() {
        #[rustfmt::skip]
        let cases = [
            // promised                now                     minutes
            ("2026-12-02T07:10:00Z", "2026-12-02T07:31:00Z", 21),
            ("2026-12-02T07:10:00Z", "2026-12-02T07:31:59Z", 21),
            ("2026-12-02T07:10:00Z", "2026-12-02T07:10:59Z", 0),
            ("2026-12-02T07:10:00Z", "2026-12-02T07:11:00Z", 1),
            ("2026-12-02T07:10:00Z", "2026-12-02T07:00:00Z", 0),
        ];
        for (since, now, expected) in cases {
            assert_eq!(minutes_after(at(since), at(now)), expected, "{now}");
            assert_eq!(minutes_after(at(since), minute(at(now))), expected, "{now}");
        }
    }

    #[test]
    fn a_clock_that_is_set_while_the_page_is_open_is_noticed() {
        const HOUR: f64 = 3_600_000.0;
        #[rustfmt::skip]
        let cases = [
            // what it shows            wall             running  passed           sure
            ("both run",                HOUR,            HOUR,    HOUR,            true),
            ("not quite alike",         HOUR + 30_000.0, HOUR,    HOUR + 30_000.0, true),
            ("set on",                  HOUR + 30_001.0, HOUR,    HOUR + 30_001.0, false),
            ("set back",                HOUR - 30_001.0, HOUR,    HOUR,            false),
            ("the machine slept",       HOUR,            0.0,     HOUR,            false),
        ];
        let then = Clocks {
            wall: 1.8e12,
            running: 5.0e3,
        };
        for (shows, wall, running, passed, is_sure) in cases {
            let now = Clocks {
                wall: then.wall + wall,
                running: then.running + running,
            };
            let expected = (TimeDelta::milliseconds(passed as i64), is_sure);
            assert_eq!(now.since(then), expected, "{shows}");
        }
    }

    #[test]
    fn only_the_clock_of_the_service_makes_anything_late() {
        let minute = at("2026-12-02T07:31:00Z");
        for (clock, expected) in [(Clock::Service, Some(minute)), (Clock::Device, None)] {
            assert_eq!(Now { at: minute, clock }.by_service(), expected);
        }
    }
}
