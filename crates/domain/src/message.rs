//! What the service tells a person about their trips and claims (*melding*).
//!
//! A message is data. Whoever shows it makes the sentence.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    actions::{self, Offer},
    ids::{ClaimId, MessageId, PersonId, TripId},
    pick_up::ActiveTime,
    state::{CancelledBy, TripState},
    stated_time::{EarlierTime, StatedTime},
    trip::OrganisedTrip,
    trip_action::{ActionKind, DoneBy},
    trip_change::ChangeStanding,
};

/// Something that the service tells a person. It stays until nobody keeps it any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The message.
    pub id: MessageId,
    /// Whom it concerns.
    pub person: PersonId,
    /// The trip it is about, if it is about one.
    pub trip: Option<TripId>,
    /// The claim it is about, if it is about one.
    #[serde(default)]
    pub claim: Option<ClaimId>,
    /// The day of travel in Norway when it was written, if any time was set; of a claim
    /// the day of its first trip.
    pub day: Option<NaiveDate>,
    /// What it tells.
    pub kind: MessageKind,
    /// When it was written, on the service's clock.
    pub at: DateTime<Utc>,
    /// When whoever is signed in read it.
    pub read_at: Option<DateTime<Utc>>,
}

/// What a message tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// The trip is booked.
    Booked,
    /// The pick-up time is set, or is another one than [`StatedTime::previous`].
    PickUp(StatedTime),
    /// The pick-up time does not hold any more, and there is no new one.
    PickUpWithdrawn,
    /// The patient is picked up in another place.
    PickUpPlace,
    /// The trip must be confirmed.
    MustConfirm {
        /// The deadline, if there is one.
        until: Option<DateTime<Utc>>,
    },
    /// It has not been confirmed yet.
    ConfirmReminder {
        /// The deadline.
        until: DateTime<Utc>,
    },
    /// It was not confirmed in time.
    NotConfirmed,
    /// A vehicle is assigned.
    VehicleAssigned,
    /// The service has called the trip off.
    CalledOff,
    /// The carrier says that the patient was not there.
    NotMet,
    /// Weather, a closed road or the like disturbs the trip.
    Disrupted,
    /// Somebody on the patient's side has done something with the trip.
    Done {
        /// What.
        action: ActionKind,
        /// Who.
        by: DoneBy,
    },
    /// A change that was asked for is made.
    ChangeApproved,
    /// A change that was asked for is not made.
    ChangeDeclined,
    /// The office needs documents before it can answer a claim.
    DocumentsAskedFor {
        /// The last day to send them, in Norway.
        until: NaiveDate,
    },
    /// They have not come yet.
    DocumentsReminder {
        /// The last day to send them, in Norway.
        until: NaiveDate,
    },
    /// A claim is decided.
    ClaimDecided,
    /// What was granted is sent to the account.
    ClaimPaid,
    /// The office has answered a complaint.
    ComplaintAnswered,
    /// A complaint was sent on to Statsforvalteren.
    ComplaintForwarded,
    /// Nobody has claimed for a trip yet.
    ClaimDeadline {
        /// The last day to claim, in Norway (pasientreiseforskriften § 25).
        until: NaiveDate,
    },
    /// The account that travel support goes to is another one.
    PayoutAccountChanged,
    /// A kind this version does not know, in the service's own word.
    Unknown(String),
}

/// What a person can choose to hear of outside the app, each by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A pick-up time.
    PickUp,
    /// That a trip must be confirmed.
    Confirmation,
    /// What becomes of a claim.
    Claim,
    /// That the time to claim runs out.
    ClaimDeadline,
    /// Anything else.
    Other,
}

impl MessageKind {
    /// What it is about.
    pub const fn topic(&self) -> Topic {
        match self {
            Self::PickUp(_) | Self::PickUpWithdrawn => Topic::PickUp,
            Self::MustConfirm { .. } | Self::ConfirmReminder { .. } => Topic::Confirmation,
            Self::DocumentsAskedFor { .. }
            | Self::DocumentsReminder { .. }
            | Self::ClaimDecided
            | Self::ClaimPaid
            | Self::ComplaintAnswered
            | Self::ComplaintForwarded => Topic::Claim,
            Self::ClaimDeadline { .. } => Topic::ClaimDeadline,
            Self::Booked
            | Self::PickUpPlace
            | Self::NotConfirmed
            | Self::VehicleAssigned
            | Self::CalledOff
            | Self::NotMet
            | Self::Disrupted
            | Self::Done { .. }
            | Self::ChangeApproved
            | Self::ChangeDeclined
            | Self::PayoutAccountChanged
            | Self::Unknown(_) => Topic::Other,
        }
    }
}

