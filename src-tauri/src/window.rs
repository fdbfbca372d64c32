//! The one window, and what it may never do.

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Manager, Runtime, WebviewWindowBuilder};

use crate::platform::navigation;

/// The name of the window in `tauri.conf.json` and in the capability.
const LABEL: &str = "main";

/// Opens the window as `tauri.conf.json` describes it.
///
/// It shows no page but the app's own, opens no other window, saves nothing, and is refused camera,
/// microphone and place.
///
/// # Errors
/// When the web view cannot be started.
pub fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    let Some(described) = windows.iter().find(|window| window.label == LABEL) else {
        return Err(tauri::Error::WindowNotFound);
    };
    WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(navigation::is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    Ok(())
}

/// Brings the window to the front, for a person who starts the app a second time.
pub fn show<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A desktop that does not let windows come forward is no reason to stop.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}
