//! Reporting that the window has reached a moment.

use ipc::{Answer, Args, marks::Mark};

use crate::{App, ports::Platform};

/// Logs the moment under the target `mark`, where a bench reads it.
pub async fn mark<P: Platform>(_: &App<P>, moment: Args<Mark>) -> Answer<Mark> {
    tracing::info!(target: "mark", ?moment);
    Ok(())
}
