//! Connections: how long one may take before it asks, and how many there may be.

use std::{io, net::SocketAddr, num::NonZeroU16, pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
};
use tower::ServiceExt as _;

/// How many connections there may be at once by default: within the file
/// descriptors that a process has by default.
pub const MOST: NonZeroU16 = NonZeroU16::new(900).expect("900 is not 0");

/// How long a connection may take by default until it has asked.
const HEAD_TIME: Duration = Duration::from_secs(30);

/// How long to wait when the system has no room for another connection.
const AGAIN_AFTER: Duration = Duration::from_secs(1);

/// How long a connection may take, and how many there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConnectionLimits {
    /// How long a connection may take until the head of a request has been read
    /// whole: the first, and each one after an answer.
    pub head_time: Duration,
    /// How many there may be at once. Others wait until one has ended.
    pub most: NonZeroU16,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            head_time: HEAD_TIME,
            most: MOST,
        }
    }
}

/// Answers who connects to `listener` with `router` until `stopped`; then takes
/// nobody any more, and ends when what is being answered is. Dropped, it leaves
/// them to end by themselves.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    limits: ConnectionLimits,
    stopped: impl Future<Output = ()>,
) {
    let router = router.with_state(());
    let places = Arc::new(Semaphore::new(limits.most.get().into()));
    // Nothing is ever sent: that the sender is gone is the message.
    let (stop, stopping) = watch::channel(());
    let mut stopped = pin!(stopped);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, accept(&listener).await)
        };
        let (place, (stream, peer)) = tokio::select! {
            () = &mut stopped => break,
            next = next => next,
        };
        let answered = answer(stream, peer, router.clone(), limits, stopping.clone());
        tokio::spawn(async move {
            if let Err(error) = answered.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    // The address is free from here on.
    drop(listener);
    drop((stop, stopping));
    // Every place is free when every connection has ended.
    let _ = places.acquire_many(limits.most.get().into()).await;
}

/// The next connection, however long the system has none.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::error!(
                    error = &error as &dyn std::error::Error,
                    "nobody can connect"
                );
                tokio::time::sleep(AGAIN_AFTER).await;
            }
        }
    }
}

/// Whether somebody only left before they were answered.
fn is_of_one_connection(error: &io::Error) -> bool {
    [
        io::ErrorKind::ConnectionRefused,
        io::ErrorKind::ConnectionAborted,
        io::ErrorKind::ConnectionReset,
    ]
    .contains(&error.kind())
}

async fn answer(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: ConnectionLimits,
    mut stopping: watch::Receiver<()>,
) -> hyper::Result<()> {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "small answers may be held back");
    }
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    tokio::select! {
        ended = &mut connection => return ended,
        _ = stopping.changed() => connection.as_mut().graceful_shutdown(),
    }
    connection.await
}

#[cfg(test)]
mod tests;
