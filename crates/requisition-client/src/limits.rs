//! How long the client waits and how much it takes.

use std::time::Duration;

use commands::ports::ACT_FOR;

/// Bounds on what a service, or whoever stands between, can make the device do.
///
/// The defaults hold in the product. Tests make them shorter.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How long to wait for a connection.
    pub connect: Duration,
    /// How long one exchange may take, from the first byte to the last.
    pub exchange: Duration,
    /// How much of an answer is read, in **bytes** after decompression.
    pub body_bytes: usize,
    /// How reading is tried again.
    pub retry: Retry,
    /// For how long an action is sent again by itself while nothing comes back.
    pub act: Duration,
    /// For how long a file is sent again by itself while nothing comes back. In half of it
    /// 10 MiB pass at 2 Mbit/s.
    pub enclose: Duration,
    /// How long a person may take in the browser.
    pub sign_in: Duration,
    /// How long signing out waits for the sign-in service.
    pub revoke: Duration,
    /// How long before it expires an access token is no longer used.
    pub access_margin: Duration,
    /// How news is waited for.
    pub live: Live,
}

/// How news is waited for.
#[derive(Clone, Debug)]
pub struct Live {
    /// How long one wait takes while nothing happens.
    pub wait: Duration,
    /// How long a new stream may say nothing at all. After that somebody on the
    /// way is taken to hold it back, and waiting requests are used: the service
    /// says something at once.
    pub first_byte: Duration,
    /// How long a stream may be silent later on: three heartbeats.
    pub silence: Duration,
    /// How long more of what happens at once is gathered.
    pub settle: Duration,
    /// How long one stream is used.
    pub stream: Duration,
    /// How long waiting requests are used before a stream is tried again.
    pub without_stream: Duration,
    /// The shortest time between two answers, however fast they come.
    pub pace: Duration,
    /// The longest pause after the first failure; doubled with each.
    pub first_pause: Duration,
    /// The longest pause after any failure.
    pub longest_pause: Duration,
    /// The longest line of a stream, in **bytes**.
    pub line_bytes: usize,
    /// The most that one event may hold, in **bytes**.
    pub event_bytes: usize,
    /// The most that one stream may bring, in **bytes**.
    pub stream_bytes: u64,
}

/// How reading is tried again, and whatever happens once however often it is sent.
#[derive(Clone, Debug)]
pub struct Retry {
    /// How many times in all.
    pub tries: usize,
    /// The longest pause before the second try. The pause itself is drawn
    /// between nothing and this ("full jitter").
    pub first: Duration,
    /// The longest pause before any try.
    pub longest: Duration,
    /// How long all tries and pauses may take together. A pause that the
    /// service asks for is kept only where it fits.
    pub budget: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            exchange: Duration::from_secs(20),
            body_bytes: 2 * 1024 * 1024,
            retry: Retry::default(),
            act: ACT_FOR,
            enclose: Duration::from_secs(90),
            sign_in: Duration::from_secs(5 * 60),
            revoke: Duration::from_secs(3),
            access_margin: Duration::from_secs(30),
            live: Live::default(),
        }
    }
}

impl Default for Live {
    fn default() -> Self {
        Self {
            wait: Duration::from_secs(25),
            first_byte: Duration::from_secs(10),
            silence: Duration::from_secs(60),
            settle: Duration::from_millis(50),
            stream: Duration::from_secs(60 * 60),
            without_stream: Duration::from_secs(10 * 60),
            pace: Duration::from_millis(250),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(60),
            line_bytes: 8 * 1024,
            event_bytes: 16 * 1024,
            stream_bytes: 4 * 1024 * 1024,
        }
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            tries: 3,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(8),
            budget: Duration::from_secs(15),
        }
    }
}
