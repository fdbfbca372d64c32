//! The shell: the only place that knows Tauri. It opens the window, passes commands on, and decides nothing.

pub mod absence;
pub mod configuration;
pub mod device;
pub mod handlers;
pub mod kept;
pub mod log;
#[cfg(feature = "marks")]
mod marks;
pub mod panics;
pub mod platform;
pub mod window;
mod words;

use std::path::PathBuf;

use commands::App;
use device::{Device, Outside};
use platform::{notifier::SystemNotifier, picker::SystemPicker, saver::SystemSaver};
use tauri::{Builder, Manager as _, Runtime};

/// Why the app did not run.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The window system or the web view is missing.
    #[error("the window cannot be opened: {0}")]
    Window(#[from] tauri::Error),
    /// TLS cannot be used.
    #[error("another provider of cryptography was there first")]
    Cryptography,
}

/// Runs the app until its window is closed.
///
/// # Errors
/// When there is no window to run it in.
pub fn run() -> Result<(), Failure> {
    #[cfg(feature = "marks")]
    marks::mark("main");
    platform::renderer::choose();
    platform::memory::keep_out_of_core_files();
    log::start();
    panics::say_only_where();
    rustls::crypto::aws_lc_rs::default_provider()
        .install_default()
        .map_err(|_| Failure::Cryptography)?;
    // First, so that a second start ends before it touches anything.
    let builder = Builder::default().plugin(tauri_plugin_single_instance::init(|app, _, _| {
        window::show(app)
    }));
    build(builder, device::app).run(tauri::generate_context!())?;
    Ok(())
}

/// Adds everything of ours to a Tauri app. `app` puts the command layer together, in the folder that the
/// operating system gives to this program and with its ways out of the window.
pub fn build<R: Runtime>(
    builder: Builder<R>,
    app: impl FnOnce(PathBuf, Outside) -> App<Device> + Send + 'static,
) -> Builder<R> {
    builder
        .invoke_handler(handlers::handler())
        .setup(move |tauri| {
            #[cfg(feature = "marks")]
            marks::begin(tauri)?;
            // The window first: its processes start while the rest is put together. It cannot ask for anything
            // before this function has ended.
            window::open(tauri.handle())?;
            let outside = Outside {
                notifier: SystemNotifier::new(tauri.handle()),
                saver: SystemSaver::new(tauri.handle()),
                picker: SystemPicker::new(tauri.handle()),
            };
            tauri.manage(app(tauri.path().app_local_data_dir()?, outside));
            Ok(())
        })
}
