//! Keys and names, all from the one key in the keychain.
//!
//! HKDF-SHA-256 and HMAC-SHA-256 only: nothing here is slow on purpose, because
//! the key is random and not a password.

use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use commands::ports::{Key, Owner};
use domain::ids::PersonId;
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use secrecy::ExposeSecret as _;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Where one person's records lie: half for the account, half for the person.
pub(crate) type Slot = [u8; 32];

/// Half a [`Slot`].
pub(crate) const HALF: usize = 16;

/// The name of a record: the slot's half for the person, then what hides the id.
pub(crate) type Name = [u8; HALF + 32];

/// The key of the keychain, as long as the cache is open.
pub(crate) struct Root(Zeroizing<[u8; 32]>);

/// The keys of one person's records.
pub(crate) struct PersonKeys {
    pub(crate) owner: Drawer,
    pub(crate) cipher: XChaCha20Poly1305,
    slot: Slot,
    names: Hmac<Sha256>,
}

/// Whose records: an account's own, or those of a person for an account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Drawer {
    pub(crate) account: PersonId,
    /// `None`: the account's own.
    pub(crate) person: Option<PersonId>,
}

impl Drawer {
    pub(crate) fn person(&self) -> &str {
        self.person.as_ref().map_or("", PersonId::as_str)
    }
}

impl From<&Owner> for Drawer {
    fn from(owner: &Owner) -> Self {
        Self {
            account: owner.account.clone(),
            person: Some(owner.person.clone()),
        }
    }
}

impl Root {
    pub(crate) fn new(key: &Key) -> Self {
        Self(Zeroizing::new(*key.expose_secret()))
    }

    fn derive<const N: usize>(&self, salt: Option<&[u8]>, label: &str) -> Zeroizing<[u8; N]> {
        let mut derived = Zeroizing::new([0; N]);
        Hkdf::<Sha256>::new(salt, &*self.0)
            .expand(label.as_bytes(), &mut *derived)
            .expect("HKDF-SHA-256 gives up to 8160 bytes");
        derived
    }

    /// The first half of every slot of `account`.
    pub(crate) fn account(&self, account: &PersonId) -> [u8; HALF] {
        self.hidden(&format!("account|{account}"))
    }

    /// Where the records of `drawer` lie.
    pub(crate) fn slot(&self, drawer: &Drawer) -> Slot {
        let mut slot = [0; 2 * HALF];
        let (first, second) = slot.split_at_mut(HALF);
        first.copy_from_slice(&self.account(&drawer.account));
        let person = drawer.person();
        second.copy_from_slice(&self.hidden(&format!("person|{}|{person}", drawer.account)));
        slot
    }

    fn hidden(&self, text: &str) -> [u8; HALF] {
        let key = self.derive::<32>(None, "index");
        let full: [u8; 32] = mac(&*key).chain_update(text).finalize().into_bytes().into();
        std::array::from_fn(|at| full[at])
    }

    /// The keys of `drawer`, which are gone for good with `salt`.
    pub(crate) fn person(&self, drawer: &Drawer, salt: &[u8]) -> PersonKeys {
        let label = format!("{}/{}", drawer.account, drawer.person());
        let seal = self.derive::<32>(Some(salt), &format!("cache/{label}"));
        let names = self.derive::<32>(Some(salt), &format!("index/{label}"));
        PersonKeys {
            cipher: XChaCha20Poly1305::new(&(*seal).into()),
            slot: self.slot(drawer),
            names: mac(&*names),
            owner: drawer.clone(),
        }
    }
}

impl PersonKeys {
    /// The name of the record `id` of `kind`.
    pub(crate) fn name(&self, kind: &str, id: &str) -> Name {
        let hidden = self.names.clone().chain_update(kind).chain_update("|");
        let hidden: [u8; 32] = hidden.chain_update(id).finalize().into_bytes().into();
        std::array::from_fn(|at| match at.checked_sub(HALF) {
            None => self.slot[HALF + at],
            Some(at) => hidden[at],
        })
    }
}

fn mac(key: &[u8]) -> Hmac<Sha256> {
    <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes keys of any length")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawer(account: &str, person: Option<&str>) -> Drawer {
        Drawer {
            account: account.parse().unwrap(),
            person: person.map(|person| person.parse().unwrap()),
        }
    }

    #[test]
    fn every_drawer_kind_id_and_salt_has_a_name_of_its_own() {
        let root = Root::new(&crate::seal::new_key().unwrap());
        let mut names = Vec::new();
        for drawer in [
            drawer("a", None),
            drawer("a", Some("a")),
            drawer("a", Some("b")),
            drawer("b", Some("a")),
        ] {
            for salt in [[1; 32], [2; 32]] {
                let keys = root.person(&drawer, &salt);
                for (kind, id) in [("trip", "x"), ("trip", "y"), ("seen", "x")] {
                    names.push(keys.name(kind, id));
                }
            }
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn the_slots_of_one_account_lie_together() {
        let root = Root::new(&crate::seal::new_key().unwrap());
        let first = |account, person| {
            let slot = root.slot(&drawer(account, person));
            slot.first_chunk::<HALF>().copied()
        };
        assert_eq!(first("a", None), first("a", Some("b")));
        assert_ne!(first("a", Some("b")), first("b", Some("b")));
    }
}
