//! Where the operations are.

use domain::ids::{AttachmentId, ClaimId, PersonId, SessionId, TripId};

/// What the service says about itself.
pub const META: &str = "/v1/meta";
/// Who is signed in.
pub const ME: &str = "/v1/me";
/// The persons that the signed-in person may see.
pub const PERSONS: &str = "/v1/persons";
/// Template of [`person`].
pub const PERSON: &str = "/v1/persons/{person_id}";
/// Template of [`trips`].
pub const TRIPS: &str = "/v1/persons/{person_id}/trips";
/// Template of [`trip`].
pub const TRIP: &str = "/v1/trips/{trip_id}";
/// Template of [`authorisations`].
pub const AUTHORISATIONS: &str = "/v1/persons/{person_id}/authorisations";
/// Template of [`cancellations`].
pub const CANCELLATIONS: &str = "/v1/persons/{person_id}/cancellations";
/// Template of [`undone_cancellations`].
pub const UNDONE_CANCELLATIONS: &str = "/v1/persons/{person_id}/cancellations/undo";
/// Template of [`confirmation`].
pub const CONFIRMATION: &str = "/v1/trips/{trip_id}/confirm";
/// Template of [`ready`].
pub const READY: &str = "/v1/trips/{trip_id}/ready";
/// Template of [`withdrawn_ready`].
pub const WITHDRAWN_READY: &str = "/v1/trips/{trip_id}/ready/withdraw";
/// Template of [`waiting`].
pub const WAITING: &str = "/v1/trips/{trip_id}/waiting";
/// Template of [`trip_changes`].
pub const TRIP_CHANGES: &str = "/v1/trips/{trip_id}/changes";
/// Template of [`escorts`].
pub const ESCORTS: &str = "/v1/trips/{trip_id}/escorts";
/// Template of [`measures`].
pub const MEASURES: &str = "/v1/trips/{trip_id}/needs/measures";
/// Template of [`addresses`].
pub const ADDRESSES: &str = "/v1/persons/{person_id}/addresses";
/// Where places are searched for.
pub const PLACE_SEARCH: &str = "/v1/places/search";
/// Template of [`outcome`].
pub const OUTCOME: &str = "/v1/outcomes/{key}/settle";
/// What has changed since a cursor.
pub const CHANGES: &str = "/v1/changes";
/// The same as a stream of events.
pub const EVENTS: &str = "/v1/events";
/// Template of [`access_log`].
pub const ACCESS_LOG: &str = "/v1/persons/{person_id}/access-log";
/// Template of [`messages`].
pub const MESSAGES: &str = "/v1/persons/{person_id}/messages";
/// Template of [`read_messages`].
pub const READ_MESSAGES: &str = "/v1/persons/{person_id}/messages/read";
/// Template of [`contact`].
pub const CONTACT: &str = "/v1/persons/{person_id}/contact";
/// Template of [`payout_account`].
pub const PAYOUT_ACCOUNT: &str = "/v1/persons/{person_id}/payout-account";
/// Template of [`copayment_status`].
pub const COPAYMENT_STATUS: &str = "/v1/persons/{person_id}/copayment-status";
/// Template of [`local_profile`].
pub const LOCAL_PROFILE: &str = "/v1/persons/{person_id}/local-profile";
/// A copy of what the service keeps about whoever asks.
pub const EXPORTS: &str = "/v1/exports";
/// The timetables of the buses that are built for patients.
pub const TIMETABLES: &str = "/v1/timetables";
/// Where the signed-in person is signed in.
pub const SESSIONS: &str = "/v1/sessions";
/// Template of [`session`].
pub const SESSION: &str = "/v1/sessions/{session_id}";

/// What a claim would give, without claiming.
pub const CLAIM_CALCULATION: &str = "/v1/claims/calculate";
/// Template of [`claim_register`].
pub const CLAIM_REGISTER: &str = "/v1/persons/{person_id}/claim-register";
/// Template of [`claims`].
pub const CLAIMS: &str = "/v1/persons/{person_id}/claims";
/// Template of [`claim`].
pub const CLAIM: &str = "/v1/claims/{claim_id}";
/// Template of [`attachments`].
pub const ATTACHMENTS: &str = "/v1/claims/{claim_id}/attachments";
/// Template of [`attachment`].
pub const ATTACHMENT: &str = "/v1/claims/{claim_id}/attachments/{attachment_id}";
/// Template of [`submitted_claim`].
pub const SUBMITTED_CLAIM: &str = "/v1/claims/{claim_id}/submit";
/// Template of [`withdrawn_claim`].
pub const WITHDRAWN_CLAIM: &str = "/v1/claims/{claim_id}/withdraw";
/// Template of [`answered_claim`].
pub const ANSWERED_CLAIM: &str = "/v1/claims/{claim_id}/answer";
/// Template of [`withdrawn_consent`].
pub const WITHDRAWN_CONSENT: &str = "/v1/claims/{claim_id}/consent/withdraw";
/// Template of [`complaints`].
pub const COMPLAINTS: &str = "/v1/claims/{claim_id}/complaints";

