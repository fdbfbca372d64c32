//! How long to wait before asking again.

use std::time::Duration;

use tokio::time::Instant;

use crate::{http::full_jitter, limits::Live};

/// Nobody is waited for longer, whatever they ask for.
const LONGEST_ASKED: Duration = Duration::from_secs(60 * 60);

/// What comes sooner than this comes at once.
const AT_ONCE: Duration = Duration::from_secs(1);

/// After how many answers at once the pace halves.
const PATIENCE: u32 = 4;

/// How often it halves.
const SLOWEST: u32 = 5;

/// The one place that knows how often it went wrong, for the stream and for
/// waiting requests alike.
#[derive(Debug)]
pub(super) struct Pauses {
    first: Duration,
    longest: Duration,
    pace: Duration,
    setbacks: u32,
    /// How many answers in a row came at once.
    hurried: u32,
    not_before: Option<Instant>,
}

impl Pauses {
    pub(super) const fn new(limits: &Live) -> Self {
        Self {
            first: limits.first_pause,
            longest: limits.longest_pause,
            pace: limits.pace,
            setbacks: 0,
            hurried: 0,
            not_before: None,
        }
    }

    /// Waits until it is time. A caller who gives up changes nothing.
    pub(super) async fn rest(&self) {
        if let Some(until) = self.not_before {
            tokio::time::sleep_until(until).await;
        }
    }

    /// How often in a row it went wrong.
    #[cfg(test)]
    pub(super) const fn setbacks(&self) -> u32 {
        self.setbacks
    }

    /// Something was told, `took` after it was waited for. Whoever always has
    /// more to tell is listened to ever more slowly.
    pub(super) fn told(&mut self, took: Duration) {
        self.hurried = if took < AT_ONCE {
            self.hurried.saturating_add(1)
        } else {
            0
        };
        let slower = 2u32.saturating_pow((self.hurried / PATIENCE).min(SLOWEST));
        self.not_before = Instant::now().checked_add(self.pace.saturating_mul(slower));
    }

    /// It goes well: what went wrong before counts no more.
    pub(super) const fn recovered(&mut self) {
        self.setbacks = 0;
    }

    /// It went wrong. What the other side asks for counts more than what is
    /// drawn.
    pub(super) fn setback(&mut self, asked: Option<Duration>) {
        let doubled = 2u32.saturating_pow(self.setbacks);
        let bound = self.first.saturating_mul(doubled).min(self.longest);
        self.setbacks = self.setbacks.saturating_add(1);
        let pause = match asked {
            Some(asked) => asked.min(LONGEST_ASKED),
            None => full_jitter(bound),
        };
        self.not_before = Instant::now().checked_add(pause.max(self.pace));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn rested(pauses: &Pauses) -> Duration {
        let begun = Instant::now();
        pauses.rest().await;
        begun.elapsed()
    }

    /// T25.
    #[tokio::test(start_paused = true)]
    async fn t25_pauses_grow_to_a_minute_and_are_drawn() {
        let limits = Live::default();
        let mut seen = Vec::new();
        for setbacks in 0..12_u32 {
            let bound = Duration::from_secs(60.min(2_u64.pow(setbacks)));
            let mut longest = Duration::ZERO;
            let mut shortest = Duration::MAX;
            for _ in 0..40 {
                let mut pauses = Pauses::new(&limits);
                pauses.setbacks = setbacks;
                pauses.setback(None);
                let rested = rested(&pauses).await;
                longest = longest.max(rested);
                shortest = shortest.min(rested);
            }
            // The clock of the tests counts whole milliseconds.
            let millisecond = Duration::from_millis(1);
            assert!(longest <= bound + millisecond, "{setbacks}: {longest:?}");
            assert!(shortest >= limits.pace, "{setbacks}: {shortest:?}");
            seen.push(longest);
        }
        assert!(seen.last() > seen.first(), "{seen:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn what_the_other_side_asks_for_wins() {
        let mut pauses = Pauses::new(&Live::default());
        pauses.setback(Some(Duration::from_secs(90)));
        assert_eq!(rested(&pauses).await.as_secs(), 90);
        pauses.setback(Some(Duration::MAX));
        assert_eq!(rested(&pauses).await.as_secs(), 3_600);
        pauses.setback(Some(Duration::ZERO));
        assert_eq!(rested(&pauses).await.as_millis(), 250);
        pauses.told(Duration::from_secs(9));
        assert_eq!(rested(&pauses).await.as_millis(), 250);
        assert_eq!(rested(&pauses).await.as_millis(), 0);
    }

    /// T25.
    #[tokio::test(start_paused = true)]
    async fn t25_whoever_never_stops_talking_is_listened_to_more_slowly() {
        let mut pauses = Pauses::new(&Live::default());
        let mut waits = Vec::new();
        for _ in 0..28 {
            pauses.told(Duration::ZERO);
            waits.push(rested(&pauses).await.as_millis());
        }
        assert_eq!((waits[0], waits[2], waits[3]), (250, 250, 500));
        assert_eq!((waits[19], waits[27]), (8_000, 8_000));
        pauses.told(AT_ONCE);
        assert_eq!(rested(&pauses).await.as_millis(), 250);
    }
}
