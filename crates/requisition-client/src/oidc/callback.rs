//! What the browser brings back, read from one raw request.

use openidconnect::CsrfToken;
use secrecy::SecretString;
use url::form_urlencoded;

/// The only path that is answered.
pub(crate) const PATH: &str = "/callback";

/// What a request must show to be the one that is waited for.
#[derive(Debug)]
pub(crate) struct Expected {
    /// `127.0.0.1:{port}`.
    pub(crate) host: String,
    /// What went out with the sign-in page.
    pub(crate) state: CsrfToken,
    /// The only one that may answer.
    pub(crate) issuer: String,
    /// Whether the issuer has said that it always names itself (RFC 9207).
    pub(crate) names_itself: bool,
}

/// What the issuer answered.
#[derive(Debug)]
pub(crate) enum Answer {
    /// A code, to be exchanged once.
    Code(SecretString),
    /// The person gave up.
    GivenUp,
    /// The issuer refused.
    Refused,
}

/// Why a request is not the one that is waited for. The waiting goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stray {
    /// Not HTTP, or a parameter that does not fit.
    Malformed,
    /// Another path.
    NotFound,
    /// Another method.
    Method,
    /// Another `Host`: somebody's name that points at this machine.
    Misdirected,
}

impl Stray {
    pub(crate) const fn status(self) -> &'static str {
        match self {
            Self::Malformed => "400 Bad Request",
            Self::NotFound => "404 Not Found",
            Self::Method => "405 Method Not Allowed",
            Self::Misdirected => "421 Misdirected Request",
        }
    }
}

/// Judges the head of a request, up to and without its empty line.
pub(crate) fn judge(head: &str, expected: &Expected) -> Result<Answer, Stray> {
    let mut lines = head.split("\r\n");
    let first = lines.next().unwrap_or_default();
    let mut words = first.split(' ');
    let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0"), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(Stray::Malformed);
    };
    if host(lines)? != expected.host {
        return Err(Stray::Misdirected);
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if path != PATH {
        return Err(Stray::NotFound);
    }
    if method != "GET" {
        return Err(Stray::Method);
    }
    Parameters::read(query)?.answer(expected)
}

/// The one `Host` there is.
fn host<'a>(headers: impl Iterator<Item = &'a str>) -> Result<&'a str, Stray> {
    let mut found = None;
    for header in headers {
        let (name, value) = header.split_once(':').ok_or(Stray::Malformed)?;
        if name.eq_ignore_ascii_case("host") && found.replace(value.trim()).is_some() {
            return Err(Stray::Malformed);
        }
    }
    found.ok_or(Stray::Malformed)
}

#[derive(Default)]
struct Parameters {
    code: Option<String>,
    state: Option<String>,
    issuer: Option<String>,
    error: Option<String>,
}

