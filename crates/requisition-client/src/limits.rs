//! How long the client waits and how much it takes.

use std::time::Duration;

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
    /// How long a person may take in the browser.
    pub sign_in: Duration,
    /// How long signing out waits for the sign-in service.
    pub revoke: Duration,
    /// How long before it expires an access token is no longer used.
    pub access_margin: Duration,
}

/// How reading is tried again. Only `GET` is.
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
            sign_in: Duration::from_secs(5 * 60),
            revoke: Duration::from_secs(3),
            access_margin: Duration::from_secs(30),
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
