#![doc = include_str!("../README.md")]

use serde::{Serialize, de::DeserializeOwned};

pub mod access_log;
pub mod actions;
pub mod as_of;
pub mod authorisations;
pub mod boot;
pub mod claims;
pub mod files;
pub mod home;
#[cfg(feature = "marks")]
pub mod marks;
pub mod messages;
pub mod my_details;
pub mod news;
pub mod own_trips;
pub mod persons;
pub mod places;
pub mod problem;
pub mod service;
pub mod session;
pub mod sessions;
pub mod settings;
pub mod timetables;
pub mod trips;

pub use as_of::{AsOf, Clock, Look, Looking, Origin};
pub use problem::Problem;

/// One command, as both sides see it.
///
/// The adapters name their handlers after [`Command::NAME`]; the window calls
/// with `bridge::call::<C>`. A change on one side that does not fit the other
/// fails to compile.
pub trait Command {
    /// The name that is dispatched on.
    const NAME: &'static str;
    /// What the window sends.
    type Args: Serialize + DeserializeOwned;
    /// What comes back when nothing went wrong.
    type Out: Serialize + DeserializeOwned;
}

/// What the handler of `C` takes.
pub type Args<C> = <C as Command>::Args;

/// What the handler of `C` returns.
pub type Answer<C> = Result<<C as Command>::Out, Problem>;

/// Writes a command: its type, its name, what it takes and what it gives.
macro_rules! command {
    ($(#[$doc:meta])* $type:ident = $name:literal : $args:ty => $out:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $type;

        impl $crate::Command for $type {
            const NAME: &'static str = $name;
            type Args = $args;
            type Out = $out;
        }
    };
}
pub(crate) use command;

/// Every command: for the access list of the shell and for the parity tests.
pub const COMMANDS: &[&str] = &[
    boot::GetBoot::NAME,
    settings::SaveSettings::NAME,
    session::SignIn::NAME,
    session::CancelSignIn::NAME,
    session::SignOut::NAME,
    session::LockApp::NAME,
    session::NoteActivity::NAME,
    sessions::ListSessions::NAME,
    sessions::EndSession::NAME,
    sessions::SignOutEverywhere::NAME,
    news::AwaitNews::NAME,
    access_log::ListAccesses::NAME,
    persons::ListPersons::NAME,
    persons::ChoosePerson::NAME,
    places::ListAddresses::NAME,
    places::FindPlaces::NAME,
    home::GetHome::NAME,
    trips::ListTrips::NAME,
    trips::GetTrip::NAME,
    messages::ListMessages::NAME,
    messages::ShowMessage::NAME,
    messages::MarkMessagesRead::NAME,
    my_details::GetMyDetails::NAME,
    my_details::GetContact::NAME,
    my_details::ChangeContact::NAME,
    my_details::GetPayoutAccount::NAME,
    my_details::ChangePayoutAccount::NAME,
    my_details::SaveOwnData::NAME,
    my_details::EraseProfile::NAME,
    actions::ActOnTrips::NAME,
    actions::ListUnsettled::NAME,
    actions::SettleActions::NAME,
    actions::ListCancellable::NAME,
    authorisations::ListAuthorisations::NAME,
    authorisations::CheckOrder::NAME,
    files::SaveCalendarFile::NAME,
    files::GetTripSlip::NAME,
    files::SaveTripSlip::NAME,
    timetables::ListTimetables::NAME,
    own_trips::ListOwnTrips::NAME,
    own_trips::ShowOwnTrip::NAME,
    own_trips::SaveOwnTrip::NAME,
    own_trips::DeleteOwnTrip::NAME,
    claims::GetClaims::NAME,
    claims::ListClaims::NAME,
    claims::OpenClaimDraft::NAME,
    claims::SaveClaimDraft::NAME,
    claims::DeleteClaimDraft::NAME,
    claims::AddReceipt::NAME,
    claims::ShowReceipt::NAME,
    claims::RemoveReceipt::NAME,
    claims::SendClaim::NAME,
    claims::GetClaim::NAME,
    claims::ActOnClaim::NAME,
    claims::EncloseDocument::NAME,
    claims::SaveClaimPage::NAME,
    service::GetService::NAME,
    service::OpenLink::NAME,
    #[cfg(feature = "marks")]
    marks::Mark::NAME,
];
