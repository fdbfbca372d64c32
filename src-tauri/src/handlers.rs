//! Commands, as Tauri wants them.

use std::pin::Pin;

use commands::App;
use ipc::{
    Answer, Args, access_log, actions, authorisations, boot, claims, files, home, messages,
    my_details, news, own_trips, persons, places, service, session, sessions, settings, timetables,
    trips,
};
use tauri::{Runtime, State};

use crate::device::Device;

/// Writes the Tauri handlers, and their names for the parity test.
///
/// A handler takes `args` and passes it on. Anything more belongs in `commands`.
macro_rules! handlers {
    ($($(#[$when:meta])* $command:path => $name:ident in $module:ident),* $(,)?) => {
        $(
            $(#[$when])*
            #[tauri::command]
            async fn $name(
                app: State<'_, App<Device>>,
                args: Args<$command>,
            ) -> Answer<$command> {
                apart(|| commands::$module::$name(&app, args)).await
            }
        )*

        /// The names registered below.
        pub const NAMES: &[&str] = &[$($(#[$when])* stringify!($name)),*];

        /// Dispatches a call from the window.
        pub fn handler<R: Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($(#[$when])* $name),*]
        }
    };
}

/// What a command does, on the heap: what the largest hold at once is too much for the
/// stack of a thread where nothing is optimised.
#[inline(never)]
fn apart<'a, F: Future + Send + 'a>(
    begin: impl FnOnce() -> F,
) -> Pin<Box<dyn Future<Output = F::Output> + Send + 'a>> {
    Box::pin(begin())
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
    #[cfg(feature = "marks")]
    ipc::marks::Mark => mark in marks,
}
