use axum::{
    body::{Body, to_bytes},
    http::{Request, header},
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::*;

/// A bridge to no service, before a window of one page.
struct Bridge {
    router: Router,
    _dist: tempfile::TempDir,
}

fn bridge() -> Bridge {
    // The first test of the process has it installed already.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let dist = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(dist.path().join(name), text).unwrap();
    std::fs::create_dir(dist.path().join("locales")).unwrap();
    write("index.html", "<head><!-- bridge --></head>");
    write("app.js", "export {}");
    write(
        "locales/nb.ftl",
        "browser-done = a\n    .means = b\nbrowser-failed = c\n    .means = d\n",
    );
    let setup = Setup {
        dist: dist.path().into(),
        service: None,
    };
    Bridge {
        router: router(setup).unwrap(),
        _dist: dist,
    }
}

impl Bridge {
    async fn send(&self, method: &str, path: &str, body: &str) -> (StatusCode, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:8481")
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let body = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    async fn call(&self, command: &str, args: Value) -> Value {
        let body = json!({ "args": args }).to_string();
        let (status, answer) = self.send("POST", &format!("/ipc/{command}"), &body).await;
        assert_eq!(status, StatusCode::OK, "{command}: {answer}");
        serde_json::from_str(&answer).unwrap()
    }
}

#[test]
fn every_command_is_answered_and_nothing_else() {
    assert_eq!(NAMES, ipc::COMMANDS);
}

#[tokio::test]
async fn a_command_gives_its_answer_or_its_problem() {
    let bridge = bridge();
    let boot = bridge.call("get_boot", Value::Null).await;
    assert_eq!(boot.pointer("/out/session"), Some(&json!("signed_out")));
    let service = bridge.call("get_service", Value::Null).await;
    assert_eq!(service, json!({ "problem": "not_connected" }));
    let nothing = bridge.call("cancel_sign_in", Value::Null).await;
    assert_eq!(nothing, json!({ "out": null }));
}

#[tokio::test]
async fn what_is_no_call_of_the_window_is_refused() {
    let bridge = bridge();
    #[rustfmt::skip]
    let cases = [
        ("/ipc/get_boot",   "{}",                                       StatusCode::UNPROCESSABLE_ENTITY),
        ("/ipc/get_boot",   "{",                                        StatusCode::BAD_REQUEST),
        ("/ipc/get_boot",   r#"{"args":7}"#,                            StatusCode::BAD_REQUEST),
        ("/ipc/open_link",  r#"{"args":{"link":"https://a.example"}}"#, StatusCode::BAD_REQUEST),
        ("/ipc/delete_all", r#"{"args":null}"#,                         StatusCode::NOT_FOUND),
    ];
    for (path, body, expected) in cases {
        let (status, _) = bridge.send("POST", path, body).await;
        assert_eq!(status, expected, "{path} {body}");
    }
}

#[tokio::test]
async fn what_the_app_opens_can_be_taken_once() {
    let bridge = bridge();
    bridge
        .call("open_link", json!({ "link": "call_support" }))
        .await;
    let taken = bridge.send("GET", "/bridge/opened", "").await;
    assert_eq!(taken, (StatusCode::OK, "tel:05515".to_owned()));
    let again = bridge.send("GET", "/bridge/opened", "").await;
    assert_eq!(again, (StatusCode::NO_CONTENT, String::new()));
}

fn chosen() -> Value {
    json!({
        "language": "nn",
        "text_size": "large",
        "theme": "dark",
        "notices": {
            "pick_up": true, "confirm": false, "claims": true, "claim_deadline": false,
            "other": true, "details": true,
        },
    })
}

#[tokio::test]
async fn a_reset_gives_a_fresh_device() {
    let bridge = bridge();
    let chosen = chosen();
    bridge.call("save_settings", chosen.clone()).await;
    bridge
        .call("open_link", json!({ "link": "helsenorge" }))
        .await;
    let boot = bridge.call("get_boot", Value::Null).await;
    assert_eq!(boot.pointer("/out/settings"), Some(&chosen));

    let (status, _) = bridge.send("POST", "/bridge/reset", "").await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let boot = bridge.call("get_boot", Value::Null).await;
    assert_eq!(boot.pointer("/out/is_first_start"), Some(&json!(true)));
    let (status, _) = bridge.send("GET", "/bridge/opened", "").await;
    assert_eq!(status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_device_with_a_keychain_keeps_what_its_program_kept() {
    let bridge = bridge();
    let chosen = chosen();
    #[rustfmt::skip]
    let cases = [
        // a device,             how it starts again,     what it keeps
        ("",                     "?keep",                 false),
        ("?sealed",              "?keep",                 true),
        ("?sealed",              "?keep=&idle=9&warning=4", true),
        ("?sealed",              "?sealed",               false),
        ("?sealed",              "",                      false),
    ];
    for (device, again, keeps) in cases {
        let (status, _) = bridge
            .send("POST", &format!("/bridge/reset{device}"), "")
            .await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{device}");
        bridge.call("save_settings", chosen.clone()).await;
        let (status, _) = bridge
            .send("POST", &format!("/bridge/reset{again}"), "")
            .await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{again}");
        let boot = bridge.call("get_boot", Value::Null).await;
        let is_kept = boot.pointer("/out/settings") == Some(&chosen);
        assert_eq!(is_kept, keeps, "{device} {again}");
    }
    let (status, _) = bridge.send("POST", "/bridge/reset?idle=soon", "").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_program_that_ends_leaves_no_question_open() {
    let bridge = bridge();
    let body = json!({ "args": { "after": 0 } }).to_string();
    let (waiting, reset) = tokio::join!(bridge.send("POST", "/ipc/await_news", &body), async {
        tokio::task::yield_now().await;
        bridge.send("POST", "/bridge/reset", "").await
    });
    assert_eq!(waiting.0, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(reset.0, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn every_path_of_the_window_is_its_page_with_the_script_in_it() {
    let bridge = bridge();
    for path in ["/", "/index.html", "/trips", "/trips/trp_1?from=home"] {
        let (status, page) = bridge.send("GET", path, "").await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert_eq!(
            page, r#"<head><script src="/bridge.js"></script></head>"#,
            "{path}"
        );
    }
    let (status, script) = bridge.send("GET", "/bridge.js", "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(script.contains("__TAURI_INTERNALS__"));
    for path in ["/nothing.js", "/../Cargo.toml", "/locales/../../index.html"] {
        let (status, _) = bridge.send("GET", path, "").await;
        assert_ne!(status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn the_window_stands_under_the_policy_of_the_shell() {
    let bridge = bridge();
    for path in ["/", "/app.js"] {
        let request = Request::get(path)
            .header(header::HOST, "127.0.0.1:8481")
            .body(Body::empty())
            .unwrap();
        let answer = bridge.router.clone().oneshot(request).await.unwrap();
        let policy = answer.headers()[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'"),
            "{policy}"
        );
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
    }
}

#[tokio::test]
async fn another_site_gets_nothing() {
    let request = Request::get("/")
        .header(header::HOST, "evil.example")
        .body(Body::empty())
        .unwrap();
    let answer = bridge().router.oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
}