impl Parameters {
    /// Each at most once (RFC 6749 § 3.1); others are nobody's business.
    fn read(query: &str) -> Result<Self, Stray> {
        let mut parameters = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let slot = match name.as_ref() {
                "code" => &mut parameters.code,
                "state" => &mut parameters.state,
                "iss" => &mut parameters.issuer,
                "error" => &mut parameters.error,
                _ => continue,
            };
            if slot.replace(value.into_owned()).is_some() {
                return Err(Stray::Malformed);
            }
        }
        Ok(parameters)
    }

    fn answer(self, expected: &Expected) -> Result<Answer, Stray> {
        // The comparison takes the same time for every wrong state.
        let ours = self.state.map(CsrfToken::new).as_ref() == Some(&expected.state);
        let from_issuer = match &self.issuer {
            Some(issuer) => *issuer == expected.issuer,
            None => !expected.names_itself,
        };
        if !ours || !from_issuer {
            return Err(Stray::Malformed);
        }
        match (self.code, self.error.as_deref()) {
            (Some(code), None) if !code.is_empty() => Ok(Answer::Code(code.into())),
            (None, Some("access_denied")) => Ok(Answer::GivenUp),
            (None, Some(_)) => Ok(Answer::Refused),
            _ => Err(Stray::Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;

    fn expected(names_itself: bool) -> Expected {
        Expected {
            host: "127.0.0.1:53412".into(),
            state: CsrfToken::new("right".into()),
            issuer: "https://login.example".into(),
            names_itself,
        }
    }

    fn outcome(head: &str, names_itself: bool) -> String {
        match judge(head, &expected(names_itself)) {
            Ok(Answer::Code(code)) => format!("code {}", code.expose_secret()),
            Ok(Answer::GivenUp) => "given up".into(),
            Ok(Answer::Refused) => "refused".into(),
            Err(stray) => stray.status().split(' ').next().unwrap().into(),
        }
    }

    const HOST: &str = "Host: 127.0.0.1:53412";
    const ISSUER: &str = "iss=https%3A%2F%2Flogin.example";

    /// T12.
    #[test]
    fn t12_only_the_request_that_is_waited_for_counts() {
        #[rustfmt::skip]
        let cases = [
            // request line,                                       host,                        outcome
            ("GET /callback?code=c&state=right HTTP/1.1",          HOST,                        "code c"),
            ("GET /callback?state=right&code=c&x=1 HTTP/1.1",      "hOsT:  127.0.0.1:53412  ",  "code c"),
            ("GET /callback?error=access_denied&state=right HTTP/1.1", HOST,                    "given up"),
            ("GET /callback?error=server_error&state=right HTTP/1.1",  HOST,                    "refused"),
            ("GET /callback?error=access_denied&state=wrong HTTP/1.1", HOST,                    "400"),
            ("GET /callback?code=c&state=wrong HTTP/1.1",          HOST,                        "400"),
            ("GET /callback?code=c&state=righ HTTP/1.1",           HOST,                        "400"),
            ("GET /callback?code=c&state= HTTP/1.1",               HOST,                        "400"),
            ("GET /callback?code=c HTTP/1.1",                      HOST,                        "400"),
            ("GET /callback?code=&state=right HTTP/1.1",           HOST,                        "400"),
            ("GET /callback?state=right HTTP/1.1",                 HOST,                        "400"),
            ("GET /callback HTTP/1.1",                             HOST,                        "400"),
            ("GET /callback?code=c&code=d&state=right HTTP/1.1",   HOST,                        "400"),
            ("GET /callback?code=c&state=x&state=right HTTP/1.1",  HOST,                        "400"),
            ("GET /callback?code=c&error=x&state=right HTTP/1.1",  HOST,                        "400"),
            ("GET /callback/?code=c&state=right HTTP/1.1",         HOST,                        "404"),
            ("GET /Callback?code=c&state=right HTTP/1.1",          HOST,                        "404"),
            ("GET /../callback?code=c&state=right HTTP/1.1",       HOST,                        "404"),
            ("GET /favicon.ico HTTP/1.1",                          HOST,                        "404"),
            ("GET http://127.0.0.1:53412/callback?code=c&state=right HTTP/1.1", HOST,           "404"),
            ("POST /callback?code=c&state=right HTTP/1.1",         HOST,                        "405"),
            ("HEAD /callback?code=c&state=right HTTP/1.1",         HOST,                        "405"),
            ("GET /callback?code=c&state=right HTTP/1.1",          "Host: 127.0.0.1",           "421"),
            ("GET /callback?code=c&state=right HTTP/1.1",          "Host: localhost:53412",     "421"),
            ("GET /callback?code=c&state=right HTTP/1.1",          "Host: evil.example",        "421"),
            ("GET /callback?code=c&state=right HTTP/1.1",          "Host: 127.0.0.1:53412\r\nHost: evil.example", "400"),
            ("GET /callback?code=c&state=right HTTP/1.1",          "Accept: */*",               "400"),
            ("GET /callback?code=c&state=right HTTP/1.1",          "nonsense",                  "400"),
            ("GET /callback?code=c&state=right HTTP/2",            HOST,                        "400"),
            ("GET /callback?code=c &state=right HTTP/1.1",         HOST,                        "400"),
            ("GET",                                                HOST,                        "400"),
            ("",                                                   HOST,                        "400"),
        ];
        for (line, host, expected) in cases {
            let head = format!("{line}\r\n{host}\r\nAccept: */*");
            assert_eq!(outcome(&head, false), expected, "{line:?} {host:?}");
        }
    }

    /// T12.
    #[test]
    fn t12_an_issuer_that_names_itself_must_always_do_so() {
        #[rustfmt::skip]
        let cases = [
            // names itself, parameter,                   outcome
            (true,  ISSUER,                                "code c"),
            (true,  "iss=https%3A%2F%2Fevil.example",      "400"),
            (true,  "iss=https%3A%2F%2Flogin.example%2F",  "400"),
            (true,  "",                                    "400"),
            (false, ISSUER,                                "code c"),
            (false, "iss=https%3A%2F%2Fevil.example",      "400"),
            (false, "",                                    "code c"),
        ];
        for (names_itself, issuer, expected) in cases {
            let head = format!(
                "GET /callback?code=c&state=right&{issuer} HTTP/1.1\r\n{HOST}\r\nAccept: */*"
            );
            assert_eq!(outcome(&head, names_itself), expected, "{issuer:?}");
        }
    }
}
