//! A file that lies ready to be picked: whoever drives the window in a test cannot press a
//! key in a dialog of the operating system. In builds for development only.

use std::path::PathBuf;

use tokio::sync::oneshot;

use super::dialog::{Chosen, Desk, For};

/// Names the file.
const VARIABLE: &str = "REISEFOLGE_PICKED";

/// A desk at which always the same place is picked.
pub(super) struct LaidOut(PathBuf);

impl LaidOut {
    /// The one that this run was told of, if it was.
    pub(super) fn told() -> Option<Self> {
        std::env::var_os(VARIABLE).map(|place| Self(place.into()))
    }
}

impl Desk for LaidOut {
    /// Picks the file where one lies there, and else closes the dialog.
    fn ask(&self, _: rfd::AsyncFileDialog, what: For, answer: oneshot::Sender<Chosen>) {
        let picked = (what == For::Picking && self.0.exists()).then(|| self.0.clone());
        let _ = answer.send(picked);
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::Arc};

    use super::*;
    use crate::platform::dialog::chosen;

    #[tokio::test]
    async fn what_lies_there_is_picked_and_nothing_is_saved_there() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("receipt.png");
        let desk: Arc<dyn Desk> = Arc::new(LaidOut(place.clone()));
        let ask = |what| chosen(&desk, rfd::AsyncFileDialog::new(), what);
        assert_eq!(ask(For::Picking).await, Ok(None), "nothing lies there");
        fs::write(&place, b"a receipt").unwrap();
        assert_eq!(ask(For::Picking).await, Ok(Some(place)));
        assert_eq!(ask(For::Saving).await, Ok(None));
    }
}
