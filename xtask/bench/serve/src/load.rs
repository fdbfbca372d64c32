//! Requests over connections that stay open, and how long each took.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
    time,
};

/// What came of a run.
#[derive(Debug)]
pub struct Outcome {
    /// Requests answered well.
    pub answered: usize,
    /// How long the run took.
    pub took: Duration,
    /// How long each request took, in order of length. At a fixed pace the time
    /// counts from when it was due, so that a queue is not hidden.
    pub times: Vec<Duration>,
}

impl Outcome {
    /// Requests in a second.
    pub fn rate(&self) -> f64 {
        self.answered as f64 / self.took.as_secs_f64()
    }

    /// The time that `share` of all requests did not exceed.
    pub fn quantile(&self, share: f64) -> Duration {
        let last = self.times.len().saturating_sub(1);
        let place = (last as f64 * share).round() as usize;
        self.times.get(place).copied().unwrap_or_default()
    }
}

/// How fast requests are sent.
#[derive(Clone, Copy, Debug)]
pub enum Pace {
    /// Each connection sends its next request when it has its answer.
    AsFastAsItGoes,
    /// So many in a second over all connections, whether answers come or not.
    Fixed(f64),
}

/// Sends every request of `requests` once, over `connections` connections to
/// `address`, or as many as fit into `at_most`.
///
/// # Errors
///
/// When a connection breaks or an answer is not a success.
pub async fn run(
    address: &str,
    requests: Vec<Arc<[u8]>>,
    connections: usize,
    pace: Pace,
    at_most: Duration,
) -> Result<Outcome> {
    let mut shares = vec![Vec::new(); connections];
    for (number, request) in requests.into_iter().enumerate() {
        shares[number % connections].push(request);
    }
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for (offset, share) in shares.into_iter().enumerate() {
        let step = match pace {
            Pace::AsFastAsItGoes => None,
            Pace::Fixed(rate) => Some(Duration::from_secs_f64(connections as f64 / rate)),
        };
        let first = step.map_or(begun, |step| {
            begun + step.mul_f64(offset as f64 / connections as f64)
        });
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        tasks.spawn(one_connection(stream, share, first, step, begun + at_most));
    }
    let mut times = Vec::new();
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    let took = begun.elapsed();
    times.sort_unstable();
    Ok(Outcome {
        answered: times.len(),
        took,
        times,
    })
}

async fn one_connection(
    mut stream: TcpStream,
    requests: Vec<Arc<[u8]>>,
    mut due: Instant,
    step: Option<Duration>,
    end: Instant,
) -> Result<Vec<Duration>> {
    let mut times = Vec::with_capacity(requests.len());
    let mut answer = Vec::with_capacity(64 * 1024);
    for request in requests {
        let begun = match step {
            Some(step) => {
                time::sleep_until(due.into()).await;
                let begun = due;
                due += step;
                begun
            }
            None => Instant::now(),
        };
        if begun >= end {
            break;
        }
        stream.write_all(&request).await?;
        read_answer(&mut stream, &mut answer).await?;
        times.push(begun.elapsed());
    }
    Ok(times)
}

/// Reads one answer with a length; its bytes are left in `answer`.
async fn read_answer(stream: &mut TcpStream, answer: &mut Vec<u8>) -> Result<()> {
    answer.clear();
    let head = loop {
        ensure!(stream.read_buf(answer).await? > 0, "the connection ended");
        if let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let text = String::from_utf8_lossy(&answer[..head]).to_ascii_lowercase();
    ensure!(
        text.starts_with("http/1.1 200"),
        "answered {}",
        String::from_utf8_lossy(answer)
    );
    let length: usize = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .context("an answer without a length")?
        .trim()
        .parse()?;
    while answer.len() < head + length {
        ensure!(stream.read_buf(answer).await? > 0, "the connection ended");
    }
    Ok(())
}
