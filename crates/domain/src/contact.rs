//! How a person can be reached.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::wish::{Misstated, phone_number};

/// How a person can be reached, as far as anybody has said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Goes up with every change; 0 before the first.
    pub version: u32,
    /// A phone number, as it is dialled.
    pub phone: Option<ContactPoint>,
    /// An address for e-mail.
    pub email: Option<ContactPoint>,
}

/// One way to reach a person, and who has said so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPoint {
    /// The number or address.
    pub text: String,
    /// Who has said so.
    pub source: ContactSource,
    /// When.
    pub at: DateTime<Utc>,
}

/// Who has said how a person can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactSource {
    /// The register of contact details that public bodies share (*Kontakt- og
    /// reservasjonsregisteret*). It is changed there.
    Register,
    /// The patient's side, here.
    PatientSide,
    /// A source this version does not know, in the service's own word.
    Unknown(String),
}

/// What somebody says here about how a person can be reached. `None` takes back what was
/// said here; what a register says holds again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatedContact {
    /// A phone number, as [`phone_number`] reads it.
    pub phone: Option<String>,
    /// An address for e-mail, as [`email`] reads it.
    pub email: Option<String>,
}

/// The longest address for e-mail (RFC 5321: a path of 256 with its brackets).
pub const LONGEST_EMAIL: usize = 254;

/// An address for e-mail from what somebody has written; `None` where they wrote nothing.
/// Only what no address can be is refused: whether it exists shows when something is sent.
///
/// # Errors
///
/// When it has not one `@` with something before it and a name with a full stop after it,
/// has blanks or characters that cannot be seen, or is longer than [`LONGEST_EMAIL`].
pub fn email(written: &str) -> Result<Option<String>, Misstated> {
    let address = written.trim();
    if address.is_empty() {
        return Ok(None);
    }
    let is_odd =
        |one: char| one.is_whitespace() || one.is_control() || "<>()[],;:\\\"".contains(one);
    let (name, host) = address.split_once('@').ok_or(Misstated)?;
    let mut labels = host.split('.');
    let fits = address.len() <= LONGEST_EMAIL
        && !address.contains(is_odd)
        && !name.is_empty()
        && !host.contains('@')
        && host.contains('.')
        && labels.all(|label| !label.is_empty());
    fits.then(|| Some(address.to_owned())).ok_or(Misstated)
}

impl StatedContact {
    /// The same, read anew as somebody has written it.
    ///
    /// # Errors
    ///
    /// When one of the two cannot be what it should be.
    pub fn read(self) -> Result<Self, Misstated> {
        Ok(Self {
            phone: phone_number(self.phone.as_deref().unwrap_or_default())?,
            email: email(self.email.as_deref().unwrap_or_default())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_e_mail_has_a_name_and_a_host() {
        let long = |host: usize| format!("a@{}.no", "b".repeat(host));
        #[rustfmt::skip]
        let cases = [
            ("kari@example.no",          Ok(Some("kari@example.no"))),
            ("  kari@example.no ",       Ok(Some("kari@example.no"))),
            ("k.a+r_i@post.example.no",  Ok(Some("k.a+r_i@post.example.no"))),
            ("åse@blåbær.no",            Ok(Some("åse@blåbær.no"))),
            ("",                         Ok(None)),
            ("   ",                      Ok(None)),
            ("kari",                     Err(Misstated)),
            ("kari@",                    Err(Misstated)),
            ("@example.no",              Err(Misstated)),
            ("kari@example",             Err(Misstated)),
            ("kari@example.",            Err(Misstated)),
            ("kari@.no",                 Err(Misstated)),
            ("kari@@example.no",         Err(Misstated)),
            ("ka ri@example.no",         Err(Misstated)),
            ("kari@example.no\nBcc: x",  Err(Misstated)),
            ("<kari@example.no>",        Err(Misstated)),
            ("a@b.no,c@d.no",            Err(Misstated)),
        ];
        for (written, expected) in cases {
            let read = email(written);
            assert_eq!(
                read.as_ref().map(Option::as_deref),
                expected.as_ref().copied(),
                "{written:?}"
            );
        }
        assert!(email(&long(LONGEST_EMAIL - 5)).is_ok());
        assert_eq!(email(&long(LONGEST_EMAIL - 4)), Err(Misstated));
    }

    #[test]
    fn what_is_stated_is_read_whole_or_not_at_all() {
        let stated = |phone: &str, email: &str| StatedContact {
            phone: Some(phone.into()),
            email: Some(email.into()),
        };
        let read = stated("912 34 567", "kari@example.no").read();
        assert_eq!(read, Ok(stated("91234567", "kari@example.no")));
        assert_eq!(stated("", " ").read(), Ok(StatedContact::default()));
        assert_eq!(stated("912", "kari@example.no").read(), Err(Misstated));
        assert_eq!(stated("91234567", "kari").read(), Err(Misstated));
    }
}
