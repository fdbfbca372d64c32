//! Notices of the operating system, which say that something is new, and more only by choice.

use std::sync::Arc;

use commands::ports::{Notice, Notifier};
use tauri::{AppHandle, Runtime};

use crate::platform::notices::Notices;
use crate::{window, words};

/// What a notice needs of the app's window.
pub(crate) trait Front: Send + Sync + 'static {
    /// Whether it is where a person sees it.
    fn is_there(&self) -> bool;

    /// Brings it there.
    fn come(&self);
}

impl<R: Runtime> Front for AppHandle<R> {
    fn is_there(&self) -> bool {
        window::is_in_front(self)
    }

    fn come(&self) {
        window::show(self);
    }
}

/// The notices of the operating system. A click on one brings the window to the front.
pub struct SystemNotifier {
    front: Arc<dyn Front>,
    notices: Arc<Notices>,
}

impl SystemNotifier {
    /// One that looks at the window of this app.
    pub fn new<R: Runtime>(app: &AppHandle<R>) -> Self {
        Self {
            front: Arc::new(app.clone()),
            notices: Arc::default(),
        }
    }
}

impl Notifier for SystemNotifier {
    fn is_in_front(&self) -> bool {
        self.front.is_there()
    }

    fn say(&self, Notice { language, told }: Notice) {
        let notice = match words::notice(language, told.as_ref()) {
            Ok(notice) => notice,
            Err(error) => {
                tracing::error!(%error, "the notice has no words");
                return;
            }
        };
        let notices = Arc::clone(&self.notices);
        let front = Arc::clone(&self.front);
        let turn = notices.next_turn();
        tauri::async_runtime::spawn(async move {
            if let Err(error) = notices.show(&notice, front, turn).await {
                tracing::warn!(%error, "the operating system shows no notice");
            }
        });
    }

    fn withdraw(&self) {
        let notices = Arc::clone(&self.notices);
        // Before anything else runs: what is not shown yet stays unshown.
        let _ = notices.next_turn();
        tauri::async_runtime::spawn(async move {
            if let Err(error) = notices.withdraw().await {
                tracing::warn!(%error, "the operating system keeps a notice");
            }
        });
    }
}
