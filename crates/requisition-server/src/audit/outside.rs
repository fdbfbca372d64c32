//! What is known of a request from outside, without what nobody needs to keep.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request},
    http::HeaderMap,
};
use requisition_api::headers::{CLIENT_PLATFORM, CLIENT_VERSION};

use super::Outside;
use crate::client_version::ClientVersion;

/// The longest name of a system that is kept, in **bytes**.
const MAX_PLATFORM: usize = 16;

/// What is known of `request` from outside.
pub fn outside(request: &Request, trace_id: &str) -> Outside {
    let headers = request.headers();
    let version = header(headers, CLIENT_VERSION).and_then(|text| text.parse().ok());
    let address = request.extensions().get::<ConnectInfo<SocketAddr>>();
    Outside {
        trace_id: trace_id.to_owned(),
        client_version: version.map(|version: ClientVersion| version.to_string()),
        platform: header(headers, CLIENT_PLATFORM)
            .filter(|word| is_plain(word))
            .map(str::to_owned),
        ip: address.map(|ConnectInfo(address)| truncated(address.ip())),
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn is_plain(word: &str) -> bool {
    (1..=MAX_PLATFORM).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The address of a neighbourhood, not of a household.
fn truncated(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            Ipv4Addr::new(a, b, c, 0).to_string()
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0).to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_without_its_end() {
        for (address, kept) in [
            ("203.0.113.77", "203.0.113.0"),
            ("::ffff:203.0.113.77", "203.0.113.0"),
            ("2001:db8:aa:bb:cc::1", "2001:db8:aa::"),
            ("127.0.0.1", "127.0.0.0"),
        ] {
            assert_eq!(truncated(address.parse().unwrap()), kept);
        }
    }

    #[test]
    fn only_plain_words_of_an_app_are_kept() {
        #[rustfmt::skip]
        let cases = [
            ("0.1.0",    "linux",             Some("0.1.0"), Some("linux")),
            ("Kari",     "Kari Eksempel",     None,          None),
            ("",         "",                  None,          None),
            ("1.2.3",    "aaaaaaaaaaaaaaaaa", Some("1.2.3"), None),
        ];
        for (version, platform, kept_version, kept_platform) in cases {
            let request = Request::builder()
                .header(CLIENT_VERSION, version)
                .header(CLIENT_PLATFORM, platform)
                .body(axum::body::Body::empty())
                .unwrap();
            let kept = outside(&request, "t");
            assert_eq!(kept.client_version.as_deref(), kept_version);
            assert_eq!(kept.platform.as_deref(), kept_platform);
        }
    }
}
