//! Registers for the reference service and its sample people.

use std::sync::{Arc, Mutex, PoisonError};

use domain::{ids::PersonId, register::Register};

use super::{Answer, FeesAnswer, Registers, Silent};
use crate::store::StoredTrip;

/// Registers that agree with what the database holds, as long as nobody has
/// silenced them.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    silenced: Silenced,
}

impl Sample {
    /// Registers that `silenced` can silence.
    pub const fn that_obey(silenced: Silenced) -> Self {
        Self { silenced }
    }
}

impl Registers for Sample {
    fn say<'a>(&'a self, register: &'a Register, _: &'a [Arc<StoredTrip>]) -> Answer<'a> {
        let is_silent = self.silenced.has(register);
        Box::pin(async move {
            if is_silent {
                Err(Silent)
            } else {
                Ok(Vec::new())
            }
        })
    }

    fn say_of_fees<'a>(&'a self, _: &'a PersonId, _: u16) -> FeesAnswer<'a> {
        let is_silent = self.silenced.has(&Register::ExemptionCards);
        Box::pin(async move { if is_silent { Err(Silent) } else { Ok(None) } })
    }
}

/// Registers that are made to be silent. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Silenced(Arc<Mutex<Vec<Register>>>);

impl Silenced {
    /// Has `register` answer no more.
    pub fn silence(&self, register: Register) {
        let mut silenced = self.lock();
        if !silenced.contains(&register) {
            silenced.push(register);
        }
    }

    /// Has `register` answer again; says whether it was silent.
    pub fn let_speak(&self, register: &Register) -> bool {
        let mut silenced = self.lock();
        let before = silenced.len();
        silenced.retain(|one| one != register);
        silenced.len() < before
    }

    fn has(&self, register: &Register) -> bool {
        self.lock().contains(register)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Register>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
