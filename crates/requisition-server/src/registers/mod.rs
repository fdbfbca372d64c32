//! The registers outside of the service that parts of a trip come from.
//!
//! Whoever reads their trips must not go without them because a register is
//! down: then they get what it last said, with the time it last answered.

mod heard;
mod sample;

use std::{pin::Pin, sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use domain::{
    ids::PersonId,
    register::{Register, Unheard},
    trip::Copayment,
    user_fees::{FeeStanding, UserFees},
};
use entitlement::facts::{ExemptionCard, Fact, Source};

pub use heard::Heard;
pub use sample::{Sample, Silenced};

use crate::store::{Store, StoreError, StoredFees, StoredTrip};

/// How long a register may take before the trips are told without it.
const PATIENCE: Duration = Duration::from_secs(2);

/// The registers that are asked.
const ASKED: [Register; 2] = [Register::ExemptionCards, Register::Addresses];

/// A register did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a register does not answer")]
pub struct Silent;

/// What a register answers, in its own time: the trips that are other than they
/// were last known, each with its place among those that were asked about.
pub type Answer<'a> =
    Pin<Box<dyn Future<Output = Result<Vec<(usize, StoredTrip)>, Silent>> + Send + 'a>>;

/// What the register of exemption cards answers of a person's year, in its own time;
/// `None` where it is as it was last known.
pub type FeesAnswer<'a> =
    Pin<Box<dyn Future<Output = Result<Option<StoredFees>, Silent>> + Send + 'a>>;

/// The way to the registers.
pub trait Registers: Send + Sync {
    /// What `register` says now of `trips`, which are as they were last known.
    fn say<'a>(&'a self, register: &'a Register, trips: &'a [Arc<StoredTrip>]) -> Answer<'a>;

    /// What the register of exemption cards says now of `person`'s user fees in `year`.
    fn say_of_fees<'a>(&'a self, person: &'a PersonId, year: u16) -> FeesAnswer<'a>;
}

/// The registers, and when each was last heard.
pub struct Asked {
    registers: Box<dyn Registers>,
    heard: Heard,
}

impl Asked {
    /// Asks `registers` from now on.
    pub fn new(registers: impl Registers + 'static) -> Self {
        Self {
            registers: Box::new(registers),
            heard: Heard::default(),
        }
    }

    /// Brings `trips` up to date, and marks what could not be. A trip that is as it
    /// was last known stays the same value.
    ///
    /// # Errors
    ///
    /// When the database does not answer. That a register does not is no error.
    pub async fn ask(
        &self,
        store: &Store,
        now: DateTime<Utc>,
        trips: &mut [Arc<StoredTrip>],
    ) -> Result<(), StoreError> {
        if trips.is_empty() {
            return Ok(());
        }
        for register in &ASKED {
            let asking = self.registers.say(register, trips);
            if let Ok(Ok(others)) = tokio::time::timeout(PATIENCE, asking).await {
                for (place, other) in others {
                    if let Some(trip) = trips.get_mut(place) {
                        *trip = Arc::new(other);
                    }
                }
                self.heard.note(store, register, now).await?;
                continue;
            }
            let unheard = Unheard {
                register: register.clone(),
                since: self.heard.last(store, register).await?,
            };
            for stored in trips.iter_mut().filter(|trip| hangs_on(register, trip)) {
                let stored = Arc::make_mut(stored);
                stored.trip.unheard.push(unheard.clone());
            }
        }
        Ok(())
    }
}

impl Asked {
    /// A person's user fees in `year`, as the register has them now; while it is silent, as it
    /// last said.
    ///
    /// # Errors
    ///
    /// When the database does not answer. That the register does not is no error.
    pub async fn user_fees(
        &self,
        store: &Store,
        (person, year): (&PersonId, u16),
        now: DateTime<Utc>,
    ) -> Result<UserFees, StoreError> {
        let register = Register::ExemptionCards;
        let asking = self.registers.say_of_fees(person, year);
        let (said, unheard) = match tokio::time::timeout(PATIENCE, asking).await {
            Ok(Ok(said)) => {
                self.heard.note(store, &register, now).await?;
                (said, None)
            }
            Ok(Err(Silent)) | Err(_) => {
                let since = self.heard.last(store, &register).await?;
                (None, Some(Unheard { register, since }))
            }
        };
        let known = match said {
            Some(said) => Some(said),
            None => store.user_fees(person, year).await?,
        };
        Ok(told(year, known, unheard.map_or(Ok(now), Err)))
    }

    /// The exemption card of `person` in `year`; [`Fact::NotStated`] while the register is
    /// silent, so that nothing is decided on what may have changed.
    ///
    /// # Errors
    ///
    /// As [`Asked::user_fees`].
    pub async fn exemption_card(
        &self,
        store: &Store,
        (person, year): (&PersonId, u16),
        now: DateTime<Utc>,
    ) -> Result<Fact<ExemptionCard>, StoreError> {
        let fees = self.user_fees(store, (person, year), now).await?;
        Ok(match (fees.standing, fees.unheard) {
            (_, Some(_)) | (FeeStanding::Unknown, None) => Fact::NotStated,
            (FeeStanding::Card { from }, None) => {
                Fact::Stated(ExemptionCard::ValidFrom(from), Source::Register)
            }
            (FeeStanding::Exempt | FeeStanding::NoCard, None) => {
                Fact::Stated(ExemptionCard::None, Source::Register)
            }
        })
    }
}

/// What a register that was heard just now has not changed holds as of now.
fn told(year: u16, known: Option<StoredFees>, heard: Result<DateTime<Utc>, Unheard>) -> UserFees {
    let said_at = known.as_ref().map(|known| known.checked_at);
    let (standing, counted) = known.map_or((FeeStanding::Unknown, None), |known| {
        (known.standing, known.counted)
    });
    let (checked_at, unheard) = match heard {
        Ok(now) => (Some(now), None),
        Err(unheard) => (said_at.max(said_at.and(unheard.since)), Some(unheard)),
    };
    UserFees {
        year,
        standing,
        counted,
        checked_at,
        unheard,
    }
}

/// Whether anything of the trip comes from `register`.
fn hangs_on(register: &Register, StoredTrip { trip, .. }: &StoredTrip) -> bool {
    match register {
        Register::ExemptionCards => trip.copayment != Copayment::Unknown,
        Register::Addresses => true,
        Register::Unknown(_) => false,
    }
}

#[cfg(test)]
mod tests;
