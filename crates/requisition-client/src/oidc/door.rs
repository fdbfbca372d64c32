//! The door on loopback through which the browser comes back.

use std::{io, net::Ipv4Addr, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

use super::{
    callback::{self, Answer, Expected, Stray},
    page::{SignInWords, response},
};

/// The longest request that is read. Codes and states are a few hundred bytes.
const HEAD_BYTES: usize = 16 * 1024;

/// How long one connection may take to say what it wants. Browsers open
/// connections ahead and leave them silent.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many connections are read at the same time.
const AT_ONCE: usize = 16;

/// An open door. Dropping it closes it.
#[derive(Debug)]
pub(crate) struct Door {
    listener: TcpListener,
    port: u16,
}

impl Door {
    /// Opens on 127.0.0.1, where the operating system finds a free port.
    pub(crate) async fn open() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// What a browser's `Host` header must say.
    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Where the issuer sends the browser.
    pub(crate) fn address(&self) -> String {
        format!("http://{}{}", self.host(), callback::PATH)
    }

    /// Waits for the one request that fits `expected`, answers it with a page,
    /// and closes. Everything else is refused and waited past. Ends only by
    /// that or by being dropped.
    pub(crate) async fn wait(self, expected: &Expected, words: &SignInWords) -> Answer {
        let mut visitors = JoinSet::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept(), if visitors.len() < AT_ONCE => {
                    if let Ok((stream, _)) = accepted {
                        visitors.spawn(read_head(stream));
                    }
                }
                Some(visitor) = visitors.join_next() => {
                    let Ok(Some((stream, head))) = visitor else { continue };
                    if let Some(answer) = reply(stream, &head, expected, words).await {
                        return answer;
                    }
                }
            }
        }
    }
}

/// The request without its body; `None` when none came in time or in size.
async fn read_head(mut stream: TcpStream) -> Option<(TcpStream, Option<String>)> {
    let read = async {
        let mut head = Vec::new();
        let mut piece = [0; 2048];
        loop {
            let count = stream
                .read(&mut piece)
                .await
                .ok()
                .filter(|count| *count > 0)?;
            head.extend_from_slice(piece.get(..count)?);
            if let Some(end) = head.windows(4).position(|four| four == b"\r\n\r\n") {
                head.truncate(end);
                return Some(String::from_utf8(head).ok());
            }
            if head.len() > HEAD_BYTES {
                return Some(None);
            }
        }
    };
    let head = tokio::time::timeout(PATIENCE, read).await.ok()??;
    Some((stream, head))
}

/// Answers one request; gives what it brought if it is the one.
async fn reply(
    mut stream: TcpStream,
    head: &Option<String>,
    expected: &Expected,
    words: &SignInWords,
) -> Option<Answer> {
    let judged = head
        .as_deref()
        .ok_or(Stray::Malformed)
        .and_then(|head| callback::judge(head, expected));
    let text = match &judged {
        Ok(Answer::Code(_)) => response("200 OK", &words.done.html(&words.language)),
        Ok(Answer::GivenUp | Answer::Refused) => {
            response("200 OK", &words.failed.html(&words.language))
        }
        Err(stray) => response(stray.status(), ""),
    };
    let write = async {
        stream.write_all(text.as_bytes()).await?;
        stream.shutdown().await
    };
    // A browser that is gone before it has its page changes nothing.
    if let Ok(Err(error)) = tokio::time::timeout(PATIENCE, write).await {
        tracing::debug!(%error, "the browser did not take its page");
    }
    judged.ok()
}
