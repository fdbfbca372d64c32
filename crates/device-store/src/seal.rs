//! Sealing a record: XChaCha20-Poly1305 under a key of its own.

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{AeadInOut as _, Generate as _},
};
use commands::ports::{Key, Plain, Record};
use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::Sha256;
use zeroize::Zeroizing;

/// Goes up when the content of a record changes its meaning. Records of another
/// schema do not open, and count as absent.
const SCHEMA: u8 = 1;

const NONCE: usize = 24;
const TAG: usize = 16;

/// The name of a record: of its file, of its key and in what is authenticated.
pub(crate) const fn name(record: Record) -> &'static str {
    match record {
        Record::Session => "session",
        Record::Account => "account",
        Record::Absence => "absence",
        Record::InFlight => "in-flight",
        Record::Wishes => "wishes",
        Record::Settings => "settings",
    }
}

/// The system gave no randomness, or the record is beyond all size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the record could not be sealed")]
pub(crate) struct SealError;

/// The bytes were not sealed as this record under this key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the record does not open")]
pub(crate) struct UnsealError;

/// A new random key.
pub(crate) fn new_key() -> Result<Key, SealError> {
    let random = Zeroizing::new(
        chacha20poly1305::Key::try_generate()
            .map_err(|_| SealError)?
            .0,
    );
    Ok(SecretBox::init_with_mut(|key: &mut [u8; 32]| {
        key.copy_from_slice(&*random)
    }))
}

/// `plain` sealed as what `name` says: a random nonce, then the ciphertext with its tag.
pub(crate) fn seal(key: &Key, name: &str, plain: &Plain) -> Result<Vec<u8>, SealError> {
    let plain = plain.expose_secret();
    let nonce = XNonce::try_generate().map_err(|_| SealError)?;
    // Room for everything from the start: growing would leave a copy behind.
    let mut text = Zeroizing::new(Vec::with_capacity(plain.len() + TAG));
    text.extend_from_slice(plain);
    cipher(key, name)
        .encrypt_in_place(&nonce, &authenticated(name), &mut *text)
        .map_err(|_| SealError)?;
    let mut sealed = nonce.to_vec();
    sealed.extend_from_slice(&text);
    Ok(sealed)
}

/// The inverse of [`seal`].
pub(crate) fn unseal(key: &Key, name: &str, sealed: &[u8]) -> Result<Plain, UnsealError> {
    let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(UnsealError)?;
    let mut text = Zeroizing::new(text.to_vec());
    cipher(key, name)
        .decrypt_in_place(&XNonce::from(*nonce), &authenticated(name), &mut *text)
        .map_err(|_| UnsealError)?;
    Ok(Plain::from(text.to_vec()))
}

fn cipher(key: &Key, name: &str) -> XChaCha20Poly1305 {
    let mut own = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, key.expose_secret())
        .expand(name.as_bytes(), &mut *own)
        .expect("32 bytes are a length that HKDF-SHA-256 gives");
    XChaCha20Poly1305::new(&(*own).into())
}

/// What a sealed record is bound to besides its key.
fn authenticated(name: &str) -> Vec<u8> {
    format!("{}|{SCHEMA}|{name}", crate::SERVICE).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &[u8] = b"refresh-token";

    fn sealed(key: &Key) -> Vec<u8> {
        seal(key, name(Record::Session), &PLAIN.to_vec().into()).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_and_cannot_be_read_before() {
        let key = new_key().unwrap();
        for length in [0, 1, 13, 5_000] {
            let plain: Plain = vec![b'a'; length].into();
            let sealed = seal(&key, name(Record::Session), &plain).unwrap();
            assert_eq!(sealed.len(), NONCE + length + TAG);
            assert!(!sealed.windows(8).any(|part| part == b"aaaaaaaa"));
            let opened = unseal(&key, name(Record::Session), &sealed).unwrap();
            assert_eq!(opened.expose_secret(), plain.expose_secret());
        }
    }

    #[test]
    fn sealing_twice_gives_nothing_to_compare() {
        let key = new_key().unwrap();
        assert_ne!(sealed(&key), sealed(&key));
    }

    #[test]
    fn one_flipped_bit_anywhere_is_noticed() {
        let key = new_key().unwrap();
        let sealed = sealed(&key);
        for at in 0..sealed.len() {
            for bit in 0..8 {
                let mut bent = sealed.clone();
                bent[at] ^= 1 << bit;
                let opened = unseal(&key, name(Record::Session), &bent);
                assert!(opened.is_err(), "byte {at}, bit {bit}");
            }
        }
    }

    #[test]
    fn a_piece_of_it_does_not_open() {
        let key = new_key().unwrap();
        let sealed = sealed(&key);
        for length in 0..sealed.len() {
            let opened = unseal(&key, name(Record::Session), &sealed[..length]);
            assert!(opened.is_err(), "{length} bytes");
        }
        let longer = [&sealed[..], b"x"].concat();
        assert!(unseal(&key, name(Record::Session), &longer).is_err());
    }

    #[test]
    fn it_opens_as_no_other_record_and_under_no_other_key() {
        let key = new_key().unwrap();
        let sealed = sealed(&key);
        for record in Record::ALL {
            let opens = unseal(&key, name(record), &sealed).is_ok();
            assert_eq!(opens, record == Record::Session, "{record:?}");
        }
        assert!(unseal(&new_key().unwrap(), name(Record::Session), &sealed).is_err());
    }
}
