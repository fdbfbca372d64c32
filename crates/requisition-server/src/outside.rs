//! Where the outside world finds a process, and what it must not find.

use std::net::SocketAddr;

use url::Url;

use crate::{configuration::Configuration, server::StartError};

/// Where clients find the service that listens on `address`.
pub(crate) fn base(configuration: &Configuration, address: SocketAddr) -> Url {
    configuration
        .external
        .clone()
        .unwrap_or_else(|| origin(address))
}

/// The address as a URL.
pub(crate) fn origin(address: SocketAddr) -> Url {
    Url::parse(&format!("http://{address}")).expect("an address makes a URL")
}

/// Refuses a configuration in which tokens would travel in the clear, or anybody
/// could sign in as anybody.
///
/// # Errors
///
/// What is unsafe.
pub(crate) fn refuse_the_unsafe(configuration: &Configuration) -> Result<(), StartError> {
    if cfg!(feature = "dev-idp") && !configuration.listen.ip().is_loopback() {
        return Err(StartError::NotLoopback(configuration.listen));
    }
    let is_found = match &configuration.external {
        Some(external) => is_private(external),
        None => configuration.listen.ip().is_loopback(),
    };
    if !is_found {
        return Err(StartError::External);
    }
    let Some(issuer) = &configuration.issuer else {
        return if cfg!(feature = "dev-idp") {
            Ok(())
        } else {
            Err(StartError::NoIssuer)
        };
    };
    let is_safe = Url::parse(issuer).is_ok_and(|url| is_private(&url));
    is_safe.then_some(()).ok_or(StartError::Issuer)
}

/// Whether nobody between can read what is sent there.
fn is_private(url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => is_loopback(url),
        _ => false,
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        Some(url::Host::Domain(_)) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "dev-idp")]
    use crate::server::Server;

    fn configuration(listen: &str, issuer: Option<&str>) -> Configuration {
        let Ok(database) = "sqlite::memory:".parse();
        Configuration {
            issuer: issuer.map(str::to_owned),
            ..Configuration::new(listen.parse().unwrap(), database)
        }
    }

    #[test]
    fn an_issuer_without_tls_is_on_loopback() {
        #[rustfmt::skip]
        let cases = [
            ("https://issuer.example",  true),
            ("http://127.0.0.1:9000",   true),
            ("http://[::1]:9000",       true),
            ("http://issuer.example",   false),
            ("http://localhost:9000",   false),
            ("http://192.168.1.4",      false),
            ("file:///etc/issuer",      false),
            ("issuer",                  false),
        ];
        for (issuer, safe) in cases {
            let configuration = configuration("127.0.0.1:0", Some(issuer));
            assert_eq!(refuse_the_unsafe(&configuration).is_ok(), safe, "{issuer}");
        }
    }

    #[test]
    fn clients_find_the_service_by_tls() {
        #[rustfmt::skip]
        let cases = [
            ("https://service.example/api", true),
            ("http://127.0.0.1:8787",       true),
            ("http://service.example",      false),
            ("ftp://service.example",       false),
        ];
        for (external, safe) in cases {
            let mut configuration = configuration("127.0.0.1:0", Some("https://issuer.example"));
            configuration.external = Some(external.parse().unwrap());
            assert_eq!(
                refuse_the_unsafe(&configuration).is_ok(),
                safe,
                "{external}"
            );
        }
    }

    #[cfg(not(feature = "dev-idp"))]
    #[test]
    fn a_build_without_an_issuer_of_its_own_needs_one_named() {
        let refused = refuse_the_unsafe(&configuration("127.0.0.1:0", None));
        assert!(matches!(refused, Err(StartError::NoIssuer)));
    }

    #[cfg(not(feature = "dev-idp"))]
    #[test]
    fn a_build_without_a_dev_issuer_answers_anywhere() {
        let mut everywhere = configuration("0.0.0.0:8787", Some("https://issuer.example"));
        let refused = refuse_the_unsafe(&everywhere);
        assert!(matches!(refused, Err(StartError::External)));
        everywhere.external = Some("https://service.example".parse().unwrap());
        assert!(refuse_the_unsafe(&everywhere).is_ok());
    }

    #[cfg(feature = "dev-idp")]
    #[tokio::test]
    async fn a_build_with_a_dev_issuer_answers_on_loopback_only() {
        for listen in ["0.0.0.0:0", "[::]:0", "192.168.1.4:0", "8.8.8.8:0"] {
            for issuer in [None, Some("https://issuer.example")] {
                let refused = Server::bind(configuration(listen, issuer)).await;
                assert!(
                    matches!(refused, Err(StartError::NotLoopback(_))),
                    "{listen}"
                );
            }
        }
    }
}
