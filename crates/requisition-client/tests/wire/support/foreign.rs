//! An issuer that is not ours, in a process of its own, and a browser that finds
//! its way through the issuer's pages.

use std::{collections::BTreeMap, path::Path, process::Stdio, sync::Mutex};

use commands::ports::{CannotOpen, Opener};
use reqwest::{
    Client, Response, Url,
    header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE},
    redirect::Policy,
};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

/// Ends when dropped.
pub struct Foreign {
    pub name: String,
    _process: Child,
}

impl Foreign {
    pub async fn start() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        assert!(
            root.join("node_modules/oidc-provider").is_dir(),
            "the issuer is not installed: run `npm ci --ignore-scripts` or `cargo xtask test`"
        );
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wire/support/issuer.mjs");
        let mut process = Command::new("node")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("Node is needed to run the issuer");
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = lines.next_line().await.unwrap();
        let port: u16 = port.expect("the issuer ended").parse().unwrap();
        Self {
            name: format!("http://127.0.0.1:{port}"),
            _process: process,
        }
    }
}

/// Follows the issuer's pages, signs in, and comes back through the door.
#[derive(Default)]
pub struct Visitor {
    /// The page it was sent to last.
    pub page: Mutex<Option<Url>>,
}

impl Opener for Visitor {
    async fn open(&self, address: &str) -> Result<(), CannotOpen> {
        let page: Url = address.parse().map_err(|_| CannotOpen)?;
        *self.page.lock().unwrap() = Some(page.clone());
        tokio::spawn(Visit::new().from(page));
        Ok(())
    }
}

struct Visit {
    http: Client,
    cookies: BTreeMap<String, String>,
}

impl Visit {
    fn new() -> Self {
        let http = Client::builder().redirect(Policy::none()).no_proxy();
        Self {
            http: http.build().unwrap(),
            cookies: BTreeMap::new(),
        }
    }

    async fn from(mut self, page: Url) {
        let issuer = page.origin();
        let mut at = page;
        let mut form = None;
        // Two pages with a redirect or two before each, and the way back.
        for _ in 0..12 {
            let answer = self.ask(&at, form.take()).await;
            if at.origin() != issuer {
                assert!(answer.status().is_success(), "the door did not take it");
                return;
            }
            if let Some(next) = answer.headers().get(LOCATION) {
                at = at.join(next.to_str().unwrap()).unwrap();
                continue;
            }
            let text = answer.text().await.unwrap();
            form = Some(if text.contains("name=\"login\"") {
                "prompt=login&login=kari&password=x"
            } else {
                assert!(
                    text.contains("value=\"consent\""),
                    "an unknown page: {text}"
                );
                "prompt=consent"
            });
        }
        panic!("the issuer's pages never end");
    }

    async fn ask(&mut self, at: &Url, form: Option<&'static str>) -> Response {
        let request = match form {
            Some(form) => self
                .http
                .post(at.clone())
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form),
            None => self.http.get(at.clone()),
        };
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let answer = request
            .header(COOKIE, cookies.join("; "))
            .send()
            .await
            .unwrap();
        for cookie in answer.headers().get_all(SET_COOKIE) {
            let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = cookie.split_once('=').unwrap();
            self.cookies.insert(name.into(), value.into());
        }
        answer
    }
}
