//! A travel certificate as far as a grant goes.

use domain::authorisation::Authorisation;

use super::Grant;
use crate::store::{StoredAuthorisation, Visibility};

/// What `grant` shows of a certificate; `None` when it must be as if there were none.
/// Where it holds and who has issued it says where somebody is treated.
pub fn seen_certificate(stored: StoredAuthorisation, grant: Grant) -> Option<Authorisation> {
    let StoredAuthorisation {
        authorisation,
        visibility,
        ..
    } = stored;
    if !grant.shows(visibility) {
        return None;
    }
    match grant {
        Grant::None
        | Grant::ConsentRequired
        | Grant::OtherChannel
        | Grant::Own
        | Grant::LogisticsWithoutAddress
        | Grant::LogisticsOnly => None,
        Grant::WithoutAddress => Some(without_places(authorisation)),
        Grant::Visible if visibility == Visibility::LogisticsForGuardians => Some(Authorisation {
            needs: Vec::new(),
            ..without_places(authorisation)
        }),
        Grant::Visible | Grant::All => Some(authorisation),
    }
}

fn without_places(authorisation: Authorisation) -> Authorisation {
    Authorisation {
        issued_by: None,
        places: Vec::new(),
        places_withheld: true,
        ..authorisation
    }
}
