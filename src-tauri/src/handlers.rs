//! Commands, as Tauri wants them.

use commands::App;
use ipc::{Answer, Args, boot, home, persons, service, session, settings, trips};
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
                commands::$module::$name(&app, args).await
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
    #[cfg(feature = "marks")]
    ipc::marks::Mark => mark in marks,
}
