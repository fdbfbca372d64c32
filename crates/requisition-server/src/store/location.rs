//! Where the database is.

use std::{convert::Infallible, fmt, str::FromStr};

use url::Url;

/// Where the database is: a `postgres://` or `sqlite://` URL, or the path of a
/// SQLite file.
#[derive(Clone, PartialEq, Eq)]
pub struct Location(String);

impl Location {
    /// The URL to connect to. It may hold a password.
    pub fn url(&self) -> &str {
        &self.0
    }

    /// Whether it is SQLite.
    pub fn is_sqlite(&self) -> bool {
        self.0.starts_with("sqlite:")
    }
}

impl FromStr for Location {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let is_url = ["sqlite:", "postgres:", "postgresql:"]
            .iter()
            .any(|scheme| text.starts_with(scheme));
        if is_url {
            return Ok(Self(text.to_owned()));
        }
        // Characters of a path that mean something in a URL are escaped.
        let mut url = String::from("sqlite://");
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() || b"/._-~".contains(&byte) {
                url.push(char::from(byte));
            } else {
                url.push_str(&format!("%{byte:02X}"));
            }
        }
        url.push_str("?mode=rwc");
        Ok(Self(url))
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = Url::parse(&self.0).map(|url| url.scheme().to_owned());
        write!(f, "Location({}:…)", scheme.as_deref().unwrap_or("?"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_sqlite_file_and_a_url_stays() {
        #[rustfmt::skip]
        let cases = [
            ("/var/lib/r.db",             "sqlite:///var/lib/r.db?mode=rwc"),
            ("r.db",                      "sqlite://r.db?mode=rwc"),
            ("/tmp/å b?#.db",             "sqlite:///tmp/%C3%A5%20b%3F%23.db?mode=rwc"),
            ("sqlite://r.db",             "sqlite://r.db"),
            ("postgres://u:pw@h/d",       "postgres://u:pw@h/d"),
        ];
        for (text, url) in cases {
            let Ok(location) = text.parse::<Location>();
            assert_eq!(location.url(), url);
        }
    }

    #[test]
    fn a_password_is_not_printed() {
        let Ok(location) = "postgres://user:hemmelig@host/db".parse::<Location>();
        assert_eq!(format!("{location:?}"), "Location(postgres:…)");
    }
}
