//! Where the service is. Nothing else is ever contacted.

use serde::Deserialize;
use url::{Host, Url};

/// Where the service and its sign-in are, as a configuration file states it.
///
/// ```
/// use requisition_client::ServiceAddress;
///
/// let address = ServiceAddress::from_toml(
///     r#"
///     api = "https://travel.example"
///     issuer = "https://login.example"
///     client_id = "reisefolge"
///     sign_in_name = "Example ID"
///     "#,
/// )?;
/// assert_eq!(address.sign_in_name(), "Example ID");
/// # Ok::<(), requisition_client::AddressError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ServiceAddress {
    api: Url,
    issuer: String,
    client_id: String,
    sign_in_name: String,
    scopes: Vec<String>,
}

/// Why a configuration does not say where the service is.
#[derive(Debug, thiserror::Error)]
pub enum AddressError {
    /// It is not TOML, a key is missing, or there is a key that means nothing.
    #[error("not a service address: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// It is not an address.
    #[error("`{key}` is not a URL")]
    NotAnAddress {
        /// The key.
        key: &'static str,
    },
    /// It is neither HTTPS nor, where that is built in, a numeric loopback address.
    #[error("`{key}` must be https")]
    NotSecure {
        /// The key.
        key: &'static str,
    },
    /// It holds a user name, a query or a fragment.
    #[error("`{key}` must hold no user name, query or fragment")]
    NotPlain {
        /// The key.
        key: &'static str,
    },
    /// It is empty or too long.
    #[error("`{key}` must have 1 to 200 characters")]
    Length {
        /// The key.
        key: &'static str,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    api: String,
    issuer: String,
    client_id: String,
    sign_in_name: String,
    #[serde(default = "default_scopes")]
    scopes: Vec<String>,
}

fn default_scopes() -> Vec<String> {
    ["openid", "offline_access"].map(String::from).into()
}

impl ServiceAddress {
    /// Reads a configuration file's text.
    ///
    /// # Errors
    /// When the text is not one, or names an address that is not allowed: plain
    /// HTTP is refused everywhere, unless `loopback-http` is built in and the
    /// host is a numeric loopback address.
    pub fn from_toml(text: &str) -> Result<Self, AddressError> {
        let written: Written = toml::from_str(text)?;
        let scopes = written.scopes;
        let address = Self::new(
            &written.api,
            &written.issuer,
            &written.client_id,
            &written.sign_in_name,
        )?;
        Ok(Self { scopes, ..address })
    }

    /// The same from its parts.
    ///
    /// # Errors
    /// As [`ServiceAddress::from_toml`].
    pub fn new(
        api: &str,
        issuer: &str,
        client_id: &str,
        sign_in_name: &str,
    ) -> Result<Self, AddressError> {
        let mut api = checked("api", api)?;
        if !api.path().ends_with('/') {
            let folder = format!("{}/", api.path());
            api.set_path(&folder);
        }
        checked("issuer", issuer)?;
        Ok(Self {
            api,
            issuer: issuer.to_owned(),
            client_id: text("client_id", client_id)?,
            sign_in_name: text("sign_in_name", sign_in_name)?,
            scopes: default_scopes(),
        })
    }

    /// The service; its path ends with a slash.
    pub const fn api(&self) -> &Url {
        &self.api
    }

    /// The sign-in service, to the letter: it must call itself exactly this.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// What the sign-in service knows this program as.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// What people call the sign-in service.
    pub fn sign_in_name(&self) -> &str {
        &self.sign_in_name
    }

    /// What the program asks the sign-in service for.
    pub fn scopes(&self) -> &[String] {
        &self.scopes
    }

