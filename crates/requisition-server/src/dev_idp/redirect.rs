//! The one redirect address that is registered, on any port (RFC 8252 § 7.3).

use serde::{Deserialize, Serialize};
use url::Url;

/// `http://127.0.0.1:{port}/callback`, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Redirect {
    port: u16,
}

impl Redirect {
    /// The redirect address, when `text` is the registered one.
    pub fn registered(text: &str) -> Option<Self> {
        let port = text
            .strip_prefix("http://127.0.0.1:")?
            .strip_suffix("/callback")?;
        let plain = port.bytes().all(|byte| byte.is_ascii_digit()) && !port.starts_with('0');
        let port = port.parse().ok().filter(|_| plain)?;
        Some(Self { port })
    }

    /// Scheme, address and port.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address with an answer in its query.
    pub fn with(&self, answer: &[(&str, &str)]) -> String {
        let mut url = Url::parse(&format!("{}/callback", self.origin()))
            .expect("the registered address is a URL");
        url.query_pairs_mut().extend_pairs(answer);
        url.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_fixed_path_on_loopback_is_registered() {
        for good in [
            "http://127.0.0.1:1/callback",
            "http://127.0.0.1:65535/callback",
        ] {
            assert!(Redirect::registered(good).is_some(), "{good}");
        }
        for bad in [
            "http://127.0.0.1/callback",
            "http://127.0.0.1:/callback",
            "http://127.0.0.1:0/callback",
            "http://127.0.0.1:080/callback",
            "http://127.0.0.1:+80/callback",
            "http://127.0.0.1:65536/callback",
            "http://127.0.0.1:80/callback/",
            "http://127.0.0.1:80/callback?x=1",
            "http://127.0.0.1:80/callback#x",
            "http://127.0.0.1:80//callback",
            "http://127.0.0.1:80/other",
            "http://127.0.0.1:80@hostile.example/callback",
            "http://127.0.0.1.hostile.example:80/callback",
            "http://127.0.0.2:80/callback",
            "http://localhost:80/callback",
            "http://[::1]:80/callback",
            "https://127.0.0.1:80/callback",
            "HTTP://127.0.0.1:80/callback",
            "reisefolge:/callback",
            "",
        ] {
            assert!(Redirect::registered(bad).is_none(), "{bad}");
        }
    }
}
