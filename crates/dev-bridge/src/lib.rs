#![doc = include_str!("../README.md")]

#[cfg(not(debug_assertions))]
compile_error!("the development bridge is never part of a release");

mod desk;
mod device;
mod dispatch;
mod guard;
mod keychain;
mod page;
mod pile;
mod words;

use std::{path::PathBuf, sync::Arc};

use anyhow::Result;
use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Query, State},
    http::StatusCode,
    middleware,
    response::IntoResponse,
    routing::{get, post},
};
use requisition_client::ServiceAddress;
use serde::Deserialize;

use crate::desk::{SavedFile, Saying};
use crate::device::{Device, Wish};
pub use crate::dispatch::NAMES;
use crate::pile::Lies;

/// What a bridge is told at its start.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The folder with the built window.
    pub dist: PathBuf,
    /// Where the service is; `None` leaves the app unconnected.
    pub service: Option<ServiceAddress>,
}

/// How large a file may be that is put where it can be picked, in **bytes**: beyond what
/// the app takes.
const LARGEST_FILE: usize = 32 * 1024 * 1024;

/// In the query of the route that puts a file there.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct How {
    /// Whether it cannot be read.
    broken: Option<String>,
}

/// Everything the bridge answers.
///
/// Besides the window and `POST /ipc/{command}`: `GET /bridge/opened` gives the
/// address that the app last opened outside itself, once; `GET /bridge/notices` gives
/// how many notices it has shown since that was last asked; `GET /bridge/saved` gives the
/// file that was saved last, once, and `POST /bridge/saving?says=there`, `nowhere` or `full`
/// what a person says when asked where a file goes; `POST /bridge/files` puts its body where
/// it can be picked, once, and with `?broken` a file that cannot be read; `POST /bridge/reset`
/// gives a new device, on which nobody is signed in and nothing is set. Its query
/// may say `sealed` for a device with a keychain, `keep` for the same device, where
/// only the program ends and starts again, and in milliseconds `idle` and
/// `warning`, after which time the app locks itself and how long before it asks.
///
/// # Errors
/// When `setup.dist` is not a built window, or there is no HTTP client.
///
/// # Panics
/// When the program has not installed a `rustls` provider.
pub fn router(setup: Setup) -> Result<Router> {
    let window = page::window(&setup.dist)?;
    let device = Arc::new(Device::new(setup)?);
    Ok(Router::new()
        .route("/ipc/{command}", post(dispatch::carry_out))
        .route("/bridge/opened", get(opened))
        .route("/bridge/notices", get(notices))
        .route("/bridge/saved", get(saved))
        .route("/bridge/saving", post(saving))
        .route(
            "/bridge/files",
            post(files).layer(DefaultBodyLimit::max(LARGEST_FILE)),
        )
        .route("/bridge/reset", post(reset))
        .with_state(device)
        .merge(window)
        .layer(middleware::from_fn(guard::only_from_here)))
}

async fn opened(State(device): State<Arc<Device>>) -> impl IntoResponse {
    match device.take_opened() {
        Some(address) => (StatusCode::OK, address),
        None => (StatusCode::NO_CONTENT, String::new()),
    }
}

async fn notices(State(device): State<Arc<Device>>) -> String {
    device.take_notices().to_string()
}

async fn saved(State(device): State<Arc<Device>>) -> Json<Option<SavedFile>> {
    Json(device.desk.take())
}

async fn saving(State(device): State<Arc<Device>>, Query(said): Query<Saying>) -> StatusCode {
    device.desk.will_say(said.says);
    StatusCode::NO_CONTENT
}

async fn files(
    State(device): State<Arc<Device>>,
    Query(how): Query<How>,
    file: Bytes,
) -> StatusCode {
    device.pile.put(match how.broken {
        Some(_) => Lies::Broken,
        None => Lies::Whole(file.to_vec()),
    });
    StatusCode::NO_CONTENT
}

async fn reset(State(device): State<Arc<Device>>, Query(wish): Query<Wish>) -> impl IntoResponse {
    match device.reset(&wish).await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(error) => {
            tracing::error!(%error, "no new device");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

#[cfg(test)]
mod tests;
