#![doc = include_str!("../README.md")]

use serde::{Serialize, de::DeserializeOwned};

pub mod as_of;
pub mod boot;
pub mod home;
#[cfg(feature = "marks")]
pub mod marks;
pub mod persons;
pub mod problem;
pub mod service;
pub mod session;
pub mod settings;
pub mod trips;

pub use as_of::{AsOf, Origin};
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
    persons::ListPersons::NAME,
    persons::ChoosePerson::NAME,
    home::GetHome::NAME,
    trips::ListTrips::NAME,
    trips::GetTrip::NAME,
    service::GetService::NAME,
    service::OpenLink::NAME,
    #[cfg(feature = "marks")]
    marks::Mark::NAME,
];
