//! Beginning to sign in too often.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;

use super::*;

/// A good request that is pushed from `address`.
async fn pushed_from(bench: &Bench, address: &str) -> Answer {
    let address: SocketAddr = address.parse().unwrap();
    let mut request = Request::post(format!("{MOUNT}/par"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(encode(&asked(&[]))))
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(address));
    bench.send(request).await
}

/// T37.
#[tokio::test]
async fn five_sign_ins_in_ten_minutes_are_begun_from_one_address() {
    let bench = Bench::new().await;
    let begun: DateTime<Utc> = "2026-12-01T10:00:00Z".parse().unwrap();
    #[rustfmt::skip]
    let cases = [
        (0,    "192.0.2.1:1000", [201, 201, 201, 201, 201, 429]),
        (0,    "192.0.2.2:1000", [201, 201, 201, 201, 201, 429]),
        (599,  "192.0.2.1:2000", [429, 429, 429, 429, 429, 429]),
        (600,  "192.0.2.1:1000", [201, 201, 201, 201, 201, 429]),
    ];
    for (seconds, address, expected) in cases {
        *bench.clock.0.lock().unwrap() = begun + TimeDelta::seconds(seconds);
        for status in expected {
            let answer = pushed_from(&bench, address).await;
            assert_eq!(answer.status, status, "{address} after {seconds} s");
            let waits = answer.headers.get("retry-after");
            assert_eq!(waits.is_some(), status == 429);
        }
    }
}
