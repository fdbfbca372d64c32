use std::sync::atomic::{AtomicUsize, Ordering};

use axum::routing::get;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    sync::{Notify, oneshot},
    task::{JoinHandle, yield_now},
};

use super::*;

/// What answers on loopback, and how it is stopped.
struct Served {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

async fn served(router: Router, limits: ConnectionLimits) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let task = tokio::spawn(async move {
        serve(listener, router, limits, async {
            let _ = stopped.await;
        })
        .await;
    });
    Served {
        address,
        stop,
        task,
    }
}

fn limits(head_time: Duration, most: u16) -> ConnectionLimits {
    ConnectionLimits {
        head_time,
        most: NonZeroU16::new(most).unwrap(),
    }
}

const SHORT: Duration = Duration::from_millis(100);
const LONG: Duration = Duration::from_secs(3600);

/// Sends `text` and reads until the other side ends the connection.
async fn told(address: SocketAddr, text: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// T25
#[tokio::test]
async fn who_does_not_ask_in_time_is_left() {
    let router = Router::new().route("/", get(async || "answered"));
    let running = served(router, limits(SHORT, 1)).await;
    #[rustfmt::skip]
    let cases = [
        ("nothing",                 "",                                            false),
        ("half a line",             "GET / HT",                                    false),
        ("half a head",             "GET / HTTP/1.1\r\nHost:",                     false),
        ("a head without its end",  "GET / HTTP/1.1\r\nHost: x\r\n",               false),
        ("a head, and then no more", "GET / HTTP/1.1\r\nHost: x\r\n\r\n",          true),
        ("a head and half a head",  "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP", true),
    ];
    for (shows, text, is_answered) in cases {
        // That there is an end at all is what is tested: it has the only place.
        let answer = told(running.address, text).await;
        assert_eq!(answer.contains("answered"), is_answered, "{shows}");
    }
}

/// T25
#[tokio::test]
async fn an_answer_may_take_longer_than_the_question() {
    let router = Router::new().route(
        "/",
        get(async || {
            tokio::time::sleep(SHORT * 3).await;
            "answered"
        }),
    );
    let running = served(router, limits(SHORT, 1)).await;
    let answer = told(running.address, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert!(answer.contains("answered"), "{answer}");
}

/// T25
#[tokio::test]
async fn no_more_are_answered_at_once_than_there_is_room_for() {
    static NOW: AtomicUsize = AtomicUsize::new(0);
    static MOST_AT_ONCE: AtomicUsize = AtomicUsize::new(0);
    let router = Router::new().route(
        "/",
        get(async || {
            let now = NOW.fetch_add(1, Ordering::SeqCst) + 1;
            MOST_AT_ONCE.fetch_max(now, Ordering::SeqCst);
            for _ in 0..1000 {
                yield_now().await;
            }
            NOW.fetch_sub(1, Ordering::SeqCst);
            "answered"
        }),
    );
    let running = served(router, limits(LONG, 2)).await;
    let asked = (0..8).map(|_| {
        tokio::spawn(told(
            running.address,
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        ))
    });
    for one in asked.collect::<Vec<_>>() {
        assert!(one.await.unwrap().contains("answered"));
    }
    assert_eq!(MOST_AT_ONCE.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn whoever_asks_is_known_by_their_address() {
    let router = Router::new().route(
        "/",
        get(async |ConnectInfo(peer): ConnectInfo<SocketAddr>| peer.to_string()),
    );
    let running = served(router, ConnectionLimits::default()).await;
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    let own = stream.local_addr().unwrap().to_string();
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with(&own), "{answer}");
}

#[tokio::test]
async fn stopping_ends_what_is_being_answered_and_whoever_waits() {
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (is_begun, may_go_on) = (Arc::clone(&begun), Arc::clone(&go_on));
    let router = Router::new()
        .route(
            "/slow",
            get(async move || {
                is_begun.notify_one();
                may_go_on.notified().await;
                "answered"
            }),
        )
        .route("/", get(async || "at once"));
    let Served {
        address,
        stop,
        task,
    } = served(router, limits(LONG, 4)).await;
    let mut waits = TcpStream::connect(address).await.unwrap();
    waits
        .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    let mut first = [0; 1];
    waits.read_exact(&mut first).await.unwrap();
    let slow = tokio::spawn(told(address, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n"));
    begun.notified().await;
    stop.send(()).unwrap();
    let mut rest = String::new();
    waits.read_to_string(&mut rest).await.unwrap();
    assert!(rest.ends_with("at once"), "{rest}");
    go_on.notify_one();
    assert!(slow.await.unwrap().ends_with("answered"));
    task.await.unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
