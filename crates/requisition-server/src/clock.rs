//! What time it is.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};

/// Where the service takes the time from.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the service asks the machine for the time"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// The clock of the machine, moved by a distance that can be set. It runs on.
#[derive(Debug, Default)]
pub struct SettableClock {
    ahead_ms: AtomicI64,
}

impl SettableClock {
    /// A clock that shows `now` and runs on.
    pub fn at(now: DateTime<Utc>) -> Self {
        let clock = Self::default();
        clock.set(now);
        clock
    }

    /// Makes it show `now`.
    pub fn set(&self, now: DateTime<Utc>) {
        let ahead = now - SystemClock.now();
        let whole = ahead.num_milliseconds();
        // Rounded up, so that it never shows an instant before `now`.
        let rest = i64::from(ahead > TimeDelta::milliseconds(whole));
        self.ahead_ms.store(whole + rest, Ordering::Relaxed);
    }
}

impl Clock for SettableClock {
    fn now(&self) -> DateTime<Utc> {
        let machine = SystemClock.now();
        TimeDelta::try_milliseconds(self.ahead_ms.load(Ordering::Relaxed))
            .and_then(|ahead| machine.checked_add_signed(ahead))
            .unwrap_or(machine)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_runs_on_from_there() {
        let set_to: DateTime<Utc> = "2031-05-17T10:00:00Z".parse().unwrap();
        let clock = SettableClock::at(set_to);
        let first = clock.now();
        assert!(first >= set_to, "{first}");
        assert!(clock.now() >= first);
        let back: DateTime<Utc> = "2001-05-17T10:00:00Z".parse().unwrap();
        clock.set(back);
        assert!(clock.now() >= back && clock.now() < set_to);
    }
}
