//! Calls through Tauri's own dispatch and access control, without a web view.

use std::sync::Arc;

use device_store::{DeviceStore, OsKeychain};
use ipc::news::{AwaitNews, Since};
use ipc::{Command as _, Problem};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use reisefolge::kept::Kept;
use serde_json::{Value, from_value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow};
use tempfile::TempDir;

const OWN_PAGE: &str = "tauri://localhost/";

/// An app with the real access list and no service behind it.
struct Shell {
    window: WebviewWindow<MockRuntime>,
    _app: tauri::App<MockRuntime>,
    _folder: TempDir,
}

impl Shell {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        let builder = reisefolge::build(mock_builder(), move |_, outside| {
            let store = DeviceStore::new(path, OsKeychain::new("no.reisefolge.app.test"));
            reisefolge::device::put_together(None, Arc::new(Kept::new(store)), outside)
        });
        let mut app = builder
            .build(tauri::generate_context!(test = true))
            .unwrap();
        // Setup runs with the first turn of the loop.
        #[expect(deprecated, reason = "one turn is wanted, and the mock takes no other")]
        app.run_iteration(|_, _| {});
        let window = app.get_webview_window("main").unwrap();
        Self {
            window,
            _app: app,
            _folder: folder,
        }
    }

    fn call(&self, command: &str, body: Value, page: &str) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: page.parse().unwrap(),
            body: InvokeBody::Json(body),
            headers: tauri::http::HeaderMap::default(),
            invoke_key: INVOKE_KEY.into(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
    }
}

/// T41: only the app's own page, and only commands that are declared.
#[test]
fn the_window_reaches_the_command_layer_and_nothing_else() {
    let shell = Shell::new();
    let nothing = || json!({ "args": null });

    let boot = shell.call("get_boot", nothing(), OWN_PAGE).unwrap();
    assert_eq!(boot["session"], "signed_out");
    assert_eq!(boot["sign_in_name"], Value::Null);

    let problem = shell.call("get_service", nothing(), OWN_PAGE).unwrap_err();
    assert_eq!(problem, json!("not_connected"));

    for foreign in [
        "https://example.no/",
        "http://127.0.0.1:8080/",
        "tauri://example.no/",
        "tauri://localhost.example.no/",
        "https://tauri.localhost/",
        "http://localhost/",
        "file:///usr/share/index.html",
        // What a frame inside a page shows.
        "about:blank",
        "about:srcdoc",
        "blob:tauri://localhost/1",
        "data:text/html,x",
    ] {
        assert!(
            shell.call("get_boot", nothing(), foreign).is_err(),
            "{foreign}"
        );
    }
    for command in [
        "get_everything",
        "GET_BOOT",
        "",
        "plugin:event|listen",
        "plugin:webview|create_webview_window",
        "plugin:window|close",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:opener|open_url",
        "plugin:resources|close",
        "plugin:fs|read_text_file",
        "plugin:shell|execute",
        "plugin:http|fetch",
    ] {
        assert!(
            shell.call(command, nothing(), OWN_PAGE).is_err(),
            "{command}"
        );
    }
}

/// T43.
#[test]
fn arguments_that_no_command_has_are_refused_by_all() {
    let shell = Shell::new();
    let deep = (0..200).fold(json!(1), |inner, _| json!([inner]));
    let hostile = [
        json!({}),
        json!({ "args": 1 }),
        json!({ "args": "\u{202e}\u{0}" }),
        json!({ "args": { "trip": "../../etc/passwd" } }),
        json!({ "args": { "link": "file:///etc/passwd" } }),
        json!({ "args": { "language": "xx", "text_size": "huge", "theme": 7 } }),
        json!({ "args": { "session": "../1" } }),
        json!({ "args": { "session": "ses_1", "person": "per_1" } }),
        json!({ "args": { "after": -1 } }),
        json!({ "args": { "after": 1e300 } }),
        json!({ "args": { "after": 7, "person": "per_1" } }),
        json!({ "args": { "look": "everywhere" } }),
        json!({ "args": "x".repeat(1_000_000) }),
        json!({ "args": deep }),
        json!([1, 2, 3]),
        json!(null),
    ];
    for command in ipc::COMMANDS {
        for body in &hostile {
            assert!(
                shell.call(command, body.clone(), OWN_PAGE).is_err(),
                "{command}"
            );
        }
    }
    let boot = shell.call("get_boot", json!({ "args": null }), OWN_PAGE);
    assert!(boot.is_ok());
}

/// What a hostile page might send: any JSON, with the names that commands do know among others.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        ".{0,40}".prop_map(Value::from),
        "(trp|per|ses|acc)_[a-z0-9]{1,40}".prop_map(Value::from),
        prop_oneof!["kept", "service", "coming", "nn"].prop_map(Value::from),
    ];
    let name = prop_oneof![
        "after",
        "look",
        "person",
        "period",
        "session",
        "trip",
        "link",
        "language",
        "[a-z]{1,9}"
    ];
    leaf.prop_recursive(4, 32, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(name.clone(), inner, 0..4)
                .prop_map(|fields| fields.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

/// T43: whatever the window sends, every command answers, with a sentence about the arguments or a problem of
/// its own, and none brings the app down.
#[test]
fn anything_at_all_gets_an_answer() {
    let shell = Shell::new();
    let mut runner = TestRunner::new(Config {
        cases: 64,
        failure_persistence: None,
        ..Config::default()
    });
    let outcome = runner.run(&any_json(), |args| {
        for command in ipc::COMMANDS {
            // Half a minute of waiting is an answer, too, and not the one that is looked for here.
            let waits = *command == AwaitNews::NAME && from_value::<Since>(args.clone()).is_ok();
            if waits {
                continue;
            }
            let body = json!({ "args": args.clone() });
            if let Err(refusal) = shell.call(command, body, OWN_PAGE) {
                let is_typed = from_value::<Problem>(refusal.clone()).is_ok();
                prop_assert!(is_typed || refusal.is_string(), "{command}: {refusal}");
            }
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{outcome:?}");
    assert!(
        shell
            .call("get_boot", json!({ "args": null }), OWN_PAGE)
            .is_ok()
    );
}
