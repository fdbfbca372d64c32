//! The way out to browser and telephone, for a closed list of addresses.

use commands::ports::{CannotOpen, Opener};
use tauri::Url;

/// Pages of the public that the app may open, beside the sign-in service.
const PUBLIC: [&str; 1] = ["https://www.helsenorge.no"];

/// The browser and the telephone of the operating system.
#[derive(Clone, Debug)]
pub struct SystemOpener {
    issuer: Option<Url>,
}

impl SystemOpener {
    /// One that opens the pages of this sign-in service, too.
    pub fn new(issuer: Option<Url>) -> Self {
        Self { issuer }
    }

    /// Whether the address is on the list.
    fn may_open(&self, address: &Url) -> bool {
        if address.scheme() == "tel" {
            return is_number(address.path())
                && address.query().is_none()
                && address.fragment().is_none();
        }
        if !address.username().is_empty() || address.password().is_some() {
            return false;
        }
        let origin = address.origin();
        let is_issuer = self
            .issuer
            .as_ref()
            .is_some_and(|issuer| issuer.origin() == origin);
        let is_public = PUBLIC.contains(&origin.ascii_serialization().as_str());
        origin.is_tuple() && (is_issuer || is_public)
    }
}

impl Opener for SystemOpener {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        let address = Url::parse(address).map_err(|_| CannotOpen)?;
        if !self.may_open(&address) {
            tracing::error!(
                scheme = address.scheme(),
                "an address outside the list is not opened"
            );
            return Err(CannotOpen);
        }
        let opened = tokio::task::spawn_blocking(move || {
            tauri_plugin_opener::open_url(address.as_str(), None::<&str>)
        });
        match opened.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the operating system opens no address");
                Err(CannotOpen)
            }
            Err(_) => Err(CannotOpen),
        }
    }
}

/// A telephone number and nothing that a dialler might read as a command.
fn is_number(path: &str) -> bool {
    let digits = path.strip_prefix('+').unwrap_or(path);
    (3..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_list_is_opened() {
        let issuer = Url::parse("https://login.example.no/tenant/").unwrap();
        let cases = [
            ("https://login.example.no/authorize?state=1", true),
            ("https://login.example.no:8443/authorize", false),
            ("http://login.example.no/authorize", false),
            ("https://login.example.no.evil.example/", false),
            ("https://login.example.no@evil.example/", false),
            ("https://anna@login.example.no/", false),
            ("https://www.helsenorge.no/pasientreiser", true),
            ("https://helsenorge.no/", false),
            ("http://www.helsenorge.no/", false),
            ("tel:05515", true),
            ("tel:+4791505515", true),
            ("tel:*21*12345678#", false),
            ("tel:05515;ext=1", false),
            ("tel:05515?x", false),
            ("tel:05515#x", false),
            ("tel:12", false),
            ("tel:", false),
            ("sms:05515", false),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("mailto:a@example.no", false),
        ];
        let opener = SystemOpener::new(Some(issuer));
        for (address, wanted) in cases {
            assert_eq!(
                opener.may_open(&Url::parse(address).unwrap()),
                wanted,
                "{address}"
            );
        }
    }

    #[test]
    fn without_a_service_there_is_no_sign_in_page_to_open() {
        let opener = SystemOpener::new(None);
        assert!(!opener.may_open(&Url::parse("https://login.example.no/").unwrap()));
        assert!(!opener.may_open(&Url::parse("data:text/html,x").unwrap()));
        assert!(opener.may_open(&Url::parse("tel:05515").unwrap()));
    }
}
