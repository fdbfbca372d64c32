//! Proofs of possession (RFC 9449): a token is worth nothing without the key
//! that it was handed out to.

mod key;
mod ledger;

use std::{fmt, sync::Arc, time::Duration};

use requisition_api::headers;
use reqwest::{
    Body, Method, Request, StatusCode, Url,
    header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

pub(crate) use key::Key;
pub(crate) use ledger::Ledger;

use crate::http::{self, Answer, Http, Reply, SendError};

/// What is asked, before it is proved who asks.
#[derive(Clone, Debug)]
pub(crate) struct Asking {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Load>,
    /// Where one exchange may take longer than usual.
    pub(crate) time: Option<Duration>,
}

/// What is sent along.
#[derive(Clone, Debug)]
pub(crate) enum Load {
    /// A form, filled in, or JSON.
    Text(SecretString),
    /// A file.
    File(Whole),
}

/// A whole file, held once for every attempt at sending it. Nothing that is printed shows
/// its bytes.
#[derive(Clone)]
pub(crate) struct Whole(pub(crate) Arc<[u8]>);

impl fmt::Debug for Whole {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Whole").finish_non_exhaustive()
    }
}

impl From<String> for Load {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for Load {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl Load {
    fn body(&self) -> Body {
        match self {
            Self::Text(text) => text.expose_secret().to_owned().into(),
            Self::File(Whole(file)) => file.to_vec().into(),
        }
    }
}

/// Who asks: the key, and the token that is bound to it where there is one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Holder<'a> {
    pub(crate) key: &'a Key,
    pub(crate) token: Option<&'a SecretString>,
}

impl Asking {
    pub(crate) fn get(url: Url, headers: HeaderMap) -> Self {
        Self {
            method: Method::GET,
            url,
            headers,
            body: None,
            time: None,
        }
    }

    pub(crate) fn form(url: Url, form: SecretString) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Self {
            method: Method::POST,
            url,
            headers,
            body: Some(Load::Text(form)),
            time: None,
        }
    }

    fn request(&self, proof: Option<HeaderValue>) -> Request {
        let mut request = Request::new(self.method.clone(), self.url.clone());
        *request.headers_mut() = self.headers.clone();
        if let Some(proof) = proof {
            let name = HeaderName::from_static(headers::DPOP);
            request.headers_mut().insert(name, proof);
        }
        if let Some(body) = &self.body {
            *request.body_mut() = Some(body.body());
        }
        *request.timeout_mut() = self.time;
        request
    }
}

/// One exchange, and a second one where the other side only found the proof out
/// of date. Never a third: a side that is never content is not argued with.
pub(crate) async fn exchange(
    http: &Http,
    ledger: &Ledger,
    asking: &Asking,
    holder: Option<Holder<'_>>,
) -> Result<Answer, SendError> {
    let first = once(http, ledger, asking, holder).await?;
    match (holder, &first) {
        (Some(_), (Answer::Whole(reply), true)) if finds_proof_outdated(reply) => {
            Ok(once(http, ledger, asking, holder).await?.0)
        }
        _ => Ok(first.0),
    }
}

/// The answer, and whether it told something that a new proof would hold.
async fn once(
    http: &Http,
    ledger: &Ledger,
    asking: &Asking,
    holder: Option<Holder<'_>>,
) -> Result<(Answer, bool), SendError> {
    let proof = holder.map(|holder| ledger.prove(holder, &asking.method, &asking.url));
    let answer = http.send(asking.request(proof)).await?;
    let said = answer.headers();
    let news = ledger.hear(&asking.url, said, http::clock(said));
    Ok((answer, news))
}

/// Whether another proof would do: by the challenge at a service, by the error
/// at an issuer (RFC 9449 §§ 8 and 9).
fn finds_proof_outdated(reply: &Reply) -> bool {
    #[derive(Deserialize)]
    struct Refusal {
        error: String,
    }
    const ERRORS: [&str; 2] = ["use_dpop_nonce", "invalid_dpop_proof"];
    match reply.status {
        StatusCode::UNAUTHORIZED if ERRORS.iter().any(|error| reply.challenge(error)) => true,
        StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED => {
            serde_json::from_slice::<Refusal>(&reply.body)
                .is_ok_and(|refusal| ERRORS.contains(&refusal.error.as_str()))
        }
        _ => false,
    }
}
