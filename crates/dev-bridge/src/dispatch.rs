//! Commands over HTTP.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use ipc::{Answer, Args, Command, Problem, boot, home, persons, service, session, settings, trips};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::device::Device;

/// What the window sends: its arguments under one name, as Tauri wants them.
#[derive(Deserialize)]
pub(crate) struct Payload {
    args: Value,
}

/// What comes back. A problem is an answer like any other: as an HTTP error it
/// would stand in the browser's console as a fault of the page.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// The command's answer.
    Out(Value),
    /// Why it did not do what it was asked.
    Problem(Problem),
}

/// Writes the dispatch of every command, and their names for the parity test.
macro_rules! handlers {
    ($($command:path => $name:ident in $module:ident),* $(,)?) => {
        /// The names answered here.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Carries out the command that the path names.
        pub(crate) async fn carry_out(
            State(device): State<Arc<Device>>,
            Path(name): Path<String>,
            Json(payload): Json<Payload>,
        ) -> Result<Json<Outcome>, (StatusCode, String)> {
            let app = device.app();
            match name.as_str() {
                $(stringify!($name) => {
                    let args = read::<$command>(payload.args)?;
                    written::<$command>(commands::$module::$name(&app, args).await)
                })*
                _ => Err((StatusCode::NOT_FOUND, format!("there is no command {name}"))),
            }
        }
    };
}

handlers! {
    boot::GetBoot => get_boot in boot,
    settings::SaveSettings => save_settings in settings,
    session::SignIn => sign_in in session,
    session::CancelSignIn => cancel_sign_in in session,
    session::SignOut => sign_out in session,
    persons::ListPersons => list_persons in persons,
    persons::ChoosePerson => choose_person in persons,
    home::GetHome => get_home in home,
    trips::ListTrips => list_trips in trips,
    trips::GetTrip => get_trip in trips,
    service::GetService => get_service in service,
    service::OpenLink => open_link in service,
}

fn read<C: Command>(args: Value) -> Result<Args<C>, (StatusCode, String)> {
    serde_json::from_value(args).map_err(|error| {
        let text = format!("{} does not take that: {error}", C::NAME);
        (StatusCode::BAD_REQUEST, text)
    })
}

fn written<C: Command>(answer: Answer<C>) -> Result<Json<Outcome>, (StatusCode, String)> {
    let out = match answer {
        Ok(out) => serde_json::to_value(out),
        Err(problem) => return Ok(Json(Outcome::Problem(problem))),
    };
    out.map(|out| Json(Outcome::Out(out)))
        .map_err(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))
}
