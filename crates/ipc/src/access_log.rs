//! Who has looked at what, or done what, for the chosen person.

use chrono::{DateTime, Utc};
use domain::{ids::AccessId, person::Basis};
use serde::{Deserialize, Serialize};

use crate::{AsOf, command};

command! {
    /// Lists who has looked or acted for the chosen person, latest first.
    ListAccesses = "list_accesses": AccessQuery => AsOf<AccessPage>
}

/// Which page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessQuery {
    /// Where the page before ended; `None` for the first page.
    pub after: Option<String>,
}

/// Up to 50 looks and acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessPage {
    /// In the service's order.
    pub accesses: Vec<Access>,
    /// Where the next page begins; `None` at the end.
    pub next: Option<String>,
}

/// One look or one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// Which one.
    pub id: AccessId,
    /// When, as the service has it.
    pub at: DateTime<Utc>,
    /// The name of whoever did it; empty for the office, whose case workers are not named.
    pub actor_name: String,
    /// On which ground.
    pub basis: Basis,
    /// What was done.
    pub deed: Deed,
    /// Whether it was granted.
    pub allowed: bool,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Looked at the list of trips.
    SawTrips,
    /// Looked at one trip.
    SawTrip,
    /// Looked at who the person is.
    SawPerson,
    /// Looked at this log.
    SawAccessLog,
    /// Cancelled trips.
    Cancelled,
    /// Took a cancellation back.
    UndidCancellation,
    /// Confirmed a trip.
    Confirmed,
    /// Said that the patient is ready for the trip home.
    CalledReady,
    /// Took that back.
    WithdrewReady,
    /// Said that nobody has come.
    ReportedWaiting,
    /// Had a trip changed, or asked for it.
    ChangedTrip,
    /// Said who goes along.
    RegisteredEscorts,
    /// Stated a child's weight and height.
    StatedMeasures,
    /// Booked a trip.
    OrderedTrip,
    /// Looked at stored addresses.
    SawAddresses,
    /// Looked at requisitions and travel certificates.
    SawAuthorisations,
    /// Looked at messages.
    SawMessages,
    /// Looked at contact details.
    SawContact,
    /// Changed contact details.
    ChangedContact,
    /// Wrote on a claim that is not sent, or worked out what it would give.
    PreparedClaim,
    /// Enclosed a file with a claim.
    EnclosedDocument,
    /// Looked at the list of claims.
    SawClaims,
    /// Looked at a claim or at a file of it.
    SawClaim,
    /// Sent a claim.
    SentClaim,
    /// Took a claim back.
    WithdrewClaim,
    /// Answered what the office asked for.
    AnsweredOffice,
    /// Took back the consent to keep a ground for exemption.
    WithdrewConsent,
    /// Complained of a decision.
    Complained,
    /// Looked at user fees and the exemption card.
    SawFees,
    /// Looked at the account for travel support.
    SawAccount,
    /// Changed the account for travel support.
    ChangedAccount,
    /// The office took a claim up.
    TookUpClaim,
    /// The office asked for documents.
    AskedForDocuments,
    /// The office decided a claim.
    DecidedClaim,
    /// The office sent the money.
    PaidClaim,
    /// The office closed a claim with nothing to pay.
    ClosedClaim,
    /// The office took a complaint up.
    TookUpComplaint,
    /// The office changed a decision because of a complaint.
    ChangedDecision,
    /// The office stood by a decision.
    UpheldDecision,
    /// The office sent a complaint on to Statsforvalteren.
    ForwardedComplaint,
    /// Something this version has no word for.
    Other,
}
