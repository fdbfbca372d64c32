//! Who may talk to the bridge: nobody but what it served itself.

use axum::{
    extract::Request,
    http::{HeaderMap, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// Refuses what another page in the same browser sends, by a name that it had
/// pointed here or from its own origin.
pub(crate) async fn only_from_here(request: Request, next: Next) -> Response {
    if is_from_here(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .map(|value| value.to_str().unwrap_or_default())
    };
    let Some(host) = text(header::HOST) else {
        return false;
    };
    let is_loopback = host
        .parse::<std::net::SocketAddr>()
        .is_ok_and(|address| address.ip().is_loopback());
    let own = |origin: &str| {
        let origin = origin.parse::<Uri>().unwrap_or_default();
        origin
            .authority()
            .is_some_and(|authority| authority == host)
    };
    is_loopback && text(header::ORIGIN).is_none_or(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_it_served_itself_is_let_in() {
        let here = "127.0.0.1:8481";
        #[rustfmt::skip]
        let cases = [
            // what it shows            host                       origin                                 let in
            ("a page being opened",     Some(here),                None,                                  true),
            ("its own script",          Some(here),                Some("http://127.0.0.1:8481"),         true),
            ("another port",            Some(here),                Some("http://127.0.0.1:8482"),         false),
            ("another site",            Some(here),                Some("https://evil.example"),          false),
            ("no origin to speak of",   Some(here),                Some("null"),                          false),
            ("a name pointed here",     Some("evil.example:8481"), None,                                  false),
            ("a name that both carry",  Some("evil.example:8481"), Some("http://evil.example:8481"),      false),
            ("an address outside",      Some("192.0.2.1:8481"),    None,                                  false),
            ("no host",                 None,                      None,                                  false),
        ];
        for (shows, host, origin, expected) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in [(header::HOST, host), (header::ORIGIN, origin)] {
                if let Some(value) = value {
                    headers.insert(name, value.parse().unwrap());
                }
            }
            assert_eq!(is_from_here(&headers), expected, "{shows}");
        }
    }
}
