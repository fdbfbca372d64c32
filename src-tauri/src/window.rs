//! The one window, and what it may never do.

use tauri::webview::{NewWindowResponse, PageLoadEvent, PermissionResponse};
use tauri::{AppHandle, Manager, Runtime, Webview, WebviewWindow, WebviewWindowBuilder};

use crate::platform::navigation;

/// The name of the window in `tauri.conf.json` and in the capability.
const LABEL: &str = "main";

/// Whether the window stays empty until its page is loaded.
///
/// GTK draws a window as soon as it is there. WebKitGTK then stops the program for half a second to wait for
/// a picture of the page, unless one comes; but its own process is just asking the program for its first
/// connection, or for the page's styles, and gets no answer. Whether that happens is a matter of milliseconds.
const IS_EMPTY_AT_FIRST: bool = cfg!(target_os = "linux");

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
    let window = WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(navigation::is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_page_load(|window, load| {
            // That is also said of a page that could not be loaded.
            if IS_EMPTY_AT_FIRST && load.event() == PageLoadEvent::Finished {
                fill(&window);
            }
        })
        .build()?;
    if IS_EMPTY_AT_FIRST {
        let page: &Webview<R> = window.as_ref();
        page.hide()?;
    }
    Ok(())
}

/// Shows the page in the window. What is hidden loses the keyboard, so that is given back as well.
fn fill<R: Runtime>(window: &WebviewWindow<R>) {
    let page: &Webview<R> = window.as_ref();
    if let Err(error) = page.show().and_then(|()| page.set_focus()) {
        tracing::error!(%error, "the page is not shown");
    }
}

/// The window, while it is there.
pub fn main<R: Runtime>(app: &AppHandle<R>) -> Option<WebviewWindow<R>> {
    app.get_webview_window(LABEL)
}

/// Whether the person works in the window. One that is gone is not in front.
pub fn is_in_front<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.get_webview_window(LABEL).is_some_and(|window| {
        let is_focused = window.is_focused().unwrap_or_default();
        is_focused && !window.is_minimized().unwrap_or_default()
    })
}

/// Brings the window to the front, for a person who starts the app a second time or clicks a notice.
pub fn show<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A desktop that does not let windows come forward is no reason to stop.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}