/// One person. Ids are plain ASCII and need no escaping.
pub fn person(id: &PersonId) -> String {
    format!("{PERSONS}/{id}")
}

/// The organised trips of one person.
pub fn trips(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/trips")
}

/// One organised trip.
pub fn trip(id: &TripId) -> String {
    format!("/v1/trips/{id}")
}

/// What one person may travel on.
pub fn authorisations(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/authorisations")
}

/// Where trips of one person are cancelled.
pub fn cancellations(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/cancellations")
}

/// Where cancellations of one person's trips are taken back.
pub fn undone_cancellations(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/cancellations/undo")
}

/// Where one trip is confirmed.
pub fn confirmation(id: &TripId) -> String {
    format!("/v1/trips/{id}/confirm")
}

/// Where somebody says that they are ready for a trip home.
pub fn ready(id: &TripId) -> String {
    format!("/v1/trips/{id}/ready")
}

/// Where that is taken back.
pub fn withdrawn_ready(id: &TripId) -> String {
    format!("/v1/trips/{id}/ready/withdraw")
}

/// Where somebody says that nobody has come.
pub fn waiting(id: &TripId) -> String {
    format!("/v1/trips/{id}/waiting")
}

/// Where a change of one trip is asked for.
pub fn trip_changes(id: &TripId) -> String {
    format!("/v1/trips/{id}/changes")
}

/// Where it is said who goes along on one trip.
pub fn escorts(id: &TripId) -> String {
    format!("/v1/trips/{id}/escorts")
}

/// Where a child's measures are stated for one trip.
pub fn measures(id: &TripId) -> String {
    format!("/v1/trips/{id}/needs/measures")
}

/// The addresses of one person.
pub fn addresses(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/addresses")
}

/// What became of the wish with this key.
pub fn outcome(key: &str) -> String {
    format!("/v1/outcomes/{key}/settle")
}

/// Who has looked at or done something for one person.
pub fn access_log(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/access-log")
}

/// What the service tells one person.
pub fn messages(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/messages")
}

/// Where it is told that messages of one person have been read.
pub fn read_messages(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/messages/read")
}

/// How one person can be reached.
pub fn contact(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/contact")
}

/// Where travel support for one person goes.
pub fn payout_account(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/payout-account")
}

/// The user fees of one person.
pub fn copayment_status(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/copayment-status")
}

/// What is kept about one person beside their cases.
pub fn local_profile(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/local-profile")
}

/// One session.
pub fn session(id: &SessionId) -> String {
    format!("{SESSIONS}/{id}")
}

/// What the service's registers say of one person who claims.
pub fn claim_register(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/claim-register")
}

/// The claims of one person.
pub fn claims(id: &PersonId) -> String {
    format!("{PERSONS}/{id}/claims")
}

/// One claim.
pub fn claim(id: &ClaimId) -> String {
    format!("/v1/claims/{id}")
}

/// What is enclosed with one claim.
pub fn attachments(id: &ClaimId) -> String {
    format!("/v1/claims/{id}/attachments")
}

/// One file that is enclosed with a claim.
pub fn attachment(claim: &ClaimId, id: &AttachmentId) -> String {
    format!("/v1/claims/{claim}/attachments/{id}")
}

/// Where one claim is sent.
pub fn submitted_claim(id: &ClaimId) -> String {
    format!("/v1/claims/{id}/submit")
}

/// Where one claim is taken back.
pub fn withdrawn_claim(id: &ClaimId) -> String {
    format!("/v1/claims/{id}/withdraw")
}

/// Where it is said that what was asked for is sent, or cannot be.
pub fn answered_claim(id: &ClaimId) -> String {
    format!("/v1/claims/{id}/answer")
}

/// Where the consent to keep a ground for exemption is taken back.
pub fn withdrawn_consent(id: &ClaimId) -> String {
    format!("/v1/claims/{id}/consent/withdraw")
}

/// Where somebody complains of the decision about one claim.
pub fn complaints(id: &ClaimId) -> String {
    format!("/v1/claims/{id}/complaints")
}
