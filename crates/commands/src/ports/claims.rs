//! What is sent for a claim, and what comes back.

use std::sync::Arc;

use claims::attachment::{Attachment, Media, Shows};
use domain::ids::{ClaimId, PersonId};
use ipc::claims::ClaimRefusal;

use super::{ActError, Read};

/// What came of a wish about a claim.
pub type ClaimAnswer<T> = Result<Read<T>, ActError<ClaimRefusal>>;

/// A claim as somebody saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenClaim {
    /// The patient.
    pub person: PersonId,
    /// The claim.
    pub claim: ClaimId,
    /// Its version.
    pub version: u32,
}

/// A file to be enclosed with a claim. Nothing that is printed shows its bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// The patient.
    pub person: PersonId,
    /// The claim.
    pub claim: ClaimId,
    /// What it shows.
    pub shows: Shows,
    /// What kind of file it is.
    pub media: Media,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// That a file is enclosed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosed {
    /// The claim's version since.
    pub version: u32,
    /// The file.
    pub file: Attachment,
}
