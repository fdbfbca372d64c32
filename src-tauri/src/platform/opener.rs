//! The way out to browser and telephone, for a closed list of addresses and the sign-in page.

use commands::ports::{CannotOpen, Opener};
use tauri::Url;

/// Pages of the public that the app may open.
const PUBLIC: [&str; 1] = ["https://www.helsenorge.no"];

/// The browser and the telephone of the operating system.
#[derive(Clone, Debug)]
pub struct SystemOpener {
    issuer: Option<Url>,
}

impl SystemOpener {
    /// One that opens the sign-in page for this sign-in service.
    pub fn new(issuer: Option<Url>) -> Self {
        Self { issuer }
    }

    /// Whether a sign-in page may stand there: on https, or where the configured service itself is.
    fn may_sign_in_at(&self, address: &Url) -> bool {
        let is_issuer = |issuer: &Url| issuer.origin() == address.origin();
        let is_secure = address.scheme() == "https" && address.has_host();
        self.issuer
            .as_ref()
            .is_some_and(|issuer| is_secure || is_issuer(issuer))
            && is_plain_page(address)
    }
}

impl Opener for SystemOpener {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        hand_over(address, may_open).await
    }

    async fn open_sign_in(&self, address: &str) -> Result<(), CannotOpen> {
        hand_over(address, |address| self.may_sign_in_at(address)).await
    }
}

async fn hand_over(address: &str, may_open: impl FnOnce(&Url) -> bool) -> Result<(), CannotOpen> {
    let address = Url::parse(address).map_err(|_| CannotOpen)?;
    if !may_open(&address) {
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
        Ok(Err(_)) => {
            // The reason names the address, and with it the state of a sign-in.
            tracing::warn!("the operating system opens no address");
            Err(CannotOpen)
        }
        Err(_) => Err(CannotOpen),
    }
}

/// Whether the address is on the list.
fn may_open(address: &Url) -> bool {
    if address.scheme() == "tel" {
        return is_number(address.path())
            && address.query().is_none()
            && address.fragment().is_none();
    }
    is_plain_page(address) && PUBLIC.contains(&address.origin().ascii_serialization().as_str())
}

/// Whether it is a page of some host, and names no user.
fn is_plain_page(address: &Url) -> bool {
    address.origin().is_tuple() && address.username().is_empty() && address.password().is_none()
}

/// A telephone number and nothing that a dialler might read as a command.
fn is_number(path: &str) -> bool {
    let digits = path.strip_prefix('+').unwrap_or(path);
    (3..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(address: &str) -> Url {
        Url::parse(address).unwrap()
    }

    #[test]
    fn only_the_list_is_opened() {
        #[rustfmt::skip]
        let cases = [
            ("https://www.helsenorge.no/pasientreiser",  true),
            ("https://helsenorge.no/",                   false),
            ("http://www.helsenorge.no/",                false),
            ("https://www.helsenorge.no:8443/",          false),
            ("https://www.helsenorge.no.evil.example/",  false),
            ("https://www.helsenorge.no@evil.example/",  false),
            ("https://anna@www.helsenorge.no/",          false),
            ("https://login.example.no/authorize",       false),
            ("tel:05515",                                true),
            ("tel:+4791505515",                          true),
            ("tel:*21*12345678#",                        false),
            ("tel:05515;ext=1",                          false),
            ("tel:05515?x",                              false),
            ("tel:05515#x",                              false),
            ("tel:12",                                   false),
            ("tel:",                                     false),
            ("sms:05515",                                false),
            ("file:///etc/passwd",                       false),
            ("javascript:alert(1)",                      false),
            ("data:text/html,x",                         false),
            ("mailto:a@example.no",                      false),
        ];
        for (address, wanted) in cases {
            assert_eq!(may_open(&url(address)), wanted, "{address}");
        }
    }

    #[test]
    fn a_sign_in_page_stands_on_https_or_where_the_service_is() {
        let far = SystemOpener::new(Some(url("https://example.no")));
        let here = SystemOpener::new(Some(url("http://127.0.0.1:8787/dev-idp")));
        let none = SystemOpener::new(None);
        #[rustfmt::skip]
        let cases = [
            // address,                                 far,   here,  without a service
            ("https://example.no/authorize?state=1",    true,  true,  false),
            ("https://login.example.no/authorize",      true,  true,  false),
            ("https://anna@login.example.no/",          false, false, false),
            ("http://login.example.no/authorize",       false, false, false),
            ("http://127.0.0.1:8787/dev-idp/authorize", false, true,  false),
            ("http://127.0.0.1:8788/dev-idp/authorize", false, false, false),
            ("tel:05515",                               false, false, false),
            ("file:///etc/passwd",                      false, false, false),
            ("javascript:alert(1)",                     false, false, false),
            ("data:text/html,x",                        false, false, false),
        ];
        for (address, at_far, at_here, at_none) in cases {
            let may = [&far, &here, &none].map(|opener| opener.may_sign_in_at(&url(address)));
            assert_eq!(may, [at_far, at_here, at_none], "{address}");
        }
    }
}
