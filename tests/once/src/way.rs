//! The way between app and service, on which things go wrong that the service cannot
//! do to itself: a wish arrives twice, or long after whoever sent it has given up.
//!
//! The app and the proofs that it makes know the way only, so the service may come
//! back at another address.

use std::{
    collections::VecDeque,
    panic,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::Result;
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{Method, header, request::Parts},
    response::Response,
};
use reqwest::{Client, redirect::Policy};
use tokio::net::TcpListener;
use url::Url;

/// The most that is passed on of a request, in **bytes**.
const MOST: usize = 1024 * 1024;

/// How the path of a wish to cancel ends.
const WISH: &str = "/cancellations";

/// What the way does to a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trick {
    /// It arrives twice, at once. Only one of the copies is answered.
    Twice {
        /// Whether that is the second.
        is_second: bool,
    },
    /// Whoever sent it sees the connection end, and it arrives later.
    Late(Duration),
}

/// The way. Clones are the same one.
#[derive(Clone)]
pub struct Way {
    /// Where the app finds the service.
    pub origin: Url,
    inside: Arc<Inside>,
}

struct Inside {
    http: Client,
    to: Mutex<Option<Url>>,
    tricks: Mutex<VecDeque<Trick>>,
    is_cut: AtomicBool,
    /// How many wishes are still to arrive.
    under_way: AtomicUsize,
}

impl Way {
    /// Opens it. It leads nowhere yet.
    pub async fn open() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{}", listener.local_addr()?).parse()?;
        let inside = Arc::new(Inside {
            http: Client::builder()
                .no_proxy()
                .no_gzip()
                .redirect(Policy::none())
                .build()?,
            to: Mutex::default(),
            tricks: Mutex::default(),
            is_cut: AtomicBool::new(false),
            under_way: AtomicUsize::new(0),
        });
        let router = Router::new().fallback(pass).with_state(Arc::clone(&inside));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { origin, inside })
    }

    /// Has it lead to the service at `address` from now on.
    pub fn lead_to(&self, address: &Url) {
        *locked(&self.inside.to) = Some(address.clone());
    }

    /// Plans what happens to the next wish.
    pub fn plan(&self, trick: Trick) {
        locked(&self.inside.tricks).push_back(trick);
    }

    /// Cuts it, or mends it: what was planned is forgotten then.
    pub fn cut(&self, is_cut: bool) {
        self.inside.is_cut.store(is_cut, Ordering::SeqCst);
        locked(&self.inside.tricks).clear();
    }

    /// Whether nothing is still to arrive.
    pub fn is_empty(&self) -> bool {
        self.inside.under_way.load(Ordering::SeqCst) == 0
    }
}

async fn pass(State(way): State<Arc<Inside>>, request: Request) -> Response {
    if way.is_cut.load(Ordering::SeqCst) {
        end();
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MOST).await else {
        end()
    };
    let is_wish = parts.method == Method::POST && parts.uri.path().ends_with(WISH);
    let trick = is_wish.then(|| locked(&way.tricks).pop_front()).flatten();
    let answer = match trick {
        None => forward(&way, &parts, body).await,
        Some(Trick::Twice { is_second }) => {
            let (one, other) = (
                forward(&way, &parts, body.clone()),
                forward(&way, &parts, body),
            );
            let (one, other) = tokio::join!(one, other);
            if is_second { other } else { one }
        }
        Some(Trick::Late(by)) => {
            way.under_way.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                tokio::time::sleep(by).await;
                // Nobody waits for what is said to it.
                let _ = forward(&way, &parts, body).await;
                way.under_way.fetch_sub(1, Ordering::SeqCst);
            });
            end()
        }
    };
    answer.unwrap_or_else(|_| end())
}

async fn forward(way: &Inside, parts: &Parts, body: Bytes) -> Result<Response, ()> {
    let to = locked(&way.to).clone().ok_or(())?;
    let path = parts.uri.path_and_query().ok_or(())?;
    let address = to.join(path.as_str()).map_err(drop)?;
    let mut request = way.http.request(parts.method.clone(), address).body(body);
    for (name, value) in &parts.headers {
        if ![header::CONNECTION, header::CONTENT_LENGTH].contains(name) {
            request = request.header(name, value);
        }
    }
    let answer = request.send().await.map_err(drop)?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    // An answer that is torn on the way is torn for the app, too.
    let whole = answer.bytes().await.map_err(drop)?;
    let mut response = Response::new(Body::from(whole));
    *response.status_mut() = status;
    for (name, value) in &headers {
        if ![header::CONNECTION, header::TRANSFER_ENCODING].contains(name) {
            response.headers_mut().append(name, value.clone());
        }
    }
    Ok(response)
}

/// Ends the connection without an answer: with the task that serves it, and without a
/// word, as nobody has panicked.
fn end() -> ! {
    panic::resume_unwind(Box::new("the way is cut on demand"))
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
