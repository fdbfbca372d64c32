//! The device's clock.

use chrono::{DateTime, Utc};

/// Where the present comes from. It may be wrong by days.
pub trait Clock: Send + Sync + 'static {
    /// What the device takes for now.
    fn now(&self) -> DateTime<Utc>;
}

/// The clock of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is where the port meets the device"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}
