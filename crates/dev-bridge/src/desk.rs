//! Where files go on a device that nobody sees.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use commands::ports::{CannotSave, NewFile, Placed, Saver};
use serde::{Deserialize, Serialize};

/// Puts files nowhere: keeps the last one for whoever drives the browser, and asks them
/// beforehand what a person would say.
#[derive(Clone, Default)]
pub(crate) struct Desk(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    says: Says,
    last: Option<SavedFile>,
}

/// What a person says when asked where a file goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Says {
    /// Here.
    #[default]
    There,
    /// Nowhere, by closing the dialog.
    Nowhere,
    /// A place where nothing can be written.
    Full,
}

/// In the query of the route that sets it.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Saying {
    /// What is said from now on.
    pub(crate) says: Says,
}

/// A file as it was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct SavedFile {
    /// Its name.
    name: String,
    /// What stands in it.
    text: String,
}

impl Desk {
    /// From now on a person says this.
    pub(crate) fn will_say(&self, says: Says) {
        self.inside().says = says;
    }

    /// The file that was saved last; the next time, nothing.
    pub(crate) fn take(&self) -> Option<SavedFile> {
        self.inside().last.take()
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Saver for Desk {
    async fn save(&self, file: NewFile) -> Result<Placed, CannotSave> {
        let mut inside = self.inside();
        match inside.says {
            Says::There => {
                inside.last = Some(SavedFile {
                    name: file.name,
                    text: String::from_utf8(file.bytes).map_err(|_| CannotSave)?,
                });
                Ok(Placed::There)
            }
            Says::Nowhere => Ok(Placed::Nowhere),
            Says::Full => Err(CannotSave),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn saved(says: Says) -> (Result<Placed, CannotSave>, Option<SavedFile>) {
        let desk = Desk::default();
        desk.will_say(says);
        let file = NewFile {
            name: "a.ics".into(),
            kind: "b".into(),
            ending: "ics",
            bytes: b"c".to_vec(),
        };
        (desk.save(file).await, desk.take())
    }

    #[tokio::test]
    async fn a_file_is_kept_once_and_only_where_it_was_wanted() {
        let file = SavedFile {
            name: "a.ics".into(),
            text: "c".into(),
        };
        assert_eq!(saved(Says::There).await, (Ok(Placed::There), Some(file)));
        assert_eq!(saved(Says::Nowhere).await, (Ok(Placed::Nowhere), None));
        assert_eq!(saved(Says::Full).await, (Err(CannotSave), None));
    }
}
