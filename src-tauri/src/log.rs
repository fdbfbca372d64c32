//! What goes to standard error. It never holds anything about a person: ids of requests, names of commands,
//! kinds of errors.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Sets what is written, in the words of `tracing-subscriber`.
const VARIABLE: &str = "REISEFOLGE_LOG";

/// What is written unless the variable says otherwise.
const USUAL: &str = "warn";

/// Starts the log. Before this, nothing is written.
pub fn start() {
    let filter = EnvFilter::try_from_env(VARIABLE).unwrap_or_else(|_| EnvFilter::new(USUAL));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false);
    let log =
        tracing_subscriber::registry().with(tracing_subscriber::Layer::with_filter(lines, filter));
    #[cfg(feature = "marks")]
    let log = log.with(crate::marks::Marks);
    // Fails only where a log was started before, which is then the one in force.
    let _ = log.try_init();
}
