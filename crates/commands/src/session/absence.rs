//! Why nobody is signed in.

use domain::ids::PersonId;
use ipc::session::{Ended, Session};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};

use crate::ports::Plain;

/// Why nobody is signed in.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) enum Absence {
    /// Nobody has signed in, or whoever had has signed out. Nothing is kept.
    #[default]
    SignedOut,
    /// Not by signing out. What is kept stays sealed until the same person is back.
    Sealed(Sealed),
}

/// Whose things stay sealed, and why.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed {
    /// The person who was signed in.
    pub(crate) account: PersonId,
    /// Why they are not any more.
    pub(crate) why: Why,
}

/// Why somebody is not signed in any more without having signed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Why {
    /// The app is locked.
    Locked,
    /// The session is over.
    Ended(Ended),
}

impl Absence {
    /// As the window shows it.
    pub(crate) fn shown(&self) -> Session {
        match self {
            Self::SignedOut => Session::SignedOut,
            Self::Sealed(sealed) => match sealed.why {
                Why::Locked => Session::Locked,
                Why::Ended(because) => Session::Ended { because },
            },
        }
    }
}

impl Sealed {
    /// As it is written to the store.
    pub(crate) fn sealed(&self) -> Option<Plain> {
        Some(serde_json::to_vec(self).ok()?.into())
    }

    /// As it was read from the store; `None` when it is of another version.
    pub(crate) fn unsealed(plain: &Plain) -> Option<Self> {
        serde_json::from_slice(plain.expose_secret()).ok()
    }
}
