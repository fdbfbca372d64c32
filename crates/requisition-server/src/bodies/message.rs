use domain::{
    message::{Message, MessageKind},
    stated_time::TimeSlot,
};
use requisition_api::{
    messages::MessageBody,
    times,
    words::{ActionWord, DoneByWord},
};

use super::time;

/// The word of the contract for a kind.
pub const fn message_word(kind: &MessageKind) -> &'static str {
    match kind {
        MessageKind::Booked => "booked",
        MessageKind::PickUp(_) => "pick_up",
        MessageKind::PickUpWithdrawn => "pick_up_withdrawn",
        MessageKind::PickUpPlace => "pick_up_place",
        MessageKind::MustConfirm { .. } => "must_confirm",
        MessageKind::ConfirmReminder { .. } => "confirm_reminder",
        MessageKind::NotConfirmed => "not_confirmed",
        MessageKind::VehicleAssigned => "vehicle_assigned",
        MessageKind::CalledOff => "called_off",
        MessageKind::NotMet => "not_met",
        MessageKind::Disrupted => "disrupted",
        MessageKind::Done { .. } => "done",
        MessageKind::ChangeApproved => "change_approved",
        MessageKind::ChangeDeclined => "change_declined",
        MessageKind::DocumentsAskedFor { .. } => "documents_asked_for",
        MessageKind::DocumentsReminder { .. } => "documents_reminder",
        MessageKind::ClaimDecided => "claim_decided",
        MessageKind::ClaimPaid => "claim_paid",
        MessageKind::ComplaintAnswered => "complaint_answered",
        MessageKind::ComplaintForwarded => "complaint_forwarded",
        MessageKind::ClaimDeadline { .. } => "claim_deadline",
        MessageKind::PayoutAccountChanged => "payout_account_changed",
        MessageKind::Unknown(_) => "unknown",
    }
}

/// A message.
pub fn message(message: Message) -> MessageBody {
    let Message {
        id,
        person,
        trip,
        claim,
        day,
        kind,
        at,
        read_at,
    } = message;
    let mut body = MessageBody {
        id: id.into(),
        person_id: person.into(),
        trip_id: trip.map(Into::into),
        claim_id: claim.map(Into::into),
        day: day.map(|day| day.to_string()),
        kind: message_word(&kind).to_owned(),
        at: times::write(at),
        read_at: read_at.map(times::write),
        pickup: None,
        until: None,
        last_day: None,
        action: None,
        done_by: None,
    };
    match kind {
        MessageKind::PickUp(time) => body.pickup = time::slot(TimeSlot::Set(time)),
        MessageKind::MustConfirm { until } => body.until = until.map(times::write),
        MessageKind::ConfirmReminder { until } => body.until = Some(times::write(until)),
        MessageKind::Done { action, by } => {
            body.action = Some(ActionWord::write(&action).to_owned());
            body.done_by = Some(DoneByWord::write(&by).to_owned());
        }
        MessageKind::DocumentsAskedFor { until }
        | MessageKind::DocumentsReminder { until }
        | MessageKind::ClaimDeadline { until } => body.last_day = Some(until.to_string()),
        MessageKind::Booked
        | MessageKind::PickUpWithdrawn
        | MessageKind::PickUpPlace
        | MessageKind::NotConfirmed
        | MessageKind::VehicleAssigned
        | MessageKind::CalledOff
        | MessageKind::NotMet
        | MessageKind::Disrupted
        | MessageKind::ChangeApproved
        | MessageKind::ChangeDeclined
        | MessageKind::ClaimDecided
        | MessageKind::ClaimPaid
        | MessageKind::ComplaintAnswered
        | MessageKind::ComplaintForwarded
        | MessageKind::PayoutAccountChanged
        | MessageKind::Unknown(_) => {}
    }
    body
}

#[cfg(test)]
mod tests {
    use domain::sample::at;
    use requisition_api::words::MessageWord;

    use super::*;

    #[test]
    fn every_kind_that_the_service_writes_is_a_word_of_the_contract() {
        let until = at("2026-12-01T12:00:00Z");
        let day = "2027-01-29".parse().unwrap();
        for kind in [
            MessageKind::Booked,
            MessageKind::PickUpWithdrawn,
            MessageKind::PickUpPlace,
            MessageKind::MustConfirm { until: None },
            MessageKind::ConfirmReminder { until },
            MessageKind::NotConfirmed,
            MessageKind::VehicleAssigned,
            MessageKind::CalledOff,
            MessageKind::NotMet,
            MessageKind::Disrupted,
            MessageKind::ChangeApproved,
            MessageKind::ChangeDeclined,
            MessageKind::DocumentsAskedFor { until: day },
            MessageKind::DocumentsReminder { until: day },
            MessageKind::ClaimDecided,
            MessageKind::ClaimPaid,
            MessageKind::ComplaintAnswered,
            MessageKind::ComplaintForwarded,
            MessageKind::ClaimDeadline { until: day },
            MessageKind::PayoutAccountChanged,
        ] {
            assert!(MessageWord::ALL.contains(&message_word(&kind)), "{kind:?}");
        }
    }
}
