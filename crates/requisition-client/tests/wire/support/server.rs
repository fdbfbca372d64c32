//! An HTTP server that can be as bad as a test wants.

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};

#[derive(Clone, Debug, Default)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub query: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|header| header.0 == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A parameter of the form.
    pub fn form(&self, name: &str) -> String {
        url::form_urlencoded::parse(self.body.as_bytes())
            .find(|pair| pair.0 == name)
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default()
    }
}

#[derive(Clone, Debug)]
pub enum Answer {
    Reply {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: Vec<u8>,
    },
    /// These bytes, then the end.
    Raw(Vec<u8>),
    /// These bytes, then silence.
    Hold(Vec<u8>),
    /// These bytes, then one at a time for ever.
    Drip(Vec<u8>),
}

impl Answer {
    pub fn status(status: u16) -> Self {
        Self::Reply {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Reply { headers, .. } = &mut self {
            headers.push((name, value.into()));
        }
        self
    }
}

/// A good answer in JSON.
pub fn json(body: impl Into<Vec<u8>>) -> Answer {
    Answer::Reply {
        status: 200,
        headers: vec![("Content-Type", "application/json".into())],
        body: body.into(),
    }
}

type Handler = dyn Fn(Request) -> Pin<Box<dyn Future<Output = Answer> + Send>> + Send + Sync;

/// Stops when dropped.
pub struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<Request>>>,
    task: JoinHandle<()>,
}

impl Server {
    pub async fn start<F, A>(handler: F) -> Self
    where
        F: Fn(Request) -> A + Send + Sync + 'static,
        A: Future<Output = Answer> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::default();
        let handler: Arc<Handler> = Arc::new(move |request| Box::pin(handler(request)));
        let task = tokio::spawn(serve(listener, Arc::clone(&asked), handler));
        Self { port, asked, task }
    }

    /// One that always answers the same.
    pub async fn saying(answer: Answer) -> Self {
        Self::start(move |_| std::future::ready(answer.clone())).await
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it was asked so far.
    pub fn asked(&self) -> Vec<Request> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(listener: TcpListener, asked: Arc<Mutex<Vec<Request>>>, handler: Arc<Handler>) {
    let mut visits = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let (asked, handler) = (Arc::clone(&asked), Arc::clone(&handler));
        visits.spawn(async move {
            // A client that leaves early is what some tests are about.
            let _ = answer(stream, &asked, &*handler).await;
        });
    }
}

async fn answer(
    mut stream: TcpStream,
    asked: &Mutex<Vec<Request>>,
    handler: &Handler,
) -> std::io::Result<()> {
    let Some(request) = read(&mut stream).await? else {
        return Ok(());
    };
    asked.lock().unwrap().push(request.clone());
    match handler(request).await {
        Answer::Reply {
            status,
            headers,
            body,
        } => {
            let mut head = format!(
                "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n",
                body.len()
            );
            for (name, value) in headers {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
            head.push_str("\r\n");
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(&body).await?;
        }
        Answer::Raw(bytes) => stream.write_all(&bytes).await?,
        Answer::Hold(bytes) => {
            stream.write_all(&bytes).await?;
            // Until the other side leaves.
            while stream.read(&mut [0; 64]).await? > 0 {}
        }
        Answer::Drip(bytes) => {
            stream.write_all(&bytes).await?;
            loop {
                tokio::time::sleep(Duration::from_millis(20)).await;
                stream.write_all(b"x").await?;
            }
        }
    }
    stream.shutdown().await
}

async fn read(stream: &mut TcpStream) -> std::io::Result<Option<Request>> {
    let mut bytes = Vec::new();
    loop {
        if let Some(request) = whole(&bytes) {
            return Ok(Some(request));
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    }
}

fn whole(bytes: &[u8]) -> Option<Request> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?, first.next()?);
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let request = Request {
        method: method.into(),
        path: path.into(),
        query: query.into(),
        headers,
        body: body.into(),
    };
    let length = request.header("content-length").unwrap_or("0").parse();
    (length == Ok(body.len())).then_some(request)
}
