//! What is sent for claims that are sent already, and has not been answered.
//!
//! The key of each is sealed before the first attempt. Whoever says the same once more, also
//! after the program has ended in between, says it under the same key, and it is done once.
//! What lies there tells nothing: of account, claim and words it has one digest together.
//! It outlives the session, because only the service can say what became of it.

use claims::attachment::Shows;
use domain::ids::ClaimId;
use ipc::claims::ClaimWish;
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex;

use super::on_its_way::new_key;
use crate::{
    App,
    ports::{IdempotencyKey, Owner, Platform, Record, Store as _},
};

/// How many wishes without an answer are remembered.
const MOST: usize = 50;

/// The wishes without an answer, besides those that lie sealed.
#[derive(Default)]
pub(crate) struct Wishes {
    /// Held by the one sending of a draft that may be going on.
    pub(super) sending: Mutex<()>,
    /// Held while a file is picked and worked on: each takes much memory.
    pub(super) picking: Mutex<()>,
    /// What may not lie on the device. Held while any of them is read and written.
    unsealed: Mutex<Vec<Unanswered>>,
}

/// Something that somebody wishes. The same words are the same wish.
#[derive(Serialize)]
pub(super) enum Wished<'a> {
    /// Something is done with a claim.
    Act(&'a ClaimWish),
    /// A file is enclosed: which, by the SHA-256 of its bytes.
    Enclose(&'a ClaimId, Shows, [u8; 32]),
}

/// A wish that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Unanswered {
    /// The SHA-256 of who wishes what.
    wish: [u8; 32],
    key: IdempotencyKey,
}

impl<P: Platform> App<P> {
    /// The key of a wish of `owner`: that of an attempt which was never answered, or a new
    /// one, sealed. Answers whether it is new.
    pub(super) async fn wish(&self, owner: &Owner, wished: &Wished<'_>) -> (IdempotencyKey, bool) {
        let mut unsealed = self.wishes().unsealed.lock().await;
        let mut sealed = self.sealed_wishes().await;
        let wish = digest(owner, wished);
        let mut all = unsealed.iter().chain(&sealed);
        if let Some(one) = all.find(|one| one.wish == wish) {
            return (one.key, false);
        }
        let key = new_key();
        let is_protected = self.state().is_protected(owner);
        let list = if is_protected {
            &mut *unsealed
        } else {
            &mut sealed
        };
        list.truncate(MOST - 1);
        list.insert(0, Unanswered { wish, key });
        if !is_protected {
            self.seal_wishes(&sealed).await;
        }
        (key, true)
    }

    /// It is known what came of the wish with `key`.
    pub(super) async fn answered(&self, key: IdempotencyKey) {
        let mut unsealed = self.wishes().unsealed.lock().await;
        unsealed.retain(|one| one.key != key);
        let mut sealed = self.sealed_wishes().await;
        let before = sealed.len();
        sealed.retain(|one| one.key != key);
        if sealed.len() != before {
            self.seal_wishes(&sealed).await;
        }
    }

    async fn sealed_wishes(&self) -> Vec<Unanswered> {
        let plain = self.store().read(Record::Wishes).await;
        // What another version wrote cannot be said again here.
        let read = plain.and_then(|plain| serde_json::from_slice(plain.expose_secret()).ok());
        read.unwrap_or_default()
    }

    async fn seal_wishes(&self, all: &[Unanswered]) {
        if all.is_empty() {
            self.store().remove(Record::Wishes).await;
            return;
        }
        let plain = serde_json::to_vec(all).expect("digests and keys are written as plain JSON");
        self.store().write(Record::Wishes, &plain.into()).await;
    }
}

fn digest(owner: &Owner, wished: &Wished<'_>) -> [u8; 32] {
    let Owner { account, person } = owner;
    let words = serde_json::to_vec(&(account, person, wished));
    Sha256::digest(words.expect("a wish is written as plain JSON")).into()
}
