//! One line of the audit.

use chrono::{DateTime, Utc};
use domain::ids::{ClaimId, PersonId, TripId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::store::StoredClaim;

/// One call of one operation. No health, no name, no address, no token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Of this event alone.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who asked, if that is known.
    pub actor: Option<PersonId>,
    /// What the issuer calls them towards this service alone.
    pub subject: Option<String>,
    /// The level of their sign-in.
    pub level: Option<String>,
    /// On which ground, in the word of the contract.
    pub basis: Option<String>,
    /// Whom it concerns.
    pub person: Option<PersonId>,
    /// Which operation.
    pub operation: String,
    /// Which trip.
    pub resource: Option<TripId>,
    /// Which claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimId>,
    /// Who might know of that trip or claim then, if there was one. Events from before
    /// this was written down do not say it, and must read as they were written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    /// `allow:` or `deny:` and the rule.
    pub decision: String,
    /// `done`, or the code of the problem that was answered.
    pub outcome: String,
    /// The version of the app.
    pub client_version: Option<String>,
    /// The system of the app.
    pub platform: Option<String>,
    /// The trace id of the request.
    pub trace_id: String,
    /// The first 24 (IPv4) or 48 (IPv6) bits of the address.
    pub ip: Option<String>,
}

impl Event {
    /// A step that `taker`, by the name of their row in the table, took at `at` with a claim,
    /// and in no request.
    pub fn of_step(stored: &StoredClaim, step: &str, taker: &str, at: DateTime<Utc>) -> Self {
        Self {
            id: Uuid::new_v4().simple().to_string(),
            at,
            actor: None,
            subject: None,
            level: None,
            basis: None,
            person: Some(stored.claim.person.clone()),
            operation: step.to_owned(),
            resource: None,
            claim: Some(stored.claim.id.clone()),
            visibility: Some(stored.visibility.word().to_owned()),
            decision: format!("allow:{taker}"),
            outcome: "done".to_owned(),
            client_version: None,
            platform: None,
            trace_id: String::new(),
            ip: None,
        }
    }

    /// Whether a case worker did it, whose name stays with the office.
    pub fn is_by_office(&self) -> bool {
        self.decision == "allow:case_worker"
    }

    /// Of which trip or claim it tells; empty where of none.
    pub fn thing(&self) -> &str {
        let trip = self.resource.as_ref().map(TripId::as_str);
        let claim = self.claim.as_ref().map(ClaimId::as_str);
        trip.or(claim).unwrap_or_default()
    }

    /// Whether it was allowed.
    pub fn is_allowed(&self) -> bool {
        self.decision.starts_with("allow:")
    }

    /// Whether somebody else than the person it concerns asked, or the office did something.
    pub fn is_by_another(&self) -> bool {
        self.is_by_office() || self.actor.is_some() && self.actor != self.person
    }
}
