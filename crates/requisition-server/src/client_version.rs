//! Versions of the app.

use std::{fmt, str::FromStr};

/// A version of the app: three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClientVersion(u32, u32, u32);

/// A text that is not a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected three numbers with dots, such as 0.1.0")]
pub struct ClientVersionError;

impl ClientVersion {
    /// The first version that was ever given out.
    pub const FIRST: Self = Self(0, 1, 0);
}

impl FromStr for ClientVersion {
    type Err = ClientVersionError;

    /// What follows a `-` or `+` is left out of account.
    fn from_str(text: &str) -> Result<Self, ClientVersionError> {
        let numbers = text.split(['-', '+']).next().unwrap_or_default();
        let mut numbers = numbers.split('.').map(str::parse);
        match (
            numbers.next(),
            numbers.next(),
            numbers.next(),
            numbers.next(),
        ) {
            (Some(Ok(major)), Some(Ok(minor)), Some(Ok(patch)), None) => {
                Ok(Self(major, minor, patch))
            }
            _ => Err(ClientVersionError),
        }
    }
}

impl fmt::Display for ClientVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(major, minor, patch) = self;
        write!(f, "{major}.{minor}.{patch}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        let version = |text: &str| text.parse::<ClientVersion>();
        assert!(version("0.9.0").unwrap() < version("0.10.0").unwrap());
        assert!(version("0.10.0").unwrap() < version("1.0.0-rc1").unwrap());
        assert_eq!(version("1.2.3+debian").unwrap().to_string(), "1.2.3");
        for bad in [
            "",
            "1",
            "1.2",
            "1.2.3.4",
            "a.b.c",
            "1.2.-3",
            "99999999999.0.0",
        ] {
            assert_eq!(version(bad), Err(ClientVersionError), "{bad}");
        }
    }
}
