//! T12: the door on loopback.

use std::sync::Arc;

use commands::ports::{Api as _, SignInError};
use tokio::{io::AsyncWriteExt as _, net::TcpStream, sync::mpsc};

use crate::support::{Asked, Browser, Issuer, World, visit};

/// A browser that hands over what it was asked, and does nothing else.
fn idle(issuer: &Arc<Issuer>) -> (Browser, mpsc::UnboundedReceiver<Asked>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let browser = Browser::new(issuer, move |asked| {
        sender.send(asked).unwrap();
        std::future::ready(())
    });
    (browser, receiver)
}

fn get(target: &str, host: &str) -> String {
    format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n")
}

/// T12.
#[tokio::test]
async fn t12_wrong_visitors_are_refused_and_the_right_one_still_gets_in() {
    let world = World::new().await;
    let (browser, mut opened) = idle(&world.issuer);
    let client = Arc::clone(&world.client);
    let sign_in = tokio::spawn(async move { client.sign_in(&browser).await });
    let asked = opened.recv().await.unwrap();
    let (door, state) = (asked.door(), asked.parameter("state"));

    // Browsers open connections ahead; some never say anything.
    let _silent = TcpStream::connect(&door).await.unwrap();
    let mut halting = TcpStream::connect(&door).await.unwrap();
    halting.write_all(b"GET /callback").await.unwrap();

    let issuer = world.issuer.name().replace(':', "%3A").replace('/', "%2F");
    let good = format!("/callback?code=c&state={state}&iss={issuer}");
    let too_long = format!("{good}&x={}", "x".repeat(20_000));
    #[rustfmt::skip]
    let cases = [
        ("another path",     get(&good.replace("callback", "other"), &door),   "404"),
        ("another host",     get(&good, "evil.example"),                       "421"),
        ("a name for here",  get(&good, &door.replace("127.0.0.1", "localhost")), "421"),
        ("another state",    get(&good.replace(&state, "guess"), &door),       "400"),
        ("another issuer",   get(&good.replace(&issuer, "https%3A%2F%2Fevil.example"), &door), "400"),
        ("no issuer",        get(&format!("/callback?code=c&state={state}"), &door), "400"),
        ("another method",   get(&good, &door).replace("GET", "POST"),         "405"),
        ("not HTTP",         "hello\r\n\r\n".into(),                           "400"),
        ("not text",         "\u{0}\u{1}\r\n\r\n".into(),                      "400"),
        ("far too long",     get(&too_long, &door),                            "400"),
    ];
    for (shows, request, status) in cases {
        let answer = visit(&door, &request).await;
        // A refusal of something unread can be cut off by the reset it causes.
        let refused = answer.starts_with(&format!("HTTP/1.1 {status} ")) || answer.is_empty();
        assert!(refused, "{shows}: {answer}");
        assert!(!answer.contains(&state), "{shows}");
    }

    let answer = asked.come_back("code=the-code").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("<h1>Done</h1>"), "{answer}");
    for secret in ["the-code", &state] {
        assert!(!answer.contains(secret), "{answer}");
    }
    assert_eq!(sign_in.await.unwrap().unwrap().value.name, "Kari");

    let again = asked.come_back("code=the-code").await;
    assert_eq!(again, "", "the door is closed");
}

/// T12.
#[tokio::test]
async fn t12_the_door_is_on_one_loopback_address_only() {
    let world = World::new().await;
    let (browser, mut opened) = idle(&world.issuer);
    let client = Arc::clone(&world.client);
    let sign_in = tokio::spawn(async move { client.sign_in(&browser).await });
    let asked = opened.recv().await.unwrap();
    let port = asked.door().replace("127.0.0.1:", "");
    for elsewhere in ["127.0.0.2", "[::1]"] {
        let address = format!("{elsewhere}:{port}");
        assert!(TcpStream::connect(&address).await.is_err(), "{address}");
    }

    sign_in.abort();
    assert!(sign_in.await.unwrap_err().is_cancelled());
    assert!(
        TcpStream::connect(asked.door()).await.is_err(),
        "closed by no longer waiting"
    );
}

/// T12.
#[tokio::test]
async fn t12_a_second_sign_in_closes_the_door_of_the_first() {
    let world = World::new().await;
    let (browser, mut opened) = idle(&world.issuer);
    let client = Arc::clone(&world.client);
    let first = tokio::spawn(async move { client.sign_in(&browser).await });
    let asked = opened.recv().await.unwrap();

    let second = Browser::honest(&world.issuer);
    assert!(world.client.sign_in(&second).await.is_ok());
    assert_eq!(first.await.unwrap(), Err(SignInError::Cancelled));
    assert!(TcpStream::connect(asked.door()).await.is_err());
}

#[tokio::test]
async fn who_gave_up_reads_that_it_did_not_succeed() {
    let world = World::new().await;
    let (browser, mut opened) = idle(&world.issuer);
    let client = Arc::clone(&world.client);
    let sign_in = tokio::spawn(async move { client.sign_in(&browser).await });
    let asked = opened.recv().await.unwrap();
    let answer = asked.come_back("error=access_denied").await;
    assert!(answer.contains("<h1>Failed</h1>"), "{answer}");
    assert_eq!(sign_in.await.unwrap(), Err(SignInError::Cancelled));
}
