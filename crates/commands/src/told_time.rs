//! What time it is by the service's clock, as long as that can be told from the device's.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

/// By how much the two clocks of the device may come apart before one of them was stepped.
/// Lateness is told in minutes.
const STEP: TimeDelta = TimeDelta::seconds(30);

/// What time the service said it is, and how the clocks of the device stood then.
///
/// The wall clock can be set, by a person or by the network, also in the middle of a
/// journey. The running clock cannot; it may stand still while the machine sleeps. As long
/// as both have come equally far, it is known what time it is for the service.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ToldTime {
    told: DateTime<Utc>,
    wall: DateTime<Utc>,
    running: Instant,
}

impl ToldTime {
    /// The service says that it is `told`, while the wall clock shows `wall`.
    pub(crate) fn new(told: DateTime<Utc>, wall: DateTime<Utc>) -> Self {
        Self {
            told,
            wall,
            running: Instant::now(),
        }
    }

    /// The time by the service's clock while the wall clock shows `wall`, as well as it can
    /// be told.
    pub(crate) fn now(&self, wall: DateTime<Utc>) -> DateTime<Utc> {
        let passed = wall - self.wall;
        self.told.checked_add_signed(passed).unwrap_or(self.told)
    }

    /// Whether it is known: nobody has set the wall clock since, and nothing has slept.
    pub(crate) fn is_sure(&self, wall: DateTime<Utc>) -> bool {
        (wall - self.wall - self.ran()).abs() <= STEP
    }

    fn ran(&self) -> TimeDelta {
        TimeDelta::from_std(self.running.elapsed()).unwrap_or(TimeDelta::MAX)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use domain::sample::at;

    use super::*;

    /// Scenario 4, in the middle of a journey.
    #[tokio::test(start_paused = true)]
    async fn a_clock_that_is_set_makes_nothing_late() {
        const HOUR: i64 = 3600;
        #[rustfmt::skip]
        let cases = [
            // what it shows                    ran      wall        sure
            ("both run",                        HOUR,    HOUR,       true),
            ("not quite alike",                 HOUR,    HOUR + 30,  true),
            ("set on by more than that",        HOUR,    HOUR + 31,  false),
            ("set back by less",                HOUR,    HOUR - 30,  true),
            ("set back by more",                HOUR,    HOUR - 31,  false),
            ("set back by a day",               HOUR,    -23 * HOUR, false),
            ("the machine slept",               0,       8 * HOUR,   false),
        ];
        let (told, wall) = (at("2026-12-01T12:00:00Z"), at("2026-12-04T12:00:00Z"));
        for (shows, ran, passed, is_sure) in cases {
            let known = ToldTime::new(told, wall);
            tokio::time::advance(Duration::from_secs(u64::try_from(ran).unwrap())).await;
            let wall = wall + TimeDelta::seconds(passed);
            assert_eq!(known.is_sure(wall), is_sure, "{shows}");
            assert_eq!(
                known.now(wall),
                told + TimeDelta::seconds(passed),
                "{shows}"
            );
        }
    }
}
