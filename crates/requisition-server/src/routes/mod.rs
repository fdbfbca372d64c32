//! The operations of the contract, one file each.

pub mod access;
pub mod access_log;
pub mod authorisations;
mod bodiless;
pub mod changes;
pub mod claims;
pub mod latest_first;
pub mod me;
pub mod messages;
pub mod meta;
pub mod my_details;
pub mod persons;
pub mod places;
pub mod sessions;
pub mod timetables;
pub mod trip_actions;
pub mod trips;
mod wished;

use std::{str::FromStr, sync::Arc};

use axum::{
    Router,
    extract::{FromRequestParts, Path},
    http::request::Parts,
    routing::{delete, get, patch, post},
};
use requisition_api::{paths, problem_code::ProblemCode};

use crate::{app::App, authorisation::Operation, problem::Problem};

use access::{on, with_body};
use bodiless::bodiless;
use trip_actions::order_trip::order_trip;

/// Every operation.
pub fn router() -> Router<Arc<App>> {
    Router::new()
        .route(paths::META, bodiless(get(meta::get_meta)))
        .route(paths::ME, on(Operation::GetMe, get(me::get_me)))
        .route(
            paths::PERSONS,
            on(Operation::ListPersons, get(persons::list::list_persons)),
        )
        .route(
            paths::PERSON,
            on(Operation::GetPerson, get(persons::one::get_person)),
        )
        .route(
            paths::TRIPS,
            on(Operation::ListTrips, get(trips::list::list_trips))
                .merge(with_body(Operation::OrderTrip, post(order_trip))),
        )
        .route(
            paths::AUTHORISATIONS,
            on(
                Operation::ListAuthorisations,
                get(authorisations::list_authorisations),
            ),
        )
        .route(
            paths::TRIP,
            on(Operation::GetTrip, get(trips::one::get_trip)),
        )
        .route(
            paths::ADDRESSES,
            on(
                Operation::ListAddresses,
                get(places::list_addresses::list_addresses),
            ),
        )
        .route(
            paths::PLACE_SEARCH,
            with_body(
                Operation::FindPlaces,
                post(places::find_places::find_places),
            ),
        )
        .route(
            paths::TRIP_CHANGES,
            on(
                Operation::ListTripChanges,
                get(trips::asked_changes::list_trip_changes),
            )
            .merge(with_body(
                Operation::ChangeTrip,
                post(trip_actions::change_trip::change_trip),
            )),
        )
        .route(
            paths::CHANGES,
            on(Operation::ListChanges, get(changes::list::list_changes)),
        )
        .route(
            paths::EVENTS,
            on(Operation::StreamEvents, get(changes::events::stream_events)),
        )
        .route(
            paths::TIMETABLES,
            on(Operation::ListTimetables, get(timetables::list_timetables)),
        )
        .route(
            paths::SESSIONS,
            on(Operation::ListSessions, get(sessions::list::list_sessions)).merge(on(
                Operation::EndAllSessions,
                delete(sessions::end_all::end_all_sessions),
            )),
        )
        .route(
            paths::SESSION,
            on(
                Operation::EndSession,
                delete(sessions::end_one::end_session),
            ),
        )
        .route(
            paths::ACCESS_LOG,
            on(Operation::ListAccessLog, get(access_log::list_access_log)),
        )
        .route(
            paths::MESSAGES,
            on(Operation::ListMessages, get(messages::list::list_messages)),
        )
        .route(
            paths::READ_MESSAGES,
            with_body(Operation::ReadMessages, post(messages::read::read_messages)),
        )
        .merge(details())
        .merge(acting())
        .merge(claimed())
}

/// What is kept about a person beside their trips and claims.
fn details() -> Router<Arc<App>> {
    use my_details::{
        change_contact::change_contact, copayment_status::get_copayment_status,
        erase::erase_profile, export::export_own_data, get_contact::get_contact,
        get_payout_account::get_payout_account, set_payout_account::set_payout_account,
    };
    Router::new()
        .route(
            paths::CONTACT,
            on(Operation::GetContact, get(get_contact))
                .merge(with_body(Operation::ChangeContact, post(change_contact))),
        )
        .route(
            paths::PAYOUT_ACCOUNT,
            on(Operation::GetPayoutAccount, get(get_payout_account)).merge(with_body(
                Operation::SetPayoutAccount,
                post(set_payout_account),
            )),
        )
        .route(
            paths::COPAYMENT_STATUS,
            on(Operation::GetCopaymentStatus, get(get_copayment_status)),
        )
        .route(
            paths::EXPORTS,
            on(Operation::ExportOwnData, post(export_own_data)),
        )
        .route(
            paths::LOCAL_PROFILE,
            on(Operation::EraseProfile, delete(erase_profile)),
        )
}