/// What has to be told when a trip that was `before` is now `after`, most important
/// first. A trip that was not there before tells of who booked it on the patient's side.
pub fn told_by(before: Option<&OrganisedTrip>, after: &OrganisedTrip) -> Vec<MessageKind> {
    let mut told: Vec<_> = before
        .and_then(|before| by_state(before, after))
        .into_iter()
        .collect();
    if let Some(before) = before {
        told.extend(by_pick_up(before, after));
        told.extend(by_change(before, after));
        if !before.disrupted && after.disrupted {
            told.push(MessageKind::Disrupted);
        }
    }
    let old = before.map(|before| before.receipts.as_slice());
    let new = after.receipts.iter();
    let new = new.filter(|receipt| !old.is_some_and(|old| old.contains(receipt)));
    told.extend(new.map(|receipt| MessageKind::Done {
        action: receipt.action.clone(),
        by: receipt.by.clone(),
    }));
    told
}

/// What the office has answered to a change that was asked for.
fn by_change(before: &OrganisedTrip, after: &OrganisedTrip) -> Option<MessageKind> {
    let waited = before.changes.iter().find(|change| change.is_pending())?;
    let answered = after
        .changes
        .iter()
        .find(|change| change.asked.id == waited.asked.id)?;
    match answered.standing {
        ChangeStanding::Approved { .. } => Some(MessageKind::ChangeApproved),
        ChangeStanding::Declined { .. } => Some(MessageKind::ChangeDeclined),
        ChangeStanding::Applied | ChangeStanding::Pending | ChangeStanding::Unknown(_) => None,
    }
}

fn by_state(before: &OrganisedTrip, after: &OrganisedTrip) -> Option<MessageKind> {
    if before.state == after.state {
        return None;
    }
    // A cancellation that is taken back leaves everything as it was.
    let was_cancelled = matches!(before.state, TripState::Cancelled(_));
    match &after.state {
        TripState::Planned => {
            let was_asked_for =
                matches!(before.state, TripState::Requested | TripState::NeedsReview);
            was_asked_for.then_some(MessageKind::Booked)
        }
        TripState::AwaitingConfirmation if !was_cancelled => Some(MessageKind::MustConfirm {
            until: confirm_until(after),
        }),
        TripState::Expired => Some(MessageKind::NotConfirmed),
        TripState::Assigned => Some(MessageKind::VehicleAssigned),
        TripState::Cancelled(CancelledBy::Service) => Some(MessageKind::CalledOff),
        TripState::NoShow => Some(MessageKind::NotMet),
        TripState::AwaitingConfirmation
        | TripState::Requested
        | TripState::NeedsReview
        | TripState::Ordered
        | TripState::Accepted
        | TripState::Approaching
        | TripState::Arrived
        | TripState::PickedUp
        | TripState::WaitingReady
        | TripState::ReadyCalled
        | TripState::Completed
        | TripState::Cancelled(CancelledBy::PatientSide)
        | TripState::Unknown(_) => None,
    }
}

/// Until when a trip that must be confirmed still can be here; `None` when it need not, or
/// cannot any more, or nothing says until when.
pub fn confirm_until(trip: &OrganisedTrip) -> Option<DateTime<Utc>> {
    match actions::work_out(trip, trip.updated_at).confirm? {
        Offer::Here { until } => until,
        Offer::ByPhone { .. } | Offer::Over => None,
    }
}

/// Whoever is on the way, or travels no more, is not picked up.
fn by_pick_up(before: &OrganisedTrip, after: &OrganisedTrip) -> Option<MessageKind> {
    if after.state.is_final() || after.state.is_under_way() {
        return None;
    }
    let (old, new) = (before.segments.first(), after.segments.first());
    match (active(&old.pick_up.active()), &new.pick_up.active()) {
        (old, ActiveTime::Set(_, new)) if old.is_none_or(|old| old.when != new.when) => {
            let previous = old.map(|old| EarlierTime {
                when: old.when,
                said_at: old.said_at,
            });
            let new = StatedTime::clone(new);
            return Some(MessageKind::PickUp(StatedTime { previous, ..new }));
        }
        (Some(_), ActiveTime::NotSet) => return Some(MessageKind::PickUpWithdrawn),
        (_, ActiveTime::Set(..) | ActiveTime::NotSet | ActiveTime::Unreadable(_)) => (),
    }
    let is_elsewhere =
        old.from.label.is_some() && new.from.label.is_some() && old.from.label != new.from.label;
    is_elsewhere.then_some(MessageKind::PickUpPlace)
}

