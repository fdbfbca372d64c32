//! The built window, with the bridge's script in it.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use axum::{
    Router,
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

/// Where the script belongs in `index.html`.
const MARKER: &str = "<!-- bridge -->";

const SCRIPT: &str = r#"<script src="/bridge.js"></script>"#;

/// Serves the window in `dist` under the policy that the shell gives it.
pub(crate) fn window(dist: &Path) -> Result<Router> {
    let index = index(dist).with_context(|| format!("no window in {}", dist.display()))?;
    ensure!(index.contains(SCRIPT), "the window's page lacks {MARKER}");
    let files = ServeDir::new(dist)
        .append_index_html_on_directories(false)
        .fallback(get(page).with_state(dist.to_owned()));
    let header = |name: HeaderName, value| SetResponseHeaderLayer::overriding(name, value);
    Ok(Router::new()
        .route("/index.html", get(page))
        .route("/", get(page))
        .with_state(dist.to_owned())
        .route("/bridge.js", get(script))
        .fallback_service(files)
        .layer(header(header::CONTENT_SECURITY_POLICY, policy()?))
        .layer(header(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        )))
}

/// The window's page for every path of its own. What looks like a file and is
/// none is missing; a question of a claim, such as `kind.1`, looks like none.
async fn page(State(dist): State<PathBuf>, uri: Uri) -> Response {
    let extension = Path::new(uri.path()).extension().and_then(OsStr::to_str);
    let is_file = extension.is_some_and(|end| end.parse::<u32>().is_err());
    let is_page = uri.path() == "/index.html" || !is_file;
    match index(&dist) {
        Ok(index) if is_page => Html(index).into_response(),
        Ok(_) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, error.to_string()).into_response(),
    }
}

/// Read each time, so that a newly built window shows on reload.
fn index(dist: &Path) -> io::Result<String> {
    let index = fs::read_to_string(dist.join("index.html"))?;
    Ok(index.replacen(MARKER, SCRIPT, 1))
}

async fn script() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/javascript")],
        include_str!("bridge.js"),
    )
}

/// The content security policy of the shell.
fn policy() -> Result<HeaderValue> {
    let shell: serde_json::Value = serde_json::from_str(include_str!("../../../tauri.conf.json"))?;
    let policy = shell
        .pointer("/app/security/csp")
        .and_then(|policy| policy.as_str());
    Ok(policy.context("the shell states no policy")?.parse()?)
}
