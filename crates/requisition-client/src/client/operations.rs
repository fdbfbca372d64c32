//! The operations of the contract: what each is called, and what reads its body.

use claims::{Claim, register::Register};
use commands::ports::{
    AccessPage, ClaimPage, Me, MessagePage, Meta, OwnData, PayoutAccount, SessionView, Settled,
    TripSlice,
};
use domain::{
    authorisation::Authorisation,
    contact::Contact,
    person::Person,
    places::{Addresses, FoundPlaces},
    timetable::TimetableLine,
    trip::OrganisedTrip,
    user_fees::UserFees,
};
use requisition_api::{
    access_log::AccessBody,
    authorisations::AuthorisationsBody,
    changes::ChangesBody,
    claims::{ClaimBody, ClaimSummaryBody, RegisterBody},
    me::MeBody,
    messages::MessagesBody,
    meta::MetaBody,
    my_details::{ContactBody, CopaymentStatusBody, PayoutAccountBody},
    page::PageBody,
    persons::PersonsBody,
    places::{AddressesBody, FoundPlacesBody},
    sessions::SessionsBody,
    timetables::TimetablesBody,
    trip_actions::OutcomeBody,
    trips::TripBody,
};

use crate::parse::{self, Misfit, Part};

/// One operation that reads.
pub(super) struct Operation<B, T> {
    /// Its name for the log.
    pub(super) name: &'static str,
    pub(super) parse: fn(B) -> Result<T, Misfit>,
}

pub(super) const META: Operation<MetaBody, Meta> = Operation {
    name: "GET /v1/meta",
    parse: parse::meta,
};
pub(super) const ME: Operation<MeBody, Me> = Operation {
    name: "GET /v1/me",
    parse: parse::me,
};
pub(super) const PERSONS: Operation<PersonsBody, Vec<Person>> = Operation {
    name: "GET /v1/persons",
    parse: parse::persons,
};
pub(super) const TRIPS: Operation<PageBody<TripBody>, TripSlice> = Operation {
    name: "GET /v1/persons/{person_id}/trips",
    parse: parse::trips,
};
pub(super) const TRIP: Operation<TripBody, OrganisedTrip> = Operation {
    name: "GET /v1/trips/{trip_id}",
    parse: parse::trip,
};
pub(super) const AUTHORISATIONS: Operation<AuthorisationsBody, Vec<Authorisation>> = Operation {
    name: "GET /v1/persons/{person_id}/authorisations",
    parse: parse::authorisations,
};
pub(super) const CHANGES: Operation<ChangesBody, Part> = Operation {
    name: "GET /v1/changes",
    parse: parse::changes,
};
pub(super) const ADDRESSES: Operation<AddressesBody, Addresses> = Operation {
    name: "GET /v1/persons/{person_id}/addresses",
    parse: parse::addresses,
};
pub(super) const FIND_PLACES: Operation<FoundPlacesBody, FoundPlaces> = Operation {
    name: "POST /v1/places/search",
    parse: parse::found_places,
};
pub(super) const ACCESSES: Operation<PageBody<AccessBody>, AccessPage> = Operation {
    name: "GET /v1/persons/{person_id}/access-log",
    parse: parse::accesses,
};
pub(super) const MESSAGES: Operation<MessagesBody, MessagePage> = Operation {
    name: "GET /v1/persons/{person_id}/messages",
    parse: parse::messages,
};
pub(super) const CLAIM_REGISTER: Operation<RegisterBody, Register> = Operation {
    name: "GET /v1/persons/{person_id}/claim-register",
    parse: parse::register,
};
pub(super) const CLAIMS: Operation<PageBody<ClaimSummaryBody>, ClaimPage> = Operation {
    name: "GET /v1/persons/{person_id}/claims",
    parse: parse::claims,
};
pub(super) const CLAIM: Operation<ClaimBody, Claim> = Operation {
    name: "GET /v1/claims/{claim_id}",
    parse: parse::claim,
};
pub(super) const SESSIONS: Operation<SessionsBody, Vec<SessionView>> = Operation {
    name: "GET /v1/sessions",
    parse: parse::sessions,
};

pub(super) const CONTACT: Operation<ContactBody, Contact> = Operation {
    name: "GET /v1/persons/{person_id}/contact",
    parse: parse::contact,
};
pub(super) const PAYOUT_ACCOUNT: Operation<PayoutAccountBody, PayoutAccount> = Operation {
    name: "GET /v1/persons/{person_id}/payout-account",
    parse: parse::payout_account,
};
pub(super) const COPAYMENT_STATUS: Operation<CopaymentStatusBody, UserFees> = Operation {
    name: "GET /v1/persons/{person_id}/copayment-status",
    parse: parse::user_fees,
};
pub(super) const EXPORT: Operation<serde_json::Map<String, serde_json::Value>, OwnData> =
    Operation {
        name: "POST /v1/exports",
        parse: parse::own_data,
    };
pub(super) const SETTLE: Operation<OutcomeBody, Settled> = Operation {
    name: "POST /v1/outcomes/{key}/settle",
    parse: parse::settled,
};

/// Messages are read.
pub(super) const READ_MESSAGES: &str = "POST /v1/persons/{person_id}/messages/read";

pub(super) const TIMETABLES: Operation<TimetablesBody, Vec<TimetableLine>> = Operation {
    name: "GET /v1/timetables",
    parse: parse::timetables,
};

/// The stream of changes.
pub(super) const EVENTS: &str = "GET /v1/events";

/// One operation that ends sessions.
pub(super) struct Ending {
    /// Its name for the log.
    pub(super) name: &'static str,
    /// Whether the session that asks is always among them.
    pub(super) ends_own: bool,
}

pub(super) const END_SESSION: Ending = Ending {
    name: "DELETE /v1/sessions/{session_id}",
    ends_own: false,
};
pub(super) const END_SESSIONS: Ending = Ending {
    name: "DELETE /v1/sessions",
    ends_own: true,
};