    /// Whether everything is on this machine.
    pub(crate) fn is_loopback(&self) -> bool {
        is_loopback(&self.api)
    }
}

fn checked(key: &'static str, address: &str) -> Result<Url, AddressError> {
    let url = Url::parse(address).map_err(|_| AddressError::NotAnAddress { key })?;
    if !is_allowed(&url) {
        return Err(AddressError::NotSecure { key });
    }
    let plain = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    plain.then_some(url).ok_or(AddressError::NotPlain { key })
}

fn text(key: &'static str, text: &str) -> Result<String, AddressError> {
    let fits = (1..=200).contains(&text.trim().chars().count());
    fits.then(|| text.trim().to_owned())
        .ok_or(AddressError::Length { key })
}

/// Whether the client may send anything there. A name such as `localhost` is
/// not taken for loopback: what it means is up to a resolver.
pub(crate) fn is_allowed(url: &Url) -> bool {
    fits(url, cfg!(feature = "loopback-http"))
}

fn fits(url: &Url, loopback_http: bool) -> bool {
    match url.scheme() {
        "https" => url.host().is_some(),
        "http" => loopback_http && is_loopback(url),
        _ => false,
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(_)) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn api(address: &str) -> Result<ServiceAddress, AddressError> {
        ServiceAddress::new(address, "https://login.example", "app", "Example ID")
    }

    #[test]
    fn t20_plain_http_is_refused_unless_it_stays_on_the_machine() {
        #[rustfmt::skip]
        let cases = [
            // address,                       in a package, with `loopback-http`
            ("https://travel.example",        true,  true),
            ("https://travel.example/path",   true,  true),
            ("https://127.0.0.1:8443",        true,  true),
            ("http://travel.example",         false, false),
            ("http://localhost:8080",         false, false),
            ("http://127.0.0.1.example:80",   false, false),
            ("http://10.0.0.1:8080",          false, false),
            ("http://0.0.0.0:8080",           false, false),
            ("http://126.255.255.255",        false, false),
            ("http://127.0.0.1:8080",         false, true),
            ("http://[::1]:8080",             false, true),
            ("http://[::2]:8080",             false, false),
            ("ftp://127.0.0.1",               false, false),
            ("file:///etc/passwd",            false, false),
            ("data:text/plain,x",             false, false),
        ];
        for (address, in_a_package, with_feature) in cases {
            let url = Url::parse(address).unwrap();
            assert_eq!(fits(&url, false), in_a_package, "{address}");
            assert_eq!(fits(&url, true), with_feature, "{address}");

            let built = is_allowed(&url);
            assert_eq!(api(address).is_ok(), built, "{address}");
            let issuer = ServiceAddress::new("https://travel.example", address, "app", "ID");
            assert_eq!(issuer.is_ok(), built, "issuer {address}");
        }
        for nowhere in ["travel.example", "", "https://", "//travel.example"] {
            assert!(
                matches!(api(nowhere), Err(AddressError::NotAnAddress { .. })),
                "{nowhere}"
            );
        }
    }

    #[test]
    fn an_address_holds_nothing_but_a_place() {
        for address in [
            "https://user@travel.example",
            "https://:secret@travel.example",
            "https://travel.example?x=1",
            "https://travel.example#x",
        ] {
            assert!(
                matches!(api(address), Err(AddressError::NotPlain { key: "api" })),
                "{address}"
            );
        }
    }

    #[test]
    fn a_configuration_file_has_exactly_its_keys() {
        let good = "api = 'https://a.example'\nissuer = 'https://b.example'\n\
                    client_id = 'app'\nsign_in_name = 'Example ID'\n";
        let address = ServiceAddress::from_toml(good).unwrap();
        assert_eq!(address.api().as_str(), "https://a.example/");
        assert_eq!(address.issuer(), "https://b.example");
        assert_eq!(address.scopes(), ["openid", "offline_access"]);

        for (shows, bad) in [
            ("a key too many", format!("{good}proxy = 'x'\n")),
            ("a key missing", good.replace("client_id = 'app'\n", "")),
            ("a wrong type", good.replace("'app'", "1")),
            ("nothing", String::new()),
        ] {
            assert!(
                matches!(
                    ServiceAddress::from_toml(&bad),
                    Err(AddressError::Unreadable(_))
                ),
                "{shows}"
            );
        }
        for empty in ["client_id = 'app'", "sign_in_name = 'Example ID'"] {
            let key = empty.split(' ').next().unwrap();
            let bad = good.replace(empty, &format!("{key} = '  '"));
            assert!(
                matches!(
                    ServiceAddress::from_toml(&bad),
                    Err(AddressError::Length { .. })
                ),
                "{key}"
            );
        }
    }
}
