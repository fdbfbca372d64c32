//! The list of drafts.

use std::path::Path;

use chacha20poly1305::aead::Generate as _;
use commands::ports::{Owner, Plain};
use domain::ids::PersonId;
use secrecy::SecretBox;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize as _;

use super::place::Place;
use crate::own_trips::hex;

/// A draft that there is.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    account: PersonId,
    person: PersonId,
    /// What its files are called.
    name: String,
    /// What opens them.
    key: [u8; 32],
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

impl Entry {
    /// A new draft of a person, under a new key; `None` where there is no randomness.
    pub(super) fn new(owner: &Owner) -> Option<Self> {
        let name = chacha20poly1305::Key::try_generate().ok()?.0;
        let (name, _) = name.split_first_chunk::<16>()?;
        Some(Self {
            account: owner.account.clone(),
            person: owner.person.clone(),
            name: hex(name),
            key: chacha20poly1305::Key::try_generate().ok()?.0,
        })
    }

    pub(super) fn is_of(&self, owner: &Owner) -> bool {
        self.account == owner.account && self.person == owner.person
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Where it lies.
    pub(super) fn place(&self, folder: &Path) -> Place {
        let owner = Owner {
            account: self.account.clone(),
            person: self.person.clone(),
        };
        let key = SecretBox::init_with_mut(|key: &mut [u8; 32]| key.copy_from_slice(&self.key));
        Place::new(folder, &self.name, (&key, &owner))
    }
}

/// The list as it is sealed.
pub(super) fn written(list: &[Entry]) -> Option<Plain> {
    Some(serde_json::to_vec(list).ok()?.into())
}

/// The inverse of [`written`].
pub(super) fn read(plain: &[u8]) -> Option<Vec<Entry>> {
    serde_json::from_slice(plain).ok()
}
