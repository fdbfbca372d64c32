//! What the service tells a person.

use chrono::NaiveDate;
use commands::ports::MessagePage;
use domain::{
    message::{Message, MessageKind},
    stated_time::TimeSlot,
};
use requisition_api::{
    messages::{MessageBody, MessagesBody},
    times::TimeBody,
    words::{ActionWord, DoneByWord},
};

use super::{Misfit, text, time};

/// One page of messages.
pub(crate) fn messages(body: MessagesBody) -> Result<MessagePage, Misfit> {
    let MessagesBody {
        items,
        unread,
        next_cursor,
    } = body;
    Ok(MessagePage {
        messages: items.into_iter().map(message).collect::<Result<_, _>>()?,
        unread,
        next: next_cursor,
    })
}

fn message(body: MessageBody) -> Result<Message, Misfit> {
    let MessageBody {
        id,
        person_id,
        trip_id,
        claim_id,
        day,
        kind,
        at,
        read_at,
        pickup,
        until,
        last_day,
        action,
        done_by,
    } = body;
    let said = Said {
        pickup,
        until,
        last_day,
        action,
        done_by,
    };
    let word = text::word(kind);
    Ok(Message {
        id: id.parse()?,
        person: person_id.parse()?,
        trip: trip_id.map(|id| id.parse()).transpose()?,
        claim: claim_id.map(|id| id.parse()).transpose()?,
        day: day.and_then(|day| day.parse::<NaiveDate>().ok()),
        // Without what belongs to it a kind says no more than one that is not known.
        kind: said.kind(&word).unwrap_or(MessageKind::Unknown(word)),
        at: time::instant(&at).ok_or(Misfit)?,
        read_at: match read_at {
            Some(at) => Some(time::instant(&at).ok_or(Misfit)?),
            None => None,
        },
    })
}

/// What belongs to some kinds.
struct Said {
    pickup: Option<TimeBody>,
    until: Option<String>,
    last_day: Option<String>,
    action: Option<String>,
    done_by: Option<String>,
}

impl Said {
    fn kind(self, word: &str) -> Option<MessageKind> {
        let until = self.until.as_deref().and_then(time::instant);
        let last_day = self.last_day.and_then(|day| day.parse().ok());
        Some(match word {
            "booked" => MessageKind::Booked,
            "pick_up" => match time::slot(self.pickup) {
                TimeSlot::Set(time) => MessageKind::PickUp(time),
                TimeSlot::NotSet | TimeSlot::Unreadable => return None,
            },
            "pick_up_withdrawn" => MessageKind::PickUpWithdrawn,
            "pick_up_place" => MessageKind::PickUpPlace,
            "must_confirm" => MessageKind::MustConfirm { until },
            "confirm_reminder" => MessageKind::ConfirmReminder { until: until? },
            "not_confirmed" => MessageKind::NotConfirmed,
            "vehicle_assigned" => MessageKind::VehicleAssigned,
            "called_off" => MessageKind::CalledOff,
            "not_met" => MessageKind::NotMet,
            "disrupted" => MessageKind::Disrupted,
            "done" => MessageKind::Done {
                action: ActionWord::read(&text::word(self.action?)),
                by: DoneByWord::read(&text::word(self.done_by?)),
            },
            "change_approved" => MessageKind::ChangeApproved,
            "change_declined" => MessageKind::ChangeDeclined,
            "documents_asked_for" => MessageKind::DocumentsAskedFor { until: last_day? },
            "documents_reminder" => MessageKind::DocumentsReminder { until: last_day? },
            "claim_decided" => MessageKind::ClaimDecided,
            "claim_paid" => MessageKind::ClaimPaid,
            "complaint_answered" => MessageKind::ComplaintAnswered,
            "complaint_forwarded" => MessageKind::ComplaintForwarded,
            "claim_deadline" => MessageKind::ClaimDeadline { until: last_day? },
            "payout_account_changed" => MessageKind::PayoutAccountChanged,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use requisition_api::words::MessageWord;
    use serde_json::{Value, json};

    use super::*;

    fn read(item: Value) -> Result<MessagePage, Misfit> {
        let body = json!({ "items": [item], "unread": 3, "next_cursor": "n" }).to_string();
        super::super::json(body.as_bytes()).and_then(messages)
    }

    fn item(kind: &str) -> Value {
        let at = "2026-11-23T10:00:00+01:00";
        json!({
            "id": "msg_1", "person_id": "per_1", "trip_id": "trp_1", "day": "2026-12-02",
            "last_day": "2027-01-29",
            "kind": kind, "at": at, "until": at, "action": "cancelled", "done_by": "parent",
            "pickup": { "at": at, "said_by": "carrier", "said_at": at },
        })
    }

    #[test]
    fn every_kind_of_the_contract_is_known_and_another_stays_neutral() {
        for word in MessageWord::ALL {
            let page = read(item(word)).unwrap();
            let kind = &page.messages[0].kind;
            assert!(!matches!(kind, MessageKind::Unknown(_)), "{word}");
            assert_eq!((page.unread, page.next.as_deref()), (3, Some("n")));
        }
        let kind = read(item("snow")).map(|page| page.messages[0].kind.clone());
        assert_eq!(kind, Ok(MessageKind::Unknown("snow".into())));
    }

    #[test]
    fn no_time_is_made_up_for_a_message_that_lacks_its_own() {
        let without = |kind: &str, name: &str| {
            let mut item = item(kind);
            item.as_object_mut().unwrap().remove(name);
            read(item).map(|page| page.messages[0].kind.clone())
        };
        let unknown = |kind: &str| Ok(MessageKind::Unknown(kind.into()));
        assert_eq!(without("pick_up", "pickup"), unknown("pick_up"));
        assert_eq!(
            without("confirm_reminder", "until"),
            unknown("confirm_reminder")
        );
        assert_eq!(without("done", "done_by"), unknown("done"));
        for kind in [
            "documents_asked_for",
            "documents_reminder",
            "claim_deadline",
        ] {
            assert_eq!(without(kind, "last_day"), unknown(kind));
        }
        let must = MessageKind::MustConfirm { until: None };
        assert_eq!(without("must_confirm", "until"), Ok(must));
        assert_eq!(without("booked", "at"), Err(Misfit));
    }
}
