//! Moments of the start, on standard output for a bench: `MARK painted`.

use std::fmt;
use std::io::Write as _;

use tauri::ipc::CapabilityBuilder;
use tauri::{App, Manager as _, Runtime};
use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

/// Switches the printing on.
const VARIABLE: &str = "REISEFOLGE_MARKS";

/// The target under which the command layer logs what the window reports.
const TARGET: &str = "mark";

/// Prints a moment, at once.
pub fn mark(moment: &str) {
    if std::env::var_os(VARIABLE).is_none_or(|value| value != "1") {
        return;
    }
    let mut out = std::io::stdout().lock();
    // A bench that no longer listens is no reason to stop.
    let _ = writeln!(out, "MARK {moment}").and_then(|()| out.flush());
}

/// Reports that the app is set up, and lets its window report as well.
///
/// # Errors
///
/// When the window may not be given that.
pub fn begin<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    mark("setup");
    let reporting = CapabilityBuilder::new("marks").window("main");
    app.add_capability(reporting.permission("allow-mark"))
}

/// Passes on what the window reports.
pub struct Marks;

impl<S: Subscriber> Layer<S> for Marks {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == TARGET {
            event.record(&mut Moment);
        }
    }
}

struct Moment;

impl Visit for Moment {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "moment" {
            mark(&format!("{value:?}").to_lowercase());
        }
    }
}
