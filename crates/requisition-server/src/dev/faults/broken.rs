//! How a fault happens.

use std::{io, panic, time::Duration};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use futures_util::stream;

use super::{Fault, bomb};

/// The most that is read of a request or an answer that is then broken, in **bytes**.
const MOST: usize = 4 * 1024 * 1024;

/// A page as a hotel's network sends it.
const PORTAL: &str = "<!doctype html><title>Wi-Fi</title><p>Log in to go on.";

/// Neither UTF-8 nor JSON.
const GARBAGE: &[u8] = b"\x00\xff{\"items\":[[[[\xc3\x28 NaN, 1e999";

/// What a stream sends at once.
const GULP: &[u8] = &[b'x'; 1024];

/// An event that says nothing new.
const EVENT: &[u8] = b"id: 1\nevent: changed\ndata: {}\n\n";

/// Lets `fault` happen to `request`.
pub(super) async fn happen(fault: Fault, request: Request, next: Next) -> Response {
    match fault {
        Fault::Delay { ms } => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            next.run(request).await
        }
        Fault::DropBeforeSend => cut(),
        Fault::DropAfterSend => {
            // However much came, it is swallowed.
            let _ = to_bytes(request.into_body(), MOST).await;
            cut()
        }
        Fault::DropAfterCommit => {
            drop(next.run(request).await);
            cut()
        }
        Fault::Status { status } => StatusCode::from_u16(status)
            .unwrap_or(StatusCode::BAD_GATEWAY)
            .into_response(),
        Fault::Truncated => truncated(next.run(whole(request)).await).await,
        Fault::Garbage => json(Body::from(GARBAGE)),
        Fault::CaptivePortal => axum::response::Html(PORTAL).into_response(),
        Fault::GzipBomb => {
            let mut response = json(Body::from(bomb::packed()));
            let packed = HeaderValue::from_static("gzip");
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, packed);
            response
        }
        Fault::Drip { ms } => {
            let pause = Duration::from_millis(ms);
            dripping(next.run(whole(request)).await, pause).await
        }
        Fault::EndlessLine => events(GULP),
        Fault::EventFlood => events(EVENT),
    }
}

/// Without what the client has already: an answer that nothing has changed has no
/// body to break.
fn whole(mut request: Request) -> Request {
    request.headers_mut().remove(header::IF_NONE_MATCH);
    request
}

/// Ends the connection, as if a cable were pulled out. Nothing but the end of
/// the task that serves it does that, and an unwinding that was not begun by a
/// panic ends it without a word in the log.
fn cut() -> ! {
    panic::resume_unwind(Box::new("the connection is cut on demand"))
}

fn json(body: Body) -> Response {
    let mut response = Response::new(body);
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    response
}

/// The first half of the body under the headers of all of it.
async fn truncated(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = to_bytes(body, MOST).await.unwrap_or_default();
    parts
        .headers
        .insert(header::CONTENT_LENGTH, whole.len().into());
    let half = whole.slice(..whole.len() / 2);
    let torn = io::Error::from(io::ErrorKind::ConnectionReset);
    let body = stream::iter([Ok(half), Err(torn)]);
    Response::from_parts(parts, Body::from_stream(body))
}

async fn dripping(response: Response, pause: Duration) -> Response {
    let (parts, body) = response.into_parts();
    let whole = to_bytes(body, MOST).await.unwrap_or_default();
    let drops = stream::unfold(whole, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(pause).await;
        let first = rest.split_to(1);
        Some((Ok::<_, io::Error>(first), rest))
    });
    Response::from_parts(parts, Body::from_stream(drops))
}

/// A stream that repeats `what` for as long as anybody reads.
fn events(what: &'static [u8]) -> Response {
    let endless = stream::repeat_with(move || Ok::<_, io::Error>(Bytes::from_static(what)));
    let mut response = Response::new(Body::from_stream(endless));
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/event-stream"),
    );
    response
}
