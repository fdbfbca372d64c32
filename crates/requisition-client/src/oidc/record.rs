//! A session as it is sealed on the device.

use std::sync::Arc;

use commands::ports::{NotASession, Plain};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    address::{Proofs, ServiceAddress},
    dpop::Key,
};

/// The first byte. Another number is another form, and no session.
const FORM: u8 = 2;

/// Nothing longer is looked at.
const BYTES: usize = 64 * 1024;

/// What a session needs to go on.
#[derive(Clone, Debug)]
pub(crate) struct Sealed {
    pub(crate) refresh: SecretString,
    /// What it is bound to; `None` where the issuer binds nothing.
    pub(crate) key: Option<Arc<Key>>,
}

#[derive(Serialize)]
struct Written<'a> {
    issuer: &'a str,
    client_id: &'a str,
    refresh_token: &'a str,
    key: Option<&'a str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadBack {
    issuer: String,
    client_id: String,
    refresh_token: SecretString,
    key: Option<SecretString>,
}

/// The bytes to seal.
pub(crate) fn write(address: &ServiceAddress, sealed: &Sealed) -> Plain {
    let key = sealed.key.as_ref().map(|key| key.write());
    let written = Written {
        issuer: address.issuer(),
        client_id: address.client_id(),
        refresh_token: sealed.refresh.expose_secret(),
        key: key.as_ref().map(SecretString::expose_secret),
    };
    // Large enough not to move while it is filled, which would leave a copy.
    let mut bytes = Zeroizing::new(Vec::with_capacity(BYTES));
    bytes.push(FORM);
    serde_json::to_writer(&mut *bytes, &written).expect("four texts are always JSON");
    bytes.as_slice().to_vec().into()
}

/// What was sealed, if it belongs to this issuer and client, and is bound to a
/// key where that is required.
pub(crate) fn read(address: &ServiceAddress, bytes: &[u8]) -> Result<Sealed, NotASession> {
    let Some((&FORM, json)) = bytes.split_first().filter(|_| bytes.len() <= BYTES) else {
        return Err(NotASession);
    };
    let read: ReadBack = serde_json::from_slice(json).map_err(|_| NotASession)?;
    let ours = read.issuer == address.issuer()
        && read.client_id == address.client_id()
        && !read.refresh_token.expose_secret().is_empty();
    let key = match &read.key {
        Some(key) => Some(Arc::new(Key::read(key).ok_or(NotASession)?)),
        None => None,
    };
    let bound = key.is_some() || address.proofs() == Proofs::IfOffered;
    let sealed = Sealed {
        refresh: read.refresh_token,
        key,
    };
    (ours && bound).then_some(sealed).ok_or(NotASession)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(issuer: &str, client_id: &str) -> ServiceAddress {
        ServiceAddress::new("https://travel.example", issuer, client_id, "ID").unwrap()
    }

    fn ours() -> ServiceAddress {
        address("https://login.example", "app")
    }

    fn sealed(token: &str) -> Sealed {
        Sealed {
            refresh: token.into(),
            key: Some(Arc::new(Key::fresh().unwrap())),
        }
    }

    #[test]
    fn a_session_is_read_back_by_the_same_program_at_the_same_issuer_only() {
        let sealed = sealed("tøken\"");
        let plain = write(&ours(), &sealed);
        let plain = plain.expose_secret();
        let back = read(&ours(), plain).unwrap();
        assert_eq!(back.refresh.expose_secret(), "tøken\"");
        let thumbprint = |sealed: &Sealed| sealed.key.as_ref().unwrap().thumbprint();
        assert_eq!(thumbprint(&back), thumbprint(&sealed));
        for other in [
            address("https://other.example", "app"),
            address("https://login.example/", "app"),
            address("https://login.example", "other"),
        ] {
            assert!(read(&other, plain).is_err());
        }
    }

    /// T16.
    #[test]
    fn t16_a_session_without_a_key_is_taken_up_only_where_that_is_allowed() {
        let unbound = Sealed {
            key: None,
            ..sealed("token")
        };
        let plain = write(&ours(), &unbound);
        assert!(read(&ours(), plain.expose_secret()).is_err());
        let lenient = ServiceAddress::from_toml(
            "api = 'https://travel.example'\nissuer = 'https://login.example'\n\
             client_id = 'app'\nsign_in_name = 'ID'\nproofs = 'if_offered'",
        );
        assert!(read(&lenient.unwrap(), plain.expose_secret()).is_ok());
    }

    #[test]
    fn junk_is_no_session() {
        let good = write(&ours(), &sealed("token"));
        let good = good.expose_secret();
        assert!(read(&ours(), good).is_ok());
        for end in 0..good.len() {
            assert!(read(&ours(), &good[..end]).is_err(), "cut at {end}");
        }
        let mut another_form = good.to_vec();
        another_form[0] = FORM - 1;
        let mut too_long = good.to_vec();
        too_long.resize(BYTES + 1, b' ');
        let empty = write(&ours(), &sealed(""));
        let text = String::from_utf8(good.to_vec()).unwrap();
        let no_key = text.replace("\"key\":\"", "\"key\":\"!");
        for (shows, bytes) in [
            ("another form", another_form.as_slice()),
            ("too long", &too_long),
            ("an empty token", empty.expose_secret()),
            ("a key that is none", no_key.as_bytes()),
            ("an array", b"\x02[]"),
            ("not UTF-8", b"\x02\xff\xfe"),
        ] {
            assert!(read(&ours(), bytes).is_err(), "{shows}");
        }
    }
}
