//! Where the service is. Nothing else is ever contacted.

use openidconnect::core::CoreJwsSigningAlgorithm;
use serde::Deserialize;
use url::{Host, Origin, Url};

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
    resource: Option<String>,
    issuer_origins: Vec<Url>,
    id_token_algorithms: Vec<IdTokenAlgorithm>,
    proofs: Proofs,
}

/// Whether tokens must be bound to a key of this device (DPoP, RFC 9449).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proofs {
    /// Others are refused: whoever steals one could use it.
    #[default]
    Required,
    /// Only where the sign-in service says that it binds tokens.
    IfOffered,
}

/// How the sign-in service may sign who has signed in. Nothing that could be
/// made with what is public is among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum IdTokenAlgorithm {
    /// ECDSA on P-256.
    #[serde(rename = "ES256")]
    Es256,
    /// RSA-PSS.
    #[serde(rename = "PS256")]
    Ps256,
    /// RSA as in PKCS #1 v1.5.
    #[serde(rename = "RS256")]
    Rs256,
}

impl IdTokenAlgorithm {
    pub(crate) const fn name(self) -> CoreJwsSigningAlgorithm {
        match self {
            Self::Es256 => CoreJwsSigningAlgorithm::EcdsaP256Sha256,
            Self::Ps256 => CoreJwsSigningAlgorithm::RsaSsaPssSha256,
            Self::Rs256 => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        }
    }
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
    /// It names a page where only scheme, host and port may be named.
    #[error("`{key}` must be an origin, without a path")]
    NotAnOrigin {
        /// The key.
        key: &'static str,
    },
    /// A list has nothing in it.
    #[error("`{key}` must not be empty")]
    Empty {
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
    #[serde(default)]
    resource: Option<String>,
    #[serde(default)]
    issuer_origins: Vec<String>,
    #[serde(default = "default_algorithms")]
    id_token_algorithms: Vec<IdTokenAlgorithm>,
    #[serde(default)]
    proofs: Proofs,
}

fn default_algorithms() -> Vec<IdTokenAlgorithm> {
    vec![IdTokenAlgorithm::Es256]
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
        let address = Self::new(
            &written.api,
            &written.issuer,
            &written.client_id,
            &written.sign_in_name,
        )?;
        let scopes = written
            .scopes
            .iter()
            .map(|scope| self::text("scopes", scope));
        let origins = written.issuer_origins.iter().map(|text| origin(text));
        if written.id_token_algorithms.is_empty() {
            let key = "id_token_algorithms";
            return Err(AddressError::Empty { key });
        }
        if let Some(resource) = &written.resource {
            checked("resource", resource)?;
        }
        Ok(Self {
            scopes: scopes.collect::<Result<_, _>>()?,
            resource: written.resource,
            issuer_origins: origins.collect::<Result<_, _>>()?,
            id_token_algorithms: written.id_token_algorithms,
            proofs: written.proofs,
            ..address
        })
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
            resource: None,
            issuer_origins: Vec::new(),
            id_token_algorithms: default_algorithms(),
            proofs: Proofs::default(),
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

    /// For which service tokens are asked (RFC 8707), to the letter; `None` where
    /// the sign-in service is not told.
    pub fn resource(&self) -> Option<&str> {
        self.resource.as_deref()
    }

    /// Whether tokens must be bound to a key.
    pub const fn proofs(&self) -> Proofs {
        self.proofs
    }

    pub(crate) fn id_token_algorithms(&self) -> impl Iterator<Item = CoreJwsSigningAlgorithm> {
        self.id_token_algorithms
            .iter()
            .map(|algorithm| algorithm.name())
    }

    /// Whether an address of the sign-in service may lie there: on its own
    /// origin, or on one that the configuration adds.
    pub(crate) fn is_issuers(&self, url: &Url) -> bool {
        self.issuers_origins().any(|origin| origin == url.origin())
    }

    /// Everybody who is ever contacted.
    pub(crate) fn origins(&self) -> Vec<Origin> {
        let api = std::iter::once(self.api.origin());
        api.chain(self.issuers_origins()).collect()
    }

    fn issuers_origins(&self) -> impl Iterator<Item = Origin> {
        let issuer = Url::parse(&self.issuer).ok();
        let more = self.issuer_origins.iter().map(Url::origin);
        issuer.map(|url| url.origin()).into_iter().chain(more)
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

fn origin(text: &str) -> Result<Url, AddressError> {
    let key = "issuer_origins";
    let url = checked(key, text)?;
    let bare = url.path() == "/";
    bare.then_some(url).ok_or(AddressError::NotAnOrigin { key })
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
mod tests;
