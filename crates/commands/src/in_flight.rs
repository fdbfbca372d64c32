//! What was sent and has not been answered.
//!
//! Key, action and time are sealed before anything is sent, and removed only when it
//! is known what came of it and somebody has been told. A program that ends in between
//! finds them again and asks the service, under the same key.
//!
//! They belong to the account that sent them. Signing out leaves them sealed, and so do
//! a lock and an end that comes from the service: nobody else can ever find out what
//! became of them. Every way in here goes through the account that is signed in, so
//! nothing of them is told before that person has signed in again, and to nobody else.
//! About whoever has a protected address nothing may lie on the device: theirs are held
//! in memory, as all are where there is no keychain, for as long as the program runs.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use domain::{ids::PersonId, trip_action::TripAction};
use ipc::actions::Unsettled;
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    App,
    ports::{IdempotencyKey, Owner, Platform, Record, Store as _},
};

/// Something that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InFlight {
    /// Who sent it.
    account: PersonId,
    /// Under which key, also when it is asked for.
    pub(crate) key: IdempotencyKey,
    /// What.
    action: TripAction,
    /// When.
    sent_at: DateTime<Utc>,
}

/// What is in flight, besides what lies sealed.
#[derive(Default)]
pub(crate) struct Air {
    /// What may not lie on the device. Held while anything in flight is read and
    /// written.
    unsealed: tokio::sync::Mutex<Vec<InFlight>>,
    /// What is being sent right now, and will be answered or not.
    being_sent: Mutex<HashSet<Uuid>>,
}

/// That something is being sent, for as long as this lives.
pub(crate) struct Sending<'a, P: Platform> {
    app: &'a App<P>,
    key: IdempotencyKey,
}

impl InFlight {
    /// As the window hears of it.
    pub(crate) fn unsettled(&self) -> Unsettled {
        Unsettled {
            action: self.action.clone(),
            sent_at: self.sent_at,
        }
    }

    fn owner(&self) -> Owner {
        Owner {
            account: self.account.clone(),
            person: self.action.person().clone(),
        }
    }

    /// Whether what came of this must be known before `action` is sent: they are about
    /// one trip, or book on one certificate, where the second order might be the first
    /// one over again.
    fn comes_before(&self, action: &TripAction) -> bool {
        if let (TripAction::Order { order, .. }, TripAction::Order { order: new, .. }) =
            (&self.action, action)
        {
            return order.authorisation == new.authorisation;
        }
        let mine = self.action.targets();
        let mut others = action.targets().into_iter();
        others.any(|other| mine.iter().any(|target| target.trip == other.trip))
    }
}

impl<P: Platform> Drop for Sending<'_, P> {
    fn drop(&mut self) {
        let IdempotencyKey(key) = self.key;
        self.app.being_sent(|sent| sent.remove(&key));
    }
}

impl<P: Platform> App<P> {
    /// Has `action` be in flight from now on, sealed before it is sent.
    ///
    /// # Errors
    /// With what is in flight already and comes first.
    pub(crate) async fn take_off(
        &self,
        account: &PersonId,
        action: &TripAction,
    ) -> Result<(InFlight, Sending<'_, P>), Unsettled> {
        let mut unsealed = self.air().unsealed.lock().await;
        let mut all = self.all_in_flight(&unsealed).await;
        let mut mine = all.iter().filter(|one| one.account == *account);
        if let Some(before) = mine.find(|one| one.comes_before(action)) {
            return Err(before.unsettled());
        }
        let key = Uuid::new_v4();
        let new = InFlight {
            account: account.clone(),
            key: IdempotencyKey(key),
            action: action.clone(),
            sent_at: self.now(),
        };
        self.being_sent(|sent| sent.insert(key));
        let sending = Sending {
            app: self,
            key: new.key,
        };
        if self.state().is_protected(&new.owner()) {
            unsealed.push(new.clone());
        }
        all.push(new.clone());
        self.keep_in_flight(&mut unsealed, all).await;
        Ok((new, sending))
    }

    /// What `account` has sent, and nobody waits for any more.
    pub(crate) async fn unsettled(&self, account: &PersonId) -> Vec<InFlight> {
        let unsealed = self.air().unsealed.lock().await;
        let mut all = self.all_in_flight(&unsealed).await;
        self.being_sent(|sent| {
            all.retain(|one| one.account == *account && !sent.contains(&one.key.0));
        });
        all
    }

    /// It is known what came of these, and somebody is told.
    pub(crate) async fn land(&self, keys: &[IdempotencyKey]) {
        if keys.is_empty() {
            return;
        }
        let mut unsealed = self.air().unsealed.lock().await;
        let mut all = self.all_in_flight(&unsealed).await;
        all.retain(|one| !keys.contains(&one.key));
        self.keep_in_flight(&mut unsealed, all).await;
    }

    /// Takes from the device what is about somebody who turns out to have a protected
    /// address.
    pub(crate) async fn lift_protected(&self) {
        let mut unsealed = self.air().unsealed.lock().await;
        let all = self.all_in_flight(&unsealed).await;
        if all.iter().any(|one| self.is_unsealed(one)) {
            self.keep_in_flight(&mut unsealed, all).await;
        }
    }

    async fn all_in_flight(&self, unsealed: &[InFlight]) -> Vec<InFlight> {
        let mut all = match self.store().read(Record::InFlight).await {
            Some(plain) => read(plain.expose_secret()),
            None => Vec::new(),
        };
        // What could not be sealed any more may still lie there.
        let is_new = |one: &InFlight| !all.iter().any(|sealed| sealed.key == one.key);
        let held: Vec<_> = unsealed.iter().filter(|one| is_new(one)).cloned().collect();
        all.extend(held);
        all
    }

    async fn keep_in_flight(&self, unsealed: &mut Vec<InFlight>, all: Vec<InFlight>) {
        let (held, sealed): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| self.is_held(unsealed, one));
        *unsealed = held;
        if sealed.is_empty() {
            self.store().remove(Record::InFlight).await;
            return;
        }
        match serde_json::to_vec(&sealed) {
            Ok(plain) => self.store().write(Record::InFlight, &plain.into()).await,
            Err(error) => {
                tracing::error!(kind = ?error.classify(), "what is in flight is kept in memory only");
                unsealed.extend(sealed);
            }
        }
    }

    /// Whether it stays in memory. What is there already is not sealed later: who is
    /// protected is known only while somebody is signed in.
    fn is_held(&self, unsealed: &[InFlight], one: &InFlight) -> bool {
        unsealed.iter().any(|held| held.key == one.key) || self.is_unsealed(one)
    }

    /// Whether it must not lie on the device, as far as that is known of whoever is
    /// signed in. What others have left sealed stays so.
    fn is_unsealed(&self, one: &InFlight) -> bool {
        let state = self.state();
        let account = state.account.as_ref();
        account.is_some_and(|account| account.oneself == one.account)
            && state.is_protected(&one.owner())
    }

    fn being_sent<T>(&self, change: impl FnOnce(&mut HashSet<Uuid>) -> T) -> T {
        let sent = self.air().being_sent.lock();
        change(&mut sent.unwrap_or_else(PoisonError::into_inner))
    }
}

/// What was sealed, each by itself: one that another version wrote does not take the
/// others with it.
fn read(plain: &[u8]) -> Vec<InFlight> {
    let all: Vec<serde_json::Value> = serde_json::from_slice(plain).unwrap_or_default();
    let read = all.into_iter().map(serde_json::from_value);
    read.filter_map(Result::ok).collect()
}

#[cfg(test)]
mod tests;
