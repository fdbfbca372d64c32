//! A person who picks a file.

use std::sync::Mutex;

use super::World;
use crate::ports::{CannotPick, PickKinds, Picker};

/// What the person of a test picks.
pub(crate) struct Picks {
    /// The file; `None` where the dialog is closed.
    pub(crate) file: Mutex<Result<Option<Vec<u8>>, CannotPick>>,
    /// What was offered.
    pub(crate) offered: Mutex<Vec<PickKinds>>,
}

impl Default for Picks {
    fn default() -> Self {
        Self {
            file: Mutex::new(Ok(None)),
            offered: Mutex::default(),
        }
    }
}

impl Picker for World {
    async fn pick(&self, kinds: PickKinds, most: usize) -> Result<Option<Vec<u8>>, CannotPick> {
        self.picks.offered.lock().expect("whole").push(kinds);
        let mut file = self.picks.file.lock().expect("whole").clone()?;
        if let Some(file) = &mut file {
            file.truncate(most.saturating_add(1));
        }
        Ok(file)
    }
}
