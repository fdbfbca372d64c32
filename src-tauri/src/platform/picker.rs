//! The dialog of the operating system in which a person picks a file.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
    sync::Arc,
};

use commands::ports::{CannotPick, PickKinds, Picker};
use tauri::{AppHandle, Runtime};

use super::dialog::{Desk, For, chosen, desk};

/// The dialog of the operating system in which a person picks a file.
///
/// The window cannot call it. Neither it nor the command layer learns what the file is
/// called or where it lies: only what is in it leaves this.
pub struct SystemPicker {
    desk: Arc<dyn Desk>,
}

impl SystemPicker {
    /// One that asks over the window of this app.
    pub fn new<R: Runtime>(app: &AppHandle<R>) -> Self {
        #[cfg(feature = "dev-service")]
        if let Some(laid_out) = super::laid_out::LaidOut::told() {
            return Self {
                desk: Arc::new(laid_out),
            };
        }
        Self { desk: desk(app) }
    }
}

impl Picker for SystemPicker {
    async fn pick(&self, kinds: PickKinds, most: usize) -> Result<Option<Vec<u8>>, CannotPick> {
        let dialog = rfd::AsyncFileDialog::new().add_filter(kinds.kind, kinds.endings);
        let picked = chosen(&self.desk, dialog, For::Picking).await;
        let Some(path) = picked.map_err(|_| CannotPick)? else {
            return Ok(None);
        };
        let read = tokio::task::spawn_blocking(move || read(&path, most));
        match read.await {
            Ok(Ok(bytes)) => Ok(Some(bytes)),
            Ok(Err(error)) => {
                // The path is the person's business.
                tracing::warn!(kind = ?error.kind(), "a picked file could not be read");
                Err(CannotPick)
            }
            Err(_) => Err(CannotPick),
        }
    }
}

/// The file, and of a larger one `most` + 1 bytes.
fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    // What is no file, such as a pipe, might never answer, so it is not even opened.
    let size = match std::fs::metadata(path)? {
        about if about.is_file() => about.len(),
        _ => return Err(io::ErrorKind::InvalidInput.into()),
    };
    let most = most.saturating_add(1);
    let room = usize::try_from(size).unwrap_or(most).min(most);
    let mut bytes = Vec::with_capacity(room);
    File::open(path)?
        .take(u64::try_from(most).unwrap_or(u64::MAX))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::platform::dialog::{Chosen, tests::Person};

    async fn picked(says: Option<Chosen>, most: usize) -> Result<Option<Vec<u8>>, CannotPick> {
        let picker = SystemPicker {
            desk: Arc::new(Person(says)),
        };
        let kinds = PickKinds {
            kind: "Bilder".into(),
            endings: &["jpg"],
        };
        picker.pick(kinds, most).await
    }

    #[tokio::test]
    async fn what_is_in_the_file_comes_and_no_more_than_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        // Names play no part, whatever they are.
        let place = folder.path().join("..;rm -rf\u{202e}gpj.exe");
        fs::write(&place, b"12345").unwrap();
        for (most, expected) in [
            (6, &b"12345"[..]),
            (5, b"12345"),
            (4, b"12345"),
            (3, b"1234"),
        ] {
            let file = picked(Some(Some(place.clone())), most).await;
            assert_eq!(file, Ok(Some(expected.to_vec())), "{most}");
        }
    }

    #[tokio::test]
    async fn whoever_closes_the_dialog_has_picked_nothing() {
        assert_eq!(picked(Some(None), 9).await, Ok(None));
        assert_eq!(picked(None, 9).await, Err(CannotPick));
    }

    /// T26.
    #[cfg(unix)]
    #[tokio::test]
    async fn what_is_no_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket.jpg");
        let _listens = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        let endless = folder.path().join("endless.jpg");
        std::os::unix::fs::symlink("/dev/zero", &endless).unwrap();
        let missing = folder.path().join("missing.jpg");
        for place in [folder.path().to_owned(), socket, endless, missing] {
            let file = picked(Some(Some(place.clone())), 9).await;
            assert_eq!(file, Err(CannotPick), "{place:?}");
        }
    }
}
