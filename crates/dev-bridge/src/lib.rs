#![doc = include_str!("../README.md")]

#[cfg(not(debug_assertions))]
compile_error!("the development bridge is never part of a release");

mod device;
mod dispatch;
mod guard;
mod page;
mod words;

use std::{path::PathBuf, sync::Arc};

use anyhow::Result;
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware,
    response::IntoResponse,
    routing::{get, post},
};
use requisition_client::ServiceAddress;

use crate::device::Device;
pub use crate::dispatch::NAMES;

/// What a bridge is told at its start.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The folder with the built window.
    pub dist: PathBuf,
    /// Where the service is; `None` leaves the app unconnected.
    pub service: Option<ServiceAddress>,
}

/// Everything the bridge answers.
///
/// Besides the window and `POST /ipc/{command}`: `GET /bridge/opened` gives the
/// address that the app last opened outside itself, once; `POST /bridge/reset`
/// gives a new device, on which nobody is signed in and nothing is set.
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

async fn reset(State(device): State<Arc<Device>>) -> impl IntoResponse {
    match device.reset().await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(error) => {
            tracing::error!(%error, "no new device");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

#[cfg(test)]
mod tests;
