//! The address at which the app finds the service, whatever is behind it.

use std::{net::SocketAddr, time::Duration};

use anyhow::Context as _;
use testkit::TestServer;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
    time::{Instant, timeout_at},
};

/// How late a slow service is.
const LATE: Duration = Duration::from_secs(2);

/// How the service answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// At once.
    AtOnce,
    /// Two seconds late.
    Late,
    /// It takes every call and says nothing.
    Never,
    /// Nobody is there: calls are refused.
    NotAtAll,
}

/// A door that is always at the same address.
#[derive(Debug)]
pub struct Front {
    address: SocketAddr,
    service: SocketAddr,
    now: Answers,
    open: Option<JoinHandle<()>>,
}

impl Front {
    /// Takes an address. Nobody is there yet.
    ///
    /// # Errors
    ///
    /// When there is none.
    async fn new() -> anyhow::Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
        Ok(Self {
            address,
            service: address,
            now: Answers::NotAtAll,
            open: None,
        })
    }

    /// The same with a service behind it that answers at once, and knows that it is
    /// found there.
    ///
    /// # Errors
    ///
    /// When there is no address or no service.
    pub async fn with_service() -> anyhow::Result<(Self, TestServer)> {
        let mut front = Self::new().await?;
        let external = front.origin().parse().ok();
        let now = TestServer::FIXED_NOW.parse()?;
        let server = TestServer::with(now, move |configuration| {
            configuration.external.clone_from(&external);
        })
        .await?;
        let port = server.origin().port().context("the service has a port")?;
        front.lead_to(([127, 0, 0, 1], port).into());
        front.answer(Answers::AtOnce).await?;
        Ok((front, server))
    }

    /// Its address, as a URL.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Stands before this service from now on.
    const fn lead_to(&mut self, service: SocketAddr) {
        self.service = service;
    }

    /// Has the service answer like this. Calls that are going on end.
    ///
    /// # Errors
    ///
    /// When the address is taken by somebody else.
    pub async fn answer(&mut self, answers: Answers) -> anyhow::Result<()> {
        if self.now == answers {
            return Ok(());
        }
        if let Some(open) = self.open.take() {
            open.abort();
            open.await.ok();
        }
        self.now = answers;
        if answers == Answers::NotAtAll {
            return Ok(());
        }
        let listener = TcpListener::bind(self.address)
            .await
            .context("the address is taken")?;
        let service = self.service;
        self.open = Some(tokio::spawn(async move {
            let mut calls = JoinSet::new();
            while let Ok((call, _)) = listener.accept().await {
                calls.spawn(pass_on(call, answers, service));
                while calls.try_join_next().is_some() {}
            }
        }));
        Ok(())
    }
}

async fn pass_on(mut call: TcpStream, answers: Answers, service: SocketAddr) {
    let deadline = match answers {
        Answers::AtOnce => None,
        Answers::Late => Some(Instant::now() + LATE),
        Answers::Never | Answers::NotAtAll => return std::future::pending().await,
    };
    let mut said = Vec::new();
    if let Some(deadline) = deadline {
        // Who has gone meanwhile has not asked: a renewed token that nobody takes ends a session.
        while let Ok(read) = timeout_at(deadline, call.read_buf(&mut said)).await {
            if read.unwrap_or(0) == 0 {
                return;
            }
        }
    }
    let Ok(mut service) = TcpStream::connect(service).await else {
        return;
    };
    if service.write_all(&said).await.is_ok() {
        copy_bidirectional(&mut call, &mut service).await.ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn front(answers: Answers) -> Front {
        let service = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut front = Front::new().await.unwrap();
        front.lead_to(service.local_addr().unwrap());
        front.answer(answers).await.unwrap();
        tokio::spawn(async move {
            while let Ok((mut call, _)) = service.accept().await {
                let mut asked = [0; 4];
                call.read_exact(&mut asked).await.unwrap();
                call.write_all(&asked).await.unwrap();
            }
        });
        front
    }

    async fn ask(front: &Front) -> Option<Vec<u8>> {
        let mut call = TcpStream::connect(front.address).await.ok()?;
        call.write_all(b"ping").await.ok()?;
        let mut answer = Vec::new();
        call.read_to_end(&mut answer).await.ok()?;
        Some(answer)
    }

    #[tokio::test]
    async fn the_service_is_behind_it_or_is_not() {
        let mut front = front(Answers::AtOnce).await;
        assert_eq!(ask(&front).await, Some(b"ping".to_vec()));
        front.answer(Answers::Late).await.unwrap();
        let began = Instant::now();
        assert_eq!(ask(&front).await, Some(b"ping".to_vec()));
        assert!(began.elapsed() >= LATE);
        front.answer(Answers::NotAtAll).await.unwrap();
        assert_eq!(ask(&front).await, None);
        front.answer(Answers::Never).await.unwrap();
        let waited = tokio::time::timeout(LATE, ask(&front)).await;
        assert!(waited.is_err(), "{waited:?}");
    }
}
