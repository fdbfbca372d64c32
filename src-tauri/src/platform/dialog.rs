//! The file dialogs of the operating system.

use std::{path::PathBuf, sync::Arc};

use tauri::{AppHandle, Runtime};
use tokio::sync::oneshot;

use crate::window;

/// What a dialog answers: where, or nowhere.
pub(super) type Chosen = Option<PathBuf>;

/// What a dialog asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// A place for a new file.
    Saving,
    /// A file that is there.
    Picking,
}

/// What a dialog needs of the app.
pub(super) trait Desk: Send + Sync + 'static {
    /// Shows the dialog where dialogs can be shown, and answers once through `answer`,
    /// or not at all where none could be.
    fn ask(&self, dialog: rfd::AsyncFileDialog, what: For, answer: oneshot::Sender<Chosen>);
}

/// A desk over the window of this app.
pub(super) fn desk<R: Runtime>(app: &AppHandle<R>) -> Arc<dyn Desk> {
    Arc::new(app.clone())
}

/// Asks with `dialog`; fails where no dialog could be shown.
pub(super) async fn chosen(
    desk: &Arc<dyn Desk>,
    dialog: rfd::AsyncFileDialog,
    what: For,
) -> Result<Chosen, oneshot::error::RecvError> {
    let (answer, chosen) = oneshot::channel();
    desk.ask(dialog, what, answer);
    chosen.await
}

impl<R: Runtime> Desk for AppHandle<R> {
    fn ask(&self, dialog: rfd::AsyncFileDialog, what: For, answer: oneshot::Sender<Chosen>) {
        let app = self.clone();
        let shown = self.run_on_main_thread(move || {
            let dialog = match window::main(&app) {
                Some(window) => dialog.set_parent(&window),
                None => dialog,
            };
            match what {
                For::Saving => answer_with(dialog.save_file(), answer),
                For::Picking => answer_with(dialog.pick_file(), answer),
            }
        });
        if shown.is_err() {
            tracing::warn!("no dialog can be shown");
        }
    }
}

fn answer_with(
    chosen: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    answer: oneshot::Sender<Chosen>,
) {
    tauri::async_runtime::spawn(async move {
        let chosen = chosen.await;
        let _ = answer.send(chosen.map(|file| file.path().to_owned()));
    });
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A person at a desk; `None` where no dialog can be shown.
    pub(in crate::platform) struct Person(pub(in crate::platform) Option<Chosen>);

    impl Desk for Person {
        fn ask(&self, _: rfd::AsyncFileDialog, _: For, answer: oneshot::Sender<Chosen>) {
            if let Some(chosen) = &self.0 {
                answer.send(chosen.clone()).unwrap();
            }
        }
    }
}
