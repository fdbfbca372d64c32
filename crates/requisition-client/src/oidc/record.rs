//! A session as it is sealed on the device.

use commands::ports::{NotASession, Plain};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

/// The first byte. Another number is another form, and no session.
const FORM: u8 = 1;

/// Nothing longer is looked at.
const BYTES: usize = 64 * 1024;

#[derive(Serialize)]
struct Written<'a> {
    issuer: &'a str,
    client_id: &'a str,
    refresh_token: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadBack {
    issuer: String,
    client_id: String,
    refresh_token: SecretString,
}

/// The bytes to seal.
pub(crate) fn write(issuer: &str, client_id: &str, refresh_token: &SecretString) -> Plain {
    let written = Written {
        issuer,
        client_id,
        refresh_token: refresh_token.expose_secret(),
    };
    // Large enough not to move while it is filled, which would leave a copy.
    let mut bytes = Vec::with_capacity(BYTES);
    bytes.push(FORM);
    serde_json::to_writer(&mut bytes, &written).expect("three texts are always JSON");
    let plain = bytes.as_slice().to_vec().into();
    zeroize::Zeroize::zeroize(&mut bytes);
    plain
}

/// The refresh token of sealed bytes, if they belong to this issuer and client.
pub(crate) fn read(
    issuer: &str,
    client_id: &str,
    plain: &Plain,
) -> Result<SecretString, NotASession> {
    let bytes = plain.expose_secret();
    let Some((&FORM, json)) = bytes.split_first().filter(|_| bytes.len() <= BYTES) else {
        return Err(NotASession);
    };
    let read: ReadBack = serde_json::from_slice(json).map_err(|_| NotASession)?;
    let ours = read.issuer == issuer
        && read.client_id == client_id
        && !read.refresh_token.expose_secret().is_empty();
    ours.then_some(read.refresh_token).ok_or(NotASession)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUER: &str = "https://login.example";

    fn read_bytes(bytes: &[u8]) -> Result<String, NotASession> {
        read(ISSUER, "app", &bytes.to_vec().into()).map(|token| token.expose_secret().to_owned())
    }

    #[test]
    fn a_session_is_read_back_by_the_same_program_at_the_same_issuer_only() {
        let plain = write(ISSUER, "app", &"tøken\"".into());
        let token = read(ISSUER, "app", &plain).unwrap();
        assert_eq!(token.expose_secret(), "tøken\"");
        assert!(read("https://other.example", "app", &plain).is_err());
        assert!(read(ISSUER, "other", &plain).is_err());
    }

    #[test]
    fn junk_is_no_session() {
        let good = write(ISSUER, "app", &"token".into());
        let good = good.expose_secret();
        assert!(read_bytes(good).is_ok());
        for end in 0..good.len() {
            assert!(read_bytes(&good[..end]).is_err(), "cut at {end}");
        }
        let mut another_form = good.to_vec();
        another_form[0] = FORM + 1;
        let mut too_long = good.to_vec();
        too_long.resize(BYTES + 1, b' ');
        let empty = write(ISSUER, "app", &"".into());
        for (shows, bytes) in [
            ("another form", another_form.as_slice()),
            ("too long", &too_long),
            ("an empty token", empty.expose_secret()),
            ("an array", b"\x01[]"),
            ("not UTF-8", b"\x01\xff\xfe"),
        ] {
            assert!(read_bytes(bytes).is_err(), "{shows}");
        }
    }
}
