//! Who has looked at what.

use commands::ports::{Access, AccessPage, Deed};
use requisition_api::{access_log::AccessBody, page::PageBody, words::BasisWord};

use super::{Misfit, text, time};

/// One page of the access log. An entry that does not fit makes the page a
/// misfit: a log with holes is none.
pub(crate) fn accesses(body: PageBody<AccessBody>) -> Result<AccessPage, Misfit> {
    let PageBody { items, next_cursor } = body;
    Ok(AccessPage {
        accesses: items.into_iter().map(access).collect::<Result<_, _>>()?,
        next: next_cursor,
    })
}

fn access(body: AccessBody) -> Result<Access, Misfit> {
    let AccessBody {
        id,
        at,
        actor_name,
        basis,
        operation,
        allowed,
    } = body;
    Ok(Access {
        id: id.parse()?,
        at: time::instant(&at).ok_or(Misfit)?,
        actor_name: text::text(actor_name),
        basis: BasisWord::read(&text::word(basis)),
        deed: deed(&operation),
        allowed,
    })
}

fn deed(operation: &str) -> Deed {
    match operation {
        "list_trips" => Deed::SawTrips,
        "get_trip" | "list_trip_changes" => Deed::SawTrip,
        "get_person" => Deed::SawPerson,
        "list_access_log" => Deed::SawAccessLog,
        "create_cancellation" => Deed::Cancelled,
        "undo_cancellation" => Deed::UndidCancellation,
        "confirm_trip" => Deed::Confirmed,
        "call_ready" => Deed::CalledReady,
        "withdraw_ready" => Deed::WithdrewReady,
        "report_waiting" => Deed::ReportedWaiting,
        "register_escorts" => Deed::RegisteredEscorts,
        "state_measures" => Deed::StatedMeasures,
        "change_trip" => Deed::ChangedTrip,
        "order_trip" => Deed::OrderedTrip,
        "list_addresses" => Deed::SawAddresses,
        "list_authorisations" => Deed::SawAuthorisations,
        "list_messages" | "read_messages" => Deed::SawMessages,
        "get_contact" => Deed::SawContact,
        "update_contact" => Deed::ChangedContact,
        "get_claim_register" | "calculate_claim" | "create_claim" | "change_claim"
        | "delete_claim" | "remove_attachment" => Deed::PreparedClaim,
        "enclose_document" => Deed::EnclosedDocument,
        "list_claims" => Deed::SawClaims,
        "get_claim" | "get_attachment" => Deed::SawClaim,
        "submit_claim" => Deed::SentClaim,
        "withdraw_claim" => Deed::WithdrewClaim,
        "answer_claim" => Deed::AnsweredOffice,
        "withdraw_claim_consent" => Deed::WithdrewConsent,
        "complain" => Deed::Complained,
        "get_copayment_status" => Deed::SawFees,
        "get_payout_account" => Deed::SawAccount,
        "set_payout_account" => Deed::ChangedAccount,
        "take_up_claim" => Deed::TookUpClaim,
        "ask_for_documents" => Deed::AskedForDocuments,
        "decide_claim" => Deed::DecidedClaim,
        "pay_claim" => Deed::PaidClaim,
        "close_claim" => Deed::ClosedClaim,
        "take_up_complaint" => Deed::TookUpComplaint,
        "change_decision" => Deed::ChangedDecision,
        "uphold_decision" => Deed::UpheldDecision,
        "forward_complaint" => Deed::ForwardedComplaint,
        _ => Deed::Other,
    }
}

#[cfg(test)]
mod tests {
    use domain::person::Basis;
    use serde_json::{Value, json};

    use super::*;

    fn read(item: Value) -> Result<AccessPage, Misfit> {
        let body = json!({ "items": [item], "next_cursor": "n" }).to_string();
        super::super::json(body.as_bytes()).and_then(accesses)
    }

    fn item() -> Value {
        json!({
            "id": "acc_1", "at": "2026-11-23T10:00:00+01:00", "actor_name": "Kari",
            "basis": "parent", "operation": "get_trip", "allowed": false,
        })
    }

    #[test]
    fn an_entry_says_who_when_why_and_what() {
        let page = read(item()).unwrap();
        let [access] = page.accesses.as_slice() else {
            panic!("one entry");
        };
        assert_eq!(
            access.at,
            "2026-11-23T09:00:00Z"
                .parse::<chrono::DateTime<chrono::Utc>>()
                .unwrap()
        );
        assert_eq!(
            (&*access.actor_name, &access.basis),
            ("Kari", &Basis::Parent)
        );
        assert_eq!((access.deed, access.allowed), (Deed::SawTrip, false));
        assert_eq!(page.next.as_deref(), Some("n"));
    }

    /// Every deed on the patient's side is a sentence of its own.
    #[test]
    fn what_was_done_with_trips_is_named() {
        #[rustfmt::skip]
        let cases = [
            ("create_cancellation", Deed::Cancelled),
            ("undo_cancellation",   Deed::UndidCancellation),
            ("confirm_trip",        Deed::Confirmed),
            ("call_ready",          Deed::CalledReady),
            ("withdraw_ready",      Deed::WithdrewReady),
            ("report_waiting",      Deed::ReportedWaiting),
            ("change_trip",         Deed::ChangedTrip),
            ("register_escorts",    Deed::RegisteredEscorts),
            ("state_measures",      Deed::StatedMeasures),
            ("order_trip",          Deed::OrderedTrip),
        ];
        for (operation, expected) in cases {
            assert_eq!(deed(operation), expected, "{operation}");
        }
    }

    /// Nobody reads of a claim that something was done which the app does not know.
    #[test]
    fn what_was_done_with_claims_and_money_is_named() {
        let operations = [
            "get_claim_register",
            "calculate_claim",
            "create_claim",
            "change_claim",
            "delete_claim",
            "remove_attachment",
            "enclose_document",
            "list_claims",
            "get_claim",
            "get_attachment",
            "submit_claim",
            "withdraw_claim",
            "answer_claim",
            "withdraw_claim_consent",
            "complain",
            "get_copayment_status",
            "get_payout_account",
            "set_payout_account",
            "take_up_claim",
            "ask_for_documents",
            "decide_claim",
            "pay_claim",
            "close_claim",
            "take_up_complaint",
            "change_decision",
            "uphold_decision",
            "forward_complaint",
        ];
        for operation in operations {
            assert_ne!(deed(operation), Deed::Other, "{operation}");
        }
    }

    #[test]
    fn a_deed_of_a_later_version_is_another_and_an_entry_without_a_time_does_not_fit() {
        let with = |name: &str, value: Value| {
            let mut item = item();
            item[name] = value;
            read(item)
        };
        let deed = with("operation", json!("paint_trip")).map(|page| page.accesses[0].deed);
        assert_eq!(deed, Ok(Deed::Other));
        for (name, value) in [
            ("at", json!("yesterday")),
            ("at", json!("2026-11-23T10:00:00")),
            ("id", json!("")),
            ("allowed", json!("no")),
            ("actor_name", Value::Null),
        ] {
            assert_eq!(with(name, value.clone()), Err(Misfit), "{name} {value}");
        }
    }
}
