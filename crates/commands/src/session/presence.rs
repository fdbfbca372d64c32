//! Whether the person is there.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::time::Instant;

use crate::{Limits, ports::Clock};

/// When the person last showed that they are there.
///
/// Two clocks say how long ago that is, and the one that says more counts: the
/// running one, which nobody can set back, stands still on many systems while
/// the machine sleeps; the wall clock does not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Presence {
    running: Instant,
    wall: DateTime<Utc>,
}

/// How far away the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Away {
    /// There, for all that is known.
    No,
    /// The app locks after this time, and the person is asked.
    Soon(Duration),
    /// For too long.
    TooLong,
}

impl Presence {
    /// Now.
    pub(crate) fn now(clock: &impl Clock) -> Self {
        Self {
            running: Instant::now(),
            wall: clock.now(),
        }
    }

    /// How long ago that is.
    pub(crate) fn ago(&self, clock: &impl Clock) -> Duration {
        let wall = (clock.now() - self.wall).to_std().unwrap_or_default();
        self.running.elapsed().max(wall)
    }
}

impl Away {
    /// How far away somebody is who last showed up so long `ago`.
    pub(crate) fn after(ago: Duration, limits: Limits) -> Self {
        match limits.idle.checked_sub(ago) {
            None | Some(Duration::ZERO) => Self::TooLong,
            Some(left) if left <= limits.warning => Self::Soon(left),
            Some(_) => Self::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::fakes::World;

    #[test]
    fn whoever_is_away_is_warned_first_and_locked_out_then() {
        let limits = Limits::default();
        let soon = |seconds| Away::Soon(Duration::from_secs(seconds));
        #[rustfmt::skip]
        let cases = [
            (0,       Away::No),
            (179_999, Away::No),
            (180_000, soon(120)),
            (299_000, soon(1)),
            (300_000, Away::TooLong),
            (900_000, Away::TooLong),
        ];
        for (milliseconds, expected) in cases {
            let ago = Duration::from_millis(milliseconds);
            assert_eq!(Away::after(ago, limits), expected, "{milliseconds}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_clock_that_says_more_counts() {
        #[rustfmt::skip]
        let cases = [
            ("both run",                          60, 60,   60),
            ("the machine slept",                 1,  600,  600),
            ("somebody set the wall clock back",  60, -900, 60),
        ];
        for (shows, running, wall, expected) in cases {
            let world = World::new();
            let before = Presence::now(&world);
            tokio::time::advance(Duration::from_secs(running)).await;
            *world.clock_error.lock().unwrap() += TimeDelta::seconds(wall);
            let expected = Duration::from_secs(expected);
            assert_eq!(before.ago(&world), expected, "{shows}");
        }
    }
}
