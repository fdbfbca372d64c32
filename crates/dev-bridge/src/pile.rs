//! The files that lie on a device that nobody sees.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use commands::ports::{CannotPick, PickKinds, Picker};

/// Files for whoever drives the browser to put there, each to be picked once, the first
/// first. Where none lies, the dialog is closed.
#[derive(Clone, Default)]
pub(crate) struct Pile(Arc<Mutex<VecDeque<Lies>>>);

/// What lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lies {
    /// A file.
    Whole(Vec<u8>),
    /// A file that cannot be read.
    Broken,
}

impl Pile {
    /// Puts this below the others.
    pub(crate) fn put(&self, lies: Lies) {
        self.inside().push_back(lies);
    }

    /// Takes everything away.
    pub(crate) fn clear(&self) {
        self.inside().clear();
    }

    fn inside(&self) -> MutexGuard<'_, VecDeque<Lies>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Picker for Pile {
    async fn pick(&self, _: PickKinds, most: usize) -> Result<Option<Vec<u8>>, CannotPick> {
        match self.inside().pop_front() {
            None => Ok(None),
            Some(Lies::Broken) => Err(CannotPick),
            Some(Lies::Whole(mut file)) => {
                file.truncate(most.saturating_add(1));
                Ok(Some(file))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_file_is_picked_once_in_the_order_in_which_they_were_put() {
        let pile = Pile::default();
        pile.put(Lies::Whole(b"abc".to_vec()));
        pile.put(Lies::Broken);
        pile.put(Lies::Whole(b"d".to_vec()));
        let pick = || async {
            let kinds = PickKinds {
                kind: "a".into(),
                endings: &["b"],
            };
            pile.pick(kinds, 1).await
        };
        assert_eq!(pick().await, Ok(Some(b"ab".to_vec())));
        assert_eq!(pick().await, Err(CannotPick));
        assert_eq!(pick().await, Ok(Some(b"d".to_vec())));
        assert_eq!(pick().await, Ok(None));
    }
}
