//! The time that this process had a core for: others on the machine change it little.

use rustix::time::{ClockId, clock_gettime};

/// Nanoseconds of the core since the process began.
pub fn of_the_core() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    // The error of a double is far below a nanosecond for days.
    time.tv_sec as f64 * 1e9 + time.tv_nsec as f64
}
