//! Commands over HTTP.

use std::{pin::Pin, sync::Arc};

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use ipc::{
    Answer, Args, Command, Problem, access_log, actions, authorisations, boot, claims, files, home,
    messages, my_details, news, own_trips, persons, places, service, session, sessions, settings,
    timetables, trips,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::watch;

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
            let (app, runs) = device.app().ok_or_else(ended)?;
            match name.as_str() {
                $(stringify!($name) => {
                    let args = read::<$command>(payload.args)?;
                    let answer = apart(|| commands::$module::$name(&app, args));
                    written::<$command>(while_it_runs(runs, answer).await?)
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
    session::LockApp => lock_app in session,
    session::NoteActivity => note_activity in session,
    sessions::ListSessions => list_sessions in sessions,
    sessions::EndSession => end_session in sessions,
    sessions::SignOutEverywhere => sign_out_everywhere in sessions,
    news::AwaitNews => await_news in news,
    access_log::ListAccesses => list_accesses in access_log,
    persons::ListPersons => list_persons in persons,
    persons::ChoosePerson => choose_person in persons,
    places::ListAddresses => list_addresses in places,
    places::FindPlaces => find_places in places,
    home::GetHome => get_home in home,
    trips::ListTrips => list_trips in trips,
    trips::GetTrip => get_trip in trips,
    messages::ListMessages => list_messages in messages,
    messages::ShowMessage => show_message in messages,
    messages::MarkMessagesRead => mark_messages_read in messages,
    my_details::GetMyDetails => get_my_details in my_details,
    my_details::GetContact => get_contact in my_details,
    my_details::ChangeContact => change_contact in my_details,
    my_details::GetPayoutAccount => get_payout_account in my_details,
    my_details::ChangePayoutAccount => change_payout_account in my_details,
    my_details::SaveOwnData => save_own_data in my_details,
    my_details::EraseProfile => erase_profile in my_details,
    actions::ActOnTrips => act_on_trips in trip_actions,
    actions::ListUnsettled => list_unsettled in trip_actions,
    actions::SettleActions => settle_actions in trip_actions,
    actions::ListCancellable => list_cancellable in trip_actions,
    authorisations::ListAuthorisations => list_authorisations in authorisations,
    authorisations::CheckOrder => check_order in authorisations,
    files::SaveCalendarFile => save_calendar_file in files,
    files::GetTripSlip => get_trip_slip in files,
    files::SaveTripSlip => save_trip_slip in files,
    timetables::ListTimetables => list_timetables in timetables,
    own_trips::ListOwnTrips => list_own_trips in own_trips,
    own_trips::ShowOwnTrip => show_own_trip in own_trips,
    own_trips::SaveOwnTrip => save_own_trip in own_trips,
    own_trips::DeleteOwnTrip => delete_own_trip in own_trips,
    claims::GetClaims => get_claims in claims,
    claims::ListClaims => list_claims in claims,
    claims::OpenClaimDraft => open_claim_draft in claims,
    claims::SaveClaimDraft => save_claim_draft in claims,
    claims::DeleteClaimDraft => delete_claim_draft in claims,
    claims::AddReceipt => add_receipt in claims,
    claims::ShowReceipt => show_receipt in claims,
    claims::RemoveReceipt => remove_receipt in claims,
    claims::SendClaim => send_claim in claims,
    claims::GetClaim => get_claim in claims,
    claims::ActOnClaim => act_on_claim in claims,
    claims::EncloseDocument => enclose_document in claims,
    claims::SaveClaimPage => save_claim_page in claims,
    service::GetService => get_service in service,
    service::OpenLink => open_link in service,
}

/// What a command does, on the heap: all commands together are too much for the stack
/// of a thread where nothing is optimised, although one runs at a time.
#[inline(never)]
fn apart<'a, F: Future + Send + 'a>(
    begin: impl FnOnce() -> F,
) -> Pin<Box<dyn Future<Output = F::Output> + Send + 'a>> {
    Box::pin(begin())
}

/// What a program answers, unless it ends first.
async fn while_it_runs<T>(
    mut runs: watch::Receiver<()>,
    answer: impl Future<Output = T>,
) -> Result<T, (StatusCode, String)> {
    tokio::select! {
        answer = answer => Ok(answer),
        _ = runs.changed() => Err(ended()),
    }
}

fn ended() -> (StatusCode, String) {
    let text = "the program has ended".to_owned();
    (StatusCode::SERVICE_UNAVAILABLE, text)
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
