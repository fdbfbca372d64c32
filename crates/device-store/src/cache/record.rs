//! One sealed record of the cache: a random nonce, then the ciphertext with its tag.

use chacha20poly1305::{
    XNonce,
    aead::{AeadInOut as _, Generate as _},
};
use zeroize::{Zeroize as _, Zeroizing};

use super::{fault::Fault, keys::PersonKeys};

/// Goes up when the content of a record changes its meaning. Records of another
/// schema do not open.
const SCHEMA: u8 = 1;

const NONCE: usize = 24;
const TAG: usize = 16;

/// Room for most records, so that the buffer seldom grows.
const USUAL: usize = 16 * 1024;

/// What a record is. It opens as nothing else.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label<'a> {
    /// Such as `trip`.
    pub(crate) kind: &'a str,
    /// Which one.
    pub(crate) id: &'a str,
    /// Never the same for two records of one person.
    pub(crate) version: u64,
}

impl Label<'_> {
    fn authenticated(&self, keys: &PersonKeys) -> String {
        let Self { kind, id, version } = self;
        let (account, person) = (&keys.owner.account, keys.owner.person());
        let app = crate::SERVICE;
        format!("{app}|{SCHEMA}|{account}|{person}|{kind}|{id}|{version}")
    }
}

/// Seals one record after the other in the same piece of memory, which is
/// overwritten at the end.
pub(crate) struct Sealer(Zeroizing<Vec<u8>>);

impl Default for Sealer {
    fn default() -> Self {
        Self(Zeroizing::new(Vec::with_capacity(USUAL)))
    }
}

impl Sealer {
    /// The plain text, written by `write`, sealed as `label`.
    pub(crate) fn seal(
        &mut self,
        keys: &PersonKeys,
        label: Label<'_>,
        write: impl FnOnce(&mut Plain<'_>),
    ) -> Result<&[u8], Fault> {
        let nonce = XNonce::try_generate().map_err(|_| Fault::Disk)?;
        self.0.clear();
        self.0.extend_from_slice(&nonce);
        write(&mut Plain(&mut self.0));
        let text = self.0.get_mut(NONCE..).ok_or(Fault::Disk)?;
        let tag = keys
            .cipher
            .encrypt_inout_detached(&nonce, label.authenticated(keys).as_bytes(), text.into())
            .map_err(|_| Fault::Disk)?;
        self.0.extend_from_slice(&tag);
        Ok(&self.0)
    }
}

/// Plain text that grows without leaving copies behind.
pub(crate) struct Plain<'a>(&'a mut Vec<u8>);

impl Plain<'_> {
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        if self.0.capacity() - self.0.len() < bytes.len() + TAG {
            let mut larger = Vec::with_capacity(2 * (self.0.capacity() + bytes.len() + TAG));
            larger.extend_from_slice(self.0);
            self.0.zeroize();
            *self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
    }
}

impl std::io::Write for Plain<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The inverse of [`Sealer::seal`].
pub(crate) fn open(
    keys: &PersonKeys,
    label: Label<'_>,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(Fault::Damaged)?;
    let (text, tag) = text.split_last_chunk::<TAG>().ok_or(Fault::Damaged)?;
    let mut plain = Zeroizing::new(text.to_vec());
    keys.cipher
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            label.authenticated(keys).as_bytes(),
            plain.as_mut_slice().into(),
            &(*tag).into(),
        )
        .map_err(|_| Fault::Damaged)?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::keys::{Drawer, Root};

    fn keys(account: &str, person: &str, salt: u8) -> PersonKeys {
        let key = secrecy::SecretBox::new(Box::new([7; 32]));
        let drawer = Drawer {
            account: account.parse().unwrap(),
            person: person.parse().ok(),
        };
        Root::new(&key).person(&drawer, &[salt; 32])
    }

    const LABEL: Label<'_> = Label {
        kind: "trip",
        id: "trp_1",
        version: 7,
    };

    fn sealed(keys: &PersonKeys, length: usize) -> Vec<u8> {
        let mut sealer = Sealer::default();
        let text = vec![b'a'; length];
        sealer
            .seal(keys, LABEL, |plain| plain.add(&text))
            .unwrap()
            .to_vec()
    }

    #[test]
    fn what_was_sealed_opens_and_cannot_be_read_before() {
        let keys = keys("a", "b", 1);
        for length in [0, 1, USUAL - NONCE - TAG, USUAL, 3 * USUAL] {
            let sealed = sealed(&keys, length);
            assert_eq!(sealed.len(), NONCE + length + TAG);
            assert!(!sealed.windows(8).any(|part| part == b"aaaaaaaa"));
            assert_eq!(*open(&keys, LABEL, &sealed).unwrap(), vec![b'a'; length]);
        }
    }

    /// T10.
    #[test]
    fn it_opens_as_nothing_else_and_for_nobody_else() {
        let own = keys("a", "b", 1);
        let sealed = sealed(&own, 40);
        let as_label = |kind, id, version| {
            let label = Label { kind, id, version };
            open(&own, label, &sealed).is_ok()
        };
        assert!(as_label("trip", "trp_1", 7));
        for (kind, id, version) in [
            ("seen", "trp_1", 7),
            ("trip", "trp_2", 7),
            ("trip", "trp_1", 6),
            ("trip", "trp_1", 8),
        ] {
            assert!(!as_label(kind, id, version), "{kind} {id} {version}");
        }
        for (account, person, salt) in [("a", "c", 1), ("c", "b", 1), ("a", "b", 2), ("b", "a", 1)]
        {
            let other = keys(account, person, salt);
            assert!(open(&other, LABEL, &sealed).is_err(), "{account} {person}");
        }
    }

    /// T9.
    #[test]
    fn one_flipped_bit_or_a_missing_piece_is_noticed() {
        let keys = keys("a", "b", 1);
        let sealed = sealed(&keys, 40);
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1 << (at % 8);
            assert!(open(&keys, LABEL, &bent).is_err(), "byte {at}");
            assert!(open(&keys, LABEL, &sealed[..at]).is_err(), "{at} bytes");
        }
    }
}
