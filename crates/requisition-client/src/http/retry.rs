//! Trying again, with pauses that do not come in step with anybody else's.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use reqwest::StatusCode;
use tokio::time::Instant;

use super::{Reply, SendError};
use crate::limits::Retry;

/// An outcome that another try may change.
#[derive(Debug)]
enum Setback {
    /// No answer.
    Failed(SendError),
    /// An answer that says "not now".
    NotNow(Reply),
}

/// Does `attempt` until it has an answer worth keeping, or until the tries or
/// the time are used up. `Retry-After` replaces the pause; one that does not fit
/// the time ends the trying, and the answer that carries it is given back.
///
/// Only for what changes nothing on the other side, or changes it once however often
/// it is sent.
pub(crate) async fn patiently<F, A>(retry: &Retry, mut attempt: F) -> Result<Reply, SendError>
where
    F: FnMut() -> A,
    A: Future<Output = Result<Reply, SendError>>,
{
    let begun = Instant::now();
    let pauses = ExponentialBuilder::default()
        .with_min_delay(retry.first)
        .with_max_delay(retry.longest)
        .with_max_times(retry.tries.saturating_sub(1));
    let outcome = (|| {
        let attempt = attempt();
        async move {
            match attempt.await {
                Ok(reply) if is_not_now(reply.status) => Err(Setback::NotNow(reply)),
                Ok(reply) => Ok(reply),
                Err(error) => Err(Setback::Failed(error)),
            }
        }
    })
    .retry(pauses)
    .when(Setback::may_pass)
    .adjust(|setback, pause| {
        let asked = setback.asked_pause();
        let pause = asked.unwrap_or(full_jitter(pause?));
        (begun.elapsed().saturating_add(pause) < retry.budget).then_some(pause)
    })
    .await;
    match outcome {
        Ok(reply) | Err(Setback::NotNow(reply)) => Ok(reply),
        Err(Setback::Failed(error)) => Err(error),
    }
}

fn is_not_now(status: StatusCode) -> bool {
    status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error()
}

/// The pauses between tries whose number is not settled: drawn like those of
/// [`patiently`].
#[derive(Debug)]
pub(crate) struct Pauses {
    bound: Duration,
    longest: Duration,
}

impl Pauses {
    pub(crate) fn new(retry: &Retry) -> Self {
        Self {
            bound: retry.first,
            longest: retry.longest,
        }
    }

    /// The next one, or the one that the other side asks for.
    pub(crate) fn next(&mut self, asked: Option<Duration>) -> Duration {
        let bound = self.bound.min(self.longest);
        self.bound = bound.saturating_mul(2);
        asked.unwrap_or_else(|| full_jitter(bound))
    }
}

/// Anything between nothing and `longest`.
pub(crate) fn full_jitter(longest: Duration) -> Duration {
    let millis = u64::try_from(longest.as_millis()).unwrap_or(u64::MAX);
    Duration::from_millis(rand::random_range(0..=millis))
}

impl Setback {
    const fn may_pass(&self) -> bool {
        match self {
            Self::NotNow(_) => true,
            Self::Failed(error) => error.is_offline(),
        }
    }

    fn asked_pause(&self) -> Option<Duration> {
        match self {
            Self::NotNow(reply) => reply.retry_after(),
            Self::Failed(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use reqwest::header::{HeaderMap, RETRY_AFTER};

    use super::*;

    fn reply(status: u16, retry_after: Option<&str>) -> Reply {
        let mut headers = HeaderMap::new();
        if let Some(pause) = retry_after {
            headers.insert(RETRY_AFTER, pause.parse().unwrap());
        }
        Reply {
            status: StatusCode::from_u16(status).unwrap(),
            headers,
            body: Vec::new(),
        }
    }

    /// The status at the end, and when each try began, in whole seconds.
    async fn run(answers: Vec<Result<Reply, SendError>>) -> (Option<u16>, Vec<u64>) {
        let begun = Instant::now();
        let tries = RefCell::new(Vec::new());
        let answers = RefCell::new(answers.into_iter());
        let outcome = patiently(&Retry::default(), || {
            tries.borrow_mut().push(begun.elapsed().as_secs());
            let answer = answers.borrow_mut().next();
            async { answer.expect("a try more than was planned for") }
        })
        .await;
        (
            outcome.ok().map(|reply| reply.status.as_u16()),
            tries.into_inner(),
        )
    }

    #[tokio::test(start_paused = true)]
    async fn only_what_may_pass_is_tried_again_and_at_most_three_times() {
        #[rustfmt::skip]
        let cases: [(&[u16], u16, usize); 12] = [
            (&[200],           200, 1),
            (&[304],           304, 1),
            (&[400],           400, 1),
            (&[401],           401, 1),
            (&[404],           404, 1),
            (&[409],           409, 1),
            (&[426],           426, 1),
            (&[503, 200],      200, 2),
            (&[500, 429, 200], 200, 3),
            (&[429, 404],      404, 2),
            (&[503, 503, 503], 503, 3),
            (&[429, 429, 429], 429, 3),
        ];
        for (statuses, last, tries) in cases {
            let answers = statuses.iter().map(|status| Ok(reply(*status, None)));
            let (status, begun) = run(answers.collect()).await;
            assert_eq!((status, begun.len()), (Some(last), tries), "{statuses:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_network_that_fails_is_tried_again_and_a_bad_answer_is_not() {
        let (status, tries) = run(vec![Err(SendError::Captive), Ok(reply(200, None))]).await;
        assert_eq!((status, tries.len()), (Some(200), 2));
        let (status, tries) = run(vec![Err(SendError::TooLong { limit: 1 })]).await;
        assert_eq!((status, tries.len()), (None, 1));
    }

    #[tokio::test(start_paused = true)]
    async fn the_service_decides_the_pause_while_it_fits_the_time() {
        let (status, begun) = run(vec![Ok(reply(429, Some("14"))), Ok(reply(200, None))]).await;
        assert_eq!((status, begun), (Some(200), vec![0, 14]));

        let (status, begun) = run(vec![Ok(reply(429, Some("15")))]).await;
        assert_eq!((status, begun), (Some(429), vec![0]), "too long a pause");

        let asked_twice = vec![Ok(reply(503, Some("8"))), Ok(reply(503, Some("8")))];
        let (status, begun) = run(asked_twice).await;
        assert_eq!((status, begun), (Some(503), vec![0, 8]), "both do not fit");

        let longest = u64::MAX.to_string();
        let asked = vec![Ok(reply(503, Some("2"))), Ok(reply(503, Some(&longest)))];
        let (status, begun) = run(asked).await;
        assert_eq!(
            (status, begun),
            (Some(503), vec![0, 2]),
            "as long as can be"
        );
    }

    #[test]
    fn a_drawn_pause_is_never_longer_than_its_bound() {
        for millis in [0, 1, 500, 8_000] {
            let longest = Duration::from_millis(millis);
            assert!((0..100).all(|_| full_jitter(longest) <= longest));
        }
    }
}