const fn active<'a>(time: &ActiveTime<'a>) -> Option<&'a StatedTime> {
    match time {
        ActiveTime::Set(_, time) => Some(time),
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        pick_up::PickUp,
        sample::{at, stated, taxi, taxi_with},
        stated_time::{TimeSlot, When},
        trip_action::Receipt,
        trip_change::{AskedChange, ChangedThing},
    };

    fn is_now(state: TripState) -> OrganisedTrip {
        OrganisedTrip { state, ..taxi() }
    }

    #[test]
    fn a_state_that_asks_something_of_the_patient_or_calms_them_is_told_once() {
        use TripState::{
            Accepted, Approaching, Assigned, AwaitingConfirmation, Cancelled, Completed, Expired,
            NoShow, Ordered, Planned, Requested,
        };
        let until = Some(at("2026-12-01T12:00:00Z"));
        let must = || vec![MessageKind::MustConfirm { until }];
        #[rustfmt::skip]
        let cases = [
            // what it shows                     before                             after                              told
            ("booked after it was looked at",    Requested,                         Planned,                           vec![MessageKind::Booked]),
            ("confirmed: known to who did it",   AwaitingConfirmation,              Planned,                           vec![]),
            ("a carrier hands it back: calm",    Ordered,                           Planned,                           vec![]),
            ("must be confirmed",                Planned,                           AwaitingConfirmation,              must()),
            ("nothing new",                      AwaitingConfirmation,              AwaitingConfirmation,              vec![]),
            ("a cancellation is taken back",     Cancelled(CancelledBy::PatientSide), AwaitingConfirmation,            vec![]),
            ("not confirmed in time",            AwaitingConfirmation,              Expired,                           vec![MessageKind::NotConfirmed]),
            ("a car is assigned",                Accepted,                          Assigned,                          vec![MessageKind::VehicleAssigned]),
            ("it comes: the page shows it",      Assigned,                          Approaching,                       vec![]),
            ("called off by the service",        Assigned,                          Cancelled(CancelledBy::Service),   vec![MessageKind::CalledOff]),
            ("cancelled by the patient's side",  Accepted,                          Cancelled(CancelledBy::PatientSide), vec![]),
            ("not met",                          TripState::Arrived,                NoShow,                            vec![MessageKind::NotMet]),
            ("done",                             TripState::PickedUp,               Completed,                         vec![]),
        ];
        for (shows, before, after, told) in cases {
            assert_eq!(
                told_by(Some(&is_now(before)), &is_now(after)),
                told,
                "{shows}"
            );
        }
    }

    /// After 13:00 nobody can confirm it here any more, and no message says that they can.
    #[test]
    fn a_deadline_that_has_passed_is_not_told_as_one() {
        for (asked, until) in [
            ("2026-12-01T11:59:59Z", Some(at("2026-12-01T12:00:00Z"))),
            ("2026-12-01T12:00:00Z", None),
        ] {
            let after = OrganisedTrip {
                updated_at: at(asked),
                ..is_now(TripState::AwaitingConfirmation)
            };
            let told = told_by(Some(&is_now(TripState::Planned)), &after);
            assert_eq!(told, [MessageKind::MustConfirm { until }], "{asked}");
        }
    }

    #[test]
    fn a_new_pick_up_time_is_told_with_the_old_one_and_none_is_made_up() {
        const OLD: &str = "2026-12-02T06:40:00Z";
        const NEW: &str = "2026-12-02T06:55:00Z";
        let with = |slot: TimeSlot| {
            taxi_with(|segment| {
                segment.pick_up = PickUp {
                    promised: slot,
                    ..PickUp::default()
                }
            })
        };
        let when = |kind: &MessageKind| {
            let MessageKind::PickUp(time) = kind else {
                return None;
            };
            let before = time.previous.map(|previous| previous.when);
            Some((before, time.when))
        };
        let at = |text| When::At(at(text));
        #[rustfmt::skip]
        let cases = [
            // what it shows       before             after                 told
            ("set",                TimeSlot::NotSet,  stated(NEW),          Some((None, at(NEW)))),
            ("moved",              stated(OLD),       stated(NEW),          Some((Some(at(OLD)), at(NEW)))),
            ("the same",           stated(OLD),       stated(OLD),          None),
            ("nothing legible",    stated(OLD),       TimeSlot::Unreadable, None),
        ];
        for (shows, before, after, expected) in cases {
            let told = told_by(Some(&with(before)), &with(after));
            assert_eq!(told.iter().filter_map(when).next(), expected, "{shows}");
            assert_eq!(told.len(), usize::from(expected.is_some()), "{shows}");
        }
        let gone = told_by(Some(&with(stated(OLD))), &with(TimeSlot::NotSet));
        assert_eq!(gone, [MessageKind::PickUpWithdrawn]);
        for state in [
            TripState::Cancelled(CancelledBy::PatientSide),
            TripState::PickedUp,
        ] {
            let after = OrganisedTrip {
                state,
                ..with(stated(NEW))
            };
            assert_eq!(told_by(Some(&with(stated(OLD))), &after), []);
        }
    }

    #[test]
    fn what_somebody_has_done_is_told_once_with_who_did_it() {
        let receipt = |id: &str| Receipt {
            id: id.parse().unwrap(),
            action: ActionKind::Cancelled,
            at: at("2026-12-01T08:00:00Z"),
            by: DoneBy::Parent,
        };
        let with = |ids: &[&str]| OrganisedTrip {
            receipts: ids.iter().map(|id| receipt(id)).collect(),
            ..taxi()
        };
        let done = MessageKind::Done {
            action: ActionKind::Cancelled,
            by: DoneBy::Parent,
        };
        assert_eq!(
            told_by(Some(&with(&["A"])), &with(&["A", "B"])),
            std::slice::from_ref(&done)
        );
        assert_eq!(told_by(Some(&with(&["A"])), &with(&["A"])), []);
        assert_eq!(told_by(None, &with(&["A"])), [done]);
        assert_eq!(told_by(None, &taxi()), []);
    }

    #[test]
    fn another_place_and_a_disturbance_are_told_without_saying_where() {
        let place = |label: &str| taxi_with(|segment| segment.from.label = Some(label.into()));
        assert_eq!(
            told_by(Some(&place("A")), &place("B")),
            [MessageKind::PickUpPlace]
        );
        let disrupted = OrganisedTrip {
            disrupted: true,
            ..taxi()
        };
        assert_eq!(told_by(Some(&taxi()), &disrupted), [MessageKind::Disrupted]);
        assert_eq!(told_by(Some(&disrupted), &disrupted), []);
    }

    #[test]
    fn what_the_office_says_to_a_change_is_told_once_to_whoever_waits_for_it() {
        let asked_at = at("2026-12-01T08:00:00Z");
        let with = |standing: ChangeStanding| OrganisedTrip {
            changes: vec![AskedChange {
                what: ChangedThing::Unknown,
                asked: Receipt {
                    id: "A".parse().unwrap(),
                    action: ActionKind::ChangeRequested,
                    at: asked_at,
                    by: DoneBy::Patient,
                },
                standing,
            }],
            ..taxi()
        };
        let approved = || ChangeStanding::Approved { at: asked_at };
        let declined = || ChangeStanding::Declined { at: asked_at };
        #[rustfmt::skip]
        let cases = [
            ("made",          with(ChangeStanding::Pending), with(approved()),              vec![MessageKind::ChangeApproved]),
            ("not made",      with(ChangeStanding::Pending), with(declined()),              vec![MessageKind::ChangeDeclined]),
            ("still waiting", with(ChangeStanding::Pending), with(ChangeStanding::Pending), vec![]),
            ("told before",   with(approved()),              with(approved()),              vec![]),
            ("made at once",  taxi(),                        with(ChangeStanding::Applied), vec![]),
        ];
        for (shows, before, after, expected) in cases {
            assert_eq!(told_by(Some(&before), &after), expected, "{shows}");
        }
    }

    #[test]
    fn every_kind_has_a_topic_that_can_be_switched() {
        let until = at("2026-12-01T12:00:00Z");
        assert_eq!(MessageKind::PickUpWithdrawn.topic(), Topic::PickUp);
        assert_eq!(
            MessageKind::ConfirmReminder { until }.topic(),
            Topic::Confirmation
        );
        let day = "2027-01-29".parse().unwrap();
        assert_eq!(
            MessageKind::DocumentsAskedFor { until: day }.topic(),
            Topic::Claim
        );
        assert_eq!(
            MessageKind::ClaimDeadline { until: day }.topic(),
            Topic::ClaimDeadline
        );
        assert_eq!(MessageKind::Unknown("x".into()).topic(), Topic::Other);
    }
}