/// Claims that are written: what they say is longer than any other body.
pub fn claiming() -> Router<Arc<App>> {
    use claims::{
        answer_claim::answer_claim, calculate_claim::calculate_claim, change_claim::change_claim,
        complain::complain, create_claim::create_claim, delete_claim::delete_claim,
        get_claim::get_claim, list_claims::list_claims,
    };
    Router::new()
        .route(
            paths::CLAIM_CALCULATION,
            with_body(Operation::CalculateClaim, post(calculate_claim)),
        )
        .route(
            paths::CLAIMS,
            on(Operation::ListClaims, get(list_claims))
                .merge(with_body(Operation::CreateClaim, post(create_claim))),
        )
        .route(
            paths::CLAIM,
            on(Operation::GetClaim, get(get_claim))
                .merge(with_body(Operation::ChangeClaim, patch(change_claim)))
                .merge(with_body(Operation::DeleteClaim, delete(delete_claim))),
        )
        .route(
            paths::ANSWERED_CLAIM,
            with_body(Operation::AnswerClaim, post(answer_claim)),
        )
        .route(
            paths::COMPLAINTS,
            with_body(Operation::Complain, post(complain)),
        )
}

/// Files that are enclosed with claims.
pub fn enclosing() -> Router<Arc<App>> {
    use claims::{
        enclose_document::enclose_document, get_attachment::get_attachment,
        remove_attachment::remove_attachment,
    };
    Router::new()
        .route(
            paths::ATTACHMENTS,
            with_body(Operation::EncloseDocument, post(enclose_document)),
        )
        .route(
            paths::ATTACHMENT,
            on(Operation::GetAttachment, get(get_attachment)).merge(with_body(
                Operation::RemoveAttachment,
                delete(remove_attachment),
            )),
        )
}

/// What is done with claims that the service has.
fn claimed() -> Router<Arc<App>> {
    use claims::{
        get_claim_register::get_claim_register, submit_claim::submit_claim,
        withdraw_claim::withdraw_claim, withdraw_claim_consent::withdraw_claim_consent,
    };
    Router::new()
        .route(
            paths::CLAIM_REGISTER,
            on(Operation::GetClaimRegister, get(get_claim_register)),
        )
        .route(
            paths::SUBMITTED_CLAIM,
            with_body(Operation::SubmitClaim, post(submit_claim)),
        )
        .route(
            paths::WITHDRAWN_CLAIM,
            with_body(Operation::WithdrawClaim, post(withdraw_claim)),
        )
        .route(
            paths::WITHDRAWN_CONSENT,
            with_body(
                Operation::WithdrawClaimConsent,
                post(withdraw_claim_consent),
            ),
        )
}

/// What the patient's side does with trips.
fn acting() -> Router<Arc<App>> {
    use trip_actions::{
        call_ready::call_ready, confirm_trip::confirm_trip,
        create_cancellation::create_cancellation, register_escorts::register_escorts,
        report_waiting::report_waiting, settle_outcome::settle_outcome,
        state_measures::state_measures, undo_cancellation::undo_cancellation,
        withdraw_ready::withdraw_ready,
    };
    Router::new()
        .route(
            paths::CANCELLATIONS,
            with_body(Operation::CreateCancellation, post(create_cancellation)),
        )
        .route(
            paths::UNDONE_CANCELLATIONS,
            with_body(Operation::UndoCancellation, post(undo_cancellation)),
        )
        .route(
            paths::CONFIRMATION,
            with_body(Operation::ConfirmTrip, post(confirm_trip)),
        )
        .route(
            paths::READY,
            with_body(Operation::CallReady, post(call_ready)),
        )
        .route(
            paths::WITHDRAWN_READY,
            with_body(Operation::WithdrawReady, post(withdraw_ready)),
        )
        .route(
            paths::WAITING,
            with_body(Operation::ReportWaiting, post(report_waiting)),
        )
        .route(
            paths::ESCORTS,
            with_body(Operation::RegisterEscorts, post(register_escorts)),
        )
        .route(
            paths::MEASURES,
            with_body(Operation::StateMeasures, post(state_measures)),
        )
        .route(
            paths::OUTCOME,
            on(Operation::SettleOutcome, post(settle_outcome)),
        )
}

/// An identifier in the path. One that is none is answered like one that does
/// not exist.
pub struct Id<T>(pub T);

impl<T: FromStr + Send> FromRequestParts<Arc<App>> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        Path::<String>::from_request_parts(parts, app)
            .await
            .ok()
            .and_then(|Path(text)| text.parse().ok())
            .map(Self)
            .ok_or(Problem::new(ProblemCode::NotFound))
    }
}

#[cfg(test)]
mod matrix;
#[cfg(test)]
mod tests;
