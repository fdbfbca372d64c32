//! The dialog of the operating system that asks where a file goes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use commands::ports::{CannotSave, NewFile, Placed, Saver};
use tauri::{AppHandle, Runtime};

use super::dialog::{Desk, For, chosen, desk};

/// The save dialog of the operating system.
///
/// The window cannot call it, and learns nothing of what a person chooses there: only the
/// command layer hands files over, and only to this.
pub struct SystemSaver {
    desk: Arc<dyn Desk>,
}

impl SystemSaver {
    /// One that asks over the window of this app.
    pub fn new<R: Runtime>(app: &AppHandle<R>) -> Self {
        Self { desk: desk(app) }
    }
}

impl Saver for SystemSaver {
    async fn save(&self, file: NewFile) -> Result<Placed, CannotSave> {
        let NewFile {
            name,
            kind,
            ending,
            bytes,
        } = file;
        let dialog = rfd::AsyncFileDialog::new()
            .set_file_name(name)
            .add_filter(kind, &[ending]);
        let placed = chosen(&self.desk, dialog, For::Saving).await;
        let Some(path) = placed.map_err(|_| CannotSave)? else {
            return Ok(Placed::Nowhere);
        };
        let path = with_ending(path, ending);
        let written = tokio::task::spawn_blocking(move || put(&path, &bytes));
        match written.await {
            Ok(Ok(())) => Ok(Placed::There),
            Ok(Err(error)) => {
                // The path is the person's business.
                tracing::warn!(kind = ?error.kind(), "a file could not be written");
                Err(CannotSave)
            }
            Err(_) => Err(CannotSave),
        }
    }
}

/// The path as it was chosen, with the ending that a calendar or a browser goes by.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let has_it = path
        .extension()
        .is_some_and(|other| other.eq_ignore_ascii_case(ending));
    if has_it {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Writes the file beside its place first, so that what was there stays whole until the
/// new one is.
fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::platform::dialog::{Chosen, tests::Person};

    async fn saved(says: Option<Chosen>) -> Result<Placed, CannotSave> {
        let saver = SystemSaver {
            desk: Arc::new(Person(says)),
        };
        let file = NewFile {
            name: "reise.ics".into(),
            kind: "Kalenderfil".into(),
            ending: "ics",
            bytes: b"new".to_vec(),
        };
        saver.save(file).await
    }

    #[tokio::test]
    async fn a_file_lies_where_the_person_wants_it_and_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        for (name, lies_at) in [
            ("a.ics", "a.ics"),
            ("b", "b.ics"),
            ("c.txt", "c.txt.ics"),
            ("D.ICS", "D.ICS"),
        ] {
            let place = folder.path().join(name);
            assert_eq!(saved(Some(Some(place))).await, Ok(Placed::There));
            assert_eq!(fs::read(folder.path().join(lies_at)).unwrap(), b"new");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
    }

    #[tokio::test]
    async fn whoever_closes_the_dialog_has_saved_nothing() {
        assert_eq!(saved(Some(None)).await, Ok(Placed::Nowhere));
        assert_eq!(saved(None).await, Err(CannotSave));
    }

    #[tokio::test]
    async fn what_was_there_is_replaced_whole_or_stays() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("reise.ics");
        fs::write(&place, b"old and longer").unwrap();
        assert_eq!(saved(Some(Some(place.clone()))).await, Ok(Placed::There));
        assert_eq!(fs::read(&place).unwrap(), b"new");

        let nowhere = folder.path().join("missing").join("reise.ics");
        assert_eq!(saved(Some(Some(nowhere))).await, Err(CannotSave));
        let taken = folder.path().join("taken.ics");
        fs::create_dir(&taken).unwrap();
        assert_eq!(saved(Some(Some(taken))).await, Err(CannotSave));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
