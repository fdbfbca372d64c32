//! The file, from closed to given up.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use commands::ports::CacheLimits;

use super::{fault::Fault, keys::Root, shelf::Shelf};
use crate::file;

/// The sealed cache, whatever state its file is in.
pub(crate) struct Vault {
    path: PathBuf,
    limits: CacheLimits,
    inside: Mutex<Inside>,
}

#[derive(Default)]
struct Inside {
    state: State,
    /// Goes up whenever the file is thrown away on purpose: what was under way
    /// with the key from before does not make a new one.
    epoch: u64,
}

#[derive(Default)]
enum State {
    #[default]
    Closed,
    Open(Shelf),
    /// Nothing is kept on the device while this program runs.
    GivenUp,
}

impl Vault {
    pub(crate) fn new(path: PathBuf, limits: CacheLimits) -> Self {
        Self {
            path,
            limits,
            inside: Mutex::default(),
        }
    }

    /// What [`Vault::run`] must be called with.
    pub(crate) fn epoch(&self) -> u64 {
        self.inside().epoch
    }

    /// Does `work` with the file, which `root` opens. A damaged file is thrown
    /// away, and the work is done once more with a new one. `None` when nothing can
    /// be kept on the device.
    pub(crate) fn run<T>(
        &self,
        (epoch, root): (u64, impl Fn() -> Root),
        mut work: impl FnMut(&mut Shelf) -> Result<T, Fault>,
    ) -> Option<T> {
        let mut inside = self.inside();
        if inside.epoch != epoch {
            return None;
        }
        for _ in 0..2 {
            match self.attempt(&mut inside.state, &root, &mut work) {
                Ok(done) => return done,
                Err(fault) => self.recover(&mut inside.state, fault),
            }
        }
        close(&mut inside.state, State::GivenUp);
        None
    }

    /// `Ok(None)` when the file was given up before.
    fn attempt<T>(
        &self,
        state: &mut State,
        root: &impl Fn() -> Root,
        work: &mut impl FnMut(&mut Shelf) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        if matches!(state, State::GivenUp) {
            return Ok(None);
        }
        // A page that was tampered with may make the database panic.
        let guarded = catch_unwind(AssertUnwindSafe(|| {
            if matches!(state, State::Closed) {
                *state = State::Open(Shelf::open(&self.path, root(), self.limits)?);
            }
            match state {
                State::Open(shelf) => work(shelf).map(Some),
                State::Closed | State::GivenUp => Ok(None),
            }
        }));
        guarded.unwrap_or(Err(Fault::Damaged))
    }

    fn recover(&self, state: &mut State, fault: Fault) {
        tracing::warn!(%fault, "what was kept of the service cannot be used");
        match fault {
            Fault::Damaged => {
                close(state, State::Closed);
                if file::remove_all(&self.path).is_err() {
                    *state = State::GivenUp;
                }
            }
            Fault::Busy | Fault::Disk => close(state, State::GivenUp),
        }
    }

    /// Removes the file. What was given up stays so.
    pub(crate) fn discard(&self) {
        let mut inside = self.inside();
        inside.epoch += 1;
        if matches!(inside.state, State::Open(_)) {
            close(&mut inside.state, State::Closed);
        }
        if let Err(error) = file::remove_all(&self.path) {
            tracing::error!(kind = ?error.kind(), "the cache could not be removed");
        }
    }

    fn inside(&self) -> std::sync::MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let inside = self
            .inside
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        close(&mut inside.state, State::GivenUp);
    }
}

/// Lets go of the file as it was last written.
///
/// Closing in order would have the database write once more, and on a damaged
/// file that may panic where nobody can catch it. It leaves that out while its
/// thread unwinds, so it is dropped by unwinding. Every transaction is written so
/// that the next start finds its way without that last writing.
fn close(state: &mut State, next: State) {
    if let State::Open(shelf) = std::mem::replace(state, next) {
        let unwound = catch_unwind(AssertUnwindSafe(move || {
            let _shelf = shelf;
            resume_unwind(Box::new(()));
        }));
        drop(unwound);
    }
}
