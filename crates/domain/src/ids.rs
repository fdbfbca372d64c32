//! Opaque identifiers. Nothing can be read from them, and they are never a
//! national identity number.

use serde::{Deserialize, Serialize};

/// Why a text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected 1 to 64 characters of a-z, A-Z, 0-9, '_' and '-'")]
pub struct IdError;

fn check(text: &str) -> Result<(), IdError> {
    let fits = (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    fits.then_some(()).ok_or(IdError)
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// 1 to 64 characters of `a-z A-Z 0-9 _ -`; anything else is refused,
        /// also by serde.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                check(&text).map(|()| Self(text))
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.to_owned().try_into()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// A person, as the service knows them.
    PersonId
}
id! {
    /// An organised trip: one direction.
    TripId
}
id! {
    /// A trip that somebody organises themselves. Given by the device, known nowhere else.
    OwnTripId
}
id! {
    /// An address of a person: the registered one or a stored one.
    AddressId
}
id! {
    /// A place in the service's register of places.
    PlaceId
}
id! {
    /// What somebody may book trips on (*reiseattest*).
    AuthorisationId
}
id! {
    /// A claim for travel support.
    ClaimId
}
id! {
    /// A file that is enclosed with a claim.
    AttachmentId
}
id! {
    /// A claim that is not sent yet. Given by the device, known nowhere else.
    DraftId
}
id! {
    /// A line of a timetable.
    LineId
}
id! {
    /// A sign-in on one device.
    SessionId
}
id! {
    /// A look or an act in the access log.
    AccessId
}
id! {
    /// Something that the service tells a person.
    MessageId
}
id! {
    /// A series of trips on one requisition, such as dialysis three times a week.
    SeriesId
}
id! {
    /// The number of a receipt, which a person reads out on the phone.
    ReceiptId
}
id! {
    /// A requisition's number, which a person reads out on the phone.
    RequisitionId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_short_plain_ascii_is_an_identifier() {
        for good in ["trp_7f0c2b8e6d9a4f13", "a", "A-9", &"x".repeat(64)] {
            assert!(good.parse::<TripId>().is_ok(), "{good}");
        }
        for bad in ["", "a b", "../x", "æ", "a/b", &"x".repeat(65)] {
            assert!(bad.parse::<TripId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn serde_refuses_what_the_parser_refuses() {
        assert!(serde_json::from_str::<PersonId>("\"per_1\"").is_ok());
        assert!(serde_json::from_str::<PersonId>("\"<b>\"").is_err());
    }
}
