//! What goes to standard error. It never holds anything about a person: ids of requests, names of commands,
//! kinds of errors.

use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::filter::{FilterExt as _, filter_fn};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, fmt};

/// Sets what is written, in the words of `tracing-subscriber`.
const VARIABLE: &str = "REISEFOLGE_LOG";

/// What is written unless the variable says otherwise.
const USUAL: &str = "warn";

/// Who may tell of more than warnings. What others tell of holds what they carry: the keychain's messages, the
/// headers of requests, what the window asks for.
const OWN: [&str; 4] = [
    "reisefolge",
    "commands",
    "requisition_client",
    "device_store",
];

/// Starts the log. Before this, nothing is written.
pub fn start() {
    let filter = EnvFilter::try_from_env(VARIABLE).unwrap_or_else(|_| EnvFilter::new(USUAL));
    let log = tracing_subscriber::registry().with(lines(filter, std::io::stderr));
    #[cfg(feature = "marks")]
    let log = log.with(crate::marks::Marks);
    // Fails only where a log was started before, which is then the one in force.
    let _ = log.try_init();
}

/// Writes lines that `filter` lets through and that may be written at all.
pub fn lines<S, W>(filter: EnvFilter, writer: W) -> impl Layer<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let lines = fmt::layer().with_writer(writer).with_ansi(false);
    lines.with_filter(filter.and(filter_fn(may_be_written)))
}

fn may_be_written(told: &Metadata<'_>) -> bool {
    let by = told.target().split("::").next().unwrap_or_default();
    *told.level() <= Level::WARN || OWN.contains(&by)
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, line: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(line)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// T1.
    #[test]
    fn whoever_carries_what_belongs_to_persons_tells_of_warnings_at_most() {
        let paper = Paper::default();
        let writer = paper.clone();
        let lines = lines(EnvFilter::new("trace"), move || writer.clone());
        let log = tracing_subscriber::registry().with(lines);
        tracing::subscriber::with_default(log, || {
            tracing::trace!(target: "zbus::connection", "1 no");
            tracing::debug!(target: "hyper_util::client", "2 no");
            tracing::info!(target: "tauri::ipc", "3 no");
            tracing::info!(target: "commandsome", "4 no");
            tracing::warn!(target: "zbus::connection", "5 yes");
            tracing::error!(target: "wry", "6 yes");
            tracing::trace!(target: "commands::session", "7 yes");
            tracing::debug!(target: "requisition_client", "8 yes");
        });
        let written = String::from_utf8(paper.0.lock().unwrap().clone()).unwrap();
        let told: Vec<_> = written
            .lines()
            .filter_map(|line| line.rsplit(' ').nth(1))
            .collect();
        assert_eq!(told, ["5", "6", "7", "8"], "{written}");
        assert!(!written.contains("no"), "{written}");
    }
}
