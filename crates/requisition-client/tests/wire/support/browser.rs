//! A person with a browser.

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

use commands::ports::{CannotOpen, Opener};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use url::Url;

use super::Issuer;

/// What the app asked the issuer's page for.
#[derive(Clone, Debug)]
pub struct Asked {
    pub page: Url,
}

impl Asked {
    pub fn parameter(&self, name: &str) -> String {
        let found = self.page.query_pairs().find(|pair| pair.0 == name);
        found
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default()
    }

    /// `127.0.0.1:{port}` of the door.
    pub fn door(&self) -> String {
        let redirect: Url = self.parameter("redirect_uri").parse().unwrap();
        format!(
            "{}:{}",
            redirect.host_str().unwrap(),
            redirect.port().unwrap()
        )
    }

    /// Comes back through the door with this in the query, besides state and
    /// issuer; gives the whole answer.
    pub async fn come_back(&self, query: &str) -> String {
        let page = self.page.origin().ascii_serialization();
        let issuer: String = url::form_urlencoded::byte_serialize(page.as_bytes()).collect();
        let state = self.parameter("state");
        let target = format!("/callback?{query}&state={state}&iss={issuer}");
        visit(&self.door(), &request(&target, &self.door())).await
    }
}

/// A plain request for `target`.
pub fn request(target: &str, host: &str) -> String {
    format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n")
}

/// Sends raw bytes to `address`; gives everything that comes back, or nothing
/// when nobody is there.
pub async fn visit(address: &str, bytes: &str) -> String {
    let mut answer = Vec::new();
    if let Ok(mut stream) = TcpStream::connect(address).await {
        let _ = stream.write_all(bytes.as_bytes()).await;
        let _ = stream.read_to_end(&mut answer).await;
    }
    String::from_utf8(answer).unwrap()
}

type Doing = dyn Fn(Asked) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync;

/// Does something when the app opens a page.
pub struct Browser {
    issuer: Arc<Issuer>,
    doing: Arc<Doing>,
    page: Mutex<Option<Url>>,
}

impl Browser {
    pub fn new<F, A>(issuer: &Arc<Issuer>, doing: F) -> Self
    where
        F: Fn(Asked) -> A + Send + Sync + 'static,
        A: Future<Output = ()> + Send + 'static,
    {
        Self {
            issuer: Arc::clone(issuer),
            doing: Arc::new(move |asked| Box::pin(doing(asked))),
            page: Mutex::default(),
        }
    }

    /// The page that was opened last, as the browser saw it.
    pub fn page(&self) -> Url {
        let page = self.page.lock().unwrap().clone();
        page.expect("a page was opened")
    }

    pub fn was_opened(&self) -> bool {
        self.page.lock().unwrap().is_some()
    }

    /// Signs in and comes back.
    pub fn honest(issuer: &Arc<Issuer>) -> Self {
        Self::new(issuer, |asked| async move {
            asked.come_back("code=the-code").await;
        })
    }
}

impl Opener for Browser {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        let page: Url = address.parse().map_err(|_| CannotOpen)?;
        *self.page.lock().unwrap() = Some(page.clone());
        let asked = self.issuer.resolve(page);
        self.issuer.remember(asked.clone());
        // A browser is another program.
        tokio::spawn((self.doing)(asked));
        Ok(())
    }
}
