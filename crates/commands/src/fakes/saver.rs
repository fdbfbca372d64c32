//! A person who says where files go.

use std::sync::Mutex;

use super::World;
use crate::ports::{CannotSave, NewFile, Placed, Saver};

/// Where the files of a test go.
pub(crate) struct Desk {
    /// What the person says.
    pub(crate) says: Mutex<Result<Placed, CannotSave>>,
    /// What lies there.
    pub(crate) files: Mutex<Vec<NewFile>>,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            says: Mutex::new(Ok(Placed::There)),
            files: Mutex::default(),
        }
    }
}

impl Saver for World {
    async fn save(&self, file: NewFile) -> Result<Placed, CannotSave> {
        let says = *self.desk.says.lock().expect("whole");
        if says == Ok(Placed::There) {
            self.desk.files.lock().expect("whole").push(file);
        }
        says
    }
}
